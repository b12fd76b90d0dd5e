//! The flags that every command takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The flags that every command takes.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// Print JSON: one value, or one line for each event of a stream
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// Use a sandbox that lives as long as this command, instead of the service
    #[arg(long, global = true, conflicts_with_all = ["base_url", "api_key_file"])]
    pub(crate) sandbox: bool,

    /// Use this profile of the configuration
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,

    /// Read the API key from a file; `-` is standard input
    ///
    /// Without it the key comes from BLOOIO_API_KEY, the .env file if one is
    /// asked for, or the profile that `blooio login` made. A key is never taken
    /// from the command line itself, where `ps` and the shell's history show it.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) api_key_file: Option<PathBuf>,

    /// Send requests to this URL
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// Read BLOOIO_ variables from a file as well (default: .env)
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = ".env"
    )]
    pub(crate) env_file: Option<PathBuf>,

    /// Give a call up after this many seconds, all its attempts included
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 120,
          value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(crate) timeout: u64,

    /// When to use colours; NO_COLOR turns them off too
    #[arg(long, global = true, value_name = "WHEN", default_value_t, value_enum)]
    pub(crate) color: Color,

    /// Print what the client does, on standard error; no key, number or text
    #[arg(long, global = true)]
    pub(crate) debug: bool,

    /// Taken only to say why a key does not belong here.
    #[arg(long, global = true, hide = true, value_name = "KEY", num_args = 0..=1)]
    pub(crate) api_key: Option<Option<Misplaced>>,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Even into a file or a pipe
    Always,
    /// Nowhere
    Never,
}

/// A secret where none is allowed. Its value is dropped at once.
#[derive(Clone, Debug)]
pub(crate) struct Misplaced;

impl std::str::FromStr for Misplaced {
    type Err = std::convert::Infallible;

    fn from_str(_: &str) -> Result<Self, Self::Err> {
        Ok(Self)
    }
}

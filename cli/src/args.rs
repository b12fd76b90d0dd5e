//! The flags that every command takes, and the root of the command line. A
//! command's own flags are in its file under `commands/`.

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, ValueEnum};

use crate::commands::Command;
use crate::exit;

const EXAMPLES: &str = "\
Examples:
  blooio --sandbox send +15551234567 'Hello'   try it without an account
  blooio login                                 keep an API key for later commands
  blooio send +15551234567 'Hello'             send for real
  blooio sandbox --open                        a service of your own, with a page
  blooio listen --forward http://127.0.0.1:3000/hook   receive webhooks";

/// Send iMessage, RCS and SMS, look after an account, and debug webhooks.
#[derive(Debug, Parser)]
#[command(
    name = "blooio",
    version,
    styles = STYLES,
    max_term_width = 100,
    after_help = EXAMPLES,
    arg_required_else_help = true,
    propagate_version = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// Reads the command line.
    ///
    /// # Errors
    /// With what clap says about it; help and version are errors to clap as well.
    pub(crate) fn read() -> Result<Self, clap::Error> {
        let matches = command().try_get_matches()?;
        Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command()))
    }
}

/// The whole command line, with the exit codes on every long help page.
pub(crate) fn command() -> clap::Command {
    with_exit_codes(Cli::command())
}

fn with_exit_codes(command: clap::Command) -> clap::Command {
    let help = match command.get_after_help() {
        Some(help) => format!("{help}\n\n{}", exit::help()),
        None => exit::help(),
    };
    let names: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    names
        .into_iter()
        .fold(command.after_long_help(help), |command, name| {
            command.mut_subcommand(name, with_exit_codes)
        })
}

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

/// A secret where none belongs. What it was is forgotten at once.
#[derive(Clone, Debug)]
pub(crate) struct Misplaced;

impl std::str::FromStr for Misplaced {
    type Err = std::convert::Infallible;

    fn from_str(_: &str) -> Result<Self, Self::Err> {
        Ok(Self)
    }
}

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

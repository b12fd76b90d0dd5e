//! The root of the command line. The flags of every command are in `global.rs`,
//! and a command's own in its file under `commands/`.

use clap::builder::styling::{AnsiColor, Styles};
use clap::{CommandFactory as _, FromArgMatches as _, Parser};

use crate::commands::Command;
use crate::exit;
use crate::global::Global;

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

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

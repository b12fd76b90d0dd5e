//! `completions`: scripts for the shells, made by clap.

use clap::Args;
use clap_complete::Shell;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Print a completion script
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio completions bash > ~/.local/share/bash-completion/completions/blooio
  blooio completions zsh > ~/.zfunc/_blooio
  blooio completions fish > ~/.config/fish/completions/blooio.fish
  blooio completions powershell >> $PROFILE")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self, mut whole: clap::Command, context: &Context) -> Result<Exit, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut whole, "blooio", &mut script);
        context.output.write(&String::from_utf8_lossy(&script))?;
        Ok(Exit::Success)
    }
}

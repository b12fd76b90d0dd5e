//! `man`: manual pages, made by clap.

use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Print the manual page, or write one for each command
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio man | man -l -
  blooio man --write ~/.local/share/man/man1")]
pub(crate) struct Man {
    /// Write blooio.1, blooio-send.1, … into this folder
    #[arg(long, value_name = "FOLDER")]
    write: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(self, whole: clap::Command, context: &Context) -> Result<Exit, Failure> {
        match self.write {
            Some(folder) => {
                std::fs::create_dir_all(&folder)
                    .and_then(|()| clap_mangen::generate_to(whole, &folder))
                    .map_err(|error| Failure::file(&folder, &error))?;
            }
            None => {
                let mut page = Vec::new();
                clap_mangen::Man::new(whole).render(&mut page)?;
                context.output.write(&String::from_utf8_lossy(&page))?;
            }
        }
        Ok(Exit::Success)
    }
}

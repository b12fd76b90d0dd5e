//! The maintainer's commands. This file only dispatches: flags stand in
//! flags.rs, each task in a file of its own.

mod flags;
mod generate;

#[path = "../../openapi/codegen.rs"]
mod codegen;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let done = match flags::Xtask::parse().task {
        flags::Task::Gen(flags) => generate::run(&flags),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

/// What a task ends with: an exit code, or the reason why it could not run.
type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

#[allow(clippy::print_stderr, reason = "a command speaks on stderr")]
fn report(message: &dyn std::fmt::Display) {
    eprintln!("{message}");
}

/// The folder of the workspace, wherever the command was started.
fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

//! The maintainer's commands. This file only dispatches: flags stand in
//! flags.rs, each task in a file of its own.

mod check;
mod ci;
mod diff;
mod documents;
mod drift;
mod finding;
mod flags;
mod generate;
mod json_schema;
mod mutate;
mod outside;
mod rusqlite_range;
mod sources;
mod spec;
mod walk;

#[path = "../../openapi/codegen/lib.rs"]
mod codegen;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use codegen::{nullable, yaml};

fn main() -> ExitCode {
    let done = match flags::Xtask::parse().task {
        flags::Task::Gen(flags) => generate::run(&flags),
        flags::Task::Check(flags) => check::run(&flags),
        flags::Task::Diff(flags) => diff::run(&flags),
        flags::Task::Drift(flags) => drift::run(&flags),
        flags::Task::Mutate(flags) => mutate::run(&flags),
        flags::Task::Outside => outside::run(),
        flags::Task::Docs(flags) => outside::docs(&flags),
        flags::Task::RusqliteRange => rusqlite_range::run(),
        flags::Task::Ci => ci::run(),
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

/// Says what a command found; nothing if there is nothing.
#[allow(clippy::print_stdout, reason = "a command's findings go to stdout")]
fn print(text: &dyn std::fmt::Display) {
    let text = text.to_string();
    if !text.is_empty() {
        println!("{text}");
    }
}

#[allow(clippy::print_stderr, reason = "a command speaks on stderr")]
fn report(message: &dyn std::fmt::Display) {
    eprintln!("{message}");
}

/// The folder of the workspace, wherever the command was started.
fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

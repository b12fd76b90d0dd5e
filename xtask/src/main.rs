//! The maintainer's commands. This file only dispatches: the flags are in
//! flags.rs, and each task has its own file.

mod binary;
mod check;
mod ci;
mod diff;
mod documents;
mod drift;
mod features;
mod finding;
mod flags;
mod generate;
mod mutate;
mod new_operation;
mod outside;
mod release;
mod releases;
mod rusqlite_range;
mod sources;
mod tidy;
mod util;
mod walk;

use std::process::ExitCode;

use clap::Parser;
use xtask::codegen::{document, nullable};
use xtask::{codegen, json_schema};

fn main() -> ExitCode {
    let done = match flags::Xtask::parse().task {
        flags::Task::Gen(flags) => generate::run(&flags),
        flags::Task::Check(flags) => check::run(&flags),
        flags::Task::Diff(flags) => diff::run(&flags),
        flags::Task::Drift(flags) => drift::run(&flags),
        flags::Task::NewOperation(flags) => new_operation::run(&flags),
        flags::Task::Mutate(flags) => mutate::run(&flags),
        flags::Task::Outside => outside::run(),
        flags::Task::Docs(flags) => outside::docs(&flags),
        flags::Task::Features => features::run(),
        flags::Task::RusqliteRange => rusqlite_range::run(),
        flags::Task::Tidy(flags) => tidy::run(&flags),
        flags::Task::Release(flags) => release::run(&flags),
        flags::Task::Binary => binary::run(),
        flags::Task::Ci => ci::run(),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            util::report(&error);
            ExitCode::FAILURE
        }
    }
}

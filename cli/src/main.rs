//! The command `blooio`: the API from a terminal. Results go to standard output,
//! everything else to standard error, and the exit code says how it went.

mod args;
mod commands;
mod config;
mod context;
mod exit;
mod failure;
mod global;
mod http;
mod json;
mod output;
mod secret;

use std::process::ExitCode;

use crate::args::Cli;
use crate::context::Context;
use crate::failure::Failure;

fn main() -> ExitCode {
    let cli = match Cli::read() {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let mut context = Context::new(&cli.global);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let result = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(cli.command, args::command, &mut context)),
        Err(error) => Err(Failure::from(error)),
    };
    match result {
        Ok(exit) => exit.into(),
        Err(failure) => {
            context.output.failure(&failure);
            failure.exit().into()
        }
    }
}

//! Workers as real processes, killed and stopped at random: every message is
//! sent exactly once, none is lost, and none is parked.
//!
//! A short run by default; `OUTBOX_JOBS`, `OUTBOX_KILLS` and `OUTBOX_SEEDS` make
//! it longer, as in `OUTBOX_JOBS=2000 OUTBOX_KILLS=200 OUTBOX_SEEDS=3`.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it reports as a test runner does"
)]

#[path = "crashes/cases.rs"]
mod cases;
#[path = "crashes/fleet.rs"]
mod fleet;
#[path = "crashes/network.rs"]
mod network;
mod support;

use std::process::ExitCode;

use support::TestDatabase;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    if arguments
        .first()
        .is_some_and(|first| first == fleet::WORKER)
    {
        runtime.block_on(fleet::work(&arguments[1..]));
        return ExitCode::SUCCESS;
    }
    let filter = arguments.iter().find(|argument| !argument.starts_with('-'));
    runtime.block_on(run(filter.map_or("", String::as_str)));
    ExitCode::SUCCESS
}

/// Runs the cases whose name contains `filter`; a failure panics.
async fn run(filter: &str) {
    let seeds = number("OUTBOX_SEEDS", 1);
    for (name, case) in cases::ALL {
        for engine in ["sqlite", "postgres"] {
            let name = format!("{engine}::{name}");
            if !name.contains(filter) {
                continue;
            }
            for seed in 1..=seeds {
                let database = match engine {
                    "sqlite" => Some(TestDatabase::sqlite()),
                    _ => TestDatabase::postgres().await,
                };
                let Some(database) = database else {
                    println!("test {name} ... SKIPPED, no PostgreSQL");
                    continue;
                };
                println!("test {name} (seed {seed}) ...");
                let report = case(&database, u64::from(seed)).await;
                println!("test {name} (seed {seed}) ... ok: {report}");
                database.remove().await;
            }
        }
    }
}

pub(crate) fn number(variable: &str, default: u32) -> u32 {
    match std::env::var(variable) {
        Ok(value) => value
            .parse()
            .unwrap_or_else(|_| panic!("{variable} is not a number")),
        Err(_) => default,
    }
}

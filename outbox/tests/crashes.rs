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
#[path = "crashes/disk.rs"]
mod disk;
#[path = "crashes/fleet.rs"]
mod fleet;
#[path = "crashes/network.rs"]
mod network;
#[path = "crashes/stage.rs"]
mod stage;
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

/// Runs the cases whose name contains `filter`, both engines at the same time,
/// since much of it is waiting; a failure panics.
async fn run(filter: &str) {
    // A thread for each: what one starts and stops must not hold up the other.
    let engines = [Engine::Sqlite, Engine::Postgres].map(|engine| {
        let filter = filter.to_owned();
        let here = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || here.block_on(run_on(engine, &filter)))
    });
    for engine in engines {
        engine.await.unwrap();
    }
}

async fn run_on(engine: Engine, filter: &str) {
    let seeds = number("OUTBOX_SEEDS", 1);
    for (name, engines, case) in cases::ALL {
        let name = format!("{}::{name}", engine.name());
        if !engines.contains(&engine) || !name.contains(filter) {
            continue;
        }
        for seed in 1..=seeds {
            let clock = blooio_client::Clock::system();
            let begun = clock.now();
            let outcome = match case(engine, u64::from(seed)).await {
                Ok(report) => format!("ok: {report}"),
                Err(reason) => format!("SKIPPED: {reason}"),
            };
            let seconds = (clock.now() - begun).num_seconds();
            println!("test {name} (seed {seed}) ... {outcome} ({seconds} s)");
        }
    }
}

/// Where the jobs are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }

    async fn database(self) -> Result<TestDatabase, &'static str> {
        match self {
            Self::Sqlite => Ok(TestDatabase::sqlite()),
            Self::Postgres => TestDatabase::postgres().await.ok_or("no PostgreSQL"),
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

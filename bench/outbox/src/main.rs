//! What the outbox costs, beside apalis 1.0 on the same task in the same run, a
//! campaign of any length in flat memory, and a chart of sending with crashes.

mod apalis_queue;
mod campaign;
mod crashes;
mod database;
mod own_queue;
mod peer;
mod process;
mod table;
mod task;

use std::process::ExitCode;

/// Whatever went wrong, in words.
type Problem = Box<dyn std::error::Error + Send + Sync>;

const USAGE: &str = "\
cargo run --release --manifest-path bench/outbox/Cargo.toml -- SCENARIO

  table JOBS QUEUE…      enqueues JOBS jobs with each QUEUE and drains them, for at
                         most 10 minutes: own-sqlite, own-postgres,
                         apalis-sqlite, apalis-postgres
  workers JOBS           drains JOBS jobs by 1, 2 and 4 workers on PostgreSQL
  campaign RECIPIENTS    client.bulk from an iterator
  crashes FILE.svg       a chart of messages over time with three crashes

PostgreSQL is at BENCH_POSTGRES, default postgres://postgres@127.0.0.1:5432; each
queue gets a database of its own there, and an SQLite file in the present folder.";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["table", jobs, queues @ ..] => table::run(jobs, queues).await,
        ["workers", jobs] => table::workers(jobs).await,
        ["campaign", recipients] => campaign::run(recipients).await,
        ["crashes", file] => crashes::run(file).await,
        // What the scenarios start.
        ["peer", answer_ms, remembers] => peer::serve(answer_ms, remembers).await,
        ["fill", queue, url, jobs] => table::fill(queue, url, jobs).await,
        ["drain", queue, url, base, jobs] => table::drain(queue, url, base, jobs).await,
        ["work", url, base] => own_queue::work(url, base).await,
        ["send", base, recipients] => campaign::send(base, recipients).await,
        _ => {
            println!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("outbox-bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

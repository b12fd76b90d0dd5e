//! What the client costs, side by side with two others, against a peer in a
//! process of its own. Every figure is a median of interleaved rounds, and what
//! counts is its ratio to bare reqwest in the same run.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a program that measures real time and prints what it found"
)]

mod clients;
mod driver;
mod measure;
mod peer;
mod report;
mod scenario;
mod worker;

use std::process::ExitCode;

use report::Report;

#[global_allocator]
static ALLOCATOR: &stats_alloc::StatsAlloc<std::alloc::System> = &stats_alloc::INSTRUMENTED_SYSTEM;

/// An error as text.
type Problem = Box<dyn std::error::Error + Send + Sync>;

const USAGE: &str = "\
cargo run -p bench --release -- SCENARIO… [--json FILE] [--quick]

  all            everything but connections, build and generation
  send           5,000 sends at 1 and at 64 in flight, 10 rounds
  instructions   2,000 sends and a list under callgrind (needs valgrind)
  outage         500 sends while everything answers 503
  rate-limit     1,000 sends through 50 per second
  lists          1,000,000 messages through the stream
  receive        a webhook of 1 KiB, verified and parsed
  connections    connections opened over TLS, by HTTP/2 or HTTP/1.1 (needs
                 --features tls, and is best run with no other)
  growth         cost per request by requests in flight, per page by pages
  build          a dependent's clean build with each choice of features (slow)
  generation     the generator, and a build after touching the spec (slow)
  gate           fails if sends or lists cost more than bounds.toml allows (needs
                 valgrind)";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Vec<String>) -> Result<ExitCode, Problem> {
    match arguments.first().map(String::as_str) {
        Some("peer") => return peer::serve().map(|()| ExitCode::SUCCESS),
        #[cfg(feature = "tls")]
        Some("peer-tls") => {
            let [_, certificate] = arguments.as_slice() else {
                return Err("a peer with TLS needs a file for its certificate".into());
            };
            return peer::tls::serve(certificate.as_ref()).map(|()| ExitCode::SUCCESS);
        }
        Some("worker") => return worker::run(&arguments[1..]).map(|()| ExitCode::SUCCESS),
        _ => {}
    }
    let json = match arguments.iter().position(|argument| argument == "--json") {
        Some(at) if at + 1 < arguments.len() => {
            arguments.remove(at);
            Some(arguments.remove(at))
        }
        Some(_) => return Err("--json needs the name of a file".into()),
        None => None,
    };
    let before = arguments.len();
    arguments.retain(|argument| argument != "--quick");
    let effort = if arguments.len() < before {
        scenario::Effort::Quick
    } else {
        scenario::Effort::Full
    };
    if arguments.is_empty() {
        println!("{USAGE}");
        return Ok(ExitCode::FAILURE);
    }
    let mut report = Report::default();
    let mut passed = true;
    for name in &arguments {
        passed &= scenario::run(name, effort, &mut report)?;
    }
    if let Some(file) = json {
        std::fs::write(file, report.json())?;
    }
    Ok(if passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

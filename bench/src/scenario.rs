//! The scenarios by their names. To add one: a file below with a function that
//! takes the effort and the report, and a line here.

mod build;
#[cfg(feature = "tls")]
mod connections;
mod gate;
mod generation;
mod growth;
mod instructions;
mod lists;
mod outage;
mod rate_limit;
mod receive;
mod send;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::measure::{Sample, median};
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::Task;

/// Whether to measure, or only to see that it works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    Full,
    Quick,
}

impl Effort {
    /// `full`, or a tenth of it.
    fn of(self, full: u64) -> u64 {
        match self {
            Self::Full => full,
            Self::Quick => full.div_ceil(10),
        }
    }
}

/// Runs a scenario and prints what it found; false if a gate is shut.
pub(crate) fn run(name: &str, effort: Effort, report: &mut Report) -> Result<bool, Problem> {
    match name {
        "all" => {
            for name in [
                "send",
                "instructions",
                "outage",
                "rate-limit",
                "lists",
                "receive",
                "growth",
            ] {
                run(name, effort, report)?;
            }
            return Ok(true);
        }
        "gate" => return gate::run(report),
        "send" => send::run(effort, report)?,
        "instructions" => instructions::run(report)?,
        "outage" => outage::run(effort, report)?,
        "rate-limit" => rate_limit::run(effort, report)?,
        "lists" => lists::run(effort, report)?,
        "receive" => receive::run(effort, report)?,
        "growth" => growth::run(effort, report)?,
        #[cfg(feature = "tls")]
        "connections" => connections::run(effort, report)?,
        #[cfg(not(feature = "tls"))]
        "connections" => {
            let command = "cargo run -p bench --release --features tls -- connections";
            return Err(format!("connections needs TLS: {command}").into());
        }
        "build" => build::run(effort, report)?,
        "generation" => generation::run(report)?,
        _ => return Err(format!("no scenario is called {name}").into()),
    }
    report.print(name);
    Ok(true)
}

/// Samples of each client, a round of all before the next.
fn rounds(
    peer: &Peer,
    orders: Orders,
    clients: &[Kind],
    rounds: u64,
    task: Task,
) -> Result<Vec<(Kind, Vec<Sample>)>, Problem> {
    let mut samples: Vec<_> = clients.iter().map(|kind| (*kind, Vec::new())).collect();
    for _ in 0..rounds {
        for (kind, samples) in &mut samples {
            peer.order(orders)?;
            samples.push(peer.work(*kind, task)?);
            if orders.messages == 0 {
                peer.expect_sends(task.warm + task.count)?;
            }
        }
    }
    Ok(samples)
}

fn median_of(samples: &[Sample], figure: impl Fn(&Sample) -> f64) -> f64 {
    median(samples.iter().map(figure).collect())
}

/// The folder of the client.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What a command printed to its standard error; as a problem if it failed.
fn said(mut command: Command) -> Result<String, Problem> {
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        Ok(said)
    } else {
        Err(format!("{command:?} failed: {said}").into())
    }
}

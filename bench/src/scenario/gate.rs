//! Whether sending and reading cost what bounds.toml allows, by the figures that
//! do not depend on the machine's mood: allocations and instructions.

use serde::Deserialize;

use super::{instructions, median_of, rounds};
use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

const BOUNDS: &str = include_str!("../../bounds.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bounds {
    allocations_per_send: f64,
    send_instructions_to_bare: f64,
    list_instructions_to_bare: f64,
}

pub(super) fn run(report: &mut Report) -> Result<bool, Problem> {
    let bounds: Bounds = toml::from_str(BOUNDS)?;
    let (bare, ours) = (Kind::Bare.name(), Kind::Ours.name());
    let task = Task {
        job: Job::Send,
        warm: 500,
        count: 2000,
        in_flight: 64,
    };
    let peer = Peer::start()?;
    let allocations = "allocations/send, 64 in flight";
    let each_send = "instructions/send, 64 in flight";
    let each_message = "instructions/message of a list";
    for (kind, samples) in rounds(&peer, Orders::default(), &[Kind::Bare, Kind::Ours], 3, task)? {
        let value = median_of(&samples, |it| it.each(it.allocations as f64));
        report.add("gate", allocations, kind.name(), value);
    }
    for kind in [Kind::Bare, Kind::Ours] {
        let value = instructions::each_send(kind, 64)?;
        report.add("gate", each_send, kind.name(), value);
        let value = instructions::each_message(kind)?;
        report.add("gate", each_message, kind.name(), value);
    }
    report.print("gate");
    let mut passed = true;
    for (what, found, bound) in [
        (
            "allocations per send",
            report.value("gate", allocations, ours),
            bounds.allocations_per_send,
        ),
        (
            "instructions per send to bare reqwest",
            report.ratio("gate", each_send, ours),
            bounds.send_instructions_to_bare,
        ),
        (
            "instructions per message of a list to bare reqwest",
            report.ratio("gate", each_message, ours),
            bounds.list_instructions_to_bare,
        ),
    ] {
        let found = found.unwrap_or(f64::NAN);
        // A figure that is missing passes no gate.
        let within = found <= bound;
        let word = if within { "ok" } else { "TOO MUCH" };
        println!("{word}: {what}: {found:.3}, bound {bound}");
        passed &= within;
    }
    if report.value("gate", allocations, bare).is_none() {
        return Err("the baseline was not measured".into());
    }
    Ok(passed)
}

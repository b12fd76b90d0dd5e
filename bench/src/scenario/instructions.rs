//! Sending, counted in instructions by callgrind: no clock, so no noise.

use std::process::Command;

use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

pub(super) const SENDS: u64 = 2000;
const WARM: u64 = 200;

pub(super) fn run(report: &mut Report) -> Result<(), Problem> {
    for in_flight in [1, 64] {
        for kind in Kind::ALL {
            let measure = format!("instructions/send, {in_flight} in flight");
            report.add("instructions", measure, kind.name(), each(kind, in_flight)?);
        }
    }
    Ok(())
}

/// Instructions for one send: a run with the sends, less a run without them.
pub(super) fn each(kind: Kind, in_flight: u64) -> Result<f64, Problem> {
    let (with, without) = (count(kind, in_flight, SENDS)?, count(kind, in_flight, 0)?);
    Ok((with - without) / SENDS as f64)
}

fn count(kind: Kind, in_flight: u64, sends: u64) -> Result<f64, Problem> {
    let peer = Peer::start()?;
    peer.order(Orders::default())?;
    let task = Task {
        job: Job::Send,
        warm: WARM,
        count: sends,
        in_flight,
    };
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?);
    let output = peer.worker(valgrind, kind, task).output();
    let output = output.map_err(|error| format!("valgrind cannot be run, install it: {error}"))?;
    if output.status.success() {
        peer.expect_sends(WARM + sends)?;
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let total = said.lines().find_map(|line| line.split_once("Collected :"));
    let total = total.and_then(|(_, count)| count.trim().parse().ok());
    total.ok_or_else(|| format!("callgrind said: {said}").into())
}

//! Sending and reading lists, counted in instructions by callgrind: no clock, so
//! no noise.

use std::process::Command;

use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

const SENDS: u64 = 2000;
const WARM: u64 = 200;
const MESSAGES: u64 = 5000;

pub(super) fn run(report: &mut Report) -> Result<(), Problem> {
    for in_flight in [1, 64] {
        for kind in Kind::ALL {
            let measure = format!("instructions/send, {in_flight} in flight");
            let value = each_send(kind, in_flight)?;
            report.add("instructions", measure, kind.name(), value);
        }
    }
    for kind in Kind::ALL {
        let measure = "instructions/message of a list";
        report.add("instructions", measure, kind.name(), each_message(kind)?);
    }
    Ok(())
}

/// Instructions for one send: a run with the sends, less a run without them.
pub(super) fn each_send(kind: Kind, in_flight: u64) -> Result<f64, Problem> {
    let count = |sends| {
        let task = Task {
            job: Job::Send,
            warm: WARM,
            count: sends,
            in_flight,
        };
        count(kind, Orders::default(), task)
    };
    Ok((count(SENDS)? - count(0)?) / SENDS as f64)
}

/// Instructions for one message of a list: a long list, less a short one.
pub(super) fn each_message(kind: Kind) -> Result<f64, Problem> {
    let count = |messages| {
        let orders = Orders {
            messages,
            ..Orders::default()
        };
        count(kind, orders, Task::LIST)
    };
    Ok((count(2 * MESSAGES)? - count(MESSAGES)?) / MESSAGES as f64)
}

fn count(kind: Kind, orders: Orders, task: Task) -> Result<f64, Problem> {
    let peer = Peer::start()?;
    peer.order(orders)?;
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?);
    let output = peer.worker(valgrind, kind, task).output();
    let output = output.map_err(|error| format!("valgrind cannot be run, install it: {error}"))?;
    if output.status.success() && orders.messages == 0 {
        peer.expect_sends(task.warm + task.count)?;
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let total = said.lines().find_map(|line| line.split_once("Collected :"));
    let total = total.and_then(|(_, count)| count.trim().parse().ok());
    total.ok_or_else(|| format!("callgrind said: {said}").into())
}

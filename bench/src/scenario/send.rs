//! Sending, one at a time and with many in flight.

use super::{Effort, median_of, rounds};
use crate::Problem;
use crate::clients::Kind;
use crate::driver::{Peer, sample};
use crate::measure::Sample;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

mod scripts;

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let peer = Peer::start()?;
    for in_flight in [1, 64] {
        let task = Task {
            job: Job::Send,
            warm: 500,
            count: effort.of(5000),
            in_flight,
        };
        let times = effort.of(10);
        let found = rounds(&peer, Orders::default(), &Kind::ALL, times, task)?;
        for (kind, samples) in found {
            add(report, in_flight, kind.name(), &samples);
        }
        for script in scripts::installed() {
            let mut samples = Vec::new();
            for _ in 0..times.div_ceil(3) {
                peer.order(Orders::default())?;
                samples.push(sample(script.command(peer.base(), task))?);
                peer.expect_sends(task.warm + task.count)?;
            }
            add(report, in_flight, script.name, &samples);
        }
    }
    Ok(())
}

fn add(report: &mut Report, in_flight: u64, client: &'static str, samples: &[Sample]) {
    let mut add = |measure: &str, figure: fn(&Sample) -> f64| {
        let value = median_of(samples, figure);
        // A script counts no allocations.
        if value > 0.0 {
            report.add(
                "send",
                format!("{measure}, {in_flight} in flight"),
                client,
                value,
            );
        }
    };
    add("sends/s", |it| it.count as f64 / it.seconds);
    add("CPU µs/send", |it| it.each(it.cpu_seconds * 1e6));
    add("allocations/send", |it| it.each(it.allocations as f64));
    add("bytes allocated/send", |it| it.each(it.bytes as f64));
    add("p50 µs", |it| it.p50_us);
    add("p99 µs", |it| it.p99_us);
    add("peak memory KiB", |it| it.peak_kib as f64);
}

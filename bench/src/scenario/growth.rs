//! Whether the cost of one stays the same when there are many.

use super::{Effort, median_of, rounds};
use crate::Problem;
use crate::clients::{Kind, PAGE};
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

const CLIENTS: [Kind; 2] = [Kind::Bare, Kind::Ours];

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let peer = Peer::start()?;
    for in_flight in [1, 8, 64, 512] {
        let task = Task {
            job: Job::Send,
            warm: 1024,
            count: effort.of(5000),
            in_flight,
        };
        for (kind, samples) in rounds(&peer, Orders::default(), &CLIENTS, 5, task)? {
            let cpu = median_of(&samples, |it| it.each(it.cpu_seconds * 1e6));
            let measure = format!("CPU µs/send, {in_flight} in flight");
            report.add("growth", measure, kind.name(), cpu);
        }
    }
    for pages in [1, 10, 100, 1000] {
        let orders = Orders {
            messages: pages * PAGE,
            ..Orders::default()
        };
        let task = Task {
            warm: 1,
            // The same number of pages each time.
            count: effort.of(1000) / pages.min(effort.of(1000)),
            ..Task::LIST
        };
        for (kind, samples) in rounds(&peer, orders, &CLIENTS, 5, task)? {
            let cpu = median_of(&samples, |it| it.each(it.cpu_seconds * 1e6) * PAGE as f64);
            let measure = format!("CPU µs/page, lists of {pages}");
            report.add("growth", measure, kind.name(), cpu);
        }
    }
    Ok(())
}

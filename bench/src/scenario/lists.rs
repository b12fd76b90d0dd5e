//! Reading a long list through the stream.

use super::{Effort, median_of, rounds};
use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::Task;

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let peer = Peer::start()?;
    for messages in [effort.of(10_000), effort.of(1_000_000)] {
        let orders = Orders {
            messages,
            ..Orders::default()
        };
        for (kind, samples) in rounds(&peer, orders, &Kind::ALL, 5, Task::LIST)? {
            if let Some(short) = samples.iter().find(|it| it.count != messages) {
                return Err(format!("{} read {} messages", kind.name(), short.count).into());
            }
            let mut add = |measure: &str, value| {
                let measure = format!("{measure}, {messages} messages");
                report.add("lists", measure, kind.name(), value);
            };
            add("seconds", median_of(&samples, |it| it.seconds));
            add(
                "CPU ns/message",
                median_of(&samples, |it| it.each(it.cpu_seconds * 1e9)),
            );
            add(
                "allocations/message",
                median_of(&samples, |it| it.each(it.allocations as f64)),
            );
            add(
                "peak memory KiB",
                median_of(&samples, |it| it.peak_kib as f64),
            );
        }
    }
    Ok(())
}

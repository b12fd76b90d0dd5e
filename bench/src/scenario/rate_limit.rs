//! Keeping to a limit that the service states in its headers.

use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Effort;
use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

const PER_SECOND: u64 = 50;

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let peer = Peer::start()?;
    let sends = effort.of(1000);
    // The first window is used from its start, the last one needs no end.
    let ideal = (sends.div_ceil(PER_SECOND) - 1) as f64;
    for kind in Kind::ALL {
        peer.order(Orders {
            per_second: PER_SECOND,
            ..Orders::default()
        })?;
        let task = Task {
            job: Job::SendKeyed,
            warm: 0,
            count: sends,
            in_flight: 64,
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        thread::sleep(Duration::from_nanos(
            1_000_000_000 - u64::from(now.subsec_nanos()),
        ));
        let sample = peer.work(kind, task)?;
        let counts = peer.counts()?;
        let mut add = |measure: &str, value| report.add("rate-limit", measure, kind.name(), value);
        add("seconds to ideal", sample.seconds / ideal);
        add("429s", counts.limited as f64);
        add("failed", sample.failed as f64);
        add("delivered", counts.texts as f64);
        add("delivered twice", (counts.sends - counts.texts) as f64);
    }
    Ok(())
}

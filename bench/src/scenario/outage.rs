//! What a client does to a service that is down, and whether every message
//! arrives once when it is back.

use std::thread;
use std::time::{Duration, Instant};

use super::Effort;
use crate::Problem;
use crate::clients::Kind;
use crate::driver::Peer;
use crate::peer::Orders;
use crate::report::Report;
use crate::worker::{Job, Task};

const SENDS: u64 = 500;

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let peer = Peer::start()?;
    let outage = Duration::from_millis(effort.of(30_000));
    for kind in Kind::ALL {
        let mut add = |measure: &str, value| report.add("outage", measure, kind.name(), value);
        peer.order(Orders {
            outage_ms: u64::try_from(outage.as_millis())?,
            ..Orders::default()
        })?;
        let begun = Instant::now();
        let task = Task {
            job: Job::SendKeyed,
            warm: 0,
            count: SENDS,
            in_flight: 64,
        };
        let during = peer.work(kind, task)?;
        let asked = peer.counts()?.during_outage;
        thread::sleep(outage.saturating_sub(begun.elapsed()));
        // Once the service is back all are sent again, under the same keys.
        let after = peer.work(kind, task)?;
        let counts = peer.counts()?;
        add("requests/send while down", asked as f64 / SENDS as f64);
        add("failed while down", during.failed as f64);
        add("failed after it", after.failed as f64);
        add("delivered", counts.texts as f64);
        add("delivered twice", (counts.sends - counts.texts) as f64);
    }
    Ok(())
}

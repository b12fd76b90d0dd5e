//! How many connections the sends take over TLS, where a client may have HTTP/2.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Effort, median_of};
use crate::Problem;
use crate::clients::Kind;
use crate::driver::{Peer, sample};
use crate::measure::{Sample, median};
use crate::peer::{Counts, Orders};
use crate::report::Report;
use crate::worker::{Job, Task};

const ROUNDS: u64 = 10;

type Found = (Sample, Counts);

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let name = format!("blooio-bench-{}.pem", std::process::id());
    let certificate = std::env::temp_dir().join(name);
    let result = measure(effort, report, &certificate);
    // A peer that did not start has left none.
    let _ = fs::remove_file(&certificate);
    result
}

fn measure(effort: Effort, report: &mut Report, certificate: &Path) -> Result<(), Problem> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("peer-tls").arg(certificate);
    let peer = Peer::spawn(command)?;
    let sends = effort.of(2000);
    for in_flight in [1, 8, 64] {
        // With nothing sent before, so many sends begin at once without a
        // connection; after one they find it.
        let [cold, begun] = [0, 1].map(|warm| Task {
            job: Job::Send,
            warm,
            count: sends - warm,
            in_flight,
        });
        let cold = rounds(effort, &peer, cold, certificate)?;
        let begun = rounds(effort, &peer, begun, certificate)?;
        for ((kind, cold), (_, begun)) in cold.into_iter().zip(begun) {
            add(report, in_flight, kind.name(), cold, begun);
        }
    }
    Ok(())
}

fn add(
    report: &mut Report,
    in_flight: u64,
    client: &'static str,
    cold: Vec<Found>,
    begun: Vec<Found>,
) {
    let mut add = |measure: &str, value| {
        let measure = format!("{measure}, {in_flight} in flight");
        report.add("connections", measure, client, value);
    };
    let count = |found: &[Found], figure: fn(&Counts) -> u64| {
        median(found.iter().map(|(_, it)| figure(it) as f64).collect())
    };
    add("connections", count(&begun, |it| it.tls_connections));
    add(
        "connections, none at first",
        count(&cold, |it| it.tls_connections),
    );
    add("sends by HTTP/2", count(&begun, |it| it.http2));
    add("sends by HTTP/1.1", count(&begun, |it| it.sends - it.http2));
    let samples: Vec<_> = begun.into_iter().map(|(sample, _)| sample).collect();
    let mut median = |measure: &str, figure: fn(&Sample) -> f64| {
        add(measure, median_of(&samples, figure));
    };
    median("CPU µs/send", |it| it.each(it.cpu_seconds * 1e6));
    median("sends/s", |it| it.count as f64 / it.seconds);
}

/// What each client and the peer found, a round of all before the next.
fn rounds(
    effort: Effort,
    peer: &Peer,
    task: Task,
    certificate: &Path,
) -> Result<Vec<(Kind, Vec<Found>)>, Problem> {
    let mut found = Kind::OVER_TLS.map(|kind| (kind, Vec::new()));
    for _ in 0..effort.of(ROUNDS) {
        for (kind, found) in &mut found {
            peer.order(Orders::default())?;
            // All of them trust what the platform trusts, and this names it, so
            // that each is measured as it sets itself up.
            let mut worker = Command::new(std::env::current_exe()?);
            worker
                .env("SSL_CERT_FILE", certificate)
                .env_remove("SSL_CERT_DIR");
            let sample = sample(peer.worker(worker, *kind, task))?;
            peer.expect_sends(task.warm + task.count)?;
            found.push((sample, peer.counts()?));
        }
    }
    Ok(found.into())
}

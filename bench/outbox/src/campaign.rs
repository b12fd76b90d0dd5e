//! `client.bulk` over an iterator of any length: the memory of the process at
//! each tenth of the way.

use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::Problem;
use crate::peer::Peer;
use crate::process::{finished, memory_mib};
use crate::task::client;

#[derive(Serialize, Deserialize)]
struct Found {
    seconds: f64,
    sent: u64,
    resident_mib: Vec<f64>,
}

pub(crate) async fn run(recipients: &str) -> Result<(), Problem> {
    let peer = Peer::start(0, false)?;
    let found: Found = finished(&["send", &peer.base(), recipients]).await?;
    let counts = peer.counts().await?;
    if counts.requests != found.sent || found.sent.to_string() != recipients {
        return Err(format!("{} sent, {counts:?}", found.sent).into());
    }
    println!(
        "{recipients} recipients: {:.0}/s",
        found.sent as f64 / found.seconds
    );
    let memory: Vec<String> = found
        .resident_mib
        .iter()
        .map(|mib| format!("{mib:.1}"))
        .collect();
    println!("MiB resident at each tenth: {}", memory.join(", "));
    Ok(())
}

pub(crate) async fn send(base: &str, recipients: &str) -> Result<(), Problem> {
    let recipients: u64 = recipients.parse()?;
    let begun = Instant::now();
    let people = (0..recipients).map(|number| (format!("+1{number:010}"), "Our doors are open!"));
    let mut run = client(base)?.bulk("bench").concurrency(32).send(people);
    let mut found = Found {
        seconds: 0.0,
        sent: 0,
        resident_mib: Vec::new(),
    };
    while let Some(item) = run.next().await {
        match item.result {
            blooio_client::BulkResult::Sent(_) => found.sent += 1,
            other => return Err(format!("{other:?}").into()),
        }
        if found.sent.is_multiple_of(recipients.div_ceil(10)) {
            found.resident_mib.push(memory_mib("VmRSS")?);
        }
    }
    found.seconds = begun.elapsed().as_secs_f64();
    println!("{}", serde_json::to_string(&found)?);
    Ok(())
}

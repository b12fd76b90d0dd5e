//! Enqueueing and draining with each queue: rates, memory, and the size of the
//! database before and after.

use std::time::Instant;

use crate::Problem;
use crate::database::Database;
use crate::peer::Peer;
use crate::process::{Used, finished};
use crate::{apalis_queue, own_queue};

/// Jobs of one transaction.
pub(crate) const BATCH: usize = 1000;

/// Requests of a worker at the same time.
pub(crate) const IN_FLIGHT: usize = 32;

pub(crate) fn key(number: u64) -> String {
    format!("bench:{number:010}")
}

pub(crate) fn text(number: u64) -> String {
    format!("Your order {number} has left our house and arrives tomorrow before noon.")
}

pub(crate) async fn run(jobs: &str, queues: &[&str]) -> Result<(), Problem> {
    let count: f64 = jobs.parse()?;
    println!(
        "| {jobs} jobs | enqueued/s | MiB | drained/s | MiB | database MiB | after | repeated |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for queue in queues {
        let database = Database::fresh(queue).await?;
        let url = database.url();
        prepare(queue, &url).await?;
        let filled: Used = finished(&["fill", queue, &url, jobs]).await?;
        let size = database.size_mib().await?;
        let peer = Peer::start(0, true)?;
        let drained: Used = finished(&["drain", queue, &url, &peer.base(), jobs]).await?;
        let counts = peer.counts().await?;
        if counts.messages as f64 != count {
            return Err(format!("{queue}: {counts:?}").into());
        }
        println!(
            "| {queue} | {:.0} | {:.0} | {:.0} | {:.0} | {size:.0} | {:.0} | {} |",
            count / filled.seconds,
            filled.peak_mib,
            count / drained.seconds,
            drained.peak_mib,
            database.size_mib().await?,
            counts.requests - counts.messages,
        );
        database.remove().await?;
    }
    Ok(())
}

/// The same jobs by more workers; the service takes 20 ms for each.
pub(crate) async fn workers(jobs: &str) -> Result<(), Problem> {
    let count: f64 = jobs.parse()?;
    println!("| {jobs} jobs of 20 ms | jobs/s | repeated |");
    println!("|---|---|---|");
    for workers in [1, 2, 4] {
        let database = Database::fresh("own-postgres").await?;
        let url = database.url();
        let _: Used = finished(&["fill", "own-postgres", &url, jobs]).await?;
        let peer = Peer::start(20, true)?;
        let base = peer.base();
        let begun = Instant::now();
        let running = (0..workers).map(|_| {
            let (url, base, jobs) = (url.clone(), base.clone(), jobs.to_owned());
            tokio::spawn(async move {
                finished::<Used>(&["drain", "own-postgres", &url, &base, &jobs]).await
            })
        });
        for one in running.collect::<Vec<_>>() {
            one.await??;
        }
        let seconds = begun.elapsed().as_secs_f64();
        let counts = peer.counts().await?;
        if counts.messages as f64 != count {
            return Err(format!("{workers} workers: {counts:?}").into());
        }
        let repeated = counts.requests - counts.messages;
        println!("| {workers} | {:.0} | {repeated} |", count / seconds);
        database.remove().await?;
    }
    Ok(())
}

async fn prepare(queue: &str, url: &str) -> Result<(), Problem> {
    match queue.starts_with("own") {
        true => own_queue::prepare(url).await,
        false => apalis_queue::prepare(url).await,
    }
}

pub(crate) async fn fill(queue: &str, url: &str, jobs: &str) -> Result<(), Problem> {
    let jobs = jobs.parse()?;
    let begun = Instant::now();
    match queue.starts_with("own") {
        true => own_queue::fill(url, jobs).await?,
        false => apalis_queue::fill(url, jobs).await?,
    }
    Used::print_since(begun)
}

pub(crate) async fn drain(queue: &str, url: &str, base: &str, jobs: &str) -> Result<(), Problem> {
    let jobs = jobs.parse()?;
    let begun = Instant::now();
    match queue.starts_with("own") {
        true => own_queue::drain(url, base, jobs).await?,
        false => apalis_queue::drain(url, base, jobs).await?,
    }
    Used::print_since(begun)
}

//! Enqueueing and draining with each queue: rates, memory, and the size of the
//! database before and after.

use std::time::{Duration, Instant};

use crate::Problem;
use crate::database::Database;
use crate::peer::Peer;
use crate::process::{Used, finished};
use crate::{apalis_queue, own_queue};

/// How long a queue may drain: a queue that is far slower than the rest is
/// measured on the part that it got done.
const PATIENCE: Duration = Duration::from_secs(10 * 60);

pub(crate) async fn run(jobs: &str, queues: &[&str]) -> Result<(), Problem> {
    let count: u64 = jobs.parse()?;
    println!(
        "| {jobs} jobs | enqueued/s | MiB | drained | a second | MiB | database MiB | after | repeated |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for queue in queues {
        let database = Database::fresh(queue).await?;
        let url = database.url();
        prepare(queue, &url).await?;
        let filled: Used = finished(&["fill", queue, &url, jobs]).await?;
        let size = database.size_mib().await?;
        let peer = Peer::start(0, true)?;
        let drained: Used = finished(&["drain", queue, &url, &peer.base(), jobs]).await?;
        let counts = peer.counts().await?;
        // What was under way at the end of its time is not recorded.
        let lost = drained.jobs > counts.messages;
        if lost || (drained.jobs == count && counts.messages != count) {
            return Err(format!("{queue}: {drained:?} {counts:?}").into());
        }
        println!(
            "| {queue} | {:.0} | {:.0} | {} | {:.0} | {:.0} | {size:.0} | {:.0} | {} |",
            filled.rate(),
            filled.peak_mib,
            drained.jobs,
            drained.rate(),
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
    Used::print_since(begun, jobs)
}

pub(crate) async fn drain(queue: &str, url: &str, base: &str, jobs: &str) -> Result<(), Problem> {
    let jobs = jobs.parse()?;
    let begun = Instant::now();
    let done = match queue.starts_with("own") {
        true => own_queue::drain(url, base, jobs, PATIENCE).await?,
        false => apalis_queue::drain(url, base, jobs, PATIENCE).await?,
    };
    Used::print_since(begun, done)
}

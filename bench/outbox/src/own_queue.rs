//! The outbox: enqueue in transactions of 1,000, drain with one worker.

use std::time::Duration;

use blooio_client::{ChatId, IdempotencyKey, Message};
use blooio_outbox::{Draft, JobState, Outbox, Worker};

use crate::Problem;
use crate::task::{BATCH, CHAT, IN_FLIGHT, client, key, text};

pub(crate) async fn prepare(url: &str) -> Result<(), Problem> {
    Outbox::open(url).await?;
    Ok(())
}

pub(crate) async fn fill(url: &str, jobs: u64) -> Result<(), Problem> {
    let outbox = Outbox::open(url).await?;
    let chat: ChatId = CHAT.parse()?;
    for first in (0..jobs).step_by(BATCH) {
        let last = jobs.min(first + BATCH as u64);
        let drafts = (first..last).map(|number| {
            let key: IdempotencyKey = key(number).parse()?;
            Ok(Draft::new(chat.clone(), Message::text(text(number)), key)?)
        });
        let drafts: Vec<Draft> = drafts.collect::<Result<_, Problem>>()?;
        if outbox.enqueue_all(&drafts).await? != last - first {
            return Err("a job was there before".into());
        }
    }
    Ok(())
}

/// Sends what is there, for as long as `patience`; returns how many are sent.
pub(crate) async fn drain(
    url: &str,
    base: &str,
    jobs: u64,
    patience: Duration,
) -> Result<u64, Problem> {
    let outbox = Outbox::open(url).await?;
    let all = tokio::time::timeout(patience, drain_all(&outbox, base, jobs)).await;
    all.unwrap_or(Ok(()))?;
    Ok(outbox.stats().await?.count(JobState::Sent))
}

async fn drain_all(outbox: &Outbox, base: &str, jobs: u64) -> Result<(), Problem> {
    let client = client(base)?;
    loop {
        let worker = Worker::new(client.clone(), outbox.clone()).concurrency(IN_FLIGHT);
        worker.drain().await?;
        // Several workers share the jobs: the last one's are not mine.
        if outbox.stats().await?.count(JobState::Sent) == jobs {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A worker that goes on until it is killed.
pub(crate) async fn work(url: &str, base: &str) -> Result<(), Problem> {
    let outbox = Outbox::open(url).await?;
    let worker = Worker::new(client(base)?, outbox).lease(Duration::from_secs(3));
    worker.run(std::future::pending()).await?;
    Ok(())
}

//! The outbox: enqueue in transactions of 1,000, drain with one worker.

use std::time::Duration;

use blooio_client::{ChatId, Client, IdempotencyKey, Message};
use blooio_outbox::{Draft, JobState, Outbox, Worker};

use crate::Problem;
use crate::table::{BATCH, IN_FLIGHT, key, text};

pub(crate) async fn prepare(url: &str) -> Result<(), Problem> {
    Outbox::open(url).await?;
    Ok(())
}

pub(crate) async fn fill(url: &str, jobs: u64) -> Result<(), Problem> {
    let outbox = Outbox::open(url).await?;
    let chat: ChatId = "+15551234567".parse()?;
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

pub(crate) async fn drain(url: &str, base: &str, jobs: u64) -> Result<(), Problem> {
    let outbox = Outbox::open(url).await?;
    let client = client(base)?;
    loop {
        let worker = Worker::new(client.clone(), outbox.clone()).concurrency(IN_FLIGHT);
        worker.drain().await?;
        // Several workers share the jobs: the last one's are not mine.
        let stats = outbox.stats().await?;
        if stats.count(JobState::Sent) == jobs {
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

pub(crate) fn client(base: &str) -> Result<Client, Problem> {
    Ok(Client::builder().api_key("bench").base_url(base).build()?)
}

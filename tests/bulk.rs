//! Campaigns against the sandbox: bounded, repeatable, and with a result for
//! every message.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use blooio_client::{BulkEnd, BulkItem, BulkResult, BulkRun, Clock, Outcome, RetryPolicy};
use blooio_sandbox::{Fault, Sandbox};
use futures_util::{FutureExt, Stream};

fn people(count: u32) -> impl Iterator<Item = (String, String)> + Send + 'static {
    (0..count).map(|n| (format!("+1555{:07}", n + 1_000_000), format!("Hi {n}")))
}

async fn results(run: &mut BulkRun) -> Vec<BulkItem> {
    let mut items = Vec::new();
    while let Some(item) = run.next().await {
        items.push(item);
    }
    items
}

#[tokio::test]
async fn a_second_run_sends_nothing_twice() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let mut first = client.bulk("may").send(people(50));
    assert_eq!(results(&mut first).await.len(), 50);
    let progress = first.progress();
    assert_eq!(
        (progress.sent, progress.replayed, progress.done()),
        (50, 0, 50)
    );
    assert!(matches!(first.end(), Some(BulkEnd::Exhausted)));
    let mut second = client.bulk("may").send(people(50));
    results(&mut second).await;
    assert_eq!(
        (second.progress().sent, second.progress().replayed),
        (0, 50)
    );
    let mut other = client.bulk("june").send(people(50));
    results(&mut other).await;
    assert_eq!(
        (other.progress().sent, sandbox.messages_sent().len()),
        (50, 100)
    );
}

#[tokio::test]
async fn a_repeated_recipient_is_reported_and_not_sent() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let mut run = client.bulk("may").send(people(20).chain(people(20)));
    let items = results(&mut run).await;
    let duplicates: Vec<_> = items
        .iter()
        .filter(|item| matches!(item.result, BulkResult::Duplicate))
        .map(|item| item.index)
        .collect();
    assert_eq!(duplicates, (20..40).collect::<Vec<_>>());
    assert_eq!(sandbox.requests().len(), 20);
    // Beyond the memory the service finds it.
    let mut run = client
        .bulk("june")
        .memory(5)
        .send(people(20).chain(people(20)));
    results(&mut run).await;
    let progress = run.progress();
    assert_eq!(
        (progress.sent, progress.replayed, progress.duplicates),
        (20, 20, 0)
    );
    assert_eq!(sandbox.messages_sent().len(), 40);
}

#[tokio::test]
async fn a_failure_of_one_does_not_end_the_others() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    sandbox.fail_next(1, Fault::Status(400));
    let bad = ("5551234567".to_owned(), "no country".to_owned());
    let mut run = client
        .bulk("may")
        .concurrency(1)
        .send(std::iter::once(bad).chain(people(5)));
    let items = results(&mut run).await;
    let failed: Vec<_> = items
        .iter()
        .filter_map(|item| match &item.result {
            BulkResult::Failed(error) => Some((item.index, error.outcome())),
            _ => None,
        })
        .collect();
    assert_eq!(failed, [(0, Outcome::NotSent), (1, Outcome::Rejected)]);
    assert!(items[0].recipient.is_none() && items[1].recipient.is_some());
    assert_eq!((run.progress().sent, run.progress().failed), (4, 2));
}

#[tokio::test]
async fn an_account_that_cannot_send_ends_the_campaign() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().api_key("wrong").build().unwrap();
    let mut run = client.bulk("may").concurrency(3).send(people(1000));
    let items = results(&mut run).await;
    assert!(matches!(run.end(), Some(BulkEnd::Refused(error)) if error.status().unwrap() == 401));
    let progress = run.progress();
    assert!(progress.taken < 10, "{progress:?}");
    assert_eq!(items.len() as u64, progress.taken);

    let client = sandbox.client().build().unwrap();
    sandbox.fail_next(1, Fault::Status(402));
    let mut run = client.bulk("may").concurrency(1).send(people(1000));
    assert_eq!(results(&mut run).await.len(), 1);
    assert!(matches!(run.end(), Some(BulkEnd::Refused(_))));
    assert_eq!(sandbox.messages_sent().len(), 0);
}

/// Counts what was taken from it.
struct Counting(u32, Arc<AtomicUsize>);

impl Stream for Counting {
    type Item = (String, String);

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.0 == 0 {
            return Poll::Ready(None);
        }
        self.0 -= 1;
        self.1.fetch_add(1, Ordering::Relaxed);
        let number = self.0;
        Poll::Ready(Some((
            format!("+1555{:07}", number + 1_000_000),
            "Hi".to_owned(),
        )))
    }
}

#[tokio::test]
async fn the_input_is_taken_as_results_leave() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let input = Counting(60, Arc::clone(&taken));
    let mut run = client.bulk("may").concurrency(4).send_stream(input);
    let mut done = 0;
    while run.next().await.is_some() {
        done += 1;
        assert!(taken.load(Ordering::Relaxed) <= done + 4);
    }
    assert_eq!(done, 60);
}

#[tokio::test]
async fn a_call_that_is_given_up_loses_no_result() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let mut run = client.bulk("may").send(people(30));
    let mut items = Vec::new();
    loop {
        // Polled once and dropped, as in a select that another branch wins.
        match run.next().now_or_never() {
            Some(Some(item)) => items.push(item.index),
            Some(None) => break,
            None => tokio::task::yield_now().await,
        }
    }
    items.sort_unstable();
    assert_eq!(items, (0..30).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_stopped_campaign_gives_the_results_of_what_it_took() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let mut run = client.bulk("may").concurrency(5).send(people(1000));
    run.next().await.unwrap();
    run.stop();
    let items = results(&mut run).await;
    let progress = run.progress();
    assert_eq!(progress.taken, 1 + items.len() as u64);
    assert_eq!(progress.under_way, 0);
    assert_eq!(sandbox.messages_sent().len() as u64, progress.sent);
    assert!(matches!(run.end(), Some(BulkEnd::Stopped)));
}

#[tokio::test]
async fn a_deadline_ends_the_campaign_with_the_rest_not_sent() {
    let start = "2026-04-19T12:00:00Z".parse().unwrap();
    let clock = Clock::manual(start);
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .start()
        .await
        .unwrap();
    let client = sandbox.client().clock(clock.clone()).build().unwrap();
    let mut run = client
        .bulk("may")
        .concurrency(1)
        .deadline(Duration::from_secs(60))
        .send(people(100));
    run.next().await.unwrap();
    clock.advance(Duration::from_secs(61));
    results(&mut run).await;
    assert!(matches!(run.end(), Some(BulkEnd::Deadline)));
    assert!(run.progress().taken <= 2);
}

#[tokio::test]
async fn a_campaign_keeps_to_the_rate_limit() {
    let start = "2026-04-19T12:00:00Z".parse().unwrap();
    let clock = Clock::manual(start);
    let window = Duration::from_secs(60);
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .rate_limit(20, window)
        .start()
        .await
        .unwrap();
    let client = sandbox
        .client()
        .clock(clock.clone())
        .retry(RetryPolicy::never())
        // The clock goes on to the next window also for what is under way.
        .attempt_timeout(Duration::MAX)
        .deadline(Duration::MAX)
        .build()
        .unwrap();
    let mut run = client.bulk("may").send(people(200));
    results(&mut run).await;
    assert_eq!(run.progress().sent, 200);
    let throttled = sandbox
        .requests()
        .iter()
        .filter(|one| one.status() == 429)
        .count();
    assert_eq!(throttled, 0);
    // Ten windows, of which the last one ends at once.
    let ideal = window * 9;
    let taken = (clock.now() - start).to_std().unwrap();
    assert!(taken >= ideal && taken <= ideal.mul_f64(1.05), "{taken:?}");
}

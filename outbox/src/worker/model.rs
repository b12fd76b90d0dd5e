//! Tests the lease protocol with random claims, answers, crashes, pauses and
//! clocks that disagree. The service is modelled by its promise: for 24 hours a
//! key is one message.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use blooio_client::{ChatId, Clock, IdempotencyKey, Message};
use proptest::prelude::*;

use super::claim::{Claim, UNSURE_LIMIT};
use super::judge::{Certainty, Disposition};
use super::lease::Lease;
use super::queue::Queue;
use super::record::Finished;
use crate::{Draft, JobFilter, JobState, Outbox};

const START: i64 = 1_776_600_000_000;
const DAY: i64 = 24 * 60 * 60 * 1000;
const JOBS: usize = 6;

/// The service: the messages of each key, by the true time of their arrival.
#[derive(Default)]
struct Service {
    messages: HashMap<String, Vec<i64>>,
    count: usize,
}

impl Service {
    /// Accepts a request, and answers the message's id.
    fn accept(&mut self, key: &str, now: i64) -> String {
        let messages = self.messages.entry(key.to_owned()).or_default();
        if messages.last().is_none_or(|at| now - at >= DAY) {
            messages.push(now);
            self.count += 1;
        }
        format!("{key}-{}", messages.len())
    }
}

/// The next event. Numbers choose among the jobs and workers that there are.
#[derive(Clone, Debug)]
enum Step {
    Claim {
        worker: usize,
        free: usize,
    },
    /// Answered: the service accepted, and the worker knows.
    Answered {
        worker: usize,
        job: usize,
    },
    /// The service accepted, and the answer is lost.
    AnswerLost {
        worker: usize,
        job: usize,
    },
    /// The request is lost, and the worker cannot know.
    RequestLost {
        worker: usize,
        job: usize,
    },
    /// A 429: certainly not accepted.
    Refused {
        worker: usize,
        job: usize,
    },
    /// The process dies; `sent` of its requests get through.
    Crash {
        worker: usize,
        sent: usize,
    },
    Cancel {
        job: usize,
    },
    Pass {
        minutes: u32,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let worker = 0..2_usize;
    let job = 0..JOBS;
    prop_oneof![
        4 => (worker.clone(), 1..4_usize).prop_map(|(worker, free)| Step::Claim { worker, free }),
        3 => (worker.clone(), job.clone()).prop_map(|(worker, job)| Step::Answered { worker, job }),
        2 => (worker.clone(), job.clone()).prop_map(|(worker, job)| Step::AnswerLost { worker, job }),
        2 => (worker.clone(), job.clone()).prop_map(|(worker, job)| Step::RequestLost { worker, job }),
        1 => (worker.clone(), job.clone()).prop_map(|(worker, job)| Step::Refused { worker, job }),
        2 => (worker, 0..4_usize).prop_map(|(worker, sent)| Step::Crash { worker, sent }),
        1 => job.prop_map(|job| Step::Cancel { job }),
        4 => prop_oneof![1..5_u32, 30..90_u32, 600..1500_u32].prop_map(|minutes| Step::Pass { minutes }),
    ]
}

/// A worker process: its own connection, its own clock, its own lease.
struct Process {
    outbox: Outbox,
    clock: Clock,
    lease: Lease,
    held: Vec<Claim>,
}

impl Process {
    async fn start(url: &str, now: i64, skew: i64) -> Self {
        let now = chrono::DateTime::from_timestamp_millis(now + skew).unwrap();
        let clock = Clock::manual(now);
        let outbox = Outbox::builder(url)
            .clock(clock.clone())
            .open()
            .await
            .unwrap();
        let lease = Lease::new(&outbox, Duration::from_secs(30));
        lease.renew().await.unwrap();
        Self {
            outbox,
            clock,
            lease,
            held: Vec::new(),
        }
    }

    /// Records `ended` and claims up to `free` jobs.
    async fn exchange(&mut self, ended: Vec<Finished>, free: usize) {
        self.lease.renew().await.unwrap();
        let mut queue = Queue::new(&self.outbox, "", &self.lease);
        for finished in ended {
            queue.finish(Ok(finished));
        }
        let batch = queue.exchange(free).await.unwrap();
        self.held.extend(batch.claimed);
    }

    async fn end(&mut self, job: usize, disposition: Disposition) {
        let claim = self.held.remove(job);
        let finished = Finished {
            id: claim.id,
            epoch: claim.epoch,
            was_unsure: claim.was_unsure,
            disposition,
            said: None,
            at: 0,
        };
        self.exchange(vec![finished], 0).await;
    }
}

fn again(certainty: Certainty) -> Disposition {
    Disposition::Again {
        wait: Duration::from_secs(60),
        certainty,
        block: None,
        code: "test".to_owned(),
    }
}

async fn play(steps: Vec<Step>, skews: [i64; 2], url: &str) {
    let mut now = START;
    let mut service = Service::default();
    let mut workers = Vec::new();
    for skew in skews {
        workers.push(Process::start(url, now, skew).await);
    }
    let keys: Vec<_> = (0..JOBS)
        .map(|n| IdempotencyKey::derive([format!("k{n}")]))
        .collect();
    for key in &keys {
        let chat: ChatId = "+15551234567".parse().unwrap();
        let draft = Draft::new(chat, Message::text("Hi"), key).unwrap();
        workers[0].outbox.enqueue(&draft).await.unwrap();
    }
    let mut cancelled = Vec::new();
    for step in steps {
        match step {
            Step::Claim { worker, free } => workers[worker].exchange(Vec::new(), free).await,
            Step::Answered { worker, job }
            | Step::AnswerLost { worker, job }
            | Step::RequestLost { worker, job }
            | Step::Refused { worker, job } => {
                let process = &mut workers[worker];
                if process.held.is_empty() {
                    continue;
                }
                let job = job % process.held.len();
                let key = process.held[job].key.clone();
                let disposition = match step {
                    Step::Answered { .. } => Disposition::Sent {
                        message_id: Some(service.accept(&key, now)),
                    },
                    Step::AnswerLost { .. } => {
                        service.accept(&key, now);
                        again(Certainty::Unknown)
                    }
                    Step::RequestLost { .. } => again(Certainty::Unknown),
                    _ => again(Certainty::NotSent),
                };
                process.end(job, disposition).await;
            }
            Step::Crash { worker, sent } => {
                for claim in workers[worker].held.iter().take(sent) {
                    service.accept(&claim.key, now);
                }
                workers[worker] = Process::start(url, now, skews[worker]).await;
            }
            Step::Cancel { job } => {
                workers[0].outbox.cancel(&keys[job]).await.unwrap();
                cancelled.push(keys[job].as_str().to_owned());
            }
            Step::Pass { minutes } => {
                // A request takes at most two minutes, so what is under way
                // ends before more time passes.
                for process in &mut workers {
                    while minutes > 2 && !process.held.is_empty() {
                        process.end(0, again(Certainty::Unknown)).await;
                    }
                    process
                        .clock
                        .advance(Duration::from_secs(u64::from(minutes) * 60));
                }
                now += i64::from(minutes) * 60_000;
            }
        }
        for (key, messages) in &service.messages {
            assert!(
                messages.len() <= 1,
                "{key} was sent {} times",
                messages.len()
            );
        }
    }
    // The failed processes are gone, and one that works remains.
    let mut last = Process::start(url, now, skews[0]).await;
    for process in &mut workers {
        process.lease.release().await;
    }
    for _ in 0..200 {
        last.clock.advance(Duration::from_secs(60));
        now += 60_000;
        last.exchange(Vec::new(), JOBS).await;
        while let Some(claim) = last.held.first() {
            let message_id = Some(service.accept(&claim.key.clone(), now));
            last.end(0, Disposition::Sent { message_id }).await;
        }
    }
    let jobs = last.outbox.list(JobFilter::default()).await.unwrap();
    assert_eq!(jobs.len(), JOBS);
    for job in jobs {
        let key = job.key.clone().unwrap();
        let messages = service.messages.get(&key).map_or(0, Vec::len);
        match job.state {
            JobState::Sent => {
                assert_eq!(messages, 1);
                assert_eq!(job.message_id, Some(format!("{key}-1")));
            }
            JobState::Cancelled => assert_eq!(messages, 0),
            // Parked for its age, or by a cancel after an attempt.
            JobState::Unknown => {
                assert!(messages <= 1);
                let age = job.ended_at.unwrap() - job.unsure_since.unwrap();
                let is_old = age.num_milliseconds() >= UNSURE_LIMIT;
                assert!(is_old || cancelled.contains(&key), "{job:?}");
            }
            state => panic!("left as {state}"),
        }
    }
}

fn cases() -> u32 {
    let own = std::env::var("PROPTEST_CASES").ok();
    own.and_then(|own| own.parse().ok()).unwrap_or(12)
}

static CASE: AtomicU32 = AtomicU32::new(0);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]
    #[test]
    fn no_history_sends_twice_or_loses(
        steps in proptest::collection::vec(step(), 1..60),
        // Up to ten minutes apart, within the margin of the key's window.
        skews in [-600_000..600_000_i64, -600_000..600_000_i64],
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        // A connection of the last case may still be closing: no name twice.
        let case = CASE.fetch_add(1, Ordering::Relaxed);
        let name = format!("blooio_model_{}_{case}.db", std::process::id());
        let file = std::env::temp_dir().join(name);
        let url = format!("sqlite:{}", file.display());
        runtime.block_on(play(steps, skews, &url));
        drop(runtime);
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{suffix}", file.display()));
        }
    }
}

//! A sandbox, an outbox full of jobs, and the check that each arrived once.

use std::collections::HashMap;
use std::time::Duration;

use blooio_outbox::{JobFilter, JobState, Outbox};
use blooio_sandbox::{Sandbox, SandboxBuilder};

use super::fleet::{Fleet, pause};
use super::network::{Chance, unreliable};
use super::support::{TestDatabase, draft};

/// How long nothing may happen, in polls of 100 ms.
const PATIENCE: u32 = 600;

pub(crate) struct Stage<'a> {
    pub(crate) database: &'a TestDatabase,
    pub(crate) sandbox: Sandbox,
    pub(crate) outbox: Outbox,
    base: String,
    jobs: u32,
}

impl<'a> Stage<'a> {
    /// Behind a network that is slow at times and loses answers.
    pub(crate) async fn unreliable(database: &'a TestDatabase, jobs: u32, chance: &Chance) -> Self {
        let mut stage = Self::new(database, jobs, Sandbox::builder()).await;
        let rest = stage.base.strip_prefix("http://").unwrap();
        let (upstream, path) = rest.split_once('/').unwrap();
        let address = unreliable(upstream.to_owned(), chance.clone()).await;
        stage.base = format!("http://{address}/{path}");
        stage
    }

    pub(crate) async fn new(
        database: &'a TestDatabase,
        jobs: u32,
        sandbox: SandboxBuilder,
    ) -> Self {
        let sandbox = sandbox.keep_requests(1_000_000).keep_messages(1_000_000);
        let sandbox = sandbox.start().await.unwrap();
        // The workers are processes with the system's clock.
        let outbox = Outbox::builder(&database.url).schema(&database.schema);
        let outbox = outbox.open().await.unwrap();
        let drafts: Vec<_> = (0..jobs)
            .map(|n| draft(n % 50, &format!("message {n}")))
            .collect();
        assert_eq!(outbox.enqueue_all(&drafts).await.unwrap(), u64::from(jobs));
        Self {
            database,
            base: sandbox.url(),
            sandbox,
            outbox,
            jobs,
        }
    }

    pub(crate) fn fleet(&self, count: usize, lease: Duration) -> Fleet {
        let TestDatabase { url, schema, .. } = self.database;
        let arguments = [url, schema, &self.base, self.sandbox.api_key()];
        Fleet::start(count, lease, arguments)
    }

    /// Returns when so many messages have arrived.
    pub(crate) async fn reached(&self, messages: u32) {
        let mut polls = 0;
        while (self.sandbox.messages_sent().len() as u32) < messages {
            pause(20).await;
            polls += 1;
            if polls % 100 == 0 {
                self.database.make_due().await;
            }
            assert!(polls < 5 * PATIENCE, "{messages} messages never arrived");
        }
    }

    /// Waits until no message arrives for two seconds, and returns how many did.
    pub(crate) async fn calm(&self) -> usize {
        let mut before = self.sandbox.messages_sent().len();
        for _ in 0..30 {
            pause(2000).await;
            let now = self.sandbox.messages_sent().len();
            if now == before {
                return now;
            }
            before = now;
        }
        panic!("messages arrive all the time");
    }

    /// Waits for the last job, and checks what arrived.
    pub(crate) async fn finish(&self, fleet: &mut Fleet) {
        let (mut last, mut idle, mut polls) = (u64::MAX, 0, 0);
        loop {
            pause(100).await;
            let stats = match self.outbox.stats().await {
                Ok(stats) => stats,
                Err(error) if error.is_retryable() => continue,
                Err(error) => panic!("{error}"),
            };
            let open = stats.count(JobState::Queued) + stats.count(JobState::Running);
            if open == 0 {
                break;
            }
            polls += 1;
            if polls % 20 == 0 {
                // What failed several times waits for minutes.
                self.database.make_due().await;
            }
            idle = if open < last { 0 } else { idle + 1 };
            last = open;
            if idle == PATIENCE {
                let queued = JobFilter::default().state(JobState::Queued);
                let queued = self.outbox.list(queued).await;
                panic!("{open} jobs are left: {stats:?} {queued:?}");
            }
            assert!(fleet.is_complete(), "a worker ended by itself: {stats:?}");
        }
        self.check().await;
    }

    /// Every message exactly once, none lost, none parked.
    async fn check(&self) {
        let mut arrived: HashMap<String, Vec<String>> = HashMap::new();
        for message in self.sandbox.messages_sent() {
            let text = message.text().unwrap().to_owned();
            let ids = arrived.entry(text).or_default();
            ids.push(message.message_id().to_owned());
        }
        let filter = JobFilter::default().limit(u32::MAX);
        let jobs = self.outbox.list(filter).await.unwrap();
        assert_eq!(jobs.len() as u32, self.jobs);
        for job in &jobs {
            assert_eq!(job.state, JobState::Sent, "{job:?}");
            let body: serde_json::Value = serde_json::from_str(job.body.as_ref().unwrap()).unwrap();
            let ids = &arrived[body["text"].as_str().unwrap()];
            assert_eq!(ids.len(), 1, "sent twice: {job:?}");
            assert_eq!(job.message_id.as_deref(), Some(ids[0].as_str()));
        }
        assert_eq!(arrived.len() as u32, self.jobs);
    }

    /// Requests that the limit refused.
    pub(crate) fn refused(&self) -> u32 {
        let requests = self.sandbox.requests();
        let refused = requests.iter().filter(|request| request.status() == 429);
        refused.count() as u32
    }

    /// Requests beyond one for each job.
    pub(crate) fn repeated(&self) -> u32 {
        let requests = self.sandbox.requests().len() as u32;
        requests.saturating_sub(self.jobs)
    }

    pub(crate) fn report(&self) -> String {
        format!(
            "{} jobs, 0 lost, 0 twice, {} repeated under their keys",
            self.jobs,
            self.repeated()
        )
    }
}

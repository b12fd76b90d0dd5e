//! What happens to the workers in each case, and what must hold after it.

use std::collections::HashMap;
use std::pin::Pin;

use blooio_outbox::{JobFilter, JobState, Outbox};
use blooio_sandbox::{Fault, Sandbox};

use super::fleet::{Fleet, LEASE, pause};
use super::network::{Chance, unreliable};
use super::number;
use super::support::{TestDatabase, connect, draft};

type Case = for<'a> fn(&'a TestDatabase, u64) -> Pin<Box<dyn Future<Output = String> + 'a>>;

pub(crate) const ALL: [(&str, Case); 3] = [
    ("killed_workers_send_each_message_once", |database, seed| {
        Box::pin(killed(database, seed))
    }),
    (
        "a_stopped_worker_repeats_under_its_keys_only",
        |database, seed| Box::pin(stopped(database, seed)),
    ),
    ("a_lost_database_is_waited_for", |database, seed| {
        Box::pin(disconnected(database, seed))
    }),
];

/// SIGKILL at random points, while the service and the network fail at times.
async fn killed(database: &TestDatabase, seed: u64) -> String {
    let chance = Chance::new(seed);
    let stage = Stage::new(database, number("OUTBOX_JOBS", 120), &chance).await;
    let mut fleet = stage.fleet(2);
    let kills = number("OUTBOX_KILLS", 8);
    for _ in 0..kills {
        pause(100 + chance.below(300)).await;
        let fault = match chance.below(4) {
            0 => Fault::Status(503),
            1 => Fault::StatusAfterProcessing(500),
            2 => Fault::StatusAfterProcessing(503),
            _ => Fault::Status(502),
        };
        stage.sandbox.fail_next(1 + chance.below(3) as usize, fault);
        fleet.kill(chance.below(2) as usize);
    }
    stage.finish(&mut fleet).await;
    format!("{kills} kills, {}", stage.report())
}

/// SIGSTOP for longer than the lease: another worker takes the jobs over, and
/// the stopped one finds its lease lost.
async fn stopped(database: &TestDatabase, seed: u64) -> String {
    let chance = Chance::new(seed);
    let stage = Stage::new(database, number("OUTBOX_JOBS", 120), &chance).await;
    let mut fleet = stage.fleet(2);
    for _ in 0..2 {
        pause(100 + chance.below(200)).await;
        fleet.signal(0, "-STOP");
        pause(2 * LEASE.as_millis() as u64 + 500).await;
        fleet.signal(0, "-CONT");
    }
    stage.finish(&mut fleet).await;
    stage.report()
}

/// The database goes away for a while: PostgreSQL ends its sessions, SQLite is
/// locked by another program.
async fn disconnected(database: &TestDatabase, seed: u64) -> String {
    let chance = Chance::new(seed);
    let stage = Stage::new(database, number("OUTBOX_JOBS", 120), &chance).await;
    let mut fleet = stage.fleet(2);
    for _ in 0..3 {
        pause(100 + chance.below(200)).await;
        if database.is_postgres() {
            let sql = format!(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
                 WHERE application_name = 'blooio-outbox {}'",
                database.schema
            );
            connect(&database.url)
                .await
                .unwrap()
                .batch_execute(&sql)
                .await
                .unwrap();
        } else {
            let other = rusqlite::Connection::open(database.file()).unwrap();
            other
                .busy_timeout(std::time::Duration::from_secs(5))
                .unwrap();
            other.execute_batch("BEGIN IMMEDIATE").unwrap();
            pause(6000).await;
            other.execute_batch("ROLLBACK").unwrap();
        }
    }
    stage.finish(&mut fleet).await;
    stage.report()
}

/// A sandbox behind an unreliable network, and an outbox full of jobs.
struct Stage<'a> {
    database: &'a TestDatabase,
    sandbox: Sandbox,
    base: String,
    outbox: Outbox,
    jobs: u32,
}

impl<'a> Stage<'a> {
    async fn new(database: &'a TestDatabase, jobs: u32, chance: &Chance) -> Self {
        let sandbox = Sandbox::builder().keep_requests(1_000_000);
        let sandbox = sandbox.start().await.unwrap();
        let url = sandbox.url();
        let rest = url.strip_prefix("http://").unwrap();
        let (upstream, path) = rest.split_once('/').unwrap();
        let address = unreliable(upstream.to_owned(), chance.clone()).await;
        let base = format!("http://{address}/{path}");
        // The workers are processes with the system's clock.
        let outbox = Outbox::builder(&database.url).schema(&database.schema);
        let outbox = outbox.open().await.unwrap();
        let drafts: Vec<_> = (0..jobs)
            .map(|n| draft(n % 50, &format!("message {n}")))
            .collect();
        assert_eq!(outbox.enqueue_all(&drafts).await.unwrap(), u64::from(jobs));
        Self {
            database,
            sandbox,
            base,
            outbox,
            jobs,
        }
    }

    fn fleet(&self, count: usize) -> Fleet {
        let TestDatabase { url, schema, .. } = self.database;
        Fleet::start(count, [url, schema, &self.base, self.sandbox.api_key()])
    }

    /// Waits for the last job, and checks what arrived.
    async fn finish(&self, fleet: &mut Fleet) {
        let mut polls = 0;
        loop {
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
            if polls == 1200 {
                let queued = JobFilter::default().state(JobState::Queued);
                let queued = self.outbox.list(queued).await;
                panic!("{open} jobs are left: {stats:?} {queued:?}");
            }
            assert!(fleet.is_complete(), "a worker ended by itself: {stats:?}");
            pause(100).await;
        }
        let mut arrived: HashMap<String, Vec<String>> = HashMap::new();
        for message in self.sandbox.messages_sent() {
            let text = message.text().unwrap().to_owned();
            arrived
                .entry(text)
                .or_default()
                .push(message.message_id().to_owned());
        }
        let jobs = self
            .outbox
            .list(JobFilter::default().limit(u32::MAX))
            .await
            .unwrap();
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

    fn report(&self) -> String {
        let requests = self.sandbox.requests().len() as u32;
        let repeated = requests.saturating_sub(self.jobs);
        format!(
            "{} jobs, 0 lost, 0 twice, {repeated} repeated under their keys",
            self.jobs
        )
    }
}

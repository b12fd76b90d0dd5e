//! A worker: claims due jobs, sends them, and records the results.

mod attempt;
mod claim;
mod judge;
mod lease;
mod limit;
#[cfg(all(test, feature = "sqlite"))]
mod model;
mod queue;
mod record;
mod summary;

use std::fmt;
use std::pin::pin;
use std::time::Duration;

use blooio_client::Client;
use tokio::task::JoinSet;

use crate::draft::check_name;
use crate::error::{Error, ErrorKind};
use crate::outbox::Outbox;

use attempt::attempt;
use lease::Lease;
use queue::Queue;
use record::Finished;

pub use summary::Summary;

/// Interval of polling for jobs when no notification arrives.
const POLL: Duration = Duration::from_secs(1);

/// Wait before an unavailable database is tried again.
const RECONNECT: Duration = Duration::from_millis(500);

/// Interval at which a worker sweeps and logs its figures.
const HOUSEKEEPING: Duration = Duration::from_secs(60);

/// Sends the jobs of an outbox.
///
/// Any number of workers may run, in one process or many: with SQLite on one
/// machine, with PostgreSQL on any number. They share the rate limit through
/// the database. When a worker dies its lease expires, and another worker takes
/// over its jobs under the same keys.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use blooio_client::Client;
/// use blooio_outbox::{Outbox, Worker};
///
/// let outbox = Outbox::open("sqlite:outbox.db").await?;
/// let shutdown = async { let _ = tokio::signal::ctrl_c().await; };
/// Worker::new(Client::from_env()?, outbox).concurrency(8).run(shutdown).await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a worker does nothing until it is run"]
pub struct Worker {
    client: Client,
    outbox: Outbox,
    account: String,
    concurrency: usize,
    lease: Duration,
    grace: Duration,
}

/// When a worker ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    Shutdown,
    Empty,
}

impl Worker {
    /// A worker that sends through `client`.
    ///
    /// The client's own retries and pacing apply. Its default line does not:
    /// the body was fixed when the job was enqueued.
    pub fn new(client: Client, outbox: Outbox) -> Self {
        Self {
            client,
            outbox,
            account: String::new(),
            concurrency: 8,
            lease: Duration::from_secs(30),
            grace: Duration::from_secs(30),
        }
    }

    /// The account whose jobs it takes; `client` must have an API key of that
    /// account. Default: the unnamed account.
    ///
    /// # Errors
    /// If it is empty, longer than 64 characters, or not visible ASCII.
    pub fn account(mut self, account: impl AsRef<str>) -> Result<Self, Error> {
        self.account = check_name("account", account.as_ref())?.to_owned();
        Ok(self)
    }

    /// Number of jobs that it sends at the same time, at least 1. Default 8.
    pub fn concurrency(mut self, jobs: usize) -> Self {
        self.concurrency = jobs.max(1);
        self
    }

    /// Length of the lease, after which others take over the jobs of a silent
    /// worker; at least 1 s. Default 30 s. It is renewed every third of this time.
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease.max(Duration::from_secs(1));
        self
    }

    /// Time that jobs under way have after the shutdown. Default 30 s. Jobs that
    /// take longer are taken over by another worker.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Works until `shutdown` completes, then lets the jobs under way end. A
    /// database or service that is not available is waited for.
    ///
    /// # Errors
    /// [`ErrorKind::Unauthorized`] if the service refuses the API key: the job is
    /// released and the worker stops. Otherwise only if waiting does not help: a
    /// database that refuses the statements.
    pub async fn run(self, shutdown: impl Future<Output = ()>) -> Result<Summary, Error> {
        self.work(shutdown, Until::Shutdown).await
    }

    /// Works until no job is due, then returns: for a job runner such as cron,
    /// and for tests. Jobs that are scheduled, postponed or held back by the
    /// rate limit stay queued.
    ///
    /// # Errors
    /// As [`run`](Self::run); also if the database is not available.
    pub async fn drain(self) -> Result<Summary, Error> {
        self.work(std::future::pending(), Until::Empty).await
    }

    async fn work(
        self,
        shutdown: impl Future<Output = ()>,
        until: Until,
    ) -> Result<Summary, Error> {
        let clock = self.outbox.clock().clone();
        let lease = Lease::new(&self.outbox, self.lease);
        let mut queue = Queue::new(&self.outbox, &self.account, &lease);
        let mut running: JoinSet<Finished> = JoinSet::new();
        // Lookups of messages that were accepted without a known id.
        let mut lookups = JoinSet::new();
        let mut shutdown = pin!(shutdown);
        let mut housekeeping = pin!(clock.sleep(Duration::ZERO));
        let mut is_stopping = false;
        let mut result = Ok(());
        match lease.renew().await {
            Err(error) if until == Until::Shutdown && error.is_retryable() => {
                tracing::warn!(error = %error, "outbox: database not available");
            }
            other => other?,
        }
        let renewing = lease.keep_renewing();
        loop {
            let may_claim = !is_stopping && lease.guard().is_valid();
            let free = match may_claim {
                true => self.concurrency.saturating_sub(running.len()),
                false => 0,
            };
            let mut pause = match may_claim {
                true => POLL,
                false => POLL.min(self.lease / 6),
            };
            let mut is_idle = false;
            match queue.exchange(free).await {
                Ok(batch) => {
                    is_idle = batch.claimed.is_empty() && batch.parked == 0;
                    if let Some(opens_in) = batch.opens_in {
                        let opens_in = Duration::from_millis(opens_in.max(1).unsigned_abs());
                        pause = pause.min(opens_in);
                    }
                    for id in batch.unnamed {
                        let (outbox, client) = (self.outbox.clone(), self.client.clone());
                        lookups.spawn(async move { outbox.look_up(&client, id).await });
                    }
                    for claim in batch.claimed {
                        let guard = lease.guard();
                        running.spawn(attempt(self.client.clone(), claim, guard));
                    }
                }
                Err(error) if error.is_retryable() && until == Until::Shutdown => {
                    tracing::warn!(error = %error, "outbox: database not available");
                    pause = RECONNECT;
                }
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
            if queue.is_unauthorized() && !is_stopping {
                is_stopping = true;
                result = Err(Error::new(
                    ErrorKind::Unauthorized,
                    "the service refused the API key (401); the job was released and the \
                     worker stopped",
                ));
            }
            let is_over = is_stopping || is_idle && until == Until::Empty;
            if is_over && running.is_empty() && queue.is_recorded() {
                break;
            }
            tokio::select! {
                Some(done) = running.join_next(), if !running.is_empty() => {
                    queue.finish(done);
                    while let Some(done) = running.try_join_next() {
                        queue.finish(done);
                    }
                }
                () = &mut shutdown, if !is_stopping => {
                    is_stopping = true;
                    lease.stop_after(self.grace);
                }
                () = self.outbox.added(), if !is_stopping && free > 0 => {}
                () = clock.sleep(pause) => {}
                () = &mut housekeeping => {
                    housekeeping.set(clock.sleep(HOUSEKEEPING));
                    self.housekeep(&mut queue).await;
                }
            }
        }
        renewing.abort();
        running.shutdown().await;
        while lookups.join_next().await.is_some() {}
        lease.release().await;
        result.map(|()| queue.summary())
    }

    /// Sweeps and logs the figures; a failure is tried again the next time.
    async fn housekeep(&self, queue: &mut Queue<'_>) {
        let done = async {
            self.outbox.sweep().await?;
            queue.join_events().await?;
            self.outbox.stats().await
        };
        match done.await {
            Ok(stats) => tracing::info!(
                queued = stats.count(crate::JobState::Queued),
                running = stats.count(crate::JobState::Running),
                unknown = stats.count(crate::JobState::Unknown),
                dead = stats.count(crate::JobState::Dead),
                oldest_due_s = stats.oldest_due.unwrap_or_default().as_secs(),
                sent_last_minute = stats.sent_last_minute,
                "outbox"
            ),
            Err(error) => tracing::warn!(error = %error, "outbox: housekeeping failed"),
        }
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker")
            .field("concurrency", &self.concurrency)
            .field("lease", &self.lease)
            .finish_non_exhaustive()
    }
}

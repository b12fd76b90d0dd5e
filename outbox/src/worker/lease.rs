//! A worker's lease: one row, renewed by a task of its own, and a local deadline
//! that passes before the row expires.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::task::AbortHandle;

use crate::error::Error;
use crate::outbox::Outbox;
use crate::store::{Lane, Time, Value};

pub(crate) struct Lease {
    outbox: Outbox,
    id: String,
    length: Duration,
    deadlines: Arc<Deadlines>,
}

/// Milliseconds of [`Time::now`].
struct Deadlines {
    lease: AtomicI64,
    shutdown: AtomicI64,
}

/// Tells an attempt when to stop: another worker may have its job then.
pub(crate) struct Guard {
    deadlines: Arc<Deadlines>,
    time: Time,
}

impl Lease {
    pub(crate) fn new(outbox: &Outbox, length: Duration) -> Self {
        Self {
            outbox: outbox.clone(),
            // Random, so that a restarted worker is a different one.
            id: uuid::Uuid::new_v4().to_string(),
            length,
            deadlines: Arc::new(Deadlines {
                lease: AtomicI64::new(i64::MIN),
                shutdown: AtomicI64::new(i64::MAX),
            }),
        }
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn guard(&self) -> Guard {
        Guard {
            deadlines: Arc::clone(&self.deadlines),
            time: self.outbox.time().clone(),
        }
    }

    /// Takes or renews the lease.
    pub(crate) async fn renew(&self) -> Result<(), Error> {
        renew(&self.outbox, &self.id, self.length, &self.deadlines).await
    }

    /// Renews it every third of its length, until the handle is aborted.
    pub(crate) fn keep_renewing(&self) -> AbortHandle {
        let (outbox, id, length) = (self.outbox.clone(), self.id.clone(), self.length);
        let deadlines = Arc::clone(&self.deadlines);
        let task = tokio::spawn(async move {
            loop {
                outbox.clock().sleep(length / 3).await;
                if let Err(error) = renew(&outbox, &id, length, &deadlines).await {
                    tracing::warn!(error = %error, "outbox: the lease was not renewed");
                }
            }
        });
        task.abort_handle()
    }

    /// Ends all attempts that take longer than `grace` from now.
    pub(crate) fn stop_after(&self, grace: Duration) {
        let end = self.outbox.time().now().saturating_add(millis(grace));
        self.deadlines.shutdown.store(end, Ordering::Relaxed);
    }

    /// Releases the lease, so that the remaining jobs are taken over at once.
    pub(crate) async fn release(&self) {
        let release = async {
            let mut transaction = self.outbox.database().begin(Lane::Lease).await?;
            let sql = "DELETE FROM {worker} WHERE id = $1";
            transaction.query(sql, &[self.id.as_str().into()]).await?;
            transaction.commit().await
        };
        if let Err(error) = release.await {
            tracing::warn!(error = %error, "outbox: the lease was not released");
        }
    }
}

impl Guard {
    /// Whether a request may begin.
    pub(crate) fn is_valid(&self) -> bool {
        self.left() > 0
    }

    /// Returns when a request must not go on.
    pub(crate) async fn lost(&self) {
        loop {
            let left = self.left();
            if left <= 0 {
                return;
            }
            // A renewal moves the deadline later, and a shutdown earlier.
            let step = Duration::from_millis(left.unsigned_abs().min(500));
            self.time.clock().sleep(step).await;
        }
    }

    /// The wall clock's time.
    pub(crate) fn wall(&self) -> DateTime<Utc> {
        self.time.clock().now()
    }

    fn left(&self) -> i64 {
        let lease = self.deadlines.lease.load(Ordering::Relaxed);
        let shutdown = self.deadlines.shutdown.load(Ordering::Relaxed);
        lease.min(shutdown).saturating_sub(self.time.now())
    }
}

async fn renew(
    outbox: &Outbox,
    id: &str,
    length: Duration,
    deadlines: &Deadlines,
) -> Result<(), Error> {
    let mut transaction = outbox.database().begin(Lane::Lease).await?;
    // Read after the wait for the lock and before the row is written, so that
    // the deadline passes shortly before the row expires.
    let begun = outbox.time().now();
    let sql = "INSERT INTO {worker} (id, lease_until) VALUES ($1, {now} + $2) \
         ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until";
    let values: [Value; 2] = [id.into(), millis(length).into()];
    transaction.query(sql, &values).await?;
    transaction.commit().await?;
    let until = begun.saturating_add(millis(length));
    deadlines.lease.store(until, Ordering::Relaxed);
    Ok(())
}

pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

//! Figures for monitoring an outbox.

use std::collections::BTreeMap;
use std::time::Duration;

use super::Outbox;
use crate::error::Error;
use crate::job::JobState;
use crate::store::{Lane, Value};

/// Counts and ages at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// Jobs by state; a state without jobs is left out.
    pub by_state: BTreeMap<JobState, u64>,
    /// Time since the oldest queued job became due, paused jobs included.
    pub oldest_due: Option<Duration>,
    /// Messages that were accepted, or reported on by a webhook, in the last
    /// minute.
    pub sent_last_minute: u64,
    /// Workers whose lease is valid.
    pub workers: u64,
    /// Events whose message no job has yet.
    pub waiting_events: u64,
}

impl Stats {
    /// Jobs in one state.
    pub fn count(&self, state: JobState) -> u64 {
        self.by_state.get(&state).copied().unwrap_or_default()
    }
}

/// The state of the outbox, and what needs a person.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Health {
    /// The figures it is based on.
    pub stats: Stats,
    /// Jobs that need [`resolve`](Outbox::resolve).
    pub unknown: u64,
    /// Jobs that were rejected.
    pub dead: u64,
}

impl Health {
    /// Whether no queued job has been due for longer than `limit`. Paused jobs
    /// count as well.
    pub fn is_live(&self, limit: Duration) -> bool {
        self.stats.oldest_due.is_none_or(|age| age <= limit)
    }
}

impl Outbox {
    /// Reads the counts and ages, for which it scans the states of the whole table.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn stats(&self) -> Result<Stats, Error> {
        let mut transaction = self.database().begin(Lane::Work).await?;
        let sql = "SELECT state, COUNT(*) FROM {outbox} GROUP BY state";
        let mut stats = Stats::default();
        for row in transaction.query(sql, &[]).await? {
            let count = u64::try_from(row.int(1)?).unwrap_or_default();
            stats.by_state.insert(row.text(0)?.parse()?, count);
        }
        let sql = "SELECT {wall} - MIN(CASE WHEN run_at > created_at THEN run_at \
             ELSE created_at END) FROM {outbox} WHERE state = 'queued' AND run_at <= {wall}";
        if let Some(row) = transaction.query(sql, &[]).await?.first() {
            let age = row.optional_int(0)?;
            stats.oldest_due = age.map(|age| Duration::from_millis(age.max(0).unsigned_abs()));
        }
        let mut count = async |sql: &str| {
            let rows = transaction.query(sql, &[] as &[Value]).await?;
            let count = rows.first().map_or(Ok(0), |row| row.int(0))?;
            Ok::<_, Error>(u64::try_from(count).unwrap_or_default())
        };
        stats.sent_last_minute = count(
            "SELECT COUNT(*) FROM {outbox} WHERE ended_at IS NOT NULL AND key IS NOT NULL \
             AND ended_at > {now} - 60000 AND state IN ('sent', 'delivered', 'read', 'failed')",
        )
        .await?;
        stats.workers = count("SELECT COUNT(*) FROM {worker} WHERE lease_until > {now}").await?;
        stats.waiting_events = count("SELECT COUNT(*) FROM {event}").await?;
        transaction.commit().await?;
        Ok(stats)
    }

    /// Checks that the database answers, and counts the jobs that need a person.
    ///
    /// # Errors
    /// If the database cannot be read: then the outbox does not work.
    pub async fn health(&self) -> Result<Health, Error> {
        let stats = self.stats().await?;
        Ok(Health {
            unknown: stats.count(JobState::Unknown),
            dead: stats.count(JobState::Dead),
            stats,
        })
    }
}

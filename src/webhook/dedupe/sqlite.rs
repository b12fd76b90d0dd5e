//! Seen events on disk: they survive a restart, and several processes on one
//! machine may share them.

use std::fmt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, params};

use super::{DEFAULT_RETENTION, DedupeError, DedupeKey, Deduplicator, Sight};
use crate::clock::Clock;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS blooio_webhook_seen (
        key TEXT NOT NULL PRIMARY KEY,
        claimed_at INTEGER NOT NULL -- milliseconds since 1970
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS blooio_webhook_seen_by_age ON blooio_webhook_seen (claimed_at);
";

/// How many expired claims one claim sweeps away: more than it adds, and few
/// enough that no claim waits for a great sweep.
const SWEEP: i64 = 16;

/// How long to wait for another process that writes.
const BUSY: Duration = Duration::from_secs(5);

/// Remembers events in an SQLite file, for a bounded time.
///
/// ```
/// use blooio_client::webhook::{Deduplicator, Event, Sight, SqliteDeduplicator};
///
/// # let path = std::env::temp_dir().join(format!("blooio-seen-{}.db", std::process::id()));
/// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
///
/// let before = SqliteDeduplicator::open(&path)?;
/// assert_eq!(before.observe(&event)?, Sight::First);
/// drop(before);
///
/// let after_restart = SqliteDeduplicator::open(&path)?;
/// assert_eq!(after_restart.observe(&event)?, Sight::Repeat);
/// # drop(after_restart);
/// # std::fs::remove_file(path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SqliteDeduplicator {
    connection: Mutex<Connection>,
    retention: Duration,
    clock: Clock,
}

impl SqliteDeduplicator {
    /// Opens the file, and makes it if there is none. The file may hold other
    /// tables; this one is `blooio_webhook_seen`.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the file cannot be opened or is no SQLite database.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DedupeError> {
        let connection = Connection::open(path).map_err(DedupeError::new)?;
        connection.busy_timeout(BUSY).map_err(DedupeError::new)?;
        connection
            .pragma_update(None, "journal_mode", "wal")
            .and_then(|()| connection.pragma_update(None, "synchronous", "normal"))
            .and_then(|()| connection.execute_batch(SCHEMA))
            .map_err(DedupeError::new)?;
        Ok(Self {
            connection: Mutex::new(connection),
            retention: DEFAULT_RETENTION,
            clock: Clock::system(),
        })
    }

    /// How long an event is remembered. [`DEFAULT_RETENTION`] unless set.
    #[must_use = "the deduplicator is moved into the result"]
    pub fn keep_for(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Where the present comes from. [`Clock::system`] unless set.
    #[must_use = "the deduplicator is moved into the result"]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn try_claim(&self, key: &DedupeKey) -> rusqlite::Result<Sight> {
        let now = self.clock.now().timestamp_millis();
        let retention = i64::try_from(self.retention.as_millis()).unwrap_or(i64::MAX);
        let expired = now.saturating_sub(retention);
        let connection = self.lock();
        connection
            .prepare_cached(
                "DELETE FROM blooio_webhook_seen WHERE key IN (
                     SELECT key FROM blooio_webhook_seen WHERE claimed_at <= ?1
                     ORDER BY claimed_at LIMIT ?2)",
            )?
            .execute(params![expired, SWEEP])?;
        // One statement decides, so that of two processes one is first.
        let changed = connection
            .prepare_cached(
                "INSERT INTO blooio_webhook_seen (key, claimed_at) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET claimed_at = excluded.claimed_at
                 WHERE claimed_at <= ?3",
            )?
            .execute(params![key.as_str(), now, expired])?;
        Ok(if changed == 1 {
            Sight::First
        } else {
            Sight::Repeat
        })
    }
}

impl Deduplicator for SqliteDeduplicator {
    fn claim(&self, key: &DedupeKey) -> Result<Sight, DedupeError> {
        self.try_claim(key).map_err(DedupeError::new)
    }

    fn forget(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.lock()
            .prepare_cached("DELETE FROM blooio_webhook_seen WHERE key = ?1")
            .and_then(|mut statement| statement.execute([key.as_str()]))
            .map(|_| ())
            .map_err(DedupeError::new)
    }
}

impl fmt::Debug for SqliteDeduplicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteDeduplicator")
            .field("retention", &self.retention)
            .finish_non_exhaustive()
    }
}

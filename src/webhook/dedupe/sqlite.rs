//! Seen events on disk: they survive a restart, and several processes on one
//! machine may share them.

use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OptionalExtension, params};

use super::{ClaimStatus, DEFAULT_LEASE, DEFAULT_RETENTION, DedupeError, DedupeKey, Deduplicator};
use crate::clock::Clock;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS blooio_webhook_claim (
        key TEXT NOT NULL PRIMARY KEY,
        claimed_at INTEGER NOT NULL, -- milliseconds since 1970
        confirmed INTEGER NOT NULL -- 0 or 1
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS blooio_webhook_claim_by_age ON blooio_webhook_claim (claimed_at);
";

/// How many expired claims one claim sweeps away: more than it adds, and few
/// enough that no claim waits for a great sweep.
const SWEEP: i64 = 16;

/// How long to wait for another process that writes, unless set. The service
/// gives up on an answer after about 5 seconds.
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);

/// Remembers events in an SQLite file, for a bounded time.
///
/// ```
/// use blooio_client::webhook::{Event, Sight, SqliteDeduplicator};
///
/// # let path = std::env::temp_dir().join(format!("blooio-seen-{}.db", std::process::id()));
/// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
///
/// let before = SqliteDeduplicator::open(&path)?;
/// let Sight::First(claim) = event.claim(&before)? else { unreachable!() };
/// claim.confirm()?;
/// drop(before);
///
/// let after_restart = SqliteDeduplicator::open(&path)?;
/// assert!(matches!(event.claim(&after_restart)?, Sight::Repeat));
/// # drop(after_restart);
/// # std::fs::remove_file(path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SqliteDeduplicator {
    connection: Mutex<Connection>,
    /// How often the wait for another process was in vain.
    timeouts: AtomicU64,
    retention: Duration,
    lease: Duration,
    clock: Clock,
}

impl SqliteDeduplicator {
    /// Opens the file, and creates it if it does not exist. The file may hold other
    /// tables; this one is `blooio_webhook_claim`.
    ///
    /// ```
    /// use blooio_client::webhook::SqliteDeduplicator;
    ///
    /// # let folder = std::env::temp_dir().join(format!("blooio-doc-{}-{}", std::process::id(), line!()));
    /// # std::fs::create_dir_all(&folder)?;
    /// # let file = folder.join("seen.db");
    /// let seen = SqliteDeduplicator::open(&file)?;
    /// # drop(seen);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the file cannot be opened or is not an SQLite
    /// database.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DedupeError> {
        let connection = Connection::open(path).map_err(DedupeError::new)?;
        connection
            .busy_timeout(BUSY_TIMEOUT)
            .and_then(|()| connection.pragma_update(None, "journal_mode", "wal"))
            .and_then(|()| connection.pragma_update(None, "synchronous", "normal"))
            .and_then(|()| connection.execute_batch(SCHEMA))
            .map_err(DedupeError::new)?;
        Ok(Self {
            connection: Mutex::new(connection),
            timeouts: AtomicU64::new(0),
            retention: DEFAULT_RETENTION,
            lease: DEFAULT_LEASE,
            clock: Clock::system(),
        })
    }

    /// Time for which an event is remembered. Default: [`DEFAULT_RETENTION`].
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::webhook::SqliteDeduplicator;
    ///
    /// # let folder = std::env::temp_dir().join(format!("blooio-doc-{}-{}", std::process::id(), line!()));
    /// # std::fs::create_dir_all(&folder)?;
    /// # let file = folder.join("seen.db");
    /// let seen = SqliteDeduplicator::open(&file)?.keep_for(Duration::from_secs(60 * 60));
    /// # drop(seen);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use = "the deduplicator is moved into the result"]
    pub fn keep_for(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Time for which a claim may stay unconfirmed before it counts as abandoned.
    /// Default: [`DEFAULT_LEASE`](super::DEFAULT_LEASE). Handling that takes longer
    /// may be repeated.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::webhook::SqliteDeduplicator;
    ///
    /// # let folder = std::env::temp_dir().join(format!("blooio-doc-{}-{}", std::process::id(), line!()));
    /// # std::fs::create_dir_all(&folder)?;
    /// # let file = folder.join("seen.db");
    /// let seen = SqliteDeduplicator::open(&file)?.lease(Duration::from_secs(300));
    /// # drop(seen);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use = "the deduplicator is moved into the result"]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease;
        self
    }

    /// Longest wait for another process that writes, for all threads together.
    /// Default: 2 seconds; at most 24 days.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use blooio_client::webhook::SqliteDeduplicator;
    /// # let path = std::env::temp_dir().join(format!("blooio-busy-{}.db", std::process::id()));
    /// let seen = SqliteDeduplicator::open(&path)?.busy_timeout(Duration::from_millis(500))?;
    /// # drop(seen);
    /// # std::fs::remove_file(path)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if SQLite refuses it.
    pub fn busy_timeout(self, timeout: Duration) -> Result<Self, DedupeError> {
        const LONGEST: Duration = Duration::from_millis(i32::MAX as u64);
        let set = |connection: &Connection| connection.busy_timeout(timeout.min(LONGEST));
        self.with_connection(set)?;
        Ok(self)
    }

    /// Clock by which claims expire. Default: [`Clock::system`].
    ///
    /// ```
    /// use blooio_client::Clock;
    /// use blooio_client::webhook::SqliteDeduplicator;
    ///
    /// # let folder = std::env::temp_dir().join(format!("blooio-doc-{}-{}", std::process::id(), line!()));
    /// # std::fs::create_dir_all(&folder)?;
    /// # let file = folder.join("seen.db");
    /// let seen = SqliteDeduplicator::open(&file)?.clock(Clock::system());
    /// # drop(seen);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use = "the deduplicator is moved into the result"]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Works with the connection. Threads that queue for it share one wait for
    /// another process: if it was in vain for the first, it was for all.
    fn with_connection<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, DedupeError> {
        let timeouts = self.timeouts.load(Ordering::SeqCst);
        let connection = self
            .connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if self.timeouts.load(Ordering::SeqCst) != timeouts {
            return Err(DedupeError::new(
                "the database is locked by another process",
            ));
        }
        work(&connection).map_err(|error| {
            if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) {
                self.timeouts.fetch_add(1, Ordering::SeqCst);
            }
            DedupeError::new(error)
        })
    }

    fn now(&self) -> i64 {
        self.clock.now().timestamp_millis()
    }

    /// The instant before which claims have reached an age.
    fn before(&self, age: Duration) -> i64 {
        let age = i64::try_from(age.as_millis()).unwrap_or(i64::MAX);
        self.now().saturating_sub(age)
    }
}

impl Deduplicator for SqliteDeduplicator {
    fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
        let expired = self.before(self.retention);
        self.with_connection(|connection| {
            connection
                .prepare_cached(
                    "DELETE FROM blooio_webhook_claim WHERE key IN (
                         SELECT key FROM blooio_webhook_claim WHERE claimed_at <= ?1
                         ORDER BY claimed_at LIMIT ?2)",
                )?
                .execute(params![expired, SWEEP])?;
            // One statement decides, so that of two processes one is first.
            let changed = connection
                .prepare_cached(
                    "INSERT INTO blooio_webhook_claim (key, claimed_at, confirmed)
                     VALUES (?1, ?2, 0)
                     ON CONFLICT (key) DO UPDATE SET claimed_at = excluded.claimed_at, confirmed = 0
                     WHERE claimed_at <= ?3 OR (confirmed = 0 AND claimed_at <= ?4)",
                )?
                .execute(params![
                    key.as_str(),
                    self.now(),
                    expired,
                    self.before(self.lease)
                ])?;
            if changed == 1 {
                return Ok(ClaimStatus::New);
            }
            let confirmed = connection
                .prepare_cached("SELECT confirmed FROM blooio_webhook_claim WHERE key = ?1")?
                .query_row([key.as_str()], |row| row.get::<_, bool>(0))
                .optional()?;
            Ok(match confirmed {
                Some(true) => ClaimStatus::Confirmed,
                // Released meanwhile: the next delivery gets it.
                Some(false) | None => ClaimStatus::Pending,
            })
        })
    }

    fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.with_connection(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO blooio_webhook_claim (key, claimed_at, confirmed)
                     VALUES (?1, ?2, 1) ON CONFLICT (key) DO UPDATE SET confirmed = 1",
                )?
                .execute(params![key.as_str(), self.now()])
                .map(|_| ())
        })
    }

    fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.with_connection(|connection| {
            connection
                .prepare_cached(
                    "DELETE FROM blooio_webhook_claim WHERE key = ?1 AND confirmed = 0",
                )?
                .execute([key.as_str()])
                .map(|_| ())
        })
    }

    fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> {
        self.with_connection(|connection| {
            connection
                .prepare_cached(
                    "SELECT 1 FROM blooio_webhook_claim
                     WHERE key = ?1 AND confirmed = 1 AND claimed_at > ?2",
                )?
                .exists(params![key.as_str(), self.before(self.retention)])
        })
    }
}

impl fmt::Debug for SqliteDeduplicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteDeduplicator")
            .field("retention", &self.retention)
            .field("lease", &self.lease)
            .finish_non_exhaustive()
    }
}

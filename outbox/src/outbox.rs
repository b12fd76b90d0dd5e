//! The outbox: a handle to its tables, and the ways to enqueue jobs.

mod events;
mod lookup;
mod manage;
mod observe;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use blooio_client::{Clock, IdempotencyKey};
use tokio::sync::Notify;

pub use events::Recorded;
pub(crate) use events::{apply, apply_all};
pub use lookup::{Finding, Resolution};
pub use manage::{Cancelled, Scope};
pub use observe::{Health, Stats};

use crate::draft::{self, Draft};
use crate::error::Error;
use crate::job::JobId;
use crate::store::{Database, Lane, Time};

/// Inserts drafts within a transaction of yours, with any SQLite driver: one
/// parameter, [`Draft::to_row`]. A draft whose key is known inserts nothing.
///
/// The job is as durable as your transaction: see SQLite's `synchronous`.
pub const SQLITE_INSERT: &str = "INSERT INTO blooio_outbox \
    (key, key_digest, account, recipient, body, tags, state, priority, run_at, created_at) \
    SELECT json_extract(value, '$.key'), json_extract(value, '$.key_digest'), \
    json_extract(value, '$.account'), json_extract(value, '$.recipient'), \
    json_extract(value, '$.body'), json_extract(value, '$.tags'), 'queued', \
    json_extract(value, '$.priority'), json_extract(value, '$.run_at'), \
    COALESCE(json_extract(value, '$.created_at'), CAST(strftime('%s', 'now') AS INTEGER) * 1000) \
    FROM json_each(?1) WHERE true ON CONFLICT (key_digest) DO NOTHING";

/// Inserts drafts within a transaction of yours, with any PostgreSQL driver: one
/// parameter of type text, [`Draft::to_row`]. A draft whose key is known
/// inserts nothing.
pub const POSTGRES_INSERT: &str = "INSERT INTO blooio.outbox \
    (key, key_digest, account, recipient, body, tags, state, priority, run_at, created_at) \
    SELECT key, key_digest, account, recipient, body, tags, 'queued', priority, run_at, \
    COALESCE(created_at, (extract(epoch from clock_timestamp()) * 1000)::bigint) \
    FROM jsonb_to_recordset($1::text::jsonb) AS draft (key text, key_digest text, account text, \
    recipient text, body text, tags text, priority bigint, run_at bigint, created_at bigint) \
    ON CONFLICT (key_digest) DO NOTHING";

/// Default schema in PostgreSQL.
const SCHEMA: &str = "blooio";

/// Number of drafts that one statement inserts.
const BATCH: usize = 1000;

/// A durable queue of messages. Clones share one connection.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use blooio_client::{ChatId, IdempotencyKey, Message};
/// use blooio_outbox::{Draft, Enqueued, Outbox, Worker};
///
/// let sandbox = blooio_sandbox::Sandbox::start().await?;
/// let outbox = Outbox::open("sqlite::memory:").await?;
///
/// let chat: ChatId = "+15551234567".parse()?;
/// let key = IdempotencyKey::derive(["order", "4281", "shipped"]);
/// let draft = Draft::new(chat, Message::text("Shipped!"), key)?;
/// assert_eq!(outbox.enqueue(&draft).await?, Enqueued::New);
/// assert_eq!(outbox.enqueue(&draft).await?, Enqueued::Existing);
///
/// Worker::new(sandbox.client().build()?, outbox).drain().await?;
/// assert_eq!(sandbox.messages_sent()[0].text(), Some("Shipped!"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Outbox(Arc<Shared>);

pub(crate) struct Shared {
    database: Database,
    time: Time,
    retention: Duration,
    added: Notify,
    insert: String,
}

/// Whether a draft became a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enqueued {
    /// The draft became a job.
    New,
    /// Its key is known: the job of that key is unchanged.
    Existing,
}

impl Outbox {
    /// Opens the outbox that `url` names, and creates or migrates its tables:
    /// `sqlite:PATH`, `sqlite::memory:`, or `postgres://USER@HOST/DATABASE`.
    ///
    /// A new SQLite file is readable by its owner only. The tables may live in
    /// a database with others: `blooio_outbox*` in SQLite, the schema `blooio`
    /// in PostgreSQL.
    ///
    /// With the feature `rustls`, `?sslmode=verify-full` or `require` is TLS to a
    /// PostgreSQL whose certificate and name are verified: by the platform, or with
    /// `&sslrootcert=FILE` by the authorities in that file alone.
    ///
    /// # Errors
    /// If the URL is invalid, the database cannot be opened, or its schema was
    /// written by a newer version of this crate.
    pub async fn open(url: &str) -> Result<Self, Error> {
        Self::builder(url).open().await
    }

    /// Configures an outbox before it is opened.
    pub fn builder(url: impl Into<String>) -> OutboxBuilder {
        OutboxBuilder {
            url: url.into(),
            schema: SCHEMA.to_owned(),
            clock: Clock::system(),
            retention: Duration::from_secs(30 * 24 * 60 * 60),
        }
    }

    /// Enqueues a draft. When this returns, the job survives a crash.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn enqueue(&self, draft: &Draft) -> Result<Enqueued, Error> {
        let new = self.enqueue_all(std::slice::from_ref(draft)).await?;
        Ok(if new == 1 {
            Enqueued::New
        } else {
            Enqueued::Existing
        })
    }

    /// Enqueues all drafts in one transaction, and returns how many are new.
    ///
    /// # Errors
    /// If the database cannot be written; then no draft became a job.
    pub async fn enqueue_all(&self, drafts: &[Draft]) -> Result<u64, Error> {
        let created_at = match self.0.database.is_postgres() {
            true => None,
            false => Some(self.0.time.wall()),
        };
        let mut new = 0;
        let mut transaction = self.0.database.begin(Lane::Work).await?;
        for drafts in drafts.chunks(BATCH) {
            let rows = draft::rows(drafts, created_at);
            new += transaction.count(&self.0.insert, &[rows.into()]).await?;
        }
        transaction.commit().await?;
        if new > 0 {
            self.0.added.notify_one();
        }
        Ok(new)
    }

    /// [`SQLITE_INSERT`] or [`POSTGRES_INSERT`] for this outbox, with its own
    /// schema's name.
    pub fn insert_statement(&self) -> &str {
        let end = self.0.insert.rfind(RETURNING).unwrap_or_default();
        self.0.insert.get(..end).unwrap_or_default()
    }

    /// Makes this process's worker look for jobs now: call it after a
    /// transaction of yours inserted some.
    pub fn wake(&self) {
        self.0.added.notify_one();
    }

    pub(crate) fn database(&self) -> &Database {
        &self.0.database
    }

    pub(crate) fn time(&self) -> &Time {
        &self.0.time
    }

    pub(crate) fn clock(&self) -> &Clock {
        self.0.time.clock()
    }

    /// Returns when something may have been enqueued.
    pub(crate) async fn added(&self) {
        tokio::select! {
            () = self.0.added.notified() => {}
            () = self.0.database.changed() => {}
        }
    }
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outbox").finish_non_exhaustive()
    }
}

/// Configures an [`Outbox`].
#[derive(Clone)]
#[must_use = "a builder does nothing until `open` is called"]
pub struct OutboxBuilder {
    url: String,
    schema: String,
    clock: Clock,
    retention: Duration,
}

impl OutboxBuilder {
    /// The schema in PostgreSQL. Default: `blooio`. No effect on SQLite.
    pub fn schema(mut self, schema: impl Into<String>) -> Self {
        self.schema = schema.into();
        self
    }

    /// The source of time for SQLite. Default: the system. PostgreSQL's own
    /// clock decides there, since it is the same for all machines.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Retention of an ended job's key, recipient and message. Default 30 days.
    /// After that the row keeps its state and the digest of its key.
    pub fn retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Opens the outbox.
    ///
    /// # Errors
    /// As [`Outbox::open`]; also if the schema's name is not 1 to 48 lowercase
    /// letters, digits and underscores.
    pub async fn open(self) -> Result<Outbox, Error> {
        let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if !(1..=48).contains(&self.schema.len()) || !self.schema.bytes().all(word) {
            return Err(Error::invalid(
                "schema is 1 to 48 lowercase letters, digits and underscores",
            ));
        }
        let time = Time::new(self.clock);
        let database = Database::open(&self.url, &self.schema, time.clone()).await?;
        let insert = if database.is_postgres() {
            POSTGRES_INSERT.replacen("blooio.", &format!("{}.", self.schema), 1)
        } else {
            SQLITE_INSERT.to_owned()
        };
        Ok(Outbox(Arc::new(Shared {
            database,
            time,
            retention: self.retention,
            added: Notify::new(),
            insert: insert + RETURNING,
        })))
    }
}

/// Omits the URL, which may contain a password.
impl fmt::Debug for OutboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OutboxBuilder")
            .field("schema", &self.schema)
            .field("retention", &self.retention)
            .finish_non_exhaustive()
    }
}

const RETURNING: &str = " RETURNING id";

/// The digest by which a key's row is found, even when it was blanked.
pub(crate) fn digest(key: &IdempotencyKey) -> String {
    draft::digest(key.as_str())
}

/// A job's id as a parameter.
pub(crate) fn number(id: JobId) -> crate::store::Value {
    id.get().into()
}

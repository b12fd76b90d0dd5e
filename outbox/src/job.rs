//! A job as the database stores it: what to send, its state, and what the
//! service said about it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::error::Error;
use crate::store::Row;

/// A job's number in its database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub(crate) i64);

impl JobId {
    /// The number.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for JobId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl FromStr for JobId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let id = text
            .parse()
            .map_err(|_| Error::invalid("a job's id is a number"))?;
        Ok(Self(id))
    }
}

impl fmt::Display for JobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The state of a job.
///
/// ```
/// use blooio_outbox::JobState;
///
/// assert_eq!("queued".parse::<JobState>()?, JobState::Queued);
/// assert!(JobState::Delivered.is_accepted() && !JobState::Unknown.is_accepted());
/// # Ok::<(), blooio_outbox::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum JobState {
    /// Waiting for its time, its turn or the rate limit.
    Queued,
    /// Leased by a worker that is sending it.
    Running,
    /// Accepted by the service.
    Sent,
    /// Reported as delivered.
    Delivered,
    /// Reported as read.
    Read,
    /// Accepted, then reported as failed.
    Failed,
    /// Rejected by the service; see [`Job::code`].
    Dead,
    /// May have been sent, but too long ago to be repeated safely.
    Unknown,
    /// Cancelled before it was sent.
    Cancelled,
}

impl JobState {
    /// Every state.
    pub const ALL: [Self; 9] = [
        Self::Queued,
        Self::Running,
        Self::Sent,
        Self::Delivered,
        Self::Read,
        Self::Failed,
        Self::Dead,
        Self::Unknown,
        Self::Cancelled,
    ];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
            Self::Dead => "dead",
            Self::Unknown => "unknown",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether the service accepted the message.
    pub fn is_accepted(self) -> bool {
        matches!(
            self,
            Self::Sent | Self::Delivered | Self::Read | Self::Failed
        )
    }

    /// Whether the job is neither queued nor running.
    pub fn is_ended(self) -> bool {
        !matches!(self, Self::Queued | Self::Running)
    }
}

impl FromStr for JobState {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let found = Self::ALL.into_iter().find(|state| state.as_str() == text);
        found.ok_or_else(|| {
            let all = Self::ALL.map(Self::as_str).join(", ");
            Error::invalid(format!("unknown state; use one of {all}"))
        })
    }
}

impl fmt::Display for JobState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A job, its message and its state.
///
/// `Debug` shows numbers, states and times, and nothing of the message.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Job {
    /// Its number.
    pub id: JobId,
    /// The idempotency key; `None` once the job is forgotten or past retention.
    pub key: Option<String>,
    /// The account that it belongs to; empty unless set.
    pub account: String,
    /// The recipient; `None` once the job is forgotten or past retention.
    pub recipient: Option<String>,
    /// The request body, exactly as it is sent; `None` like the recipient.
    pub body: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its state.
    pub state: JobState,
    /// Priority from 0 to 9; higher ones are sent first.
    pub priority: u8,
    /// When it is due.
    pub run_at: DateTime<Utc>,
    /// When it was enqueued.
    pub created_at: DateTime<Utc>,
    /// Number of times that a worker claimed it.
    pub attempts: u64,
    /// The start of the first attempt whose outcome is unknown.
    pub unsure_since: Option<DateTime<Utc>>,
    /// The service's id of the message.
    pub message_id: Option<String>,
    /// Why it is dead or failed: the service's code, or the HTTP status.
    pub code: Option<String>,
    /// When it ended, or when a webhook last reported on it.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Job {
    /// The columns that [`Job::read`] reads, in order.
    pub(crate) const COLUMNS: &'static str = "id, key, account, recipient, body, tags, state, \
         priority, run_at, created_at, attempts, unsure_since, message_id, code, ended_at";

    pub(crate) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            id: JobId(row.int(0)?),
            key: row.optional_text(1)?,
            account: row.text(2)?,
            recipient: row.optional_text(3)?,
            body: row.optional_text(4)?,
            tags: row.text(5)?.split_whitespace().map(str::to_owned).collect(),
            state: row.text(6)?.parse()?,
            priority: u8::try_from(row.int(7)?).unwrap_or_default(),
            run_at: time(row.int(8)?),
            created_at: time(row.int(9)?),
            attempts: u64::try_from(row.int(10)?).unwrap_or_default(),
            unsure_since: row.optional_int(11)?.map(time),
            message_id: row.optional_text(12)?,
            code: row.optional_text(13)?,
            ended_at: row.optional_int(14)?.map(time),
        })
    }
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job")
            .field("id", &self.id)
            .field("state", &self.state)
            .field("attempts", &self.attempts)
            .field("run_at", &self.run_at)
            .field("code", &self.code)
            .field("ended_at", &self.ended_at)
            .finish_non_exhaustive()
    }
}

/// Which jobs to list: newest first, 100 of them unless set.
///
/// ```
/// use blooio_outbox::{JobFilter, JobState};
///
/// let parked = JobFilter::default().state(JobState::Unknown).limit(20);
/// # let _ = parked;
/// ```
#[derive(Clone, Debug)]
#[must_use = "a filter does nothing until it is listed with"]
pub struct JobFilter {
    pub(crate) state: Option<JobState>,
    pub(crate) account: Option<String>,
    pub(crate) tag: Option<String>,
    pub(crate) before: Option<JobId>,
    pub(crate) limit: u32,
}

impl Default for JobFilter {
    fn default() -> Self {
        Self {
            state: None,
            account: None,
            tag: None,
            before: None,
            limit: 100,
        }
    }
}

impl JobFilter {
    /// Only jobs in this state. Default: any.
    pub fn state(mut self, state: JobState) -> Self {
        self.state = Some(state);
        self
    }

    /// Only this account's jobs. Default: any.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// Only jobs with this tag. Default: any.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    /// Only jobs with a lower id: pass the last job of a page to get the next.
    pub fn before(mut self, id: JobId) -> Self {
        self.before = Some(id);
        self
    }

    /// Maximum number of jobs. Default 100.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = limit;
        self
    }
}

/// A time of the database: milliseconds since 1970.
fn time(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

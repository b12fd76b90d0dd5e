//! Lists, cancels, retries, pauses and forgets jobs.

use blooio_client::{ChatId, IdempotencyKey};

use super::{Outbox, digest, number};
use crate::draft::check_name;
use crate::error::{Error, ErrorKind};
use crate::job::{Job, JobFilter, JobId, JobState};
use crate::store::{Lane, Row, Value};

/// The result of [`Outbox::cancel`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cancelled {
    /// The message was not sent and will not be.
    Cancelled,
    /// An earlier attempt may have sent it; it is parked as
    /// [`JobState::Unknown`] and not sent again.
    Parked,
    /// The job cannot be cancelled: it is being sent, or has ended.
    TooLate(JobState),
}

/// The jobs that [`Outbox::pause`] holds back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// The jobs of an account; the empty name is the unnamed account.
    Account(String),
    /// The jobs with a tag.
    Tag(String),
}

impl Outbox {
    /// One job.
    ///
    /// # Errors
    /// If no job has this id, or the database cannot be read.
    pub async fn get(&self, id: JobId) -> Result<Job, Error> {
        let sql = format!("SELECT {} FROM {{outbox}} WHERE id = $1", Job::COLUMNS);
        let rows = self.database().run(&sql, &[number(id)]).await?;
        rows.first().map_or_else(|| Err(unknown_job()), Job::read)
    }

    /// The job of a key, if there is one.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn find(&self, key: &IdempotencyKey) -> Result<Option<Job>, Error> {
        let sql = format!(
            "SELECT {} FROM {{outbox}} WHERE key_digest = $1",
            Job::COLUMNS
        );
        let rows = self.database().run(&sql, &[digest(key).into()]).await?;
        rows.first().map(Job::read).transpose()
    }

    /// Jobs, newest first.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn list(&self, filter: JobFilter) -> Result<Vec<Job>, Error> {
        let mut sql = format!("SELECT {} FROM {{outbox}} WHERE id < $1", Job::COLUMNS);
        let mut values: Vec<Value> = vec![filter.before.map_or(i64::MAX, JobId::get).into()];
        let state = filter
            .state
            .map(|state| ("state", state.as_str().to_owned()));
        let account = filter.account.map(|account| ("account", account));
        for (column, value) in [state, account].into_iter().flatten() {
            values.push(value.into());
            sql.push_str(&format!(" AND {column} = ${}", values.len()));
        }
        if let Some(tag) = filter.tag {
            values.push(format!("\n{tag}\n").into());
            sql.push_str(&format!(" AND {{find}}(tags, ${}) > 0", values.len()));
        }
        values.push(i64::from(filter.limit).into());
        sql.push_str(&format!(" ORDER BY id DESC LIMIT ${}", values.len()));
        let rows = self.database().run(&sql, &values).await?;
        rows.iter().map(Job::read).collect()
    }

    /// Stops a job from being sent.
    ///
    /// # Errors
    /// If the key has no job, or the database cannot be written.
    pub async fn cancel(&self, key: &IdempotencyKey) -> Result<Cancelled, Error> {
        let mut transaction = self.database().begin(Lane::Work).await?;
        let cancel = "UPDATE {outbox} SET ended_at = {now}, \
             state = CASE WHEN unsure_since IS NULL THEN 'cancelled' ELSE 'unknown' END \
             WHERE key_digest = $1 AND state = 'queued' RETURNING state";
        let key = [Value::from(digest(key))];
        let changed = transaction.query(cancel, &key).await?;
        let found = match changed.is_empty() {
            true => {
                let sql = "SELECT state FROM {outbox} WHERE key_digest = $1";
                transaction.query(sql, &key).await?
            }
            false => Vec::new(),
        };
        transaction.commit().await?;
        let state = |row: &Row| row.text(0)?.parse::<JobState>();
        match (changed.first().map(state).transpose()?, found.first()) {
            (Some(JobState::Cancelled), _) => Ok(Cancelled::Cancelled),
            (Some(_), _) => Ok(Cancelled::Parked),
            (None, Some(row)) => Ok(Cancelled::TooLate(state(row)?)),
            (None, None) => Err(unknown_job()),
        }
    }

    /// Queues a dead or cancelled job again, under its own key.
    ///
    /// A failed message was accepted once, so its key would only return the
    /// first message: enqueue it under a new key. An unknown one is decided by
    /// [`resolve`](Self::resolve) first.
    ///
    /// # Errors
    /// If there is no such job, it is in another state, or its message was
    /// forgotten.
    pub async fn retry(&self, id: JobId) -> Result<(), Error> {
        let mut transaction = self.database().begin(Lane::Work).await?;
        let retry = "UPDATE {outbox} SET state = 'queued', run_at = {wall}, code = NULL, \
             ended_at = NULL WHERE id = $1 AND state IN ('dead', 'cancelled') \
             AND body IS NOT NULL RETURNING id";
        let changed = transaction.count(retry, &[number(id)]).await?;
        transaction.commit().await?;
        if changed == 0 {
            let job = self.get(id).await?;
            return Err(Error::new(
                ErrorKind::WrongState,
                match job.state {
                    JobState::Dead | JobState::Cancelled => {
                        "the job's message was forgotten; enqueue it again".to_owned()
                    }
                    JobState::Unknown => {
                        "the message may have been sent; resolve the job first".to_owned()
                    }
                    state => {
                        format!("only a dead or cancelled job is retried, and this one is {state}")
                    }
                },
            ));
        }
        self.wake();
        Ok(())
    }

    /// Holds the jobs of an account or a tag back, from now until
    /// [`resume`](Self::resume). Those being sent go on.
    ///
    /// # Errors
    /// If the name cannot be one, or the database cannot be written.
    pub async fn pause(&self, scope: &Scope) -> Result<(), Error> {
        let sql = "INSERT INTO {pause} (kind, name) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        self.database().run(sql, &scope.values()?).await?;
        Ok(())
    }

    /// Ends a pause; nothing happens if there is none.
    ///
    /// # Errors
    /// If the name cannot be one, or the database cannot be written.
    pub async fn resume(&self, scope: &Scope) -> Result<(), Error> {
        let sql = "DELETE FROM {pause} WHERE kind = $1 AND name = $2";
        self.database().run(sql, &scope.values()?).await?;
        self.wake();
        Ok(())
    }

    /// The accounts and tags that are paused.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn paused(&self) -> Result<Vec<Scope>, Error> {
        let sql = "SELECT kind, name FROM {pause} ORDER BY kind, name";
        let rows = self.database().run(sql, &[]).await?;
        rows.iter().map(Scope::read).collect()
    }

    /// Blanks every job of a recipient: key, recipient, message and tags. A job
    /// that was not sent is cancelled; one that may have been is parked. Returns
    /// the number of jobs. The digests of the keys are kept, so that a repeat is
    /// still recognized.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn forget(&self, recipient: &ChatId) -> Result<u64, Error> {
        let sql = "UPDATE {outbox} SET key = NULL, recipient = NULL, body = NULL, \
             tags = '', ended_at = COALESCE(ended_at, {now}), \
             state = CASE WHEN state NOT IN ('queued', 'running') THEN state \
             WHEN unsure_since IS NULL THEN 'cancelled' ELSE 'unknown' END \
             WHERE recipient = $1 RETURNING id";
        let rows = self
            .database()
            .run(sql, &[recipient.as_str().into()])
            .await?;
        Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
    }

    /// Blanks jobs that ended longer ago than the retention, up to 1,000 of them,
    /// and drops events that matched no job within 2 days. A worker does this
    /// every minute. Returns the number of jobs that were blanked.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn sweep(&self) -> Result<u64, Error> {
        let retention = i64::try_from(self.0.retention.as_millis()).unwrap_or(i64::MAX);
        let mut transaction = self.database().begin(Lane::Work).await?;
        let blank = "UPDATE {outbox} SET key = NULL, recipient = NULL, body = NULL, tags = '' \
             WHERE id IN (SELECT id FROM {outbox} WHERE ended_at IS NOT NULL AND key IS NOT NULL \
             AND ended_at <= {now} - $1 ORDER BY ended_at LIMIT 1000) RETURNING id";
        let blanked = transaction.count(blank, &[retention.into()]).await?;
        let drop = "DELETE FROM {event} WHERE seen_at <= {now} - 172800000";
        transaction.query(drop, &[]).await?;
        let gone = "DELETE FROM {worker} WHERE lease_until <= {now} - 86400000";
        transaction.query(gone, &[]).await?;
        transaction.commit().await?;
        Ok(blanked)
    }
}

impl Scope {
    fn values(&self) -> Result<[Value; 2], Error> {
        let (kind, name) = match self {
            Self::Account(name) if name.is_empty() => ("account", ""),
            Self::Account(name) => ("account", check_name("account", name)?),
            Self::Tag(name) => ("tag", check_name("tag", name)?),
        };
        Ok([kind.into(), name.into()])
    }

    pub(crate) fn read(row: &Row) -> Result<Self, Error> {
        let name = row.text(1)?;
        Ok(match row.text(0)?.as_str() {
            "account" => Self::Account(name),
            _ => Self::Tag(name),
        })
    }
}

pub(super) fn unknown_job() -> Error {
    Error::new(ErrorKind::NotFound, "there is no such job")
}

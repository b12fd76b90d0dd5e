//! Decides whether a message whose outcome is unknown was sent: by hand, or
//! from the messages of the chat.

use blooio_client::{ChatId, Client, MessageId};
use serde_json::Value as Json;

use super::manage::unknown_job;
use super::{Outbox, events, number};
use crate::error::{Error, ErrorKind};
use crate::job::{Job, JobId, JobState};
use crate::store::Lane;

/// Largest difference between the service's clock and the database's, in
/// milliseconds.
const SLACK: i64 = 10 * 60 * 1000;

/// Number of a chat's messages after which a lookup gives up.
const DEPTH: usize = 2000;

/// The outcome of a message, as decided by a person or a lookup.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Resolution {
    /// The service accepted it under this id.
    Sent(MessageId),
    /// The service never got it. The job is dead with the code `not_sent`;
    /// [`Outbox::retry`] sends it.
    NotSent,
}

/// The result of a lookup.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// Exactly one message fits; the job is resolved as sent.
    Sent(MessageId),
    /// No message fits and the service has dropped the key; the job is resolved
    /// as not sent.
    NotSent,
    /// Several messages may fit, none fits yet, or the message has no single
    /// text to compare: a person decides.
    Ambiguous,
}

impl Outbox {
    /// Resolves a job whose outcome is unknown.
    ///
    /// # Errors
    /// If there is no such job, or its outcome is known.
    pub async fn resolve(&self, id: JobId, resolution: Resolution) -> Result<(), Error> {
        let mut transaction = self.database().begin(Lane::Work).await?;
        let changed = match &resolution {
            Resolution::Sent(message) => {
                let sql = "UPDATE {outbox} SET state = 'sent', message_id = $2, \
                     unsure_since = NULL, code = NULL, ended_at = {now} WHERE id = $1 AND \
                     (state = 'unknown' OR (state = 'sent' AND message_id IS NULL)) RETURNING id";
                let values = [number(id), message.as_str().into()];
                let changed = transaction.count(sql, &values).await?;
                events::apply(&mut transaction, message.as_str()).await?;
                changed
            }
            Resolution::NotSent => {
                let sql = "UPDATE {outbox} SET state = 'dead', code = 'not_sent', \
                     unsure_since = NULL, ended_at = {now} \
                     WHERE id = $1 AND state = 'unknown' RETURNING id";
                transaction.count(sql, &[number(id)]).await?
            }
        };
        transaction.commit().await?;
        if changed == 0 {
            let state = self.get(id).await?.state;
            return Err(Error::new(
                ErrorKind::WrongState,
                format!("only an unknown job is resolved, and this one is {state}"),
            ));
        }
        Ok(())
    }

    /// Looks for an unknown job's message in its chat, and resolves the job
    /// where the answer is certain.
    ///
    /// # Errors
    /// If there is no such job, its outcome is known, its message was forgotten,
    /// or the chat cannot be read.
    pub async fn look_up(&self, client: &Client, id: JobId) -> Result<Finding, Error> {
        let job = self.get(id).await?;
        let is_open = match job.state {
            JobState::Unknown => true,
            JobState::Sent => job.message_id.is_none(),
            _ => false,
        };
        if !is_open {
            let reason = format!(
                "only an unknown job is looked up, and this one is {}",
                job.state
            );
            return Err(Error::new(ErrorKind::WrongState, reason));
        }
        let finding = self.search(client, &job).await?;
        match &finding {
            Finding::Sent(message) => {
                self.resolve(id, Resolution::Sent(message.clone())).await?;
            }
            Finding::NotSent => self.resolve(id, Resolution::NotSent).await?,
            Finding::Ambiguous => {}
        }
        Ok(finding)
    }

    async fn search(&self, client: &Client, job: &Job) -> Result<Finding, Error> {
        let (Some(recipient), Some(body)) = (&job.recipient, &job.body) else {
            let reason = "the job's message was forgotten; resolve it by hand";
            return Err(Error::new(ErrorKind::WrongState, reason));
        };
        let chat: ChatId = recipient.parse().map_err(blooio_client::Error::from)?;
        let body: Json = serde_json::from_str(body)
            .map_err(|error| Error::invalid("the job's body is not JSON").because(error))?;
        let Some(text) = body.get("text").and_then(Json::as_str) else {
            return Ok(Finding::Ambiguous);
        };
        if self.has_twin(job).await? {
            return Ok(Finding::Ambiguous);
        }
        let since = job.unsure_since.unwrap_or(job.created_at);
        let since = since.timestamp_millis() - SLACK;
        let mut found: Vec<MessageId> = Vec::new();
        let mut messages = client.chat(chat)?.messages().limit(100).items();
        let mut depth = 0;
        while let Some(message) = messages.next().await {
            let message = match message {
                Ok(message) => message,
                // Nothing was ever sent to a chat that does not exist.
                Err(error) if error.kind() == blooio_client::ErrorKind::NotFound => break,
                Err(error) => return Err(error.into()),
            };
            depth += 1;
            let at = message.time_sent.or(message.created_at);
            let Some(at) = at.and_then(blooio_client::Timestamp::to_datetime) else {
                return Ok(Finding::Ambiguous);
            };
            if at.timestamp_millis() < since {
                break;
            }
            if depth >= DEPTH {
                return Ok(Finding::Ambiguous);
            }
            let is_inbound = message
                .direction
                .as_ref()
                .is_some_and(|direction| direction.to_string() == "inbound");
            if is_inbound || message.text.as_deref() != Some(text) {
                continue;
            }
            let own = message.id.as_deref().and_then(|id| id.parse().ok());
            match message.message_id.clone().or(own) {
                Some(id) if self.is_known(&id).await? => {}
                Some(id) => found.push(id),
                None => return Ok(Finding::Ambiguous),
            }
        }
        Ok(match found.as_slice() {
            [one] => Finding::Sent(one.clone()),
            [] if job.state == JobState::Unknown && self.is_window_over(job.id).await? => {
                Finding::NotSent
            }
            _ => Finding::Ambiguous,
        })
    }

    /// Whether another job may have sent the same text to the same recipient.
    async fn has_twin(&self, job: &Job) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM {outbox} WHERE recipient = $1 AND body = $2 AND id <> $3 \
             AND message_id IS NULL AND (unsure_since IS NOT NULL OR state = 'sent') LIMIT 1";
        let values = [
            job.recipient.clone().into(),
            job.body.clone().into(),
            number(job.id),
        ];
        Ok(!self.database().run(sql, &values).await?.is_empty())
    }

    async fn is_known(&self, message: &MessageId) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM {outbox} WHERE message_id = $1 LIMIT 1";
        let rows = self.database().run(sql, &[message.as_str().into()]).await?;
        Ok(!rows.is_empty())
    }

    /// Whether the service has forgotten the key, so that nothing in flight can
    /// still become a message.
    async fn is_window_over(&self, id: JobId) -> Result<bool, Error> {
        let sql = "SELECT {now} - unsure_since FROM {outbox} WHERE id = $1";
        let rows = self.database().run(sql, &[number(id)]).await?;
        let row = rows.first().ok_or_else(unknown_job)?;
        let age = row.optional_int(0)?;
        Ok(age.is_some_and(|age| age > 24 * 60 * 60 * 1000))
    }
}

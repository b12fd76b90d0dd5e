//! Updates jobs from webhook events, also from an event that arrives before the
//! worker could record the send.

use blooio_client::webhook::{Event, EventKind};

use super::Outbox;
use crate::error::Error;
use crate::job::JobState;
use crate::store::{Lane, Transaction, Value};

/// What [`Outbox::record`] did with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recorded {
    /// A job has its message; the job is now in the event's state or a later one.
    Job,
    /// No job has its message yet. The event is kept for 2 days.
    Kept,
    /// The event is not about a message's delivery.
    Ignored,
}

impl Outbox {
    /// Moves the job of the event's message to sent, delivered, read or failed.
    /// Order does not matter: a job only moves forward, and a message that was
    /// delivered after it failed counts as delivered.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_client::webhook::Event;
    /// use blooio_outbox::{Outbox, Recorded};
    ///
    /// let outbox = Outbox::open("sqlite::memory:").await?;
    /// let body = br#"{"event":"message.delivered","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(outbox.record(&event).await?, Recorded::Kept);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// If the database cannot be written: answer the delivery with a 5xx, so
    /// that the service repeats it.
    pub async fn record(&self, event: &Event) -> Result<Recorded, Error> {
        let (state, code) = match event.kind() {
            EventKind::Sent => (JobState::Sent, None),
            EventKind::Delivered => (JobState::Delivered, None),
            EventKind::Read => (JobState::Read, None),
            EventKind::Failed(failure) => (JobState::Failed, failure.code()),
            _ => return Ok(Recorded::Ignored),
        };
        let Some(message_id) = event.message_id() else {
            return Ok(Recorded::Ignored);
        };
        let stage = 1
            + i64::from(state == JobState::Failed)
            + 2 * i64::from(state == JobState::Delivered)
            + 3 * i64::from(state == JobState::Read);
        let mut transaction = self.database().begin(Lane::Work).await?;
        let keep = "INSERT INTO {event} (message_id, state, stage, code, seen_at) \
             VALUES ($1, $2, $3, $4, {now}) ON CONFLICT (message_id) DO UPDATE SET \
             state = excluded.state, stage = excluded.stage, code = excluded.code, \
             seen_at = excluded.seen_at WHERE excluded.stage > {event}.stage";
        let code = code.filter(|code| is_code(code));
        let values = [
            message_id.into(),
            state.as_str().into(),
            stage.into(),
            code.into(),
        ];
        transaction.query(keep, &values).await?;
        let found = apply(&mut transaction, message_id).await?;
        transaction.commit().await?;
        Ok(if found { Recorded::Job } else { Recorded::Kept })
    }
}

/// Applies the event of a message to its job, if both exist.
pub(crate) async fn apply(
    transaction: &mut Transaction<'_>,
    message_id: &str,
) -> Result<bool, Error> {
    let message = [Value::from(message_id)];
    let join = "UPDATE {outbox} AS job SET state = event.state, code = event.code, \
         ended_at = event.seen_at FROM {event} AS event \
         WHERE job.message_id = $1 AND event.message_id = $1 \
         AND job.state IN ('sent', 'failed', 'delivered', 'read') \
         AND event.stage > CASE job.state WHEN 'sent' THEN 1 WHEN 'failed' THEN 2 \
         WHEN 'delivered' THEN 3 ELSE 4 END";
    transaction.query(join, &message).await?;
    let clear = "DELETE FROM {event} WHERE message_id = $1 AND EXISTS \
         (SELECT 1 FROM {outbox} WHERE message_id = $1) RETURNING message_id";
    Ok(transaction.count(clear, &message).await? > 0)
}

/// Applies events that were stored while the send was being recorded: neither
/// transaction could see the other.
pub(crate) async fn apply_all(transaction: &mut Transaction<'_>) -> Result<(), Error> {
    let sql = "SELECT event.message_id FROM {event} AS event WHERE EXISTS \
         (SELECT 1 FROM {outbox} AS job WHERE job.message_id = event.message_id) LIMIT 100";
    for row in transaction.query(sql, &[]).await? {
        apply(transaction, &row.text(0)?).await?;
    }
    Ok(())
}

/// Whether a text has the form of a code; any other text may quote a person.
fn is_code(code: &str) -> bool {
    (1..=64).contains(&code.len())
        && code
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
        && !code.bytes().all(|byte| byte.is_ascii_digit())
}

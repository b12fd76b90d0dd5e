//! Records the results of attempts: a success in any case, another result only if
//! the worker still holds the job.

use super::judge::{Certainty, Disposition};
use super::lease::millis;
use crate::error::Error;
use crate::gate::{Gate, Statement};
use crate::outbox::apply;
use crate::store::{Transaction, Value};

/// An attempt that ended.
pub(crate) struct Finished {
    pub(crate) id: i64,
    pub(crate) epoch: i64,
    pub(crate) was_unsure: bool,
    pub(crate) disposition: Disposition,
    pub(crate) said: Option<Statement>,
    /// When it ended, in milliseconds of this machine's clock.
    pub(crate) at: i64,
}

/// Writes the results of attempts; a block of the account goes into `gate`.
pub(super) async fn record(
    transaction: &mut Transaction<'_>,
    ended: &[Finished],
    gate: &mut Gate,
    now: i64,
) -> Result<(), Error> {
    let mut sent = Vec::new();
    for finished in ended {
        match &finished.disposition {
            Disposition::Sent { message_id } => sent.push((finished.id, message_id.as_deref())),
            _ => record_unsent(transaction, finished, gate, now).await?,
        }
    }
    record_sent(transaction, &sent).await
}

/// One statement for all, since nearly every attempt ends this way. A message
/// was sent even if the lease was lost since, so no epoch is compared.
async fn record_sent(
    transaction: &mut Transaction<'_>,
    sent: &[(i64, Option<&str>)],
) -> Result<(), Error> {
    if sent.is_empty() {
        return Ok(());
    }
    // Numbers and texts always serialize.
    let pairs = [Value::from(serde_json::to_string(sent).unwrap_or_default())];
    let update = "UPDATE {outbox} AS job SET state = 'sent', code = NULL, \
         message_id = COALESCE(pair.word, job.message_id), ended_at = {now}, \
         lease_owner = NULL, unsure_since = CASE \
         WHEN COALESCE(pair.word, job.message_id) IS NULL THEN job.unsure_since END \
         FROM {pairs:1} AS pair WHERE job.id = pair.id \
         AND job.state NOT IN ('sent', 'delivered', 'read', 'failed')";
    transaction.query(update, &pairs).await?;
    let reported = "SELECT message_id FROM {event} WHERE message_id IN \
         (SELECT pair.word FROM {pairs:1} AS pair)";
    for row in transaction.query(reported, &pairs).await? {
        apply(transaction, &row.text(0)?).await?;
    }
    Ok(())
}

async fn record_unsent(
    transaction: &mut Transaction<'_>,
    finished: &Finished,
    gate: &mut Gate,
    now: i64,
) -> Result<(), Error> {
    let again = "UPDATE {outbox} SET state = 'queued', run_at = {wall} + $3, \
         lease_owner = NULL, code = $4, \
         unsure_since = CASE WHEN $5 = 'clear' THEN NULL ELSE unsure_since END \
         WHERE id = $1 AND lease_epoch = $2 AND state = 'running'";
    // Only the first uncertain attempt can make its job certain again.
    let unsure = |certainty: Certainty| match certainty {
        Certainty::NotSent if !finished.was_unsure => "clear",
        _ => "keep",
    };
    let id = Value::from(finished.id);
    let epoch = Value::from(finished.epoch);
    match &finished.disposition {
        Disposition::Sent { .. } => {}
        Disposition::Again {
            wait,
            certainty,
            block,
            code,
        } => {
            if let Some(block) = block {
                gate.block(now, millis(*block));
            }
            let wait = millis(*wait).into();
            let values = [
                id,
                epoch,
                wait,
                code.as_str().into(),
                unsure(*certainty).into(),
            ];
            transaction.query(again, &values).await?;
        }
        Disposition::Unauthorized { certainty } => {
            let values = [id, epoch, 0.into(), "401".into(), unsure(*certainty).into()];
            transaction.query(again, &values).await?;
        }
        Disposition::Dead { code } => {
            let sql = "UPDATE {outbox} SET state = 'dead', code = $3, ended_at = {now}, \
                 lease_owner = NULL, unsure_since = NULL \
                 WHERE id = $1 AND lease_epoch = $2 AND state = 'running'";
            transaction
                .query(sql, &[id, epoch, code.as_str().into()])
                .await?;
        }
    }
    Ok(())
}

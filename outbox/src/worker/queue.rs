//! The worker's dealings with the tables: one transaction records what ended
//! and claims what is due.

use std::collections::{HashMap, HashSet};

use tokio::task::JoinError;

use super::judge::{Certainty, Disposition};
use super::lease::{Lease, millis};
use super::summary::Summary;
use crate::error::Error;
use crate::gate::{Gate, Limit, Statement};
use crate::job::JobId;
use crate::outbox::{Outbox, Scope, apply, apply_all};
use crate::store::{Lane, Row, Transaction, Value};

/// Beyond this age an uncertain job is parked: the service keeps a key for 24
/// hours (REST guide), and an attempt takes time.
pub(crate) const UNSURE_LIMIT: i64 = (23 * 60 + 30) * 60 * 1000;

/// A job that this worker has to send.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) id: i64,
    pub(crate) epoch: i64,
    pub(crate) key: String,
    pub(crate) recipient: String,
    pub(crate) body: String,
    pub(crate) attempts: i64,
    /// Whether an earlier claim may have sent it.
    pub(crate) was_unsure: bool,
}

/// An attempt that ended.
pub(crate) struct Finished {
    pub(crate) id: i64,
    pub(crate) epoch: i64,
    pub(crate) was_unsure: bool,
    pub(crate) disposition: Disposition,
    pub(crate) said: Option<Statement>,
}

/// What an exchange gave.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) claimed: Vec<Claim>,
    /// Jobs that were accepted under an id that is not known.
    pub(crate) unnamed: Vec<JobId>,
    /// Milliseconds until the rate limit gives more, where that is the obstacle.
    pub(crate) opens_in: Option<i64>,
    pub(crate) parked: u64,
}

pub(crate) struct Queue<'a> {
    outbox: &'a Outbox,
    account: &'a str,
    worker: String,
    ended: Vec<Finished>,
    /// The jobs that this process sends or has yet to record.
    held: HashSet<i64>,
    /// Set when a commit's outcome is unknown: the row may name this worker.
    is_in_doubt: bool,
    is_unauthorized: bool,
    summary: Summary,
}

impl<'a> Queue<'a> {
    pub(crate) fn new(outbox: &'a Outbox, account: &'a str, lease: &Lease) -> Self {
        Self {
            outbox,
            account,
            worker: lease.id().to_owned(),
            ended: Vec::new(),
            held: HashSet::new(),
            is_in_doubt: false,
            is_unauthorized: false,
            summary: Summary::default(),
        }
    }

    pub(crate) fn summary(&self) -> Summary {
        self.summary
    }

    pub(crate) fn is_unauthorized(&self) -> bool {
        self.is_unauthorized
    }

    /// Whether everything that ended is in the database.
    pub(crate) fn is_recorded(&self) -> bool {
        self.ended.is_empty()
    }

    /// Takes an attempt's end in; it is recorded by the next exchange.
    pub(crate) fn finish(&mut self, done: Result<Finished, JoinError>) {
        match done {
            Ok(finished) => {
                let disposition = &finished.disposition;
                self.is_unauthorized |= matches!(disposition, Disposition::Unauthorized { .. });
                self.ended.push(finished);
            }
            Err(error) => {
                if let Ok(panic) = error.try_into_panic() {
                    std::panic::resume_unwind(panic);
                }
            }
        }
    }

    /// Records what ended and claims up to `free` jobs, in one transaction. The
    /// claim is on disk when this returns.
    pub(crate) async fn exchange(&mut self, free: usize) -> Result<Batch, Error> {
        if free == 0 && self.ended.is_empty() {
            return Ok(Batch::default());
        }
        let batch = match self.transact(free).await {
            Ok(batch) => batch,
            Err(error) => {
                self.is_in_doubt = true;
                return Err(error);
            }
        };
        self.is_in_doubt = false;
        for finished in self.ended.drain(..) {
            self.held.remove(&finished.id);
            match finished.disposition {
                Disposition::Sent { .. } => self.summary.sent += 1,
                Disposition::Dead { .. } => self.summary.dead += 1,
                _ => self.summary.postponed += 1,
            }
        }
        self.summary.parked += batch.parked;
        self.held.extend(batch.claimed.iter().map(|claim| claim.id));
        Ok(batch)
    }

    /// Joins events that came at the same moment as the record of their send.
    pub(crate) async fn join_events(&self) -> Result<(), Error> {
        let mut transaction = self.outbox.database().begin(Lane::Work).await?;
        apply_all(&mut transaction).await?;
        transaction.commit().await
    }

    async fn transact(&self, free: usize) -> Result<Batch, Error> {
        let mut batch = Batch::default();
        let mut transaction = self.outbox.database().begin(Lane::Work).await?;
        // The gate's row is locked first, by all workers of the account.
        let (before, moment) = self.gate(&mut transaction).await?;
        let mut gate = before;
        let mut running = self.running(&mut transaction).await?;
        for finished in &self.ended {
            running = (running - 1).max(0);
            gate.learn(moment.now, finished.said, running);
            self.record(&mut transaction, finished, &mut gate, moment.now)
                .await?;
            if finished.disposition == (Disposition::Sent { message_id: None }) {
                batch.unnamed.push(JobId::from(finished.id));
            }
        }
        if free > 0 && self.is_alive(&mut transaction, moment.now).await? {
            if self.is_in_doubt {
                batch.claimed = self.adopt(&mut transaction).await?;
            }
            let allowed = gate.allowance(moment.now, running);
            if allowed == 0 {
                batch.opens_in = Some(gate.opens_at() - moment.now);
            }
            let free = free.saturating_sub(batch.claimed.len());
            let wanted = i64::try_from(free).unwrap_or(i64::MAX).min(allowed);
            let claimed = self
                .claim(&mut transaction, wanted, moment, &mut batch)
                .await?;
            gate.take(moment.now, i64::try_from(claimed.len()).unwrap_or(i64::MAX));
            batch.claimed.extend(claimed);
        }
        if gate != before {
            self.save(&mut transaction, gate).await?;
        }
        transaction.commit().await?;
        Ok(batch)
    }

    async fn gate(&self, transaction: &mut Transaction<'_>) -> Result<(Gate, Moment), Error> {
        let account = [Value::from(self.account)];
        let select = "SELECT window_limit, tokens, resets_at, blocked_until, probe_until, \
             {now}, {wall} FROM {gate} WHERE account = $1 {lock}";
        let mut rows = transaction.query(select, &account).await?;
        if rows.is_empty() {
            let insert = "INSERT INTO {gate} (account) VALUES ($1) ON CONFLICT DO NOTHING";
            transaction.query(insert, &account).await?;
            rows = transaction.query(select, &account).await?;
        }
        let row = rows
            .first()
            .ok_or_else(|| Error::invalid("the gate's row is gone"))?;
        let gate = Gate {
            limit: match row.optional_int(0)? {
                None => Limit::Unknown,
                Some(limit) if limit > 0 => Limit::Window(limit),
                Some(_) => Limit::None,
            },
            tokens: row.int(1)?,
            resets_at: row.int(2)?,
            blocked_until: row.int(3)?,
            probe_until: row.int(4)?,
        };
        let moment = Moment {
            now: row.int(5)?,
            wall: row.int(6)?,
        };
        Ok((gate, moment))
    }

    async fn save(&self, transaction: &mut Transaction<'_>, gate: Gate) -> Result<(), Error> {
        let sql = "UPDATE {gate} SET window_limit = $2, tokens = $3, resets_at = $4, \
             blocked_until = $5, probe_until = $6 WHERE account = $1";
        let limit = match gate.limit {
            Limit::Unknown => None,
            Limit::None => Some(0),
            Limit::Window(limit) => Some(limit),
        };
        let values: [Value; 6] = [
            self.account.into(),
            limit.into(),
            gate.tokens.into(),
            gate.resets_at.into(),
            gate.blocked_until.into(),
            gate.probe_until.into(),
        ];
        transaction.query(sql, &values).await?;
        Ok(())
    }

    async fn running(&self, transaction: &mut Transaction<'_>) -> Result<i64, Error> {
        let sql = "SELECT COUNT(*) FROM {outbox} WHERE state = 'running' AND account = $1";
        let rows = transaction.query(sql, &[self.account.into()]).await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Whether this worker's lease is valid, as the others see it.
    async fn is_alive(&self, transaction: &mut Transaction<'_>, now: i64) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM {worker} WHERE id = $1 AND lease_until > $2";
        let rows = transaction
            .query(sql, &[self.worker.as_str().into(), now.into()])
            .await?;
        Ok(!rows.is_empty())
    }

    async fn record(
        &self,
        transaction: &mut Transaction<'_>,
        finished: &Finished,
        gate: &mut Gate,
        now: i64,
    ) -> Result<(), Error> {
        let again = "UPDATE {outbox} SET state = 'queued', run_at = {wall} + $3, \
             lease_owner = NULL, code = $4, \
             unsure_since = CASE WHEN $5 = 'clear' THEN NULL ELSE unsure_since END \
             WHERE id = $1 AND lease_epoch = $2 AND state = 'running'";
        // Only the attempt that made a job uncertain can make it certain again.
        let unsure = |certainty: Certainty| match certainty {
            Certainty::NotSent if !finished.was_unsure => "clear",
            _ => "keep",
        };
        let id = Value::from(finished.id);
        let epoch = Value::from(finished.epoch);
        match &finished.disposition {
            Disposition::Sent { message_id } => {
                // True whichever lease it was sent under.
                let sql = "UPDATE {outbox} SET state = 'sent', code = NULL, \
                     message_id = COALESCE($2, message_id), ended_at = {now}, \
                     lease_owner = NULL, \
                     unsure_since = CASE WHEN COALESCE($2, message_id) IS NULL \
                     THEN unsure_since END WHERE id = $1 \
                     AND state NOT IN ('sent', 'delivered', 'read', 'failed')";
                transaction
                    .query(sql, &[id, message_id.clone().into()])
                    .await?;
                if let Some(message_id) = message_id {
                    apply(transaction, message_id).await?;
                }
            }
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

    /// The jobs that a commit gave to this worker without its knowing.
    async fn adopt(&self, transaction: &mut Transaction<'_>) -> Result<Vec<Claim>, Error> {
        let sql = "SELECT id, lease_epoch, key, recipient, body, attempts FROM {outbox} \
             WHERE state = 'running' AND account = $1 AND lease_owner = $2";
        let values: [Value; 2] = [self.account.into(), self.worker.as_str().into()];
        let rows = transaction.query(sql, &values).await?;
        let claims = rows.iter().map(|row| Claim::read(row, |_| true));
        let claims: Result<Vec<_>, _> = claims.collect();
        let is_new = |claim: &Claim| !self.held.contains(&claim.id);
        Ok(claims?.into_iter().filter(is_new).collect())
    }

    async fn claim(
        &self,
        transaction: &mut Transaction<'_>,
        wanted: i64,
        moment: Moment,
        batch: &mut Batch,
    ) -> Result<Vec<Claim>, Error> {
        let mut paused = Vec::new();
        for row in transaction
            .query("SELECT kind, name FROM {pause}", &[])
            .await?
        {
            paused.push(Scope::read(&row)?);
        }
        if wanted <= 0 || paused.contains(&Scope::Account(self.account.to_owned())) {
            return Ok(Vec::new());
        }
        let mut found = self.orphans(transaction, wanted, moment).await?;
        self.due(transaction, wanted, moment, &paused, &mut found)
            .await?;

        let is_old = |since: &Option<i64>| {
            since.is_some_and(|since| moment.now.saturating_sub(since) >= UNSURE_LIMIT)
        };
        let (old, good): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, since)| is_old(since));
        if !old.is_empty() {
            let park = "UPDATE {outbox} SET state = 'unknown', ended_at = {now}, \
                 lease_owner = NULL WHERE id IN {ids:1} RETURNING id";
            batch.parked += transaction.count(park, &[ids(&old)]).await?;
        }
        if good.is_empty() {
            return Ok(Vec::new());
        }
        let take = "UPDATE {outbox} SET state = 'running', lease_owner = $2, \
             lease_epoch = lease_epoch + 1, attempts = attempts + 1, \
             unsure_since = COALESCE(unsure_since, {now}) WHERE id IN {ids:1} \
             RETURNING id, lease_epoch, key, recipient, body, attempts";
        let rows = transaction
            .query(take, &[ids(&good), self.worker.as_str().into()])
            .await?;
        let since: HashMap<i64, Option<i64>> = good.into_iter().collect();
        let was_unsure = |id: &i64| since.get(id).copied().flatten().is_some();
        rows.iter()
            .map(|row| Claim::read(row, was_unsure))
            .collect()
    }

    /// The jobs of workers whose lease is over.
    async fn orphans(
        &self,
        transaction: &mut Transaction<'_>,
        wanted: i64,
        moment: Moment,
    ) -> Result<Vec<(i64, Option<i64>)>, Error> {
        let sql = "SELECT id, unsure_since FROM {outbox} AS job \
             WHERE state = 'running' AND account = $1 AND NOT EXISTS \
             (SELECT 1 FROM {worker} AS owner WHERE owner.id = job.lease_owner \
             AND owner.lease_until > $2) ORDER BY id LIMIT $3 {locked}";
        let values: [Value; 3] = [self.account.into(), moment.now.into(), wanted.into()];
        let rows = transaction.query(sql, &values).await?;
        rows.iter()
            .map(|row| Ok((row.int(0)?, row.optional_int(1)?)))
            .collect()
    }

    /// What is due, the highest priority first. Each priority is a range of the
    /// index, so that jobs scheduled for later cost nothing.
    async fn due(
        &self,
        transaction: &mut Transaction<'_>,
        wanted: i64,
        moment: Moment,
        paused: &[Scope],
        found: &mut Vec<(i64, Option<i64>)>,
    ) -> Result<(), Error> {
        let mut sql = "SELECT id, unsure_since FROM {outbox} WHERE state = 'queued' \
             AND account = $1 AND priority = $2 AND run_at <= $3"
            .to_owned();
        let mut tags = Vec::new();
        for scope in paused {
            if let Scope::Tag(tag) = scope {
                tags.push(Value::from(format!("\n{tag}\n")));
                sql.push_str(&format!(" AND {{find}}(tags, ${}) = 0", tags.len() + 4));
            }
        }
        sql.push_str(" ORDER BY run_at, id LIMIT $4 {locked}");
        let mut below = i64::MAX;
        loop {
            let left = wanted.saturating_sub(i64::try_from(found.len()).unwrap_or(i64::MAX));
            if left <= 0 {
                return Ok(());
            }
            let next = "SELECT MAX(priority) FROM {outbox} WHERE state = 'queued' \
                 AND account = $1 AND priority < $2";
            let rows = transaction
                .query(next, &[self.account.into(), below.into()])
                .await?;
            let Some(priority) = rows.first().map_or(Ok(None), |row| row.optional_int(0))? else {
                return Ok(());
            };
            let mut values: Vec<Value> = vec![
                self.account.into(),
                priority.into(),
                moment.wall.into(),
                left.into(),
            ];
            values.extend(tags.iter().cloned());
            for row in transaction.query(&sql, &values).await? {
                found.push((row.int(0)?, row.optional_int(1)?));
            }
            below = priority;
        }
    }
}

/// The database's time when a transaction began.
#[derive(Clone, Copy)]
struct Moment {
    now: i64,
    wall: i64,
}

impl Claim {
    fn read(row: &Row, was_unsure: impl Fn(&i64) -> bool) -> Result<Self, Error> {
        let id = row.int(0)?;
        Ok(Self {
            id,
            epoch: row.int(1)?,
            key: row.optional_text(2)?.unwrap_or_default(),
            recipient: row.optional_text(3)?.unwrap_or_default(),
            body: row.optional_text(4)?.unwrap_or_default(),
            attempts: row.int(5)?,
            was_unsure: was_unsure(&id),
        })
    }
}

/// Ids as the one parameter of `{ids}`.
fn ids(jobs: &[(i64, Option<i64>)]) -> Value {
    let ids: Vec<String> = jobs.iter().map(|(id, _)| id.to_string()).collect();
    Value::from(format!("[{}]", ids.join(",")))
}

//! Chooses the jobs that a worker claims: those of dead workers first, then due
//! jobs by priority and time. Jobs that were uncertain for too long are parked.

use std::collections::{HashMap, HashSet};

use super::limit::Moment;
use crate::error::Error;
use crate::outbox::Scope;
use crate::store::{Row, Transaction, Value};

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

/// The last job that was claimed: the next due jobs stand after it in the index.
/// PostgreSQL keeps the entries of those before it until a vacuum, and would read
/// them all at each claim. Jobs may be added before it, so it is soon forgotten.
#[derive(Clone, Copy, Debug)]
pub(super) struct Front {
    priority: i64,
    run_at: i64,
    id: i64,
    since: i64,
    uses: u32,
}

impl Front {
    /// Exchanges, and milliseconds, for which jobs before it may wait.
    const USES: u32 = 64;
    const AGE: i64 = 250;

    fn is_fresh(&self, now: i64) -> bool {
        self.uses < Self::USES && (0..Self::AGE).contains(&now.saturating_sub(self.since))
    }
}

/// The result of a claim.
#[derive(Default)]
pub(super) struct Claimed {
    pub(super) jobs: Vec<Claim>,
    /// Jobs parked as unknown.
    pub(super) parked: u64,
    /// Where the next claim begins; none where no more jobs are due.
    pub(super) front: Option<Front>,
}

/// A worker and the account whose jobs it takes.
#[derive(Clone, Copy)]
pub(super) struct Claimant<'a> {
    pub(super) account: &'a str,
    pub(super) worker: &'a str,
}

impl Claimant<'_> {
    /// Whether this worker's lease is valid, as the others see it.
    pub(super) async fn is_alive(
        &self,
        transaction: &mut Transaction<'_>,
        now: i64,
    ) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM {worker} WHERE id = $1 AND lease_until > $2";
        let rows = transaction
            .query(sql, &[self.worker.into(), now.into()])
            .await?;
        Ok(!rows.is_empty())
    }

    /// The jobs that belong to this worker through a commit whose answer was lost.
    pub(super) async fn adopt(
        &self,
        transaction: &mut Transaction<'_>,
        held: &HashSet<i64>,
    ) -> Result<Vec<Claim>, Error> {
        let sql = "SELECT id, lease_epoch, key, recipient, body, attempts FROM {outbox} \
             WHERE state = 'running' AND account = $1 AND lease_owner = $2";
        let values: [Value; 2] = [self.account.into(), self.worker.into()];
        let rows = transaction.query(sql, &values).await?;
        let claims = rows.iter().map(|row| Claim::read(row, |_| true));
        let claims: Result<Vec<_>, _> = claims.collect();
        let is_new = |claim: &Claim| !held.contains(&claim.id);
        Ok(claims?.into_iter().filter(is_new).collect())
    }

    /// Claims up to `wanted` jobs.
    pub(super) async fn claim(
        &self,
        transaction: &mut Transaction<'_>,
        wanted: i64,
        moment: Moment,
        front: Option<Front>,
    ) -> Result<Claimed, Error> {
        let mut claimed = Claimed::default();
        let mut paused = Vec::new();
        for row in transaction
            .query("SELECT kind, name FROM {pause}", &[])
            .await?
        {
            paused.push(Scope::read(&row)?);
        }
        if wanted <= 0 || paused.contains(&Scope::Account(self.account.to_owned())) {
            return Ok(claimed);
        }
        let mut found = self.orphans(transaction, wanted, moment).await?;
        let left = wanted - i64::try_from(found.len()).unwrap_or(i64::MAX);
        let due = Due {
            account: self.account,
            moment,
            paused: &paused,
        };
        let (due, front) = due.find(transaction, left, front).await?;
        found.extend(due);
        claimed.front = front;

        let is_old = |since: &Option<i64>| {
            since.is_some_and(|since| moment.now.saturating_sub(since) >= UNSURE_LIMIT)
        };
        let (old, good): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, since)| is_old(since));
        if !old.is_empty() {
            let park = "UPDATE {outbox} SET state = 'unknown', ended_at = {now}, \
                 lease_owner = NULL WHERE id IN {ids:1} RETURNING id";
            claimed.parked = transaction.count(park, &[ids(&old)]).await?;
        }
        if good.is_empty() {
            return Ok(claimed);
        }
        let take = "UPDATE {outbox} SET state = 'running', lease_owner = $2, \
             lease_epoch = lease_epoch + 1, attempts = attempts + 1, \
             unsure_since = COALESCE(unsure_since, {now}) WHERE id IN {ids:1} \
             RETURNING id, lease_epoch, key, recipient, body, attempts";
        let rows = transaction
            .query(take, &[ids(&good), self.worker.into()])
            .await?;
        let since: HashMap<i64, Option<i64>> = good.into_iter().collect();
        let was_unsure = |id: &i64| since.get(id).copied().flatten().is_some();
        let jobs = rows.iter().map(|row| Claim::read(row, was_unsure));
        claimed.jobs = jobs.collect::<Result<_, _>>()?;
        Ok(claimed)
    }

    /// The jobs of workers whose lease has expired.
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
}

/// A search for due jobs.
#[derive(Clone, Copy)]
struct Due<'a> {
    account: &'a str,
    moment: Moment,
    paused: &'a [Scope],
}

impl Due<'_> {
    /// Up to `wanted` due jobs, highest priority first, and where to go on if that
    /// many were found. Each priority is a range of the index, so that jobs
    /// scheduled for later cost nothing.
    async fn find(
        &self,
        transaction: &mut Transaction<'_>,
        wanted: i64,
        front: Option<Front>,
    ) -> Result<(Vec<(i64, Option<i64>)>, Option<Front>), Error> {
        if let Some(mut front) = front.filter(|front| front.is_fresh(self.moment.now)) {
            front.uses += 1;
            let mut found = Vec::new();
            self.after(transaction, wanted, &mut front, &mut found)
                .await?;
            if i64::try_from(found.len()).is_ok_and(|found| found >= wanted) {
                return Ok((found, Some(front)));
            }
        }
        let mut found = Vec::new();
        let mut below = i64::MAX;
        loop {
            let left = wanted.saturating_sub(i64::try_from(found.len()).unwrap_or(i64::MAX));
            // Not MAX, for which PostgreSQL reads the whole queue while it has
            // no statistics.
            let next = "SELECT priority FROM {outbox} WHERE state = 'queued' \
                 AND account = $1 AND priority < $2 ORDER BY priority DESC LIMIT 1";
            let values: [Value; 2] = [self.account.into(), below.into()];
            let rows = transaction.query(next, &values).await?;
            let Some(row) = rows.first() else {
                return Ok((found, None));
            };
            let mut front = Front {
                priority: row.int(0)?,
                run_at: i64::MIN,
                id: i64::MIN,
                since: self.moment.now,
                uses: 0,
            };
            self.after(transaction, left, &mut front, &mut found)
                .await?;
            if i64::try_from(found.len()).is_ok_and(|found| found >= wanted) {
                return Ok((found, Some(front)));
            }
            below = front.priority;
        }
    }

    /// Adds the due jobs of one priority that stand after `front`, and moves it on.
    async fn after(
        &self,
        transaction: &mut Transaction<'_>,
        wanted: i64,
        front: &mut Front,
        found: &mut Vec<(i64, Option<i64>)>,
    ) -> Result<(), Error> {
        let mut sql = "SELECT id, unsure_since, run_at FROM {outbox} WHERE state = 'queued' \
             AND account = $1 AND priority = $2 AND run_at <= $3 AND (run_at, id) > ($4, $5)"
            .to_owned();
        let mut values: Vec<Value> = vec![
            self.account.into(),
            front.priority.into(),
            self.moment.wall.into(),
            front.run_at.into(),
            front.id.into(),
            wanted.into(),
        ];
        for scope in self.paused {
            if let Scope::Tag(tag) = scope {
                values.push(Value::from(format!("\n{tag}\n")));
                sql.push_str(&format!(" AND {{find}}(tags, ${}) = 0", values.len()));
            }
        }
        sql.push_str(" ORDER BY run_at, id LIMIT $6 {locked}");
        for row in transaction.query(&sql, &values).await? {
            (front.id, front.run_at) = (row.int(0)?, row.int(2)?);
            found.push((front.id, row.optional_int(1)?));
        }
        Ok(())
    }
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

/// Ids as the parameter of `{ids}`.
fn ids(jobs: &[(i64, Option<i64>)]) -> Value {
    let ids: Vec<String> = jobs.iter().map(|(id, _)| id.to_string()).collect();
    Value::from(format!("[{}]", ids.join(",")))
}

//! The worker's exchange with the tables: one transaction records the attempts
//! that ended and claims the jobs that are due.

use std::collections::HashSet;

use tokio::task::JoinError;

use super::claim::{Claim, Claimant, Front};
use super::judge::Disposition;
use super::lease::Lease;
use super::limit::{count_running, lock_gate, save_gate};
use super::record::{Finished, record};
use super::summary::Summary;
use crate::error::Error;
use crate::gate::Statement;
use crate::job::JobId;
use crate::outbox::{Outbox, apply_all};
use crate::store::Lane;

/// The result of an exchange.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) claimed: Vec<Claim>,
    /// Jobs that were accepted without a known message id.
    pub(crate) unnamed: Vec<JobId>,
    /// Milliseconds until the rate limit allows more, if it prevented a claim.
    pub(crate) opens_in: Option<i64>,
    pub(crate) parked: u64,
    /// Whether the rows that name this worker were compared with what it holds.
    is_certain: bool,
    front: Option<Front>,
}

pub(crate) struct Queue<'a> {
    outbox: &'a Outbox,
    account: &'a str,
    worker: String,
    ended: Vec<Finished>,
    /// The jobs that this process sends or has yet to record.
    held: HashSet<i64>,
    /// Set when a commit's outcome is unknown: rows may name this worker.
    is_in_doubt: bool,
    is_unauthorized: bool,
    front: Option<Front>,
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
            front: None,
            summary: Summary::default(),
        }
    }

    pub(crate) fn summary(&self) -> Summary {
        self.summary
    }

    pub(crate) fn is_unauthorized(&self) -> bool {
        self.is_unauthorized
    }

    /// Whether every attempt that ended is in the database.
    pub(crate) fn is_recorded(&self) -> bool {
        self.ended.is_empty()
    }

    /// Keeps the result of an attempt until the next exchange records it.
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

    /// Records the attempts that ended and claims up to `free` jobs, in one
    /// transaction. The claim is on disk when this returns.
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
        self.is_in_doubt &= !batch.is_certain;
        self.front = batch.front;
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

    /// Applies events that were stored while their send was being recorded.
    pub(crate) async fn join_events(&self) -> Result<(), Error> {
        let mut transaction = self.outbox.database().begin(Lane::Work).await?;
        apply_all(&mut transaction).await?;
        transaction.commit().await
    }

    async fn transact(&self, free: usize) -> Result<Batch, Error> {
        let mut batch = Batch {
            front: self.front,
            ..Batch::default()
        };
        let mut transaction = self.outbox.database().begin(Lane::Work).await?;
        // The gate's row is locked first, by all workers of the account.
        let (before, moment) = lock_gate(&mut transaction, self.account).await?;
        let mut gate = before;
        let mut running = count_running(&mut transaction, self.account).await?;
        let wall = self.outbox.time().wall();
        for finished in &self.ended {
            running = (running - 1).max(0);
            // It may have waited for this transaction, and its window with it.
            let waited = wall.saturating_sub(finished.at).max(0);
            let said = finished.said.map(|said| Statement {
                reset_in: said.reset_in.saturating_sub(waited),
                ..said
            });
            gate.learn(moment.now, said, running);
            if finished.disposition == (Disposition::Sent { message_id: None }) {
                batch.unnamed.push(JobId::from(finished.id));
            }
        }
        record(&mut transaction, &self.ended, &mut gate, moment.now).await?;
        let claimant = Claimant {
            account: self.account,
            worker: &self.worker,
        };
        if free > 0 && claimant.is_alive(&mut transaction, moment.now).await? {
            if self.is_in_doubt {
                batch.claimed = claimant.adopt(&mut transaction, &self.held).await?;
            }
            batch.is_certain = true;
            let allowed = gate.allowance(moment.now, running);
            if allowed == 0 {
                batch.opens_in = Some(gate.opens_at() - moment.now);
            }
            let free = free.saturating_sub(batch.claimed.len());
            let wanted = i64::try_from(free).unwrap_or(i64::MAX).min(allowed);
            let front = self.front;
            let claimed = claimant
                .claim(&mut transaction, wanted, moment, front)
                .await?;
            let taken = i64::try_from(claimed.jobs.len()).unwrap_or(i64::MAX);
            gate.take(moment.now, taken);
            batch.claimed.extend(claimed.jobs);
            batch.parked = claimed.parked;
            batch.front = claimed.front;
        }
        if gate != before {
            save_gate(&mut transaction, self.account, gate).await?;
        }
        transaction.commit().await?;
        Ok(batch)
    }
}

#[cfg(test)]
#[cfg(feature = "sqlite")]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use std::time::Duration;

    use blooio_client::{ChatId, IdempotencyKey, Message};

    use super::*;
    use crate::Draft;

    fn sent(claim: &Claim) -> Finished {
        Finished {
            id: claim.id,
            epoch: claim.epoch,
            was_unsure: claim.was_unsure,
            disposition: Disposition::Sent {
                message_id: Some(format!("m{}", claim.id)),
            },
            said: None,
            at: 0,
        }
    }

    #[tokio::test]
    async fn a_claim_in_doubt_is_adopted_as_soon_as_there_is_room() {
        let outbox = Outbox::open("sqlite::memory:").await.unwrap();
        for name in ["a", "b", "c"] {
            let chat: ChatId = "+15551234567".parse().unwrap();
            let key = IdempotencyKey::derive([name]);
            let draft = Draft::new(chat, Message::text(name), key).unwrap();
            outbox.enqueue(&draft).await.unwrap();
        }
        let lease = Lease::new(&outbox, Duration::from_secs(30));
        lease.renew().await.unwrap();
        let mut queue = Queue::new(&outbox, "", &lease);
        let probe = queue.exchange(1).await.unwrap().claimed.remove(0);
        queue.finish(Ok(sent(&probe)));
        let mut claimed = queue.exchange(2).await.unwrap().claimed;
        assert_eq!(claimed.len(), 2);
        // The answer to this commit is lost, and one job with it.
        let lost = claimed.remove(1);
        queue.held.remove(&lost.id);
        queue.is_in_doubt = true;
        queue.finish(Ok(sent(&claimed[0])));
        assert!(queue.exchange(0).await.unwrap().claimed.is_empty());
        let adopted = queue.exchange(1).await.unwrap().claimed;
        assert_eq!(adopted.len(), 1);
        assert_eq!((adopted[0].id, adopted[0].was_unsure), (lost.id, true));
        queue.finish(Ok(sent(&adopted[0])));
        assert!(queue.exchange(1).await.unwrap().claimed.is_empty());
    }
}

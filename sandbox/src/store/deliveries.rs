//! Webhook deliveries: the events that wait, and the log of the attempts.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

/// An event for one webhook.
#[derive(Clone)]
pub(crate) struct Delivery {
    pub(crate) event_id: String,
    pub(crate) webhook_id: String,
    /// Such as `message.received`.
    pub(crate) event: &'static str,
    pub(crate) message_id: Option<String>,
    pub(crate) body: Arc<str>,
    /// The event that this one repeats.
    pub(crate) replay_of: Option<String>,
    pub(crate) signing: Signing,
    pub(crate) attempts: u32,
    /// Whether it is to arrive twice.
    pub(crate) is_doubled: bool,
}

/// The signature of a delivery.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    /// `t=<seconds>,v1=<hex>`, the documented form. This is the default.
    Timestamped,
    /// The hexadecimal digest alone, as the tutorials check it.
    Bare,
    /// No signature header.
    Unsigned,
}

/// One attempt to deliver an event.
#[derive(Clone)]
pub(crate) struct Attempt {
    /// From 1, over all webhooks.
    pub(crate) sequence: u64,
    pub(crate) delivery: Delivery,
    pub(crate) url: String,
    /// From 1 for each event.
    pub(crate) number: u32,
    pub(crate) attempted_at: i64,
    pub(crate) answered_at: Option<i64>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) answer: Result<Answer, String>,
}

/// What the receiver answered.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    /// At most 64 KiB of it.
    pub(crate) body: String,
}

impl Attempt {
    pub(crate) fn status(&self) -> Option<u16> {
        self.answer.as_ref().ok().map(|answer| answer.status)
    }

    pub(crate) fn is_success(&self) -> bool {
        self.status()
            .is_some_and(|status| (200..300).contains(&status))
    }

    pub(crate) fn duration(&self) -> i64 {
        self.answered_at.map_or(0, |at| at - self.attempted_at)
    }
}

/// Events that wait, and the newest attempts.
#[derive(Clone)]
pub(crate) struct Deliveries {
    keep: usize,
    waiting: HashMap<String, Delivery>,
    log: VecDeque<Attempt>,
    attempts: u64,
}

impl Deliveries {
    /// Keeps the newest `keep` attempts, at least one.
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            keep: keep.max(1),
            waiting: HashMap::new(),
            log: VecDeque::new(),
            attempts: 0,
        }
    }

    pub(crate) fn wait(&mut self, delivery: Delivery) {
        self.waiting.insert(delivery.event_id.clone(), delivery);
    }

    pub(crate) fn drop_waiting(&mut self, event_id: &str) {
        self.waiting.remove(event_id);
    }

    /// Whether an event is to be posted once more after it arrived. Returns true
    /// once.
    pub(crate) fn take_again(&mut self, event_id: &str) -> bool {
        let delivery = self.waiting.get_mut(event_id);
        delivery.is_some_and(|delivery| std::mem::take(&mut delivery.is_doubled))
    }

    pub(crate) fn waiting(&self, event_id: &str) -> Option<&Delivery> {
        self.waiting.get(event_id)
    }

    /// Drops the events that wait for a webhook.
    pub(crate) fn forget(&mut self, webhook_id: &str) {
        self.waiting.retain(|_, one| one.webhook_id != webhook_id);
    }

    /// Number of events that wait.
    pub(crate) fn backlog(&self) -> usize {
        self.waiting.len()
    }

    /// Logs an attempt, and drops its event if it was the last attempt.
    pub(crate) fn record(&mut self, mut attempt: Attempt, is_last: bool) {
        self.attempts += 1;
        attempt.sequence = self.attempts;
        let id = &attempt.delivery.event_id;
        if is_last {
            self.waiting.remove(id);
        } else if let Some(delivery) = self.waiting.get_mut(id) {
            delivery.attempts = attempt.number;
        }
        if self.log.len() >= self.keep {
            self.log.pop_front();
        }
        self.log.push_back(attempt);
    }

    /// The attempts that are kept, oldest first.
    pub(crate) fn log(&self) -> impl DoubleEndedIterator<Item = &Attempt> {
        self.log.iter()
    }

    /// The newest attempt of an event at a webhook.
    pub(crate) fn last(&self, webhook_id: &str, event_id: &str) -> Option<&Attempt> {
        self.log.iter().rev().find(|attempt| {
            attempt.delivery.webhook_id == webhook_id && attempt.delivery.event_id == event_id
        })
    }
}

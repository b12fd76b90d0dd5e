//! Webhook subscriptions.

use std::collections::{BTreeMap, VecDeque};

/// Largest number of subscriptions of an organization.
pub(crate) const PER_ORGANIZATION: usize = 64;

/// The `valid_until` of a subscription that does not end.
pub(crate) const FOREVER: i64 = -1;

/// A subscription.
#[derive(Clone)]
pub(crate) struct Webhook {
    pub(crate) webhook_id: String,
    pub(crate) url: String,
    pub(crate) kind: String,
    pub(crate) created_at: i64,
    pub(crate) deprecated_at: Option<i64>,
    /// Epoch milliseconds, or [`FOREVER`].
    pub(crate) valid_until: i64,
    pub(crate) secret: String,
    pub(crate) rotations: u64,
    pub(crate) last_triggered: Option<i64>,
    pub(crate) failures: u64,
    /// Events that wait to be posted, in order.
    pub(crate) queue: VecDeque<String>,
    /// An event that is held until the next one has passed.
    pub(crate) held: Option<String>,
    /// The event that is being posted. One at a time keeps them in order.
    pub(crate) busy: Option<String>,
    /// Tells subscriptions of the same time apart.
    pub(crate) made: u64,
}

impl Webhook {
    /// Whether events are delivered at `now`.
    pub(crate) fn is_active(&self, now: i64) -> bool {
        let in_time = self.valid_until == FOREVER || self.valid_until > now;
        in_time && self.deprecated_at.is_none()
    }

    /// Puts the event that is being posted back to the front of the queue.
    pub(crate) fn requeue(&mut self) {
        if let Some(event_id) = self.busy.take() {
            self.queue.push_front(event_id);
        }
    }
}

/// The subscriptions, by id.
#[derive(Clone, Default)]
pub(crate) struct Webhooks(BTreeMap<String, Webhook>);

impl Webhooks {
    pub(crate) fn get(&self, id: &str) -> Option<&Webhook> {
        self.0.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Webhook> {
        self.0.get_mut(id)
    }

    /// All of them, oldest first.
    pub(crate) fn all(&self) -> Vec<&Webhook> {
        let mut all: Vec<&Webhook> = self.0.values().collect();
        all.sort_by_key(|webhook| webhook.made);
        all
    }

    pub(crate) fn all_mut(&mut self) -> impl Iterator<Item = &mut Webhook> {
        self.0.values_mut()
    }

    pub(crate) fn by_url(&self, url: &str) -> Option<&Webhook> {
        self.0.values().find(|webhook| webhook.url == url)
    }

    pub(crate) fn insert(&mut self, webhook: Webhook) -> &Webhook {
        let id = webhook.webhook_id.clone();
        self.0.entry(id).or_insert(webhook)
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Webhook> {
        self.0.remove(id)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

//! Idempotency keys: the same key and the same request within 24 hours is the
//! same message.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};

/// As the guides say; the reference names no window.
const WINDOW: TimeDelta = TimeDelta::hours(24);

/// An idempotency key of one API key.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct ReplayKey {
    pub(crate) api_key: String,
    pub(crate) idempotency_key: String,
}

/// What an idempotency key leads to.
pub(crate) enum Found {
    /// Nothing: the request is new.
    New,
    /// The answer of the first time.
    Same(Map<String, Value>),
    /// Another request has used the key.
    Other,
}

/// The answers that repeated requests get again.
pub(crate) struct Replays {
    keep: usize,
    answers: HashMap<ReplayKey, Replay>,
    /// In the order of their time, which is the order in which they end.
    order: VecDeque<(ReplayKey, DateTime<Utc>)>,
}

struct Replay {
    path: String,
    request: Map<String, Value>,
    answer: Map<String, Value>,
    since: DateTime<Utc>,
}

impl Replays {
    /// Keeps the newest `keep` keys, at least one.
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            keep: keep.max(1),
            answers: HashMap::new(),
            order: VecDeque::new(),
        }
    }

    /// Looks a key up. The same request is one to the same decoded path with
    /// the same body.
    pub(crate) fn find(
        &self,
        key: &ReplayKey,
        path: &str,
        request: &Map<String, Value>,
        now: DateTime<Utc>,
    ) -> Found {
        let known = self.answers.get(key);
        match known.filter(|replay| now - replay.since < WINDOW) {
            None => Found::New,
            Some(replay) if replay.path != path || replay.request != *request => Found::Other,
            Some(replay) => Found::Same(replay.answer.clone()),
        }
    }

    /// Remembers an answer for 24 hours.
    pub(crate) fn remember(
        &mut self,
        key: ReplayKey,
        path: String,
        request: Map<String, Value>,
        answer: Map<String, Value>,
        now: DateTime<Utc>,
    ) {
        self.forget(now);
        let replay = Replay {
            path,
            request,
            answer,
            since: now,
        };
        self.order.push_back((key.clone(), now));
        self.answers.insert(key, replay);
    }

    /// Drops what is out of its window or beyond the bound.
    fn forget(&mut self, now: DateTime<Utc>) {
        while let Some((key, since)) = self.order.front() {
            if self.order.len() < self.keep && now - since < WINDOW {
                return;
            }
            // A key that was used again after its window has a newer entry.
            if self
                .answers
                .get(key)
                .is_some_and(|known| known.since == *since)
            {
                self.answers.remove(key);
            }
            self.order.pop_front();
        }
    }
}

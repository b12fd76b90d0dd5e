//! Idempotency keys: the same key and the same request within 24 hours get the
//! same answer, also while the first request is still being answered.

use std::collections::{HashMap, HashSet, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

/// Lifetime of a key, as the guides say; the reference does not state one.
const WINDOW: TimeDelta = TimeDelta::hours(24);

/// An idempotency key of one API key.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct ReplayKey {
    pub(crate) api_key: String,
    pub(crate) idempotency_key: String,
}

/// What makes two requests the same: the operation, the decoded path and the
/// body.
#[derive(Clone, PartialEq)]
pub(crate) struct KeyedRequest {
    pub(crate) operation: &'static str,
    pub(crate) path: String,
    pub(crate) body: KeyedBody,
}

/// The body of a keyed request.
#[derive(Clone, PartialEq)]
pub(crate) enum KeyedBody {
    None,
    Json(Value),
    /// A hash of anything else, such as a form with a picture.
    Other(u64),
}

/// A success that is given again.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

/// The result of looking up an idempotency key.
pub(crate) enum Found {
    /// The request is new.
    New,
    /// The answer of the first time.
    Same(Answer),
    /// Another request has used the key.
    Other,
}

/// The answers that repeated requests get again.
#[derive(Clone)]
pub(crate) struct Replays {
    keep: usize,
    answers: HashMap<ReplayKey, Replay>,
    /// In the order of their time, which is the order in which they end.
    order: VecDeque<(ReplayKey, DateTime<Utc>)>,
    /// Keys of requests that are being answered.
    held: HashSet<ReplayKey>,
}

#[derive(Clone)]
struct Replay {
    request: KeyedRequest,
    answer: Answer,
    since: DateTime<Utc>,
}

impl Replays {
    /// Keeps the newest `keep` keys, at least one.
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            keep: keep.max(1),
            answers: HashMap::new(),
            order: VecDeque::new(),
            held: HashSet::new(),
        }
    }

    /// Takes a key for one request. False if another request has it.
    pub(crate) fn hold(&mut self, key: &ReplayKey) -> bool {
        self.held.insert(key.clone())
    }

    /// Gives a key back.
    pub(crate) fn release(&mut self, key: &ReplayKey) {
        self.held.remove(key);
    }

    /// Gives every key back.
    pub(crate) fn release_all(&mut self) {
        self.held.clear();
    }

    /// Looks a key up.
    pub(crate) fn find(
        &self,
        key: &ReplayKey,
        request: &KeyedRequest,
        now: DateTime<Utc>,
    ) -> Found {
        let known = self.answers.get(key);
        match known.filter(|replay| now - replay.since < WINDOW) {
            None => Found::New,
            Some(replay) if replay.request != *request => Found::Other,
            Some(replay) => Found::Same(replay.answer.clone()),
        }
    }

    /// Remembers an answer for 24 hours, unless there is one.
    pub(crate) fn remember(
        &mut self,
        key: ReplayKey,
        request: KeyedRequest,
        answer: Answer,
        now: DateTime<Utc>,
    ) {
        self.forget(now);
        let known = self.answers.get(&key);
        if known.is_some_and(|replay| now - replay.since < WINDOW) {
            return;
        }
        let replay = Replay {
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

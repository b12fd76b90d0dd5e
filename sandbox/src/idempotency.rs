//! Idempotency keys: the same key and the same request within 24 hours is the
//! same message.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};

use super::call::Call;
use super::message::Messages;
use super::reply::Refusal;

/// As the guides say; the reference names no window.
const WINDOW: TimeDelta = TimeDelta::hours(24);

/// What was answered, by API key and idempotency key.
#[derive(Default)]
pub(super) struct Replays(HashMap<(String, String), Replay>);

struct Replay {
    path: String,
    request: Value,
    answer: Map<String, Value>,
    /// The message whose status is the answer's.
    message_id: String,
    since: DateTime<Utc>,
}

impl Replays {
    /// The answer to a repeated request, with the status of today; a refusal
    /// if the key came with another request before.
    pub(super) fn find(
        &self,
        call: &Call<'_>,
        request: &Map<String, Value>,
        messages: &Messages,
    ) -> Result<Option<Value>, Refusal> {
        let Some(key) = place(call) else {
            return Ok(None);
        };
        let Some(replay) = self
            .0
            .get(&key)
            .filter(|replay| call.now - replay.since < WINDOW)
        else {
            return Ok(None);
        };
        if replay.path != path(call) || replay.request.as_object() != Some(request) {
            let message = "this Idempotency-Key was used with another request";
            return Err(Refusal::new(409, message));
        }
        let mut answer = replay.answer.clone();
        if let Some(status) = messages
            .get(&replay.message_id)
            .and_then(|one| one.status_str())
        {
            answer.insert("status".into(), status.into());
        }
        Ok(Some(answer.into()))
    }

    /// Remembers an answer, if the request has a key.
    pub(super) fn remember(
        &mut self,
        call: &Call<'_>,
        request: &Map<String, Value>,
        answer: &Map<String, Value>,
        message_id: &str,
    ) {
        if let Some(key) = place(call) {
            let replay = Replay {
                path: path(call),
                request: request.clone().into(),
                answer: answer.clone(),
                message_id: message_id.to_owned(),
                since: call.now,
            };
            self.0.insert(key, replay);
        }
    }
}

fn place(call: &Call<'_>) -> Option<(String, String)> {
    let key = call.arrival.header("idempotency-key")?;
    Some((call.key.to_owned(), key.to_owned()))
}

/// The same chat may be encoded in several ways.
fn path(call: &Call<'_>) -> String {
    call.params.join("/")
}

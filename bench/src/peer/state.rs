//! What the peer knows: its orders, and what it has been sent.

use std::collections::{HashMap, HashSet};
use std::time::{SystemTime, UNIX_EPOCH};

use http_body_util::Full;
use hyper::Response;
use hyper::body::Bytes;
use serde::{Deserialize, Serialize};

use super::answer;

/// How the peer is to behave from now on; it forgets what came before.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Orders {
    /// Answer 503 to everything for so long.
    pub(crate) outage_ms: u64,
    /// Sends allowed in each second; 0 for no limit and no headers.
    pub(crate) per_second: u64,
    /// Messages in the list.
    pub(crate) messages: u64,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Counts {
    pub(crate) connections: u64,
    pub(crate) tls_connections: u64,
    /// Requests that came by HTTP/2.
    pub(crate) http2: u64,
    /// Requests that were not what the documents say.
    pub(crate) wrong: u64,
    /// Sends accepted under a key not seen before.
    pub(crate) sends: u64,
    /// Sends answered again because their key was known.
    pub(crate) replays: u64,
    /// Different texts among those accepted.
    pub(crate) texts: u64,
    pub(crate) during_outage: u64,
    pub(crate) limited: u64,
    /// Seconds in which a send was accepted.
    pub(crate) windows: u64,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) counts: Counts,
    orders: Orders,
    outage_until: u64,
    /// The second that is being counted, and how many it has had.
    window: (u64, u64),
    keys: HashMap<Box<[u8]>, u64>,
    texts: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    text: String,
}

impl State {
    pub(super) fn obey(&mut self, orders: Orders) {
        *self = Self {
            orders,
            outage_until: now_ms() + orders.outage_ms,
            ..Self::default()
        };
    }

    pub(super) fn report(&mut self) -> String {
        self.counts.texts = self.texts.len() as u64;
        serde_json::to_string(&self.counts).unwrap_or_default()
    }

    /// The answer of a service that is down, or whose limit is used up.
    pub(super) fn refuses(&mut self) -> Option<Response<Full<Bytes>>> {
        let now = now_ms();
        if now < self.outage_until {
            self.counts.during_outage += 1;
            return Some(answer::error(503, "the service is down"));
        }
        if self.orders.per_second == 0 {
            return None;
        }
        let second = now / 1000;
        if self.window.0 != second {
            self.window = (second, 0);
            self.counts.windows += 1;
        }
        if self.window.1 >= self.orders.per_second {
            self.counts.limited += 1;
            let refusal = answer::error(429, "too many requests");
            return Some(self.limited(refusal));
        }
        self.window.1 += 1;
        None
    }

    pub(super) fn send(&mut self, key: &[u8], is_json: bool, body: &[u8]) -> Response<Full<Bytes>> {
        let body = match serde_json::from_slice::<Body>(body) {
            Ok(body) if is_json && !key.is_empty() && body.text.starts_with("message ") => body,
            _ => {
                self.counts.wrong += 1;
                return answer::error(400, "that is no message");
            }
        };
        let count = self.keys.len() as u64;
        let (status, number) = match self.keys.get(key) {
            Some(number) => {
                self.counts.replays += 1;
                (200, *number)
            }
            None => {
                self.counts.sends += 1;
                self.keys.insert(key.into(), count);
                self.texts.insert(body.text);
                (202, count)
            }
        };
        let text = format!(r#"{{"message_id":"msg_{number:011}","status":"queued"}}"#);
        let response = answer::json(status, text);
        if self.orders.per_second == 0 {
            return response;
        }
        self.limited(response)
    }

    /// Says what is left of the limit, as the REST guide shows it.
    fn limited(&self, mut response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
        let limit = self.orders.per_second;
        for (name, value) in [
            ("x-ratelimit-limit", limit),
            ("x-ratelimit-remaining", limit.saturating_sub(self.window.1)),
            ("x-ratelimit-reset", self.window.0 + 1),
        ] {
            response.headers_mut().insert(name, value.into());
        }
        response
    }

    pub(super) fn page(&mut self, query: &str) -> Response<Full<Bytes>> {
        let number = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name)?.1.parse::<u64>().ok()
        };
        let (limit, offset) = (number("limit"), number("offset").unwrap_or(0));
        let limit = limit.unwrap_or(50).min(100);
        answer::json(200, answer::page(limit, offset, self.orders.messages))
    }
}

fn now_ms() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

//! The emulated service behind one lock: the one way a request passes through
//! it, and the record of those that did.

use std::collections::VecDeque;

use crate::faults::{Fault, Faults};
use crate::http::payload::Payload;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::{Arrival, Call};
use crate::limiter::{Limiter, Meter};
use crate::operations::find_route;
use crate::record::RecordedRequest;
use crate::store::Store;

/// The store, and what stands between it and a request.
pub(crate) struct Service {
    pub(crate) store: Store,
    pub(crate) faults: Faults,
    limiter: Limiter,
    keep_requests: usize,
    requests: VecDeque<RecordedRequest>,
}

impl Service {
    pub(crate) fn new(store: Store, limiter: Limiter, keep_requests: usize) -> Self {
        Self {
            store,
            faults: Faults::default(),
            limiter,
            keep_requests: keep_requests.max(1),
            requests: VecDeque::new(),
        }
    }

    /// The requests that are kept, oldest first.
    pub(crate) fn requests(&self) -> impl Iterator<Item = &RecordedRequest> {
        self.requests.iter()
    }

    /// Takes one request from its arrival to its answer: count, fault,
    /// authorise, limit, route, act, record.
    pub(crate) fn handle(&mut self, arrival: Arrival) -> (Reply, Meter) {
        let now = self.store.clock.now();
        let key = arrival
            .bearer()
            .filter(|key| self.store.account.keys.iter().any(|known| known == key))
            .map(str::to_owned);
        let meter = self.limiter.take(key.as_deref().unwrap_or_default(), now);
        let fault = self.faults.next();

        let reply = match fault.and_then(Fault::before) {
            Some(reply) => reply,
            None => {
                let outcome = self.answer(&arrival, key.as_deref(), meter);
                let reply = outcome.unwrap_or_else(Reply::from);
                fault.and_then(Fault::after).unwrap_or(reply)
            }
        };
        if self.requests.len() >= self.keep_requests {
            self.requests.pop_front();
        }
        self.requests
            .push_back(RecordedRequest::new(arrival, reply.status));
        (reply, meter)
    }

    fn answer(&mut self, arrival: &Arrival, key: Option<&str>, meter: Meter) -> Outcome {
        let key = key.ok_or_else(|| Refusal::new(401, "Invalid or missing API key."))?;
        if let Some(seconds) = meter.exceeded {
            return Err(Refusal::new(429, "Too many requests.").retry_after(seconds));
        }
        if matches!(arrival.payload, Payload::TooLarge) {
            return Err(Refusal::new(413, "the body is too large"));
        }
        let route = find_route(arrival).ok_or_else(|| Refusal::not_found("resource"))?;
        let call = Call {
            arrival,
            params: route.params,
            key,
            now: self.store.clock.now(),
        };
        (route.handler)(&mut self.store, &call)
    }
}

//! The emulated service behind one lock: what a request passes before and
//! after its handler, and the record of those that did.

use std::collections::VecDeque;

use blooio_client::operation::Operation;

use crate::faults::{Fault, Faults};
use crate::http::payload::Payload;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::{Arrival, Call};
use crate::limiter::{Limiter, Meter};
use crate::operations::Routed;
use crate::record::RecordedRequest;
use crate::settings::{Settings, Strictness};
use crate::store::Store;
use crate::store::changes::{ChangeKind, Changes};
use crate::validate::{self, Invalid};

/// The store, and what a request has to pass to reach it.
pub(crate) struct Service {
    pub(crate) store: Store,
    pub(crate) faults: Faults,
    settings: Settings,
    limiter: Limiter,
    requests: VecDeque<RecordedRequest>,
    answered: u64,
}

/// A request, and what was found out about it without the store.
pub(crate) struct Incoming {
    pub(crate) arrival: Arrival,
    routed: Routed,
    invalid: Option<Invalid>,
    warnings: Vec<String>,
}

/// What was decided about a request before its handler runs.
pub(crate) struct Begun {
    key: Option<String>,
    pub(crate) meter: Meter,
    pub(crate) fault: Option<Fault>,
}

impl Incoming {
    /// Routes a request and checks it against the spec.
    pub(crate) fn new(arrival: Arrival, settings: &Settings) -> Self {
        let routed = Routed::of(&arrival, settings.raw_plus);
        let mut invalid = None;
        let mut warnings = Vec::new();
        if let Routed::Found(route) = &routed {
            invalid = validate::request(route.operation, &route.params, &arrival).err();
            warnings = validate::warnings(route.operation, &arrival);
            if route.params.iter().any(|one| one.starts_with(' ')) {
                warnings.push("a `+` in a path means a space; encode it as %2B".to_owned());
            }
        }
        Self {
            arrival,
            routed,
            invalid,
            warnings,
        }
    }

    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        match &self.routed {
            Routed::Found(route) => Some(route.operation),
            _ => None,
        }
    }
}

impl Service {
    pub(crate) fn new(settings: Settings) -> Self {
        Self {
            store: settings.store(Changes::default()),
            faults: Faults::new(settings.seed),
            limiter: Limiter::new(settings.rate_limit),
            requests: VecDeque::new(),
            answered: 0,
            settings,
        }
    }

    /// Forgets everything since the start.
    pub(crate) fn reset(&mut self) {
        let changes = std::mem::take(&mut self.store.changes);
        self.store = self.settings.store(changes);
        self.faults = Faults::new(self.settings.seed);
        self.limiter = Limiter::new(self.settings.rate_limit);
        self.requests.clear();
        self.store.changes.publish(ChangeKind::Reset, "");
    }

    /// The requests that are kept, oldest first.
    pub(crate) fn requests(&self) -> impl DoubleEndedIterator<Item = &RecordedRequest> {
        self.requests.iter()
    }

    /// Counts a request and draws its fault.
    pub(crate) fn begin(&mut self, incoming: &Incoming) -> Begun {
        let now = self.store.clock.now();
        let arrival = &incoming.arrival;
        let key = arrival
            .bearer()
            .filter(|key| self.store.account.keys.iter().any(|known| known == key))
            .map(str::to_owned);
        let meter = self.limiter.take(key.as_deref().unwrap_or_default(), now);
        let body = match &arrival.payload {
            Payload::Json(body) => Some(body),
            _ => None,
        };
        let operation = incoming.operation().map(|operation| operation.id);
        let fault = self.faults.next(operation, arrival.uri.path(), body);
        if let Some((id, _)) = &fault {
            self.store
                .changes
                .publish(ChangeKind::Fault, id.0.to_string());
        }
        Begun {
            key,
            meter,
            fault: fault.map(|(_, fault)| fault),
        }
    }

    /// Authorises, limits, routes, validates and acts, in this order.
    pub(crate) fn act(&mut self, incoming: &Incoming, begun: &Begun) -> Outcome {
        let key = begun.key.as_deref();
        let key = key.ok_or_else(|| Refusal::new(401, "Invalid or missing API key."))?;
        if let Some(seconds) = begun.meter.exceeded {
            return Err(Refusal::new(429, "Too many requests.").retry_after(seconds));
        }
        let arrival = &incoming.arrival;
        if matches!(arrival.payload, Payload::TooLarge) {
            return Err(Refusal::new(413, "the body is too large"));
        }
        let route = match &incoming.routed {
            Routed::Found(route) => route,
            Routed::OtherMethods(methods) => return Err(Refusal::method_not_allowed(methods)),
            Routed::Nothing => return Err(Refusal::not_found("resource")),
        };
        if let Some(invalid) = &incoming.invalid {
            let Invalid { field, reason } = invalid;
            let name = if field.is_empty() { "the body" } else { field };
            return Err(Refusal::field(field.as_str(), format!("{name} {reason}")));
        }
        if let (Strictness::Strict, Some(warning)) =
            (self.settings.strictness, incoming.warnings.first())
        {
            return Err(Refusal::new(400, warning.as_str()));
        }
        let call = Call {
            arrival,
            params: &route.params,
            key,
            now: self.store.clock.now(),
        };
        let reply = (route.handler)(&mut self.store, &call)?;
        if let Some(Fault::MessageFails(code)) = &begun.fault {
            self.store.doom(&reply.body, code);
        }
        Ok(reply)
    }

    /// Records a request and its answer.
    pub(crate) fn record(&mut self, incoming: Incoming, reply: &Reply) {
        self.answered += 1;
        if self.requests.len() >= self.settings.keep_requests.max(1) {
            self.requests.pop_front();
        }
        let operation = incoming.operation().map(|operation| operation.id);
        let Incoming {
            arrival, warnings, ..
        } = incoming;
        let at = self.store.millis();
        let record = RecordedRequest::new(self.answered, at, operation, arrival, reply, warnings);
        self.requests.push_back(record);
        let sequence = self.answered.to_string();
        self.store.changes.publish(ChangeKind::Request, sequence);
    }
}

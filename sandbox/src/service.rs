//! The emulated service behind one lock: the checks of a request before its
//! handler, and what is remembered and recorded after it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use blooio_client::operation::{Location, Operation, Retry};

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
use crate::store::replays::{Answer, Found, KeyedRequest, ReplayKey};
use crate::validate::{self, Invalid};

/// Snapshots that the control plane keeps: each is a copy of everything.
const MOST_SNAPSHOTS: usize = 16;

/// The store, and the checks before a request reaches it.
pub(crate) struct Service {
    pub(crate) store: Store,
    pub(crate) faults: Faults,
    settings: Settings,
    limiter: Limiter,
    requests: VecDeque<RecordedRequest>,
    answered: u64,
    /// Counts resets and restores: what began before one does not end after it.
    epoch: u64,
    /// Snapshots of the control plane. A reset leaves them.
    snapshots: BTreeMap<u64, Arc<State>>,
    snapshots_made: u64,
}

/// Everything that requests and people can change, at one moment.
#[derive(Clone)]
pub(crate) struct State {
    store: Store,
    faults: Faults,
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

/// The decisions about a request before its handler runs.
pub(crate) struct Begun {
    key: Option<String>,
    pub(crate) meter: Meter,
    pub(crate) fault: Option<Fault>,
    /// The idempotency key, if the operation takes one.
    pub(crate) replay_key: Option<ReplayKey>,
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
        } else {
            warnings.extend(validate::path_warning(&arrival));
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

    /// The header `Idempotency-Key`, on an operation that takes it.
    fn idempotency_key(&self) -> Option<&str> {
        const NAME: &str = "Idempotency-Key";
        let mut parameters = self.operation()?.parameters.iter();
        let is_taken = parameters.any(|one| one.location == Location::Header && one.name == NAME);
        self.arrival.header(NAME).filter(|_| is_taken)
    }

    /// What distinguishes this request from others with its idempotency key.
    fn keyed(&self) -> Option<KeyedRequest> {
        let Routed::Found(route) = &self.routed else {
            return None;
        };
        Some(KeyedRequest {
            operation: route.operation.id,
            // The same chat may be encoded in several ways.
            path: route.params.join("/"),
            body: self.arrival.payload.keyed(),
        })
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
            epoch: 0,
            snapshots: BTreeMap::new(),
            snapshots_made: 0,
            settings,
        }
    }

    /// Changes with each reset and each restore.
    pub(crate) fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Everything as it is now. Events on their way wait again, and no request
    /// is being answered.
    pub(crate) fn capture(&self) -> State {
        let mut store = self.store.clone();
        store.replays.release_all();
        for webhook in store.webhooks.all_mut() {
            webhook.requeue();
        }
        State {
            store,
            faults: self.faults.clone(),
            limiter: self.limiter.clone(),
            requests: self.requests.clone(),
            answered: self.answered,
        }
    }

    /// Restores everything but the clock.
    pub(crate) fn restore(&mut self, state: &State) {
        let State {
            store,
            faults,
            limiter,
            requests,
            answered,
        } = state.clone();
        let changes = std::mem::take(&mut self.store.changes);
        let clock = self.store.clock.clone();
        self.store = Store {
            changes,
            clock,
            ..store
        };
        self.faults = faults;
        self.limiter = limiter;
        self.requests = requests;
        self.answered = answered;
        self.epoch += 1;
        self.store.changes.publish(ChangeKind::Reset, "");
    }

    /// Forgets everything since the start.
    pub(crate) fn reset(&mut self) {
        let changes = std::mem::take(&mut self.store.changes);
        self.store = self.settings.store(changes);
        self.faults = Faults::new(self.settings.seed);
        self.limiter = Limiter::new(self.settings.rate_limit);
        self.requests.clear();
        self.epoch += 1;
        self.store.changes.publish(ChangeKind::Reset, "");
    }

    /// Keeps a snapshot and returns its number; None if there are enough.
    pub(crate) fn keep(&mut self, state: Arc<State>) -> Option<u64> {
        if self.snapshots.len() >= MOST_SNAPSHOTS {
            return None;
        }
        self.snapshots_made += 1;
        self.snapshots.insert(self.snapshots_made, state);
        Some(self.snapshots_made)
    }

    /// A snapshot by its number.
    pub(crate) fn kept(&self, id: u64) -> Option<Arc<State>> {
        self.snapshots.get(&id).cloned()
    }

    /// Forgets a snapshot; whether it was there.
    pub(crate) fn drop_kept(&mut self, id: u64) -> bool {
        self.snapshots.remove(&id).is_some()
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
        let idempotency_key = incoming.idempotency_key();
        let replay_key = key.clone().zip(idempotency_key.map(str::to_owned));
        Begun {
            key,
            meter,
            fault: fault.map(|(_, fault)| fault),
            replay_key: replay_key.map(|(api_key, idempotency_key)| ReplayKey {
                api_key,
                idempotency_key,
            }),
        }
    }

    /// Authorizes, limits, routes, validates and acts, in this order.
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
        let now = self.store.clock.now();
        if let Some((key, request)) = begun.replay_key.as_ref().zip(incoming.keyed()) {
            match self.store.replays.find(key, &request, now) {
                Found::New => {}
                Found::Same(answer) => return Ok(again(route.operation, answer)),
                Found::Other => {
                    let message = "this Idempotency-Key was used with another request";
                    return Err(Refusal::new(409, message));
                }
            }
        }
        let call = Call {
            arrival,
            params: &route.params,
            key,
            now,
        };
        let reply = (route.handler)(&mut self.store, &call)?;
        if let Some(Fault::MessageFails(code)) = &begun.fault {
            self.store.doom(&reply.body, code);
        }
        Ok(reply)
    }

    /// Remembers a success for the requests that repeat it. A refusal leaves
    /// its key free.
    pub(crate) fn remember(&mut self, incoming: &Incoming, begun: &Begun, reply: &Reply) {
        if !(200..300).contains(&reply.status) {
            return;
        }
        if let Some((key, request)) = begun.replay_key.clone().zip(incoming.keyed()) {
            let answer = Answer {
                status: reply.status,
                body: reply.body.clone(),
            };
            let now = self.store.clock.now();
            self.store.replays.remember(key, request, answer, now);
        }
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

/// The answer to a repeated request. The reference documents 200 for sending a
/// message; the guides say of every POST that it is the original answer.
fn again(operation: &Operation, answer: Answer) -> Reply {
    let mut reply = Reply::ok(answer.body);
    if operation.retry != Retry::Keyed {
        reply.status = answer.status;
    }
    reply
}

//! Never lost, and once where nothing fails: a store of seen events that fails
//! at every point, in every way, and a service that delivers again until it
//! gets a 200.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "axum")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use blooio_client::Clock;
use blooio_client::webhook::axum::Endpoint;
use blooio_client::webhook::{
    ClaimStatus, DEFAULT_LEASE, DedupeError, DedupeKey, Deduplicator, Event, MemoryDeduplicator,
    Sight, SigningSecret, Verifier, sign_at,
};
use http::{HeaderMap, HeaderValue, Request, StatusCode};
use tokio::sync::mpsc;
use tower::ServiceExt;

const PATH: &str = "/webhooks/blooio";
const SENT: &str = r#"{"event":"message.sent","message_id":"msg_abc"}"#;
const ENVELOPE: &str = r#"{"id":"evt_2","type":"message.sent","data":{}}"#;
/// So often the service tries.
const TRIES: usize = 6;

/// How a call of the store fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Failure {
    /// Without an effect, as a disk that is full.
    Before,
    /// With its effect, as a connection that breaks before the answer.
    After,
}

/// A store of which the calls in `plan` fail.
struct Failing {
    store: MemoryDeduplicator,
    plan: Vec<(usize, Failure)>,
    calls: AtomicUsize,
}

impl Failing {
    fn new(clock: &Clock, plan: &[(usize, Failure)]) -> Self {
        Self {
            store: MemoryDeduplicator::default().clock(clock.clone()),
            plan: plan.to_vec(),
            calls: AtomicUsize::new(0),
        }
    }

    fn call<T>(&self, work: impl FnOnce() -> Result<T, DedupeError>) -> Result<T, DedupeError> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        let failure = self.plan.iter().find(|(at, _)| *at == call);
        match failure.map(|(_, failure)| failure) {
            None => work(),
            Some(Failure::Before) => Err(DedupeError::new("before")),
            Some(Failure::After) => work().and_then(|_| Err(DedupeError::new("after"))),
        }
    }
}

impl Deduplicator for Failing {
    fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
        self.call(|| self.store.claim(key))
    }

    fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.call(|| self.store.confirm(key))
    }

    fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.call(|| self.store.release(key))
    }

    fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> {
        self.call(|| self.store.is_confirmed(key))
    }
}

/// Every plan of no, one and two failures among the first calls.
fn plans() -> Vec<Vec<(usize, Failure)>> {
    let single: Vec<_> = (0..8)
        .flat_map(|call| [(call, Failure::Before), (call, Failure::After)])
        .collect();
    let mut plans = vec![Vec::new()];
    for (index, one) in single.iter().enumerate() {
        plans.push(vec![*one]);
        let later = single[index + 1..].iter().filter(|other| other.0 != one.0);
        plans.extend(later.map(|other| vec![*one, *other]));
    }
    plans
}

fn clock() -> Clock {
    Clock::manual("2026-04-19T12:34:56Z".parse().unwrap())
}

fn secret() -> SigningSecret {
    SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap()
}

fn event(body: &str, headers: &HeaderMap) -> Event {
    Event::parse(body.as_bytes(), headers).unwrap()
}

fn replay_of(id: &'static str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("x-original-event-id", HeaderValue::from_static(id));
    headers
}

/// The documented pattern, with work that may fail.
fn status(seen: &impl Deduplicator, event: &Event, work: impl FnOnce() -> Result<(), ()>) -> u16 {
    match event.claim(seen) {
        Ok(Sight::First(claim)) => match work() {
            Ok(()) => {
                let _ = claim.confirm();
                200
            }
            Err(()) => {
                let _ = claim.release();
                503
            }
        },
        Ok(Sight::Repeat) => 200,
        Ok(Sight::InProgress) | Err(_) => 503,
    }
}

#[test]
fn the_documented_pattern_loses_no_event_wherever_the_store_fails() {
    for headers in [HeaderMap::new(), replay_of("evt_1")] {
        let event = event(ENVELOPE, &headers);
        for plan in plans() {
            for failing_works in 0..3 {
                let clock = clock();
                let seen = Failing::new(&clock, &plan);
                let (mut tried, mut handled) = (0, 0);
                let mut acknowledged = false;
                for _ in 0..TRIES {
                    let status = status(&seen, &event, || {
                        tried += 1;
                        if tried <= failing_works {
                            return Err(());
                        }
                        handled += 1;
                        Ok(())
                    });
                    acknowledged |= status == 200;
                    // An acknowledged event may come once more all the same.
                    clock.advance(DEFAULT_LEASE);
                }
                let case = format!("{plan:?}, {failing_works} failing works");
                assert!(acknowledged, "{case}");
                assert!(handled >= 1, "lost: {case}");
                if plan.is_empty() {
                    assert_eq!(handled, 1, "{case}");
                }
            }
        }
    }
}

#[test]
fn a_failing_claim_forgets_no_handled_event() {
    for failure in [Failure::Before, Failure::After] {
        // The third call is the claim of the second delivery.
        let seen = Failing::new(&clock(), &[(2, failure)]);
        let event = event(SENT, &HeaderMap::new());
        let mut handled = 0;
        let statuses = [(); 3].map(|()| {
            status(&seen, &event, || {
                handled += 1;
                Ok(())
            })
        });
        assert_eq!((statuses, handled), ([200, 503, 200], 1), "{failure:?}");
    }
}

#[test]
fn a_failing_claim_ends_no_claim_of_another_delivery() {
    for failure in [Failure::Before, Failure::After] {
        // The second call is the claim of a delivery that comes meanwhile.
        let seen = Failing::new(&clock(), &[(1, failure)]);
        let event = event(SENT, &HeaderMap::new());
        let Ok(Sight::First(first)) = event.claim(&seen) else {
            panic!("not first");
        };
        for _ in 0..2 {
            assert_eq!(status(&seen, &event, || panic!("handled twice")), 503);
        }
        first.confirm().unwrap();
        assert_eq!(status(&seen, &event, || panic!("handled twice")), 200);
    }
}

#[test]
fn an_event_in_progress_is_not_acknowledged_until_it_is_handled() {
    let clock = clock();
    let seen = MemoryDeduplicator::default().clock(clock.clone());
    let event = event(SENT, &HeaderMap::new());
    let Ok(Sight::First(first)) = event.claim(&seen) else {
        panic!("not first");
    };
    assert_eq!(status(&seen, &event, || panic!("handled twice")), 503);
    first.confirm().unwrap();
    assert_eq!(status(&seen, &event, || panic!("handled twice")), 200);
    clock.advance(DEFAULT_LEASE);
    assert_eq!(status(&seen, &event, || panic!("handled twice")), 200);
}

#[test]
fn a_claim_whose_holder_died_ends_after_the_lease() {
    let clock = clock();
    let seen = MemoryDeduplicator::default()
        .clock(clock.clone())
        .lease(Duration::from_secs(10));
    let event = event(SENT, &HeaderMap::new());
    let Ok(Sight::First(dead)) = event.claim(&seen) else {
        panic!("not first");
    };
    clock.advance(Duration::from_millis(9_999));
    assert!(matches!(event.claim(&seen).unwrap(), Sight::InProgress));
    clock.advance(Duration::from_millis(1));
    let Ok(Sight::First(second)) = event.claim(&seen) else {
        panic!("the claim did not end");
    };
    second.confirm().unwrap();
    // What the first does then cannot undo what the second did.
    dead.release().unwrap();
    assert!(matches!(event.claim(&seen).unwrap(), Sight::Repeat));
}

#[test]
fn a_dropped_claim_is_released() {
    let seen = MemoryDeduplicator::default();
    let event = event(SENT, &HeaderMap::new());
    let claim = event.claim(&seen).unwrap();
    assert_eq!(seen.len(), 1);
    drop(claim);
    assert!(seen.is_empty());
}

#[test]
fn an_unsigned_header_claims_no_key() {
    let seen = MemoryDeduplicator::default();
    let forged = event(SENT, &replay_of("evt_2"));
    assert_eq!(status(&seen, &forged, || Ok(())), 200);
    let genuine = event(ENVELOPE, &HeaderMap::new());
    assert!(matches!(genuine.claim(&seen).unwrap(), Sight::First(_)));
    assert_eq!(status(&seen, &genuine, || Ok(())), 200);
    // To look a key up it is good enough.
    let other = SENT.replace("abc", "xyz");
    let replay = event(&other, &replay_of("evt_2"));
    assert!(matches!(replay.claim(&seen).unwrap(), Sight::Repeat));
}

fn delivery(clock: &Clock, body: &str, headers: &HeaderMap) -> Request<Body> {
    let mut request = Request::post(PATH)
        .body(Body::from(body.to_owned()))
        .unwrap();
    *request.headers_mut() = headers.clone();
    let signature = sign_at(&secret(), body.as_bytes(), clock.now());
    let signature = HeaderValue::try_from(signature).unwrap();
    request
        .headers_mut()
        .insert("x-blooio-signature", signature);
    request
}

fn app(
    clock: &Clock,
    seen: impl Deduplicator + 'static,
    capacity: usize,
) -> (Router, mpsc::Receiver<Event>) {
    let verifier = Verifier::new(secret()).clock(clock.clone());
    let (sender, events) = mpsc::channel(capacity);
    let endpoint = Endpoint::new(verifier, sender).deduplicator(seen);
    (endpoint.into_router(PATH), events)
}

async fn answer(app: &Router, request: Request<Body>) -> StatusCode {
    app.clone().oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn the_endpoint_loses_no_event_wherever_the_store_fails() {
    for headers in [HeaderMap::new(), replay_of("evt_1")] {
        for plan in plans() {
            let clock = clock();
            let (app, mut events) = app(&clock, Failing::new(&clock, &plan), TRIES);
            let mut acknowledged = false;
            for _ in 0..TRIES {
                let request = delivery(&clock, ENVELOPE, &headers);
                acknowledged |= answer(&app, request).await == StatusCode::OK;
                clock.advance(DEFAULT_LEASE);
            }
            let mut handed = 0;
            while events.try_recv().is_ok() {
                handed += 1;
            }
            assert!(acknowledged, "{plan:?}");
            assert!(handed >= 1, "lost: {plan:?}");
            if plan.is_empty() {
                assert_eq!(handed, 1);
            }
        }
    }
}

#[tokio::test]
async fn of_an_array_the_service_repeats_only_what_was_not_taken_is_handed_over() {
    let clock = clock();
    let seen = MemoryDeduplicator::default().clock(clock.clone());
    let (app, mut events) = app(&clock, seen, 2);
    let body: Vec<_> = ["a", "b", "c"].map(|id| SENT.replace("abc", id)).into();
    let body = format!("[{}]", body.join(","));
    let send = || delivery(&clock, &body, &HeaderMap::new());
    assert_eq!(answer(&app, send()).await, StatusCode::SERVICE_UNAVAILABLE);
    let mut ids = Vec::new();
    while let Ok(event) = events.try_recv() {
        ids.push(event.message_id().unwrap().to_owned());
    }
    assert_eq!(answer(&app, send()).await, StatusCode::OK);
    while let Ok(event) = events.try_recv() {
        ids.push(event.message_id().unwrap().to_owned());
    }
    assert_eq!(ids, ["msg_a", "msg_b", "msg_c"]);
}

/// A store that runs a step before it grants a claim.
struct Before<F> {
    store: Arc<MemoryDeduplicator>,
    step: Mutex<Option<F>>,
}

impl<F: FnOnce() + Send> Deduplicator for Before<F> {
    fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
        if let Some(step) = self.step.lock().unwrap().take() {
            step();
        }
        self.store.claim(key)
    }

    fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.store.confirm(key)
    }

    fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.store.release(key)
    }

    fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> {
        self.store.is_confirmed(key)
    }
}

#[tokio::test]
async fn an_event_for_a_receiver_that_goes_during_the_claim_comes_again() {
    let clock = clock();
    let store = Arc::new(MemoryDeduplicator::default().clock(clock.clone()));
    let verifier = || Verifier::new(secret()).clock(clock.clone());
    let (sender, events) = mpsc::channel(1);
    let seen = Before {
        store: store.clone(),
        step: Mutex::new(Some(move || drop(events))),
    };
    let first = Endpoint::new(verifier(), sender).deduplicator(seen);
    let send = || delivery(&clock, SENT, &HeaderMap::new());
    let status = answer(&first.into_router(PATH), send()).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(store.is_empty(), "the claim was kept");

    // The service tries again, at the next process.
    let (sender, mut events) = mpsc::channel(1);
    let second = Endpoint::new(verifier(), sender).deduplicator(store);
    let status = answer(&second.into_router(PATH), send()).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(events.recv().await.unwrap().message_id(), Some("msg_abc"));
}

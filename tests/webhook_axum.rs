//! What the ready route answers, and what it hands on.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "axum")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::routing::post;
use blooio_client::Clock;
use blooio_client::webhook::axum::{BODY_LIMIT, Deliveries, Delivery, Endpoint, WhenFull};
use blooio_client::webhook::{
    ClaimStatus, DedupeError, DedupeKey, Deduplicator, Event, MemoryDeduplicator, SigningSecret,
    Verifier, sign, sign_at,
};
use futures_util::{StreamExt, stream};
use http::{Request, StatusCode};
use tokio::sync::mpsc::{self, Receiver};
use tower::ServiceExt;

const PATH: &str = "/webhooks/blooio";
const SENT: &str = r#"{"event":"message.sent","message_id":"msg_abc"}"#;

fn secret() -> SigningSecret {
    SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap()
}

fn clock() -> Clock {
    Clock::manual("2026-04-19T12:34:56Z".parse().unwrap())
}

fn verifier() -> Verifier {
    Verifier::new(secret()).clock(clock())
}

fn endpoint(capacity: usize) -> (Endpoint, Receiver<Event>) {
    let (sender, events) = mpsc::channel(capacity);
    let endpoint = Endpoint::new(verifier(), sender).deduplicator(MemoryDeduplicator::default());
    (endpoint, events)
}

fn app(capacity: usize) -> (Router, Receiver<Event>) {
    let (endpoint, events) = endpoint(capacity);
    (endpoint.into_router(PATH), events)
}

fn signed(body: &str) -> Request<Body> {
    Request::post(PATH)
        .header(
            "x-blooio-signature",
            sign_at(&secret(), body.as_bytes(), clock().now()),
        )
        .body(Body::from(body.to_owned()))
        .unwrap()
}

/// The status of an answer, which must have no body.
async fn answer(app: &Router, request: Request<Body>) -> StatusCode {
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    assert!(to_bytes(response.into_body(), 1).await.unwrap().is_empty());
    status
}

#[tokio::test]
async fn a_body_may_be_as_long_as_the_limit() {
    for (limit, status) in [
        (SENT.len(), StatusCode::OK),
        (SENT.len() - 1, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let (endpoint, _events) = endpoint(4);
        let app = endpoint.body_limit(limit).into_router(PATH);
        let mut request = signed(SENT);
        request
            .headers_mut()
            .insert("content-length", SENT.len().into());
        assert_eq!(answer(&app, request).await, status);
    }
}

#[tokio::test]
async fn an_event_is_acknowledged_and_handed_on() {
    let (app, mut events) = app(1);
    assert_eq!(answer(&app, signed(SENT)).await, StatusCode::OK);
    assert_eq!(events.try_recv().unwrap().message_id(), Some("msg_abc"));
}

#[tokio::test]
async fn a_repeat_is_acknowledged_and_not_handed_on() {
    let (app, mut events) = app(2);
    assert_eq!(answer(&app, signed(SENT)).await, StatusCode::OK);
    assert_eq!(answer(&app, signed(SENT)).await, StatusCode::OK);
    assert!(events.try_recv().is_ok());
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn an_unknown_event_is_acknowledged_and_handed_on() {
    let (app, mut events) = app(1);
    let request = signed(r#"{"event":"typing.started"}"#);
    assert_eq!(answer(&app, request).await, StatusCode::OK);
    assert_eq!(events.try_recv().unwrap().name(), "typing.started");
}

#[tokio::test]
async fn any_wrong_signature_is_401_without_a_detail() {
    let (app, mut events) = app(1);
    let none = Request::post(PATH).body(Body::from(SENT)).unwrap();
    assert_eq!(answer(&app, none).await, StatusCode::UNAUTHORIZED);
    let stale = sign_at(
        &secret(),
        SENT.as_bytes(),
        clock().now() - chrono::TimeDelta::hours(1),
    );
    for signature in ["", "x", "t=1,v1=2", &sign(&secret(), b"other"), &stale] {
        let request = Request::post(PATH)
            .header("x-blooio-signature", signature)
            .body(Body::from(SENT))
            .unwrap();
        assert_eq!(
            answer(&app, request).await,
            StatusCode::UNAUTHORIZED,
            "{signature}"
        );
    }
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn a_bad_body_is_400_only_if_it_is_signed() {
    let (app, _events) = app(1);
    for body in ["", "[{}]", "not json", "{}"] {
        assert_eq!(
            answer(&app, signed(body)).await,
            StatusCode::BAD_REQUEST,
            "{body}"
        );
    }
    let unsigned = Request::post(PATH).body(Body::from("not json")).unwrap();
    assert_eq!(answer(&app, unsigned).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn other_methods_are_405() {
    let (app, _events) = app(1);
    let request = Request::get(PATH).body(Body::empty()).unwrap();
    assert_eq!(
        app.oneshot(request).await.unwrap().status(),
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[tokio::test]
async fn a_body_of_the_limit_passes_and_one_byte_more_is_413() {
    let (app, _events) = app(1);
    let body = |length| {
        let head = r#"{"event":"message.received","message_id":"m","text":""#;
        format!(r#"{head}{}"}}"#, "x".repeat(length - head.len() - 2))
    };
    assert_eq!(
        answer(&app, signed(&body(BODY_LIMIT))).await,
        StatusCode::OK
    );
    let request = signed(&body(BODY_LIMIT + 1));
    assert_eq!(answer(&app, request).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn an_endless_body_is_given_up_while_reading() {
    let (app, _events) = app(1);
    let read = Arc::new(AtomicUsize::new(0));
    let counter = read.clone();
    let endless = stream::repeat_with(move || {
        counter.fetch_add(1024, Ordering::Relaxed);
        Ok::<_, std::io::Error>(Bytes::from_static(&[b' '; 1024]))
    });
    let request = Request::post(PATH)
        .body(Body::from_stream(endless))
        .unwrap();
    assert_eq!(answer(&app, request).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(read.load(Ordering::Relaxed) <= BODY_LIMIT + 2048);
}

#[tokio::test]
async fn a_declared_length_beyond_the_limit_is_refused_unread() {
    let (app, _events) = app(1);
    let unread = stream::once(async { panic!("the body was read") }).boxed();
    let unread = unread.map(|()| Ok::<_, std::io::Error>(Bytes::new()));
    let request = Request::post(PATH)
        .header("content-length", BODY_LIMIT + 1)
        .body(Body::from_stream(unread))
        .unwrap();
    assert_eq!(answer(&app, request).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_body_that_breaks_off_is_400() {
    let (app, _events) = app(1);
    let broken = stream::once(async { Err::<Bytes, _>(std::io::Error::other("reset")) });
    let request = Request::post(PATH).body(Body::from_stream(broken)).unwrap();
    assert_eq!(answer(&app, request).await, StatusCode::BAD_REQUEST);
}

fn numbered(number: u8) -> Request<Body> {
    signed(&format!(
        r#"{{"event":"message.sent","message_id":"msg_{number}"}}"#
    ))
}

#[tokio::test]
async fn a_full_channel_is_503_and_the_retry_gets_through() {
    let (app, mut events) = app(1);
    assert_eq!(answer(&app, numbered(1)).await, StatusCode::OK);
    assert_eq!(
        answer(&app, numbered(2)).await,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(events.recv().await.unwrap().message_id(), Some("msg_1"));
    assert_eq!(answer(&app, numbered(2)).await, StatusCode::OK);
    assert_eq!(events.recv().await.unwrap().message_id(), Some("msg_2"));
}

#[tokio::test]
async fn a_full_channel_may_drop_what_it_acknowledges() {
    let (endpoint, mut events) = endpoint(1);
    let app = endpoint.when_full(WhenFull::Discard).into_router(PATH);
    assert_eq!(answer(&app, numbered(1)).await, StatusCode::OK);
    assert_eq!(answer(&app, numbered(2)).await, StatusCode::OK);
    assert_eq!(events.recv().await.unwrap().message_id(), Some("msg_1"));
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn a_full_channel_may_make_the_service_wait() {
    let (endpoint, mut events) = endpoint(1);
    let app = endpoint.when_full(WhenFull::Wait).into_router(PATH);
    assert_eq!(answer(&app, numbered(1)).await, StatusCode::OK);
    let (status, first) = tokio::join!(answer(&app, numbered(2)), events.recv());
    assert_eq!(status, StatusCode::OK);
    assert_eq!(first.unwrap().message_id(), Some("msg_1"));
    assert_eq!(events.recv().await.unwrap().message_id(), Some("msg_2"));
}

#[tokio::test]
async fn a_closed_channel_is_503() {
    let (app, events) = app(1);
    drop(events);
    assert_eq!(
        answer(&app, signed(SENT)).await,
        StatusCode::SERVICE_UNAVAILABLE
    );
}

#[tokio::test]
async fn a_failing_store_is_503_and_nothing_is_handed_on() {
    struct Broken;

    impl Deduplicator for Broken {
        fn claim(&self, _: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
            Err(DedupeError::new("disk full"))
        }

        fn confirm(&self, _: &DedupeKey) -> Result<(), DedupeError> {
            Ok(())
        }

        fn release(&self, _: &DedupeKey) -> Result<(), DedupeError> {
            Ok(())
        }

        fn is_confirmed(&self, _: &DedupeKey) -> Result<bool, DedupeError> {
            Ok(false)
        }
    }

    let (sender, mut events) = mpsc::channel(1);
    let endpoint = Endpoint::new(verifier(), sender).deduplicator(Broken);
    let app = endpoint.into_router(PATH);
    assert_eq!(
        answer(&app, signed(SENT)).await,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn an_event_claimed_is_handed_on_though_the_service_hangs_up() {
    struct Slow(
        mpsc::Sender<()>,
        std::sync::Mutex<std::sync::mpsc::Receiver<()>>,
    );

    impl Deduplicator for Slow {
        fn claim(&self, _: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
            self.0.blocking_send(()).unwrap();
            self.1.lock().unwrap().recv().unwrap();
            Ok(ClaimStatus::New)
        }

        fn confirm(&self, _: &DedupeKey) -> Result<(), DedupeError> {
            Ok(())
        }

        fn release(&self, _: &DedupeKey) -> Result<(), DedupeError> {
            Ok(())
        }

        fn is_confirmed(&self, _: &DedupeKey) -> Result<bool, DedupeError> {
            Ok(false)
        }
    }

    let (sender, mut events) = mpsc::channel(1);
    let (claiming, mut claims) = mpsc::channel(1);
    let (go_on, told) = std::sync::mpsc::channel();
    let slow = Slow(claiming, std::sync::Mutex::new(told));
    let app = Endpoint::new(verifier(), sender)
        .deduplicator(slow)
        .into_router(PATH);
    let request = tokio::spawn(app.oneshot(signed(SENT)));
    claims.recv().await.unwrap();
    request.abort();
    assert!(request.await.unwrap_err().is_cancelled());
    go_on.send(()).unwrap();
    assert_eq!(events.recv().await.unwrap().message_id(), Some("msg_abc"));
}

#[tokio::test]
async fn the_extractor_gives_the_same_answers() {
    async fn receive(Delivery(event): Delivery) -> StatusCode {
        assert_eq!(event.name(), "message.sent");
        StatusCode::CREATED
    }

    let app = Router::new()
        .route(PATH, post(receive))
        .with_state(Arc::new(verifier()));
    assert_eq!(answer(&app, signed(SENT)).await, StatusCode::CREATED);
    assert_eq!(answer(&app, signed("{}")).await, StatusCode::BAD_REQUEST);
    let unsigned = Request::post(PATH).body(Body::from(SENT)).unwrap();
    assert_eq!(answer(&app, unsigned).await, StatusCode::UNAUTHORIZED);
    let large = signed(&" ".repeat(BODY_LIMIT + 1));
    assert_eq!(answer(&app, large).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_extractor_of_several_takes_one_and_an_array() {
    async fn receive(Deliveries(events): Deliveries) -> String {
        events.len().to_string()
    }

    let app = Router::new()
        .route(PATH, post(receive))
        .with_state(Arc::new(verifier()));
    for (body, count) in [
        (SENT.to_owned(), "1"),
        (format!("[{SENT},{SENT}]"), "2"),
        ("[]".to_owned(), "0"),
    ] {
        let response = app.clone().oneshot(signed(&body)).await.unwrap();
        assert_eq!(to_bytes(response.into_body(), 9).await.unwrap(), count);
    }
    assert_eq!(answer(&app, signed("{}")).await, StatusCode::BAD_REQUEST);
    let large = signed(&" ".repeat(BODY_LIMIT + 1));
    assert_eq!(answer(&app, large).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn an_array_of_no_events_is_acknowledged() {
    let (app, mut events) = app(1);
    assert_eq!(answer(&app, signed("[]")).await, StatusCode::OK);
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn without_a_deduplicator_a_lost_receiver_is_503() {
    let (sender, mut events) = mpsc::channel(2);
    let app = Endpoint::new(verifier(), sender).into_router(PATH);
    assert_eq!(answer(&app, signed(SENT)).await, StatusCode::OK);
    assert_eq!(answer(&app, signed(SENT)).await, StatusCode::OK);
    assert!(events.try_recv().is_ok() && events.try_recv().is_ok());
    drop(events);
    let status = answer(&app, signed(SENT)).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
}

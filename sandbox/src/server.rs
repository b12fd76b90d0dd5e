//! The HTTP server: reads a request, passes it to the service, and writes the
//! answer, which a fault may change.

mod connection;
mod shape;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use self::connection::{Connection, Listener};
use crate::control::{self, Control};
use crate::deliver::{self, Poster};
use crate::faults::Fault;
use crate::http::payload::{BODY_LIMIT, Payload};
use crate::http::reply::{Refusal, Replay, Reply};
use crate::http::request::Arrival;
use crate::limiter::Meter;
use crate::page;
use crate::service::{Begun, Incoming};
use crate::settings::{Face, Settings};
use crate::shared::Shared;
use crate::store::deliveries::Attempt;
use crate::validate;

/// A running server; it stops when this is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    _stop: oneshot::Sender<()>,
    worker: JoinHandle<()>,
}

#[derive(Clone)]
struct App {
    shared: Shared,
    settings: Arc<Settings>,
    poster: Poster,
}

impl Server {
    /// Binds the address and serves until dropped.
    pub(crate) async fn start(shared: Shared, settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind(settings.address).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let control = Control::new(shared.clone());
        let page = match settings.face {
            Face::Page => page::router(control.clone(), address),
            Face::None => Router::new(),
        };
        let app = App {
            poster: Poster::new(settings.clock.clone()),
            shared: shared.clone(),
            settings: Arc::new(settings),
        };
        let router = Router::new()
            .fallback(serve)
            .layer(DefaultBodyLimit::max(BODY_LIMIT))
            .with_state(app)
            .nest("/_sandbox", control::router(control))
            .merge(page);
        let service = router.into_make_service_with_connect_info::<Connection>();
        let server = axum::serve(Listener(listener), service).with_graceful_shutdown(async {
            // Resolves when the sender is dropped, which is the signal.
            let _ = stopped.await;
        });
        tokio::spawn(server.into_future());
        Ok(Self {
            address,
            _stop: stop,
            worker: tokio::spawn(deliver::run(shared)),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.worker.abort();
    }
}

async fn serve(
    State(app): State<App>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request,
) -> Response<Body> {
    let arrival = Arrival {
        method: request.method().clone(),
        uri: request.uri().clone(),
        headers: request.headers().clone(),
        payload: Payload::read(request).await,
    };
    let clock = &app.settings.clock;
    let incoming = Incoming::new(arrival, &app.settings);
    let begun = app.shared.change(|service| service.begin(&incoming));
    let fault = begun.fault.as_ref();
    let reply = match fault.and_then(|fault| fault.before(clock.now())) {
        Some(reply) => reply,
        None => {
            let reply = answer(&app, &incoming, &begun).await;
            fault.and_then(Fault::after).unwrap_or(reply)
        }
    };
    app.shared
        .change(|service| service.record(incoming, &reply));
    let response = write(&reply, begun.meter);
    match begun.fault {
        Some(Fault::ResetBefore | Fault::ResetAfter) => {
            connection.cut();
            response
        }
        Some(Fault::SlowBody(delay)) => shape::slow(response, clock.clone(), delay),
        Some(Fault::CutBody) => shape::cut(response, reply.body.to_string()),
        _ => response,
    }
}

/// The answer of the service. A repeated request waits here until the first one
/// with its idempotency key is answered.
async fn answer(app: &App, incoming: &Incoming, begun: &Begun) -> Reply {
    let _held = match &begun.replay_key {
        Some(key) => Some(app.shared.hold(key).await),
        None => None,
    };
    if let Some(Fault::Delay(delay)) = begun.fault {
        let clock = &app.settings.clock;
        clock.sleep_until(clock.now() + delay).await;
    }
    let reply = app.shared.change(|service| service.act(incoming, begun));
    let mut reply = reply.unwrap_or_else(Reply::from);
    if let Some(replay) = reply.replay.take() {
        reply = post_again(app, replay).await;
    }
    let reply = checked(incoming, reply);
    app.shared
        .change(|service| service.remember(incoming, begun, &reply));
    reply
}

/// Checks the answer: one that the spec forbids is reported as a bug of the
/// sandbox.
fn checked(incoming: &Incoming, reply: Reply) -> Reply {
    let operation = incoming.operation();
    match validate::response(operation, reply.status, &reply.body) {
        Ok(()) => reply,
        Err(invalid) => {
            let message = format!(
                "a bug of the sandbox: its answer to {} breaks the spec at {}: {}",
                operation.map_or("an unknown operation", |operation| operation.id),
                invalid.field,
                invalid.reason
            );
            Refusal::new(500, message).into()
        }
    }
}

/// Posts a logged event again and answers the result.
async fn post_again(app: &App, replay: Replay) -> Reply {
    let Replay {
        webhook_id,
        event_id,
    } = replay;
    let Some(job) = app.shared.replay(&webhook_id, &event_id) else {
        return Refusal::not_found("event").into();
    };
    let epoch = job.epoch;
    let attempt = app.poster.post(job).await;
    let body = replay_body(&event_id, &attempt);
    app.shared.finish(attempt, epoch);
    Reply::ok(body)
}

fn replay_body(event_id: &str, attempt: &Attempt) -> Value {
    let mut body = json!({
        "success": attempt.is_success(),
        "webhook_id": attempt.delivery.webhook_id,
        "webhook_url": attempt.url,
        "original_event_id": event_id,
        "replay_event_id": attempt.delivery.event_id,
        "duration_ms": attempt.duration(),
        "response_data": {
            "duration": attempt.duration(),
            "error": attempt.answer.as_ref().err(),
            "errorType": attempt.answer.as_ref().err().map(|_| "NetworkError"),
        },
    });
    if let Ok(answer) = &attempt.answer {
        let headers = answer.headers.iter();
        let headers: serde_json::Map<String, Value> = headers
            .map(|(name, value)| (name.clone(), json!(value)))
            .collect();
        let json_body: Option<Value> = serde_json::from_str(&answer.body).ok();
        let data = &mut body["response_data"];
        data["body"] = json_body.unwrap_or_else(|| json!(answer.body));
        data["size"] = json!(answer.body.len());
        data["contentType"] = headers.get("content-type").cloned().unwrap_or(json!(""));
        data["headers"] = headers.into();
        body["response_status"] = json!(answer.status);
    }
    body
}

fn write(reply: &Reply, meter: Meter) -> Response<Body> {
    let (body, content_type) = match &reply.text {
        Some(text) => (text.clone(), "text/html; charset=utf-8"),
        None => (reply.body.to_string(), "application/json"),
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() =
        StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert("x-ratelimit-limit", meter.limit.into());
    headers.insert("x-ratelimit-remaining", meter.remaining.into());
    headers.insert("x-ratelimit-reset", meter.reset.into());
    for (name, value) in [(RETRY_AFTER, &reply.retry_after), (ALLOW, &reply.allow)] {
        if let Some(value) = value.as_ref().and_then(|value| value.parse().ok()) {
            headers.insert(name, value);
        }
    }
    response
}

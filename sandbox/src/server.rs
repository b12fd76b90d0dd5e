//! The HTTP side: reads a request, hands it to the state, writes the answer.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Response, StatusCode};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::http::payload::{BODY_LIMIT, Payload};
use crate::http::reply::Reply;
use crate::http::request::Arrival;
use crate::limiter::Meter;
use crate::service::Service;

/// The state that the server and the test share.
#[derive(Clone)]
pub(crate) struct Core(Arc<Mutex<Service>>);

impl Core {
    pub(crate) fn new(service: Service) -> Self {
        Self(Arc::new(Mutex::new(service)))
    }

    /// A handler that panicked leaves the state as it was at that point; the
    /// next request should not fail for it.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Service> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running server; it stops when this is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

impl Server {
    /// Binds the address and serves until dropped.
    pub(crate) async fn start(core: Core, address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let router = Router::new()
            .fallback(serve)
            .layer(DefaultBodyLimit::max(BODY_LIMIT))
            .with_state(core);
        let server = axum::serve(listener, router).with_graceful_shutdown(async {
            // Resolves when the sender is dropped, which is the signal.
            let _ = stopped.await;
        });
        tokio::spawn(server.into_future());
        Ok(Self {
            address,
            _stop: stop,
        })
    }
}

async fn serve(State(core): State<Core>, request: Request) -> Response<Body> {
    let method = request.method().clone();
    let uri = request.uri().clone();
    let headers = request.headers().clone();
    let payload = Payload::read(request).await;
    let arrival = Arrival {
        method,
        uri,
        headers,
        payload,
    };
    let (reply, meter) = core.lock().handle(arrival);
    write(reply, meter)
}

fn write(reply: Reply, meter: Meter) -> Response<Body> {
    let mut response = Response::new(Body::from(reply.body.to_string()));
    *response.status_mut() =
        StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert("x-ratelimit-limit", meter.limit.into());
    headers.insert("x-ratelimit-remaining", meter.remaining.into());
    headers.insert("x-ratelimit-reset", meter.reset.into());
    if let Some(seconds) = reply.retry_after {
        headers.insert(RETRY_AFTER, seconds.into());
    }
    response
}

//! The other side: an HTTP/1.1 server in a process of its own that checks what
//! it is sent, and is told what to do through `/control`.

mod answer;
mod state;
#[cfg(feature = "tls")]
pub(crate) mod tls;

use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::HeaderValue;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, Version};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::Problem;
use crate::clients::{API_KEY, CHAT_ENCODED};

use state::State;
pub(crate) use state::{Counts, Orders};

/// Prints its address and serves until it is killed.
pub(crate) fn serve() -> Result<(), Problem> {
    runtime()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        Arc::new(Peer::default()).serve_plain(listener).await
    })
}

fn runtime() -> Result<Runtime, Problem> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    Ok(builder.enable_all().build()?)
}

#[derive(Default)]
struct Peer(Mutex<State>);

impl Peer {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn serve_plain(self: Arc<Self>, listener: TcpListener) -> Result<(), Problem> {
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            self.state().counts.connections += 1;
            let peer = Arc::clone(&self);
            tokio::spawn(async move {
                let service = service_fn(|request| peer.handle(request));
                // A client that leaves is no news.
                let _ = http1::Builder::new()
                    .serve_connection(TokioIo::new(stream), service)
                    .await;
            });
        }
    }

    async fn handle(
        &self,
        request: Request<Incoming>,
    ) -> Result<Response<Full<Bytes>>, Infallible> {
        let (head, body) = request.into_parts();
        let Ok(body) = body.collect().await else {
            return Ok(answer::json(400, "{}".into()));
        };
        let body = body.to_bytes();
        if head.uri.path() == "/control" {
            return Ok(match (head.method, serde_json::from_slice(&body)) {
                (Method::GET, _) => answer::json(200, self.state().report()),
                (_, Ok(orders)) => {
                    self.state().obey(orders);
                    answer::json(200, "{}".into())
                }
                (_, Err(error)) => answer::json(400, error.to_string()),
            });
        }
        let header = |name: &str| head.headers.get(name).map(HeaderValue::as_bytes);
        let bearer = header("authorization").and_then(|value| value.strip_prefix(b"Bearer "));
        let known = bearer == Some(API_KEY.as_bytes()) && is_messages(head.uri.path());
        let mut state = self.state();
        if head.version == Version::HTTP_2 {
            state.counts.http2 += 1;
        }
        if !known {
            state.counts.wrong += 1;
            return Ok(answer::json(404, "{}".into()));
        }
        if let Some(refusal) = state.refuses() {
            return Ok(refusal);
        }
        Ok(if head.method == Method::GET {
            state.page(head.uri.query().unwrap_or_default())
        } else {
            let key = header("idempotency-key").unwrap_or_default();
            let is_json = header("content-type") == Some(b"application/json");
            state.send(key, is_json, &body)
        })
    }
}

fn is_messages(path: &str) -> bool {
    let chat = path
        .strip_prefix("/v2/api/chats/")
        .and_then(|rest| rest.strip_suffix("/messages"));
    chat == Some(CHAT_ENCODED)
}

//! The service, in a process of its own: it accepts every message and counts
//! requests and keys.

use std::collections::HashSet;
use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::Problem;
use crate::process::Running;

/// What arrived.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Counts {
    pub(crate) requests: u64,
    /// Different idempotency keys, so messages; 0 if keys are not remembered.
    pub(crate) messages: u64,
}

struct State {
    requests: u64,
    keys: HashSet<u64>,
}

/// A peer's process and its address.
pub(crate) struct Peer {
    _process: Running,
    address: String,
}

impl Peer {
    pub(crate) fn start(answer_ms: u64, remembers: bool) -> Result<Self, Problem> {
        let answer_ms = answer_ms.to_string();
        let remembers = if remembers { "yes" } else { "no" };
        let mut process = Running::start(&["peer", &answer_ms, remembers])?;
        let address = process.line()?;
        Ok(Self {
            _process: process,
            address,
        })
    }

    pub(crate) fn base(&self) -> String {
        format!("http://{}/v2/api", self.address)
    }

    pub(crate) async fn counts(&self) -> Result<Counts, Problem> {
        let mut stream = TcpStream::connect(&self.address).await?;
        let request = "GET /counts HTTP/1.1\r\nhost: peer\r\nconnection: close\r\n\r\n";
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let body = answer.split_once("\r\n\r\n").ok_or("no body")?.1;
        Ok(serde_json::from_str(body)?)
    }
}

pub(crate) async fn serve(answer_ms: &str, remembers: &str) -> Result<(), Problem> {
    let answer = Duration::from_millis(answer_ms.parse()?);
    let remembers = remembers == "yes";
    let state = Arc::new(Mutex::new(State {
        requests: 0,
        keys: HashSet::new(),
    }));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let state = Arc::clone(&state);
                async move { Ok::<_, Infallible>(handle(request, &state, answer, remembers).await) }
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            // A client that is killed is no news.
            let _ = connection.await;
        });
    }
}

async fn handle(
    request: Request<Incoming>,
    state: &Mutex<State>,
    answer: Duration,
    remembers: bool,
) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    if body.collect().await.is_err() {
        return json(400, "{}".to_owned());
    }
    if head.uri.path() == "/counts" {
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = Counts {
            requests: state.requests,
            messages: state.keys.len() as u64,
        };
        return json(200, serde_json::to_string(&counts).unwrap_or_default());
    }
    let Some(key) = head.headers.get("idempotency-key") else {
        return json(400, "{}".to_owned());
    };
    let mut hasher = DefaultHasher::new();
    key.as_bytes().hash(&mut hasher);
    let key = hasher.finish();
    let is_new = {
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        state.requests += 1;
        !remembers || state.keys.insert(key)
    };
    if !answer.is_zero() {
        tokio::time::sleep(answer).await;
    }
    let body = format!(r#"{{"message_id":"msg_{key:016x}","status":"queued"}}"#);
    json(if is_new { 202 } else { 200 }, body)
}

fn json(status: u16, body: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let value = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, value);
    response
}

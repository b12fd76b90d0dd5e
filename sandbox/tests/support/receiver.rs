//! A webhook receiver on loopback that answers as a test says.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

/// A receiver; it stops with the test's runtime.
pub(crate) struct Receiver {
    port: u16,
    received: mpsc::UnboundedReceiver<Received>,
    answer: Arc<Mutex<Answer>>,
}

/// A delivery.
pub(crate) struct Received {
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Received {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

#[derive(Clone)]
enum Answer {
    Status(u16, &'static str),
    Never,
}

type Shared = (mpsc::UnboundedSender<Received>, Arc<Mutex<Answer>>);

impl Receiver {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, received) = mpsc::unbounded_channel();
        let answer = Arc::new(Mutex::new(Answer::Status(200, "{}")));
        let router = Router::new()
            .fallback(receive)
            .with_state((sender, answer.clone()));
        tokio::spawn(axum::serve(listener, router).into_future());
        Self {
            port,
            received,
            answer,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    /// Answers later deliveries with this status.
    pub(crate) fn answer(&self, status: u16) {
        self.answer_with(status, "{}");
    }

    pub(crate) fn answer_with(&self, status: u16, body: &'static str) {
        *self.answer.lock().unwrap() = Answer::Status(status, body);
    }

    /// Answers later deliveries never.
    pub(crate) fn hang(&self) {
        *self.answer.lock().unwrap() = Answer::Never;
    }

    /// The next delivery.
    pub(crate) async fn next(&mut self) -> Received {
        self.received.recv().await.unwrap()
    }
}

async fn receive(
    State((sender, answer)): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let answer = answer.lock().unwrap().clone();
    let _ = sender.send(Received { headers, body });
    match answer {
        Answer::Status(status, body) => {
            let status = StatusCode::from_u16(status).unwrap();
            (status, [("content-type", "application/json")], body).into_response()
        }
        Answer::Never => std::future::pending().await,
    }
}

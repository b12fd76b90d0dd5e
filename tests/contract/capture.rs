//! A server on loopback that answers everything with one response and keeps the
//! last request, and a client of it that never waits.

use std::sync::{Arc, Mutex};

use blooio_client::{Client, Clock, Pacing, RetryPolicy};
use tokio::runtime::Runtime;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// The path before every operation's own.
pub(crate) const BASE: &str = "/v2/api";

/// The server, its runtime and its client.
pub(crate) struct Wire {
    runtime: Runtime,
    state: Arc<Mutex<State>>,
    client: Client,
    _server: MockServer,
}

struct State {
    answer: ResponseTemplate,
    seen: Vec<Request>,
}

struct Answering(Arc<Mutex<State>>);

impl Respond for Answering {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut state = self.0.lock().unwrap();
        state.seen.push(request.clone());
        state.answer.clone()
    }
}

impl Wire {
    pub(crate) fn open() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let answer = ResponseTemplate::new(200).set_body_json(serde_json::json!({}));
        let state = Arc::new(Mutex::new(State {
            answer,
            seen: Vec::new(),
        }));
        let answering = Answering(Arc::clone(&state));
        let server = runtime.block_on(async {
            let server = MockServer::builder()
                .disable_request_recording()
                .start()
                .await;
            Mock::given(any())
                .respond_with(answering)
                .mount(&server)
                .await;
            server
        });
        let client = Client::builder()
            .api_key("sk_test_contract")
            .base_url(format!("{}{BASE}", server.uri()))
            .retry(RetryPolicy::never())
            .pacing(Pacing::Off)
            .clock(Clock::manual(chrono::DateTime::UNIX_EPOCH))
            .build()
            .unwrap();
        Self {
            runtime,
            state,
            client,
            _server: server,
        }
    }

    /// What the server answers from now on.
    pub(crate) fn answer(&self, status: u16, media: &str, body: impl Into<Vec<u8>>) {
        let answer = ResponseTemplate::new(status).set_body_raw(body, media);
        self.state.lock().unwrap().answer = answer;
    }

    /// Makes a call with a client that has seen no response yet, and returns
    /// its result and the requests that it sent.
    pub(crate) fn call<T>(&self, call: impl AsyncFnOnce(&Client) -> T) -> (T, Vec<Request>) {
        let client = self.client.with_api_key("sk_test_contract").unwrap();
        self.state.lock().unwrap().seen.clear();
        let result = self.runtime.block_on(call(&client));
        (result, std::mem::take(&mut self.state.lock().unwrap().seen))
    }
}

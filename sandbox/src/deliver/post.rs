//! One attempt: the signed POST to a receiver on this machine.

use std::time::Duration;

use blooio_client::Clock;
use blooio_client::webhook::{SigningSecret, sign, sign_at};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::Request;
use hyper::body::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::queue::{Job, is_local};
use crate::store::deliveries::{Answer, Attempt, Signing};

/// A receiver should acknowledge within about this time, as the vendor says.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Bytes of an answer that are kept.
const LONGEST_ANSWER: usize = 64 * 1024;

/// The HTTP client of the deliveries. It speaks plain HTTP and knows no proxy.
#[derive(Clone)]
pub(crate) struct Poster {
    client: Client<HttpConnector, Full<Bytes>>,
    clock: Clock,
}

impl Poster {
    pub(crate) fn new(clock: Clock) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { client, clock }
    }

    /// Posts an event once.
    pub(crate) async fn post(&self, job: Job) -> Attempt {
        let at = self.clock.now();
        let headers = headers(&job, at);
        let answer = if is_local(&job.url) {
            tokio::select! {
                answer = self.send(&job, &headers) => answer,
                () = self.clock.sleep_until(at + TIMEOUT) => {
                    Err(format!("no answer within {} s", TIMEOUT.as_secs()))
                }
            }
        } else {
            Err("the sandbox posts to http addresses of this machine only".to_owned())
        };
        Attempt {
            sequence: 0,
            number: job.delivery.attempts + 1,
            url: job.url,
            attempted_at: at.timestamp_millis(),
            answered_at: answer.is_ok().then(|| self.clock.now().timestamp_millis()),
            headers,
            answer,
            delivery: job.delivery,
        }
    }

    async fn send(&self, job: &Job, headers: &[(String, String)]) -> Result<Answer, String> {
        let mut request = Request::post(&job.url);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let body = Full::new(Bytes::from(job.delivery.body.to_string()));
        let request = request.body(body).map_err(|error| error.to_string())?;
        let response = self.client.request(request).await;
        let response = response.map_err(|error| {
            let reason = if error.is_connect() {
                "the receiver cannot be reached"
            } else {
                "the connection broke off"
            };
            reason.to_owned()
        })?;
        let status = response.status().as_u16();
        let headers = response.headers().iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        });
        let headers = headers.collect();
        let body = Limited::new(response.into_body(), LONGEST_ANSWER);
        let body = body.collect().await.map(|body| body.to_bytes());
        Ok(Answer {
            status,
            headers,
            body: String::from_utf8_lossy(&body.unwrap_or_default()).into_owned(),
        })
    }
}

fn headers(job: &Job, at: chrono::DateTime<chrono::Utc>) -> Vec<(String, String)> {
    let delivery = &job.delivery;
    let mut headers = vec![
        ("content-type", "application/json".to_owned()),
        ("user-agent", "blooio-sandbox".to_owned()),
        ("x-blooio-event", delivery.event.to_owned()),
    ];
    if let Some(message_id) = &delivery.message_id {
        headers.push(("x-blooio-message-id", message_id.clone()));
    }
    if let Some(original) = &delivery.replay_of {
        headers.push(("x-blooio-replay", "true".to_owned()));
        headers.push(("x-original-event-id", original.clone()));
    }
    // A secret of the sandbox is never empty.
    if let Ok(secret) = SigningSecret::new(job.secret.as_str()) {
        let body = delivery.body.as_bytes();
        match delivery.signing {
            Signing::Timestamped => {
                headers.push(("x-blooio-signature", sign_at(&secret, body, at)));
            }
            Signing::Bare => headers.push(("x-blooio-signature", sign(&secret, body))),
            Signing::Unsigned => {}
        }
    }
    let owned = headers.into_iter();
    owned
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

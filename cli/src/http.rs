//! HTTP requests other than API calls: deliveries that are forwarded or triggered.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use blooio_client::Clock;
use http::{HeaderMap, Request, StatusCode, Uri};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls_platform_verifier::BuilderVerifierExt as _;

use crate::failure::Failure;

/// Posts deliveries to receivers. Redirects are not followed.
pub(crate) struct Poster {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    clock: Clock,
}

/// The answer of a receiver.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// The reason why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAnswer {
    /// No connection could be made: nothing was sent.
    Unreachable,
    /// The connection broke, or the answer took too long.
    Interrupted,
}

/// Timeout of a receiver; that of the service is about five seconds.
const TIMEOUT: Duration = Duration::from_secs(30);
/// The largest answer that is read, in bytes.
const ANSWER_LIMIT: usize = 1024 * 1024;

impl Poster {
    /// # Errors
    /// If TLS cannot be set up.
    pub(crate) fn new(clock: &Clock) -> Result<Self, Failure> {
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(tls()?)
            .https_or_http()
            .enable_http1()
            .build();
        Ok(Self {
            client: Client::builder(TokioExecutor::new()).build(connector),
            clock: clock.clone(),
        })
    }

    /// # Errors
    /// If there is no answer in time.
    pub(crate) async fn post(
        &self,
        to: &Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> Result<Answer, NoAnswer> {
        let mut request = Request::post(to.clone())
            .body(Full::new(body))
            .map_err(|_| NoAnswer::Unreachable)?;
        *request.headers_mut() = headers;
        let end = self.clock.now() + TIMEOUT;
        tokio::select! {
            answer = self.exchange(request) => answer,
            () = self.clock.sleep_until(end) => Err(NoAnswer::Interrupted),
        }
    }

    async fn exchange(&self, request: Request<Full<Bytes>>) -> Result<Answer, NoAnswer> {
        let response = self.client.request(request).await;
        let response = response.map_err(|error| match error.is_connect() {
            true => NoAnswer::Unreachable,
            false => NoAnswer::Interrupted,
        })?;
        let (head, body) = response.into_parts();
        let body = Limited::new(body, ANSWER_LIMIT).collect().await;
        Ok(Answer {
            status: head.status,
            headers: head.headers,
            body: body.map_err(|_| NoAnswer::Interrupted)?.to_bytes(),
        })
    }
}

/// An http or https URL, as a flag takes it.
pub(crate) fn url(text: &str) -> Result<Uri, &'static str> {
    let wrong = "it is not an http or https URL";
    let uri: Uri = text.parse().map_err(|_| wrong)?;
    match (uri.scheme_str(), uri.host()) {
        (Some("http" | "https"), Some(_)) => Ok(uri),
        _ => Err(wrong),
    }
}

fn tls() -> Result<rustls::ClientConfig, Failure> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_platform_verifier());
    let config =
        config.map_err(|error| Failure::usage(format!("TLS cannot be set up: {error}")))?;
    Ok(config.with_no_client_auth())
}

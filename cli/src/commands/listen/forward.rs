//! Passes a delivery on, byte for byte, and brings the answer back.

use axum::body::Bytes;
use axum::response::{IntoResponse as _, Response};
use http::header::{
    CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, TE, TRANSFER_ENCODING, UPGRADE,
};
use http::{HeaderMap, HeaderName, StatusCode};

use crate::failure::Failure;

/// Where deliveries are passed on to.
pub(super) struct Target {
    url: reqwest::Url,
    http: reqwest::Client,
}

/// Headers of one connection, which the next one has of its own.
const OF_THE_CONNECTION: [HeaderName; 6] = [
    CONNECTION,
    CONTENT_LENGTH,
    HOST,
    TE,
    TRANSFER_ENCODING,
    UPGRADE,
];

impl Target {
    /// # Errors
    /// If the URL is neither http nor https.
    pub(super) fn new(url: reqwest::Url) -> Result<Self, Failure> {
        if !["http", "https"].contains(&url.scheme()) {
            return Err(Failure::usage(
                "--forward is neither an http nor an https URL",
            ));
        }
        let http = crate::http::client()?;
        Ok(Self { url, http })
    }

    /// The target's answer, and its status for people.
    pub(super) async fn pass_on(
        &self,
        headers: &HeaderMap,
        body: Bytes,
    ) -> (Response, Option<String>) {
        let mut headers = headers.clone();
        for name in OF_THE_CONNECTION {
            headers.remove(name);
        }
        let sent = self.http.post(self.url.clone()).headers(headers).body(body);
        let answer = match sent.send().await {
            Ok(answer) => answer,
            Err(error) => {
                let reason = if error.is_connect() {
                    "not reachable"
                } else {
                    "no answer"
                };
                return (
                    StatusCode::BAD_GATEWAY.into_response(),
                    Some(reason.to_owned()),
                );
            }
        };
        let status = answer.status();
        let kind = answer.headers().get(CONTENT_TYPE).cloned();
        let body = answer.bytes().await.unwrap_or_default();
        let mut response = (status, body).into_response();
        match kind {
            Some(kind) => response.headers_mut().insert(CONTENT_TYPE, kind),
            None => response.headers_mut().remove(CONTENT_TYPE),
        };
        (response, Some(status.as_u16().to_string()))
    }
}

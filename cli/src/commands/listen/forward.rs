//! Forwards a delivery, byte for byte, and returns the answer.

use axum::body::Bytes;
use axum::response::{IntoResponse as _, Response};
use blooio_client::Clock;
use http::header::{
    CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, TE, TRANSFER_ENCODING, UPGRADE,
};
use http::{HeaderMap, HeaderName, StatusCode, Uri};

use crate::failure::Failure;
use crate::http::{NoAnswer, Poster};

/// The receiver that deliveries are forwarded to.
pub(super) struct Target {
    url: Uri,
    poster: Poster,
}

/// Headers that belong to one connection and are not forwarded.
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
    /// If TLS cannot be set up.
    pub(super) fn new(url: Uri, clock: &Clock) -> Result<Self, Failure> {
        let poster = Poster::new(clock)?;
        Ok(Self { url, poster })
    }

    /// The target's answer, and its status for people.
    pub(super) async fn pass_on(&self, headers: &HeaderMap, body: Bytes) -> (Response, String) {
        let mut headers = headers.clone();
        for name in OF_THE_CONNECTION {
            headers.remove(name);
        }
        let answer = match self.poster.post(&self.url, headers, body).await {
            Ok(answer) => answer,
            Err(reason) => {
                let reason = match reason {
                    NoAnswer::Unreachable => "not reachable",
                    NoAnswer::Interrupted => "no answer",
                };
                return (StatusCode::BAD_GATEWAY.into_response(), reason.to_owned());
            }
        };
        let mut response = (answer.status, answer.body).into_response();
        match answer.headers.get(CONTENT_TYPE) {
            Some(kind) => response.headers_mut().insert(CONTENT_TYPE, kind.clone()),
            None => response.headers_mut().remove(CONTENT_TYPE),
        };
        (response, answer.status.as_u16().to_string())
    }
}

//! Into our error: from what generated code returns, and (to get through it) out
//! of it and back.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use progenitor_client::Error as RawError;

use super::{Error, ErrorKind, Inner, Outcome};

/// Wraps an error into the type that generated code returns.
///
/// It is reqwest's, which nobody else can make, so a failing body is read:
/// reqwest wraps the reason, and [`Error::from`] finds it again.
pub(crate) async fn carry(error: Error) -> RawError<()> {
    let failing = reqwest::Body::wrap_stream(Failing(Some(error)));
    let response = reqwest::Response::from(http::Response::new(failing));
    match response.bytes().await {
        Err(error) => RawError::CommunicationError(error),
        // It never succeeds.
        Ok(_) => RawError::Custom("the request failed".to_owned()),
    }
}

/// A stream that yields one error.
struct Failing(Option<Error>);

impl futures_core::Stream for Failing {
    type Item = Result<Bytes, Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.take().map(Err))
    }
}

/// What the raw operations fail with.
impl From<RawError<()>> for Error {
    fn from(error: RawError<()>) -> Self {
        match error {
            RawError::InvalidRequest(reason) => invalid_request(reason),
            RawError::CommunicationError(error)
            | RawError::InvalidUpgrade(error)
            | RawError::ResponseBodyError(error) => carried(&error).unwrap_or_else(|| {
                Self::new(Inner {
                    kind: ErrorKind::Interrupted,
                    reason: Cow::Borrowed("the exchange broke off"),
                    outcome: Outcome::Unknown,
                    source: Some(Box::new(error.without_url())),
                    ..Inner::default()
                })
            }),
            RawError::UnexpectedResponse(response) => {
                let known = response.extensions().get::<Self>().cloned();
                known.unwrap_or_else(|| {
                    Self::new(Inner {
                        kind: ErrorKind::Rejected,
                        reason: Cow::Borrowed("the service answered with an undocumented status"),
                        status: Some(response.status()),
                        outcome: Outcome::Unknown,
                        ..Inner::default()
                    })
                })
            }
            RawError::InvalidResponsePayload(body, error) => Self::new(undecodable(body, &error)),
            RawError::ErrorResponse(response) => Self::new(Inner {
                kind: ErrorKind::Rejected,
                reason: Cow::Borrowed("the service refused"),
                status: Some(response.status()),
                outcome: Outcome::Rejected,
                ..Inner::default()
            }),
            RawError::Custom(reason) => Self::new(Inner {
                reason: Cow::Owned(reason),
                ..Inner::default()
            }),
        }
    }
}

/// A success whose body is not what the spec says.
pub(crate) fn undecodable(body: Bytes, error: &serde_json::Error) -> Inner {
    Inner {
        kind: ErrorKind::Decode,
        reason: Cow::Owned(format!(
            "the response does not have the documented form: {}",
            without_values(error)
        )),
        outcome: Outcome::Accepted,
        body: super::excerpt(body),
        ..Inner::default()
    }
}

/// serde's text may quote a value; its place and its expectation say enough.
fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!("line {} column {}", error.line(), error.column());
    let plain = [
        "missing field",
        "EOF",
        "expected",
        "trailing",
        "duplicate field",
    ];
    if plain.iter().any(|start| text.starts_with(start))
        || error.is_data() && text.contains(" needs one of ")
    {
        return text;
    }
    match text.split_once(", expected ") {
        Some((_, expected)) => format!("expected {expected}"),
        None => format!("unreadable at {place}"),
    }
}

fn invalid_request(reason: String) -> Error {
    // "conversion to `T` for NAME failed" and "NAME was not initialized".
    let named = reason
        .split_once(" for ")
        .and_then(|(_, rest)| rest.split_whitespace().next())
        .or_else(|| reason.strip_suffix(" was not initialized"))
        .map(|name| name.trim_end_matches(':').to_owned());
    Error::new(Inner {
        field: named.map(Cow::Owned),
        reason: Cow::Owned(reason),
        ..Inner::default()
    })
}

fn carried(error: &reqwest::Error) -> Option<Error> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(ours) = error.downcast_ref::<Error>() {
            return Some(ours.clone());
        }
        source = error.source();
    }
    None
}

/// Prints an error's chain of texts instead of its structure, which may hold more.
pub(super) struct Plain<'a>(pub(super) &'a (dyn StdError + 'static));

impl fmt::Debug for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut source = self.0.source();
        while let Some(error) = source {
            write!(f, ": {error}")?;
            source = error.source();
        }
        Ok(())
    }
}

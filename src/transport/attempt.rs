//! One attempt: send a request, read the whole response, and say of a failure
//! how far it came.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::io;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};

use super::pool::{Pool, Response};
use crate::error::{ErrorKind, Outcome};

/// A connection that took too long.
pub(super) const OVERDUE: (ErrorKind, &str) = (
    ErrorKind::Timeout,
    "the connection could not be made in time",
);

/// A response, read to its end.
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Why there is no response.
pub(crate) struct AttemptError {
    pub(crate) kind: ErrorKind,
    pub(crate) reason: Cow<'static, str>,
    pub(crate) outcome: Outcome,
    /// The status line had arrived.
    pub(crate) status: Option<StatusCode>,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
}

impl AttemptError {
    pub(crate) fn new(
        kind: ErrorKind,
        outcome: Outcome,
        reason: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            kind,
            reason: reason.into(),
            outcome,
            status: None,
            source: None,
        }
    }
}

/// Sends a request and reads its response, up to `cap` bytes of body.
pub(crate) async fn attempt(
    pool: &Pool,
    request: reqwest::Request,
    cap: usize,
) -> Result<Received, AttemptError> {
    let mut response = pool.send(request).await?;
    let status = response.status;
    let body = read(&mut response, cap)
        .await
        .map_err(|error| AttemptError {
            status: Some(status),
            ..error
        })?;
    Ok(Received {
        status,
        headers: std::mem::take(&mut response.headers),
        body,
    })
}

async fn read(response: &mut Response, cap: usize) -> Result<Bytes, AttemptError> {
    let too_large = || {
        let reason = format!("the response is larger than the cap of {cap} bytes");
        AttemptError::new(ErrorKind::TooLarge, Outcome::Unknown, reason)
    };
    let length = response.body.length();
    if length.is_some_and(|length| length > cap as u64) {
        return Err(too_large());
    }
    // Nearly every response is one chunk, which then needs no copy.
    let Some(first) = response.body.chunk().await? else {
        return Ok(Bytes::new());
    };
    let Some(second) = response.body.chunk().await? else {
        return if first.len() > cap {
            Err(too_large())
        } else {
            Ok(first)
        };
    };
    let mut body = BytesMut::from(first);
    body.extend_from_slice(&second);
    while let Some(chunk) = response.body.chunk().await? {
        if body.len() + chunk.len() > cap {
            return Err(too_large());
        }
        body.extend_from_slice(&chunk);
    }
    if body.len() > cap {
        Err(too_large())
    } else {
        Ok(body.freeze())
    }
}

/// Tells apart why a connection could not be made. The connectors' own types are
/// private; their texts and the I/O error underneath are what there is.
pub(super) fn connect_problem(error: &(dyn StdError + 'static)) -> (ErrorKind, &'static str) {
    let mut source = error.source();
    while let Some(error) = source {
        let text = error.to_string();
        if text.contains("dns error") {
            return (
                ErrorKind::Dns,
                "the host's name could not be resolved; check the base URL",
            );
        }
        let is_tls = ["certificate", "handshake", "tls", "TLS", "ssl", "SSL"];
        if is_tls.iter().any(|word| text.contains(word)) {
            return (
                ErrorKind::Tls,
                "the TLS handshake failed; check the base URL and its certificate",
            );
        }
        // One I/O error may wrap another, which is then not its source.
        let mut io = error.downcast_ref::<io::Error>();
        while let Some(error) = io {
            match error.kind() {
                io::ErrorKind::ConnectionRefused => {
                    let reason = "the connection was refused; check the base URL";
                    return (ErrorKind::Connect, reason);
                }
                // rustls reports what it cannot read of a handshake as this.
                io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                    let reason = "the TLS handshake failed; check that the base URL speaks TLS";
                    return (ErrorKind::Tls, reason);
                }
                io::ErrorKind::TimedOut => return OVERDUE,
                _ => io = error.get_ref().and_then(|inner| inner.downcast_ref()),
            }
        }
        source = error.source();
    }
    (
        ErrorKind::Connect,
        "the host cannot be reached; check the base URL and the network",
    )
}

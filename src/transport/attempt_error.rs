//! Reason why an attempt got no response, and how far it got.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::io;

use http::StatusCode;

use crate::error::{ErrorKind, Outcome};

/// A connection that took too long.
pub(super) const OVERDUE: (ErrorKind, &str) = (
    ErrorKind::Timeout,
    "the connection could not be made in time",
);

/// Reason why there is no response.
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

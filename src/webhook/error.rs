//! Refused or unreadable: the two things that can be wrong with a delivery.

use std::fmt;

use super::{ParseError, VerifyError};

/// Why a delivery gave no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// It is not known to come from the service. Answer 401, without a detail.
    Signature(VerifyError),
    /// It comes from the service, but is no event. Answer 400.
    Body(ParseError),
}

impl WebhookError {
    /// The HTTP status to answer with: 401 or 400.
    ///
    /// ```
    /// use blooio_client::webhook::{VerifyError, WebhookError};
    ///
    /// assert_eq!(WebhookError::from(VerifyError::Mismatch).status(), 401);
    /// ```
    pub fn status(&self) -> http::StatusCode {
        match self {
            Self::Signature(_) => http::StatusCode::UNAUTHORIZED,
            Self::Body(_) => http::StatusCode::BAD_REQUEST,
        }
    }
}

impl From<VerifyError> for WebhookError {
    fn from(error: VerifyError) -> Self {
        Self::Signature(error)
    }
}

impl From<ParseError> for WebhookError {
    fn from(error: ParseError) -> Self {
        Self::Body(error)
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(error) => error.fmt(f),
            Self::Body(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WebhookError {}

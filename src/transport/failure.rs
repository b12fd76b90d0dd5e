//! An attempt that brought no success: its error, and what it says about another
//! one.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::attempt::Received;
use super::attempt_error::AttemptError;
use super::disposition::{Cap, Disposition, Meaning};
use crate::error::{ErrorKind, Inner, ServiceError, excerpt};
use crate::wire::rate_limit::{RateLimit, retry_after};
use crate::wire::request_id::RequestId;

pub(super) struct Failure {
    pub(super) disposition: Disposition,
    pub(super) error: Inner,
}

impl Failure {
    /// A response that is no success, which came at `now`.
    pub(super) fn refused(
        received: Received,
        rate_limit: Option<RateLimit>,
        now: DateTime<Utc>,
    ) -> Self {
        let Received {
            status,
            headers,
            body,
        } = received;
        let retry_after = retry_after(&headers, now);
        let mut service = ServiceError::read(&body);
        let cap = if service.is_quota(retry_after) {
            Cap::Reached
        } else {
            Cap::None
        };
        let meaning = Meaning::of(status, cap);
        if meaning.kind != ErrorKind::Quota {
            service.quota = None;
        }
        Self {
            disposition: meaning.disposition,
            error: Inner {
                kind: meaning.kind,
                reason: Cow::Borrowed(meaning.reason),
                status: Some(status),
                request_id: RequestId::read(&headers),
                retry_after,
                service,
                body: excerpt(body),
                rate_limit,
                outcome: meaning.outcome,
                ..Inner::default()
            },
        }
    }

    /// No response, or a part of one. `last` is the rate limit as the last
    /// response stated it.
    pub(super) fn without_response(error: AttemptError, last: Option<RateLimit>) -> Self {
        Self {
            disposition: Meaning::without_response(&error),
            error: Inner {
                kind: error.kind,
                reason: error.reason,
                status: error.status,
                outcome: error.outcome,
                rate_limit: last,
                source: error.source,
                ..Inner::default()
            },
        }
    }
}

/// The deadline passed before there was an attempt.
pub(super) fn overdue(reason: &'static str) -> Inner {
    Inner {
        kind: ErrorKind::Timeout,
        reason: Cow::Borrowed(reason),
        ..Inner::default()
    }
}

/// The error of a response that is no success and came at `now`, for those who
/// try every response there is.
#[cfg(feature = "schemars")]
pub(crate) fn error_of(
    status: http::StatusCode,
    headers: http::HeaderMap,
    body: bytes::Bytes,
    now: DateTime<Utc>,
) -> crate::error::Error {
    let rate_limit = RateLimit::read(&headers, || now);
    let received = Received {
        status,
        headers,
        body,
    };
    crate::error::Error::new(Failure::refused(received, rate_limit, now).error)
}

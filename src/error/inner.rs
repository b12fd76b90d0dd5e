//! Everything that an error knows.

use std::borrow::Cow;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use super::body::ServiceError;
use super::kind::{ErrorKind, Outcome};
use crate::idempotency::IdempotencyKey;
use crate::wire::rate_limit::RateLimit;
use crate::wire::request_id::RequestId;

#[derive(Default)]
pub(crate) struct Inner {
    pub(crate) kind: ErrorKind,
    pub(crate) operation: Option<&'static str>,
    pub(crate) reason: Cow<'static, str>,
    pub(crate) field: Option<Cow<'static, str>>,
    pub(crate) status: Option<StatusCode>,
    pub(crate) service: ServiceError,
    pub(crate) body: Bytes,
    pub(crate) request_id: Option<RequestId>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) attempts: u32,
    pub(crate) key: Option<IdempotencyKey>,
    pub(crate) outcome: Outcome,
    pub(crate) source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Inner {
    /// A success whose value is not what the documents promise.
    pub(crate) fn unreadable() -> Self {
        Self {
            kind: ErrorKind::Decode,
            outcome: Outcome::Accepted,
            ..Self::default()
        }
    }
}

//! One error for everything that can go wrong, which always says whether the
//! request may have been carried out.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use crate::generated::limits::FIELDS;
use crate::generated::types::ErrorCode;
use crate::idempotency::IdempotencyKey;
use crate::wire::rate_limit::RateLimit;
use crate::wire::redact;
use crate::wire::request_id::RequestId;

mod body;
mod convert;

pub use body::Quota;
pub(crate) use body::ServiceError;
pub(crate) use convert::undecodable;

/// What went wrong, and whether the request may have been carried out.
///
/// Its text names the operation, the reason and the remedy, and never a key, a
/// number, an address or a body: of what the service said, it shows the codes
/// and the field names of the spec alone. The rest is in
/// [`message`](Self::message) and [`body`](Self::body). Cloning is cheap.
///
/// ```
/// use blooio_client::{Error, Message, Outcome};
///
/// let error: Error = Message::text("").build().unwrap_err();
/// assert_eq!(error.field(), Some("text"));
/// assert_eq!(error.outcome(), Outcome::NotSent);
/// ```
#[derive(Clone)]
pub struct Error(Arc<Inner>);

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

/// What went wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value that the documents reject; nothing was sent. See [`Error::field`].
    #[default]
    Invalid,
    /// The connection was refused or the host cannot be reached.
    Connect,
    /// The host's name could not be resolved.
    Dns,
    /// The TLS handshake failed, or a certificate is not trusted.
    Tls,
    /// An attempt's timeout or the total deadline passed.
    Timeout,
    /// The connection broke, or the response broke off.
    Interrupted,
    /// The response is larger than the client's cap.
    TooLarge,
    /// 401: the API key is missing or wrong.
    Unauthorized,
    /// 402 or 403: the account or the key may not do this.
    Forbidden,
    /// 404: no such resource.
    NotFound,
    /// 409: a duplicate, or a state that does not allow it.
    Conflict,
    /// Another refusal: 400, 422, 501, …
    Rejected,
    /// 429: too many requests for now.
    RateLimited,
    /// 429 with a cap that does not clear by waiting a little: with a code that
    /// speaks of one, and without a `Retry-After`. See [`Error::quota`].
    Quota,
    /// A status that does not say whether the request was carried out: 408, 425,
    /// 499, a redirect, or any from 500 on but 501.
    Server,
    /// The response does not have the documented form.
    Decode,
    /// A list that keeps answering the same page.
    Stalled,
}

impl ErrorKind {
    /// The kind as one word in snake_case, for metrics and logs.
    ///
    /// ```
    /// use blooio_client::ErrorKind;
    ///
    /// assert_eq!(ErrorKind::RateLimited.as_str(), "rate_limited");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Connect => "connect",
            Self::Dns => "dns",
            Self::Tls => "tls",
            Self::Timeout => "timeout",
            Self::Interrupted => "interrupted",
            Self::TooLarge => "too_large",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Rejected => "rejected",
            Self::RateLimited => "rate_limited",
            Self::Quota => "quota",
            Self::Server => "server",
            Self::Decode => "decode",
            Self::Stalled => "stalled",
        }
    }
}

/// Whether the request was carried out, as far as the client can know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The request was not sent, or certainly did not arrive.
    #[default]
    NotSent,
    /// The service refused the request.
    Rejected,
    /// The request may have been carried out. A keyed send may be repeated with
    /// the same key and the same message.
    Unknown,
    /// The service accepted the request, with a body that cannot be read.
    Accepted,
}

impl Outcome {
    /// The outcome as one word in snake_case, for metrics, logs and a database.
    ///
    /// ```
    /// use blooio_client::Outcome;
    ///
    /// assert_eq!(Outcome::NotSent.as_str(), "not_sent");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
            Self::Accepted => "accepted",
        }
    }
}

/// Implements `Display` and `Serialize` as the word of `as_str`.
macro_rules! words {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    )*};
}

words!(ErrorKind, Outcome);

impl Error {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// A value that is refused before the network.
    pub(crate) fn invalid(
        field: impl Into<Cow<'static, str>>,
        reason: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self::new(Inner {
            field: Some(field.into()),
            reason: reason.into(),
            ..Inner::default()
        })
    }

    /// A value that is refused before the network, by a conversion that does not
    /// know what the value is for.
    fn unnamed(reason: &'static str) -> Self {
        Self::new(Inner {
            reason: Cow::Borrowed(reason),
            ..Inner::default()
        })
    }

    /// A required parameter or field that was not given.
    pub(crate) fn missing(name: &'static str) -> Self {
        Self::invalid(name, "it is required and was not given")
    }

    /// The error of a value's conversion, as that of the parameter or field that
    /// the value is for.
    pub(crate) fn of_parameter(name: &'static str, error: impl Into<Self>) -> Self {
        error
            .into()
            .with(|inner| inner.field = Some(Cow::Borrowed(name)))
    }

    /// This error with its source.
    pub(crate) fn because(self, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.with(|inner| inner.source = Some(Box::new(source)))
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the request may have been carried out.
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// The operationId of the call, where there was one.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The HTTP status of the last response.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The service's code, which stays the same while its message may change.
    pub fn code(&self) -> Option<&ErrorCode> {
        self.0.service.code.as_ref()
    }

    /// What is wrong, in words: the service's, which may quote what was sent, or
    /// the client's own for a request that it refused.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let error = Message::text("").build().unwrap_err();
    /// assert_eq!(error.message(), Some("it is empty; give a text or an attachment"));
    /// ```
    pub fn message(&self) -> Option<&str> {
        let own = || (self.kind() == ErrorKind::Invalid).then_some(&*self.0.reason);
        self.0.service.message.as_deref().or_else(own)
    }

    /// The field or parameter that was refused, by the client or by the service,
    /// in snake_case as the API writes it: `text`, `chat_id`, `parts[1].mention`.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref().or(self.0.service.field.as_deref())
    }

    /// The cap that was reached, for [`ErrorKind::Quota`].
    pub fn quota(&self) -> Option<&Quota> {
        self.0.service.quota.as_ref()
    }

    /// The last response's body: the first 16 KiB, in any form.
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// The service's name for the request, for asking its support.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_ref().and_then(RequestId::as_str)
    }

    /// How long the service asks to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The rate limit as the last response stated it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.0.rate_limit
    }

    /// How many requests were made, the first included.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The key of every attempt. Keep it to send the same message
    /// again without a second copy.
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.0.key.as_ref()
    }

    /// Whether the same call may succeed later. Says nothing about whether
    /// repeating is harmless: see [`outcome`](Self::outcome).
    pub fn is_retryable(&self) -> bool {
        use ErrorKind::*;
        matches!(
            self.kind(),
            Connect | Dns | Timeout | Interrupted | RateLimited | Server | Stalled
        )
    }

    /// Whether a timeout or the deadline passed.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Whether the service knows the idempotency key already (409 on a keyed
    /// call, which the REST guide documents in place of a 200).
    pub fn is_duplicate(&self) -> bool {
        self.kind() == ErrorKind::Conflict && self.0.key.is_some()
    }

    /// This error with the operation it belongs to.
    pub(crate) fn in_operation(self, operation: &'static str) -> Self {
        self.with(|inner| inner.operation = Some(operation))
    }

    /// Changes an error that was just made, and that nothing else shares.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            change(inner);
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(operation) = inner.operation {
            write!(f, "{operation}: ")?;
        }
        match (&inner.field, inner.status) {
            (Some(field), _) => write!(f, "invalid {field}: {}", inner.reason)?,
            (None, Some(status)) => {
                write!(f, "{} (status {}", inner.reason, status.as_u16())?;
                if let Some(code) = &inner.service.code {
                    write!(
                        f,
                        ", code {}",
                        redact::known(code.as_str(), ErrorCode::KNOWN)
                    )?;
                }
                if let Some(field) = &inner.service.field {
                    write!(f, ", field {}", redact::field(field, FIELDS))?;
                }
                f.write_str(")")?;
            }
            (None, None) => f.write_str(&inner.reason)?,
        }
        if inner.attempts > 1 {
            write!(f, " after {} attempts", inner.attempts)?;
        }
        match inner.outcome {
            Outcome::Unknown if inner.key.is_some() => f.write_str(
                "; it may have been carried out: repeat it with the same idempotency key",
            ),
            Outcome::Unknown => {
                f.write_str("; it may have been carried out: check before repeating it")
            }
            Outcome::Accepted if inner.key.is_some() => {
                f.write_str("; the service accepted it: do not repeat it with another key")
            }
            _ => Ok(()),
        }
    }
}

/// How much of a body an error keeps, in bytes.
const EXCERPT: usize = 16 * 1024;

/// The part of a body that an error keeps. A short one is not copied.
pub(crate) fn excerpt(body: Bytes) -> Bytes {
    if body.len() <= EXCERPT {
        body
    } else {
        Bytes::copy_from_slice(body.get(..EXCERPT).unwrap_or_default())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("kind", &self.kind())
            .field("outcome", &self.outcome())
            .field("text", &format_args!("{self}"));
        if let Some(id) = self.request_id() {
            out.field("request_id", &redact::opaque(id));
        }
        if let Some(wait) = self.retry_after() {
            out.field("retry_after", &wait);
        }
        if let Some(source) = &self.0.source {
            out.field("source", &convert::Plain(&**source));
        }
        out.finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}

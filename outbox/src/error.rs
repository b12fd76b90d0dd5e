//! The error of every operation of the outbox: its kind says what to do, and
//! its text never contains a key, a recipient or a message.

use std::borrow::Cow;
use std::fmt;

/// Why an operation of the outbox failed.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// use blooio_outbox::{ErrorKind, Outbox};
///
/// let error = Outbox::open("mysql://localhost/app").await.unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Invalid);
/// # }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    reason: Cow<'static, str>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value that cannot be used; nothing was written.
    Invalid,
    /// The database is locked, full, restarting or unreachable; try again later.
    Unavailable,
    /// The database answered with another error, such as a missing permission.
    Database,
    /// The schema was written by a newer version of this crate.
    SchemaTooNew,
    /// No such job.
    NotFound,
    /// The job's state does not allow the operation.
    WrongState,
    /// The service refused the API key (401); the worker stopped.
    Unauthorized,
    /// A request to the service failed.
    Request,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            reason: reason.into(),
            source: None,
        }))
    }

    pub(crate) fn invalid(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Invalid, reason)
    }

    pub(crate) fn because(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// What failed.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the same call may succeed later.
    pub fn is_retryable(&self) -> bool {
        self.kind() == ErrorKind::Unavailable
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.reason)
    }
}

/// Omits the source: a database quotes rows in its errors.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("reason", &self.0.reason)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

impl From<blooio_client::Error> for Error {
    fn from(error: blooio_client::Error) -> Self {
        let kind = match error.kind() {
            blooio_client::ErrorKind::Invalid => ErrorKind::Invalid,
            blooio_client::ErrorKind::Unauthorized => ErrorKind::Unauthorized,
            _ => ErrorKind::Request,
        };
        Self::new(kind, error.to_string()).because(error)
    }
}

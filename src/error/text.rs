//! What an error prints: for people by `Display`, with its sources by `Debug`.

use std::error::Error as StdError;
use std::fmt;

use super::{Error, Outcome};
use crate::generated::limits::FIELDS;
use crate::generated::types::ErrorCode;
use crate::wire::redact;

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
            out.field("source", &Chain(&**source));
        }
        out.finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}

/// Prints an error's chain of texts instead of its structure, which may hold more.
struct Chain<'a>(&'a (dyn StdError + 'static));

impl fmt::Debug for Chain<'_> {
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

//! Into our error: from a body that cannot be read, and from what a value's
//! conversion fails with.

use std::borrow::Cow;
use std::convert::Infallible;
use std::error::Error as StdError;
use std::fmt;
use std::num::TryFromIntError;

use bytes::Bytes;

use super::{Error, ErrorKind, Inner, Outcome};
use crate::generated::types::error::ConversionError;
use crate::idempotency::InvalidIdempotencyKey;
use crate::ids::InvalidId;
use crate::wire::string_enum::UnknownValue;

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

impl From<InvalidId> for Error {
    fn from(error: InvalidId) -> Self {
        Self::invalid(error.name(), error.reason().to_owned())
    }
}

impl From<InvalidIdempotencyKey> for Error {
    fn from(error: InvalidIdempotencyKey) -> Self {
        Self::invalid("idempotency_key", error.to_string())
    }
}

impl From<UnknownValue> for Error {
    fn from(_: UnknownValue) -> Self {
        Self::unnamed("it is not one of the values that the spec lists")
    }
}

impl From<ConversionError> for Error {
    fn from(_: ConversionError) -> Self {
        Self::unnamed("it is not one of the values that the spec lists")
    }
}

impl From<TryFromIntError> for Error {
    fn from(_: TryFromIntError) -> Self {
        Self::unnamed("the number is out of range")
    }
}

impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

//! Conversions into our error: of a body that cannot be read, and of the errors of
//! values.

use std::borrow::Cow;
use std::convert::Infallible;
use std::num::TryFromIntError;

use bytes::Bytes;
use serde_json::error::Category;

use super::excerpt::excerpt;
use super::{Error, ErrorKind, Inner, Outcome};
use crate::generated::types::error::ConversionError;
use crate::idempotency::InvalidIdempotencyKey;
use crate::ids::InvalidId;
use crate::wire::object::MISSING_ONE_OF;
use crate::wire::string_enum::UnknownValue;

/// The error of a success whose body is not what the spec says.
pub(crate) fn undecodable(body: Bytes, error: &serde_json::Error) -> Inner {
    Inner {
        kind: ErrorKind::Decode,
        reason: Cow::Owned(format!(
            "the response does not have the documented form: {}",
            without_values(error)
        )),
        outcome: Outcome::Accepted,
        body: excerpt(body),
        ..Inner::default()
    }
}

/// What serde says, without a value of the body: its texts quote them. What is
/// shown is written in this crate or in serde: the kind of the error, the field
/// that is missing, and what was expected.
fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!("at line {} column {}", error.line(), error.column());
    if !error.is_data() {
        return match error.classify() {
            Category::Eof => format!("the body ends too early, {place}"),
            _ => format!("the body is not JSON, {place}"),
        };
    }
    let of_fields = ["missing field `", "duplicate field `", MISSING_ONE_OF];
    if of_fields.iter().any(|start| text.starts_with(start)) {
        return text;
    }
    // `invalid type: string "…", expected i64 at line 1 column 9`. The value may
    // hold the words around it, so what was expected is after the last of them.
    let of_values = ["invalid type: ", "invalid value: ", "invalid length "];
    if of_values.iter().any(|start| text.starts_with(start))
        && let Some((_, expected)) = text.rsplit_once(", expected ")
    {
        return format!("expected {expected}");
    }
    format!("a value cannot be read, {place}")
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

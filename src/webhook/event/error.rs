//! Why a body is no event: the few things that parsing cannot tolerate.

use std::fmt;

/// Why [`Event::parse`](super::Event::parse) refused a body. Answer 400.
///
/// No message contains a part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// The body is not UTF-8.
    NotUtf8,
    /// The body is not one JSON object.
    NotAnObject {
        /// The line where parsing stopped, from 1.
        line: usize,
        /// The column where parsing stopped, from 0.
        column: usize,
    },
    /// Neither the body nor the `X-Blooio-Event` header names the event.
    MissingName,
    /// The body names one event and the header, or a second field of the body,
    /// another.
    NamesDisagree,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => f.write_str("the body is not UTF-8: answer 400"),
            Self::NotAnObject { line, column } => write!(
                f,
                "the body is not a JSON object (line {line}, column {column}): answer 400"
            ),
            Self::MissingName => f.write_str(
                "neither the body nor the x-blooio-event header names the event: pass the \
                 delivery's headers on",
            ),
            Self::NamesDisagree => f.write_str(
                "the body and the x-blooio-event header name different events: answer 400",
            ),
        }
    }
}

impl std::error::Error for ParseError {}

//! Warnings about a body or a header that no document describes.

use std::fmt;

/// Deviation of a delivery from all documents. The event is complete except for the
/// field at [`pointer`](Self::pointer), whose raw value is in
/// [`Event::json`](super::Event::json).
///
/// No warning shows a value.
///
/// ```
/// use blooio_client::webhook::Event;
///
/// let body = br#"{"event":"message.received","message_id":"msg_abc","text":["Hello"]}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
/// assert_eq!(event.message_id(), Some("msg_abc"));
/// assert_eq!(event.text(), None);
///
/// let warning = &event.warnings()[0];
/// assert_eq!(warning.to_string(), "/text is an array, not a string: read it from json()");
/// assert_eq!(event.json().pointer(warning.pointer()).unwrap()[0], "Hello");
/// # Ok::<(), blooio_client::webhook::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pointer: String,
    problem: Problem,
}

/// What is unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// A value of one type where another is expected.
    Type {
        expected: &'static str,
        found: &'static str,
    },
    /// A part of a value that no type holds.
    Unreadable,
    /// A value whose meaning depends on a field that is missing.
    Ambiguous,
    /// A text with half a character.
    LoneSurrogate,
    /// A second field that names another event than the first.
    OtherName,
    /// A header that names another event than the body.
    OtherNameInHeader,
    /// An array of events where one event is expected.
    Array,
}

impl Warning {
    pub(super) fn new(pointer: impl Into<String>, problem: Problem) -> Self {
        Self {
            pointer: pointer.into(),
            problem,
        }
    }

    /// The field, as a JSON pointer into [`Event::json`](super::Event::json);
    /// empty for the whole delivery.
    ///
    /// ```
    /// # use blooio_client::webhook::Event;
    /// let body = br#"{"type":"message.read","data":{"is_group":"no"}}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.warnings()[0].pointer(), "/data/is_group");
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = &self.pointer;
        match self.problem {
            Problem::Type { expected, found } => {
                write!(
                    f,
                    "{pointer} is {found}, not {expected}: read it from json()"
                )
            }
            Problem::Unreadable => write!(
                f,
                "{pointer} holds a number that is too large, or too many levels: read it from json()"
            ),
            Problem::Ambiguous => write!(
                f,
                "{pointer} may be either side, since there is no direction: read it from json()"
            ),
            Problem::LoneSurrogate => {
                f.write_str("a text ends within a character, which is read as U+FFFD")
            }
            Problem::OtherName => {
                write!(f, "{pointer} names another event than /event, which counts")
            }
            Problem::OtherNameInHeader => f.write_str(
                "the x-blooio-event header names another event than the body, which counts",
            ),
            Problem::Array => f.write_str("the body is an array of events, not one event"),
        }
    }
}

//! What parsing tolerated: a field that is there, but not as any document says.

use std::fmt;

/// A field that could not be understood. The event stands without it, and its
/// raw value is under [`pointer`](Warning::pointer) in
/// [`Event::json`](super::Event::json).
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
    expected: &'static str,
    found: &'static str,
}

impl Warning {
    pub(super) fn new(
        pointer: impl Into<String>,
        expected: &'static str,
        found: &'static str,
    ) -> Self {
        Self {
            pointer: pointer.into(),
            expected,
            found,
        }
    }

    /// Where the field stands, as a JSON pointer; empty for the whole body.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() {
            "the body"
        } else {
            &self.pointer
        };
        write!(
            f,
            "{place} is {}, not {}: read it from json()",
            self.found, self.expected
        )
    }
}

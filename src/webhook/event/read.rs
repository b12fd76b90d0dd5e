//! From a body to an event, or to the events of an array: the quick way, and the
//! lenient one for a body that the quick way refuses.

use std::borrow::Cow;
use std::sync::OnceLock;

use http::HeaderMap;
use serde_json::value::RawValue;

use super::Event;
use super::fields::Fields;
use super::parse::{self, Hints, ParseError, Parts, Scope};
use super::surrogates;
use super::value::Reading;
use super::warning::{Problem, Warning};

impl Event {
    /// Parses the body of one event. This verifies nothing: use
    /// [`Verifier::verify_and_parse`](crate::webhook::Verifier::verify_and_parse) on
    /// what comes from the network.
    ///
    /// Of the headers only `X-Blooio-Event`, `X-Blooio-Message-Id`,
    /// `X-Blooio-Replay` and `X-Original-Event-Id` are read. They are
    /// not signed, so the body has precedence over them.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, ParseError};
    /// use http::HeaderMap;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("x-blooio-event", "message.received".parse()?);
    /// let event = Event::parse(br#"{"data":{"from":"+15551234567","text":"Hello"}}"#, &headers)?;
    /// assert_eq!((event.name(), event.text()), ("message.received", Some("Hello")));
    ///
    /// let error = Event::parse(b"Hello", &headers).unwrap_err();
    /// assert_eq!(error, ParseError::NotAnObject { line: 1, column: 1 });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError`] if the body is not a JSON object in UTF-8 (or an array of
    /// one), or if nothing names the event.
    pub fn parse(body: &[u8], headers: &HeaderMap) -> Result<Self, ParseError> {
        let scope = Scope::Event;
        let hints = Hints { headers, scope };
        let body = utf8(body)?;
        match array(body)? {
            None => Self::read(body, hints),
            Some(events) => match events.as_slice() {
                [event] => Self::read_from_array(event, hints),
                events => Err(ParseError::NotOneEvent {
                    count: events.len(),
                }),
            },
        }
    }

    /// Parses a body that may be an array of events. No document shows one, but
    /// some receivers expect it.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"[{"event":"message.sent","message_id":"msg_1"},
    ///     {"event":"message.sent","message_id":"msg_2"}]"#;
    /// let events = Event::parse_all(body, &http::HeaderMap::new())?;
    /// assert_eq!(events[1].message_id(), Some("msg_2"));
    /// assert_eq!(events[1].warnings().len(), 1);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse), if any of the events is not one.
    pub fn parse_all(body: &[u8], headers: &HeaderMap) -> Result<Vec<Self>, ParseError> {
        let body = utf8(body)?;
        let Some(events) = array(body)? else {
            let scope = Scope::Event;
            return Ok(vec![Self::read(body, Hints { headers, scope })?]);
        };
        let scope = match events.len() {
            1 => Scope::Event,
            _ => Scope::Batch,
        };
        let events = events.into_iter();
        events
            .map(|event| Self::read_from_array(event, Hints { headers, scope }))
            .collect()
    }

    fn read(body: &str, hints: Hints<'_>) -> Result<Self, ParseError> {
        let mut fields = Fields::new();
        let parts = match fields.read(body, Reading::Strict) {
            Ok(()) => parse::parts(body, &fields, hints)?,
            Err(error) => Self::read_leniently(body, hints, &error)?,
        };
        Ok(Self {
            body: body.into(),
            parts,
            json: OnceLock::new(),
        })
    }

    /// Reads a body that the quick way refused with `error`.
    fn read_leniently(
        body: &str,
        hints: Hints<'_>,
        error: &serde_json::Error,
    ) -> Result<Parts, ParseError> {
        let body = surrogates::replaced(body);
        let mut fields = Fields::new();
        fields
            .read(&body, Reading::Lenient)
            .map_err(|_| not_an_object(error))?;
        let mut parts = parse::parts(&body, &fields, hints)?;
        if let Cow::Owned(_) = body {
            parts
                .warnings
                .push(Warning::new("", Problem::LoneSurrogate));
        }
        Ok(parts)
    }

    fn read_from_array(event: &RawValue, hints: Hints<'_>) -> Result<Self, ParseError> {
        let mut event = Self::read(event.get(), hints)?;
        event.parts.warnings.push(Warning::new("", Problem::Array));
        Ok(event)
    }
}

fn utf8(body: &[u8]) -> Result<&str, ParseError> {
    str::from_utf8(body).map_err(|_| ParseError::NotUtf8)
}

/// The items of a body that is an array.
fn array(body: &str) -> Result<Option<Vec<&RawValue>>, ParseError> {
    if !body.trim_ascii_start().starts_with('[') {
        return Ok(None);
    }
    let items = serde_json::from_str(body);
    items.map(Some).map_err(|error| not_an_object(&error))
}

fn not_an_object(error: &serde_json::Error) -> ParseError {
    ParseError::NotAnObject {
        line: error.line(),
        column: error.column(),
    }
}

//! One event, whichever of four generations its body is of.
//!
//! | generation | looks like |
//! |---|---|
//! | v2, flat | `{"event":"message.received","external_id":…,"internal_id":…}` |
//! | v1, flat | the same with `device_id`, and attachments as plain strings |
//! | the guides' | `{"data":{"from":…,"text":…}}`, the name in a header alone |
//! | envelope (v4) | `{"id":"evt_…","type":"message.delivered","created_at":…,"data":{…}}` |
//!
//! Parsing is lenient: unknown events and fields are kept, and a known field of
//! an unexpected type becomes a [`Warning`], not an error.

mod fields;
mod parse;
mod reader;
mod span;
mod surrogates;
mod types;
mod value;
mod warning;

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use http::HeaderMap;
use serde_json::Value;
use serde_json::value::RawValue;

use self::fields::Fields;
pub use self::parse::ParseError;
use self::parse::{Hints, Parts, Scope};
use self::span::Span;
pub use self::types::{
    Attachment, EventKind, Failure, Group, Participant, Poll, Reaction, ReplyTo,
};
use self::value::Reading;
use self::warning::Problem;
pub use self::warning::Warning;
use super::private::Id;
pub use crate::generated::events::{Direction, EventName, EventStatus, Protocol, ReactionAction};

/// A parsed delivery.
///
/// `Debug` prints ids, times and kinds, and no text, number or address.
///
/// ```
/// use blooio_client::webhook::{Event, EventKind};
///
/// let body = br#"{"event":"message.received","message_id":"msg_abc","external_id":"+15559876543",
///     "internal_id":"+14155551234","text":"Hello","received_at":1776572057818}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
/// assert_eq!(event.kind(), &EventKind::Received);
/// assert_eq!(event.sender(), Some("+15559876543"));
/// assert_eq!(event.line(), Some("+14155551234"));
/// assert_eq!(event.text(), Some("Hello"));
/// assert!(!format!("{event:?}").contains("Hello"));
/// # Ok::<(), blooio_client::webhook::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Event {
    body: Box<str>,
    parts: Parts,
    json: OnceLock<Value>,
}

impl Event {
    /// Parses the body of one event. This verifies nothing: use
    /// [`Verifier::verify_and_parse`](super::Verifier::verify_and_parse) on
    /// what comes from the network.
    ///
    /// Of the headers only `X-Blooio-Event`, `X-Blooio-Message-Id`,
    /// `X-Blooio-Replay` and `X-Original-Event-Id` are read. None of them is
    /// signed, so the body counts wherever it says the same thing.
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

    /// What happened, with the details that only this kind of event has.
    pub fn kind(&self) -> &EventKind {
        &self.parts.kind
    }

    /// The event's name on the wire, such as `message.received`.
    pub fn name(&self) -> &str {
        self.parts.kind.name()
    }

    /// The message that the event is about; for a reaction, the message
    /// reacted to.
    pub fn message_id(&self) -> Option<&str> {
        self.get(&self.parts.message_id)
    }

    /// The phone number or email address of the person who did it. `None` for
    /// what you did yourself, and for the progress of what you sent.
    pub fn sender(&self) -> Option<&str> {
        self.get(&self.parts.sender)
    }

    /// The chat, as the API's paths take it: the group's id, or the other
    /// party. Send a reply here.
    ///
    /// ```
    /// # use blooio_client::webhook::Event;
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","external_id":"grp_1",
    ///     "sender":"+15559876543","is_group":true}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.chat(), Some("grp_1"));
    /// assert_eq!(event.sender(), Some("+15559876543"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn chat(&self) -> Option<&str> {
        self.get(&self.parts.chat)
    }

    /// The iMessage chat behind the conversation, as creating a group takes it.
    pub fn chat_guid(&self) -> Option<&str> {
        self.get(&self.parts.chat_guid)
    }

    /// Your own line (E.164) that sent or received.
    pub fn line(&self) -> Option<&str> {
        self.get(&self.parts.line)
    }

    /// The text. `None` where there are only attachments.
    pub fn text(&self) -> Option<&str> {
        self.get(&self.parts.text)
    }

    /// The message's status as the body states it. It may contradict
    /// [`kind`](Self::kind) when deliveries overtake each other; see
    /// [`DeliveryState`](super::DeliveryState).
    pub fn status(&self) -> Option<&EventStatus> {
        self.parts.status.as_ref()
    }

    /// The attachments, whether the body lists addresses or objects.
    pub fn attachments(&self) -> &[Attachment] {
        &self.parts.attachments
    }

    /// The network that carries the message.
    pub fn protocol(&self) -> Option<&Protocol> {
        self.parts.protocol.as_ref()
    }

    /// Which way it went. Known for messages; for a reaction if the body says so.
    pub fn direction(&self) -> Option<&Direction> {
        self.parts.direction.as_ref()
    }

    /// The group; `None` in a chat of two.
    pub fn group(&self) -> Option<&Group> {
        self.parts.group.as_ref()
    }

    /// The message that this one answers.
    pub fn reply_to(&self) -> Option<&ReplyTo> {
        self.parts.reply_to.as_ref()
    }

    /// When the service emitted the event.
    pub fn emitted_at(&self) -> Option<DateTime<Utc>> {
        self.parts.emitted_at
    }

    /// When it happened: when the message was received, sent, delivered or
    /// read; where the body does not say, when the event was emitted.
    ///
    /// ```
    /// # use blooio_client::webhook::Event;
    /// let body = br#"{"event":"message.read","message_id":"msg_abc",
    ///     "timestamp":1716222000123,"read_at":1716222000000}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert!(event.occurred_at() < event.emitted_at());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn occurred_at(&self) -> Option<DateTime<Utc>> {
        self.parts.occurred_at
    }

    /// The id of the envelope, `evt_…`; only bodies of the newest generation
    /// have one.
    pub fn envelope_id(&self) -> Option<&str> {
        self.get(&self.parts.envelope_id)
    }

    /// Whether the headers say that this delivery was repeated by hand. The
    /// headers are not signed.
    pub fn is_replay(&self) -> bool {
        self.parts.replay.is_some()
    }

    /// The id of the event that this one replays, by a header that is not
    /// signed.
    pub fn original_event_id(&self) -> Option<&str> {
        self.parts.replay.as_ref()?.original_event_id.as_deref()
    }

    /// What parsing tolerated. Log these: they tell of a change in the service.
    pub fn warnings(&self) -> &[Warning] {
        &self.parts.warnings
    }

    /// The body, exactly as it was signed; of an array of events, this event's
    /// part of it.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The body as JSON, for fields that this version does not know. Parsed on
    /// first use. A number too large for any type, and levels too deep to read,
    /// are strings of the text they are written as.
    ///
    /// ```
    /// # use blooio_client::webhook::Event;
    /// let body = br#"{"event":"typing.started","chat":{"id":7},"since":1e400}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.json()["chat"]["id"], 7);
    /// assert_eq!(event.json()["since"], "1e400");
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn json(&self) -> &Value {
        self.json.get_or_init(|| {
            serde_json::from_str(&self.body)
                .unwrap_or_else(|_| value::json(&surrogates::replaced(&self.body)))
        })
    }

    /// The message id, if the signature covers it.
    pub(super) fn signed_message_id(&self) -> Option<&str> {
        self.message_id()
            .filter(|_| self.parts.message_id_is_signed)
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

    fn get<'a>(&'a self, span: &'a Option<Span>) -> Option<&'a str> {
        span.as_ref().map(|span| span.get(&self.body))
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("kind", &self.parts.kind)
            .field("message_id", &self.message_id().map(Id))
            .field("protocol", &self.parts.protocol)
            .field("attachments", &self.parts.attachments.len())
            .field("occurred_at", &self.parts.occurred_at)
            .field("warnings", &self.parts.warnings)
            .finish_non_exhaustive()
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

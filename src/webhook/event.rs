//! What happened: one event, whichever of four generations its body is of.
//!
//! | generation | looks like |
//! |---|---|
//! | v2, flat | `{"event":"message.received","external_id":…,"internal_id":…}` |
//! | v1, flat | the same with `device_id`, and attachments as plain strings |
//! | the guides' | `{"data":{"from":…,"text":…}}`, the name in a header alone |
//! | envelope (v4) | `{"id":"evt_…","type":"message.delivered","created_at":…,"data":{…}}` |
//!
//! Parsing is liberal: unknown events and fields are kept, and a known field of
//! an unexpected type becomes a [`Warning`], not an error.

mod error;
mod field;
mod fields;
mod kind;
mod loose;
mod normalise;
mod parts;
mod reader;
mod repair;
mod span;
mod time;
mod warning;

use std::fmt;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use http::HeaderMap;
use serde_json::Value;

pub use self::error::ParseError;
use self::fields::Fields;
pub use self::kind::{EventKind, Failure, Poll, Reaction};
use self::normalise::{Normalised, normalise};
pub use self::parts::{
    Attachment, Direction, Group, Participant, Protocol, ReactionAction, ReplyTo,
};
use self::span::Span;
pub use self::warning::Warning;
use super::headers;

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
    parts: Normalised,
    replay: Option<Replay>,
    json: OnceLock<Value>,
}

#[derive(Clone)]
struct Replay {
    original_event_id: Option<Box<str>>,
}

impl Event {
    /// Parses a body. This verifies nothing: use
    /// [`Verifier::verify_and_parse`](super::Verifier::verify_and_parse) on
    /// what comes from the network.
    ///
    /// Of the headers only `X-Blooio-Event`, `X-Blooio-Message-Id`,
    /// `X-Blooio-Replay` and `X-Original-Event-Id` are read, and none is signed.
    ///
    /// # Errors
    ///
    /// [`ParseError`] if the body is not a JSON object in UTF-8, or if it and
    /// the headers do not give the event one name.
    pub fn parse(body: &[u8], headers: &HeaderMap) -> Result<Self, ParseError> {
        let body = str::from_utf8(body).map_err(|_| ParseError::NotUtf8)?;
        let mut fields = Fields::new();
        let parts = match fields.read(body) {
            Ok(()) => normalise(body, &fields, headers)?,
            Err(error) => {
                let refusal = ParseError::NotAnObject {
                    line: error.line(),
                    column: error.column(),
                };
                let repaired = repair::lone_surrogates(body).ok_or(refusal)?;
                let mut fields = Fields::new();
                fields.read(&repaired).map_err(|_| refusal)?;
                let mut parts = normalise(&repaired, &fields, headers)?;
                let found = "a text with half a character, replaced";
                parts.warnings.push(Warning::new("", "Unicode", found));
                parts
            }
        };
        let original_event_id = normalise::header(headers, &headers::ORIGINAL_EVENT_ID);
        let is_replay = original_event_id.is_some()
            || normalise::header(headers, &headers::REPLAY)
                .is_some_and(|value| value.eq_ignore_ascii_case("true"));
        Ok(Self {
            body: body.into(),
            parts,
            replay: is_replay.then(|| Replay {
                original_event_id: original_event_id.map(Into::into),
            }),
            json: OnceLock::new(),
        })
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

    /// Who did it: a phone number or an e-mail address. `None` for what you did
    /// yourself.
    pub fn sender(&self) -> Option<&str> {
        self.get(&self.parts.sender)
    }

    /// The chat it happened in, as the API's paths take it: the group's id, or
    /// the other party. An answer goes here.
    pub fn chat(&self) -> Option<&str> {
        self.get(&self.parts.chat)
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
    pub fn status(&self) -> Option<&str> {
        self.get(&self.parts.status)
    }

    /// The attachments, whether the body lists addresses or objects.
    pub fn attachments(&self) -> &[Attachment] {
        &self.parts.attachments
    }

    /// How the message travels.
    pub fn protocol(&self) -> Option<&Protocol> {
        self.parts.protocol.as_ref()
    }

    /// Which way it went. Known for messages; for a reaction if the body says so.
    pub fn direction(&self) -> Option<&Direction> {
        self.parts.direction.as_ref()
    }

    /// The group; `None` between two.
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
    pub fn occurred_at(&self) -> Option<DateTime<Utc>> {
        self.parts.occurred_at
    }

    /// The id of the envelope, `evt_…`; only bodies of the newest generation
    /// have one.
    pub fn envelope_id(&self) -> Option<&str> {
        self.get(&self.parts.envelope_id)
    }

    /// Whether the headers say that somebody had this delivery repeated by
    /// hand. The headers are not signed.
    pub fn is_replay(&self) -> bool {
        self.replay.is_some()
    }

    /// The id of the event that this one replays, by a header that is not
    /// signed.
    pub fn original_event_id(&self) -> Option<&str> {
        self.replay.as_ref()?.original_event_id.as_deref()
    }

    /// What parsing tolerated. Log these: they tell of a change in the service.
    pub fn warnings(&self) -> &[Warning] {
        &self.parts.warnings
    }

    /// The body, exactly as it was signed.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The body as JSON, for fields that this version does not know. Parsed on
    /// first use; null if a number in it is too large for any type.
    pub fn json(&self) -> &Value {
        self.json.get_or_init(|| {
            serde_json::from_str(&self.body)
                .ok()
                .or_else(|| {
                    let repaired = repair::lone_surrogates(&self.body)?;
                    serde_json::from_str(&repaired).ok()
                })
                .unwrap_or_default()
        })
    }

    /// The message id, if the signature covers it.
    pub(super) fn signed_message_id(&self) -> Option<&str> {
        self.message_id()
            .filter(|_| self.parts.message_id_is_signed)
    }

    fn get<'a>(&'a self, span: &'a Option<Span>) -> Option<&'a str> {
        span.as_ref().map(|span| span.get(&self.body))
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("kind", &self.parts.kind)
            .field("message_id", &self.message_id())
            .field("protocol", &self.parts.protocol)
            .field("attachments", &self.parts.attachments.len())
            .field("occurred_at", &self.parts.occurred_at)
            .field("warnings", &self.parts.warnings)
            .finish_non_exhaustive()
    }
}

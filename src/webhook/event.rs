//! One event, from a body of any of four generations.
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
mod read;
mod reader;
mod span;
mod surrogates;
mod types;
mod value;
mod warning;

use std::fmt;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use serde_json::Value;

pub use self::parse::ParseError;
use self::parse::Parts;
use self::span::Span;
pub use self::types::{
    Attachment, EventKind, Failure, Group, Participant, Poll, Reaction, ReplyTo,
};
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
    /// Kind of the event, with the details that only this kind has.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, EventKind};
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.kind(), &EventKind::Received);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn kind(&self) -> &EventKind {
        &self.parts.kind
    }

    /// The event's name on the wire, such as `message.received`.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.name(), "message.received");
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn name(&self) -> &str {
        self.parts.kind.name()
    }

    /// The message that the event is about; for a reaction, the message
    /// reacted to.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.message_id(), Some("msg_abc"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn message_id(&self) -> Option<&str> {
        self.get(&self.parts.message_id)
    }

    /// Phone number or email address of the person who caused the event. `None` for
    /// your own actions and for the progress of messages that you sent.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","external_id":"+15559876543"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.sender(), Some("+15559876543"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
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
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.chat_guid(), None);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn chat_guid(&self) -> Option<&str> {
        self.get(&self.parts.chat_guid)
    }

    /// Your own line (E.164) that sent or received.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","internal_id":"+14155551234"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.line(), Some("+14155551234"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn line(&self) -> Option<&str> {
        self.get(&self.parts.line)
    }

    /// The text. `None` where there are only attachments.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.text(), Some("Hello"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn text(&self) -> Option<&str> {
        self.get(&self.parts.text)
    }

    /// The message's status as the body states it. It may contradict
    /// [`kind`](Self::kind) when deliveries overtake each other; see
    /// [`DeliveryState`](super::DeliveryState).
    ///
    /// ```
    /// use blooio_client::webhook::{Event, EventStatus};
    ///
    /// let body = br#"{"event":"message.delivered","status":"delivered"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.status(), Some(&EventStatus::Delivered));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn status(&self) -> Option<&EventStatus> {
        self.parts.status.as_ref()
    }

    /// The attachments, whether the body lists addresses or objects.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","attachments":["https://cdn.example.com/cat.png"]}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.attachments()[0].url(), "https://cdn.example.com/cat.png");
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn attachments(&self) -> &[Attachment] {
        &self.parts.attachments
    }

    /// The network that carries the message.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, Protocol};
    ///
    /// let body = br#"{"event":"message.received","protocol":"imessage"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.protocol(), Some(&Protocol::Imessage));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn protocol(&self) -> Option<&Protocol> {
        self.parts.protocol.as_ref()
    }

    /// Direction. Known for messages; for a reaction if the body states it.
    ///
    /// ```
    /// use blooio_client::webhook::{Direction, Event};
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.direction(), Some(&Direction::Inbound));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn direction(&self) -> Option<&Direction> {
        self.parts.direction.as_ref()
    }

    /// The group; `None` in a chat of two.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert!(event.group().is_none());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn group(&self) -> Option<&Group> {
        self.parts.group.as_ref()
    }

    /// The message that this one replies to.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert!(event.reply_to().is_none());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn reply_to(&self) -> Option<&ReplyTo> {
        self.parts.reply_to.as_ref()
    }

    /// When the service emitted the event.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc","timestamp":1776602098000}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.emitted_at().map(|at| at.timestamp()), Some(1_776_602_098));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
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
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"id":"evt_1","type":"message.delivered","data":{"message_id":"msg_abc"}}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.envelope_id(), Some("evt_1"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn envelope_id(&self) -> Option<&str> {
        self.get(&self.parts.envelope_id)
    }

    /// Whether the headers say that this delivery was repeated by hand. The
    /// headers are not signed.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert!(!event.is_replay());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn is_replay(&self) -> bool {
        self.parts.replay.is_some()
    }

    /// The id of the event that this one replays, by a header that is not
    /// signed.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.original_event_id(), None);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn original_event_id(&self) -> Option<&str> {
        self.parts.replay.as_ref()?.original_event_id.as_deref()
    }

    /// Deviations that parsing tolerated. Log these: they show that the service
    /// changed.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert!(event.warnings().is_empty());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn warnings(&self) -> &[Warning] {
        &self.parts.warnings
    }

    /// The body, exactly as it was signed; of an array of events, this event's
    /// part of it.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.body().as_bytes(), body);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
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

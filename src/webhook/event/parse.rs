//! Four generations of bodies, one event: which field of which generation
//! answers a question about the event, one question a function.
//!
//! A flat body has everything at the top; the guides' body and the envelope
//! keep it in `data`. Both levels are read, the top first.

use std::fmt;

use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderName};

use super::fields::{Field, Fields};
use super::reader::{Level, Reader};
use super::span::Span;
use super::types::{Attachment, EventKind, Failure, Group, Poll, Reaction, ReplyTo};
use super::warning::{Problem, Warning};
use crate::generated::events::{Direction, EventName, EventStatus, Protocol};
use crate::webhook::headers;

/// Everything about an event but its body.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) kind: EventKind,
    pub(super) envelope_id: Option<Span>,
    pub(super) message_id: Option<Span>,
    pub(super) message_id_is_signed: bool,
    pub(super) sender: Option<Span>,
    pub(super) chat: Option<Span>,
    pub(super) chat_guid: Option<Span>,
    pub(super) line: Option<Span>,
    pub(super) text: Option<Span>,
    pub(super) status: Option<EventStatus>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) protocol: Option<Protocol>,
    pub(super) direction: Option<Direction>,
    pub(super) group: Option<Group>,
    pub(super) reply_to: Option<ReplyTo>,
    pub(super) emitted_at: Option<DateTime<Utc>>,
    pub(super) occurred_at: Option<DateTime<Utc>>,
    pub(super) replay: Option<Replay>,
    pub(super) warnings: Vec<Warning>,
}

/// A delivery repeated by hand.
#[derive(Clone)]
pub(super) struct Replay {
    pub(super) original_event_id: Option<Box<str>>,
}

/// The headers of a delivery. They are not signed: the body counts, where it
/// says the same thing.
#[derive(Clone, Copy)]
pub(super) struct Hints<'h> {
    pub(super) headers: &'h HeaderMap,
    pub(super) scope: Scope,
}

/// What the headers of a delivery speak of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// The one event of the delivery.
    Event,
    /// Any of several, so that no message's id can be taken from them.
    Batch,
}

/// Reason why [`Event::parse`](super::Event::parse) refused a body. Answer 400.
///
/// No message contains a part of the body.
///
/// ```
/// use blooio_client::webhook::{Event, ParseError};
///
/// let error = Event::parse(b"{}", &http::HeaderMap::new()).unwrap_err();
/// assert_eq!(error.to_string().split(':').next(), Some("neither the body nor the x-blooio-event header names the event"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// The body is not UTF-8.
    NotUtf8,
    /// The body is not a JSON object, nor an array of them.
    NotAnObject {
        /// The line where parsing stopped, from 1.
        line: usize,
        /// The column where parsing stopped, from 0.
        column: usize,
    },
    /// The body is an array of this many events, which
    /// [`Event::parse_all`](super::Event::parse_all) reads.
    NotOneEvent {
        /// How many events the array holds.
        count: usize,
    },
    /// Neither the body nor the `X-Blooio-Event` header names the event.
    MissingName,
    /// The body names no event, and several `X-Blooio-Event` headers name
    /// different ones.
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
            Self::NotOneEvent { count } => write!(
                f,
                "the body is an array of {count} events: read it with parse_all"
            ),
            Self::MissingName => f.write_str(
                "neither the body nor the x-blooio-event header names the event: pass the \
                 delivery's headers on",
            ),
            Self::NamesDisagree => f.write_str(
                "the body names no event, and the x-blooio-event headers name different ones: \
                 let the proxy pass on one",
            ),
        }
    }
}

impl std::error::Error for ParseError {}

/// Reads the parts of an event from the fields of its body.
pub(super) fn parts(
    body: &str,
    fields: &Fields<'_>,
    hints: Hints<'_>,
) -> Result<Parts, ParseError> {
    let mut reader = Reader::new(fields);
    let name = name(&mut reader, hints)?;
    let kind = kind(&mut reader, name);
    let ids = ids(&mut reader, &kind);
    let direction = direction(&mut reader, &kind);
    let group = group(&mut reader);
    let people = people(&mut reader, direction.as_ref(), group.as_ref());
    let (emitted_at, occurred_at) = times(&mut reader, &kind);
    let participants = reader.participants();

    let span = |text| Span::new(body, text);
    let unsigned_id = || hints.message_id().map(|id| Span::Apart(id.into()));
    Ok(Parts {
        kind,
        envelope_id: ids.envelope.map(span),
        message_id: ids.message.map(span).or_else(unsigned_id),
        message_id_is_signed: ids.message.is_some(),
        sender: people.sender.map(span),
        chat: people.chat.map(span),
        chat_guid: reader.text(Field::ChatGuid).map(span),
        line: people.line.map(span),
        text: reader.text(Field::Text).map(span),
        status: reader.text(Field::Status).map(EventStatus::from),
        attachments: reader.attachments(),
        protocol: reader.text(Field::Protocol).map(Protocol::from),
        direction,
        reply_to: reader.reply_to(),
        group: group.map(|group| Group {
            id: group.id.map(str::to_owned),
            name: group.name.map(str::to_owned),
            participants,
        }),
        emitted_at,
        occurred_at,
        replay: hints.replay(),
        warnings: reader.warnings,
    })
}

/// The event's name: the body's, or the header's where the body has none.
fn name<'a>(reader: &mut Reader<'a>, hints: Hints<'a>) -> Result<&'a str, ParseError> {
    let in_event = reader.text_at(Level::Top, Field::Event);
    // In a flat body, `type` may mean something else.
    let in_type = if reader.is_nested() || in_event.is_none() {
        reader.text_at(Level::Top, Field::Type)
    } else {
        None
    };
    if in_event.is_some() && in_type.is_some_and(|name| Some(name) != in_event) {
        reader.warn(Level::Top, Field::Type, Problem::OtherName);
    }
    if let Some(name) = in_event.or(in_type) {
        if hints.scope == Scope::Event && hints.names().any(|other| other != name) {
            let warning = Warning::new("", Problem::OtherNameInHeader);
            reader.warnings.push(warning);
        }
        return Ok(name);
    }
    let mut names = hints.names();
    let name = names.next().ok_or(ParseError::MissingName)?;
    if names.any(|other| other != name) {
        return Err(ParseError::NamesDisagree);
    }
    Ok(name)
}

/// What happened, with the details of its kind.
fn kind(reader: &mut Reader<'_>, name: &str) -> EventKind {
    let mut poll = || Poll {
        id: reader.string(Field::PollId),
    };
    match EventName::from(name) {
        EventName::MessageReceived => EventKind::Received,
        EventName::MessageQueued => EventKind::Queued,
        EventName::MessageSent => EventKind::Sent,
        EventName::MessageDelivered => EventKind::Delivered,
        EventName::MessageRead => EventKind::Read,
        EventName::MessageFailed => EventKind::Failed(Failure {
            code: reader.string(Field::ErrorCode),
            message: reader.string(Field::ErrorMessage),
        }),
        EventName::MessageReaction => EventKind::Reaction(Reaction {
            reaction: reader.string(Field::Reaction),
            action: reader.text(Field::Action).map(Into::into),
            original_text: reader.string(Field::OriginalText),
        }),
        EventName::PollCreated => EventKind::PollCreated(poll()),
        EventName::PollReceived => EventKind::PollReceived(poll()),
        EventName::PollVoted => EventKind::PollVoted(poll()),
        other => EventKind::Unknown(other),
    }
}

struct Ids<'f> {
    envelope: Option<&'f str>,
    message: Option<&'f str>,
}

/// The ids that the signature covers. `id` is the envelope's where there is a
/// `data`, and the message's otherwise.
fn ids<'f>(reader: &mut Reader<'f>, kind: &EventKind) -> Ids<'f> {
    let is_nested = reader.is_nested();
    let top_id = if is_nested || !reader.has(Level::Top, Field::MessageId) {
        reader.text_at(Level::Top, Field::Id)
    } else {
        None
    };
    let data_id = if reader.has(Level::Data, Field::MessageId) {
        None
    } else {
        reader.text_at(Level::Data, Field::Id)
    };
    let (envelope, flat_id) = if is_nested {
        (top_id, None)
    } else {
        (None, top_id)
    };
    let reacted_to = if let EventKind::Reaction(_) = kind {
        let target = reader.text(Field::TargetMessageId);
        target.or(reader.text(Field::ReactedMessageId))
    } else {
        None
    };
    Ids {
        envelope,
        message: reacted_to
            .or(reader.text(Field::MessageId))
            .or(data_id)
            .or(flat_id),
    }
}

/// Which way it went: by its kind, or as the body says.
fn direction(reader: &mut Reader<'_>, kind: &EventKind) -> Option<Direction> {
    let stated = reader.text(Field::Direction);
    kind.direction().or_else(|| stated.map(Direction::from))
}

struct GroupRef<'f> {
    id: Option<&'f str>,
    name: Option<&'f str>,
}

/// The group, which any of four fields may tell of.
fn group<'f>(reader: &mut Reader<'f>) -> Option<GroupRef<'f>> {
    let flag = reader.flag(Field::IsGroup);
    let id = reader.text(Field::GroupId);
    let name = reader.text(Field::GroupName);
    let nested_id = reader.named_by(Field::Group, "id");
    let nested_name = reader.member(Field::Group, "name");
    let external_id = reader.text(Field::ExternalId);
    let external_group = external_id.filter(|id| id.starts_with("grp_"));

    let id = id.or(nested_id).or(external_group);
    let is_group = flag == Some(true) || id.is_some();
    is_group.then_some(GroupRef {
        id,
        name: name.or(nested_name),
    })
}

struct People<'f> {
    sender: Option<&'f str>,
    chat: Option<&'f str>,
    line: Option<&'f str>,
}

/// Who wrote to whom, seen from your line: the other side is the sender of what
/// comes in and the recipient of what goes out.
fn people<'f>(
    reader: &mut Reader<'f>,
    direction: Option<&Direction>,
    group: Option<&GroupRef<'f>>,
) -> People<'f> {
    let external_id = reader.text(Field::ExternalId);
    let author = reader.party(Field::Sender).or(reader.party(Field::From));
    let contact = reader.party(Field::Contact);
    let recipient = reader.party(Field::Recipient);
    let line = reader
        .text(Field::InternalId)
        .or(reader.text(Field::ChannelAddress));
    let chat = group
        .and_then(|group| group.id)
        .or(external_id)
        .or(reader.text(Field::ChatId));

    let author = author.or(contact);
    match direction {
        Some(Direction::Inbound) => {
            let sender = author.or(external_id.filter(|_| group.is_none()));
            People {
                sender,
                chat: chat.or(sender.filter(|_| group.is_none())),
                line: line.or(recipient),
            }
        }
        Some(Direction::Outbound) => People {
            sender: None,
            chat: chat.or(recipient).or(contact),
            line,
        },
        _ => {
            for level in [Level::Top, Level::Data] {
                if reader.has(level, Field::Recipient) {
                    reader.warn(level, Field::Recipient, Problem::Ambiguous);
                }
            }
            People {
                sender: author,
                chat,
                line,
            }
        }
    }
}

/// When the event was emitted, and when it happened.
fn times(
    reader: &mut Reader<'_>,
    kind: &EventKind,
) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    let emitted_at = reader
        .time(Field::Timestamp)
        .or(reader.time(Field::CreatedAt));
    let of_kind = match kind {
        EventKind::Received | EventKind::PollReceived(_) => reader.time(Field::ReceivedAt),
        EventKind::Sent => reader.time(Field::SentAt),
        EventKind::Delivered => reader.time(Field::DeliveredAt),
        EventKind::Read => reader.time(Field::ReadAt),
        _ => None,
    };
    let happened_at = of_kind.or(reader.time(Field::OccurredAt));
    (emitted_at, happened_at.or(emitted_at))
}

impl<'h> Hints<'h> {
    fn names(self) -> impl Iterator<Item = &'h str> {
        let values = self.headers.get_all(&headers::EVENT).iter();
        let names = values.filter_map(|value| value.to_str().ok());
        names.map(str::trim).filter(|name| !name.is_empty())
    }

    fn message_id(self) -> Option<&'h str> {
        match self.scope {
            Scope::Event => self.value(&headers::MESSAGE_ID),
            Scope::Batch => None,
        }
    }

    fn replay(self) -> Option<Replay> {
        let original = self.value(&headers::ORIGINAL_EVENT_ID);
        let replay = self.value(&headers::REPLAY);
        let is_replay =
            original.is_some() || replay.is_some_and(|value| value.eq_ignore_ascii_case("true"));
        let original = original.filter(|_| self.scope == Scope::Event);
        is_replay.then(|| Replay {
            original_event_id: original.map(Into::into),
        })
    }

    /// A header's value, if it has one that is not empty.
    fn value(self, name: &HeaderName) -> Option<&'h str> {
        let value = self.headers.get(name)?.to_str().ok()?.trim();
        (!value.is_empty()).then_some(value)
    }
}

//! Four generations of bodies, one event: where each of them keeps what.
//!
//! A flat body has everything at the top; the guides' body and the envelope
//! keep it in `data`. Both places are read, the top first.

use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderName};

use super::error::ParseError;
use super::field::Field;
use super::fields::Fields;
use super::kind::{EventKind, Failure, Poll, Reaction};
use super::parts::{Attachment, Direction, Group, Protocol, ReactionAction, ReplyTo};
use super::reader::{Place, Reader};
use super::span::Span;
use super::warning::Warning;
use crate::webhook::headers;

/// Everything about an event but its body.
#[derive(Clone)]
pub(super) struct Normalised {
    pub(super) kind: EventKind,
    pub(super) envelope_id: Option<Span>,
    pub(super) message_id: Option<Span>,
    pub(super) message_id_is_signed: bool,
    pub(super) sender: Option<Span>,
    pub(super) chat: Option<Span>,
    pub(super) line: Option<Span>,
    pub(super) text: Option<Span>,
    pub(super) status: Option<Span>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) protocol: Option<Protocol>,
    pub(super) direction: Option<Direction>,
    pub(super) group: Option<Group>,
    pub(super) reply_to: Option<ReplyTo>,
    pub(super) emitted_at: Option<DateTime<Utc>>,
    pub(super) occurred_at: Option<DateTime<Utc>>,
    pub(super) warnings: Vec<Warning>,
}

pub(super) fn normalise(
    body: &str,
    fields: &Fields<'_>,
    headers: &HeaderMap,
) -> Result<Normalised, ParseError> {
    let mut reader = Reader::new(fields);
    let is_nested = reader.is_nested();

    let in_event = reader.text_at(Place::Top, Field::Event);
    let in_type = if is_nested || in_event.is_none() {
        reader.text_at(Place::Top, Field::Type)
    } else {
        None
    };
    let name = name(in_event, in_type, headers)?;

    let top_id = if is_nested || !reader.has(Place::Top, Field::MessageId) {
        reader.text_at(Place::Top, Field::Id)
    } else {
        None
    };
    let data_id = if reader.has(Place::Data, Field::MessageId) {
        None
    } else {
        reader.text_at(Place::Data, Field::Id)
    };
    let (envelope_id, flat_id) = if is_nested {
        (top_id, None)
    } else {
        (None, top_id)
    };
    let mut signed_id = reader.text(Field::MessageId).or(data_id).or(flat_id);

    let direction = reader.text(Field::Direction);
    let external_id = reader.text(Field::ExternalId);
    let mut sender = reader.text(Field::Sender).or(reader.text(Field::From));
    if sender.is_none() {
        sender = reader.contact();
    }
    let text = reader.text(Field::Text);
    let emitted_at = reader
        .time(Field::Timestamp)
        .or(reader.time(Field::CreatedAt));

    let kind = match name {
        "message.received" => EventKind::Received,
        "message.queued" => EventKind::Queued,
        "message.sent" => EventKind::Sent,
        "message.delivered" => EventKind::Delivered,
        "message.read" => EventKind::Read,
        "message.failed" => EventKind::Failed(Failure {
            code: reader.string(Field::ErrorCode),
            message: reader.string(Field::ErrorMessage),
        }),
        "message.reaction" => {
            let target = reader
                .text(Field::TargetMessageId)
                .or(reader.text(Field::ReactedMessageId));
            signed_id = target.or(signed_id);
            EventKind::Reaction(Reaction {
                reaction: reader.string(Field::Reaction),
                action: reader.text(Field::Action).map(ReactionAction::read),
                original_text: reader.string(Field::OriginalText),
            })
        }
        "poll.created" => EventKind::PollCreated(Poll {
            id: reader.string(Field::PollId),
        }),
        "poll.received" => EventKind::PollReceived(Poll {
            id: reader.string(Field::PollId),
        }),
        "poll.voted" => EventKind::PollVoted(Poll {
            id: reader.string(Field::PollId),
        }),
        other => EventKind::Unknown(other.to_owned()),
    };
    let direction = match &kind {
        EventKind::Received | EventKind::PollReceived(_) => Some(Direction::Inbound),
        EventKind::Queued
        | EventKind::Sent
        | EventKind::Delivered
        | EventKind::Failed(_)
        | EventKind::Read
        | EventKind::PollCreated(_) => Some(Direction::Outbound),
        _ => direction.map(Direction::read),
    };
    let happened_at = match &kind {
        EventKind::Received | EventKind::PollReceived(_) => reader.time(Field::ReceivedAt),
        EventKind::Sent => reader.time(Field::SentAt),
        EventKind::Delivered => reader.time(Field::DeliveredAt),
        EventKind::Read => reader.time(Field::ReadAt),
        _ => None,
    };

    let is_group = reader.flag(Field::IsGroup);
    let group_id = reader.text(Field::GroupId);
    let group_name = reader.string(Field::GroupName);
    let participants = reader.participants();
    let names_group = |id: Option<&str>| id.is_some_and(|id| id.starts_with("grp_"));
    let is_group = is_group == Some(true) || group_id.is_some() || names_group(external_id);
    let group_id = match group_id {
        None if is_group && names_group(external_id) => external_id,
        group_id => group_id,
    };

    if sender.is_none() && !is_group && direction == Some(Direction::Inbound) {
        sender = external_id;
    }
    let mut chat = if is_group { group_id } else { None };
    chat = chat.or(external_id).or(reader.text(Field::ChatId));
    if chat.is_none() && !is_group && direction == Some(Direction::Inbound) {
        chat = sender;
    }

    let span = |text| Span::new(body, text);
    let message_id_is_signed = signed_id.is_some();
    let message_id = signed_id.map(span).or_else(|| {
        let header = header(headers, &headers::MESSAGE_ID)?;
        Some(Span::Apart(header.into()))
    });
    Ok(Normalised {
        kind,
        envelope_id: envelope_id.map(span),
        message_id,
        message_id_is_signed,
        sender: sender.map(span),
        chat: chat.map(span),
        line: reader.text(Field::InternalId).map(span),
        text: text.map(span),
        status: reader.text(Field::Status).map(span),
        attachments: reader.attachments().unwrap_or_default(),
        protocol: reader.text(Field::Protocol).map(Protocol::read),
        direction,
        group: is_group.then(|| Group {
            id: group_id.map(str::to_owned),
            name: group_name,
            participants: participants.unwrap_or_default(),
        }),
        reply_to: reader.reply_to(),
        emitted_at,
        occurred_at: happened_at.or(emitted_at),
        warnings: reader.warnings,
    })
}

/// A header's value, if it has one that is not empty.
pub(super) fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let value = headers.get(name)?.to_str().ok()?.trim();
    (!value.is_empty()).then_some(value)
}

/// The event's name, on which all that give one must agree.
fn name<'a>(
    in_event: Option<&'a str>,
    in_type: Option<&'a str>,
    headers: &'a HeaderMap,
) -> Result<&'a str, ParseError> {
    let mut name = in_event;
    if let Some(found) = in_type {
        agree(&mut name, found)?;
    }
    for value in headers.get_all(&headers::EVENT) {
        let value = value
            .to_str()
            .map_err(|_| ParseError::NamesDisagree)?
            .trim();
        if !value.is_empty() {
            agree(&mut name, value)?;
        }
    }
    name.ok_or(ParseError::MissingName)
}

fn agree<'a>(name: &mut Option<&'a str>, found: &'a str) -> Result<(), ParseError> {
    match name {
        Some(name) if *name != found => Err(ParseError::NamesDisagree),
        Some(_) => Ok(()),
        None => {
            *name = Some(found);
            Ok(())
        }
    }
}

//! Four generations of bodies, one event: where each of them keeps what.
//!
//! A flat body has everything at the top; the guides' body and the envelope
//! keep it in `data`. Both places are read, the top first.

use std::borrow::Cow;
use std::mem;

use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderName};

use super::error::ParseError;
use super::fields::{Data, Fields};
use super::kind::{EventKind, Failure, Poll, Reaction};
use super::parts::{Attachment, Direction, Group, Protocol, ReactionAction, ReplyTo};
use super::reader::Reader;
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
    top: &mut Fields<'_>,
    headers: &HeaderMap,
) -> Result<Normalised, ParseError> {
    let mut warnings = Vec::new();
    let mut data = match mem::take(&mut top.data) {
        Data::Fields(data) => Some(data),
        Data::Missing => None,
        Data::Other(found) => {
            warnings.push(Warning::new("/data", "an object", found));
            None
        }
    };
    let is_nested = data.is_some();

    let mut reader = Reader { warnings };
    macro_rules! read {
        ($how:ident $field:ident) => {
            reader.$how(
                stringify!($field),
                [
                    Some(&mut top.$field),
                    data.as_mut().map(|data| &mut data.$field),
                ],
            )
        };
    }

    let in_event = reader.text("event", [Some(&mut top.event), None]);
    let in_type = if is_nested || in_event.is_none() {
        reader.text("type", [Some(&mut top.kind), None])
    } else {
        None
    };
    let name = name(in_event, in_type, headers)?;

    let top_id = if is_nested || top.message_id.is_absent() {
        reader.text("id", [Some(&mut top.id), None])
    } else {
        None
    };
    let data_id = match &mut data {
        Some(data) if data.message_id.is_absent() => reader.text("id", [None, Some(&mut data.id)]),
        _ => None,
    };
    let (envelope_id, flat_id) = if is_nested {
        (top_id, None)
    } else {
        (None, top_id)
    };
    let mut signed_id = read!(text message_id).or(data_id).or(flat_id);

    let direction = read!(text direction);
    let external_id = read!(text external_id);
    let mut sender = read!(text sender).or(read!(text from));
    if sender.is_none() {
        sender = read!(contact contact);
    }
    let text = read!(text text);
    let emitted_at = read!(time timestamp).or(read!(time created_at));

    let kind = match &*name {
        "message.received" => EventKind::Received,
        "message.queued" => EventKind::Queued,
        "message.sent" => EventKind::Sent,
        "message.delivered" => EventKind::Delivered,
        "message.read" => EventKind::Read,
        "message.failed" => EventKind::Failed(Failure {
            code: read!(string error_code),
            message: read!(string error_message),
        }),
        "message.reaction" => {
            let target = read!(text target_message_id).or(read!(text reacted_message_id));
            signed_id = target.or(signed_id);
            EventKind::Reaction(Reaction {
                reaction: read!(string reaction),
                action: read!(text action).map(|action| ReactionAction::read(&action)),
                original_text: read!(string original_text),
            })
        }
        "poll.created" => EventKind::PollCreated(Poll {
            id: read!(string poll_id),
        }),
        "poll.received" => EventKind::PollReceived(Poll {
            id: read!(string poll_id),
        }),
        "poll.voted" => EventKind::PollVoted(Poll {
            id: read!(string poll_id),
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
        _ => direction.map(|direction| Direction::read(&direction)),
    };
    let happened_at = match &kind {
        EventKind::Received | EventKind::PollReceived(_) => read!(time received_at),
        EventKind::Sent => read!(time sent_at),
        EventKind::Delivered => read!(time delivered_at),
        EventKind::Read => read!(time read_at),
        _ => None,
    };

    let is_group = read!(flag is_group);
    let group_id = read!(text group_id);
    let group_name = read!(string group_name);
    let participants = read!(participants participants);
    let names_group =
        |id: &Option<Cow<'_, str>>| id.as_ref().is_some_and(|id| id.starts_with("grp_"));
    let is_group = is_group == Some(true) || group_id.is_some() || names_group(&external_id);
    let group_id = match group_id {
        None if is_group && names_group(&external_id) => external_id.clone(),
        group_id => group_id,
    };

    if sender.is_none() && !is_group && direction == Some(Direction::Inbound) {
        sender.clone_from(&external_id);
    }
    let mut chat = if is_group { group_id.clone() } else { None };
    chat = chat.or(external_id).or(read!(text chat_id));
    if chat.is_none() && !is_group && direction == Some(Direction::Inbound) {
        chat.clone_from(&sender);
    }

    let span = |text: Cow<'_, str>| Span::new(body, text);
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
        line: read!(text internal_id).map(span),
        text: text.map(span),
        status: read!(text status).map(span),
        attachments: read!(attachments attachments).unwrap_or_default(),
        protocol: read!(text protocol).map(|protocol| Protocol::read(&protocol)),
        direction,
        group: is_group.then(|| Group {
            id: group_id.map(Cow::into_owned),
            name: group_name,
            participants: participants.unwrap_or_default(),
        }),
        reply_to: read!(reply_to reply_to),
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
    in_event: Option<Cow<'a, str>>,
    in_type: Option<Cow<'a, str>>,
    headers: &'a HeaderMap,
) -> Result<Cow<'a, str>, ParseError> {
    let mut name = in_event;
    if let Some(found) = in_type {
        agree(&mut name, found)?;
    }
    for value in headers.get_all(headers::EVENT) {
        let value = value
            .to_str()
            .map_err(|_| ParseError::NamesDisagree)?
            .trim();
        if !value.is_empty() {
            agree(&mut name, Cow::Borrowed(value))?;
        }
    }
    name.ok_or(ParseError::MissingName)
}

fn agree<'a>(name: &mut Option<Cow<'a, str>>, found: Cow<'a, str>) -> Result<(), ParseError> {
    match name {
        Some(name) if *name != found => Err(ParseError::NamesDisagree),
        Some(_) => Ok(()),
        None => {
            *name = Some(found);
            Ok(())
        }
    }
}

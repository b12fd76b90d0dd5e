//! Sending: the one operation with an idempotency key.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::call::Call;
use super::chats::{self, Room};
use super::content::{self, Content, Kind, Parent};
use super::groups;
use super::message::{Direction, Message, ReplyTo, Status};
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// How long Apple's devices keep what can be replied to.
const REPLY_WINDOW: TimeDelta = TimeDelta::days(30);

/// `POST /chats/{chatId}/messages`
pub(super) fn send(state: &mut State, call: &Call<'_>) -> Outcome {
    let body = call.object()?;
    if let Some(replay) = state.replays.find(call, body, &state.messages)? {
        return Ok(Reply::ok(replay));
    }
    let room = chats::room(state, call)?;
    let content = content::read(body)?;

    let known = match &room {
        Room::Known(chat) => Some(chat.as_str()),
        Room::New(_) => None,
    };
    let usual = known
        .and_then(|chat| state.messages.of(chat).next_back())
        .map(|last| last.line.as_str());
    let asked = content
        .from_number
        .as_deref()
        .or_else(|| call.arrival.header("x-from-number"));
    let line = state.account.sender(asked, usual)?;
    if content.is_attachment_only() && is_new_person(state, known) {
        let refusal = Refusal::new(400, "Cannot send an attachment as the first message");
        return Err(refusal.code("attachment_first_message_not_allowed"));
    }
    let reply_to = match &content.reply_to {
        None => None,
        Some(_) if content.kind == Kind::Several => {
            let refusal = Refusal::new(
                400,
                "reply_to is not supported for several messages at once",
            );
            return Err(refusal.code("reply_target_not_supported"));
        }
        Some(parent) => Some(resolve(state, call, parent, known, &line)?),
    };

    // Nothing is refused from here on, so that a refusal leaves no trace.
    let mut answer = Map::new();
    let chat = settle(state, call, room, &mut answer);
    if matches!(&reply_to, Some(reply_to) if reply_to.message_id.is_none()) {
        answer.insert("parent_unresolved".into(), json!(true));
    }
    let kind = content.kind;
    let ids = create(state, call, &chat, &line, content, reply_to);
    let first = ids.first().cloned().unwrap_or_default();
    answer.insert("status".into(), json!(Status::Queued.as_str()));
    if kind == Kind::Several {
        answer.insert("count".into(), json!(ids.len()));
        answer.insert("message_ids".into(), json!(ids));
    } else {
        answer.insert("message_id".into(), json!(first));
    }
    state.replays.remember(call, body, &answer, &first);
    Ok(Reply::accepted(answer.into()))
}

/// The chat's key. People without a group get one, and whoever named people
/// is told which group they are.
fn settle(
    state: &mut State,
    call: &Call<'_>,
    room: Room,
    answer: &mut Map<String, Value>,
) -> String {
    let (chat, is_new) = match room {
        Room::Known(chat) => (chat, false),
        Room::New(people) => (
            groups::establish(state, None, None, &people, call.millis()).0,
            true,
        ),
    };
    // A group has its chat on Apple's side from its first message on.
    if groups::link(state, &chat).is_ok() && call.param(0).contains(',') {
        let group = state.groups.get(&chat);
        let members = group.map(|group| group.members.iter().map(|one| one.identifier.as_str()));
        let members: Vec<&str> = members.into_iter().flatten().collect();
        answer.insert("group_id".into(), json!(chat));
        answer.insert("group_created".into(), json!(is_new));
        answer.insert("participants".into(), json!(members));
    }
    chat
}

/// Makes the messages, and answers their ids.
fn create(
    state: &mut State,
    call: &Call<'_>,
    chat: &str,
    line: &str,
    content: Content,
    reply_to: Option<ReplyTo>,
) -> Vec<String> {
    let reach = state.reach(chat);
    let Content {
        bubbles, effect, ..
    } = content;
    let mut ids = Vec::with_capacity(bubbles.len());
    for bubble in bubbles {
        let id = state.ids.message();
        ids.push(id.clone());
        state.messages.add(Message {
            id,
            guid: state.ids.guid(),
            chat: chat.to_owned(),
            direction: Direction::Outbound,
            line: line.to_owned(),
            text: bubble.text,
            attachments: bubble.attachments,
            effect: effect.clone(),
            sender: None,
            reactions: Vec::new(),
            time_sent: call.millis(),
            time_delivered: None,
            status: Some(Status::Queued),
            reach,
            reply_to: reply_to.clone(),
        });
    }
    ids
}

fn is_new_person(state: &State, chat: Option<&str>) -> bool {
    chat.is_some_and(|chat| state.groups.get(chat).is_none() && !state.messages.has(chat))
}

/// Finds what a reply answers to. A message that the service knows has to be
/// in the same chat, on the same line and young enough; a GUID that it does
/// not know may still mean something to the device.
fn resolve(
    state: &State,
    call: &Call<'_>,
    parent: &Parent,
    chat: Option<&str>,
    line: &str,
) -> Result<ReplyTo, Refusal> {
    let coded = |status, message: &str, code| Err(Refusal::new(status, message).code(code));
    let found = match (&parent.message_id, &parent.guid) {
        (Some(id), _) => match state.messages.get(id) {
            Some(found) => found,
            None => {
                return coded(
                    404,
                    "The reply target was not found",
                    "reply_target_not_found",
                );
            }
        },
        (None, Some(guid)) => match state.messages.by_guid(guid) {
            Some(found) => found,
            None => {
                return Ok(ReplyTo {
                    message_id: None,
                    guid: Some(guid.clone()),
                    part_index: parent.part_index,
                });
            }
        },
        (None, None) => {
            return coded(
                400,
                "reply_to needs message_id or guid",
                "reply_target_invalid",
            );
        }
    };
    if chat != Some(found.chat.as_str()) {
        return coded(
            400,
            "The reply target is in another chat",
            "reply_target_chat_mismatch",
        );
    }
    if found.line != line {
        return coded(
            400,
            "The reply target is on another line",
            "reply_target_device_mismatch",
        );
    }
    if call.millis() - found.time_sent > REPLY_WINDOW.num_milliseconds() {
        return coded(
            400,
            "The reply target is older than 30 days",
            "reply_target_expired",
        );
    }
    Ok(ReplyTo {
        message_id: Some(found.id.clone()),
        guid: Some(found.guid.clone()),
        part_index: parent.part_index,
    })
}

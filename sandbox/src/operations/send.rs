//! Sending: the one operation with an idempotency key.

mod content;

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use self::content::{Content, Kind, Parent};
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find::{self, Room};
use crate::store::Store;
use crate::store::messages::{Direction, Message, ReplyTo, Stage};
use crate::store::replays::{Found, ReplayKey};

/// How long Apple's devices keep what can be replied to.
const REPLY_WINDOW: TimeDelta = TimeDelta::days(30);

/// `POST /chats/{chatId}/messages`
pub(crate) fn send(store: &mut Store, call: &Call<'_>) -> Outcome {
    let body = call.object()?;
    let key = call.arrival.header("idempotency-key").map(|key| ReplayKey {
        api_key: call.key.to_owned(),
        idempotency_key: key.to_owned(),
    });
    // The same chat may be encoded in several ways.
    let path = call.params.join("/");
    if let Some(key) = &key {
        match store.replays.find(key, &path, body, call.now) {
            Found::New => {}
            Found::Same(answer) => return Ok(Reply::ok(answer.into())),
            Found::Other => {
                let message = "this Idempotency-Key was used with another request";
                return Err(Refusal::new(409, message));
            }
        }
    }
    let room = find::room(store, call)?;
    let content = content::read(body)?;

    let known = match &room {
        Room::Known(chat) => Some(chat.as_str()),
        Room::New(_) => None,
    };
    let line = line(store, call, content.from_number.as_deref(), known)?;
    if content.is_attachment_only() && is_new_person(store, known) {
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
        Some(parent) => Some(resolve(store, call, parent, known, &line)?),
    };

    // Nothing is refused from here on, so that a refusal leaves no trace.
    let mut answer = Map::new();
    let chat = settle(store, call, room, &mut answer);
    if matches!(&reply_to, Some(reply_to) if reply_to.message_id.is_none()) {
        answer.insert("parent_unresolved".into(), json!(true));
    }
    let kind = content.kind;
    let ids = create(store, call, &chat, &line, content, reply_to);
    let first = ids.first().cloned().unwrap_or_default();
    answer.insert("status".into(), json!(Stage::Queued.as_status()));
    if kind == Kind::Several {
        answer.insert("count".into(), json!(ids.len()));
        answer.insert("message_ids".into(), json!(ids));
    } else {
        answer.insert("message_id".into(), json!(first));
    }
    if let Some(key) = key {
        let (body, answer) = (body.clone(), answer.clone());
        store.replays.remember(key, path, body, answer, call.now);
    }
    Ok(Reply::accepted(answer.into()))
}

/// The number to send from: the one asked for, if it is the account's, or the
/// one that the chat knows, or the first.
fn line(
    store: &Store,
    call: &Call<'_>,
    from_number: Option<&str>,
    chat: Option<&str>,
) -> Result<String, Refusal> {
    if let Some(asked) = from_number.or_else(|| call.arrival.header("x-from-number")) {
        if !store.account.owns(asked) {
            let message = "from_number is not assigned to this API key";
            return Err(Refusal::new(403, message));
        }
        return Ok(asked.to_owned());
    }
    let last = chat.and_then(|chat| store.messages.of(chat).next_back());
    last.map(|last| &last.line)
        .or_else(|| store.account.numbers.first())
        .cloned()
        .ok_or_else(|| Refusal::new(503, "no active number available"))
}

/// The chat's key. People without a group get one, and whoever named people
/// is told which group they are.
fn settle(
    store: &mut Store,
    call: &Call<'_>,
    room: Room,
    answer: &mut Map<String, Value>,
) -> String {
    let (chat, is_new) = match room {
        Room::Known(chat) => (chat, false),
        Room::New(people) => (store.establish(None, None, &people).0, true),
    };
    // A group has its chat on Apple's side from its first message on.
    if store.link(&chat).is_some() && call.param(0).contains(',') {
        let group = store.groups.get(&chat);
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
    store: &mut Store,
    call: &Call<'_>,
    chat: &str,
    line: &str,
    content: Content,
    reply_to: Option<ReplyTo>,
) -> Vec<String> {
    let reach = store.reach(chat);
    let Content {
        bubbles, effect, ..
    } = content;
    let mut ids = Vec::with_capacity(bubbles.len());
    for bubble in bubbles {
        let id = store.ids.message();
        ids.push(id.clone());
        store.messages.add(Message {
            id,
            guid: store.ids.guid(),
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
            time_read: None,
            stage: Some(Stage::Queued),
            failure: None,
            reach,
            reply_to: reply_to.clone(),
        });
    }
    ids
}

fn is_new_person(store: &Store, chat: Option<&str>) -> bool {
    chat.is_some_and(|chat| store.groups.get(chat).is_none() && !store.messages.has(chat))
}

/// Finds what a reply answers to. A message that the service knows has to be
/// in the same chat, on the same line and young enough; a GUID that it does
/// not know may still mean something to the device.
fn resolve(
    store: &Store,
    call: &Call<'_>,
    parent: &Parent,
    chat: Option<&str>,
    line: &str,
) -> Result<ReplyTo, Refusal> {
    let coded = |status, message: &str, code| Err(Refusal::new(status, message).code(code));
    let found = match (&parent.message_id, &parent.guid) {
        (Some(id), _) => match store.messages.get(id) {
            Some(found) => found,
            None => {
                return coded(
                    404,
                    "The reply target was not found",
                    "reply_target_not_found",
                );
            }
        },
        (None, Some(guid)) => match store.messages.by_guid(guid) {
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

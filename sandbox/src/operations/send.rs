//! Sends a message: reads the body, applies the rules, and adds it to a chat.

mod content;
mod parent;
pub(crate) mod rules;

use serde_json::{Map, Value, json};

use self::content::{Content, Kind};
use crate::http::identifier::Target;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find::{self, Room};
use crate::store::Store;
use crate::store::account::{Network, Reach};
use crate::store::messages::{Direction, Message, ReplyTo, Stage};

/// `POST /chats/{chatId}/messages`
pub(crate) fn send(store: &mut Store, call: &Call<'_>) -> Outcome {
    let body = call.object()?;
    // An invalid recipient is documented as 400 here.
    if Target::parse(call.param(0)).is_err() {
        return Err(Refusal::new(400, "invalid chat id"));
    }
    let room = find::room(store, call)?;
    let content = content::read(body)?;

    let known = match &room {
        Room::Known(chat) => Some(chat.as_str()),
        Room::New(_) => None,
    };
    let line = rules::line(store, call, content.from_number.as_deref(), known)?;
    rules::allow(store, call, &content, &line, known)?;
    if content.is_attachment_only() && is_new_person(store, &room) {
        let refusal = Refusal::new(400, "Cannot send an attachment as the first message");
        return Err(refusal.code("attachment_first_message_not_allowed"));
    }
    let reply_to = match &content.reply_to {
        None => None,
        Some(_) if content.kind != Kind::Single => {
            return Err(no_reply("several messages at once cannot reply"));
        }
        Some(_) if store.account.network == Network::Twilio => {
            return Err(no_reply("Twilio lines cannot reply"));
        }
        Some(parent) => Some(parent::resolve(store, call, parent, known, &line)?),
    };

    // Nothing is refused from here on, so that a refusal leaves no trace.
    let mut answer = Map::new();
    if rules::is_new(store, known) {
        store.account.start_conversation(&line, call.now);
    }
    store.account.count_sent(&line, content.bubbles.len());
    let chat = settle(store, call, room, &mut answer);
    if matches!(&reply_to, Some(reply_to) if reply_to.message_id.is_none()) {
        answer.insert("parent_unresolved".into(), json!(true));
    }
    let kind = content.kind;
    let ids = create(store, call, &chat, &line, content, reply_to);
    answer.insert("status".into(), json!(Stage::Queued.as_status()));
    if kind == Kind::Links {
        answer.insert("count".into(), json!(ids.len()));
    }
    if kind == Kind::Single {
        answer.insert("message_id".into(), json!(ids.first()));
    } else {
        answer.insert("message_ids".into(), json!(ids));
    }
    Ok(Reply::accepted(answer.into()))
}

fn no_reply(message: &str) -> Refusal {
    Refusal::new(400, message).code("reply_target_not_supported")
}

/// The chat's key. People without a group get one, and the answer to a send that
/// names people tells which group they are.
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
    // Networks other than iMessage ignore effects.
    let has_effects = reach == Reach::Imessage;
    let Content {
        bubbles, effect, ..
    } = content;
    let mut ids = Vec::with_capacity(bubbles.len());
    for bubble in bubbles {
        let (id, guid) = (store.ids.message(), store.ids.guid());
        ids.push(id.clone());
        store.add_message(Message {
            id,
            guid,
            chat: chat.to_owned(),
            direction: Direction::Outbound,
            line: line.to_owned(),
            text: bubble.text,
            attachments: bubble.attachments,
            effect: effect.clone().filter(|_| has_effects),
            sender: None,
            reactions: Vec::new(),
            time_sent: call.millis(),
            time_delivered: None,
            time_read: None,
            stage: Some(Stage::Queued),
            failure: None,
            fate: None,
            reach,
            reply_to: reply_to.clone(),
        });
    }
    ids
}

/// Whether a chat is with one person and has no message yet.
fn is_new_person(store: &Store, room: &Room) -> bool {
    match room {
        Room::Known(chat) => store.groups.get(chat).is_none() && !store.messages.has(chat),
        Room::New(_) => false,
    }
}

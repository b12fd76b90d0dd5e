//! Encodes stored types in the shapes that several operations share.

use serde_json::{Map, Value, json};

use crate::http::identifier::contact_type;
use crate::http::reply::put_some;
use crate::store::Store;
use crate::store::contacts::contact_id;
use crate::store::messages::{Message, Reaction, ReplyTo};

/// The schema `Message`, without the fields that only a list or a single message
/// has.
pub(crate) fn message(message: &Message) -> Map<String, Value> {
    let attachments = message.attachments.iter();
    let attachments: Vec<Value> = attachments
        .map(|one| json!({"url": one.url, "name": one.name}))
        .collect();
    let mut fields = message_status(message);
    put_some(
        &mut fields,
        "reply_to",
        message.reply_to.as_ref().map(reply_to),
    );
    fields.insert("internal_id".into(), json!(message.line));
    fields.insert("text".into(), json!(message.text));
    fields.insert("attachments".into(), json!(attachments));
    // Null for outbound and one-to-one messages: the chat says who.
    let sender = message
        .sender
        .as_ref()
        .filter(|sender| **sender != message.chat);
    fields.insert("sender".into(), json!(sender));
    let reactions: Vec<Value> = message.reactions.iter().map(reaction).collect();
    fields.insert("reactions".into(), json!(reactions));
    fields
}

/// The schema `MessageStatus`, without `chat_id`.
pub(crate) fn message_status(message: &Message) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("message_id".into(), json!(message.id));
    fields.insert("direction".into(), json!(message.direction.as_str()));
    fields.insert("status".into(), json!(message.status()));
    fields.insert("protocol".into(), json!(message.protocol()));
    fields.insert("time_sent".into(), json!(message.time_sent));
    fields.insert("time_delivered".into(), json!(message.time_delivered));
    let error = message.failure.as_ref().map(|failure| &failure.message);
    fields.insert("error".into(), json!(error));
    fields
}

/// The schema `ReplyToInfo`.
pub(crate) fn reply_to(parent: &ReplyTo) -> Value {
    json!({
        "message_id": parent.message_id,
        "guid": parent.guid,
        "part_index": parent.part_index,
    })
}

/// The short form of the person of a chat; null for a group. A person who is
/// no contact yet has no name.
pub(crate) fn contact_summary(store: &Store, identifier: &str) -> Value {
    if contact_type(identifier).is_none() {
        return Value::Null;
    }
    let contact = store.contacts.get(identifier);
    json!({
        "contact_id": contact_id(identifier),
        "name": contact.and_then(|contact| contact.name.as_deref()),
        "identifier": identifier,
    })
}

fn reaction(reaction: &Reaction) -> Value {
    json!({
        "reaction": reaction.reaction,
        "is_added": reaction.is_added,
        "time_sent": reaction.time_sent,
        "sender": reaction.sender,
    })
}

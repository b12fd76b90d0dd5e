//! Chats: what there is of messages with one person or one group.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::call::Call;
use super::identifier::{Target, contact_type};
use super::message::{Direction, Message};
use super::page::{Page, choice, matches};
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// The chat that a path means, which may still be empty.
pub(super) enum Room {
    /// The key of the chat: a person's identifier, or a group's id.
    Known(String),
    /// People who have no group yet.
    New(BTreeSet<String>),
}

/// Finds the chat that the first path parameter names.
pub(super) fn room(state: &State, call: &Call<'_>) -> Result<Room, Refusal> {
    Ok(match Target::parse(call.param(0))? {
        Target::Person(id) => Room::Known(id),
        Target::Group(id) => Room::Known(state.groups.find(&id)?.group_id.clone()),
        Target::People(people) => match state.groups.unnamed(&people) {
            Some(group) => Room::Known(group.group_id.clone()),
            None => Room::New(people),
        },
    })
}

/// The key of a chat that is there: a group has to exist, a person need not
/// have been written to.
pub(super) fn reachable(state: &State, call: &Call<'_>) -> Result<String, Refusal> {
    match room(state, call)? {
        Room::Known(id) => Ok(id),
        Room::New(_) => Err(Refusal::not_found("chat")),
    }
}

/// The key of a chat that has messages or is a group.
pub(super) fn existing(state: &State, call: &Call<'_>) -> Result<String, Refusal> {
    let id = reachable(state, call)?;
    if state.messages.has(&id) || state.groups.get(&id).is_some() {
        return Ok(id);
    }
    Err(Refusal::not_found("chat"))
}

/// `GET /chats`
pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = choice(call, "sort", &["recent", "oldest"])?;
    let mut found = state.messages.chats();
    found.retain(|id| {
        let contact = state.contacts.get(id);
        let name = contact.and_then(|contact| contact.name.as_deref());
        matches(call, &[Some(id), name])
    });
    if order == "recent" {
        found.reverse();
    }
    let (found, pagination) = page.cut(found);
    let chats: Vec<Value> = found
        .into_iter()
        .map(|id| to_json(state, id).into())
        .collect();
    Ok(Reply::ok(json!({"chats": chats, "pagination": pagination})))
}

/// `GET /chats/{chatId}`
pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let id = existing(state, call)?;
    let first = state.messages.of(&id).next().map(|first| first.time_sent);
    let mut body = to_json(state, &id);
    body.insert("first_message_time".into(), json!(first));
    Ok(Reply::ok(body.into()))
}

fn to_json(state: &State, id: &str) -> Map<String, Value> {
    let group = state.groups.get(id);
    // A group that was deleted leaves its messages.
    let is_group = contact_type(id).is_none();
    let background = state.backgrounds.get(id);
    let of = |direction: Direction| {
        state
            .messages
            .of(id)
            .filter(move |one| one.direction == direction)
    };
    let time = |message: Option<&Message>| message.map(|message| message.time_sent);
    let last = state.messages.of(id).next_back();

    let mut body = Map::new();
    let mut put = |name: &str, value: Value| body.insert(name.to_owned(), value);
    put("id", json!(id));
    put("type", json!(contact_type(id).unwrap_or("group")));
    put("is_group", json!(is_group));
    put("group_id", json!(is_group.then_some(id)));
    put(
        "group_name",
        json!(group.and_then(|group| group.name.as_deref())),
    );
    put(
        "member_count",
        json!(group.map_or(1, |group| group.members.len())),
    );
    put("contact", state.contacts.summary(id));
    put("message_count", json!(state.messages.of(id).count()));
    put("inbound_count", json!(of(Direction::Inbound).count()));
    put("outbound_count", json!(of(Direction::Outbound).count()));
    put(
        "background_url",
        json!(background.map(|picture| &picture.url)),
    );
    put(
        "background_id",
        json!(background.map(|picture| &picture.id)),
    );
    put("last_message_time", json!(time(last)));
    put(
        "last_inbound_time",
        json!(time(of(Direction::Inbound).next_back())),
    );
    put(
        "last_outbound_time",
        json!(time(of(Direction::Outbound).next_back())),
    );
    put(
        "last_message",
        last.map_or(Value::Null, |last| {
            json!({
                "message_id": last.id,
                "text": last.text,
                "direction": last.direction.as_str(),
                "time_sent": last.time_sent,
            })
        }),
    );
    body
}

//! Looks up what a path names, or refuses as the API does when it is missing.

use std::collections::BTreeSet;

use crate::http::identifier::{Target, person};
use crate::http::reply::Refusal;
use crate::http::request::Call;
use crate::store::Store;
use crate::store::account::Line;
use crate::store::contacts::Contact;
use crate::store::groups::Group;
use crate::store::messages::Message;
use crate::store::webhooks::Webhook;

/// The chat that a path means, which may still be empty.
pub(crate) enum Room {
    /// The key of the chat: a person's identifier, or a group's id.
    Known(String),
    /// People who have no group yet.
    New(BTreeSet<String>),
}

/// Finds the chat that the first path parameter names.
pub(crate) fn room(store: &Store, call: &Call<'_>) -> Result<Room, Refusal> {
    Ok(match Target::parse(call.param(0))? {
        Target::Person(id) => Room::Known(id),
        Target::Group(id) => Room::Known(group(store, &id)?.group_id.clone()),
        Target::People(people) => match store.groups.unnamed(&people) {
            Some(group) => Room::Known(group.group_id.clone()),
            None => Room::New(people),
        },
    })
}

/// The key of a chat that can be written to: a group has to exist, a person
/// need not have been written to, and several people who have no group yet get
/// one.
pub(crate) fn reachable(store: &mut Store, call: &Call<'_>) -> Result<String, Refusal> {
    match room(store, call)? {
        Room::Known(id) => Ok(id),
        Room::New(people) => Ok(store.establish(None, None, &people).0),
    }
}

/// The key of a chat that has messages or is a group.
pub(crate) fn existing(store: &Store, call: &Call<'_>) -> Result<String, Refusal> {
    let Room::Known(id) = room(store, call)? else {
        return Err(Refusal::not_found("chat"));
    };
    if store.messages.has(&id) || store.groups.get(&id).is_some() {
        return Ok(id);
    }
    Err(Refusal::not_found("chat"))
}

/// The message that the path names, in the chat that the path names.
pub(crate) fn message<'a>(store: &'a Store, call: &Call<'_>) -> Result<&'a Message, Refusal> {
    let chat = existing(store, call)?;
    let message = store.messages.get(call.param(1));
    message
        .filter(|message| message.chat == chat)
        .ok_or_else(|| Refusal::not_found("message"))
}

pub(crate) fn group<'a>(store: &'a Store, id: &str) -> Result<&'a Group, Refusal> {
    let group = store.groups.get(id);
    group.ok_or_else(|| Refusal::not_found("group"))
}

/// Changes a group.
pub(crate) fn change_group<T>(
    store: &mut Store,
    id: &str,
    change: impl FnOnce(&mut Group) -> T,
) -> Result<T, Refusal> {
    let changed = store.groups.change(id, change);
    changed.ok_or_else(|| Refusal::not_found("group"))
}

pub(crate) fn contact<'a>(store: &'a mut Store, id: &str) -> Result<&'a mut Contact, Refusal> {
    person(id)?;
    let contact = store.contacts.get_mut(id);
    contact.ok_or_else(|| Refusal::not_found("contact"))
}

/// A line of the account.
pub(crate) fn line<'a>(store: &'a Store, number: &str) -> Result<&'a Line, Refusal> {
    let line = store.account.line(number);
    line.ok_or_else(|| Refusal::not_found("number"))
}

pub(crate) fn webhook<'a>(store: &'a mut Store, id: &str) -> Result<&'a mut Webhook, Refusal> {
    let webhook = store.webhooks.get_mut(id);
    webhook.ok_or_else(|| Refusal::not_found("webhook"))
}

//! Contacts: people with a name and tags.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::call::Call;
use super::identifier::person;
use super::ids::Ids;
use super::page::{Page, choice, matches, sort};
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// A contact; its number or address is its id in every path.
pub(super) struct Contact {
    pub(super) contact_id: String,
    pub(super) identifier: String,
    pub(super) name: Option<String>,
    pub(super) created_at: i64,
    /// Tells contacts of the same time apart.
    made: u64,
    /// With the time when each was added.
    pub(super) tags: Vec<(String, i64)>,
}

/// The contacts, found by number or address.
#[derive(Default)]
pub(super) struct Contacts(HashMap<String, Contact>);

impl Contacts {
    pub(super) fn get(&self, identifier: &str) -> Option<&Contact> {
        self.0.get(identifier)
    }

    pub(super) fn get_mut(&mut self, identifier: &str) -> Result<&mut Contact, Refusal> {
        person(identifier)?;
        self.0
            .get_mut(identifier)
            .ok_or_else(|| Refusal::not_found("contact"))
    }

    /// The contact, made now if there is none.
    pub(super) fn ensure(&mut self, ids: &mut Ids, identifier: &str, now: i64) -> &Contact {
        self.0
            .entry(identifier.to_owned())
            .or_insert_with(|| Contact {
                contact_id: ids.plain("ct_", 12),
                made: ids.made(),
                identifier: identifier.to_owned(),
                name: None,
                created_at: now,
                tags: Vec::new(),
            })
    }

    /// The short form in a chat and a message; null without a contact.
    pub(super) fn summary(&self, identifier: &str) -> Value {
        self.get(identifier).map_or(Value::Null, |contact| {
            json!({
                "contact_id": contact.contact_id,
                "name": contact.name,
                "identifier": contact.identifier,
            })
        })
    }
}

/// `GET /contacts`
pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = choice(call, "sort", &["recent", "oldest", "name_asc", "name_desc"])?;
    let mut found: Vec<&Contact> = state
        .contacts
        .0
        .values()
        .filter(|contact| matches(call, &[Some(&contact.identifier), contact.name.as_deref()]))
        .collect();
    found.sort_by_key(|contact| contact.made);
    sort(&mut found, order, |contact| {
        let name = contact.name.as_deref().unwrap_or(&contact.identifier);
        let active = last_message_time(state, contact).unwrap_or(contact.created_at);
        (name.to_lowercase(), active.max(contact.created_at))
    });
    let (found, pagination) = page.cut(found);
    let contacts: Vec<Value> = found
        .into_iter()
        .map(|contact| to_json(state, contact))
        .collect();
    Ok(Reply::ok(
        json!({"contacts": contacts, "pagination": pagination}),
    ))
}

/// `POST /contacts`
pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let identifier = call.text("identifier")?;
    if person(identifier).is_err() {
        let message = "identifier must be a phone number in E.164 form or an email address";
        return Err(Refusal::field("identifier", message));
    }
    let name = name(call)?;
    if state.contacts.get(identifier).is_some() {
        return Err(Refusal::new(409, "a contact with this identifier exists"));
    }
    state
        .contacts
        .ensure(&mut state.ids, identifier, call.millis());
    state.contacts.get_mut(identifier)?.name = name;
    show(state, identifier).map(|reply| Reply::created(reply.body))
}

/// `GET /contacts/{contactId}`
pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    person(call.param(0))?;
    show(state, call.param(0))
}

/// `PATCH /contacts/{contactId}`
pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let name = name(call)?;
    let given = call.object()?.contains_key("name");
    let contact = state.contacts.get_mut(call.param(0))?;
    if given {
        contact.name = name;
    }
    show(state, call.param(0))
}

/// `DELETE /contacts/{contactId}`
pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    person(call.param(0))?;
    let removed = state.contacts.0.remove(call.param(0));
    removed.ok_or_else(|| Refusal::not_found("contact"))?;
    Ok(Reply::ok(
        json!({"success": true, "deleted_at": call.millis()}),
    ))
}

fn name(call: &Call<'_>) -> Result<Option<String>, Refusal> {
    match call.object()?.get("name") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(name)) => Ok(Some(name.clone())),
        Some(_) => Err(Refusal::field("name", "name must be a string")),
    }
}

fn show(state: &State, identifier: &str) -> Outcome {
    let contact = state.contacts.get(identifier);
    let contact = contact.ok_or_else(|| Refusal::not_found("contact"))?;
    Ok(Reply::ok(to_json(state, contact)))
}

fn to_json(state: &State, contact: &Contact) -> Value {
    let tags: Vec<&str> = contact.tags.iter().map(|(tag, _)| tag.as_str()).collect();
    json!({
        "id": contact.identifier,
        "contact_id": contact.contact_id,
        "identifier": contact.identifier,
        "name": contact.name,
        "type": super::identifier::contact_type(&contact.identifier),
        "created_at": contact.created_at,
        "last_message_time": last_message_time(state, contact),
        "tags": tags,
    })
}

fn last_message_time(state: &State, contact: &Contact) -> Option<i64> {
    let last = state.messages.of(&contact.identifier).next_back()?;
    Some(last.time_sent)
}

//! Contacts: people with a name and tags.

use serde_json::{Value, json};

use crate::http::envelope::{Page, matches, order, sort};
use crate::http::identifier::person;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find;
use crate::store::Store;
use crate::store::contacts::Contact;

/// `GET /contacts`
pub(crate) fn list(store: &mut Store, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = order(call, &["recent", "oldest", "name_asc", "name_desc"]);
    let mut found: Vec<&Contact> = store
        .contacts
        .all()
        .filter(|contact| matches(call, &[Some(&contact.identifier), contact.name.as_deref()]))
        .collect();
    found.sort_by_key(|contact| contact.made);
    sort(&mut found, order, |contact| {
        let name = contact.name.as_deref().unwrap_or(&contact.identifier);
        let active = last_message_time(store, contact).unwrap_or(contact.created_at);
        (name.to_lowercase(), active.max(contact.created_at))
    });
    let (found, pagination) = page.cut(found);
    let contacts: Vec<Value> = found
        .into_iter()
        .map(|contact| to_json(store, contact))
        .collect();
    Ok(Reply::ok(
        json!({"contacts": contacts, "pagination": pagination}),
    ))
}

/// `POST /contacts`
pub(crate) fn create(store: &mut Store, call: &Call<'_>) -> Outcome {
    let identifier = call.text("identifier")?;
    if person(identifier).is_err() {
        let message = "identifier must be a phone number in E.164 form or an email address";
        return Err(Refusal::field("identifier", message));
    }
    let name = name(call)?;
    if store.contacts.get(identifier).is_some() {
        return Err(Refusal::new(409, "a contact with this identifier exists"));
    }
    let contact = store
        .contacts
        .ensure(&mut store.ids, identifier, call.millis());
    contact.name = name;
    show(store, identifier).map(|reply| Reply::created(reply.body))
}

/// `GET /contacts/{contactId}`
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    person(call.param(0))?;
    show(store, call.param(0))
}

/// `PATCH /contacts/{contactId}`
pub(crate) fn update(store: &mut Store, call: &Call<'_>) -> Outcome {
    let name = name(call)?;
    let given = call.object()?.contains_key("name");
    let contact = find::contact(store, call.param(0))?;
    if given {
        contact.name = name;
    }
    show(store, call.param(0))
}

/// `DELETE /contacts/{contactId}`
pub(crate) fn delete(store: &mut Store, call: &Call<'_>) -> Outcome {
    person(call.param(0))?;
    let removed = store.contacts.remove(call.param(0));
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

fn show(store: &Store, identifier: &str) -> Outcome {
    let contact = store.contacts.get(identifier);
    let contact = contact.ok_or_else(|| Refusal::not_found("contact"))?;
    Ok(Reply::ok(to_json(store, contact)))
}

fn to_json(store: &Store, contact: &Contact) -> Value {
    let tags: Vec<&str> = contact.tags.iter().map(|(tag, _)| tag.as_str()).collect();
    json!({
        "id": contact.identifier,
        "contact_id": contact.contact_id,
        "identifier": contact.identifier,
        "name": contact.name,
        "type": crate::http::identifier::contact_type(&contact.identifier),
        "created_at": contact.created_at,
        "last_message_time": last_message_time(store, contact),
        "tags": tags,
    })
}

fn last_message_time(store: &Store, contact: &Contact) -> Option<i64> {
    let last = store.messages.of(&contact.identifier).next_back()?;
    Some(last.time_sent)
}

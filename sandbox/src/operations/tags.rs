//! The tags of a contact.

use serde_json::{Value, json};

use crate::http::identifier::person;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find;
use crate::store::Store;

/// `GET /contacts/{contactId}/tags`
pub(crate) fn list(store: &mut Store, call: &Call<'_>) -> Outcome {
    let contact = find::contact(store, call.param(0))?;
    let tags = contact.tags.iter();
    let tags: Vec<Value> = tags
        .map(|(tag, created_at)| json!({"tag": tag, "created_at": created_at}))
        .collect();
    Ok(Reply::ok(json!({"tags": tags})))
}

/// `POST /contacts/{contactId}/tags`: keeps a tag that exists already.
pub(crate) fn add(store: &mut Store, call: &Call<'_>) -> Outcome {
    const RULE: &str = "tags must be a list of strings that are not empty";
    person(call.param(0))?;
    let given = match call.object()?.get("tags") {
        Some(Value::Array(given)) if !given.is_empty() => given.iter(),
        _ => return Err(Refusal::field("tags", RULE)),
    };
    let given: Option<Vec<&str>> = given
        .map(|tag| tag.as_str().filter(|tag| !tag.is_empty()))
        .collect();
    let given = given.ok_or_else(|| Refusal::field("tags", RULE))?;

    let now = call.millis();
    let contact = find::contact(store, call.param(0))?;
    let mut added = Vec::new();
    for tag in given {
        if !contact.tags.iter().any(|(known, _)| known == tag) {
            contact.tags.push((tag.to_owned(), now));
            added.push(tag);
        }
    }
    Ok(Reply::created(
        json!({"success": true, "tags_added": added}),
    ))
}

/// `DELETE /contacts/{contactId}/tags/{tag}`
pub(crate) fn remove(store: &mut Store, call: &Call<'_>) -> Outcome {
    let contact = find::contact(store, call.param(0))?;
    let at = contact
        .tags
        .iter()
        .position(|(tag, _)| tag == call.param(1));
    contact
        .tags
        .remove(at.ok_or_else(|| Refusal::not_found("tag"))?);
    Ok(Reply::ok(
        json!({"success": true, "deleted_at": call.millis()}),
    ))
}

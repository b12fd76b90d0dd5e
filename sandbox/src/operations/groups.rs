//! Groups: named ones that the caller makes, and the unnamed ones behind a
//! message to several people.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::http::envelope::{Page, matches, order, sort};
use crate::http::identifier::contact_type;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find;
use crate::store::Store;
use crate::store::groups::{Group, Member};

/// `GET /groups`
pub(crate) fn list(store: &mut Store, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = order(call, &["recent", "oldest", "name_asc", "name_desc"]);
    let mut found: Vec<&Group> = store.groups.all().collect();
    found.retain(|group| matches(call, &[group.name.as_deref()]));
    found.sort_by_key(|group| group.made);
    sort(&mut found, order, |group| {
        let last = store.messages.of(&group.group_id).next_back();
        let active = last.map_or(group.created_at, |last| last.time_sent);
        (
            group.name.as_deref().unwrap_or_default().to_lowercase(),
            active,
        )
    });
    let (found, pagination) = page.cut(found);
    let groups: Vec<Value> = found
        .into_iter()
        .map(|group| to_json(store, group).into())
        .collect();
    Ok(Reply::ok(
        json!({"groups": groups, "pagination": pagination}),
    ))
}

/// `POST /groups`
pub(crate) fn create(store: &mut Store, call: &Call<'_>) -> Outcome {
    let name = group_name(call.text("name")?)?;
    let chat_guid = match call.object()?.get("chat_guid") {
        None | Some(Value::Null) => None,
        Some(Value::String(guid)) => Some(guid.clone()),
        Some(_) => return Err(Refusal::field("chat_guid", "chat_guid must be a string")),
    };
    let people = people(call)?;

    if chat_guid.is_some() && store.groups.any(|group| group.chat_guid == chat_guid) {
        return Err(Refusal::new(409, "a group with this chat_guid exists"));
    }
    // The same people may have several chats on Apple's side, told apart by
    // their GUIDs.
    let is_repeated = chat_guid.is_none() && !people.is_empty();
    if is_repeated && store.groups.any(|group| group.is_made_of(&people)) {
        return Err(Refusal::new(409, "a group with these participants exists"));
    }
    let (id, created) = store.establish(Some(name), chat_guid, &people);
    let mut body = to_json(store, find::group(store, &id)?);
    body.insert("added_members".into(), json!(people));
    body.insert("created_contacts".into(), json!(created));
    Ok(Reply::created(body.into()))
}

/// `GET /groups/{groupId}`
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    let group = find::group(store, call.param(0))?;
    Ok(Reply::ok(to_json(store, group).into()))
}

/// `PATCH /groups/{groupId}`
pub(crate) fn update(store: &mut Store, call: &Call<'_>) -> Outcome {
    find::group(store, call.param(0))?;
    if call.object()?.contains_key("name") {
        let name = group_name(call.text("name")?)?;
        find::change_group(store, call.param(0), |group| group.name = Some(name))?;
    }
    get(store, call)
}

/// `DELETE /groups/{groupId}`
pub(crate) fn delete(store: &mut Store, call: &Call<'_>) -> Outcome {
    let removed = store.groups.remove(call.param(0));
    removed.ok_or_else(|| Refusal::not_found("group"))?;
    Ok(Reply::ok(
        json!({"success": true, "deleted_at": call.millis()}),
    ))
}

/// `GET /groups/{groupId}/members`
pub(crate) fn members(store: &mut Store, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let group = find::group(store, call.param(0))?;
    let (members, pagination) = page.cut(group.members.iter().collect());
    let members = members.into_iter().map(|one| member_json(store, one));
    let members: Vec<Value> = members.collect();
    Ok(Reply::ok(json!({
        "group_id": group.group_id,
        "group_name": group.name,
        "icon_url": group.icon.as_ref().map(|icon| &icon.url),
        "members": members,
        "pagination": pagination,
    })))
}

/// `POST /groups/{groupId}/members`: disabled by the vendor.
pub(crate) fn add_member(store: &mut Store, call: &Call<'_>) -> Outcome {
    find::group(store, call.param(0))?;
    let identifier = call.text("contact_id")?.to_owned();
    if !store.account.has_coming_soon {
        return Err(Refusal::coming_soon("Adding group members is coming soon"));
    }
    if contact_type(&identifier).is_none() {
        let message = "contact_id must be a phone number or an email address";
        return Err(Refusal::field("contact_id", message));
    }
    let known = find::group(store, call.param(0))?.member(&identifier);
    if let Some(member) = known {
        let member = member_json(store, member);
        let message = "Contact is already a member";
        return Ok(Reply::ok(json!({"message": message, "member": member})));
    }
    let is_created = store.contacts.get(&identifier).is_none();
    let now = call.millis();
    let contact = store.contacts.ensure(&mut store.ids, &identifier, now);
    let member = Member {
        contact_id: contact.contact_id.clone(),
        identifier,
        added_at: now,
    };
    let body = json!({
        "member": member_json(store, &member),
        "contact_created": is_created,
    });
    find::change_group(store, call.param(0), |group| group.members.push(member))?;
    Ok(Reply::created(body))
}

/// `DELETE /groups/{groupId}/members/{contactId}`: disabled by the vendor.
pub(crate) fn remove_member(store: &mut Store, call: &Call<'_>) -> Outcome {
    let group = find::group(store, call.param(0))?;
    if !store.account.has_coming_soon {
        let message = "Removing group members is coming soon";
        return Err(Refusal::coming_soon(message));
    }
    if group.member(call.param(1)).is_none() {
        return Err(Refusal::not_found("member"));
    }
    find::change_group(store, call.param(0), |group| {
        group.members.retain(|one| one.identifier != call.param(1));
    })?;
    Ok(Reply::ok(
        json!({"success": true, "removed_at": call.millis()}),
    ))
}

fn member_json(store: &Store, member: &Member) -> Value {
    let contact = store.contacts.get(&member.identifier);
    json!({
        "id": member.identifier,
        "contact_id": member.contact_id,
        "identifier": member.identifier,
        "name": contact.and_then(|contact| contact.name.as_deref()),
        "added_at": member.added_at,
    })
}

fn group_name(name: &str) -> Result<String, Refusal> {
    if name.chars().count() > 255 {
        return Err(Refusal::field(
            "name",
            "name must be at most 255 characters",
        ));
    }
    Ok(name.to_owned())
}

fn people(call: &Call<'_>) -> Result<BTreeSet<String>, Refusal> {
    const RULE: &str = "members must be a list of phone numbers in E.164 form and email addresses";
    match call.object()?.get("members") {
        None | Some(Value::Null) => Ok(BTreeSet::new()),
        Some(Value::Array(given)) => given
            .iter()
            .map(|one| {
                let one = one.as_str().filter(|one| contact_type(one).is_some());
                one.map(str::to_owned)
                    .ok_or_else(|| Refusal::field("members", RULE))
            })
            .collect(),
        Some(_) => Err(Refusal::field("members", RULE)),
    }
}

fn to_json(store: &Store, group: &Group) -> Map<String, Value> {
    let chat = store.messages.chat(&group.group_id);
    let last = store.messages.of(&group.group_id).next_back();
    let mut body = Map::new();
    body.insert("group_id".into(), json!(group.group_id));
    body.insert("name".into(), json!(group.name));
    body.insert("chat_guid".into(), json!(group.chat_guid));
    body.insert(
        "icon_url".into(),
        json!(group.icon.as_ref().map(|icon| &icon.url)),
    );
    body.insert("member_count".into(), json!(group.members.len()));
    body.insert(
        "message_count".into(),
        json!(chat.map_or(0, |chat| chat.inbound + chat.outbound)),
    );
    body.insert(
        "last_message_text".into(),
        json!(last.and_then(|last| last.text.as_deref())),
    );
    body.insert(
        "last_message_time".into(),
        json!(last.map(|last| last.time_sent)),
    );
    body.insert(
        "last_message_direction".into(),
        json!(last.map(|last| last.direction.as_str())),
    );
    body.insert("created_at".into(), json!(group.created_at));
    body
}

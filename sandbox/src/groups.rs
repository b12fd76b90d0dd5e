//! Groups: named ones that the caller makes, and the unnamed ones behind a
//! message to several people.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use super::call::Call;
use super::identifier::contact_type;
use super::page::{Page, choice, matches, sort};
use super::pictures::Picture;
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// A group chat.
pub(super) struct Group {
    pub(super) group_id: String,
    pub(super) name: Option<String>,
    /// The chat on Apple's side; a group has none until it is first used.
    pub(super) chat_guid: Option<String>,
    pub(super) icon: Option<Picture>,
    pub(super) members: Vec<Member>,
    created_at: i64,
    /// Tells groups of the same time apart.
    made: u64,
}

/// Somebody in a group.
pub(super) struct Member {
    contact_id: String,
    pub(super) identifier: String,
    added_at: i64,
}

impl Group {
    fn is_made_of(&self, people: &BTreeSet<String>) -> bool {
        let members: BTreeSet<&String> = self.members.iter().map(|one| &one.identifier).collect();
        members.iter().copied().eq(people.iter())
    }
}

/// The groups, found by id.
#[derive(Default)]
pub(super) struct Groups(HashMap<String, Group>);

impl Groups {
    pub(super) fn get(&self, id: &str) -> Option<&Group> {
        self.0.get(id)
    }

    pub(super) fn find(&self, id: &str) -> Result<&Group, Refusal> {
        self.0.get(id).ok_or_else(|| Refusal::not_found("group"))
    }

    pub(super) fn find_mut(&mut self, id: &str) -> Result<&mut Group, Refusal> {
        self.0
            .get_mut(id)
            .ok_or_else(|| Refusal::not_found("group"))
    }

    /// The unnamed group of exactly these people.
    pub(super) fn unnamed(&self, people: &BTreeSet<String>) -> Option<&Group> {
        let mut unnamed = self.0.values().filter(|group| group.name.is_none());
        unnamed.find(|group| group.is_made_of(people))
    }
}

/// Makes a group, and the contacts that its members lack. Answers its id and
/// the contacts made.
pub(super) fn establish(
    state: &mut State,
    name: Option<String>,
    chat_guid: Option<String>,
    people: &BTreeSet<String>,
    now: i64,
) -> (String, Vec<String>) {
    let unknown = people
        .iter()
        .filter(|one| state.contacts.get(one).is_none());
    let made: Vec<String> = unknown.cloned().collect();
    let members = people.iter().map(|one| {
        let contact = state.contacts.ensure(&mut state.ids, one, now);
        Member {
            contact_id: contact.contact_id.clone(),
            identifier: one.clone(),
            added_at: now,
        }
    });
    let members = members.collect();
    let group_id = state.ids.plain("grp_", 16);
    let group = Group {
        group_id: group_id.clone(),
        name,
        chat_guid,
        icon: None,
        members,
        created_at: now,
        made: state.ids.made(),
    };
    state.groups.0.insert(group_id.clone(), group);
    (group_id, made)
}

/// Gives a group its chat on Apple's side, and answers that chat's name.
pub(super) fn link(state: &mut State, id: &str) -> Result<String, Refusal> {
    let group = state.groups.find_mut(id)?;
    let guid = group
        .chat_guid
        .get_or_insert_with(|| state.ids.plain("iMessage;+;chat", 18));
    Ok(guid.clone())
}

/// `GET /groups`
pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = choice(call, "sort", &["recent", "oldest", "name_asc", "name_desc"])?;
    let mut found: Vec<&Group> = state.groups.0.values().collect();
    found.retain(|group| matches(call, &[group.name.as_deref()]));
    found.sort_by_key(|group| group.made);
    sort(&mut found, order, |group| {
        let last = state.messages.of(&group.group_id).next_back();
        let active = last.map_or(group.created_at, |last| last.time_sent);
        (
            group.name.as_deref().unwrap_or_default().to_lowercase(),
            active,
        )
    });
    let (found, pagination) = page.cut(found);
    let groups: Vec<Value> = found
        .into_iter()
        .map(|group| to_json(state, group).into())
        .collect();
    Ok(Reply::ok(
        json!({"groups": groups, "pagination": pagination}),
    ))
}

/// `POST /groups`
pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let name = group_name(call.text("name")?)?;
    let chat_guid = match call.object()?.get("chat_guid") {
        None | Some(Value::Null) => None,
        Some(Value::String(guid)) => Some(guid.clone()),
        Some(_) => return Err(Refusal::field("chat_guid", "chat_guid must be a string")),
    };
    let people = people(call)?;

    let mut known = state.groups.0.values();
    if known.any(|group| chat_guid.is_some() && group.chat_guid == chat_guid) {
        return Err(Refusal::new(409, "a group with this chat_guid exists"));
    }
    let mut known = state.groups.0.values();
    if known.any(|group| !people.is_empty() && group.is_made_of(&people)) {
        return Err(Refusal::new(409, "a group with these participants exists"));
    }
    let (id, created) = establish(state, Some(name), chat_guid, &people, call.millis());
    let mut body = to_json(state, state.groups.find(&id)?);
    body.insert("added_members".into(), json!(people));
    body.insert("created_contacts".into(), json!(created));
    Ok(Reply::created(body.into()))
}

/// `GET /groups/{groupId}`
pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let group = state.groups.find(call.param(0))?;
    Ok(Reply::ok(to_json(state, group).into()))
}

/// `PATCH /groups/{groupId}`
pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    state.groups.find(call.param(0))?;
    if call.object()?.contains_key("name") {
        let name = group_name(call.text("name")?)?;
        state.groups.find_mut(call.param(0))?.name = Some(name);
    }
    get(state, call)
}

/// `DELETE /groups/{groupId}`
pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    let removed = state.groups.0.remove(call.param(0));
    removed.ok_or_else(|| Refusal::not_found("group"))?;
    Ok(Reply::ok(
        json!({"success": true, "deleted_at": call.millis()}),
    ))
}

/// `GET /groups/{groupId}/members`
pub(super) fn members(state: &mut State, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let group = state.groups.find(call.param(0))?;
    let (members, pagination) = page.cut(group.members.iter().collect());
    let members: Vec<Value> = members
        .into_iter()
        .map(|member| {
            let contact = state.contacts.get(&member.identifier);
            json!({
                "id": member.identifier,
                "contact_id": member.contact_id,
                "identifier": member.identifier,
                "name": contact.and_then(|contact| contact.name.as_deref()),
                "added_at": member.added_at,
            })
        })
        .collect();
    Ok(Reply::ok(json!({
        "group_id": group.group_id,
        "group_name": group.name,
        "icon_url": group.icon.as_ref().map(|icon| &icon.url),
        "members": members,
        "pagination": pagination,
    })))
}

/// `POST /groups/{groupId}/members`: disabled by the vendor.
pub(super) fn add_member(state: &mut State, call: &Call<'_>) -> Outcome {
    state.groups.find(call.param(0))?;
    call.text("contact_id")?;
    Err(Refusal::coming_soon("Adding group members is coming soon"))
}

/// `DELETE /groups/{groupId}/members/{contactId}`: disabled by the vendor.
pub(super) fn remove_member(state: &mut State, call: &Call<'_>) -> Outcome {
    state.groups.find(call.param(0))?;
    Err(Refusal::coming_soon(
        "Removing group members is coming soon",
    ))
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

fn to_json(state: &State, group: &Group) -> Map<String, Value> {
    let messages = state.messages.of(&group.group_id);
    let last = state.messages.of(&group.group_id).next_back();
    let mut body = Map::new();
    body.insert("group_id".into(), json!(group.group_id));
    body.insert("name".into(), json!(group.name));
    body.insert("chat_guid".into(), json!(group.chat_guid));
    body.insert(
        "icon_url".into(),
        json!(group.icon.as_ref().map(|icon| &icon.url)),
    );
    body.insert("member_count".into(), json!(group.members.len()));
    body.insert("message_count".into(), json!(messages.count()));
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

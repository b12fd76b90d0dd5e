//! Pictures that are uploaded: the icon of a group and the background of a
//! chat. The bytes are looked at and dropped.

use serde_json::{Value, json};

use super::call::Call;
use super::chats;
use super::groups;
use super::payload::FormField;
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

const TYPES: [&str; 6] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/heic",
    "image/heif",
];
const LARGEST: usize = 10 * 1024 * 1024;

/// A picture that the service keeps.
pub(super) struct Picture {
    pub(super) id: String,
    pub(super) url: String,
    version: u64,
}

/// `POST /groups/{groupId}/icon`
pub(super) fn set_icon(state: &mut State, call: &Call<'_>) -> Outcome {
    state.groups.find(call.param(0))?;
    check("icon", call.form_field("icon")?)?;
    let picture = picture(state, "icon_", 1);
    state.groups.find_mut(call.param(0))?.icon = Some(picture);
    icon(state, call, "Group icon set")
}

/// `DELETE /groups/{groupId}/icon`
pub(super) fn remove_icon(state: &mut State, call: &Call<'_>) -> Outcome {
    state.groups.find_mut(call.param(0))?.icon = None;
    icon(state, call, "Group icon removed")
}

fn icon(state: &mut State, call: &Call<'_>, message: &str) -> Outcome {
    let chat_guid = groups::link(state, call.param(0))?;
    let group = state.groups.find(call.param(0))?;
    Ok(Reply::ok(json!({
        "success": true,
        "group_id": group.group_id,
        "chat_guid": chat_guid,
        "icon_url": group.icon.as_ref().map(|icon| &icon.url),
        "device_sync": {"chat_guid": chat_guid, "synced": true, "message": message},
        "message": message,
    })))
}

/// `GET /chats/{chatId}/background`
pub(super) fn background(state: &mut State, call: &Call<'_>) -> Outcome {
    let chat = chats::reachable(state, call)?;
    Ok(Reply::ok(background_json(state, &chat)))
}

/// `PUT /chats/{chatId}/background`
pub(super) fn set_background(state: &mut State, call: &Call<'_>) -> Outcome {
    let chat = chats::reachable(state, call)?;
    check("background", call.form_field("background")?)?;
    let version = state
        .backgrounds
        .get(&chat)
        .map_or(1, |old| old.version + 1);
    let picture = picture(state, "bg_", version);
    state.backgrounds.insert(chat.clone(), picture);
    changed(background_json(state, &chat), true)
}

/// `DELETE /chats/{chatId}/background`
pub(super) fn remove_background(state: &mut State, call: &Call<'_>) -> Outcome {
    let chat = chats::reachable(state, call)?;
    let had = state.backgrounds.remove(&chat).is_some();
    changed(background_json(state, &chat), had)
}

fn changed(mut body: Value, changed: bool) -> Outcome {
    if let Value::Object(fields) = &mut body {
        fields.insert("changed".into(), json!(changed));
    }
    Ok(Reply::ok(body))
}

fn background_json(state: &State, chat: &str) -> Value {
    let picture = state.backgrounds.get(chat);
    json!({
        "chat_id": chat,
        "has_background": picture.is_some(),
        "background_id": picture.map(|picture| &picture.id),
        "background_url": picture.map(|picture| &picture.url),
        "background_version": picture.map(|picture| picture.version),
    })
}

fn picture(state: &mut State, prefix: &str, version: u64) -> Picture {
    let id = state.ids.plain(prefix, 16);
    Picture {
        url: format!("https://media.example.com/{id}"),
        id,
        version,
    }
}

/// Goes by the declared type, and by the first bytes where none is declared.
fn check(name: &str, file: &FormField) -> Result<(), Refusal> {
    if file.bytes.is_empty() {
        return Err(Refusal::field(name, "the picture is empty"));
    }
    if file.bytes.len() > LARGEST {
        return Err(Refusal::field(name, "the picture is larger than 10 MB"));
    }
    let declared = file
        .content_type
        .as_deref()
        .filter(|kind| *kind != "application/octet-stream");
    let fits = match declared {
        Some(declared) => TYPES.iter().any(|kind| kind.eq_ignore_ascii_case(declared)),
        None => looks_like_a_picture(&file.bytes),
    };
    if fits {
        return Ok(());
    }
    let message = "the picture must be JPEG, PNG, GIF, WebP, HEIC or HEIF";
    Err(Refusal::field(name, message))
}

fn looks_like_a_picture(bytes: &[u8]) -> bool {
    let at = |from: usize, magic: &[u8]| bytes.get(from..from + magic.len()) == Some(magic);
    at(0, b"\xff\xd8\xff")
        || at(0, b"\x89PNG")
        || at(0, b"GIF8")
        || at(8, b"WEBP")
        || at(4, b"ftyp")
}

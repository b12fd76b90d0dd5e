//! Uploaded pictures: the icon of a group and the background of a chat. The bytes
//! are checked and dropped.

use serde_json::{Value, json};

use crate::http::payload::FormField;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find;
use crate::store::Store;
use crate::store::picture::Picture;

const TYPES: [&str; 6] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/heic",
    "image/heif",
];
const LARGEST: usize = 10 * 1024 * 1024;

/// `POST /groups/{groupId}/icon`
pub(crate) fn set_icon(store: &mut Store, call: &Call<'_>) -> Outcome {
    find::group(store, call.param(0))?;
    check("icon", call.form_field("icon")?)?;
    let picture = picture(store, "icon_", 1);
    find::change_group(store, call.param(0), |group| group.icon = Some(picture))?;
    icon(store, call, "Group icon set")
}

/// `DELETE /groups/{groupId}/icon`
pub(crate) fn remove_icon(store: &mut Store, call: &Call<'_>) -> Outcome {
    find::change_group(store, call.param(0), |group| group.icon = None)?;
    icon(store, call, "Group icon removed")
}

fn icon(store: &mut Store, call: &Call<'_>, message: &str) -> Outcome {
    let chat_guid = store
        .link(call.param(0))
        .ok_or_else(|| Refusal::not_found("group"))?;
    let group = find::group(store, call.param(0))?;
    let mut body = json!({
        "success": true,
        "group_id": group.group_id,
        "chat_guid": chat_guid,
        "device_sync": {"chat_guid": chat_guid, "synced": true, "message": message},
        "message": message,
    });
    if let Some(icon) = &group.icon {
        body["icon_url"] = json!(icon.url);
    }
    Ok(Reply::ok(body))
}

/// `GET /chats/{chatId}/background`
pub(crate) fn background(store: &mut Store, call: &Call<'_>) -> Outcome {
    let chat = find::reachable(store, call)?;
    Ok(Reply::ok(background_json(store, &chat)))
}

/// `PUT /chats/{chatId}/background`
pub(crate) fn set_background(store: &mut Store, call: &Call<'_>) -> Outcome {
    let chat = find::reachable(store, call)?;
    check("background", call.form_field("background")?)?;
    let version = store
        .backgrounds
        .get(&chat)
        .map_or(1, |old| old.version + 1);
    let picture = picture(store, "bg_", version);
    store.backgrounds.insert(chat.clone(), picture);
    changed(background_json(store, &chat), true)
}

/// `DELETE /chats/{chatId}/background`
pub(crate) fn remove_background(store: &mut Store, call: &Call<'_>) -> Outcome {
    let chat = find::reachable(store, call)?;
    let had = store.backgrounds.remove(&chat).is_some();
    changed(background_json(store, &chat), had)
}

fn changed(mut body: Value, changed: bool) -> Outcome {
    if let Value::Object(fields) = &mut body {
        fields.insert("changed".into(), json!(changed));
    }
    Ok(Reply::ok(body))
}

fn background_json(store: &Store, chat: &str) -> Value {
    let picture = store.backgrounds.get(chat);
    json!({
        "chat_id": chat,
        "has_background": picture.is_some(),
        "background_id": picture.map(|picture| &picture.id),
        "background_url": picture.map(|picture| &picture.url),
        "background_version": picture.map(|picture| picture.version),
    })
}

fn picture(store: &mut Store, prefix: &str, version: u64) -> Picture {
    let id = store.ids.plain(prefix, 16);
    Picture {
        url: format!("https://media.example.com/{id}"),
        id,
        version,
    }
}

/// Checks the declared type, or the first bytes if no type is declared.
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

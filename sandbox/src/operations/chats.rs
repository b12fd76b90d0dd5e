//! Chats: the conversations with one person or one group.

use serde_json::{Map, Value, json};

use crate::http::envelope::{Page, matches, order};
use crate::http::identifier::contact_type;
use crate::http::reply::{Outcome, Reply, put_some};
use crate::http::request::Call;
use crate::operations::{encode, find};
use crate::store::Store;

/// `GET /chats`
pub(crate) fn list(store: &mut Store, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = order(call, &["recent", "oldest"]);
    let mut found = store.messages.chats();
    found.retain(|id| {
        let contact = store.contacts.get(id);
        let name = contact.and_then(|contact| contact.name.as_deref());
        matches(call, &[Some(id), name])
    });
    if order == "recent" {
        found.reverse();
    }
    let (found, pagination) = page.cut(found);
    let chats: Vec<Value> = found
        .into_iter()
        .map(|id| to_json(store, id).into())
        .collect();
    Ok(Reply::ok(json!({"chats": chats, "pagination": pagination})))
}

/// `GET /chats/{chatId}`
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    let id = find::existing(store, call)?;
    let first = store.messages.chat(&id).map(|chat| chat.first_time);
    let mut body = to_json(store, &id);
    put_some(&mut body, "first_message_time", first);
    Ok(Reply::ok(body.into()))
}

fn to_json(store: &Store, id: &str) -> Map<String, Value> {
    let group = store.groups.get(id);
    // The messages of a deleted group stay.
    let is_group = contact_type(id).is_none();
    let background = store.backgrounds.get(id);
    let chat = store.messages.chat(id);
    let (inbound, outbound) = chat.map_or((0, 0), |chat| (chat.inbound, chat.outbound));
    let last = store.messages.of(id).next_back();

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
    put("contact", encode::contact_summary(store, id));
    put("message_count", json!(inbound + outbound));
    put("inbound_count", json!(inbound));
    put("outbound_count", json!(outbound));
    put(
        "background_url",
        json!(background.map(|picture| &picture.url)),
    );
    put(
        "background_id",
        json!(background.map(|picture| &picture.id)),
    );
    put(
        "last_inbound_time",
        json!(chat.and_then(|chat| chat.last_inbound)),
    );
    put(
        "last_outbound_time",
        json!(chat.and_then(|chat| chat.last_outbound)),
    );
    // A group in which nothing was written yet has no last message.
    if let Some(last) = last {
        put("last_message_time", json!(last.time_sent));
        let shown = json!({
            "message_id": last.id,
            "text": last.text,
            "direction": last.direction.as_str(),
            "time_sent": last.time_sent,
        });
        put("last_message", shown);
    }
    body
}

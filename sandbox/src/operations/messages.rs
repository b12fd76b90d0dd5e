//! Reads a chat's messages and their status, and cancels a message.

use serde_json::{Value, json};

use crate::http::envelope::{Page, number, order};
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::{encode, find};
use crate::store::Lifecycle;
use crate::store::Store;
use crate::store::messages::{Direction, Message, Stage};

/// `GET /chats/{chatId}/messages`
pub(crate) fn list(store: &mut Store, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = order(call, &["desc", "asc"]);
    let direction = direction(call)?;
    let since = number(call, "since")?.unwrap_or(i64::MIN);
    let until = number(call, "until")?.unwrap_or(i64::MAX);
    let chat = find::existing(store, call)?;

    let mut found: Vec<&Message> = store
        .messages
        .of(&chat)
        .filter(|one| direction.is_none_or(|wanted| wanted == one.direction))
        .filter(|one| (since..=until).contains(&one.time_sent))
        .collect();
    if order == "desc" {
        found.reverse();
    }
    let (found, pagination) = page.cut(found);
    let messages: Vec<Value> = found
        .into_iter()
        .map(|message| {
            let mut fields = encode::message(message);
            fields.insert("external_id".into(), json!(message.chat));
            fields.into()
        })
        .collect();
    Ok(Reply::ok(json!({
        "chat_id": chat,
        "messages": messages,
        "pagination": pagination,
    })))
}

/// `GET /chats/{chatId}/messages/{messageId}`
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    let message = find::message(store, call)?;
    let mut body = encode::message(message);
    body.insert("chat_id".into(), json!(message.chat));
    body.insert(
        "contact".into(),
        encode::contact_summary(store, &message.chat),
    );
    Ok(Reply::ok(body.into()))
}

/// `GET /chats/{chatId}/messages/{messageId}/status`: answers the status, and
/// then moves the message on if the [`Lifecycle`] says so.
pub(crate) fn status(store: &mut Store, call: &Call<'_>) -> Outcome {
    let message = find::message(store, call)?;
    let mut body = encode::message_status(message);
    body.insert("chat_id".into(), json!(message.chat));
    if store.lifecycle == Lifecycle::ByStatusReads {
        let id = message.id.clone();
        store.step(&id);
    }
    Ok(Reply::ok(body.into()))
}

/// `DELETE /chats/{chatId}/messages/{messageId}`: works while the message is
/// queued. Only prose documents this operation.
pub(crate) fn cancel(store: &mut Store, call: &Call<'_>) -> Outcome {
    let message = find::message(store, call)?;
    if !matches!(message.stage, Some(Stage::Queued | Stage::Cancelled)) {
        return Err(Refusal::new(409, "the message can no longer be cancelled"));
    }
    let id = message.id.clone();
    store.advance(&id, Stage::Cancelled, None);
    Ok(Reply::ok(json!({
        "message_id": id,
        "cancelled": true,
        "status": Stage::Cancelled.as_status(),
        "message": "Message cancelled",
    })))
}

fn direction(call: &Call<'_>) -> Result<Option<Direction>, Refusal> {
    let Some(word) = call.query("direction") else {
        return Ok(None);
    };
    let direction = Direction::parse(&word);
    direction
        .map(Some)
        .ok_or_else(|| Refusal::field("direction", "direction must be inbound or outbound"))
}

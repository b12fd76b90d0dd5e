//! Reading a chat's messages, following one, and calling one back.

use serde_json::{Value, json};

use super::Delivery;
use super::call::Call;
use super::chats;
use super::message::{Direction, Message, Status};
use super::page::{Page, choice, number};
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// `GET /chats/{chatId}/messages`
pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = choice(call, "sort", &["desc", "asc"])?;
    let direction = direction(call)?;
    let since = number(call, "since")?.unwrap_or(i64::MIN);
    let until = number(call, "until")?.unwrap_or(i64::MAX);
    let chat = chats::existing(state, call)?;

    let mut found: Vec<&Message> = state
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
            let mut fields = message.fields();
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
pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let message = find(state, call)?;
    let mut body = message.fields();
    body.insert("chat_id".into(), json!(message.chat));
    body.insert("contact".into(), state.contacts.summary(&message.chat));
    Ok(Reply::ok(body.into()))
}

/// `GET /chats/{chatId}/messages/{messageId}/status`: answers the status, and
/// then moves the message on, as the sandbox was told to.
pub(super) fn status(state: &mut State, call: &Call<'_>) -> Outcome {
    let message = find(state, call)?;
    let mut body = message.status_fields();
    body.insert("chat_id".into(), json!(message.chat));
    let (id, status) = (message.id.clone(), message.status);
    if let (Delivery::StepPerStatusRead, Some(status)) = (state.delivery, status)
        && let Some(message) = state.messages.get_mut(&id)
    {
        message.advance(status.next(), call.millis());
    }
    Ok(Reply::ok(body.into()))
}

/// `DELETE /chats/{chatId}/messages/{messageId}`: works while the message is
/// queued. Only prose documents this operation.
pub(super) fn cancel(state: &mut State, call: &Call<'_>) -> Outcome {
    let message = find(state, call)?;
    if !matches!(message.status, Some(Status::Queued | Status::Cancelled)) {
        return Err(Refusal::new(409, "the message can no longer be cancelled"));
    }
    let id = message.id.clone();
    if let Some(message) = state.messages.get_mut(&id) {
        message.advance(Status::Cancelled, call.millis());
    }
    Ok(Reply::ok(json!({
        "message_id": id,
        "cancelled": true,
        "status": Status::Cancelled.as_str(),
        "message": "Message cancelled",
    })))
}

/// The message that the path names; it has to be in the chat that it names.
fn find<'a>(state: &'a State, call: &Call<'_>) -> Result<&'a Message, Refusal> {
    let chat = chats::existing(state, call)?;
    let message = state.messages.get(call.param(1));
    message
        .filter(|message| message.chat == chat)
        .ok_or_else(|| Refusal::not_found("message"))
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

//! What the other side sees besides messages: typing, read receipts and the
//! account's contact card.

use serde_json::{Map, json};

use super::account::Reach;
use super::call::Call;
use super::chats;
use super::reply::{Outcome, Reply};
use super::state::State;

/// `POST /chats/{chatId}/typing`
pub(super) fn start_typing(state: &mut State, call: &Call<'_>) -> Outcome {
    typing(state, call, true, "started_at")
}

/// `DELETE /chats/{chatId}/typing`
pub(super) fn stop_typing(state: &mut State, call: &Call<'_>) -> Outcome {
    typing(state, call, false, "stopped_at")
}

fn typing(state: &State, call: &Call<'_>, typing: bool, time: &str) -> Outcome {
    let chat = chats::reachable(state, call)?;
    let mut body = Map::new();
    body.insert("chat_id".into(), json!(chat));
    body.insert("typing".into(), json!(typing));
    body.insert(time.into(), json!(call.millis()));
    if state.reach(&chat) == Reach::Rcs {
        let warning = "RCS chats do not support composing indicators";
        body.insert("warning".into(), json!(warning));
    }
    Ok(Reply::ok(body.into()))
}

/// `POST /chats/{chatId}/read`
pub(super) fn mark_read(state: &mut State, call: &Call<'_>) -> Outcome {
    let chat = chats::existing(state, call)?;
    Ok(Reply::ok(json!({
        "chat_id": chat,
        "status": "read",
        "marked_at": call.millis(),
    })))
}

/// `POST /chats/{chatId}/contact-card`
pub(super) fn share_contact_card(state: &mut State, call: &Call<'_>) -> Outcome {
    let chat = chats::reachable(state, call)?;
    Ok(Reply::ok(json!({
        "success": true,
        "chat_id": chat,
        "message": "Contact card shared",
    })))
}

//! Typing indicators, read receipts and the account's contact card: what the
//! other side sees besides messages.

use serde_json::{Map, json};

use crate::http::reply::{Outcome, Reply};
use crate::http::request::Call;
use crate::operations::cards::require_dedicated;
use crate::operations::find;
use crate::store::Store;
use crate::store::account::Reach;
use crate::store::changes::ChangeKind;

/// `POST /chats/{chatId}/typing`
pub(crate) fn start_typing(store: &mut Store, call: &Call<'_>) -> Outcome {
    typing(store, call, true, "started_at")
}

/// `DELETE /chats/{chatId}/typing`
pub(crate) fn stop_typing(store: &mut Store, call: &Call<'_>) -> Outcome {
    typing(store, call, false, "stopped_at")
}

fn typing(store: &mut Store, call: &Call<'_>, typing: bool, time: &str) -> Outcome {
    let chat = find::reachable(store, call)?;
    if typing {
        store.typing.insert(chat.clone());
    } else {
        store.typing.remove(&chat);
    }
    store.changes.publish(ChangeKind::Chat, &chat);
    let mut body = Map::new();
    body.insert("chat_id".into(), json!(chat));
    body.insert("typing".into(), json!(typing));
    body.insert(time.into(), json!(call.millis()));
    if store.reach(&chat) == Reach::Rcs {
        let warning = "RCS chats do not support composing indicators";
        body.insert("warning".into(), json!(warning));
    }
    Ok(Reply::ok(body.into()))
}

/// `POST /chats/{chatId}/read`
pub(crate) fn mark_read(store: &mut Store, call: &Call<'_>) -> Outcome {
    let chat = find::existing(store, call)?;
    store.changes.publish(ChangeKind::Chat, &chat);
    Ok(Reply::ok(json!({
        "chat_id": chat,
        "status": "read",
        "marked_at": call.millis(),
    })))
}

/// `POST /chats/{chatId}/contact-card`
pub(crate) fn share_contact_card(store: &mut Store, call: &Call<'_>) -> Outcome {
    let chat = find::reachable(store, call)?;
    let line = store.usual_line(&chat);
    require_dedicated(find::line(store, &line)?.plan)?;
    Ok(Reply::ok(json!({
        "success": true,
        "chat_id": chat,
        "message": "Contact card shared",
    })))
}

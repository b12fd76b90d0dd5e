//! Reactions to a message.

use serde_json::{Value, json};

use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find;
use crate::store::Store;
use crate::store::messages::{Direction, Reaction};

const TAPBACKS: [&str; 6] = ["love", "like", "dislike", "laugh", "emphasize", "question"];

/// `POST /chats/{chatId}/messages/{messageId}/reactions`
pub(crate) fn add(store: &mut Store, call: &Call<'_>) -> Outcome {
    let (is_added, reaction) = parse(call.text("reaction")?)?;
    let direction =
        match call.object()?.get("direction") {
            None | Some(Value::Null) => None,
            Some(word) => Some(word.as_str().and_then(Direction::parse).ok_or_else(|| {
                Refusal::field("direction", "direction must be inbound or outbound")
            })?),
        };
    let chat = find::existing(store, call)?;
    let id = find(store, &chat, call.param(1), direction)?;
    let line = store.messages.get(&id).map(|message| message.line.clone());
    let added = Reaction {
        reaction: reaction.to_owned(),
        is_added,
        time_sent: call.millis(),
        sender: line.unwrap_or_default(),
        direction: Direction::Outbound,
    };
    store.react(&id, added);
    let action = if is_added { "add" } else { "remove" };
    Ok(Reply::ok(json!({
        "success": true,
        "message_id": id,
        "reaction": reaction,
        "action": action,
    })))
}

/// `+` or `-`, then a tapback's name or an emoji.
pub(crate) fn parse(text: &str) -> Result<(bool, &str), Refusal> {
    let (is_added, reaction) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(reaction), _) => (true, reaction),
        (None, Some(reaction)) => (false, reaction),
        (None, None) => {
            return Err(Refusal::field(
                "reaction",
                "reaction must begin with + or -",
            ));
        }
    };
    let is_emoji = !reaction.is_ascii()
        && reaction.chars().count() <= 12
        && !reaction.contains(|c: char| c.is_ascii_alphabetic() || c.is_whitespace());
    if TAPBACKS.contains(&reaction) || is_emoji {
        return Ok((is_added, reaction));
    }
    Err(Refusal::field(
        "reaction",
        "reaction must be a known tapback or one emoji",
    ))
}

/// Finds a message by id, or by its index from the end: `-1` is the last one,
/// counted among the messages of one direction if one is given.
fn find(
    store: &Store,
    chat: &str,
    id: &str,
    direction: Option<Direction>,
) -> Result<String, Refusal> {
    let back = id
        .strip_prefix('-')
        .filter(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let found = match back {
        Some(digits) => {
            let skip = digits
                .parse::<usize>()
                .ok()
                .and_then(|back| back.checked_sub(1));
            let skip =
                skip.ok_or_else(|| Refusal::new(400, "a relative message id begins at -1"))?;
            let mut latest = store
                .messages
                .of(chat)
                .rev()
                .filter(|one| direction.is_none_or(|wanted| wanted == one.direction));
            latest.nth(skip)
        }
        None => store
            .messages
            .get(id)
            .filter(|message| message.chat == chat),
    };
    let found = found.ok_or_else(|| Refusal::not_found("message"))?;
    Ok(found.id.clone())
}

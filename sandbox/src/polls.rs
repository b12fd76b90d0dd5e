//! Polls.

use serde_json::{Value, json};

use super::call::Call;
use super::chats;
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// A poll and what was voted.
pub(super) struct Poll {
    chat: String,
    title: Option<String>,
    options: Vec<(String, u64)>,
}

/// `POST /chats/{chatId}/polls`
pub(super) fn send(state: &mut State, call: &Call<'_>) -> Outcome {
    const RULE: &str = "options must be a list of 2 to 10 strings that are not empty";
    let chat = chats::reachable(state, call)?;
    let body = call.object()?;
    let title = match body.get("title") {
        None | Some(Value::Null) => None,
        Some(Value::String(title)) => Some(title.clone()),
        Some(_) => return Err(Refusal::field("title", "title must be a string")),
    };
    let options = match body.get("options") {
        Some(Value::Array(options)) if (2..=10).contains(&options.len()) => options.iter(),
        _ => return Err(Refusal::field("options", RULE)),
    };
    let options: Option<Vec<&str>> = options
        .map(|option| option.as_str().filter(|option| !option.is_empty()))
        .collect();
    let options = options.ok_or_else(|| Refusal::field("options", RULE))?;

    let id = state.ids.plain("poll_", 16);
    let reply = json!({
        "poll_id": id,
        "chat_id": chat,
        "poll": {"title": title.as_deref().unwrap_or_default(), "options": options},
        "sent_at": call.millis(),
    });
    let options = options
        .into_iter()
        .map(|option| (option.to_owned(), 0))
        .collect();
    state.polls.insert(
        id,
        Poll {
            chat,
            title,
            options,
        },
    );
    Ok(Reply::ok(reply))
}

/// `GET /chats/{chatId}/polls/{pollId}`
pub(super) fn results(state: &mut State, call: &Call<'_>) -> Outcome {
    let chat = chats::reachable(state, call)?;
    let poll = state
        .polls
        .get(call.param(1))
        .filter(|poll| poll.chat == chat);
    let poll = poll.ok_or_else(|| Refusal::not_found("poll"))?;
    let options: Vec<Value> = poll
        .options
        .iter()
        .map(|(text, votes)| json!({"text": text, "votes": votes}))
        .collect();
    Ok(Reply::ok(json!({
        "poll_id": call.param(1),
        "chat_id": chat,
        "title": poll.title.as_deref().unwrap_or_default(),
        "options": options,
        "total_votes": poll.options.iter().map(|(_, votes)| votes).sum::<u64>(),
    })))
}

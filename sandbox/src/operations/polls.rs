//! Polls.

use serde_json::{Value, json};

use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::operations::find;
use crate::operations::send::rules::within_trial;
use crate::store::Store;
use crate::store::polls::PollOption;

/// `POST /chats/{chatId}/polls`
pub(crate) fn send(store: &mut Store, call: &Call<'_>) -> Outcome {
    const RULE: &str = "options must be a list of 2 to 10 strings that are not empty";
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
    let chat = find::reachable(store, call)?;
    let line = find::line(store, &store.usual_line(&chat))
        .map_err(|_| Refusal::new(503, "no active number available"))?;
    within_trial(store, line)?;
    let number = line.number.clone();
    store.account.count_sent(&number, 1);

    let reply = json!({
        "chat_id": chat,
        "poll": {"title": title.as_deref().unwrap_or_default(), "options": options},
        "sent_at": call.millis(),
    });
    let options = options.into_iter().map(PollOption::new).collect();
    let id = store.add_poll(chat, None, title, options);
    let mut reply = reply;
    reply["poll_id"] = json!(id);
    Ok(Reply::ok(reply))
}

/// `GET /chats/{chatId}/polls/{pollId}`
pub(crate) fn results(store: &mut Store, call: &Call<'_>) -> Outcome {
    let chat = find::reachable(store, call)?;
    let poll = store
        .polls
        .get(call.param(1))
        .filter(|poll| poll.chat == chat);
    let poll = poll.ok_or_else(|| Refusal::not_found("poll"))?;
    let options: Vec<Value> = poll
        .options
        .iter()
        .map(|option| json!({"text": option.text, "votes": option.voters.len()}))
        .collect();
    Ok(Reply::ok(json!({
        "poll_id": call.param(1),
        "chat_id": chat,
        "title": poll.title.as_deref().unwrap_or_default(),
        "options": options,
        "total_votes": poll.options.iter().map(|option| option.voters.len()).sum::<usize>(),
    })))
}

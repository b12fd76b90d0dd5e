//! Endpoints that do what people do: write, react, vote, and switch their
//! devices off.

use serde_json::{Value, json};

use super::endpoint::{Endpoint, Input, Problem, now, optional, required};
use crate::control::{Control, Incoming};
use crate::store::account::Reach;

pub(super) static ENDPOINTS: &[Endpoint] = &[
    now(
        "receive",
        ("POST", "/messages"),
        "Let a person write to the account.",
        &[
            required("from", "string", "The person's number or address."),
            optional("text", "string", "The text."),
            optional("attachments", "strings", "Addresses of attachments."),
            optional("group", "string", "The group that it is written to."),
            optional("reply_to", "string", "The message that it answers to."),
            optional(
                "to_number",
                "string",
                "The account's number that it comes in on.",
            ),
        ],
        receive,
    ),
    now(
        "react",
        ("POST", "/messages/{messageId}/reactions"),
        "Let a person react to a message.",
        &[
            required("from", "string", "The person's number or address."),
            required(
                "reaction",
                "string",
                "+ or -, and a tapback's name or an emoji.",
            ),
        ],
        |control, input| {
            control.react(
                input.param(0),
                input.required("from"),
                input.required("reaction"),
            )?;
            Ok(json!(control.message(input.param(0))))
        },
    ),
    now(
        "receivePoll",
        ("POST", "/polls"),
        "Let a person send a poll.",
        &[
            required("from", "string", "The person's number or address."),
            required("title", "string", "The title."),
            required("options", "strings", "The choices."),
        ],
        |control, input| {
            let (from, title) = (input.required("from"), input.required("title"));
            let id = control.receive_poll(from, title, input.texts("options"));
            Ok(json!({"poll_id": id}))
        },
    ),
    now(
        "vote",
        ("POST", "/polls/{pollId}/votes"),
        "Let a person choose an option of a poll.",
        &[
            required("from", "string", "The person's number or address."),
            required("option", "integer", "The index of the option, from 0."),
        ],
        |control, input| {
            let option = input
                .number("option")
                .and_then(|one| usize::try_from(one).ok());
            control.vote(
                input.param(0),
                input.required("from"),
                option.unwrap_or(usize::MAX),
            )?;
            Ok(json!({}))
        },
    ),
    now(
        "setPerson",
        ("PUT", "/people/{identifier}"),
        "Set how a person can be reached.",
        &[
            optional("reach", "string", "imessage, rcs or sms."),
            optional("online", "boolean", "Whether the device is switched on."),
        ],
        set_person,
    ),
    now(
        "shareLocation",
        ("PUT", "/people/{identifier}/location"),
        "Let a person share a place.",
        &[
            required("latitude", "number", "Degrees."),
            required("longitude", "number", "Degrees."),
        ],
        |control, input| {
            let (latitude, longitude) = (input.degrees("latitude"), input.degrees("longitude"));
            control.share_location(input.param(0), latitude, longitude);
            Ok(json!({}))
        },
    ),
];

fn receive(control: &Control, input: &Input) -> Result<Value, Problem> {
    let mut message = Incoming::new(input.required("from"));
    if let Some(text) = input.text("text") {
        message = message.text(text);
    }
    for url in input.texts("attachments") {
        message = message.attachment(url);
    }
    if let Some(group) = input.text("group") {
        message = message.group(group);
    }
    if let Some(parent) = input.text("reply_to") {
        message = message.reply_to(parent);
    }
    if let Some(number) = input.text("to_number") {
        message = message.to_number(number);
    }
    let id = control.receive_message(message)?;
    Ok(json!(control.message(&id)))
}

fn set_person(control: &Control, input: &Input) -> Result<Value, Problem> {
    if let Some(word) = input.text("reach") {
        let reach = Reach::parse(word);
        let reach = reach.ok_or_else(|| Problem::new(400, "reach is imessage, rcs or sms"))?;
        control.set_capability(input.param(0), reach);
    }
    match input.fields.get("online").and_then(Value::as_bool) {
        Some(true) => control.go_online(input.param(0)),
        Some(false) => control.go_offline(input.param(0)),
        None => {}
    }
    Ok(json!({}))
}

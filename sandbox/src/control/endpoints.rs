//! The endpoints of the control plane on one page.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::endpoint::{Act, Endpoint, Field, Input, Problem, optional, required};
use super::faults::{rule_from_json, rule_to_json, webhook_fault};
use super::{Control, Incoming};
use crate::faults::FaultId;
use crate::record::RecordedRequest;
use crate::store::account::{Plan, Reach};
use crate::store::messages::Stage;

const PAGE: &[Field] = &[
    optional(
        "after",
        "integer",
        "Only those with a higher sequence number.",
    ),
    optional("limit", "integer", "At most this many, the oldest first."),
];

const fn now(
    name: &'static str,
    (method, path): (&'static str, &'static str),
    summary: &'static str,
    body: &'static [Field],
    act: fn(&Control, &Input) -> Result<Value, Problem>,
) -> Endpoint {
    Endpoint {
        name,
        method,
        path,
        summary,
        query: &[],
        body,
        act: Act::Now(act),
    }
}

/// Every endpoint.
pub(super) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        act: Act::Document,
        ..now(
            "document",
            ("GET", "/openapi.json"),
            "This document.",
            &[],
            nothing,
        )
    },
    Endpoint {
        act: Act::Events,
        ..now(
            "events",
            ("GET", "/events"),
            "Changes as server-sent events.",
            &[],
            nothing,
        )
    },
    now(
        "snapshot",
        ("GET", "/snapshot"),
        "Everything that can be looked at.",
        &[],
        |control, _| Ok(control.snapshot()),
    ),
    now(
        "reset",
        ("POST", "/reset"),
        "Forget everything since the start.",
        &[],
        |control, _| {
            control.reset();
            Ok(json!({}))
        },
    ),
    now(
        "advanceClock",
        ("POST", "/clock/advance"),
        "Move a manual clock; the system's clock does not move.",
        &[required("ms", "integer", "Milliseconds.")],
        |control, input| {
            let by = Duration::from_millis(input.number("ms").unwrap_or_default());
            control.clock().advance(by);
            Ok(json!({"time": control.clock().now().timestamp_millis()}))
        },
    ),
    Endpoint {
        query: PAGE,
        ..now(
            "requests",
            ("GET", "/requests"),
            "Requests to the API.",
            &[],
            |control, input| {
                let requests = control.requests();
                let rows = requests
                    .iter()
                    .map(|one| (one.sequence(), request_to_json(one)));
                Ok(page(input, "requests", rows))
            },
        )
    },
    Endpoint {
        query: PAGE,
        ..now(
            "deliveries",
            ("GET", "/deliveries"),
            "Attempts to deliver webhooks.",
            &[],
            |control, input| {
                let rows = control.deliveries().into_iter();
                Ok(page(
                    input,
                    "deliveries",
                    rows.map(|one| (one.sequence, json!(one))),
                ))
            },
        )
    },
    Endpoint {
        act: Act::Replay,
        ..now(
            "replay",
            ("POST", "/webhooks/{webhookId}/events/{eventId}/replay"),
            "Post a logged event once more.",
            &[],
            nothing,
        )
    },
    now(
        "chats",
        ("GET", "/chats"),
        "Chats, the one last active first.",
        &[],
        |control, _| Ok(json!({"chats": control.chats()})),
    ),
    now(
        "messages",
        ("GET", "/chats/{chatId}/messages"),
        "Messages and polls of a chat.",
        &[],
        |control, input| {
            Ok(json!({
                "messages": control.messages(input.param(0)),
                "polls": control.polls(input.param(0)),
            }))
        },
    ),
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
    Endpoint {
        act: Act::Wait,
        query: &[
            required(
                "stage",
                "string",
                "queued, sent, delivered, read, failed or cancelled.",
            ),
            optional(
                "timeout_ms",
                "integer",
                "The longest wait, 30 000 at most and by default.",
            ),
        ],
        ..now(
            "wait",
            ("GET", "/messages/{messageId}/wait"),
            "Wait until a message has reached a stage.",
            &[],
            nothing,
        )
    },
    now(
        "advance",
        ("POST", "/messages/{messageId}/advance"),
        "Move an outbound message to a stage.",
        &[
            required(
                "stage",
                "string",
                "sent, delivered, read, failed or cancelled.",
            ),
            optional("error_code", "string", "The code of a failure."),
        ],
        advance,
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
    now(
        "setLine",
        ("PUT", "/lines/{number}"),
        "Set the plan and the state of a line.",
        &[
            optional("plan", "string", "dedicated, shared, inbound or trial."),
            optional("active", "boolean", "Whether it is in service."),
        ],
        set_line,
    ),
    now(
        "faults",
        ("GET", "/faults"),
        "Fault rules in force.",
        &[],
        |control, _| {
            let faults = control.faults();
            let faults: Vec<Value> = faults
                .iter()
                .map(|(id, rule)| rule_to_json(*id, rule))
                .collect();
            Ok(json!({"faults": faults}))
        },
    ),
    now(
        "addFault",
        ("POST", "/faults"),
        "Add a fault rule.",
        super::faults::FIELDS,
        |control, input| {
            let id = control.fault(rule_from_json(&input.fields)?);
            Ok(json!({"id": id.0}))
        },
    ),
    now(
        "clearFaults",
        ("DELETE", "/faults"),
        "Remove every fault.",
        &[],
        |control, _| {
            control.clear_faults();
            Ok(json!({}))
        },
    ),
    now(
        "removeFault",
        ("DELETE", "/faults/{faultId}"),
        "Remove a fault rule.",
        &[],
        |control, input| {
            let id = input
                .param(0)
                .parse()
                .map_err(|_| Problem::new(400, "the id has to be a number"))?;
            control.remove_fault(FaultId(id))?;
            Ok(json!({}))
        },
    ),
    now(
        "addWebhookFault",
        ("POST", "/webhook-faults"),
        "Let the next webhook events meet a fault.",
        &[
            required(
                "fault",
                "string",
                "twice, after_the_next, late or unsigned.",
            ),
            optional("times", "integer", "Events that meet it. Default: 1."),
            optional("ms", "integer", "Milliseconds by which it is late."),
        ],
        |control, input| {
            let fault = webhook_fault(&input.fields)?;
            let times = input.number("times").unwrap_or(1).min(10_000);
            control.fail_next_webhook(usize::try_from(times).unwrap_or(1), fault);
            Ok(json!({}))
        },
    ),
];

/// A request as the control plane shows it.
pub(super) fn request_to_json(request: &RecordedRequest) -> Value {
    let headers: Map<String, Value> = request
        .headers()
        .map(|(name, value)| (name.to_owned(), json!(value)))
        .collect();
    json!({
        "sequence": request.sequence(),
        "time": request.answered_at(),
        "operation": request.operation(),
        "method": request.method(),
        "path": request.path(),
        "query": request.query(),
        "headers": headers,
        "body": request.json(),
        "status": request.status(),
        "response": request.response(),
        "warnings": request.warnings(),
    })
}

fn nothing(_: &Control, _: &Input) -> Result<Value, Problem> {
    Ok(json!({}))
}

fn page(input: &Input, name: &str, rows: impl Iterator<Item = (u64, Value)>) -> Value {
    let after = input.number("after").unwrap_or(0);
    let limit = input.number("limit").unwrap_or(u64::MAX);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let rows = rows.filter(|(sequence, _)| *sequence > after).take(limit);
    json!({name: rows.map(|(_, row)| row).collect::<Vec<Value>>()})
}

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

fn advance(control: &Control, input: &Input) -> Result<Value, Problem> {
    let stage = Stage::parse(input.required("stage"));
    let stage = stage.ok_or_else(|| Problem::new(400, "stage is not a stage of a message"))?;
    match input.text("error_code") {
        Some(code) if stage == Stage::Failed => control.fail(input.param(0), code)?,
        _ => control.advance(input.param(0), stage)?,
    }
    Ok(json!(control.message(input.param(0))))
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

fn set_line(control: &Control, input: &Input) -> Result<Value, Problem> {
    if let Some(word) = input.text("plan") {
        let plan = Plan::parse(word);
        let plan =
            plan.ok_or_else(|| Problem::new(400, "plan is dedicated, shared, inbound or trial"))?;
        control.set_plan(input.param(0), plan)?;
    }
    match input.fields.get("active").and_then(Value::as_bool) {
        Some(true) => control.activate_line(input.param(0))?,
        Some(false) => control.deactivate_line(input.param(0))?,
        None => {}
    }
    Ok(json!({}))
}

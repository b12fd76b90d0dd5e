//! Endpoints that read: requests, deliveries, chats and messages.

use serde_json::{Map, Value, json};

use super::endpoint::{Act, Endpoint, Field, Input, nothing, now, optional, required};
use crate::record::RecordedRequest;

const PAGE: &[Field] = &[
    optional(
        "after",
        "integer",
        "Only those with a higher sequence number.",
    ),
    optional("limit", "integer", "At most this many, the oldest first."),
];

pub(super) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        query: PAGE,
        ..now(
            "requests",
            ("GET", "/requests"),
            "Requests to the API.",
            &[],
            |control, input| {
                let (after, limit) = page(input);
                let rows = control.requests_after(after, limit);
                let rows: Vec<Value> = rows.iter().map(request_to_json).collect();
                Ok(json!({"requests": rows}))
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
                let (after, limit) = page(input);
                Ok(json!({"deliveries": control.deliveries_after(after, limit)}))
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
];

/// A request as the control plane shows it.
pub(in crate::control) fn request_to_json(request: &RecordedRequest) -> Value {
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

/// The sequence number before the page, and its length.
fn page(input: &Input) -> (u64, usize) {
    let after = input.number("after").unwrap_or(0);
    let limit = input.number("limit").unwrap_or(u64::MAX);
    (after, usize::try_from(limit).unwrap_or(usize::MAX))
}

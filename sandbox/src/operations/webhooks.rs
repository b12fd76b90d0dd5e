//! Webhook subscriptions, and the log of what was delivered to them.

use serde_json::{Value, json};

use crate::http::envelope::{Page, number, order};
use crate::http::reply::{Outcome, Refusal, Replay, Reply};
use crate::http::request::Call;
use crate::operations::account::ORGANIZATION;
use crate::operations::find;
use crate::store::Store;
use crate::store::deliveries::Attempt;
use crate::store::webhooks::{FOREVER, PER_ORGANIZATION, Webhook};

/// `GET /webhooks`
pub(crate) fn list(store: &mut Store, call: &Call<'_>) -> Outcome {
    let all: Vec<Value> = store
        .webhooks
        .all()
        .into_iter()
        .map(|webhook| to_json(webhook, call))
        .collect();
    Ok(Reply::ok(json!({"webhooks": all})))
}

/// `POST /webhooks`: leaves an address that is subscribed already unchanged.
pub(crate) fn create(store: &mut Store, call: &Call<'_>) -> Outcome {
    let url = call.text("webhook_url")?;
    if !is_deliverable(url) {
        return Err(Refusal::field(
            "webhook_url",
            "webhook_url must be an https URL",
        ));
    }
    let kind = kind(call)?.unwrap_or("message").to_owned();
    let valid_until = valid_until(call)?;

    if let Some(known) = store.webhooks.by_url(url) {
        return Ok(Reply::ok(json!({
            "webhook_id": known.webhook_id,
            "webhook_url": known.url,
            "scope": "api_key",
            "message": "Webhook already exists",
        })));
    }
    if store.webhooks.len() >= PER_ORGANIZATION {
        return Err(Refusal::new(409, "an organization has at most 64 webhooks"));
    }
    let webhook = store.subscribe(url.to_owned(), kind, valid_until);
    Ok(Reply::created(json!({
        "webhook_id": webhook.webhook_id,
        "webhook_url": webhook.url,
        "webhook_type": webhook.kind,
        "scope": "api_key",
        "created_at": webhook.created_at,
        "signing_secret": webhook.secret,
    })))
}

/// `GET /webhooks/{webhookId}`
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    Ok(Reply::ok(to_json(
        find::webhook(store, call.param(0))?,
        call,
    )))
}

/// `PATCH /webhooks/{webhookId}`
pub(crate) fn update(store: &mut Store, call: &Call<'_>) -> Outcome {
    let (kind, valid_until) = (kind(call)?, valid_until(call)?);
    let deprecate = match call.object()?.get("deprecate") {
        None | Some(Value::Null) => None,
        Some(Value::Bool(deprecate)) => Some(*deprecate),
        Some(_) => {
            return Err(Refusal::field(
                "deprecate",
                "deprecate must be true or false",
            ));
        }
    };
    let webhook = find::webhook(store, call.param(0))?;
    if let Some(kind) = kind {
        kind.clone_into(&mut webhook.kind);
    }
    webhook.valid_until = valid_until.unwrap_or(webhook.valid_until);
    webhook.deprecated_at = match deprecate {
        Some(true) => webhook.deprecated_at.or(Some(call.millis())),
        Some(false) => None,
        None => webhook.deprecated_at,
    };
    get(store, call)
}

/// `DELETE /webhooks/{webhookId}`
pub(crate) fn delete(store: &mut Store, call: &Call<'_>) -> Outcome {
    let removed = store.webhooks.remove(call.param(0));
    removed.ok_or_else(|| Refusal::not_found("webhook"))?;
    store.deliveries.forget(call.param(0));
    Ok(Reply::ok(
        json!({"success": true, "message": "Webhook deleted"}),
    ))
}

/// `POST /webhooks/{webhookId}/secret/rotate`: the old secret ends at once.
pub(crate) fn rotate_secret(store: &mut Store, call: &Call<'_>) -> Outcome {
    find::webhook(store, call.param(0))?;
    let secret = store.ids.secret();
    let webhook = find::webhook(store, call.param(0))?;
    webhook.rotations += 1;
    webhook.secret = secret;
    Ok(Reply::ok(json!({
        "webhook_id": webhook.webhook_id,
        "signing_secret": webhook.secret,
        "rotated_at": call.millis(),
        "rotated_by": "api_key",
        "rotation_count": webhook.rotations,
    })))
}

/// `GET /webhooks/{webhookId}/logs`: one entry for each attempt.
pub(crate) fn logs(store: &mut Store, call: &Call<'_>) -> Outcome {
    let page = Page::of(call)?;
    let order = order(call, &["desc", "asc"]);
    let status = number::<i64>(call, "status")?;
    let least = number::<i64>(call, "min_status")?;
    let most = number::<i64>(call, "max_status")?;
    find::webhook(store, call.param(0))?;
    let is_filtered = status.is_some() || most.is_some() || least.is_some();
    let found = store.deliveries.log().filter(|attempt| {
        let fits = match attempt.status() {
            Some(code) => {
                let code = i64::from(code);
                status.is_none_or(|status| status == code)
                    && least.is_none_or(|least| least <= code)
                    && most.is_none_or(|most| code <= most)
            }
            None => !is_filtered,
        };
        attempt.delivery.webhook_id == call.param(0) && fits
    });
    let mut found: Vec<&Attempt> = found.collect();
    if order == "desc" {
        found.reverse();
    }
    let total = found.len();
    let (found, mut pagination) = page.cut(found);
    let logs: Vec<Value> = found.into_iter().map(log_to_json).collect();
    if let Value::Object(fields) = &mut pagination {
        fields.insert("returned".into(), json!(logs.len()));
        let has_more = page.end() < total;
        fields.insert("has_more".into(), json!(has_more));
    }
    Ok(Reply::ok(json!({"logs": logs, "pagination": pagination})))
}

/// `POST /webhooks/{webhookId}/logs/{eventId}/replay`: waits for the receiver.
pub(crate) fn replay(store: &mut Store, call: &Call<'_>) -> Outcome {
    find::webhook(store, call.param(0))?;
    let logged = store.deliveries.last(call.param(0), call.param(1));
    logged.ok_or_else(|| Refusal::not_found("event"))?;
    Ok(Reply::replay(Replay {
        webhook_id: call.param(0).to_owned(),
        event_id: call.param(1).to_owned(),
    }))
}

fn log_to_json(attempt: &Attempt) -> Value {
    let delivery = &attempt.delivery;
    let body: Value = serde_json::from_str(&delivery.body).unwrap_or_default();
    let answer = attempt.answer.as_ref().ok();
    let response: Option<Value> = answer.and_then(|one| serde_json::from_str(&one.body).ok());
    let mut metadata = json!({
        "organization_id": ORGANIZATION,
        "event_name": delivery.event,
        "is_replay": delivery.replay_of.is_some(),
        "duration_ms": attempt.duration(),
    });
    if let Some(message_id) = &delivery.message_id {
        metadata["message_id"] = json!(message_id);
    }
    if let Some(original) = &delivery.replay_of {
        metadata["original_event_id"] = json!(original);
    }
    json!({
        "event_id": delivery.event_id,
        "scope": "api",
        "attempted_time": attempt.attempted_at,
        "response_received_at": attempt.answered_at,
        "webhook_url": attempt.url,
        "event_body": body,
        "response_status": attempt.status(),
        "response_json": response.filter(Value::is_object),
        "metadata": metadata,
    })
}

fn kind<'a>(call: &'a Call<'_>) -> Result<Option<&'a str>, Refusal> {
    match call.object()?.get("webhook_type") {
        None => Ok(None),
        Some(kind) => match kind.as_str() {
            Some(kind @ ("message" | "status" | "poll" | "all")) => Ok(Some(kind)),
            _ => {
                let message = "webhook_type must be one of message, status, poll, all";
                Err(Refusal::field("webhook_type", message))
            }
        },
    }
}

fn valid_until(call: &Call<'_>) -> Result<Option<i64>, Refusal> {
    match call.object()?.get("valid_until") {
        None => Ok(None),
        Some(Value::Null) => Ok(Some(FOREVER)),
        Some(time) => time
            .as_i64()
            .filter(|time| *time >= FOREVER)
            .map(Some)
            .ok_or_else(|| {
                Refusal::field(
                    "valid_until",
                    "valid_until must be epoch milliseconds or -1",
                )
            }),
    }
}

/// Whether a URL is https, as the service demands, or plain http to this
/// machine, which the service could not reach but the sandbox can.
fn is_deliverable(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.split(':').next().unwrap_or_default();
    let is_plain = !rest.contains(char::is_whitespace) && !authority.contains('@');
    match scheme {
        "https" => is_plain && !host.is_empty(),
        "http" => is_plain && (host == "127.0.0.1" || host == "localhost"),
        _ => false,
    }
}

fn to_json(webhook: &Webhook, call: &Call<'_>) -> Value {
    json!({
        "webhook_id": webhook.webhook_id,
        "webhook_url": webhook.url,
        "webhook_type": webhook.kind,
        "scope": "api_key",
        "api_key_name": "sandbox",
        "integration_name": null,
        "created_at": webhook.created_at,
        "deprecated_at": webhook.deprecated_at,
        "valid_until": webhook.valid_until,
        "last_triggered": webhook.last_triggered,
        "failure_count": webhook.failures,
        "is_active": webhook.is_active(call.millis()),
    })
}

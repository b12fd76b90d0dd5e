//! Fault rules as the control plane writes them.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::endpoint::{Field, Problem};
use crate::faults::{Fault, FaultId, FaultRule, WebhookFault};

/// The fields of a rule.
pub(super) const FIELDS: &[Field] = &[
    Field {
        name: "fault",
        kind: "string",
        is_required: true,
        description: "status, body, rate_limited, rate_limited_until, rate_limited_silently, status_after_processing, delay, slow_body, cut_body, reset_before, reset_after or message_fails.",
    },
    optional(
        "status",
        "integer",
        "The status of status, body and status_after_processing.",
    ),
    optional("body", "string", "The body of body."),
    optional(
        "ms",
        "integer",
        "Milliseconds of delay, slow_body and Retry-After.",
    ),
    optional("error_code", "string", "The code of message_fails."),
    optional("operation", "string", "Only requests of this operationId."),
    optional(
        "path_contains",
        "string",
        "Only requests whose path contains this.",
    ),
    optional(
        "body_contains",
        "string",
        "Only requests with a string in the body that contains this.",
    ),
    optional("times", "integer", "Requests that meet it. Default: all."),
    optional(
        "probability",
        "number",
        "Share of the requests that meet it, from 0 to 1. Default: 1.",
    ),
];

const fn optional(name: &'static str, kind: &'static str, description: &'static str) -> Field {
    Field {
        name,
        kind,
        is_required: false,
        description,
    }
}

/// Reads a rule.
pub(super) fn rule_from_json(fields: &Map<String, Value>) -> Result<FaultRule, Problem> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
    let number = |name: &str| fields.get(name).and_then(Value::as_u64);
    let status = || {
        let status = number("status").and_then(|status| u16::try_from(status).ok());
        status
            .filter(|status| (400..600).contains(status))
            .ok_or_else(|| Problem::new(400, "status has to be from 400 to 599"))
    };
    let duration = || Duration::from_millis(number("ms").unwrap_or_default());
    let fault = match text("fault").as_deref().unwrap_or_default() {
        "status" => Fault::Status(status()?),
        "body" => Fault::Body {
            status: status()?,
            body: text("body").unwrap_or_default(),
        },
        "rate_limited" => Fault::RateLimited {
            retry_after: duration(),
        },
        "rate_limited_until" => Fault::RateLimitedUntil {
            retry_after: duration(),
        },
        "rate_limited_silently" => Fault::RateLimitedSilently,
        "status_after_processing" => Fault::StatusAfterProcessing(status()?),
        "delay" => Fault::Delay(duration()),
        "slow_body" => Fault::SlowBody(duration()),
        "cut_body" => Fault::CutBody,
        "reset_before" => Fault::ResetBefore,
        "reset_after" => Fault::ResetAfter,
        "message_fails" => {
            Fault::MessageFails(text("error_code").unwrap_or_else(|| "unknown".to_owned()))
        }
        _ => return Err(Problem::new(400, "there is no fault of this name")),
    };
    let mut rule = FaultRule::new(fault);
    rule.operation = text("operation");
    rule.path = text("path_contains");
    rule.body = text("body_contains");
    rule.times = number("times");
    if let Some(share) = fields.get("probability").and_then(Value::as_f64) {
        if !(0.0..=1.0).contains(&share) {
            return Err(Problem::new(400, "probability has to be from 0 to 1"));
        }
        rule.probability = share;
    }
    Ok(rule)
}

/// Writes a rule.
pub(super) fn rule_to_json(id: FaultId, rule: &FaultRule) -> Value {
    let millis = |duration: &Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
    let mut fields = match &rule.fault {
        Fault::Status(status) => json!({"fault": "status", "status": status}),
        Fault::Body { status, body } => json!({"fault": "body", "status": status, "body": body}),
        Fault::RateLimited { retry_after } => {
            json!({"fault": "rate_limited", "ms": millis(retry_after)})
        }
        Fault::RateLimitedUntil { retry_after } => {
            json!({"fault": "rate_limited_until", "ms": millis(retry_after)})
        }
        Fault::RateLimitedSilently => json!({"fault": "rate_limited_silently"}),
        Fault::StatusAfterProcessing(status) => {
            json!({"fault": "status_after_processing", "status": status})
        }
        Fault::Delay(by) => json!({"fault": "delay", "ms": millis(by)}),
        Fault::SlowBody(by) => json!({"fault": "slow_body", "ms": millis(by)}),
        Fault::CutBody => json!({"fault": "cut_body"}),
        Fault::ResetBefore => json!({"fault": "reset_before"}),
        Fault::ResetAfter => json!({"fault": "reset_after"}),
        Fault::MessageFails(code) => json!({"fault": "message_fails", "error_code": code}),
    };
    fields["id"] = json!(id.0);
    fields["probability"] = json!(rule.probability);
    for (name, value) in [
        ("operation", &rule.operation),
        ("path_contains", &rule.path),
        ("body_contains", &rule.body),
    ] {
        if let Some(value) = value {
            fields[name] = json!(value);
        }
    }
    if let Some(times) = rule.times {
        fields["times"] = json!(times);
    }
    fields
}

/// Reads a fault of webhooks.
pub(super) fn webhook_fault(fields: &Map<String, Value>) -> Result<WebhookFault, Problem> {
    let millis = fields.get("ms").and_then(Value::as_u64).unwrap_or_default();
    match fields.get("fault").and_then(Value::as_str) {
        Some("twice") => Ok(WebhookFault::Twice),
        Some("after_the_next") => Ok(WebhookFault::AfterTheNext),
        Some("late") => Ok(WebhookFault::Late(Duration::from_millis(millis))),
        Some("unsigned") => Ok(WebhookFault::Unsigned),
        _ => Err(Problem::new(400, "there is no fault of this name")),
    }
}

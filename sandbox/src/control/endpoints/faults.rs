//! Endpoints of faults, and the rules as JSON.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::endpoint::{Endpoint, Field, Problem, now, optional, required};
use crate::faults::{Fault, FaultId, FaultRule, WebhookFault, WebhookFaultRule};

pub(super) static ENDPOINTS: &[Endpoint] = &[
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
        FIELDS,
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
        "webhookFaults",
        ("GET", "/webhook-faults"),
        "Fault rules of webhooks in force.",
        &[],
        |control, _| {
            let faults = control.webhook_faults();
            let faults: Vec<Value> = faults
                .iter()
                .map(|(id, rule)| webhook_rule_to_json(*id, rule))
                .collect();
            Ok(json!({"faults": faults}))
        },
    ),
    now(
        "addWebhookFault",
        ("POST", "/webhook-faults"),
        "Add a fault rule of webhooks; it is removed as the others are.",
        &[
            required(
                "fault",
                "string",
                "twice, after_the_next, late or unsigned.",
            ),
            optional("ms", "integer", "Milliseconds by which it is late."),
            optional("event", "string", "Only events of this name."),
            optional(
                "times",
                "integer",
                "Events that meet it. Default: 1, or all where probability is given.",
            ),
            optional(
                "probability",
                "number",
                "Share of the events that meet it, from 0 to 1. Default: 1.",
            ),
        ],
        |control, input| {
            let id = control.fault_webhooks(webhook_rule(&input.fields)?);
            Ok(json!({"id": id.0}))
        },
    ),
];

/// The fields of a rule.
const FIELDS: &[Field] = &[
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

/// Reads a rule.
fn rule_from_json(fields: &Map<String, Value>) -> Result<FaultRule, Problem> {
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
    if let Some(share) = share(fields)? {
        rule.probability = share;
    }
    Ok(rule)
}

/// Writes a rule.
fn rule_to_json(id: FaultId, rule: &FaultRule) -> Value {
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

/// Reads a rule of webhooks.
fn webhook_rule(fields: &Map<String, Value>) -> Result<WebhookFaultRule, Problem> {
    let millis = fields.get("ms").and_then(Value::as_u64).unwrap_or_default();
    let fault = match fields.get("fault").and_then(Value::as_str) {
        Some("twice") => WebhookFault::Twice,
        Some("after_the_next") => WebhookFault::AfterTheNext,
        Some("late") => WebhookFault::Late(Duration::from_millis(millis)),
        Some("unsigned") => WebhookFault::Unsigned,
        _ => return Err(Problem::new(400, "there is no fault of this name")),
    };
    let mut rule = WebhookFaultRule::new(fault);
    let event = fields.get("event").and_then(Value::as_str);
    rule.event = event.map(str::to_owned);
    rule.times = fields.get("times").and_then(Value::as_u64);
    match share(fields)? {
        Some(share) => rule.probability = share,
        None => rule.times = rule.times.or(Some(1)),
    }
    Ok(rule)
}

/// Writes a rule of webhooks.
fn webhook_rule_to_json(id: FaultId, rule: &WebhookFaultRule) -> Value {
    let mut fields = match rule.fault {
        WebhookFault::Twice => json!({"fault": "twice"}),
        WebhookFault::AfterTheNext => json!({"fault": "after_the_next"}),
        WebhookFault::Late(by) => json!({"fault": "late", "ms": millis(&by)}),
        WebhookFault::Unsigned => json!({"fault": "unsigned"}),
    };
    fields["id"] = json!(id.0);
    fields["probability"] = json!(rule.probability);
    if let Some(event) = &rule.event {
        fields["event"] = json!(event);
    }
    if let Some(times) = rule.times {
        fields["times"] = json!(times);
    }
    fields
}

fn millis(duration: &Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn share(fields: &Map<String, Value>) -> Result<Option<f64>, Problem> {
    let share = fields.get("probability").and_then(Value::as_f64);
    if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
        return Err(Problem::new(400, "probability has to be from 0 to 1"));
    }
    Ok(share)
}

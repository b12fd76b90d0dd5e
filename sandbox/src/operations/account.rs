//! The operations of the account: `/me`, its numbers, and the capabilities of
//! contacts.

use chrono::{SecondsFormat, TimeDelta};
use serde_json::{Value, json};

use crate::http::identifier::contact_type;
use crate::http::reply::{Outcome, Reply};
use crate::http::request::Call;
use crate::store::Store;
use crate::store::account::Reach;

pub(crate) const ORGANIZATION: &str = "org_sandbox";

/// `GET /me`
pub(crate) fn me(store: &mut Store, call: &Call<'_>) -> Outcome {
    let lines = store.account.lines.iter();
    let devices: Vec<Value> = lines
        .map(|line| {
            json!({
                "phone_number": line.number,
                "is_active": line.is_active,
                "last_active": call.millis(),
                "plan_kind": line.plan.as_str(),
            })
        })
        .collect();
    Ok(Reply::ok(json!({
        "auth_type": "api_key",
        "valid": true,
        "user_id": null,
        "api_key": call.key,
        "organization_id": ORGANIZATION,
        "organization": {
            "organization_id": ORGANIZATION,
            "name": "Sandbox",
            "country_code": "US",
            "created_at": store.account.created_at.timestamp_millis(),
        },
        "metadata": {},
        "integration_details": null,
        "devices": devices,
        "usage": {
            "inbound_messages": store.messages.inbound,
            "outbound_messages": store.messages.outbound,
            "last_message_sent": store.messages.last_sent,
        },
    })))
}

/// `GET /me/numbers`
pub(crate) fn numbers(store: &mut Store, call: &Call<'_>) -> Outcome {
    let last_active = call.now - TimeDelta::seconds(1);
    let last_active = last_active.to_rfc3339_opts(SecondsFormat::Secs, true);
    let lines = store.account.lines.iter();
    let numbers: Vec<Value> = lines
        .map(|line| {
            json!({
                "phone_number": line.number,
                "is_active": line.is_active,
                "last_active": last_active,
                "plan_kind": line.plan.as_str(),
            })
        })
        .collect();
    Ok(Reply::ok(json!({"numbers": numbers})))
}

/// `GET /contacts/{contactId}/capabilities`
pub(crate) fn capabilities(store: &mut Store, call: &Call<'_>) -> Outcome {
    let id = call.param(0);
    let kind = crate::http::identifier::person(id)?;
    let imessage = store.account.reach(id) == Reach::Imessage;
    Ok(Reply::ok(json!({
        "contact": id,
        "type": kind,
        "capabilities": {
            "imessage": imessage,
            "sms": contact_type(id) == Some("phone"),
            "facetime": imessage,
        },
        "last_checked": call.millis(),
    })))
}

//! The account: its API keys, its own numbers, and what `/me` says of it.

use chrono::{SecondsFormat, TimeDelta};
use serde_json::{Value, json};

use crate::http::identifier::contact_type;
use crate::http::reply::{Outcome, Reply};
use crate::http::request::Call;
use crate::store::Store;
use crate::store::account::Reach;

const ORGANIZATION: &str = "org_sandbox";
const PLAN: &str = "dedicated";

/// `GET /me`
pub(crate) fn me(store: &mut Store, call: &Call<'_>) -> Outcome {
    let numbers = store.account.numbers.iter();
    let devices: Vec<Value> = numbers
        .map(|number| {
            json!({
                "phone_number": number,
                "is_active": true,
                "last_active": call.millis(),
                "plan_kind": PLAN,
            })
        })
        .collect();
    Ok(Reply::ok(json!({
        "auth_type": "api_key",
        "valid": true,
        "user_id": null,
        "api_key": masked(call.key),
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
    let numbers: Vec<Value> = store
        .account
        .numbers
        .iter()
        .map(|number| {
            json!({
                "phone_number": number,
                "is_active": true,
                "last_active": last_active,
                "plan_kind": PLAN,
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

/// A key in a form that may be shown.
fn masked(key: &str) -> String {
    let shown: String = key.chars().take(3).collect();
    format!("{shown}…")
}

//! The account: its API keys, its own numbers, and what `/me` says of it.

use std::collections::HashMap;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};

use super::call::Call;
use super::identifier::contact_type;
use super::message::Direction;
use super::reply::{Outcome, Refusal, Reply};
use super::state::State;

/// The key that every sandbox accepts.
pub(super) const API_KEY: &str = "bl_test_sandbox";

/// The account's numbers, unless the builder names others.
pub(super) const NUMBERS: [&str; 2] = ["+15550100001", "+15550100002"];

const ORGANIZATION: &str = "org_sandbox";
const PLAN: &str = "dedicated";

/// How a number or address can be reached.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By iMessage, and a phone number by SMS as well. This is the default.
    Imessage,
    /// By RCS, without iMessage.
    Rcs,
    /// By SMS alone.
    Sms,
}

impl Reach {
    pub(super) fn protocol(self) -> &'static str {
        match self {
            Self::Imessage => "imessage",
            Self::Rcs => "rcs",
            Self::Sms => "sms",
        }
    }
}

/// Keys, numbers and what is known about other people's numbers.
pub(super) struct Account {
    pub(super) keys: Vec<String>,
    pub(super) numbers: Vec<String>,
    pub(super) reach: HashMap<String, Reach>,
    pub(super) created_at: DateTime<Utc>,
}

impl Account {
    /// The number to send from: the one asked for, if it is the account's.
    pub(super) fn sender(
        &self,
        asked: Option<&str>,
        usual: Option<&str>,
    ) -> Result<String, Refusal> {
        match asked {
            Some(asked) if !self.numbers.iter().any(|own| own == asked) => Err(Refusal::new(
                403,
                "from_number is not assigned to this API key",
            )),
            Some(asked) => Ok(asked.to_owned()),
            None => usual
                .or(self.numbers.first().map(String::as_str))
                .map(str::to_owned)
                .ok_or_else(|| Refusal::new(503, "no active number available")),
        }
    }

    /// How `id` is reached.
    pub(super) fn reach(&self, id: &str) -> Reach {
        self.reach.get(id).copied().unwrap_or(Reach::Imessage)
    }
}

/// `GET /me`
pub(super) fn me(state: &mut State, call: &Call<'_>) -> Outcome {
    let outbound = state.messages.count(Direction::Outbound);
    let numbers = state.account.numbers.iter();
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
            "created_at": state.account.created_at.timestamp_millis(),
        },
        "metadata": {},
        "integration_details": null,
        "devices": devices,
        "usage": {
            "inbound_messages": state.messages.count(Direction::Inbound),
            "outbound_messages": outbound,
            "last_message_sent": state.messages.last_sent(),
        },
    })))
}

/// `GET /me/numbers`
pub(super) fn numbers(state: &mut State, call: &Call<'_>) -> Outcome {
    let last_active = call.now - TimeDelta::seconds(1);
    let last_active = last_active.to_rfc3339_opts(SecondsFormat::Secs, true);
    let numbers: Vec<Value> = state
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
pub(super) fn capabilities(state: &mut State, call: &Call<'_>) -> Outcome {
    let id = call.param(0);
    let kind = super::identifier::person(id)?;
    let imessage = state.account.reach(id) == Reach::Imessage;
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

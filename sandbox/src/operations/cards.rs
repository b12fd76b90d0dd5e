//! The Name & Photo cards of the account's lines.

use serde_json::{Map, Value, json};

use super::find;
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::store::Store;
use crate::store::account::{Card, Plan};

/// `GET /me/numbers/{number}/contact-card`: disabled by the vendor.
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    let line = find::line(store, call.param(0))?;
    if !store.account.has_coming_soon {
        return Err(Refusal::coming_soon(
            "Reading a contact card is coming soon",
        ));
    }
    let card = &line.card;
    Ok(Reply::ok(json!({
        "phone_number": line.number,
        "first_name": card.first_name,
        "last_name": card.last_name,
        "name": name(card),
        "avatar": card.avatar,
        "has_wallpaper": false,
        "sharing": {
            "enabled": card.enabled,
            "audience": card.audience,
            "name_format": card.name_format,
        },
    })))
}

/// `PUT /me/numbers/{number}/contact-card`: what is left out stays.
pub(crate) fn update(store: &mut Store, call: &Call<'_>) -> Outcome {
    let body = call.object()?.clone();
    require_dedicated(find::line(store, call.param(0))?.plan)?;
    let avatar = text(&body, "avatar");
    if avatar.as_deref().is_some_and(|avatar| !is_picture(avatar)) {
        let message = "avatar must be the base64 of a JPEG or PNG";
        return Err(Refusal::field("avatar", message));
    }
    let line = store.account.line_mut(call.param(0));
    let line = line.ok_or_else(|| Refusal::not_found("number"))?;
    let card = &mut line.card;
    card.first_name = text(&body, "first_name").or(card.first_name.take());
    card.last_name = text(&body, "last_name").or(card.last_name.take());
    card.avatar = avatar.or(card.avatar.take());
    if let Some(sharing) = body.get("sharing") {
        let number = |name: &str, old: i64| sharing[name].as_i64().unwrap_or(old);
        card.audience = number("audience", card.audience);
        card.name_format = number("name_format", card.name_format);
        card.enabled = sharing["enabled"].as_bool().unwrap_or(card.enabled);
    }
    Ok(Reply::ok(json!({
        "success": true,
        "phone_number": line.number,
        "first_name": card.first_name,
        "last_name": card.last_name,
    })))
}

/// Refuses a line whose plan has no contact card.
pub(crate) fn require_dedicated(plan: Plan) -> Result<(), Refusal> {
    if plan == Plan::Dedicated {
        return Ok(());
    }
    let message = "the contact card is available on dedicated plans only";
    Err(Refusal::new(403, message))
}

fn name(card: &Card) -> Option<String> {
    let names = [card.first_name.as_deref(), card.last_name.as_deref()];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    (!names.is_empty()).then(|| names.join(" "))
}

fn text(body: &Map<String, Value>, name: &str) -> Option<String> {
    body.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// The first bytes of a JPEG or PNG in base64.
fn is_picture(base64: &str) -> bool {
    base64.starts_with("/9j/") || base64.starts_with("iVBORw0KGgo")
}

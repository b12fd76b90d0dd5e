//! Calls: FaceTime, and the ticket that asks for call forwarding.

use serde_json::json;

use super::find;
use crate::http::identifier::{is_phone, person};
use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::store::Store;

/// `POST /facetime/calls`: disabled by the vendor.
pub(crate) fn face_time(store: &mut Store, call: &Call<'_>) -> Outcome {
    let handle = call.text("handle")?;
    if person(handle).is_err() {
        let message = "handle must be a phone number in E.164 form or an email address";
        return Err(Refusal::field("handle", message));
    }
    if !store.account.has_coming_soon {
        return Err(Refusal::coming_soon("FaceTime calls are coming soon"));
    }
    let id = store.ids.plain("", 12);
    Ok(Reply::ok(json!({
        "success": true,
        "handle": handle,
        "link": format!("https://facetime.example.com/join#v=1&p={id}"),
    })))
}

/// `POST /me/numbers/{number}/call-forwarding`: every request opens a ticket.
pub(crate) fn forward(store: &mut Store, call: &Call<'_>) -> Outcome {
    let number = find::line(store, call.param(0))?.number.clone();
    let forward_to = call.text("forward_to")?;
    if !is_phone(forward_to) {
        let message = "forward_to must be a phone number in E.164 form";
        return Err(Refusal::field("forward_to", message));
    }
    Ok(Reply::created(json!({
        "success": true,
        "ticket_id": store.ids.plain("tkt_", 12),
        "status": "open",
        "number": number,
        "forward_to": forward_to,
    })))
}

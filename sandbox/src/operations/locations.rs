//! Shared locations of people.

use serde_json::{Value, json};

use crate::http::reply::{Outcome, Refusal, Reply};
use crate::http::request::Call;
use crate::store::Store;
use crate::store::locations::Location;

/// `GET /location/contacts`
pub(crate) fn list(store: &mut Store, _: &Call<'_>) -> Outcome {
    Ok(Reply::ok(json!({"friends": friends(store)})))
}

/// `GET /location/contacts/{handle}`
pub(crate) fn get(store: &mut Store, call: &Call<'_>) -> Outcome {
    let location = store.locations.get(call.param(0));
    let location = location.ok_or_else(|| Refusal::not_found("location"))?;
    Ok(Reply::ok(to_json(call.param(0), location)))
}

/// `POST /location/contacts/refresh`: the device reports the same places, now.
pub(crate) fn refresh(store: &mut Store, call: &Call<'_>) -> Outcome {
    for location in store.locations.values_mut() {
        location.updated_at = call.millis();
    }
    Ok(Reply::ok(
        json!({"success": true, "friends": friends(store)}),
    ))
}

fn friends(store: &Store) -> Vec<Value> {
    let all = store.locations.iter();
    all.map(|(handle, location)| to_json(handle, location))
        .collect()
}

fn to_json(handle: &str, location: &Location) -> Value {
    json!({
        "handle": handle,
        "coordinates": [location.latitude, location.longitude],
        "status": "live",
        "last_updated": location.updated_at,
    })
}

//! What `--json` prints: the service's answer, with every time as RFC 3339.

use blooio_client::generated::TIME_FIELDS;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

/// A value as JSON.
///
/// # Errors
/// If the value cannot be written as JSON.
pub(crate) fn to_json(value: &impl Serialize) -> Result<Value, Failure> {
    let mut value = serde_json::to_value(value).map_err(|error| {
        Failure::usage(format!("the answer cannot be written as JSON: {error}"))
    })?;
    normalise(&mut value);
    Ok(value)
}

/// Turns the times in a value into RFC 3339. `metadata` belongs to the caller and
/// is not changed.
pub(crate) fn normalise(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(normalise),
        Value::Object(object) => {
            for (name, value) in object {
                if let Some(at) = time(name, value) {
                    *value = Value::String(rfc3339(at));
                } else if name != "metadata" {
                    normalise(value);
                }
            }
        }
        _ => {}
    }
}

/// The time in the field `name`, if it holds one.
pub(crate) fn time(name: &str, value: &Value) -> Option<DateTime<Utc>> {
    if !TIME_FIELDS.contains(&name) {
        return None;
    }
    match value {
        Value::Number(number) => {
            let millis = number.as_i64().or_else(|| {
                // The vendor types one of them as a number with a fraction.
                number.as_f64().map(|millis| millis as i64)
            });
            DateTime::from_timestamp_millis(millis?)
        }
        Value::String(text) => DateTime::parse_from_rfc3339(text).ok().map(Into::into),
        _ => None,
    }
}

/// A time as RFC 3339 in UTC, with milliseconds if there are any.
pub(crate) fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn times_become_rfc_3339_and_nothing_else_changes() {
        let mut value = json!({
            "created_at": 1_776_572_060_036_i64,
            "sent_at": 1_776_572_060_000.5,
            "message_count": 1_776_572_060_036_i64,
            "valid_until": -1,
            "last_active": "2026-04-19T12:34:56Z",
            "items": [{"timestamp": 0}],
            "metadata": {"created_at": 7},
        });
        normalise(&mut value);
        assert_eq!(
            value,
            json!({
                "created_at": "2026-04-19T04:14:20.036Z",
                "sent_at": "2026-04-19T04:14:20Z",
                "message_count": 1_776_572_060_036_i64,
                "valid_until": -1,
                "last_active": "2026-04-19T12:34:56Z",
                "items": [{"timestamp": "1970-01-01T00:00:00Z"}],
                "metadata": {"created_at": 7},
            })
        );
    }
}

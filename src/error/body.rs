//! Reads an error's body in every shape that the documents show, and in others:
//! unreadable parts are left out and never cause an error.

use std::fmt;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::generated::limits::QUOTA_CODES;
use crate::generated::types::ErrorCode;

/// The contents of an error's body.
#[derive(Default)]
pub(crate) struct ServiceError {
    pub(crate) code: Option<ErrorCode>,
    pub(crate) message: Option<String>,
    pub(crate) field: Option<String>,
    pub(crate) quota: Option<Quota>,
}

/// A cap that was reached, as the service describes it. Every part is optional;
/// the documents name them for different caps.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quota {
    /// The cap on new contacts that was configured for the organisation.
    pub limit: Option<u64>,
    /// The part of it that is used.
    pub current: Option<u64>,
    /// The plan's cap on new conversations a day.
    pub cap: Option<u64>,
    /// The plan whose cap it is.
    pub plan: Option<String>,
    /// How it is counted.
    pub mode: Option<String>,
    /// The line whose cap it is, where caps are counted for each.
    pub sender_number: Option<String>,
}

/// Shows the counts only: the rest is text of the service and may hold a number.
impl fmt::Debug for Quota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Quota")
            .field("limit", &self.limit)
            .field("current", &self.current)
            .field("cap", &self.cap)
            .finish_non_exhaustive()
    }
}

impl ServiceError {
    /// Reads a body. The shapes, by document:
    /// `{error, message, details: {field}}` (REST guide), `{error, status}`
    /// (older reference), `{error: "ApiError", message, status, code, …}`
    /// (vendor's reference), `{error: {code, message, details}}` (V4).
    pub(crate) fn read(body: &[u8]) -> Self {
        let Ok(Value::Object(top)) = serde_json::from_slice(body) else {
            return Self::default();
        };
        let nested = top.get("error").and_then(Value::as_object);
        // What is of no use at the top does not hide what is of use inside.
        let find = |key: &str, read: fn(&Value) -> Option<String>| {
            let own = top.get(key).and_then(read);
            own.or_else(|| nested.and_then(|nested| nested.get(key)).and_then(read))
        };
        let label = top.get("error").and_then(text);
        let code = find("code", |value| text(value).filter(|code| !code.is_empty()));
        let message = find("message", text);
        let field = find("details", field);
        // In the guide's shape the label is the only code there is; a label with
        // spaces or the generic "ApiError" is prose.
        let word = label.as_ref().filter(|label| is_code(label)).cloned();
        Self {
            quota: quota(&top, code.as_deref()),
            code: code.or(word).map(ErrorCode::from),
            message: message.or(label),
            field,
        }
    }

    /// Whether a 429 with this body is a cap rather than a rate. A code that the
    /// spec does not list is one if it speaks of a cap and no time is given
    /// after which to repeat.
    pub(crate) fn is_quota(&self, retry_after: Option<Duration>) -> bool {
        self.code.as_ref().is_some_and(|code| {
            is_listed(code.as_str()) || retry_after.is_none() && speaks_of_a_cap(code.as_str())
        })
    }
}

fn quota(top: &Map<String, Value>, code: Option<&str>) -> Option<Quota> {
    let code = code?;
    if !is_listed(code) && !speaks_of_a_cap(code) {
        return None;
    }
    let count = |key: &str| top.get(key).and_then(whole);
    let word = |key: &str| top.get(key).and_then(text);
    Some(Quota {
        limit: count("limit"),
        current: count("current"),
        cap: count("cap"),
        plan: word("plan_id"),
        mode: word("mode"),
        sender_number: word("sender_number"),
    })
}

fn is_listed(code: &str) -> bool {
    QUOTA_CODES.contains(&code)
}

/// Whether one of the code's words is a cap, and no word is a rate.
fn speaks_of_a_cap(code: &str) -> bool {
    const CAPS: [&str; 6] = ["cap", "caps", "limit", "limits", "quota", "quotas"];
    const RATES: [&str; 7] = [
        "rate",
        "ratelimit",
        "ratelimited",
        "throttle",
        "throttled",
        "requests",
        "concurrency",
    ];
    let mut spaced = String::with_capacity(code.len());
    let mut last = '_';
    for letter in code.chars() {
        // Words end at signs and, in camel case, at capitals.
        if last.is_lowercase() && letter.is_uppercase() {
            spaced.push('_');
        }
        spaced.extend(letter.to_lowercase());
        last = letter;
    }
    let words = || spaced.split(|letter: char| !letter.is_alphanumeric());
    words().any(|word| CAPS.contains(&word)) && !words().any(|word| RATES.contains(&word))
}

/// `details` is an object with a `field`, a list of such objects, or a text.
fn field(details: &Value) -> Option<String> {
    match details {
        Value::Object(details) => details.get("field").and_then(text),
        Value::Array(details) => details.iter().find_map(field),
        _ => None,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A count. A cap is small: what is larger than a million is something else,
/// such as a phone number, and is taken for unknown.
fn whole(value: &Value) -> Option<u64> {
    const MOST: u64 = 1_000_000;
    let count = match value {
        Value::Number(number) => number.as_u64().or_else(|| {
            let number = number.as_f64()?;
            let whole = (0.0..=MOST as f64).contains(&number) && number.fract() == 0.0;
            whole.then_some(number as u64)
        }),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    count.filter(|count| *count <= MOST)
}

fn is_code(label: &str) -> bool {
    !label.is_empty()
        && label
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_speaks_of_a_cap_is_a_quota_unless_a_time_is_given() {
        let read = |code: &str| ServiceError::read(format!(r#"{{"code":"{code}"}}"#).as_bytes());
        for code in [
            "conversation_cap",
            "daily_limit_reached",
            "conversationStreakLimit",
            "PLAN-QUOTA-EXCEEDED",
            "messages.limit",
        ] {
            let error = read(code);
            assert!(error.is_quota(None) && error.quota.is_some(), "{code}");
            assert!(!error.is_quota(Some(Duration::from_secs(1))), "{code}");
        }
        for code in [
            "rate_limited",
            "rate_limit_exceeded",
            "rateLimitExceeded",
            "RATE-LIMIT",
            "too_many_requests",
            "request_limit_throttled",
            "capacity",
            "unlimited",
            "",
        ] {
            let error = read(code);
            assert!(!error.is_quota(None) && error.quota.is_none(), "{code}");
        }
        for code in QUOTA_CODES {
            assert!(read(code).is_quota(Some(Duration::from_secs(1))), "{code}");
        }
    }

    #[test]
    fn every_documented_shape_is_read() {
        let guide = ServiceError::read(
            br#"{"error":"invalid_request","message":"text or attachments is required","details":{"field":"text"}}"#,
        );
        assert_eq!(guide.field.as_deref(), Some("text"));
        assert_eq!(guide.code, Some(ErrorCode::from("invalid_request")));

        let old = ServiceError::read(br#"{"error":"unauthorized","status":401}"#);
        assert_eq!(old.code, Some(ErrorCode::from("unauthorized")));

        let new = ServiceError::read(
            br#"{"error":"ApiError","message":"m","status":400,"code":"reply_target_expired"}"#,
        );
        assert_eq!(new.code, Some(ErrorCode::ReplyTargetExpired));

        let prose = ServiceError::read(br#"{"error":"Coming soon","message":"later"}"#);
        assert_eq!(
            (prose.code, prose.message.as_deref()),
            (None, Some("later"))
        );

        let nested = ServiceError::read(
            br#"{"error":{"code":"x_y","message":"m","details":[{"field":"f"}]}}"#,
        );
        assert_eq!(nested.code, Some(ErrorCode::from("x_y")));
        assert_eq!(nested.field.as_deref(), Some("f"));

        let number = ServiceError::read(br#"{"code":7}"#);
        assert_eq!(number.code, Some(ErrorCode::from("7")));

        let hidden = ServiceError::read(br#"{"code":true,"error":{"code":"x_y"}}"#);
        assert_eq!(hidden.code, Some(ErrorCode::from("x_y")));
    }

    #[test]
    fn quotas_keep_their_counts_in_any_type() {
        let quota = ServiceError::read(
            br#"{"code":"outbound_limit_reached","limit":"10","current":10.0,"mode":"per_number"}"#,
        );
        assert!(quota.is_quota(None));
        let quota = quota.quota.unwrap();
        assert_eq!((quota.limit, quota.current), (Some(10), Some(10)));
        let shown = "Quota { limit: Some(10), current: Some(10), cap: None, .. }";
        assert_eq!(format!("{quota:?}"), shown);

        let odd = ServiceError::read(
            br#"{"code":"outbound_limit_reached","limit":10.5,"current":-1,"cap":15551234567}"#,
        );
        let odd = odd.quota.unwrap();
        assert_eq!((odd.limit, odd.current, odd.cap), (None, None, None));
    }

    #[test]
    fn odd_bodies_lose_nothing_but_themselves() {
        for body in [
            "",
            "<html>",
            "[]",
            "null",
            "7",
            r#"{"error":7,"message":{},"status":"x","details":"d"}"#,
        ] {
            let read = ServiceError::read(body.as_bytes());
            assert!(read.quota.is_none(), "{body}");
        }
    }
}

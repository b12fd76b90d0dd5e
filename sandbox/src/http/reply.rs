//! The answers of handlers: a status and a JSON body, or one of the error shapes
//! that the documents show.

use serde_json::{Map, Value, json};

/// The result of a handler.
pub(crate) type Outcome = Result<Reply, Refusal>;

/// An answer, before the rate-limit headers are added.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
    /// A body other than JSON, sent instead.
    pub(crate) text: Option<String>,
    /// The header `Retry-After`.
    pub(crate) retry_after: Option<String>,
    /// The header `Allow`.
    pub(crate) allow: Option<String>,
    /// A webhook event to replay before this is answered.
    pub(crate) replay: Option<Replay>,
}

/// A webhook event to post again; the answer tells the result.
pub(crate) struct Replay {
    pub(crate) webhook_id: String,
    pub(crate) event_id: String,
}

impl Reply {
    pub(crate) fn ok(body: Value) -> Self {
        Self::new(200, body)
    }

    pub(crate) fn created(body: Value) -> Self {
        Self::new(201, body)
    }

    pub(crate) fn accepted(body: Value) -> Self {
        Self::new(202, body)
    }

    /// An answer whose body is not JSON.
    pub(crate) fn text(status: u16, text: String) -> Self {
        Self {
            text: Some(text),
            ..Self::new(status, Value::Null)
        }
    }

    /// An answer that is made after an event was posted again.
    pub(crate) fn replay(replay: Replay) -> Self {
        Self {
            replay: Some(replay),
            ..Self::ok(Value::Null)
        }
    }

    /// Adds the header `Retry-After`.
    pub(crate) fn with_retry_after(mut self, value: String) -> Self {
        self.retry_after = Some(value);
        self
    }

    fn new(status: u16, body: Value) -> Self {
        Self {
            status,
            body,
            text: None,
            retry_after: None,
            allow: None,
            replay: None,
        }
    }
}

/// A request that the service declines.
pub(crate) struct Refusal(Box<Reply>);

impl Refusal {
    /// The vendor's current shape: `{error: "ApiError", message, status}`.
    pub(crate) fn new(status: u16, message: impl Into<String>) -> Self {
        let body = json!({"error": "ApiError", "message": message.into(), "status": status});
        Self(Box::new(Reply::new(status, body)))
    }

    /// The guide's shape for an invalid body or query:
    /// `{error: "invalid_request", message, details: {field}}`.
    pub(crate) fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        let body = json!({
            "error": "invalid_request",
            "message": message.into(),
            "details": {"field": field.into()},
        });
        Self(Box::new(Reply::new(400, body)))
    }

    /// 404, without a code.
    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(404, format!("{what} not found"))
    }

    /// 405, with the methods that the path has.
    pub(crate) fn method_not_allowed(methods: &[&str]) -> Self {
        let mut refusal = Self::new(405, "this path does not have this method");
        refusal.0.allow = Some(methods.join(", "));
        refusal
    }

    /// 501 in the shape of the member operations, which has no `status`.
    pub(crate) fn coming_soon(message: &str) -> Self {
        Self(Box::new(Reply::new(
            501,
            json!({"error": "Coming soon", "message": message}),
        )))
    }

    /// Adds the machine-readable `code`.
    pub(crate) fn code(self, code: &str) -> Self {
        self.with("code", code)
    }

    /// Adds any other field of the body.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        if let Value::Object(fields) = &mut self.0.body {
            fields.insert(name.to_owned(), value.into());
        }
        self
    }

    /// Adds the header `Retry-After`, in seconds.
    pub(crate) fn retry_after(mut self, seconds: u64) -> Self {
        self.0.retry_after = Some(seconds.to_string());
        self
    }
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        *refusal.0
    }
}

/// Puts `value` under `name`, if there is one.
pub(crate) fn put_some<T: Into<Value>>(
    body: &mut Map<String, Value>,
    name: &str,
    value: Option<T>,
) {
    if let Some(value) = value {
        body.insert(name.to_owned(), value.into());
    }
}

//! The types of an endpoint of the control plane: its path, its fields, and the
//! input of a request to it.

use serde_json::{Map, Value, json};

use crate::control::Control;

/// One endpoint.
pub(in crate::control) struct Endpoint {
    pub(in crate::control) name: &'static str,
    pub(in crate::control) method: &'static str,
    /// Below `/_sandbox`.
    pub(in crate::control) path: &'static str,
    pub(in crate::control) summary: &'static str,
    pub(in crate::control) query: &'static [Field],
    pub(in crate::control) body: &'static [Field],
    pub(in crate::control) act: Act,
}

/// The action of an endpoint.
#[derive(Clone, Copy)]
pub(in crate::control) enum Act {
    Now(fn(&Control, &Input) -> Result<Value, Problem>),
    Document,
    Events,
    Wait,
    Replay,
}

/// A field of a body or a query.
pub(in crate::control) struct Field {
    pub(in crate::control) name: &'static str,
    /// A JSON type, or `strings` for a list of them.
    pub(in crate::control) kind: &'static str,
    pub(in crate::control) is_required: bool,
    pub(in crate::control) description: &'static str,
}

/// The input of a request, checked against its endpoint.
pub(in crate::control) struct Input {
    pub(in crate::control) params: Vec<String>,
    pub(in crate::control) fields: Map<String, Value>,
}

/// Why a request is refused.
pub(in crate::control) struct Problem {
    pub(in crate::control) status: u16,
    pub(in crate::control) reason: String,
}

impl Problem {
    pub(in crate::control) fn new(status: u16, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { status, reason }
    }
}

impl Input {
    pub(in crate::control) fn param(&self, index: usize) -> &str {
        self.params.get(index).map_or("", String::as_str)
    }

    pub(in crate::control) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name)?.as_str()
    }

    pub(in crate::control) fn number(&self, name: &str) -> Option<u64> {
        self.fields.get(name)?.as_u64()
    }

    pub(in crate::control) fn degrees(&self, name: &str) -> f64 {
        let value = self.fields.get(name).and_then(Value::as_f64);
        value.unwrap_or_default()
    }

    pub(in crate::control) fn required(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub(in crate::control) fn texts(&self, name: &str) -> Vec<String> {
        let items = self.fields.get(name).and_then(Value::as_array);
        let items = items.into_iter().flatten().filter_map(Value::as_str);
        items.map(str::to_owned).collect()
    }
}

/// A required field.
pub(in crate::control) const fn required(
    name: &'static str,
    kind: &'static str,
    description: &'static str,
) -> Field {
    Field {
        is_required: true,
        ..optional(name, kind, description)
    }
}

/// An optional field.
pub(in crate::control) const fn optional(
    name: &'static str,
    kind: &'static str,
    description: &'static str,
) -> Field {
    Field {
        name,
        kind,
        is_required: false,
        description,
    }
}

/// An endpoint that acts at once.
pub(in crate::control) const fn now(
    name: &'static str,
    (method, path): (&'static str, &'static str),
    summary: &'static str,
    body: &'static [Field],
    act: fn(&Control, &Input) -> Result<Value, Problem>,
) -> Endpoint {
    Endpoint {
        name,
        method,
        path,
        summary,
        query: &[],
        body,
        act: Act::Now(act),
    }
}

/// The immediate part of an endpoint with another action.
pub(in crate::control) fn nothing(_: &Control, _: &Input) -> Result<Value, Problem> {
    Ok(json!({}))
}

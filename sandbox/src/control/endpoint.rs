//! What an endpoint of the control plane is: its place, its fields, and what a
//! request brought to it.

use serde_json::{Map, Value};

use super::Control;

/// One endpoint.
pub(super) struct Endpoint {
    pub(super) name: &'static str,
    pub(super) method: &'static str,
    /// Below `/_sandbox`.
    pub(super) path: &'static str,
    pub(super) summary: &'static str,
    pub(super) query: &'static [Field],
    pub(super) body: &'static [Field],
    pub(super) act: Act,
}

/// What an endpoint does.
#[derive(Clone, Copy)]
pub(super) enum Act {
    Now(fn(&Control, &Input) -> Result<Value, Problem>),
    Document,
    Events,
    Wait,
    Replay,
}

/// A field of a body or a query.
pub(super) struct Field {
    pub(super) name: &'static str,
    /// A JSON type, or `strings` for a list of them.
    pub(super) kind: &'static str,
    pub(super) is_required: bool,
    pub(super) description: &'static str,
}

/// What a request brought, checked against its endpoint.
pub(super) struct Input {
    pub(super) params: Vec<String>,
    pub(super) fields: Map<String, Value>,
}

/// Why a request is refused.
pub(super) struct Problem {
    pub(super) status: u16,
    pub(super) reason: String,
}

impl Problem {
    pub(super) fn new(status: u16, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { status, reason }
    }
}

impl Input {
    pub(super) fn param(&self, index: usize) -> &str {
        self.params.get(index).map_or("", String::as_str)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name)?.as_str()
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.fields.get(name)?.as_u64()
    }

    pub(super) fn degrees(&self, name: &str) -> f64 {
        let value = self.fields.get(name).and_then(Value::as_f64);
        value.unwrap_or_default()
    }

    pub(super) fn required(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let items = self.fields.get(name).and_then(Value::as_array);
        let items = items.into_iter().flatten().filter_map(Value::as_str);
        items.map(str::to_owned).collect()
    }
}

/// A field that has to be there.
pub(super) const fn required(
    name: &'static str,
    kind: &'static str,
    description: &'static str,
) -> Field {
    Field {
        name,
        kind,
        is_required: true,
        description,
    }
}

/// A field that may be left out.
pub(super) const fn optional(
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

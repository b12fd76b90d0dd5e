//! Rules on what a schema becomes in Rust: enums that are read stay open, and
//! strings with a type of their own keep it.

use serde_json::Value;

use super::structure::reached;
use super::{Report, called};
use crate::document::{items, join, text};
use crate::walk::{Role, operations, schemas as all};

/// An enum that the service sends is open: a value that it adds must not break a
/// reader.
pub(super) fn read_enum(report: &mut Report<'_>) {
    let spec = report.spec;
    let mut waiting: Vec<&Value> = Vec::new();
    for operation in operations(spec) {
        waiting.extend(operation.value.get("responses"));
        if operation.callback {
            waiting.extend(operation.value.get("requestBody"));
        }
    }
    for pointer in reached(spec, waiting) {
        let closed = spec
            .at(&pointer)
            .is_some_and(|schema| schema.get("enum").is_some());
        if closed {
            let message = format!("{} is read and lists all its values", called(&pointer));
            let remedy = "write x-extensible-enum: the service may add a value";
            report.add("read-enum", &join(&pointer, "enum"), message, remedy);
        }
    }
}

/// A string with a pattern and a time in two forms have a hand-written type.
pub(super) fn client_type(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        if schema.role != Role::Component || schema.value.get("x-client-type").is_some() {
            continue;
        }
        let has = |kind: (&str, &str)| {
            items(schema.value, "oneOf")
                .any(|member| (text(member, "type"), text(member, "format")) == kind)
        };
        let what = if schema.value.get("pattern").is_some() {
            "a pattern"
        } else if has(("string", "date-time")) && has(("integer", "int64")) {
            "two forms of a time"
        } else {
            continue;
        };
        let message = format!(
            "{} has {what} and no x-client-type",
            called(&schema.pointer)
        );
        let remedy = "name the hand-written type that reads it";
        report.add("client-type", &schema.pointer, message, remedy);
    }
}

//! Rules on schemas.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Report, called};
use crate::document::{join, members, strings, text};
use crate::json_schema::Validators;
use crate::nullable::without_null;
use crate::walk::{Role, Schema, operations, schemas as all};

/// The keywords of OpenAPI 3.0 that we use; a misspelt one would be ignored by
/// every tool.
const KEYWORDS: [&str; 29] = [
    "$ref",
    "type",
    "format",
    "title",
    "description",
    "default",
    "example",
    "enum",
    "nullable",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "oneOf",
    "allOf",
    "anyOf",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "pattern",
    "not",
];

/// Formats, each with the type that it belongs to.
const FORMATS: [(&str, &str); 10] = [
    ("int32", "integer"),
    ("int64", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("date", "string"),
    ("date-time", "string"),
    ("uri", "string"),
    ("email", "string"),
    ("byte", "string"),
    ("binary", "string"),
];

/// Objects, enums and unions have names: derived names collide.
pub(super) fn named(report: &mut Report<'_>) {
    let spec = report.spec;
    for schema in all(&spec.value) {
        if schema.role == Role::Component || schema.value.get("$ref").is_some() {
            continue;
        }
        let has = |key: &str| schema.value.get(key).is_some();
        let what = if has("properties") {
            "an object"
        } else if has("enum") || has("x-extensible-enum") {
            "an enum"
        } else if has("oneOf") && without_null(&spec.value, schema.value).is_none() {
            "a union"
        } else if strings(schema.value, "allOf").count() > 1 {
            "a composition"
        } else {
            continue;
        };
        let message = format!("{} holds {what} without a name", called(&schema.pointer));
        report.add(
            "named",
            &schema.pointer,
            message,
            "move it to components.schemas and refer to it",
        );
    }
    for operation in operations(spec) {
        let bodies = operation.body(spec).into_iter();
        let responses = operation
            .responses(spec)
            .into_iter()
            .map(|(_, value, pointer)| (value, pointer));
        for (holder, pointer) in bodies.chain(responses) {
            for (media, content) in members(holder, "content") {
                if content.pointer("/schema/$ref").is_none() {
                    let place = join(&join(&join(&pointer, "content"), media), "schema");
                    let message = format!("{media} of {} has no named schema", operation.name());
                    report.add("named", &place, message, "refer to components.schemas");
                }
            }
        }
    }
}

/// Named schemas and their properties say what they are.
pub(super) fn described(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        let wanted = match schema.role {
            Role::Component => true,
            // A reference, or a list of one, is described by what it refers to.
            Role::Property => {
                schema.value.get("$ref").is_none() && schema.value.pointer("/items/$ref").is_none()
            }
            _ => false,
        };
        if wanted && text(schema.value, "description").trim().is_empty() {
            let message = format!("{} has no description", called(&schema.pointer));
            report.add(
                "described",
                &schema.pointer,
                message,
                "say what it is, in our words",
            );
        }
    }
}

/// Enums list strings, each once, and never null.
pub(super) fn enums(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        for key in ["enum", "x-extensible-enum"] {
            let Some(values) = schema.value.get(key) else {
                continue;
            };
            let place = join(&schema.pointer, key);
            let values = values.as_array().map(Vec::as_slice).unwrap_or_default();
            if values.iter().any(Value::is_null) {
                let message = format!("{} has null among its values", called(&schema.pointer));
                report.add(
                    "null-in-enum",
                    &place,
                    message,
                    "remove it; a reference that may be null is a oneOf with a schema for null",
                );
            }
            let strings: BTreeSet<&str> = values.iter().filter_map(Value::as_str).collect();
            let kind = text(schema.value, "type");
            if values.is_empty()
                || (kind == "string"
                    && strings.len() < values.iter().filter(|value| !value.is_null()).count())
            {
                let message = format!(
                    "{} has no values, one twice, or one that is no string",
                    called(&schema.pointer)
                );
                report.add(
                    "enum",
                    &place,
                    message,
                    "list each value once, quoted if need be",
                );
            }
        }
    }
}

/// `nullable` adds null to the type beside it; a list of values or a
/// composition beside both would still refuse null.
pub(super) fn nullable(report: &mut Report<'_>) {
    let mut validators = Validators::new(&report.spec.value);
    for schema in all(&report.spec.value) {
        if schema.value.get("nullable") != Some(&Value::Bool(true)) {
            continue;
        }
        let why = if text(schema.value, "type").is_empty() {
            "has no type"
        } else if !validators.errors(schema.value, &Value::Null).is_empty() {
            "refuses null"
        } else {
            continue;
        };
        let message = format!("{} is nullable but {why}", called(&schema.pointer));
        report.add(
            "nullable",
            &schema.pointer,
            message,
            "write type and nullable alone; for a $ref, a oneOf with a schema for null",
        );
    }
}

/// Objects stay open: a field that the service adds must not break a reader.
pub(super) fn open(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        if schema.value.get("additionalProperties") == Some(&Value::Bool(false)) {
            let message = format!(
                "{} refuses fields that it does not name",
                called(&schema.pointer)
            );
            let pointer = join(&schema.pointer, "additionalProperties");
            report.add(
                "open",
                &pointer,
                message,
                "remove additionalProperties: false",
            );
        }
    }
}

pub(super) fn any_of(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        if schema.value.get("anyOf").is_some() {
            let message = format!(
                "{} is an anyOf, which becomes a struct that reads neither side",
                called(&schema.pointer)
            );
            report.add(
                "any-of",
                &join(&schema.pointer, "anyOf"),
                message,
                "use oneOf",
            );
        }
    }
}

/// Bounds leave room, and required properties exist.
pub(super) fn bounds(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        for (low, high) in [
            ("minimum", "maximum"),
            ("minLength", "maxLength"),
            ("minItems", "maxItems"),
        ] {
            let bound = |key: &str| schema.value.get(key).and_then(Value::as_f64);
            if let (Some(least), Some(most)) = (bound(low), bound(high))
                && least > most
            {
                let message = format!(
                    "{} has {low} {least} above {high} {most}",
                    called(&schema.pointer)
                );
                report.add("bounds", &join(&schema.pointer, low), message, "swap them");
            }
        }
        let mut seen = BTreeSet::new();
        for name in strings(schema.value, "required") {
            let exists = schema
                .value
                .get("properties")
                .is_some_and(|all| all.get(name).is_some());
            if !exists || !seen.insert(name) {
                let message = format!(
                    "{} requires `{name}`, which is no property or is listed twice",
                    called(&schema.pointer)
                );
                report.add(
                    "required",
                    &join(&schema.pointer, "required"),
                    message,
                    "list each property once",
                );
            }
        }
    }
}

/// Keywords and formats are spelt right and belong to the type.
pub(super) fn keyword(report: &mut Report<'_>) {
    for schema in all(&report.spec.value) {
        let Some(object) = schema.value.as_object() else {
            continue;
        };
        for key in object.keys() {
            if !key.starts_with("x-") && !KEYWORDS.contains(&key.as_str()) {
                let message = format!(
                    "{} has the keyword `{key}`, which is not one that we use",
                    called(&schema.pointer)
                );
                report.add(
                    "keyword",
                    &join(&schema.pointer, key),
                    message,
                    "correct its spelling",
                );
            }
        }
        if object.contains_key("$ref") && object.len() > 1 {
            let message = format!(
                "{} has keywords beside $ref, which OpenAPI 3.0 ignores",
                called(&schema.pointer)
            );
            report.add(
                "keyword",
                &schema.pointer,
                message,
                "wrap the $ref in allOf",
            );
        }
        kind(report, &schema);
    }
}

fn kind(report: &mut Report<'_>, schema: &Schema<'_>) {
    let kind = text(schema.value, "type");
    let known = [
        "", "string", "integer", "number", "boolean", "array", "object",
    ];
    if !known.contains(&kind) {
        let message = format!("{} has the type `{kind}`", called(&schema.pointer));
        report.add(
            "keyword",
            &join(&schema.pointer, "type"),
            message,
            "write an OpenAPI 3.0 type",
        );
    }
    if (kind == "array") != schema.value.get("items").is_some() {
        let message = format!(
            "{} needs both `type: array` and `items`, or neither",
            called(&schema.pointer)
        );
        report.add("keyword", &schema.pointer, message, "add what is missing");
    }
    let format = text(schema.value, "format");
    if kind == "integer" && format.is_empty() {
        let message = format!("{} does not say how large it gets", called(&schema.pointer));
        let remedy = "add `format: int32` or `format: int64`";
        report.add("format", &schema.pointer, message, remedy);
    }
    if !format.is_empty() && !FORMATS.contains(&(format, kind)) {
        let message = format!(
            "{} has the format `{format}`, which `{kind}` does not have",
            called(&schema.pointer)
        );
        report.add(
            "format",
            &join(&schema.pointer, "format"),
            message,
            "correct the format or the type",
        );
    }
}

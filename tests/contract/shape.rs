//! What a schema says about types, in words that can be compared: once from the
//! spec, once from the JSON schema that the Rust type derives.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::spec_under_test::{SpecUnderTest, component, unwrapped};
use xtask::codegen::document::{items, members, reference, strings, text};
use xtask::codegen::nullable::is_null;

/// The root and each property, by JSON pointer, and what it is.
pub(crate) type Shape = BTreeMap<String, String>;

/// The shape that the spec gives a schema.
pub(crate) fn of_spec(subject: &SpecUnderTest, schema: &'static Value) -> Shape {
    let mut shape = Shape::new();
    let required: Vec<&str> = strings(schema, "required").collect();
    for (name, property) in members(schema, "properties") {
        let is_required = required.contains(&name.as_str());
        let (word, null) = spec_word(subject, property);
        // An optional field takes null as well.
        let word = field(&word, null || !is_required, is_required);
        shape.insert(xtask::codegen::document::join("/properties", name), word);
    }
    let (word, null) = match subject.schema_is_object(schema) {
        true if is_open(schema) => ("object that keeps other fields".to_owned(), false),
        true => ("object".to_owned(), false),
        false => spec_word(subject, schema),
    };
    shape.insert(String::new(), field(&word, null, false));
    shape
}

/// The shape that derived JSON schemas give a type. What it always writes is
/// required; what it reads without is a liberty.
pub(crate) fn of_rust(schema: &Value, written: &Value) -> Shape {
    let mut shape = Shape::new();
    let required: Vec<&str> = strings(written, "required").collect();
    for (name, property) in members(schema, "properties") {
        let (word, null) = rust_word(property);
        let word = field(&word, null, required.contains(&name.as_str()));
        shape.insert(xtask::codegen::document::join("/properties", name), word);
    }
    let (word, null) = match schema.get("properties") {
        Some(_) if is_open(schema) => ("object that keeps other fields".to_owned(), false),
        Some(_) => ("object".to_owned(), false),
        None => match optional(schema) {
            Some(inner) => (rust_word(inner).0, true),
            None => rust_word(schema),
        },
    };
    shape.insert(String::new(), field(&word, null, false));
    shape
}

impl SpecUnderTest {
    fn schema_is_object(&self, schema: &Value) -> bool {
        schema.get("properties").is_some()
    }
}

fn field(word: &str, null: bool, required: bool) -> String {
    let null = if null && word != "any" {
        " or null"
    } else {
        ""
    };
    let required = if required { ", required" } else { "" };
    format!("{word}{null}{required}")
}

fn is_open(schema: &Value) -> bool {
    schema
        .get("additionalProperties")
        .is_some_and(|value| *value != Value::Bool(false))
}

/// A word for a schema of the spec, and whether it takes null.
fn spec_word(subject: &SpecUnderTest, schema: &'static Value) -> (String, bool) {
    if is_null(schema) {
        return ("null".to_owned(), false);
    }
    let (inner, null) = unwrapped(schema);
    if !std::ptr::eq(inner, schema) {
        let (word, also) = spec_word(subject, inner);
        return (word, null || also);
    }
    if let Some(name) = component(schema) {
        return rust_name(subject, &name);
    }
    let union: Vec<_> = items(schema, "oneOf")
        .map(|one| spec_word(subject, one))
        .collect();
    if !union.is_empty() {
        let null = null || union.iter().any(|(_, null)| *null);
        return (joined(union), null);
    }
    let word = match text(schema, "type") {
        "string" if schema.get("x-extensible-enum").is_some() => {
            values("open enum", strings(schema, "x-extensible-enum"))
        }
        "string" if schema.get("enum").is_some() => values("enum", strings(schema, "enum")),
        "string" if text(schema, "format") == "date-time" => "date-time".to_owned(),
        "string" => "string".to_owned(),
        "integer" | "number" => {
            let kind = text(schema, "type");
            let default = if kind == "integer" { "int64" } else { "double" };
            let format = Some(text(schema, "format")).filter(|format| !format.is_empty());
            format!("{kind} {}", format.unwrap_or(default))
        }
        "array" => match schema.get("items") {
            Some(item) => list(spec_word(subject, item)),
            None => list(("any".to_owned(), false)),
        },
        "object" if is_open(schema) => "map".to_owned(),
        "" => "any".to_owned(),
        other => other.to_owned(),
    };
    (word, null)
}

/// How the Rust side writes a reference: by the name of its type, which is not
/// the schema's where two schemas share one type.
fn rust_name(subject: &SpecUnderTest, name: &str) -> (String, bool) {
    let Some(rust) = subject.types.get(name) else {
        return (name.to_owned(), false);
    };
    let rust = rust.json_schema().to_value();
    match (rust.get("title"), rust_word(&rust)) {
        (Some(title), _) if title == name => (name.to_owned(), false),
        (_, (word, null)) => (word, null),
    }
}

/// A word for a derived schema, and whether it takes null.
fn rust_word(schema: &Value) -> (String, bool) {
    if let Some(target) = reference(schema) {
        return (
            target.rsplit('/').next().unwrap_or_default().to_owned(),
            false,
        );
    }
    let one_of = || items(schema, "anyOf").chain(items(schema, "oneOf"));
    if one_of().next().is_some() {
        let constants: Vec<_> = one_of()
            .filter_map(|one| text_of(one.get("const")))
            .collect();
        if constants.len() == one_of().count() {
            return (values("enum", constants.into_iter()), false);
        }
        let is_null = |one: &&Value| text(one, "type") == "null";
        let null = one_of().any(|one| is_null(&one));
        let union = one_of()
            .filter(|one| !is_null(one))
            .map(rust_word)
            .collect();
        return (joined(union), null);
    }
    let types: Vec<&str> = match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        _ => strings(schema, "type").collect(),
    };
    if types == ["null"] {
        return ("null".to_owned(), false);
    }
    let null = types.contains(&"null");
    let word = match types.iter().find(|one| **one != "null").copied() {
        Some("string") if schema.get("x-extensible-enum").is_some() => {
            values("open enum", strings(schema, "x-extensible-enum"))
        }
        Some("string") if schema.get("enum").is_some() => values("enum", strings(schema, "enum")),
        Some("string") if text(schema, "format") == "date-time" => "date-time".to_owned(),
        Some("string") => "string".to_owned(),
        Some(kind @ ("integer" | "number")) => format!("{kind} {}", text(schema, "format")),
        Some("array") => list(schema.get("items").map_or(("any".into(), false), rust_word)),
        Some("object") if schema.get("properties").is_none() => "map".to_owned(),
        Some(other) => other.to_owned(),
        None => "any".to_owned(),
    };
    (word, null)
}

/// What a type holds that is an `Option` of a named one.
fn optional(schema: &Value) -> Option<&Value> {
    let union: Vec<_> = items(schema, "anyOf").collect();
    match union.as_slice() {
        [inner, null] if text(null, "type") == "null" => schema.pointer(reference(inner)?),
        _ => None,
    }
}

fn text_of(value: Option<&Value>) -> Option<&str> {
    value.and_then(Value::as_str)
}

fn list((word, null): (String, bool)) -> String {
    format!("[{}]", field(&word, null, false))
}

fn joined(union: Vec<(String, bool)>) -> String {
    let words: BTreeSet<String> = union.into_iter().map(|(word, _)| word).collect();
    words.into_iter().collect::<Vec<_>>().join(" | ")
}

fn values<'a>(kind: &str, values: impl Iterator<Item = &'a str>) -> String {
    let values: BTreeSet<&str> = values.collect();
    format!(
        "{kind} of {}",
        values.into_iter().collect::<Vec<_>>().join(", ")
    )
}

//! Rules on examples: present where a reader needs them, and valid.

use serde_json::Value;

use super::{Report, called};
use crate::document::{join, members, text};
use crate::json_schema::Validators;
use crate::walk::{operations, schemas};

/// Bodies and success responses have examples; every example is valid.
pub(super) fn example(report: &mut Report<'_>) {
    let spec = report.spec;
    for operation in operations(spec) {
        let body = operation
            .body(spec)
            .into_iter()
            .map(|(value, pointer)| ("body".to_owned(), value, pointer));
        let successes = operation
            .responses(spec)
            .into_iter()
            .filter(|(status, ..)| status.starts_with('2') && !operation.callback)
            .map(|(status, value, pointer)| (format!("response {status}"), value, pointer));
        for (what, holder, pointer) in body.chain(successes) {
            for (media, content) in members(holder, "content") {
                if given(content, "").is_empty() {
                    let place = join(&join(&pointer, "content"), media);
                    let message = format!("the {what} of {} has no example", operation.name());
                    report.add("example", &place, message, "add one that a document prints");
                }
            }
        }
    }
    let mut validators = Validators::new(&spec.value);
    validate(report, &mut validators, &spec.value, &mut String::new());
    for schema in schemas(&spec.value) {
        if let Some(value) = schema.value.get("example") {
            let place = join(&schema.pointer, "example");
            judge(report, &mut validators, schema.value, value, &place);
        }
    }
}

/// The examples of a media type, parameter or header, each with its pointer.
fn given<'a>(holder: &'a Value, pointer: &str) -> Vec<(&'a Value, String)> {
    let one = holder
        .get("example")
        .map(|value| (value, join(pointer, "example")));
    let place = join(pointer, "examples");
    let many = members(holder, "examples").filter_map(|(name, example)| {
        Some((example.get("value")?, join(&join(&place, name), "value")))
    });
    one.into_iter().chain(many).collect()
}

/// Validates the examples of anything that has a `schema`.
fn validate(
    report: &mut Report<'_>,
    validators: &mut Validators,
    value: &Value,
    pointer: &mut String,
) {
    if pointer == "/components/schemas" {
        return;
    }
    if let Some(schema) = value.get("schema") {
        for (example, place) in given(value, pointer) {
            judge(report, validators, schema, example, &place);
        }
    }
    let end = pointer.len();
    let mut step = |key: &str, value: &Value| {
        *pointer = join(pointer, key);
        validate(report, validators, value, pointer);
        pointer.truncate(end);
    };
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if !["example", "examples", "schema"].contains(&key.as_str()) {
                    step(key, value);
                }
            }
        }
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, value)| step(&index.to_string(), value)),
        _ => {}
    }
}

fn judge(
    report: &mut Report<'_>,
    validators: &mut Validators,
    schema: &Value,
    example: &Value,
    place: &str,
) {
    let (target, _) = report.spec.resolve(schema, "");
    if text(target, "format") == "binary" {
        return;
    }
    for (inside, reason) in validators.errors(schema, example) {
        let place = format!("{place}{inside}");
        let message = format!("the example {} is not valid: {reason}", called(&place));
        report.add(
            "example",
            &place,
            message,
            "correct the example, or the schema",
        );
    }
}

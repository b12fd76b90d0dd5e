//! The surface of a spec: one line per operation, parameter, schema and field,
//! in a fixed order, so that a review shows what changed for a caller.

use std::fmt::Write;

use serde_json::Value;

use super::lower::{Body, Lowered, Operation, text};

pub(super) fn surface(spec: &Value, lowered: &Lowered) -> String {
    let mut out = String::from(
        "# Made by `cargo xtask gen`; do not edit. One line per operation, parameter, schema and field.\n",
    );
    let mut operations: Vec<_> = lowered.operations.iter().collect();
    operations.sort_by(|a, b| a.id.cmp(&b.id));
    for operation in operations {
        write_operation(&mut out, operation);
    }
    let schemas = spec
        .pointer("/components/schemas")
        .and_then(Value::as_object);
    let mut schemas: Vec<_> = schemas.into_iter().flatten().collect();
    schemas.sort_by_key(|(name, _)| name.as_str());
    for (name, schema) in schemas {
        write_schema(&mut out, name, schema);
    }
    out
}

fn write_operation(out: &mut String, operation: &Operation) {
    let Operation {
        id,
        method,
        path,
        retry,
        ..
    } = operation;
    let statuses = operation.statuses.join(",");
    let success = operation.success.as_deref().unwrap_or("nothing");
    let availability = operation
        .availability
        .as_ref()
        .map(|availability| format!(" availability={availability}"))
        .unwrap_or_default();
    let _ = writeln!(
        out,
        "operation {id} {method} {path} retry={retry}{availability} [{statuses}] -> {success}"
    );
    for parameter in &operation.parameters {
        let need = if parameter.required {
            "required"
        } else {
            "optional"
        };
        let (name, place, schema) = (&parameter.name, &parameter.place, &parameter.schema);
        let _ = writeln!(out, "parameter {id} {place} {name}: {schema} {need}");
    }
    match &operation.body {
        Body::None => {}
        Body::Json(schema) => {
            let _ = writeln!(out, "body {id} application/json: {schema}");
        }
        Body::Multipart { schema, .. } => {
            let _ = writeln!(out, "body {id} multipart/form-data: {schema}");
        }
    }
}

fn write_schema(out: &mut String, name: &str, schema: &Value) {
    let _ = writeln!(out, "schema {name}: {}", describe(schema));
    let required: Vec<_> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let properties = schema.get("properties").and_then(Value::as_object);
    let mut properties: Vec<_> = properties.into_iter().flatten().collect();
    properties.sort_by_key(|(name, _)| name.as_str());
    for (field, property) in properties {
        let need = if required.contains(&field.as_str()) {
            "required"
        } else {
            "optional"
        };
        let _ = writeln!(out, "field {name}.{field}: {} {need}", describe(property));
    }
}

fn describe(schema: &Value) -> String {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return target.rsplit('/').next().unwrap_or(target).to_owned();
    }
    let mut words = Vec::new();
    let composed = [("oneOf", " | "), ("allOf", " & ")];
    let composed = composed.iter().find_map(|(key, glue)| {
        let members = schema.get(key)?.as_array()?;
        let members: Vec<_> = members.iter().map(describe).collect();
        Some(members.join(glue))
    });
    if let Some(composed) = composed {
        words.push(composed);
    } else if let Some(items) = schema.get("items") {
        words.push(format!("[{}]", describe(items)));
    } else {
        let kind = text(schema, "type");
        words.push(if kind.is_empty() {
            "any".to_owned()
        } else {
            kind.to_owned()
        });
    }
    if let Some(format) = schema.get("format").and_then(Value::as_str) {
        words.push(format.to_owned());
    }
    if schema.get("nullable").and_then(Value::as_bool) == Some(true) {
        words.push("nullable".to_owned());
    }
    let bounds = [
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "pattern",
    ];
    for key in bounds {
        if let Some(value) = schema.get(key) {
            words.push(format!("{key}={value}"));
        }
    }
    for (key, label) in [("enum", "one of"), ("x-extensible-enum", "open")] {
        if let Some(values) = schema.get(key).and_then(Value::as_array) {
            let values: Vec<_> = values.iter().filter_map(Value::as_str).collect();
            words.push(format!("{label} {}", values.join(",")));
        }
    }
    words.join(" ")
}

//! The surface of a spec: one line per server, operation, parameter, response,
//! header, callback, schema and field, in a fixed order, so that a review shows
//! what changed for a caller. What no Rust type shows is in it: bounds,
//! defaults, patterns, headers, marks.

use std::fmt::Write;

use serde_json::Value;

use super::document::{METHODS, component, is_true, items, members, strings, text};
use super::model::Lowered;
use super::operations::{Body, Operation};

pub(super) fn surface(spec: &Value, lowered: &Lowered) -> String {
    let mut out = String::from(
        "# Made by `cargo xtask gen`; do not edit. One line per operation, parameter, schema and field.\n",
    );
    for server in items(spec, "servers") {
        let _ = writeln!(out, "server {}", text(server, "url"));
    }
    let mut operations: Vec<_> = lowered.operations.iter().collect();
    operations.sort_by(|a, b| a.id.cmp(&b.id));
    for operation in operations {
        write_operation(&mut out, operation);
        write_wire(&mut out, spec, operation);
    }
    let components = spec.get("components").unwrap_or(&Value::Null);
    for kind in ["parameters", "headers", "responses", "schemas"] {
        let mut all: Vec<_> = members(components, kind).collect();
        all.sort_by_key(|(name, _)| name.as_str());
        for (name, value) in all {
            match kind {
                "parameters" => write_shared_parameter(&mut out, name, value),
                "headers" => write_header(&mut out, &format!("header {name}"), value),
                "responses" => write_response(&mut out, &format!("response {name}"), value),
                _ => write_schema(&mut out, name, value),
            }
        }
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

/// What an operation sends and answers that its own line does not show.
fn write_wire(out: &mut String, spec: &Value, operation: &Operation) {
    let id = &operation.id;
    let method = operation.method.to_lowercase();
    let Some(value) = spec
        .get("paths")
        .and_then(|paths| paths.get(&operation.path)?.get(&method))
    else {
        return;
    };
    for parameter in items(value, "parameters") {
        if component(parameter).is_none() {
            write_shared_parameter(
                out,
                &format!("of {id} {}", text(parameter, "name")),
                parameter,
            );
        }
    }
    for (status, response) in members(value, "responses") {
        write_response(out, &format!("response {id} {status}"), response);
    }
    for (name, callback) in members(value, "callbacks") {
        for (_, item) in callback.as_object().into_iter().flatten() {
            for (method, receiver) in METHODS.iter().filter_map(|one| Some((one, item.get(one)?))) {
                let label = format!("callback {name} {method}");
                for parameter in items(receiver, "parameters") {
                    let place = text(parameter, "in");
                    let header = component(parameter).unwrap_or_else(|| text(parameter, "name"));
                    write_header(out, &format!("{label} {place} {header}"), parameter);
                }
                if let Some(body) = receiver.get("requestBody") {
                    write_response(out, &label, body);
                }
            }
        }
    }
    if let Some(body) = value
        .get("requestBody")
        .filter(|body| !is_true(body, "required"))
    {
        let _ = writeln!(
            out,
            "body {id} optional{}",
            component(body).unwrap_or_default()
        );
    }
}

fn write_shared_parameter(out: &mut String, name: &str, parameter: &Value) {
    let (wire, place) = (text(parameter, "name"), text(parameter, "in"));
    write_header(out, &format!("parameter {name} {place} {wire}"), parameter);
}

/// Writes a header or a parameter, whose schema is not a field of a type.
fn write_header(out: &mut String, label: &str, header: &Value) {
    if let Some(target) = component(header) {
        let _ = writeln!(out, "{label}: {target}");
        return;
    }
    let schema = header.get("schema").map(describe).unwrap_or_default();
    let need = match is_true(header, "required") {
        true => "required",
        false => "optional",
    };
    let _ = writeln!(out, "{label}: {schema} {need}");
}

fn write_response(out: &mut String, label: &str, response: &Value) {
    if let Some(target) = component(response) {
        let _ = writeln!(out, "{label}: {target}");
        return;
    }
    for (media, content) in members(response, "content") {
        let schema = content.get("schema").map(describe).unwrap_or_default();
        let _ = writeln!(out, "{label} {media}: {schema}");
    }
    for (name, header) in members(response, "headers") {
        write_header(out, &format!("{label} header {name}"), header);
    }
}

fn write_schema(out: &mut String, name: &str, schema: &Value) {
    let _ = writeln!(out, "schema {name}: {}", describe(schema));
    let required: Vec<_> = strings(schema, "required").collect();
    let mut properties: Vec<_> = members(schema, "properties").collect();
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

/// Keywords that change which values are meant, and no type.
const NARROWING: [&str; 12] = [
    "default",
    "minLength",
    "maxLength",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "minItems",
    "maxItems",
    "pattern",
    "not",
    "x-max-bytes",
];

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
    if is_true(schema, "nullable") {
        words.push("nullable".to_owned());
    }
    for key in NARROWING {
        if let Some(value) = schema.get(key) {
            words.push(format!("{key}={value}"));
        }
    }
    for (key, label) in [
        ("enum", "one of"),
        ("x-extensible-enum", "open"),
        ("x-quota-codes", "quotas"),
    ] {
        if schema.get(key).is_some() {
            let values: Vec<_> = strings(schema, key).collect();
            words.push(format!("{label} {}", values.join(",")));
        }
    }
    for (key, label) in [
        ("x-case-insensitive", "in any case"),
        ("uniqueItems", "unique"),
    ] {
        if is_true(schema, key) {
            words.push(label.to_owned());
        }
    }
    match schema.get("additionalProperties") {
        None => {}
        Some(Value::Bool(false)) => words.push("closed".to_owned()),
        Some(Value::Bool(true)) => words.push("with other fields".to_owned()),
        Some(other) => words.push(format!("with other fields: {}", describe(other))),
    }
    if let Some(rust) = schema.get("x-client-type").and_then(Value::as_str) {
        words.push(format!("as {rust}"));
    }
    words.join(" ")
}

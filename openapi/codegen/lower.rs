//! Lowers a spec to what progenitor accepts, and collects what the generated
//! tables need.
//!
//! progenitor takes one success type per operation, no multipart, and closes
//! enums. So: the 2xx responses of an operation, which must share a schema,
//! become `2XX`; the others are removed (the transport reads every error itself,
//! and one that is not JSON keeps its status); multipart operations are removed
//! and written by hand; extensible enums and the types that `x-client-type` names
//! are replaced. Bounds are removed from the types, because a response is read
//! leniently, and become constants for the code that builds requests.

use heck::ToShoutySnakeCase;
use serde_json::Value;

use super::document::{METHODS, join, members, remove, text};
use super::events::Events;
use super::model::{Limit, Lowered};
use super::operations::{self, Body};
use super::refusal::Refusal;
use super::schemas;

/// Lowers a spec.
pub(super) fn lower(spec: &Value) -> Result<Lowered, Refusal> {
    let version = text(spec, "openapi");
    if !version.starts_with("3.0.") {
        return Err(Refusal::new(
            "openapi",
            "/openapi",
            format!("`{version}` is not 3.0.x"),
        ));
    }
    let mut document = spec.clone();
    let mut lowered = Lowered {
        server: spec
            .pointer("/servers/0/url")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        events: Events::read(spec),
        times: schemas::time_fields(spec),
        ..Lowered::default()
    };
    lower_paths(spec, &mut document, &mut lowered)?;
    schemas::lower_schemas(&mut document, &mut lowered)?;
    let components = spec.get("components").unwrap_or(&Value::Null);
    for (name, parameter) in members(components, "parameters") {
        for keyword in ["minimum", "maximum"] {
            let value = parameter
                .get("schema")
                .and_then(|schema| schema.get(keyword));
            let Some(value) = value.and_then(Value::as_u64) else {
                continue;
            };
            lowered.limits.push(Limit {
                name: format!("{name}_{keyword}").to_shouty_snake_case(),
                value,
                place: format!("`{keyword}` of the parameter {name}"),
            });
        }
    }
    for key in ["security", "servers", "tags"] {
        remove(&mut document, key);
    }
    if let Some(components) = document.get_mut("components") {
        for key in ["responses", "headers", "securitySchemes", "examples"] {
            remove(components, key);
        }
    }
    schemas::lower_parameters(&mut document);
    lowered.document = document;
    Ok(lowered)
}

fn lower_paths(spec: &Value, document: &mut Value, out: &mut Lowered) -> Result<(), Refusal> {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return Err(Refusal::new(
            "paths",
            "/paths",
            "missing; write at least one operation",
        ));
    };
    for (path, item) in members(spec, "paths") {
        let lowered = &mut paths[path];
        for method in METHODS {
            let Some(value) = lowered.get_mut(method) else {
                continue;
            };
            let pointer = join(&join("/paths", path), method);
            let operation = operations::read(spec, item, &pointer)?;
            if matches!(operation.body, Body::Multipart { .. }) {
                remove(lowered, method);
            } else {
                operations::lower(value, &operation);
            }
            out.operations.push(operation);
        }
    }
    paths.retain(|_, item| METHODS.iter().any(|method| item.get(*method).is_some()));
    Ok(())
}

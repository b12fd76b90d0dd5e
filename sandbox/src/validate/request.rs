//! A request against its operation: path, query, headers and JSON body; and
//! what the service would ignore in it.

use blooio_client::operation::{Location, Operation, Parameter};
use serde_json::Value;

use super::Invalid;
use super::schemas::{component, first_error, parameter, parameter_error, target};
use crate::http::payload::Payload;
use crate::http::request::Arrival;

/// Checks the parameters and a JSON body. Forms are the handler's.
pub(crate) fn check(
    operation: &Operation,
    params: &[String],
    arrival: &Arrival,
) -> Result<(), Invalid> {
    let mut segments = params.iter();
    for parameter in operation.parameters {
        let values = match parameter.location {
            Location::Path => segments.next().cloned().into_iter().collect(),
            Location::Query => arrival.query_values(parameter.name),
            Location::Header => arrival.header_values(parameter.name),
        };
        check_parameter(operation, parameter, &values)?;
    }
    let Some(body) = operation.body else {
        return Ok(());
    };
    match &arrival.payload {
        Payload::Json(document) => match first_error(body.schema, document) {
            Some(invalid) => Err(invalid),
            None => Ok(()),
        },
        // The handler says what it lacks.
        _ => Ok(()),
    }
}

/// What the service would ignore: unknown fields and parameters, and a body
/// where none is taken.
pub(crate) fn warnings(operation: &Operation, arrival: &Arrival) -> Vec<String> {
    let mut warnings = Vec::new();
    let known = |name: &str| {
        let mut parameters = operation.parameters.iter();
        parameters.any(|one| one.location == Location::Query && one.name == name)
    };
    for name in arrival.query_names() {
        if !known(&name) {
            warnings.push(format!(
                "the query parameter {name} is not documented and is ignored"
            ));
        }
    }
    match (&arrival.payload, operation.body) {
        (Payload::Json(document), Some(body)) => {
            if let Some(schema) = component(body.schema) {
                unknown_fields(&schema, document, "", &mut warnings);
            }
            if !arrival.is_json() {
                warnings.push("the body is JSON, but Content-Type does not say so".to_owned());
            }
        }
        (Payload::Empty, _) | (_, Some(_)) => {}
        (_, None) => warnings.push("this operation takes no body; it is ignored".to_owned()),
    }
    if arrival.uri.path().contains(['@', ',']) {
        warnings.push("`@` and `,` in a path should be percent-encoded".to_owned());
    }
    warnings
}

fn check_parameter(
    operation: &Operation,
    parameter: &Parameter,
    values: &[String],
) -> Result<(), Invalid> {
    let invalid = |reason: &str| Invalid {
        field: parameter.name.to_owned(),
        reason: reason.to_owned(),
    };
    // Of a repeated one the last counts.
    let Some(text) = values.last() else {
        return if parameter.required {
            Err(invalid("is required"))
        } else {
            Ok(())
        };
    };
    let value = typed(operation, parameter, text).map_err(invalid)?;
    match parameter_error(operation.id, parameter.name, &value) {
        Some(invalid) => Err(invalid),
        None => Ok(()),
    }
}

/// The text of a parameter as the type that its schema names.
fn typed(operation: &Operation, parameter_: &Parameter, text: &str) -> Result<Value, &'static str> {
    let schema = parameter(operation.id, parameter_.name);
    let kind = schema.as_ref().and_then(|schema| schema["type"].as_str());
    if kind != Some("integer") {
        return Ok(text.into());
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("must be a whole number");
    }
    let is_int32 = schema.is_some_and(|schema| schema["format"] == "int32");
    let number: i64 = text.parse().map_err(|_| "is out of range")?;
    if is_int32 && i32::try_from(number).is_err() {
        return Err("is out of range");
    }
    Ok(number.into())
}

fn unknown_fields(schema: &Value, document: &Value, path: &str, warnings: &mut Vec<String>) {
    let schema_ = target(schema).and_then(component);
    let schema = schema_.as_deref().unwrap_or(schema);
    match document {
        Value::Object(fields) => {
            let mut properties = Vec::new();
            gather(schema, &mut properties);
            if properties.is_empty() {
                return;
            }
            for (name, value) in fields {
                let at = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                match properties.iter().find(|(known, _)| known == name) {
                    Some((_, schema)) => unknown_fields(schema, value, &at, warnings),
                    None => {
                        warnings.push(format!("the field {at} is not documented and is ignored"));
                    }
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let schema = items_of(schema);
                if let Some(schema) = schema {
                    unknown_fields(&schema, item, &format!("{path}[{index}]"), warnings);
                }
            }
        }
        _ => {}
    }
}

/// The properties of an object schema, those of its alternatives included.
fn gather(schema: &Value, properties: &mut Vec<(String, Value)>) {
    let referred = target(schema).and_then(component);
    let schema = referred.as_deref().unwrap_or(schema);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        properties.push((name.clone(), property.clone()));
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        for one in schema[key].as_array().into_iter().flatten() {
            gather(one, properties);
        }
    }
}

fn items_of(schema: &Value) -> Option<Value> {
    let referred = target(schema).and_then(component);
    let schema = referred.as_deref().unwrap_or(schema);
    if let Some(items) = schema.get("items") {
        return Some(items.clone());
    }
    let alternatives = schema["oneOf"].as_array().into_iter().flatten();
    alternatives.filter_map(items_of).next()
}

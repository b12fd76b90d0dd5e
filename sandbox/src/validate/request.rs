//! Validates a request against its operation: path, query, headers and JSON body.

use blooio_client::operation::{Location, Operation, Parameter};
use serde_json::Value;

use super::Invalid;
use super::schemas::{first_error, parameter, parameter_error};
use crate::http::payload::Payload;
use crate::http::request::Arrival;

/// Checks the parameters and a JSON body. Handlers check their forms.
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
        // The handler checks these bodies.
        _ => Ok(()),
    }
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
    // If a parameter is repeated, its last value counts.
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

/// The value of a parameter in the type of its schema.
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

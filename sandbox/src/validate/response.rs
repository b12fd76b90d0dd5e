//! A response against its operation: the status has to be a documented one,
//! and the body valid under its schema.

use blooio_client::operation::Operation;
use serde_json::Value;

use super::Invalid;
use super::schemas::first_error;

/// Refusals that any operation may answer before it begins.
const BEFORE: [u16; 3] = [400, 405, 413];

/// Checks a response of a handler.
pub(crate) fn check(operation: &Operation, status: u16, body: &Value) -> Result<(), Invalid> {
    if !operation.statuses.contains(&status) && !BEFORE.contains(&status) {
        return Err(Invalid {
            field: "status".to_owned(),
            reason: format!("{status} is not documented for {}", operation.id),
        });
    }
    let schema = if (200..300).contains(&status) {
        operation.success
    } else {
        Some("Error")
    };
    match schema.and_then(|schema| Some((schema, first_error(schema, body)?))) {
        None => Ok(()),
        Some((schema, invalid)) => Err(Invalid {
            reason: format!("{} (schema {schema})", invalid.reason),
            ..invalid
        }),
    }
}

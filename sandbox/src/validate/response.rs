//! Validates a response against its operation: the status has to be documented,
//! and the body valid under its schema.

use blooio_client::operation::Operation;
use serde_json::Value;

use super::Invalid;
use super::schemas::first_error;

/// Refusals before an operation begins, also where the spec does not document
/// them: by the strict setting, for another method, and for a body that is too
/// large. They have the shape of the service's errors.
const BEFORE: [u16; 3] = [400, 405, 413];

/// Checks a response; `operation` is None where no operation was found.
pub(crate) fn check(
    operation: Option<&Operation>,
    status: u16,
    body: &Value,
) -> Result<(), Invalid> {
    let is_documented = match operation {
        Some(operation) => operation.statuses.contains(&status) || BEFORE.contains(&status),
        None => status >= 400,
    };
    if !is_documented {
        return Err(Invalid {
            field: "status".to_owned(),
            reason: format!("{status} is not documented"),
        });
    }
    let is_success = (200..300).contains(&status);
    if !is_success {
        is_error(body, status)?;
    }
    let schema = match operation {
        Some(operation) if is_success => operation.success,
        _ => Some("Error"),
    };
    match schema.and_then(|schema| Some((schema, first_error(schema, body)?))) {
        None => Ok(()),
        Some((schema, invalid)) => Err(Invalid {
            reason: format!("{} (schema {schema})", invalid.reason),
            ..invalid
        }),
    }
}

/// Checks what all documented shapes of errors have: the schema of errors requires
/// nothing.
fn is_error(body: &Value, status: u16) -> Result<(), Invalid> {
    let invalid = |field: &str, reason: &str| {
        Err(Invalid {
            field: field.to_owned(),
            reason: reason.to_owned(),
        })
    };
    if body["error"].as_str().is_none_or(str::is_empty) {
        return invalid("error", "an error has a name");
    }
    if body["message"].as_str().is_none_or(str::is_empty) {
        return invalid("message", "an error has a message");
    }
    match body.get("status") {
        Some(named) if *named != status => invalid("status", "it is not that of the status line"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use blooio_client::generated::operations;
    use serde_json::json;

    use super::check;

    #[test]
    fn refusals_that_no_operation_documents_have_the_shape_of_an_error() {
        let refused = |status: u16| json!({"error": "ApiError", "message": "no", "status": status});
        for status in [400, 404, 405, 413] {
            assert_eq!(check(None, status, &refused(status)), Ok(()));
            let wrong = check(None, status, &refused(500)).unwrap_err();
            assert_eq!(wrong.field, "status");
        }
        let nameless = check(None, 405, &json!({"message": "no"})).unwrap_err();
        assert_eq!(nameless.field, "error");
        let silent = check(
            Some(&operations::GET_ME),
            405,
            &json!({"error": "ApiError"}),
        );
        assert_eq!(silent.unwrap_err().field, "message");
    }

    #[test]
    fn a_success_that_no_operation_made_is_a_bug() {
        assert_eq!(check(None, 200, &json!({})).unwrap_err().field, "status");
    }
}

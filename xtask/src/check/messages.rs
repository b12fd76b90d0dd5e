//! Rules on what an operation sends and answers.

use serde_json::Value;

use super::Report;
use crate::document::{join, members};
use crate::walk::operations as all;

/// The error statuses that an operation must document, and when.
const ERRORS: [(&str, When); 8] = [
    ("400", When::Body),
    ("401", When::Always),
    ("403", When::Always),
    ("404", When::PathParameter),
    ("409", When::Post),
    ("422", When::Body),
    ("429", When::Always),
    ("5XX", When::Always),
];

#[derive(Clone, Copy)]
enum When {
    Always,
    Body,
    PathParameter,
    /// It takes an Idempotency-Key, and a repeated one is answered with 409.
    Post,
}

/// Bodies are required, only where a method has one, and answers are JSON.
pub(super) fn body(report: &mut Report<'_>) {
    let spec = report.spec;
    for operation in all(spec) {
        let bodies = operation
            .body(spec)
            .map(|(value, pointer)| ("body", value, pointer, operation.callback));
        let responses = operation.responses(spec).into_iter();
        let responses = responses.map(|(status, value, pointer)| (status, value, pointer, true));
        for (what, holder, pointer, json_only) in bodies.into_iter().chain(responses) {
            for (media, _) in members(holder, "content") {
                if media != "application/json" && (json_only || media != "multipart/form-data") {
                    let message = format!(
                        "the {what} of {} is {media}, which nothing reads",
                        operation.name()
                    );
                    report.add("body", &pointer, message, "write application/json");
                }
            }
        }
        let Some((body, pointer)) = operation.body(spec) else {
            continue;
        };
        if body.get("required") != Some(&Value::Bool(true)) {
            let message = format!(
                "the body of {} is optional, which no builder can say",
                operation.name()
            );
            report.add("body", &pointer, message, "write `required: true`");
        }
        if !["post", "put", "patch"].contains(&operation.method) {
            let message = format!(
                "{} is a {} with a body",
                operation.name(),
                operation.method.to_uppercase()
            );
            report.add(
                "body",
                &operation.pointer,
                message,
                "use POST, PUT or PATCH",
            );
        }
    }
}

/// The usual errors are documented, with the one schema that errors have.
pub(super) fn error_responses(report: &mut Report<'_>) {
    let spec = report.spec;
    for operation in all(spec)
        .into_iter()
        .filter(|operation| !operation.callback)
    {
        let responses = operation.responses(spec);
        let place = join(&operation.pointer, "responses");
        let has_body = operation.value.get("requestBody").is_some();
        for status in error_statuses(operation.method, has_body, &operation.path) {
            if !responses
                .iter()
                .any(|(documented, ..)| *documented == status)
            {
                let message = format!("{} does not document {status}", operation.name());
                report.add("error-responses", &place, message, "refer to its component");
            }
        }
        for (status, response, pointer) in responses {
            let known = is_known(status);
            if !known {
                let message = format!("{} has the response `{status}`", operation.name());
                report.add(
                    "error-responses",
                    &join(&place, status),
                    message,
                    "write a status of RFC 9110 from 200 to 599, or 5XX",
                );
            } else if status >= "400" {
                let schema = response.pointer("/content/application~1json/schema/$ref");
                if schema.and_then(Value::as_str) != Some("#/components/schemas/Error") {
                    let message = format!("{status} of {} has no `Error` body", operation.name());
                    report.add(
                        "error-responses",
                        &pointer,
                        message,
                        "refer to components.schemas.Error",
                    );
                }
            }
        }
    }
}

/// The status codes of RFC 9110, and 429 of RFC 6585, that an answer to this
/// client can have; and the range of what the service may fail with.
fn is_known(status: &str) -> bool {
    let code = status.parse().unwrap_or(0_u16);
    let registered = matches!(code, 200..=206 | 300..=305 | 307 | 308 | 400..=417 | 421 | 422 | 426)
        || matches!(code, 428 | 429 | 431 | 451 | 500..=505 | 511);
    status == "5XX" || (status.len() == 3 && registered)
}

/// The statuses that an operation must document.
pub(crate) fn error_statuses(method: &str, has_body: bool, path: &str) -> Vec<&'static str> {
    let holds = |when| match when {
        When::Always => true,
        When::Body => has_body,
        When::Post => method == "post",
        When::PathParameter => path.contains('{'),
    };
    let wanted = ERRORS.into_iter().filter(|(_, when)| holds(*when));
    wanted.map(|(status, _)| status).collect()
}

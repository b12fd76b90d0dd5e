//! The help text of an operation, from the generated table.

use std::fmt::Write as _;

use blooio_client::operation::{Availability, Location, Operation, Retry};

/// What an operation does, and when it may be repeated.
pub(super) fn about(operation: &Operation) -> String {
    let mut text = format!(
        "{}\n\n{} {}",
        operation.summary, operation.method, operation.path
    );
    match operation.availability {
        Availability::Available => {}
        Availability::ComingSoon => text.push_str("\nThe vendor says that it is not enabled yet."),
        Availability::Unconfirmed => text.push_str("\nOnly prose of the vendor mentions it."),
    }
    text.push_str(match operation.retry {
        Retry::Idempotent => "\nRepeating it does no harm.",
        Retry::Keyed => "\nRepeating it does no harm under the same Idempotency-Key.",
        Retry::Never => "\nRepeating it may do its work twice.",
    });
    text
}

/// Its parameters and its body.
pub(super) fn after(operation: &Operation) -> String {
    let mut text = String::new();
    if !operation.parameters.is_empty() {
        text.push_str("Parameters:\n");
    }
    for parameter in operation.parameters {
        let location = match parameter.location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
        };
        let required = if parameter.required { ", required" } else { "" };
        let _ = write!(
            text,
            "  {} ({location}{required})\n      {}",
            parameter.name, parameter.description
        );
        if !parameter.values.is_empty() {
            let _ = write!(text, " One of {}.", parameter.values.join(", "));
        }
        text.push('\n');
    }
    if let Some(body) = operation.body {
        let _ = writeln!(text, "Body: {} ({})", body.schema, body.media_type);
    }
    if let Some(success) = operation.success {
        let _ = writeln!(text, "Answer: {success}");
    }
    text.trim_end().to_owned()
}

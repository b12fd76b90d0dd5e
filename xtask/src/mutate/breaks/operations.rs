//! Breaks of operations: where they are, what they take, which statuses they
//! answer; and of the servers.

use serde_json::{Value, json};

use super::found::{Breaks, misspelt, rename};
use crate::document::{Document, is_true, items, join, members, text};
use crate::mutate::mutant::Edit;
use crate::walk::{Operation, operations};

pub(super) fn breaks(spec: &Document, found: &mut Breaks) {
    for operation in operations(spec) {
        if !operation.callback {
            place(&operation, found);
            statuses(&operation, found);
        }
        for (parameter, pointer) in operation.parameters(spec) {
            of_parameter(&pointer, parameter, found);
        }
    }
    for (index, server) in items(&spec.value, "servers").enumerate() {
        let url = text(server, "url");
        for other in [format!("{url}/v3"), url.replacen("https", "http", 1)] {
            found.push(
                "server",
                &format!("/servers/{index}"),
                &format!("the server {url} is {other}"),
                Edit::Set("url", json!(other)),
            );
        }
    }
}

fn place(operation: &Operation<'_>, found: &mut Breaks) {
    let pointer = &operation.pointer;
    let name = operation.name();
    let (item, _) = pointer.rsplit_once('/').unwrap_or((pointer, ""));
    let other = if operation.method == "get" {
        "post"
    } else {
        "get"
    };
    found.push(
        "method",
        item,
        &format!("{name} is a {other}"),
        rename(operation.method, other),
    );
    let moved = format!("{}s", operation.path);
    found.push(
        "path",
        "/paths",
        &format!("{name} is at {moved}"),
        rename(&operation.path, &moved),
    );
    for class in ["idempotent", "keyed", "never"] {
        if text(operation.value, "x-retry") != class {
            found.push(
                "retry class",
                pointer,
                &format!("{name} is {class}"),
                Edit::Set("x-retry", json!(class)),
            );
        }
    }
}

fn statuses(operation: &Operation<'_>, found: &mut Breaks) {
    let responses = join(&operation.pointer, "responses");
    for (status, _) in members(operation.value, "responses") {
        let other = if status.starts_with('2') {
            "206"
        } else {
            "406"
        };
        found.push(
            "status",
            &responses,
            &format!("{} answers {other} instead of {status}", operation.name()),
            rename(status, other),
        );
        found.push(
            "status",
            &responses,
            &format!("{} never answers {status}", operation.name()),
            Edit::Remove(status.clone()),
        );
    }
}

fn of_parameter(pointer: &str, parameter: &Value, found: &mut Breaks) {
    let name = text(parameter, "name");
    let place = match text(parameter, "in") {
        "query" => "header",
        _ => "query",
    };
    found.push(
        "parameter place",
        pointer,
        &format!("{pointer} is in {place}"),
        Edit::Set("in", json!(place)),
    );
    for other in [format!("{name}x"), misspelt(name)] {
        found.push(
            "parameter name",
            pointer,
            &format!("{pointer} is called {other}"),
            Edit::Set("name", json!(other)),
        );
    }
    let needed = is_true(parameter, "required");
    found.push(
        "parameter required",
        pointer,
        &format!("{pointer} is required: {}", !needed),
        Edit::Set("required", json!(!needed)),
    );
}

//! Rules on operations and callbacks.

use std::collections::HashMap;

use serde_json::Value;

use super::Report;
use crate::document::{items, join, members, strings, text};
use crate::walk::operations as all;

pub(super) fn operation_id(report: &mut Report<'_>) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    for operation in all(report.spec) {
        let id = operation.id();
        let place = join(&operation.pointer, "operationId");
        if id.is_empty() {
            let message = format!("{} has no operationId", operation.name());
            report.add(
                "operation-id",
                &operation.pointer,
                message,
                "give it one in lowerCamelCase",
            );
            continue;
        }
        let camel = id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.chars().all(|letter| letter.is_ascii_alphanumeric());
        if !camel {
            let message = format!("`{id}` is not lowerCamelCase");
            report.add(
                "operation-id",
                &place,
                message,
                "write it like `sendMessage`",
            );
        }
        if let Some(other) = seen.insert(id, operation.pointer.clone()) {
            let line = report.spec.line(&other);
            let message = format!("`{id}` is also the id of the operation at line {line}");
            report.add("operation-id", &place, message, "rename one of them");
        }
    }
}

/// Operations and named schemas say which documents they come from.
pub(super) fn sources(report: &mut Report<'_>) {
    let spec = report.spec;
    let mut holders: Vec<(String, &Value, String)> = all(spec)
        .into_iter()
        .map(|operation| (operation.name(), operation.value, operation.pointer))
        .collect();
    let components = spec.value.get("components").unwrap_or(&Value::Null);
    for (name, schema) in members(components, "schemas") {
        let pointer = join("/components/schemas", name);
        holders.push((format!("schema `{name}`"), schema, pointer));
    }
    for (name, value, pointer) in holders {
        if strings(value, "x-sources").next().is_none() {
            let message = format!("{name} has no x-sources");
            report.add(
                "sources",
                &pointer,
                message,
                "list the ids of its documents in SOURCES.md",
            );
        }
        let place = join(&pointer, "x-sources");
        for id in strings(value, "x-sources") {
            if !report.sources.ids.contains(id) {
                let message = format!("`{id}` is not a document of SOURCES.md");
                report.add(
                    "sources",
                    &place,
                    message,
                    "use one of its ids, or add the document there",
                );
            }
        }
    }
}

/// The retry class is there, agrees with the table of SOURCES.md, and can be kept.
pub(super) fn retry(report: &mut Report<'_>) {
    let spec = report.spec;
    for operation in all(spec)
        .into_iter()
        .filter(|operation| !operation.callback)
    {
        let (id, name) = (operation.id(), operation.name());
        let class = text(operation.value, "x-retry");
        let place = join(&operation.pointer, "x-retry");
        if !["idempotent", "keyed", "never"].contains(&class) {
            let message = format!("{name} has no retry class (`x-retry` is `{class}`)");
            report.add("retry", &place, message, "write idempotent, keyed or never");
            continue;
        }
        let table = report.sources.retry.get(id).map(String::as_str);
        if report.sources.retry.is_empty() {
            // A spec without a table of its own.
        } else if let Some(expected) =
            table.or((operation.method != "post").then_some("idempotent"))
        {
            if class != expected {
                let message = format!("{name} is `{class}`, but SOURCES.md says `{expected}`");
                report.add(
                    "retry",
                    &place,
                    message,
                    "change one of them, with the reason there",
                );
            }
        } else {
            let message = format!("{name} is a POST without a row under \"Retry classes\"");
            report.add(
                "retry",
                &place,
                message,
                "say in SOURCES.md why it has its class",
            );
        }
        let keyed = operation
            .parameters(spec)
            .into_iter()
            .any(|(parameter, _)| {
                text(parameter, "in") == "header" && text(parameter, "name") == "Idempotency-Key"
            });
        if !keyed && (class == "keyed" || operation.method == "post") {
            let message = format!("{name} takes no Idempotency-Key");
            report.add(
                "retry",
                &operation.pointer,
                message,
                "declare the header, as every POST does",
            );
        }
    }
}

pub(super) fn tag(report: &mut Report<'_>) {
    let declared: Vec<&str> = items(&report.spec.value, "tags")
        .map(|tag| text(tag, "name"))
        .collect();
    for operation in all(report.spec) {
        let tags: Vec<&str> = strings(operation.value, "tags").collect();
        if tags.is_empty() {
            let message = format!("{} has no tag", operation.name());
            report.add(
                "tag",
                &operation.pointer,
                message,
                "give it one of the tags above `paths`",
            );
        }
        for tag in tags {
            if !declared.contains(&tag) {
                let message = format!("the tag `{tag}` is not declared");
                let place = join(&operation.pointer, "tags");
                report.add(
                    "tag",
                    &place,
                    message,
                    "declare it under `tags`, with a description",
                );
            }
        }
    }
}

/// An operation has a security requirement, its own or the document's. Callbacks
/// are exempt.
pub(super) fn security(report: &mut Report<'_>) {
    let spec = report.spec;
    let global = items(&spec.value, "security").next().is_some();
    for operation in all(spec)
        .into_iter()
        .filter(|operation| !operation.callback)
    {
        let own = operation.value.get("security").and_then(Value::as_array);
        let secured = own.map_or(global, |list| {
            list.iter().any(|one| one != &serde_json::json!({}))
        });
        if !secured {
            let message = format!("{} needs no key", operation.name());
            report.add(
                "security",
                &operation.pointer,
                message,
                "name a security scheme",
            );
        }
    }
    let schemes = spec
        .at("/components/securitySchemes")
        .unwrap_or(&Value::Null);
    for required in items(&spec.value, "security").filter_map(Value::as_object) {
        for name in required
            .keys()
            .filter(|name| schemes.get(name.as_str()).is_none())
        {
            let message = format!("the security scheme `{name}` does not exist");
            report.add(
                "security",
                "/security",
                message,
                "define it in components.securitySchemes",
            );
        }
    }
}

pub(super) fn described(report: &mut Report<'_>) {
    for operation in all(report.spec) {
        for key in ["summary", "description"] {
            if text(operation.value, key).is_empty() {
                let message = format!("{} has no {key}", operation.name());
                report.add(
                    "described",
                    &operation.pointer,
                    message,
                    "say what it does, in our words",
                );
            }
        }
    }
}

//! Changes of operations, callbacks and types as a whole: which exist, the method
//! and path of a call, its retry class, and its statuses.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Change;
use crate::document::{Document, items, join, members, text};
use crate::flags::Class::{self, Additive, Breaking, Cosmetic};
use crate::walk::{Operation, operations};

pub(super) fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let mut found = Vec::new();
    compare_document(old, new, &mut found);
    let (before, after) = (by_id(old), by_id(new));
    for (id, operation) in &before {
        if !after.contains_key(id) {
            let line = old.line(&operation.pointer);
            push(
                &mut found,
                Breaking,
                id,
                format!("the {} is gone", kind(operation)),
                line,
            );
        }
    }
    for (id, operation) in &after {
        let line = new.line(&operation.pointer);
        match before.get(id) {
            None => push(
                &mut found,
                Additive,
                id,
                format!("the {} is new", kind(operation)),
                line,
            ),
            Some(was) => compare_operation((old, was), (new, operation), id, line, &mut found),
        }
    }
    found
}

fn by_id(spec: &Document) -> BTreeMap<&str, Operation<'_>> {
    operations(spec)
        .into_iter()
        .map(|operation| (operation.id(), operation))
        .collect()
}

fn kind(operation: &Operation<'_>) -> &'static str {
    if operation.callback {
        "callback"
    } else {
        "operation"
    }
}

fn compare_operation(
    (old, was): (&Document, &Operation<'_>),
    (new, is): (&Document, &Operation<'_>),
    id: &str,
    line: usize,
    found: &mut Vec<Change>,
) {
    let address = |operation: &Operation<'_>| {
        format!("{} {}", operation.method.to_uppercase(), operation.path)
    };
    if address(was) != address(is) {
        // Proxies, recordings and mocks of callers know the address.
        push(
            found,
            Breaking,
            id,
            format!("goes to {} instead of {}", address(is), address(was)),
            line,
        );
    }
    for (key, class) in [
        ("x-retry", Breaking),
        ("security", Breaking),
        ("deprecated", Additive),
        ("x-availability", Additive),
    ] {
        if was.value.get(key) != is.value.get(key) {
            let shown = |value: &Value| {
                value
                    .get(key)
                    .map_or_else(|| "absent".to_owned(), Value::to_string)
            };
            let message = format!(
                "{key} is {} instead of {}",
                shown(is.value),
                shown(was.value)
            );
            push(found, class, id, message, line);
        }
    }
    if !was.callback {
        compare_statuses((old, was), (new, is), id, line, found);
    }
    if differing(&texts(was.value), &texts(is.value)) {
        push(
            found,
            Cosmetic,
            id,
            "texts or examples changed".to_owned(),
            line,
        );
    }
}

fn compare_statuses(
    (old, was): (&Document, &Operation<'_>),
    (new, is): (&Document, &Operation<'_>),
    id: &str,
    line: usize,
    found: &mut Vec<Change>,
) {
    let before: BTreeSet<_> = was
        .responses(old)
        .into_iter()
        .map(|(status, ..)| status.to_owned())
        .collect();
    let after: BTreeSet<_> = is
        .responses(new)
        .into_iter()
        .map(|(status, ..)| status.to_owned())
        .collect();
    for status in before.difference(&after) {
        // A caller may tell one success from another, as accepted from replayed.
        let class = if status.starts_with('2') {
            Breaking
        } else {
            Additive
        };
        push(
            found,
            class,
            id,
            format!("no longer answers {status}"),
            line,
        );
    }
    for status in after.difference(&before) {
        push(found, Additive, id, format!("may answer {status}"), line);
    }
}

fn compare_document(old: &Document, new: &Document, found: &mut Vec<Change>) {
    let urls = |spec: &Document| -> Vec<String> {
        items(&spec.value, "servers")
            .map(|server| text(server, "url").to_owned())
            .collect()
    };
    let (before, after) = (urls(old), urls(new));
    if before != after {
        let class = if before.first() == after.first() {
            Additive
        } else {
            Breaking
        };
        let message = format!("are {} instead of {}", after.join(", "), before.join(", "));
        push(found, class, "servers", message, new.line("/servers"));
    }
    if old.value.get("security") != new.value.get("security") {
        push(
            found,
            Breaking,
            "security",
            "another key is needed".to_owned(),
            new.line("/security"),
        );
    }
    for key in ["info", "tags"] {
        if old.value.get(key) != new.value.get(key) {
            push(
                found,
                Cosmetic,
                key,
                "changed".to_owned(),
                new.line(&join("", key)),
            );
        }
    }
    let none = Value::Null;
    let (before, after) = (
        old.value.get("components").unwrap_or(&none),
        new.value.get("components").unwrap_or(&none),
    );
    let names = |components| -> BTreeSet<String> {
        members(components, "schemas")
            .map(|(name, _)| name.clone())
            .collect()
    };
    let (was, is) = (names(before), names(after));
    let place = |name: &str| join("/components/schemas", name);
    for name in was.difference(&is) {
        push(
            found,
            Breaking,
            name,
            "the type is gone".to_owned(),
            old.line(&place(name)),
        );
    }
    for name in is.difference(&was) {
        push(
            found,
            Additive,
            name,
            "the type is new".to_owned(),
            new.line(&place(name)),
        );
    }
    for kind in ["parameters", "responses", "headers", "securitySchemes"] {
        for (name, value) in members(after, kind) {
            let was = before.get(kind).and_then(|all| all.get(name));
            if was.is_some_and(|was| differing(&texts(was), &texts(value))) {
                let line = new.line(&join(&join("/components", kind), name));
                push(
                    found,
                    Cosmetic,
                    name,
                    "texts or examples changed".to_owned(),
                    line,
                );
            }
        }
    }
}

/// The texts of a value by pointer, without those of its schemas.
fn texts(value: &Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect_texts(value, "", &mut found);
    found
}

fn collect_texts(value: &Value, place: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let place = join(place, key);
                match key.as_str() {
                    "description" | "summary" | "example" | "examples" | "tags" | "x-sources" => {
                        found.insert(place, value.to_string());
                    }
                    "schema" | "callbacks" => {}
                    _ => collect_texts(value, &place, found),
                }
            }
        }
        Value::Array(list) => {
            for item in list {
                collect_texts(item, &join(place, text(item, "name")), found);
            }
        }
        _ => {}
    }
}

/// Whether a text that both sides have differs, or an example came or went.
fn differing(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> bool {
    let attached = |place: &String| place.ends_with("/example") || place.ends_with("/examples");
    old.iter()
        .any(|(place, was)| new.get(place).map_or(attached(place), |is| is != was))
        || new
            .keys()
            .any(|place| attached(place) && !old.contains_key(place))
}

fn push(found: &mut Vec<Change>, class: Class, place: &str, message: String, line: usize) {
    found.push(Change {
        class,
        place: place.to_owned(),
        message,
        line,
    });
}

//! What the differences between two versions of a schema mean for a caller, keyword
//! by keyword. Nested schemas are compared on their own.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{members, strings, text};
use crate::flags::Class::{self, Additive, Breaking, Cosmetic};

/// Which way a value travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Direction {
    /// The caller makes it.
    Input,
    /// The caller reads it: an answer or a delivery.
    Output,
}

/// Whether the schema is that of a required property; `None` if of no property.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) required_before: Option<bool>,
    pub(super) required_after: Option<bool>,
}

/// Keywords that only a human reader needs.
const TEXTS: [&str; 6] = [
    "description",
    "title",
    "example",
    "externalDocs",
    "x-sources",
    "x-case-insensitive",
];

/// The differences between two versions of a schema.
pub(super) fn changes(
    old: &Value,
    new: &Value,
    direction: Direction,
    field: Field,
) -> Vec<(Class, String)> {
    let mut found = Vec::new();
    types(old, new, &mut found);
    nullable(old, new, direction, field, &mut found);
    values(old, new, direction, &mut found);
    properties(old, new, direction, &mut found);
    required(old, new, direction, &mut found);
    bounds(old, new, direction, &mut found);
    unions(old, new, direction, &mut found);
    rest(old, new, &mut found);
    found
}

fn types(old: &Value, new: &Value, found: &mut Vec<(Class, String)>) {
    for key in ["type", "format", "x-type", "x-client-type"] {
        let (was, is) = (text(old, key), text(new, key));
        // A reference says its type elsewhere.
        let refers = old.get("$ref").is_some()
            || new.get("$ref").is_some()
            || composed(old) != composed(new);
        if was != is && !(refers && key.ends_with("type")) {
            let key = key.trim_start_matches("x-");
            found.push((
                Breaking,
                format!("the {key} is {} instead of {}", named(is), named(was)),
            ));
        }
    }
}

fn nullable(
    old: &Value,
    new: &Value,
    direction: Direction,
    field: Field,
    found: &mut Vec<(Class, String)>,
) {
    let is = |value: &Value| value.get("x-nullable") == Some(&Value::Bool(true));
    // An optional field is an `Option` with null and without.
    let optional = field.required_before == Some(false) && field.required_after == Some(false);
    match (is(old), is(new)) {
        (false, true) => {
            let class = if optional { Additive } else { Breaking };
            found.push((class, "may be null".to_owned()));
        }
        (true, false) => {
            let class = if optional && direction == Direction::Output {
                Additive
            } else {
                Breaking
            };
            found.push((class, "may no longer be null".to_owned()));
        }
        _ => {}
    }
}

fn values(old: &Value, new: &Value, direction: Direction, found: &mut Vec<(Class, String)>) {
    let closed = |value: &Value| value.get("enum").is_some();
    let open = |value: &Value| value.get("x-extensible-enum").is_some();
    if (closed(old), open(old)) != (closed(new), open(new)) {
        let name = |value: &Value| match (closed(value), open(value)) {
            (_, true) => "an extensible enum",
            (true, _) => "a closed enum",
            _ => "no enum",
        };
        found.push((
            Breaking,
            format!("is {} instead of {}", name(new), name(old)),
        ));
        return;
    }
    for key in ["enum", "x-extensible-enum"] {
        let set = |value| -> BTreeSet<String> { strings_of(value, key) };
        let (was, is) = (set(old), set(new));
        for value in was.difference(&is) {
            found.push((Breaking, format!("the value `{value}` is gone")));
        }
        for value in is.difference(&was) {
            // A closed enum that a caller reads is matched without a wildcard.
            let class = match (key, direction) {
                ("enum", Direction::Output) => Breaking,
                _ => Additive,
            };
            found.push((class, format!("the value `{value}` is new")));
        }
    }
}

fn properties(old: &Value, new: &Value, direction: Direction, found: &mut Vec<(Class, String)>) {
    let names = |value| -> BTreeSet<&String> {
        members(value, "properties").map(|(name, _)| name).collect()
    };
    let (was, is) = (names(old), names(new));
    for name in was.difference(&is) {
        found.push((Breaking, format!("`{name}` is gone")));
    }
    for name in is.difference(&was) {
        let required = strings(new, "required").any(|required| required == name.as_str());
        found.push(match (required, direction) {
            (true, Direction::Input) => (Breaking, format!("`{name}` is new and required")),
            _ => (Additive, format!("`{name}` is new")),
        });
    }
    let free = |value: &Value| {
        value
            .get("additionalProperties")
            .cloned()
            .unwrap_or(Value::Bool(true))
    };
    let (was, is) = (free(old), free(new));
    if was.is_boolean() != is.is_boolean() || (was.is_boolean() && was != is) {
        let class = if is == Value::Bool(true) && was.is_boolean() {
            Additive
        } else {
            Breaking
        };
        found.push((class, "takes other additional properties".to_owned()));
    }
}

fn required(old: &Value, new: &Value, direction: Direction, found: &mut Vec<(Class, String)>) {
    let exists = |value: &Value, name: &str| {
        value
            .get("properties")
            .is_some_and(|all| all.get(name).is_some())
    };
    let both = |name: &str| exists(old, name) && exists(new, name);
    let (was, is) = (strings_of(old, "required"), strings_of(new, "required"));
    for name in is.difference(&was).filter(|name| both(name)) {
        // When read, it is no longer an `Option`; when sent, it must be given.
        found.push((Breaking, format!("`{name}` is required")));
    }
    for name in was.difference(&is).filter(|name| both(name)) {
        let class = if direction == Direction::Input {
            Additive
        } else {
            Breaking
        };
        found.push((class, format!("`{name}` is optional")));
    }
}

fn bounds(old: &Value, new: &Value, direction: Direction, found: &mut Vec<(Class, String)>) {
    let lower = ["minimum", "minLength", "minItems", "minProperties"];
    let upper = [
        "maximum",
        "maxLength",
        "maxItems",
        "maxProperties",
        "x-max-bytes",
    ];
    let all = lower
        .iter()
        .map(|key| (*key, -1.0))
        .chain(upper.iter().map(|key| (*key, 1.0)));
    for (key, sign) in all {
        let bound = |value: &Value| {
            value
                .get(key)
                .and_then(Value::as_f64)
                .map_or(f64::INFINITY, |bound| bound * sign)
        };
        let (was, is) = (bound(old), bound(new));
        if was.total_cmp(&is).is_eq() {
            continue;
        }
        let words = format!(
            "{key} is {} instead of {}",
            shown(new, key),
            shown(old, key)
        );
        found.push(match (is < was, direction) {
            (true, Direction::Input) => (Breaking, words),
            (true, Direction::Output) => (Cosmetic, words),
            (false, _) => (Additive, words),
        });
    }
    for key in [
        "pattern",
        "uniqueItems",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "x-not",
    ] {
        if old.get(key) != new.get(key) {
            let words = format!(
                "{key} is {} instead of {}",
                shown(new, key),
                shown(old, key)
            );
            let stricter = new.get(key).is_some() && direction == Direction::Input;
            found.push((if stricter { Breaking } else { Additive }, words));
        }
    }
}

fn unions(old: &Value, new: &Value, direction: Direction, found: &mut Vec<(Class, String)>) {
    for key in ["oneOf", "anyOf"] {
        let names = |value: &Value| -> BTreeSet<String> {
            let list = value.get(key).and_then(Value::as_array);
            list.into_iter().flatten().map(member).collect()
        };
        if old.get(key).is_none() || new.get(key).is_none() {
            continue;
        }
        let (was, is) = (names(old), names(new));
        for gone in was.difference(&is) {
            found.push((Breaking, format!("may no longer be {gone}")));
        }
        for added in is.difference(&was) {
            let class = if direction == Direction::Input {
                Additive
            } else {
                Breaking
            };
            found.push((class, format!("may also be {added}")));
        }
    }
    if composed(old) != composed(new) && old.get("$ref").is_none() && new.get("$ref").is_none() {
        let shape = |value| {
            if composed(value) {
                "a union"
            } else {
                "no union"
            }
        };
        found.push((
            Breaking,
            format!("is {} instead of {}", shape(new), shape(old)),
        ));
    }
}

fn rest(old: &Value, new: &Value, found: &mut Vec<(Class, String)>) {
    for key in [
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "x-quota-codes",
    ] {
        if old.get(key) != new.get(key) {
            found.push((
                Additive,
                format!(
                    "{key} is {} instead of {}",
                    shown(new, key),
                    shown(old, key)
                ),
            ));
        }
    }
    let texts: Vec<_> = TEXTS
        .iter()
        .filter(|key| old.get(**key) != new.get(**key))
        .map(|key| key.trim_start_matches("x-"))
        .collect();
    if !texts.is_empty() {
        found.push((Cosmetic, format!("{} changed", texts.join(" and "))));
    }
}

fn composed(value: &Value) -> bool {
    value.get("oneOf").is_some() || value.get("anyOf").is_some()
}

fn member(schema: &Value) -> String {
    let target = text(schema, "$ref");
    if !target.is_empty() {
        return format!("`{}`", target.rsplit('/').next().unwrap_or(target));
    }
    let format = text(schema, "format");
    let glue = if format.is_empty() { "" } else { " " };
    format!("`{}{glue}{format}`", text(schema, "type"))
}

fn strings_of(value: &Value, key: &str) -> BTreeSet<String> {
    strings(value, key).map(str::to_owned).collect()
}

fn named(word: &str) -> String {
    if word.is_empty() {
        "absent".to_owned()
    } else {
        format!("`{word}`")
    }
}

fn shown(value: &Value, key: &str) -> String {
    value
        .get(key)
        .map_or_else(|| "absent".to_owned(), |value| format!("`{value}`"))
}

//! Runs `drift` on the two lowered specs, and classifies each difference that it
//! finds.

use std::collections::{BTreeMap, BTreeSet};

use drift::{ChangeClass, ChangeComparison, ChangeDetails};
use serde_json::Value;

use super::lower::Comparable;
use super::nodes::{self, Direction, Field};
use super::{Change, calls};
use crate::document::{Document, strings, text};
use crate::flags::Class;

/// Every change between two specs, gravest first.
pub(super) fn changes(old: &Document, new: &Document) -> Result<Vec<Change>, String> {
    let before = Comparable::new(old);
    let after = Comparable::new(new);
    let found = drift::compare(&before.document, &after.document).map_err(|error| {
        format!("the specs cannot be compared: {error:#}; run `cargo xtask check` on both")
    })?;
    let mut changes: BTreeSet<Change> = calls::changes(old, new).into_iter().collect();
    let mut places: BTreeMap<(String, String), Place> = BTreeMap::new();
    for change in &found {
        let Some(first) = change.paths.first() else {
            continue;
        };
        for info in change
            .changes
            .iter()
            .filter(|info| !about_status(&info.message))
        {
            let pointer = |base: &str, subpath: &str| {
                let glue = if subpath.is_empty() { "" } else { "/" };
                format!("{}{glue}{subpath}", base.trim_start_matches('#'))
            };
            let key = (
                pointer(first.old.base_and_subpath().0, &info.old_subpath),
                pointer(first.new.base_and_subpath().0, &info.new_subpath),
            );
            let place = places.entry(key).or_default();
            place
                .messages
                .push((class_of(info.class, info.details), info.message.clone()));
            for path in &change.paths {
                place
                    .directions
                    .insert(direction(path, &info.new_subpath, &info.old_subpath));
                place.referrers.extend(
                    path.new
                        .iter()
                        .nth(1)
                        .map(|place| place.trim_start_matches('#').to_owned()),
                );
            }
        }
    }
    for ((at_old, at_new), place) in &places {
        explain(
            &before,
            &after,
            at_old,
            at_new,
            place,
            (old, new),
            &mut changes,
        );
    }
    Ok(changes.into_iter().collect())
}

/// What `drift` reports for one location.
#[derive(Default)]
struct Place {
    directions: BTreeSet<Direction>,
    messages: Vec<(Class, String)>,
    /// Where the types at this place are referred to.
    referrers: BTreeSet<String>,
}

fn explain(
    before: &Comparable,
    after: &Comparable,
    at_old: &str,
    at_new: &str,
    place: &Place,
    (old, new): (&Document, &Document),
    changes: &mut BTreeSet<Change>,
) {
    let schemas = is_schema(at_old) && is_schema(at_new);
    if at_old == "/paths" || at_new == "/paths" {
        // calls.rs compares the list of operations.
        return;
    }
    let (mut name, mut origin) = after.origin(at_new);
    let mut line = new.line(&origin);
    if name.is_empty() || at_new == "/paths" || (!schemas && at_old.len() > at_new.len()) {
        (name, origin) = before.origin(at_old);
        line = old.line(&origin);
    }
    let mut explained = Vec::new();
    if let (true, Some(from), Some(to)) = (schemas, before.node(at_old), after.node(at_new)) {
        let field = Field {
            required_before: required(before, at_old),
            required_after: required(after, at_new),
        };
        for direction in &place.directions {
            explained.extend(nodes::changes(from, to, *direction, field));
        }
        if let Some((was, is)) = renamed(from, to) {
            for referrer in &place.referrers {
                let (name, origin) = after.origin(referrer);
                changes.insert(Change {
                    class: Class::Breaking,
                    place: name,
                    message: format!("has the type `{is}` instead of `{was}`"),
                    line: new.line(&origin),
                });
            }
        }
    }
    if explained.is_empty() && !(schemas && same_but_name(before.node(at_old), after.node(at_new)))
    {
        explained.extend(place.messages.iter().cloned());
    }
    // The same difference may break what is sent and not what is read.
    let mut gravest: BTreeMap<String, Class> = BTreeMap::new();
    for (class, message) in explained {
        let known = gravest.entry(message).or_insert(class);
        *known = class.min(*known);
    }
    for (message, class) in gravest {
        changes.insert(Change {
            class,
            place: name.clone(),
            message,
            line,
        });
    }
}

/// The names of the types, if they differ.
fn renamed<'a>(old: &'a Value, new: &'a Value) -> Option<(&'a str, &'a str)> {
    let (was, is) = (text(old, "x-name"), text(new, "x-name"));
    (was != is && !was.is_empty() && !is.is_empty()).then_some((was, is))
}

/// Whether two schemas differ only in their names.
fn same_but_name(old: Option<&Value>, new: Option<&Value>) -> bool {
    let strip = |value: &Value| {
        let mut value = value.clone();
        if let Some(object) = value.as_object_mut() {
            object.remove("x-name");
        }
        value
    };
    matches!((old, new), (Some(old), Some(new)) if strip(old) == strip(new))
}

/// Whether a place is inside a schema.
fn is_schema(pointer: &str) -> bool {
    pointer.starts_with("/components/schemas/") || pointer.contains("/schema")
}

/// Whether a message is about an added or removed status, which calls.rs reports.
fn about_status(message: &str) -> bool {
    message.starts_with("operation added a new response code")
        || message.starts_with("operation no longer responds")
}

/// Whether the property at a pointer is required; `None` if it is not a property.
fn required(side: &Comparable, pointer: &str) -> Option<bool> {
    let (object, name) = pointer.rsplit_once("/properties/")?;
    if name.contains('/') {
        return None;
    }
    let name = name.replace("~1", "/").replace("~0", "~");
    Some(strings(side.node(object)?, "required").any(|required| required == name))
}

/// What is sent is input; answers and deliveries are output.
fn direction(path: &drift::ChangePath, new_subpath: &str, old_subpath: &str) -> Direction {
    let answer = new_subpath.starts_with("responses") || old_subpath.starts_with("responses");
    match path.comparison {
        ChangeComparison::Output => Direction::Output,
        _ if answer => Direction::Output,
        _ => Direction::Input,
    }
}

/// The class of a difference that only `drift` explains. It thinks of servers
/// and their old clients; a caller of this crate also loses what is removed.
fn class_of(class: ChangeClass, details: ChangeDetails) -> Class {
    match (class, details) {
        (_, ChangeDetails::Removed) => Class::Breaking,
        (ChangeClass::Trivial, _) => Class::Cosmetic,
        (ChangeClass::ForwardIncompatible, _) => Class::Additive,
        _ => Class::Breaking,
    }
}

//! What a document says, as a flat list: place, fact, value. Names of schemas
//! do not matter, so references are followed; the members of a union count
//! together, because either may arrive.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::document::{Document, join, members, strings, text};
use crate::documents::address::key;
use crate::nullable::is_null;
use crate::walk::operations;

/// Facts by place, each place with its pointer in the document.
#[derive(Default, Clone)]
pub(crate) struct Facts {
    places: BTreeMap<String, Place>,
}

#[derive(Default, Clone)]
struct Place {
    pointer: String,
    facts: BTreeMap<String, String>,
    /// The parts of the spec behind each fact and value.
    origins: BTreeSet<(String, String, String)>,
}

/// One fact that the two documents do not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) place: String,
    pub(super) fact: String,
    pub(super) ours: String,
    pub(super) theirs: String,
    pub(super) pointer: String,
}

/// Keywords whose values are facts without change.
const BOUNDS: [&str; 9] = [
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
    "default",
    "uniqueItems",
];

impl Facts {
    /// Reads the facts of a document. The bodies of errors count as one place,
    /// because all calls share their shape.
    pub(crate) fn of(spec: &Document) -> Self {
        let mut facts = Self::default();
        for operation in operations(spec)
            .into_iter()
            .filter(|operation| !operation.callback)
        {
            let (path, names) = erase_names(&operation.path);
            let place = format!("{} {path}", operation.method.to_uppercase());
            facts.add(&place, &operation.pointer, "operationId", operation.id());
            facts.origin(
                &place,
                "operationId",
                operation.id(),
                key(&operation.pointer, ""),
            );
            for (parameter, pointer) in operation.parameters(spec) {
                let (name, kind) = (text(parameter, "name"), text(parameter, "in"));
                let index = names.iter().position(|known| known == name);
                let called = match index.filter(|_| kind == "path") {
                    Some(index) => format!("{place} path {index}"),
                    None => format!("{place} {kind} {name}"),
                };
                facts.add(&called, &pointer, "name", name);
                let part = key(&operation.pointer, &format!("{kind} {name}"));
                facts.origin(&called, "name", name, part);
                if kind != "path" {
                    let needed = need(parameter.get("required"));
                    facts.add(&called, &pointer, "required", needed);
                    let part = key(&operation.pointer, &format!("required {kind} {name}"));
                    facts.origin(&called, "required", needed, part);
                }
                let schema = parameter.get("schema").unwrap_or(&Value::Null);
                facts.add_schema(
                    spec,
                    schema,
                    &join(&pointer, "schema"),
                    &called,
                    &mut Vec::new(),
                );
            }
            if let Some((body, pointer)) = operation.body(spec) {
                let called = format!("{place} body");
                facts.add(&called, &pointer, "required", need(body.get("required")));
                facts.add_content(spec, body, &pointer, &called);
            }
            for (status, response, pointer) in operation.responses(spec) {
                let called = format!("{place} {status}");
                facts.add(&called, &pointer, "status", status);
                let part = key(&operation.pointer, &format!("status {status}"));
                facts.origin(&called, "status", status, part);
                for (name, header) in members(response, "headers") {
                    let (header, pointer) =
                        spec.resolve(header, &join(&join(&pointer, "headers"), name));
                    let called = format!("{called} header {name}");
                    facts.add(&called, &pointer, "name", name);
                    let schema = header.get("schema").unwrap_or(&Value::Null);
                    facts.add_schema(spec, schema, &pointer, &called, &mut Vec::new());
                }
                let error = status.starts_with(['4', '5']);
                facts.add_content(
                    spec,
                    response,
                    &pointer,
                    if error { "error" } else { &called },
                );
            }
        }
        facts
    }

    fn add_content(&mut self, spec: &Document, holder: &Value, pointer: &str, place: &str) {
        for (media, content) in members(holder, "content") {
            let pointer = join(&join(&join(pointer, "content"), media), "schema");
            let place = format!("{place} {media}");
            let schema = content.get("schema").unwrap_or(&Value::Null);
            self.add(&place, &pointer, "media", media);
            self.add_schema(spec, schema, &pointer, &place, &mut Vec::new());
        }
    }

    fn add_schema(
        &mut self,
        spec: &Document,
        schema: &Value,
        pointer: &str,
        place: &str,
        above: &mut Vec<String>,
    ) {
        let (schema, pointer) = spec.resolve(schema, pointer);
        if above.contains(&pointer) {
            return;
        }
        if is_null(schema) {
            self.merge(place, &pointer, "type", "null");
            return;
        }
        above.push(pointer.clone());
        self.entry(place, &pointer);
        self.origin(place, "", "", key(&pointer, ""));
        for key in ["oneOf", "allOf", "anyOf"] {
            let list = schema.get(key).and_then(Value::as_array);
            for (index, member) in list.into_iter().flatten().enumerate() {
                let inside = join(&join(&pointer, key), &index.to_string());
                self.add_schema(spec, member, &inside, place, above);
            }
        }
        self.merge(place, &pointer, "type", text(schema, "type"));
        self.merge(place, &pointer, "format", text(schema, "format"));
        if schema.get("nullable") == Some(&Value::Bool(true)) {
            self.merge(place, &pointer, "type", "null");
        }
        for key in BOUNDS {
            if let Some(value) = schema.get(key) {
                self.merge(place, &pointer, key, value.to_string().trim_matches('"'));
            }
        }
        for (key, kind) in [("enum", "closed"), ("x-extensible-enum", "open")] {
            if schema.get(key).is_some() {
                self.merge(place, &pointer, "enum", kind);
            }
            for value in strings(schema, key) {
                self.merge(place, &pointer, &format!("value {value}"), "listed");
            }
        }
        let required: BTreeSet<&str> = strings(schema, "required").collect();
        for (name, property) in members(schema, "properties") {
            let place = tidy(&format!("{place} .{name}"));
            let inside = join(&join(&pointer, "properties"), name);
            self.entry(&place, &inside);
            self.origin(&place, "", "", key(&inside, ""));
            self.merge(
                &place,
                &inside,
                "required",
                if required.contains(name.as_str()) {
                    "yes"
                } else {
                    "no"
                },
            );
            self.add_schema(spec, property, &inside, &place, above);
        }
        if let Some(items) = schema.get("items") {
            self.add_schema(
                spec,
                items,
                &join(&pointer, "items"),
                &format!("{place}[]"),
                above,
            );
        }
        above.pop();
    }

    fn entry(&mut self, place: &str, pointer: &str) -> &mut BTreeMap<String, String> {
        let entry = self
            .places
            .entry(place.to_owned())
            .or_insert_with(|| Place {
                pointer: pointer.to_owned(),
                ..Place::default()
            });
        &mut entry.facts
    }

    fn origin(&mut self, place: &str, fact: &str, value: &str, part: String) {
        if let Some(place) = self.places.get_mut(place) {
            place
                .origins
                .insert((fact.to_owned(), value.to_owned(), part));
        } else {
            self.entry(place, "");
            self.origin(place, fact, value, part);
        }
    }

    /// The parts of the spec on which these facts and others agree. A property
    /// counts when both have it.
    pub(crate) fn shared(&self, theirs: &Self) -> BTreeSet<String> {
        let mut shared = BTreeSet::new();
        for (name, here) in &self.places {
            let Some(there) = theirs.places.get(name) else {
                continue;
            };
            for (fact, value, part) in &here.origins {
                let known = there.facts.get(fact);
                let agreed = fact.is_empty()
                    || known.is_some_and(|known| {
                        known.split('|').any(|known| known == value) || known == value
                    });
                if agreed {
                    shared.insert(part.clone());
                }
            }
        }
        shared
    }

    fn add(&mut self, place: &str, pointer: &str, fact: &str, value: &str) {
        self.entry(place, pointer)
            .insert(fact.to_owned(), value.to_owned());
    }

    /// Adds one more value of a fact, unless it is known.
    fn merge(&mut self, place: &str, pointer: &str, fact: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let part = match (fact, value) {
            ("type", "null") => "nullable",
            _ => fact,
        };
        self.origin(place, fact, value, key(pointer, part));
        let known = self
            .entry(place, pointer)
            .entry(fact.to_owned())
            .or_default();
        let mut values: BTreeSet<&str> =
            known.split('|').filter(|known| !known.is_empty()).collect();
        if fact == "pattern" {
            value.clone_into(known);
            return;
        }
        values.insert(value);
        *known = values.into_iter().collect::<Vec<_>>().join("|");
    }

    /// The form in which a vendor's export is kept: one line a place.
    pub(super) fn to_json(&self) -> String {
        let lines: Vec<String> = self
            .places
            .iter()
            .map(|(place, found)| format!("    {}: {}", json!(place), json!(found.facts)))
            .collect();
        format!("{{\n  \"facts\": {{\n{}\n  }}\n}}\n", lines.join(",\n"))
    }

    pub(crate) fn from_json(value: &Value) -> Option<Self> {
        let mut facts = Self::default();
        for (place, found) in value.get("facts")?.as_object()? {
            facts.entry(place, "");
            for (fact, value) in found.as_object()? {
                facts.add(place, "", fact, value.as_str()?);
            }
        }
        Some(facts)
    }
}

/// Every fact that differs. A place that only one of them has is one difference.
pub(super) fn differences(ours: &Facts, theirs: &Facts) -> Vec<Difference> {
    let mut found = Vec::new();
    let places: BTreeSet<&String> = ours.places.keys().chain(theirs.places.keys()).collect();
    let mut alone: Vec<String> = Vec::new();
    for place in places {
        if alone.iter().any(|above| inside(place, above)) {
            continue;
        }
        match (ours.places.get(place), theirs.places.get(place)) {
            (Some(here), Some(there)) => compare(place, here, there, &mut found),
            (here, _) => {
                let said = |present| if present { "present" } else { "absent" };
                found.push(Difference {
                    place: place.clone(),
                    fact: "place".to_owned(),
                    ours: said(here.is_some()).to_owned(),
                    theirs: said(here.is_none()).to_owned(),
                    pointer: here.map(|here| here.pointer.clone()).unwrap_or_default(),
                });
                alone.push(place.clone());
            }
        }
    }
    found
}

fn compare(place: &str, here: &Place, there: &Place, found: &mut Vec<Difference>) {
    let facts: BTreeSet<&String> = here.facts.keys().chain(there.facts.keys()).collect();
    for fact in facts {
        let (ours, theirs) = (here.facts.get(fact), there.facts.get(fact));
        if ours != theirs {
            let said = |value: Option<&String>| value.map_or("absent", String::as_str).to_owned();
            found.push(Difference {
                place: place.to_owned(),
                fact: fact.clone(),
                ours: said(ours),
                theirs: said(theirs),
                pointer: here.pointer.clone(),
            });
        }
    }
}

/// Whether a place is below another one.
fn inside(place: &str, above: &str) -> bool {
    place
        .strip_prefix(above)
        .is_some_and(|rest| rest.starts_with([' ', '.', '[']))
}

/// `a .b .c[] .d` is written `a .b.c[].d`.
fn tidy(place: &str) -> String {
    match place.split_once(" .") {
        Some((start, rest)) => format!("{start} .{}", rest.replace(" .", ".")),
        None => place.to_owned(),
    }
}

fn need(required: Option<&Value>) -> &'static str {
    if required == Some(&Value::Bool(true)) {
        "yes"
    } else {
        "no"
    }
}

/// A path without the names of its parameters, and those names.
fn erase_names(path: &str) -> (String, Vec<String>) {
    let mut names = Vec::new();
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        names.push(name.to_owned());
        out.push_str(before);
        out.push_str("{}");
        rest = after;
    }
    out.push_str(rest);
    (out, names)
}

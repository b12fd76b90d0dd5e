//! The parts of a spec that some document must hold: everything that an
//! operation or a schema says, one by one.

use std::collections::BTreeSet;

use serde_json::Value;

use super::address::key;
use crate::document::{Document, is_true, join, members, strings, text};
use crate::walk::{Operation, Role, Schema, operations, schemas};

/// Keywords that bound what is valid.
const BOUNDS: [&str; 9] = [
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "pattern",
    "uniqueItems",
    "x-max-bytes",
];

/// One part of the spec.
pub(crate) struct Part {
    pub(crate) kind: &'static str,
    pub(crate) plural: &'static str,
    pub(crate) name: String,
    /// See [`key`].
    pub(super) key: String,
    pub(crate) line: usize,
    /// Where it is.
    pub(crate) pointer: String,
}

/// The parts found so far.
struct Parts<'a> {
    spec: &'a Document,
    found: Vec<Part>,
    /// Components are reached from many operations.
    seen: BTreeSet<String>,
}

/// Every part of a spec.
pub(super) fn parts(spec: &Document) -> Vec<Part> {
    let mut parts = Parts {
        spec,
        found: Vec::new(),
        seen: BTreeSet::new(),
    };
    for operation in operations(spec) {
        parts.operation(&operation);
    }
    for schema in schemas(&spec.value) {
        if schema.pointer.starts_with("/components/schemas/") {
            parts.component(&schema);
        }
    }
    parts.found
}

impl Parts<'_> {
    /// `at` is where it is written, `what` its part of the key of `pointer`.
    fn add(&mut self, kinds: (&'static str, &'static str), name: String, key: String, at: &str) {
        if self.seen.insert(key.clone()) {
            self.found.push(Part {
                kind: kinds.0,
                plural: kinds.1,
                name,
                key,
                line: self.spec.line(at),
                pointer: at.to_owned(),
            });
        }
    }

    fn operation(&mut self, operation: &Operation<'_>) {
        let (id, pointer) = (operation.id(), &operation.pointer);
        self.add(
            ("operation", "operations"),
            id.to_owned(),
            key(pointer, ""),
            pointer,
        );
        for (parameter, at) in operation.parameters(self.spec) {
            let place = text(parameter, "in");
            let called = format!("{place} {}", text(parameter, "name"));
            let name = format!("{id} {called}");
            self.add(
                ("parameter", "parameters"),
                name.clone(),
                key(pointer, &called),
                &at,
            );
            // A rule asks for it in a path.
            if place != "path" && is_true(parameter, "required") {
                let part = key(pointer, &format!("required {called}"));
                self.add(
                    ("requirement", "requirements"),
                    name,
                    part,
                    &join(&at, "required"),
                );
            }
            self.inline(&called, parameter, &at);
        }
        for (status, response, at) in operation.responses(self.spec) {
            if !operation.callback {
                let part = key(pointer, &format!("status {status}"));
                self.add(("status", "statuses"), format!("{id} {status}"), part, &at);
            }
            for (name, header) in members(response, "headers") {
                let place = join(&join(&at, "headers"), name);
                let (header, at) = self.spec.resolve(header, &place);
                self.add(("header", "headers"), name.clone(), key(&at, ""), &at);
                self.inline(name, header, &at);
            }
        }
    }

    /// The schema of a parameter or header that is not a component.
    fn inline(&mut self, name: &str, holder: &Value, pointer: &str) {
        let schema = holder.get("schema").unwrap_or(&Value::Null);
        if schema.get("$ref").is_none() {
            self.schema(name, schema, &join(pointer, "schema"));
        }
    }

    fn component(&mut self, schema: &Schema<'_>) {
        let pointer = &schema.pointer;
        let name = pointer.trim_start_matches("/components/schemas/");
        let name = name.replace("/properties/", ".").replace("/items", "[]");
        if schema.role == Role::Property {
            self.add(
                ("property", "properties"),
                name.clone(),
                key(pointer, ""),
                pointer,
            );
        }
        for required in strings(schema.value, "required") {
            let property = join(&join(pointer, "properties"), required);
            let part = key(&property, "required");
            let name = format!("{name}.{required}");
            self.add(
                ("requirement", "requirements"),
                name,
                part,
                &join(pointer, "required"),
            );
        }
        self.schema(&name, schema.value, pointer);
    }

    fn schema(&mut self, name: &str, schema: &Value, pointer: &str) {
        let at = |keyword: &str| join(pointer, keyword);
        if schema.get("type").is_some() {
            self.add(
                ("type", "types"),
                name.to_owned(),
                key(pointer, "type"),
                &at("type"),
            );
        }
        if is_true(schema, "nullable") {
            let part = key(pointer, "nullable");
            self.add(("null", "nulls"), name.to_owned(), part, &at("nullable"));
        }
        let format = text(schema, "format");
        // A rule makes every other integer an int64.
        if !["", "int64"].contains(&format) {
            let name = format!("{name} {format}");
            self.add(
                ("format", "formats"),
                name,
                key(pointer, "format"),
                &at("format"),
            );
        }
        if schema.get("default").is_some() {
            let part = key(pointer, "default");
            self.add(
                ("default", "defaults"),
                name.to_owned(),
                part,
                &at("default"),
            );
        }
        for bound in BOUNDS.iter().filter(|bound| schema.get(**bound).is_some()) {
            let name = format!("{name} {bound}");
            self.add(("bound", "bounds"), name, key(pointer, bound), &at(bound));
        }
        for list in ["enum", "x-extensible-enum"] {
            for value in strings(schema, list) {
                let part = key(pointer, &format!("value {value}"));
                self.add(
                    ("value", "values"),
                    format!("{name} {value}"),
                    part,
                    &at(list),
                );
            }
        }
        for code in strings(schema, "x-quota-codes") {
            let list = at("x-quota-codes");
            self.add(
                ("quota code", "quota codes"),
                format!("{name} {code}"),
                key(&list, code),
                &list,
            );
        }
        if is_true(schema, "x-case-insensitive") {
            let part = key(pointer, "x-case-insensitive");
            self.add(
                ("case mark", "case marks"),
                name.to_owned(),
                part,
                &at("x-case-insensitive"),
            );
        }
    }
}

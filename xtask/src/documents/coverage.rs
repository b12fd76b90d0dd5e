//! `check --coverage`: which document holds each operation, parameter, property,
//! enum value and bound of the spec, and what none holds. A part that no
//! document says is a guess, or a decision that SOURCES.md should name.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::Value;

use super::address::key;
use super::{Export, Proof};
use crate::document::{Document, join, strings, text};
use crate::walk::{Role, operations, schemas};

/// Keywords that bound what is valid.
const BOUNDS: [&str; 10] = [
    "default",
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
struct Part {
    kind: &'static str,
    name: String,
    key: String,
    line: usize,
}

/// The table: a line for each part, then what nothing holds, then the totals.
pub(crate) fn table(spec: &Document, proof: &Proof, export: &Export) -> String {
    let exported = export.touched(spec);
    let holders = |part: &Part| -> Vec<&str> {
        let documents = proof.accounts.iter();
        let mut holders: Vec<&str> = documents
            .filter(|(_, account)| account.touched.contains(&part.key))
            .map(|(id, _)| id.as_str())
            .collect();
        if exported.contains(&part.key) && !holders.contains(&Export::ID) {
            holders.push(Export::ID);
        }
        holders
    };
    let mut out = String::new();
    let mut open = String::new();
    let mut totals: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for part in parts(spec) {
        let holders = holders(&part);
        let (held, all) = totals.entry(part.kind).or_default();
        *all += 1;
        if holders.is_empty() {
            let _ = writeln!(open, "{} {} (line {})", part.kind, part.name, part.line);
        } else {
            *held += 1;
            let _ = writeln!(out, "{} {}: {}", part.kind, part.name, holders.join(", "));
        }
    }
    let _ = writeln!(out, "\nHeld by no document:\n{open}");
    let each: Vec<_> = totals
        .iter()
        .map(|(kind, (held, all))| format!("{held} of {all} {kind}s"))
        .collect();
    let _ = write!(
        out,
        "held: {}",
        each.join(", ").replace("propertys", "properties")
    );
    out
}

fn parts(spec: &Document) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |kind, name: String, pointer: &str, part: &str, line| {
        parts.push(Part {
            kind,
            name,
            key: key(pointer, part),
            line,
        });
    };
    let mut seen = BTreeSet::new();
    for operation in operations(spec) {
        let line = spec.line(&operation.pointer);
        add(
            "operation",
            operation.id().to_owned(),
            &operation.pointer,
            "",
            line,
        );
        for (parameter, pointer) in operation.parameters(spec) {
            let called = format!("{} {}", text(parameter, "in"), text(parameter, "name"));
            let name = format!("{} {called}", operation.id());
            add(
                "parameter",
                name,
                &operation.pointer,
                &called,
                spec.line(&pointer),
            );
            let inner = join(&pointer, "schema");
            let schema = parameter.get("schema").unwrap_or(&Value::Null);
            if seen.insert(pointer.clone()) && schema.get("$ref").is_none() {
                for bound in BOUNDS.iter().filter(|bound| schema.get(**bound).is_some()) {
                    let name = format!("{called} {bound}");
                    add(
                        "bound",
                        name,
                        &inner,
                        bound,
                        spec.line(&join(&inner, bound)),
                    );
                }
            }
        }
    }
    for schema in schemas(&spec.value)
        .iter()
        .filter(|schema| schema.pointer.starts_with("/components/schemas/"))
    {
        let name = schema.pointer.trim_start_matches("/components/schemas/");
        let name = name.replace("/properties/", ".").replace("/items", "[]");
        if schema.role == Role::Property {
            add(
                "property",
                name.clone(),
                &schema.pointer,
                "",
                spec.line(&schema.pointer),
            );
        }
        for list in ["enum", "x-extensible-enum"] {
            for value in strings(schema.value, list) {
                let line = spec.line(&join(&schema.pointer, list));
                add(
                    "value",
                    format!("{name} {value}"),
                    &schema.pointer,
                    &format!("value {value}"),
                    line,
                );
            }
        }
        for bound in BOUNDS
            .iter()
            .filter(|bound| schema.value.get(**bound).is_some())
        {
            let line = spec.line(&join(&schema.pointer, bound));
            add(
                "bound",
                format!("{name} {bound}"),
                &schema.pointer,
                bound,
                line,
            );
        }
    }
    parts
}

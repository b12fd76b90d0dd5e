//! Rules on names: those that Rust reserves, and those that collide in Rust.

use std::collections::BTreeMap;

use heck::{ToPascalCase, ToSnakeCase};
use serde_json::Value;

use super::{Report, called};
use crate::document::{join, members, strings, text};
use crate::walk::{operations, schemas};

/// Words that code generation cannot turn into a name by an underscore, or that
/// the generated client uses itself.
const METHODS: [&str; 9] = [
    "self",
    "super",
    "crate",
    "new",
    "baseurl",
    "client",
    "inner",
    "api_version",
    "new_with_client",
];
const PARAMETERS: [&str; 6] = ["self", "super", "crate", "client", "body", "send"];
const TYPES: [&str; 8] = [
    "Self", "Option", "String", "Vec", "Box", "Result", "HashMap", "Builder",
];

pub(super) fn reserved(report: &mut Report<'_>) {
    let spec = report.spec;
    for operation in operations(spec) {
        let name = operation.id().to_snake_case();
        if METHODS.contains(&name.as_str()) || (!name.is_empty() && keyword(&name)) {
            let place = join(&operation.pointer, "operationId");
            let message = format!("`{}` cannot be a method in Rust", operation.id());
            report.add("reserved", &place, message, "choose another name");
        }
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (parameter, pointer) in operation.parameters(spec) {
            let wire = text(parameter, "name");
            let rust = wire.to_snake_case();
            if PARAMETERS.contains(&rust.as_str()) {
                let message = format!(
                    "the parameter `{wire}` has a name that the builder of {} uses",
                    operation.name()
                );
                report.add(
                    "reserved",
                    &pointer,
                    message,
                    "a parameter of this name cannot be generated",
                );
            }
            if let Some(other) = seen.insert(rust, wire) {
                let message = format!(
                    "the parameters `{other}` and `{wire}` of {} become one in Rust",
                    operation.name()
                );
                report.add(
                    "reserved",
                    &pointer,
                    message,
                    "only one of them can be generated",
                );
            }
        }
    }
    let components = spec.value.get("components").unwrap_or(&Value::Null);
    for (name, _) in members(components, "schemas") {
        let plain = name.to_pascal_case() == *name
            && name.chars().all(|letter| letter.is_ascii_alphanumeric());
        if TYPES.contains(&name.as_str()) || !plain {
            let message = format!("`{name}` cannot be a type in Rust as it is");
            let place = join("/components/schemas", name);
            report.add(
                "reserved",
                &place,
                message,
                "write it in PascalCase, and not as a type of the prelude",
            );
        }
    }
    for schema in schemas(&spec.value) {
        properties(report, schema.value, &schema.pointer);
        for key in ["enum", "x-extensible-enum"] {
            variants(report, schema.value, &schema.pointer, key);
        }
    }
}

/// Two properties may share a Rust name when one is spelt in it: code
/// generation calls the other one `…_camel`.
fn properties(report: &mut Report<'_>, schema: &Value, pointer: &str) {
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, _) in members(schema, "properties") {
        groups.entry(name.to_snake_case()).or_default().push(name);
    }
    let taken: Vec<String> = groups.keys().cloned().collect();
    for (rust, names) in &groups {
        let place = join(&join(pointer, "properties"), names[0]);
        if rust.is_empty() || ["self", "super", "crate"].contains(&rust.as_str()) {
            let message = format!(
                "`{}` of {} cannot be a field in Rust",
                names[0],
                called(pointer)
            );
            report.add(
                "reserved",
                &place,
                message,
                "it cannot be generated under this name",
            );
        }
        let twins = names.len() == 2
            && names.contains(&rust.as_str())
            && !taken.contains(&format!("{rust}_camel"));
        if names.len() > 1 && !twins {
            let message = format!(
                "{} of {} become one field in Rust",
                names.join(" and "),
                called(pointer)
            );
            report.add(
                "reserved",
                &place,
                message,
                "only a name and its camelCase twin can be told apart",
            );
        }
    }
}

fn variants(report: &mut Report<'_>, schema: &Value, pointer: &str, key: &str) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for value in strings(schema, key) {
        let variant = value.to_pascal_case();
        let other = seen.insert(variant.clone(), value).unwrap_or("");
        let clash = !other.is_empty() && other != value;
        let other = if variant == "Other" && key == "x-extensible-enum" {
            "any other value"
        } else {
            other
        };
        if clash || other == "any other value" || variant.is_empty() {
            let message = format!(
                "`{value}` of {} has no variant of its own (`{variant}`, as {other})",
                called(pointer)
            );
            report.add(
                "reserved",
                &join(pointer, key),
                message,
                "leave out one of them",
            );
        }
    }
}

/// Whether a word cannot be a name in Rust.
fn keyword(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_err()
}

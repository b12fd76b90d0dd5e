//! Rules on the document as a whole: its version, its references, its
//! extensions.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Report, called};
use crate::codegen;
use crate::document::{Document, join, members, strings, text};
use crate::walk::schemas;

/// The extensions that `info.description` of the spec explains.
const EXTENSIONS: [&str; 8] = [
    "x-sources",
    "x-retry",
    "x-availability",
    "x-extensible-enum",
    "x-quota-codes",
    "x-case-insensitive",
    "x-client-type",
    "x-max-bytes",
];

pub(super) fn version(report: &mut Report<'_>) {
    let version = text(&report.spec.value, "openapi");
    if version != "3.0.3" {
        let message = format!("the OpenAPI version is `{version}`");
        report.add("version", "/openapi", message, "write `openapi: 3.0.3`");
    }
}

/// Every `$ref` names a component of the right kind.
pub(super) fn reference(report: &mut Report<'_>) {
    for dangling in codegen::dangling(report.spec) {
        report.add(
            "reference",
            &dangling.pointer,
            dangling.reason,
            dangling.remedy,
        );
    }
}

/// Every component is reached from some operation.
pub(super) fn used(report: &mut Report<'_>) {
    let spec = report.spec;
    let paths = spec.value.get("paths").unwrap_or(&Value::Null);
    let reached = reached(spec, vec![paths]);
    let components = spec.value.get("components").unwrap_or(&Value::Null);
    for kind in [
        "schemas",
        "parameters",
        "responses",
        "headers",
        "requestBodies",
        "examples",
    ] {
        for (name, _) in members(components, kind) {
            let pointer = join(&join("/components", kind), name);
            if !reached.contains(&pointer) {
                let message = format!("{} is used by no operation", called(&pointer));
                report.add("used", &pointer, message, "use it or remove it");
            }
        }
    }
}

/// Extensions are spelt as code generation reads them.
pub(super) fn extension(report: &mut Report<'_>) {
    let spec = report.spec;
    each_key(
        &spec.value,
        &mut String::new(),
        &mut |pointer, key, value| {
            if !key.starts_with("x-") {
                return;
            }
            let sound = match key {
                "x-availability" => matches!(value.as_str(), Some("coming-soon" | "unconfirmed")),
                "x-case-insensitive" => value.as_bool() == Some(true),
                "x-max-bytes" => value.as_u64().is_some(),
                "x-client-type" | "x-retry" => value.is_string(),
                _ if EXTENSIONS.contains(&key) => value
                    .as_array()
                    .is_some_and(|list| list.iter().all(Value::is_string)),
                _ => {
                    let message = format!("`{key}` is an extension that nothing reads");
                    let remedy = format!("use one of {}", EXTENSIONS.join(", "));
                    report.add("extension", pointer, message, remedy);
                    return;
                }
            };
            if !sound {
                let message = format!("`{key}` cannot be {value}");
                report.add(
                    "extension",
                    pointer,
                    message,
                    "see info.description for what it takes",
                );
            }
        },
    );
    for schema in schemas(&spec.value) {
        let open: Vec<_> = strings(schema.value, "x-extensible-enum").collect();
        for code in strings(schema.value, "x-quota-codes") {
            if !open.contains(&code) {
                let pointer = join(&schema.pointer, "x-quota-codes");
                let message = format!("`{code}` is a quota code but not a value of the enum");
                report.add(
                    "extension",
                    &pointer,
                    message,
                    "add it to x-extensible-enum",
                );
            }
        }
    }
}

/// The components that values refer to, directly or through others.
pub(super) fn reached<'a>(spec: &'a Document, mut waiting: Vec<&'a Value>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    while let Some(value) = waiting.pop() {
        each_reference(value, &mut String::new(), &mut |_, target| {
            let pointer = target.strip_prefix('#').unwrap_or(target);
            if reached.insert(pointer.to_owned()) {
                waiting.extend(spec.at(pointer));
            }
        });
    }
    reached
}

fn each_reference(value: &Value, pointer: &mut String, see: &mut dyn FnMut(&str, &str)) {
    each_key(value, pointer, &mut |pointer, key, value| {
        if key == "$ref"
            && let Some(target) = value.as_str()
        {
            see(pointer, target);
        }
    });
}

/// Every key of every object, examples left out.
pub(super) fn each_key(
    value: &Value,
    pointer: &mut String,
    see: &mut dyn FnMut(&str, &str, &Value),
) {
    let end = pointer.len();
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                *pointer = join(pointer, key);
                see(pointer, key, value);
                // A property may be called `example`; other examples are skipped.
                let named = pointer[..end].ends_with("/properties");
                if named || (key != "example" && key != "examples") {
                    each_key(value, pointer, see);
                }
                pointer.truncate(end);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                *pointer = join(pointer, &index.to_string());
                each_key(value, pointer, see);
                pointer.truncate(end);
            }
        }
        _ => {}
    }
}

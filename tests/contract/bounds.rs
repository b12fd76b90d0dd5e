//! What narrows a value and is no type: bounds, patterns, formats, nulls. The
//! compiled table of it is held against the spec, both ways.

use std::collections::BTreeMap;

use blooio_client::generated::limits;
use serde_json::Value;

use crate::report::Findings;
use crate::spec::{join, members, strings};
use crate::world::World;

/// Keywords that narrow a value and leave its type alone.
const NARROWING: [&str; 15] = [
    "default",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "not",
    "nullable",
    "pattern",
    "uniqueItems",
    "x-max-bytes",
];
/// Formats that choose a Rust type; the comparison of types sees these.
const TYPED: [&str; 5] = ["date-time", "double", "float", "int32", "int64"];

#[test]
fn bounds_patterns_and_formats_are_those_of_the_spec() {
    let world = World::load();
    let mut findings = Findings::new(&world);
    let mut declared = BTreeMap::new();
    for (name, schema) in world.schemas() {
        narrowing(
            &join("/components/schemas", name),
            schema,
            false,
            &mut declared,
        );
    }
    let components = world.spec.at("/components").unwrap_or(&Value::Null);
    for kind in ["parameters", "headers"] {
        for (name, item) in members(components, kind) {
            let place = join(&join("/components", kind), name);
            on_the_wire(&place, item, &mut declared);
        }
    }
    for operation in world.operations() {
        for parameter in &operation.parameters {
            if let Some(item) = world.spec.at(&parameter.pointer) {
                on_the_wire(&parameter.pointer, item, &mut declared);
            }
        }
    }
    let compiled: BTreeMap<_, _> = limits::ALL.iter().copied().collect();
    for (place, value) in &declared {
        match compiled.get(place.as_str()) {
            Some(ours) if ours == value => {}
            ours => findings.push(place, place, format!("compiled {ours:?}, spec {value}")),
        }
    }
    for (place, value) in compiled
        .iter()
        .filter(|(place, _)| !declared.contains_key(**place))
    {
        findings.push(
            place,
            place,
            format!("compiled {value}, and the spec says nothing"),
        );
    }
    let quotas: Vec<_> = world
        .schema("ErrorCode")
        .map(|schema| strings(schema, "x-quota-codes").collect())
        .unwrap_or_default();
    if quotas != limits::QUOTA_CODES {
        let reason = format!(
            "compiled x-quota-codes {:?}, spec {quotas:?}",
            limits::QUOTA_CODES
        );
        findings.push(
            "ErrorCode",
            "/components/schemas/ErrorCode/x-quota-codes",
            reason,
        );
    }
    findings.finish();
}

fn on_the_wire(place: &str, item: &Value, out: &mut BTreeMap<String, String>) {
    if let Some(schema) = item.get("schema") {
        for key in ["in", "name", "required"] {
            if let Some(value) = item.get(key) {
                out.insert(join(place, key), plain(value));
            }
        }
        narrowing(&join(place, "schema"), schema, true, out);
    }
}

/// What narrows a schema or anything in it, by its place. On the wire the type
/// belongs to it: no Rust type shows it.
fn narrowing(place: &str, schema: &Value, wire: bool, out: &mut BTreeMap<String, String>) {
    for (key, value) in schema.as_object().into_iter().flatten() {
        let inner = join(place, key);
        match key.as_str() {
            "properties" => {
                for (name, property) in members(schema, "properties") {
                    narrowing(&join(&inner, name), property, false, out);
                }
            }
            "items" | "additionalProperties" => narrowing(&inner, value, false, out),
            "oneOf" | "allOf" => {
                for (index, member) in value.as_array().into_iter().flatten().enumerate() {
                    narrowing(&format!("{inner}/{index}"), member, false, out);
                }
            }
            "type" if !wire => {}
            "format" if !wire && TYPED.iter().any(|typed| value == typed) => {}
            key if key == "type" || NARROWING.contains(&key) => {
                out.insert(inner, plain(value));
            }
            _ => {}
        }
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

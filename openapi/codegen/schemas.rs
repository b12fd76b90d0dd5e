//! Lowers schemas: removes bounds and extensions, takes out enums and client types,
//! and turns a union with null into a nullable reference, as typify reads it.

use std::collections::BTreeSet;

use heck::{ToPascalCase, ToShoutySnakeCase};
use serde_json::{Map, Value, json};

use super::document::{component, is_true, items, join, members, reference, strings, text};
use super::model::{CodeList, Limit, Lowered};
use super::nullable;
use super::operations::Body;
use super::refusal::Refusal;
use super::string_enums::{EnumKind, StringEnum};

/// Keywords that say something about a document but nothing about its type.
const DROPPED: [&str; 16] = [
    "default",
    "deprecated",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "not",
    "pattern",
    "uniqueItems",
];

pub(super) fn lower_schemas(document: &mut Value, out: &mut Lowered) -> Result<(), Refusal> {
    let spec = document.clone();
    let Some(schemas) = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
    else {
        return Ok(());
    };
    for (name, schema) in schemas.iter_mut() {
        let refuse = |reason: &str| {
            let pointer = join("/components/schemas", name);
            Refusal::new(format!("schema {name}"), pointer, reason)
        };
        if schema.get("anyOf").is_some() {
            return Err(refuse(
                "anyOf becomes a struct that parses neither side; use oneOf",
            ));
        }
        read_limits(name, schema, out);
        read_code_lists(name, schema, out);
        if nullable::is_null(schema) {
            out.replacements.insert(name.clone(), "()".to_owned());
            out.schemas.push(name.clone());
            continue;
        }
        if let Some(rust) = schema.get("x-client-type").and_then(Value::as_str) {
            out.replacements.insert(name.clone(), rust.to_owned());
        } else if let Some(kind) = enum_kind(schema) {
            out.enums.push(read_enum(name, schema, kind));
            let rust = format!("crate::generated::types::{name}");
            out.replacements.insert(name.clone(), rust);
        } else if is_any(schema) {
            out.replacements
                .insert(name.clone(), "::serde_json::Value".to_owned());
        } else if let Some(members) = object_members(schema) {
            out.unions.insert(name.clone(), members);
        }
        if takes_null(schema) {
            out.nullable.push(name.clone());
        }
        out.schemas.push(name.clone());
        lower_schema(&spec, schema);
    }
    schemas.retain(|_, schema| !nullable::is_null(schema));
    // A multipart body has no Rust type: its operation is written by hand.
    for operation in &out.operations {
        if let Body::Multipart { schema, .. } = &operation.body {
            schemas.remove(schema);
            out.schemas.retain(|name| name != schema);
        }
    }
    Ok(())
}

/// Names of the properties that hold a time.
pub(super) fn time_fields(spec: &Value) -> BTreeSet<String> {
    let components = spec.get("components").unwrap_or(&Value::Null);
    let properties = members(components, "schemas").flat_map(|(_, one)| members(one, "properties"));
    let times = properties.filter(|(_, property)| {
        let property = nullable::without_null(spec, property)
            .or_else(|| items(property, "allOf").next())
            .unwrap_or(property);
        let target = reference(property).and_then(|pointer| spec.pointer(pointer));
        is_time(target.unwrap_or(property))
    });
    times.map(|(name, _)| name.clone()).collect()
}

/// Whether a schema takes a number as well as a date and time.
fn is_time(schema: &Value) -> bool {
    items(schema, "oneOf").any(|member| text(member, "format") == "date-time")
        && items(schema, "oneOf")
            .any(|member| ["integer", "number"].contains(&text(member, "type")))
}

/// Removes bounds from the parameters' own schemas as well.
pub(super) fn lower_parameters(document: &mut Value) {
    let spec = document.clone();
    let shared = document
        .pointer_mut("/components/parameters")
        .and_then(Value::as_object_mut);
    shared
        .into_iter()
        .flatten()
        .for_each(|(_, parameter)| lower_parameter(&spec, parameter));
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for (_, item) in paths.into_iter().flatten() {
        let Some(item) = item.as_object_mut() else {
            continue;
        };
        for (_, operation) in item.iter_mut() {
            let own = operation
                .get_mut("parameters")
                .and_then(Value::as_array_mut);
            for parameter in own.into_iter().flatten() {
                lower_parameter(&spec, parameter);
            }
        }
    }
}

fn lower_parameter(spec: &Value, parameter: &mut Value) {
    if let Some(schema) = parameter.get_mut("schema") {
        lower_schema(spec, schema);
    }
}

fn lower_schema(spec: &Value, schema: &mut Value) {
    if let Some(member) = nullable::without_null(spec, schema) {
        *schema = json!({ "nullable": true, "allOf": [member] });
        return;
    }
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    object.retain(|key, _| !DROPPED.contains(&key.as_str()) && !key.starts_with("x-"));
    unwrap_all_of(object);
    let required = object.get("required").cloned().unwrap_or_default();
    let is_required = |name: &str| {
        let list = required.as_array();
        list.is_some_and(|list| list.iter().any(|one| one == name))
    };
    if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
        for (name, property) in properties.iter_mut() {
            // An optional field is an `Option` even if it is not nullable.
            match nullable::without_null(spec, property) {
                Some(member) if !is_required(name) => *property = member.clone(),
                _ => lower_schema(spec, property),
            }
            // Otherwise an absent list and an empty one would be the same.
            let kind = text(property, "type");
            if !is_required(name) && (kind == "array" || kind == "object") {
                property["nullable"] = json!(true);
            }
        }
    }
    // `true` is what every object allows; a schema makes a field for the rest.
    let more = object.get("additionalProperties") == Some(&json!(true));
    if more && object.contains_key("properties") {
        object.insert("additionalProperties".to_owned(), json!({}));
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = object.get_mut(key) {
            lower_schema(spec, inner);
        }
    }
    if let Some(members) = object.get_mut("oneOf").and_then(Value::as_array_mut) {
        for member in members {
            lower_schema(spec, member);
        }
    }
}

/// `allOf` with one `$ref` is how OpenAPI 3.0 adds a description to a reference.
fn unwrap_all_of(object: &mut Map<String, Value>) {
    let Some([only]) = object
        .get("allOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    else {
        return;
    };
    if let Some(target) = only.get("$ref").cloned() {
        object.clear();
        object.insert("$ref".to_owned(), target);
    }
}

fn enum_kind(schema: &Value) -> Option<EnumKind> {
    if schema.get("x-extensible-enum").is_some() {
        Some(EnumKind::Open)
    } else if schema.get("x-case-insensitive").is_some() {
        Some(EnumKind::Lenient)
    } else {
        None
    }
}

fn read_enum(name: &str, schema: &Value, kind: EnumKind) -> StringEnum {
    let key = match kind {
        EnumKind::Open => "x-extensible-enum",
        EnumKind::Lenient => "enum",
    };
    StringEnum {
        name: name.to_owned(),
        description: text(schema, "description").trim().to_owned(),
        kind,
        values: strings(schema, key)
            .map(|value| (variant(value), value.to_owned()))
            .collect(),
    }
}

fn variant(value: &str) -> String {
    let name = value.to_pascal_case();
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("X{name}")
    } else {
        name
    }
}

fn read_limits(name: &str, schema: &Value, out: &mut Lowered) {
    let own = [(None, schema)];
    let properties = members(schema, "properties").map(|(key, value)| (Some(key), value));
    let all = own.into_iter().chain(properties);
    for (property, schema) in all {
        for keyword in [
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "x-max-bytes",
        ] {
            let Some(value) = schema.get(keyword).and_then(Value::as_u64) else {
                continue;
            };
            let property = property.map(|name| format!("_{name}")).unwrap_or_default();
            let keyword_name = keyword.trim_start_matches("x-");
            out.limits.push(Limit {
                name: format!("{name}{property}_{keyword_name}").to_shouty_snake_case(),
                value,
                place: format!("`{keyword}` of {name}{}", property.replacen('_', ".", 1)),
            });
        }
    }
}

fn read_code_lists(name: &str, schema: &Value, out: &mut Lowered) {
    let Some(object) = schema.as_object() else {
        return;
    };
    for key in object.keys() {
        let Some(list) = key
            .strip_prefix("x-")
            .filter(|list| list.ends_with("-codes"))
        else {
            continue;
        };
        out.codes.push(CodeList {
            name: list.to_shouty_snake_case(),
            values: strings(schema, key).map(str::to_owned).collect(),
            place: format!("`{key}` of {name}"),
        });
    }
}

fn object_members(schema: &Value) -> Option<Vec<String>> {
    let members = schema.get("oneOf")?.as_array()?;
    let names = members.iter().map(component);
    names.map(|name| name.map(str::to_owned)).collect()
}

fn takes_null(schema: &Value) -> bool {
    is_true(schema, "nullable") || items(schema, "oneOf").any(takes_null)
}

fn is_any(schema: &Value) -> bool {
    ["type", "oneOf", "allOf", "$ref", "enum"]
        .iter()
        .all(|key| schema.get(key).is_none())
}

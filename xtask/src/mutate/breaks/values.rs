//! Breaks of what narrows a value: enums, codes, bounds, patterns, formats.

use serde_json::{Value, json};

use super::found::{Breaks, misspelt, rename};
use crate::document::{Document, strings, text};
use crate::mutate::mutant::Edit;
use crate::walk::schemas;

pub(super) fn breaks(spec: &Document, found: &mut Breaks) {
    for schema in schemas(&spec.value) {
        enums(&schema.pointer, schema.value, found);
        bounds(&schema.pointer, schema.value, found);
        formats(&schema.pointer, schema.value, found);
    }
}

fn enums(pointer: &str, schema: &Value, found: &mut Breaks) {
    for (key, dropped, added, spelt) in [
        (
            "enum",
            "enum value dropped",
            "enum value added",
            "enum value misspelt",
        ),
        (
            "x-extensible-enum",
            "open value dropped",
            "open value added",
            "open value misspelt",
        ),
        (
            "x-quota-codes",
            "quota code dropped",
            "quota code added",
            "quota code misspelt",
        ),
    ] {
        let values: Vec<&str> = strings(schema, key).collect();
        for value in &values {
            let less = values.iter().filter(|other| *other != value);
            let less: Vec<&&str> = less.collect();
            found.push(
                dropped,
                pointer,
                &format!("{pointer} has no {value}"),
                Edit::Set(key, json!(less)),
            );
            let other = misspelt(value);
            let values: Vec<&str> = values
                .iter()
                .map(|one| if one == value { other.as_str() } else { one })
                .collect();
            found.push(
                spelt,
                pointer,
                &format!("{pointer} has {other} for {value}"),
                Edit::Set(key, json!(values)),
            );
        }
        if !values.is_empty() {
            // A quota code must be a code.
            let new = match key {
                "x-quota-codes" => strings(schema, "x-extensible-enum")
                    .find(|code| !values.contains(code))
                    .unwrap_or("new_code"),
                _ => "new_value",
            };
            let more: Vec<&str> = values.iter().copied().chain([new]).collect();
            found.push(
                added,
                pointer,
                &format!("{pointer} has {new} too"),
                Edit::Set(key, json!(more)),
            );
        }
    }
    if schema.get("x-extensible-enum").is_some() {
        found.push(
            "extensible mark",
            pointer,
            &format!("{pointer} is closed"),
            rename("x-extensible-enum", "enum"),
        );
    }
    if schema.get("x-case-insensitive").is_some() {
        found.push(
            "case mark",
            pointer,
            &format!("{pointer} minds the case"),
            Edit::Remove("x-case-insensitive".into()),
        );
    } else if schema.get("enum").is_some() {
        found.push(
            "case mark",
            pointer,
            &format!("{pointer} ignores the case"),
            Edit::Set("x-case-insensitive", json!(true)),
        );
    }
}

fn bounds(pointer: &str, schema: &Value, found: &mut Breaks) {
    for (low, high) in [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
    ] {
        if schema.get(low).is_some() || schema.get(high).is_some() {
            found.push(
                "bounds swapped",
                pointer,
                &format!("{pointer} has {low} and {high} swapped"),
                Edit::Swap(low, high),
            );
        }
        for key in [low, high] {
            if let Some(bound) = schema.get(key).and_then(Value::as_i64) {
                found.push(
                    "bound moved",
                    pointer,
                    &format!("{pointer} has the {key} {}", bound + 1),
                    Edit::Set(key, json!(bound + 1)),
                );
            }
        }
    }
    if let Some(bytes) = schema.get("x-max-bytes").and_then(Value::as_u64) {
        found.push(
            "byte limit",
            pointer,
            &format!("{pointer} has at most {} bytes", bytes * 2),
            Edit::Set("x-max-bytes", json!(bytes * 2)),
        );
        found.push(
            "byte limit",
            pointer,
            &format!("{pointer} has no limit of bytes"),
            Edit::Remove("x-max-bytes".into()),
        );
    }
}

fn formats(pointer: &str, schema: &Value, found: &mut Breaks) {
    let format = text(schema, "format");
    if !format.is_empty() {
        let other = match format {
            "int64" => "int32",
            "int32" => "int64",
            "double" => "float",
            "date-time" => "date",
            "uri" => "email",
            _ => "date-time",
        };
        found.push(
            "format",
            pointer,
            &format!("{pointer} has the format {other}"),
            Edit::Set("format", json!(other)),
        );
        found.push(
            "format",
            pointer,
            &format!("{pointer} has no format"),
            Edit::Remove("format".into()),
        );
    }
    if schema.get("pattern").is_some() {
        found.push(
            "pattern",
            pointer,
            &format!("{pointer} has no pattern"),
            Edit::Remove("pattern".into()),
        );
    }
}

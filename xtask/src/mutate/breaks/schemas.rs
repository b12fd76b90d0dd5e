//! Breaks of objects and of what a schema is: its properties, its type, its
//! references.

use serde_json::{Value, json};

use super::found::{Breaks, misspelt, rename};
use crate::document::{Document, component, join, members, strings, text};
use crate::mutate::mutant::Edit;
use crate::walk::schemas;

pub(super) fn breaks(spec: &Document, found: &mut Breaks) {
    let names: Vec<&String> = spec
        .at("/components")
        .into_iter()
        .flat_map(|components| members(components, "schemas"))
        .map(|(name, _)| name)
        .collect();
    for schema in schemas(&spec.value) {
        let (pointer, value) = (&schema.pointer, schema.value);
        properties(pointer, value, found);
        requirements(pointer, value, found);
        references(pointer, value, &names, found);
        kind(pointer, value, found);
    }
}

fn properties(pointer: &str, schema: &Value, found: &mut Breaks) {
    let properties = join(pointer, "properties");
    let required: Vec<&str> = strings(schema, "required").collect();
    for (name, property) in members(schema, "properties") {
        let place = join(&properties, name);
        let other = format!("{name}_x");
        found.push(
            "property renamed",
            &properties,
            &format!("{place} is {other}"),
            rename(name, &other),
        );
        let other = misspelt(name);
        let is_required = required.contains(&name.as_str());
        let spelt: Vec<&str> = required
            .iter()
            .map(|one| if one == name { other.as_str() } else { one })
            .collect();
        let mut edits = vec![Edit::Within("properties", Box::new(rename(name, &other)))];
        if is_required {
            edits.push(Edit::Set("required", json!(spelt)));
        }
        found.push(
            "property misspelt",
            pointer,
            &format!("{place} is {other} everywhere"),
            Edit::All(edits),
        );
        found.push(
            "property dropped",
            &properties,
            &format!("{place} is gone"),
            Edit::Remove(name.clone()),
        );
        let retyped = match text(property, "type") {
            "boolean" => "string",
            _ => "boolean",
        };
        let value = json!({ "type": retyped, "description": "Retyped." });
        found.push(
            "property retyped",
            pointer,
            &format!("{place} is a {retyped}"),
            Edit::Within("properties", Box::new(Edit::Put(name.clone(), value))),
        );
    }
    if schema.get("properties").is_some() {
        found.push(
            "object closed",
            pointer,
            &format!("{pointer} takes no other fields"),
            Edit::Set("additionalProperties", json!(false)),
        );
    }
}

fn requirements(pointer: &str, schema: &Value, found: &mut Breaks) {
    let required: Vec<&str> = strings(schema, "required").collect();
    let properties = join(pointer, "properties");
    for (name, _) in members(schema, "properties") {
        if !required.contains(&name.as_str()) {
            let more: Vec<&str> = required.iter().copied().chain([name.as_str()]).collect();
            found.push(
                "required added",
                pointer,
                &format!("{} is required", join(&properties, name)),
                Edit::Set("required", json!(more)),
            );
        }
    }
    for name in &required {
        let less = required.iter().filter(|other| *other != name);
        let less: Vec<&&str> = less.collect();
        let edit = if less.is_empty() {
            Edit::Remove("required".into())
        } else {
            Edit::Set("required", json!(less))
        };
        found.push(
            "required dropped",
            pointer,
            &format!("{properties}/{name} is optional"),
            edit,
        );
    }
}

/// Changes a reference to the next schema in the document.
fn references(pointer: &str, schema: &Value, names: &[&String], found: &mut Breaks) {
    let Some(name) = component(schema) else {
        return;
    };
    let Some(at) = names.iter().position(|one| *one == name) else {
        return;
    };
    let other = names[(at + 1) % names.len()];
    if other != name {
        found.push(
            "reference swapped",
            pointer,
            &format!("{pointer} is a {other}"),
            Edit::Set("$ref", json!(format!("#/components/schemas/{other}"))),
        );
    }
}

fn kind(pointer: &str, schema: &Value, found: &mut Breaks) {
    let swapped = match text(schema, "type") {
        "string" => Some(json!({ "type": "integer", "format": "int64" })),
        "integer" | "number" => Some(json!({ "type": "string" })),
        "boolean" => Some(json!({ "type": "string" })),
        _ => None,
    };
    let is_plain = ["enum", "x-extensible-enum", "pattern", "format"]
        .iter()
        .all(|key| schema.get(key).is_none());
    if let Some(swapped) = swapped.filter(|_| is_plain || text(schema, "type") != "string") {
        let mut edits = vec![
            Edit::Remove("format".into()),
            Edit::Remove("minimum".into()),
            Edit::Remove("maximum".into()),
        ];
        for (key, value) in swapped.as_object().into_iter().flatten() {
            edits.push(Edit::Put(key.clone(), value.clone()));
        }
        found.push(
            "type swapped",
            pointer,
            &format!("{pointer} is a {}", text(&swapped, "type")),
            Edit::All(edits),
        );
    }
    if schema.get("x-client-type").is_some() {
        found.push(
            "client type",
            pointer,
            &format!("{pointer} has no type of ours"),
            Edit::Remove("x-client-type".into()),
        );
    }
    if schema.get("nullable") == Some(&json!(true)) {
        found.push(
            "nullable",
            pointer,
            &format!("{pointer} is never null"),
            Edit::Remove("nullable".into()),
        );
    } else if !text(schema, "type").is_empty() && pointer.contains("/properties/") {
        found.push(
            "nullable",
            pointer,
            &format!("{pointer} may be null"),
            Edit::Set("nullable", json!(true)),
        );
    }
}

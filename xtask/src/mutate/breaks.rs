//! Every place where a spec can be broken in one small way.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::mutants::{Edit, Mutant};
use crate::spec::{Spec, join, members, strings, text};
use crate::walk::{operations, schemas};

/// Every mutant of a spec.
pub(super) fn all(spec: &Spec) -> Vec<Mutant> {
    let mut found = Vec::new();
    for schema in schemas(&spec.value) {
        of_schema(&schema.pointer, schema.value, &mut found);
    }
    for operation in operations(spec) {
        let pointer = &operation.pointer;
        if !operation.callback {
            let (item, _) = pointer.rsplit_once('/').unwrap_or((pointer, ""));
            let other = if operation.method == "get" {
                "post"
            } else {
                "get"
            };
            let name = operation.name();
            push(
                &mut found,
                "method",
                item,
                &format!("{name} is a {other}"),
                rename(operation.method, other),
            );
            let moved = format!("{}s", operation.path);
            push(
                &mut found,
                "path",
                "/paths",
                &format!("{name} is at {moved}"),
                rename(&operation.path, &moved),
            );
            for class in ["idempotent", "keyed", "never"] {
                if text(operation.value, "x-retry") != class {
                    push(
                        &mut found,
                        "retry class",
                        pointer,
                        &format!("{name} is {class}"),
                        Edit::Set("x-retry", json!(class)),
                    );
                }
            }
        }
        let responses = join(pointer, "responses");
        for (status, _) in members(operation.value, "responses").filter(|_| !operation.callback) {
            let other = if status.starts_with('2') {
                "206"
            } else {
                "418"
            };
            let words = format!("{} answers {other} instead of {status}", operation.name());
            push(
                &mut found,
                "status",
                &responses,
                &words,
                rename(status, other),
            );
            push(
                &mut found,
                "status",
                &responses,
                &format!("{} never answers {status}", operation.name()),
                Edit::Remove(status.clone()),
            );
        }
        if let Some((body, place)) = operation.body(spec) {
            let needed = body.get("required") == Some(&json!(true));
            let words = format!("the body of {} is required: {}", operation.name(), !needed);
            push(
                &mut found,
                "body required",
                &place,
                &words,
                Edit::Set("required", json!(!needed)),
            );
            media(&mut found, body, &place, &operation.name());
        }
        for (_, response, place) in operation.responses(spec) {
            media(&mut found, response, &place, &operation.name());
        }
        for (parameter, place) in operation.parameters(spec) {
            of_parameter(&place, parameter, &mut found);
        }
    }
    // A shared component is reached from many operations.
    let mut seen = HashSet::new();
    found.retain(|mutant| {
        seen.insert((
            mutant.kind,
            mutant.pointer.clone(),
            format!("{:?}", mutant.edit),
        ))
    });
    found
}

fn of_schema(pointer: &str, schema: &Value, found: &mut Vec<Mutant>) {
    let properties = join(pointer, "properties");
    let required: Vec<&str> = strings(schema, "required").collect();
    for (name, property) in members(schema, "properties") {
        let place = join(&properties, name);
        let other = format!("{name}_x");
        push(
            found,
            "property renamed",
            &properties,
            &format!("{place} is {other}"),
            rename(name, &other),
        );
        push(
            found,
            "property dropped",
            &properties,
            &format!("{place} is gone"),
            Edit::Remove(name.clone()),
        );
        let retyped = if text(property, "type") == "boolean" {
            "string"
        } else {
            "boolean"
        };
        let value = json!({ "type": retyped, "description": "Retyped." });
        let mut all = schema.get("properties").cloned().unwrap_or_default();
        all[name.as_str()] = value;
        push(
            found,
            "property retyped",
            pointer,
            &format!("{place} is a {retyped}"),
            Edit::Set("properties", all),
        );
        if !required.contains(&name.as_str()) {
            let more: Vec<&str> = required.iter().copied().chain([name.as_str()]).collect();
            push(
                found,
                "required added",
                pointer,
                &format!("{place} is required"),
                Edit::Set("required", json!(more)),
            );
        }
    }
    for name in &required {
        let less: Vec<&str> = required
            .iter()
            .copied()
            .filter(|other| other != name)
            .collect();
        let edit = if less.is_empty() {
            Edit::Remove("required".into())
        } else {
            Edit::Set("required", json!(less))
        };
        push(
            found,
            "required dropped",
            pointer,
            &format!("{properties}/{name} is optional"),
            edit,
        );
    }
    for (key, kind) in [
        ("enum", "enum value dropped"),
        ("x-extensible-enum", "open value dropped"),
    ] {
        let values: Vec<&str> = strings(schema, key).collect();
        for value in &values {
            let less: Vec<&str> = values
                .iter()
                .copied()
                .filter(|other| other != value)
                .collect();
            push(
                found,
                kind,
                pointer,
                &format!("{pointer} has no {value}"),
                Edit::Set(key, json!(less)),
            );
        }
    }
    if schema.get("x-extensible-enum").is_some() {
        push(
            found,
            "extensible mark",
            pointer,
            &format!("{pointer} is closed"),
            rename("x-extensible-enum", "enum"),
        );
    }
    for (low, high) in [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
    ] {
        if schema.get(low).is_some() || schema.get(high).is_some() {
            push(
                found,
                "bounds swapped",
                pointer,
                &format!("{pointer} has {low} and {high} swapped"),
                Edit::Swap(low, high),
            );
        }
    }
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
        push(
            found,
            "format",
            pointer,
            &format!("{pointer} has the format {other}"),
            Edit::Set("format", json!(other)),
        );
        push(
            found,
            "format",
            pointer,
            &format!("{pointer} has no format"),
            Edit::Remove("format".into()),
        );
    }
    if schema.get("pattern").is_some() {
        push(
            found,
            "pattern",
            pointer,
            &format!("{pointer} has no pattern"),
            Edit::Remove("pattern".into()),
        );
    }
    if schema.get("nullable") == Some(&json!(true)) {
        push(
            found,
            "nullable",
            pointer,
            &format!("{pointer} is never null"),
            Edit::Remove("nullable".into()),
        );
    } else if !text(schema, "type").is_empty() && pointer.contains("/properties/") {
        push(
            found,
            "nullable",
            pointer,
            &format!("{pointer} may be null"),
            Edit::Set("nullable", json!(true)),
        );
    }
}

fn of_parameter(pointer: &str, parameter: &Value, found: &mut Vec<Mutant>) {
    let name = text(parameter, "name");
    let place = match text(parameter, "in") {
        "query" => "header",
        _ => "query",
    };
    push(
        found,
        "parameter place",
        pointer,
        &format!("{pointer} is in {place}"),
        Edit::Set("in", json!(place)),
    );
    push(
        found,
        "parameter name",
        pointer,
        &format!("{pointer} is called {name}x"),
        Edit::Set("name", json!(format!("{name}x"))),
    );
    let needed = parameter.get("required") == Some(&json!(true));
    push(
        found,
        "parameter required",
        pointer,
        &format!("{pointer} is required: {}", !needed),
        Edit::Set("required", json!(!needed)),
    );
}

fn media(found: &mut Vec<Mutant>, holder: &Value, pointer: &str, name: &str) {
    for (media, _) in members(holder, "content") {
        let other = if media == "application/json" {
            "text/plain"
        } else {
            "application/json"
        };
        let place = join(pointer, "content");
        push(
            found,
            "media type",
            &place,
            &format!("{name} has {other} at {place}"),
            rename(media, other),
        );
    }
}

fn push(found: &mut Vec<Mutant>, kind: &'static str, pointer: &str, description: &str, edit: Edit) {
    found.push(Mutant {
        kind,
        pointer: pointer.to_owned(),
        description: description
            .replace("/components/schemas/", "")
            .replace("~1", "/"),
        edit,
    });
}

fn rename(old: &str, new: &str) -> Edit {
    Edit::Rename(old.to_owned(), new.to_owned())
}

//! Turns a spec into one that `drift` compares as callers see it.
//!
//! An operation is known by its id, like the generated method, not by its path.
//! What it sends or answers is one object, so that a media type or a header is a
//! property like any other. A callback is an operation whose answer is the payload:
//! the caller reads what the service sends. Keywords that `drift` ignores become
//! extensions, which it compares.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::document::{Document, join, members, text};
use crate::nullable::without_null;
use crate::walk::{Operation, operations};

/// A spec in the form in which two of them are compared.
pub(super) struct Comparable {
    pub(super) document: Value,
    /// Pointer in `document` to its name and its pointer in the spec.
    origins: BTreeMap<String, (String, String)>,
}

impl Comparable {
    pub(super) fn new(spec: &Document) -> Self {
        let mut origins = BTreeMap::new();
        let mut paths = Map::new();
        for operation in operations(spec) {
            let path = format!("/{}", operation.id());
            let pointer = join(&join("/paths", &path), "post");
            let lowered = lower_operation(spec, &operation, &pointer, &mut origins);
            origins.insert(
                pointer,
                (operation.id().to_owned(), operation.pointer.clone()),
            );
            paths.insert(path, json!({ "post": lowered }));
        }
        let components = spec.value.get("components").unwrap_or(&Value::Null);
        let mut schemas = Map::new();
        for (name, schema) in members(components, "schemas") {
            let mut lowered = lower_schema(spec, schema);
            if let Some(object) = lowered
                .as_object_mut()
                .filter(|object| !object.contains_key("$ref"))
            {
                object.insert("x-name".into(), json!(name));
            }
            schemas.insert(name.clone(), lowered);
        }
        let document = json!({
            "openapi": "3.0.3",
            "info": { "title": "", "version": "" },
            "paths": paths,
            "components": { "schemas": schemas },
        });
        Self { document, origins }
    }

    /// The name of a location, and its pointer in the spec.
    pub(super) fn origin(&self, pointer: &str) -> (String, String) {
        let known = self.origins.iter().rev().find(|(place, _)| {
            pointer == place.as_str() || pointer.starts_with(&format!("{place}/"))
        });
        let (name, start, rest) = match known {
            Some((place, (name, origin))) => {
                (name.clone(), origin.clone(), &pointer[place.len()..])
            }
            None => (String::new(), String::new(), pointer),
        };
        let rest_name = rest
            .strip_prefix("/components/schemas/")
            .unwrap_or(rest.trim_start_matches('/'))
            .split('/')
            .filter(|step| !["schema", "$ref", "properties", "0"].contains(step))
            .map(|step| {
                if step == "items" {
                    "[]".to_owned()
                } else {
                    step.replace("~1", "/").replace("~0", "~")
                }
            })
            .collect::<Vec<_>>()
            .join(".");
        let glue = if name.is_empty() || rest_name.is_empty() {
            ""
        } else {
            "."
        };
        (format!("{name}{glue}{rest_name}"), format!("{start}{rest}"))
    }

    /// The value at a path that `drift` reports: it calls the body `request_body`,
    /// and omits a single `allOf` from the path.
    pub(super) fn node(&self, pointer: &str) -> Option<&Value> {
        let mut node = &self.document;
        for step in pointer.split('/').skip(1) {
            let key = step.replace("~1", "/").replace("~0", "~");
            let key = if key == "request_body" {
                "requestBody"
            } else {
                key.as_str()
            };
            let list = ["allOf", "oneOf", "anyOf"]
                .iter()
                .find_map(|word| node.get(word));
            node = match node {
                Value::Array(list) => list.get(key.parse::<usize>().ok()?)?,
                _ => node
                    .get(key)
                    .or_else(|| list?.get(key.parse::<usize>().ok()?))?,
            };
        }
        Some(node)
    }
}

fn lower_operation(
    spec: &Document,
    operation: &Operation<'_>,
    pointer: &str,
    origins: &mut BTreeMap<String, (String, String)>,
) -> Value {
    let id = operation.id();
    let mut parameters = Vec::new();
    let mut delivered = Parts::new(spec);
    for (parameter, origin) in operation.parameters(spec) {
        let (name, place) = (text(parameter, "name"), text(parameter, "in"));
        let schema = parameter
            .get("schema")
            .cloned()
            .unwrap_or_else(|| json!({}));
        let required = parameter.get("required") == Some(&Value::Bool(true));
        if operation.callback {
            delivered.add(&format!("header {name}"), &schema, required, &origin);
            continue;
        }
        let place_here = join(&join(pointer, "parameters"), &parameters.len().to_string());
        origins.insert(place_here, (format!("{id} {place} {name}"), origin));
        parameters.push(json!({
            "name": format!("{name} ({place})"),
            "in": "query",
            "required": required,
            "schema": lower_schema(spec, &schema),
        }));
    }
    let mut lowered = json!({ "operationId": id, "parameters": parameters, "responses": {} });
    if let Some((body, origin)) = operation.body(spec) {
        let required = body.get("required") == Some(&Value::Bool(true));
        let mut parts = Parts::new(spec);
        parts.add_content(body, &origin, true);
        if operation.callback {
            delivered.add_content(body, &origin, required);
        } else {
            let place = format!("{pointer}/request_body");
            let content = parts.into_content(&format!("{id} body"), &place, origins);
            lowered["requestBody"] = json!({ "required": required, "content": content });
        }
    }
    if operation.callback {
        let place = format!("{pointer}/responses/200");
        let content = delivered.into_content(id, &place, origins);
        lowered["responses"] = json!({ "200": { "description": "", "content": content } });
        return lowered;
    }
    for (status, response, origin) in operation.responses(spec) {
        // Every success is one type; which statuses there are is compared apart.
        let key = if status.starts_with('2') {
            "200"
        } else {
            status
        };
        if lowered["responses"].get(key).is_some() {
            continue;
        }
        let mut parts = Parts::new(spec);
        parts.add_content(response, &origin, true);
        for (name, header) in members(response, "headers") {
            let place = join(&join(&origin, "headers"), name);
            let (header, place) = spec.resolve(header, &place);
            let schema = header.get("schema").cloned().unwrap_or_else(|| json!({}));
            let required = header.get("required") == Some(&Value::Bool(true));
            parts.add(&format!("header {name}"), &schema, required, &place);
        }
        let place = format!("{pointer}/responses/{key}");
        let content = parts.into_content(&format!("{id} {key}"), &place, origins);
        lowered["responses"][key] = json!({ "description": "", "content": content });
    }
    lowered
}

/// The parts of one message: its body by media type, and its headers.
struct Parts<'a> {
    spec: &'a Document,
    properties: Map<String, Value>,
    required: Vec<String>,
    origins: Vec<(String, String)>,
}

impl<'a> Parts<'a> {
    fn new(spec: &'a Document) -> Self {
        Self {
            spec,
            properties: Map::new(),
            required: Vec::new(),
            origins: Vec::new(),
        }
    }

    fn add_content(&mut self, holder: &Value, origin: &str, required: bool) {
        for (media, content) in members(holder, "content") {
            let place = join(&join(&join(origin, "content"), media), "schema");
            let schema = content.get("schema").cloned().unwrap_or_else(|| json!({}));
            self.add(media, &schema, required, &place);
        }
    }

    fn add(&mut self, name: &str, schema: &Value, required: bool, origin: &str) {
        self.properties
            .insert(name.to_owned(), lower_schema(self.spec, schema));
        self.origins.push((name.to_owned(), origin.to_owned()));
        if required {
            self.required.push(name.to_owned());
        }
    }

    fn into_content(
        self,
        name: &str,
        place: &str,
        origins: &mut BTreeMap<String, (String, String)>,
    ) -> Value {
        let place = format!("{place}/content/application~1json/schema");
        for (part, origin) in self.origins {
            let here = join(&join(&place, "properties"), &part);
            let label = if part == "application/json" {
                name.to_owned()
            } else {
                format!("{name} {part}")
            };
            origins.insert(here, (label, origin));
        }
        origins.insert(place, (name.to_owned(), String::new()));
        let schema =
            json!({ "type": "object", "properties": self.properties, "required": self.required });
        json!({ "application/json": { "schema": schema } })
    }
}

/// `nullable`, and what is beside a composition, become extensions. So does a union
/// with null, which is a nullable reference.
fn lower_schema(spec: &Document, schema: &Value) -> Value {
    let Some(object) = schema.as_object() else {
        return schema.clone();
    };
    if object.contains_key("$ref") {
        return schema.clone();
    }
    if let Some(member) = without_null(&spec.value, schema) {
        let mut out = object.clone();
        out.remove("oneOf");
        out.insert("allOf".to_owned(), json!([lower_schema(spec, member)]));
        out.insert("x-nullable".to_owned(), json!(true));
        return Value::Object(out);
    }
    let composed = ["oneOf", "allOf", "anyOf"]
        .iter()
        .any(|key| object.contains_key(*key));
    let mut out = Map::new();
    for (key, value) in object {
        let (key, value) = match key.as_str() {
            "nullable" => ("x-nullable", value.clone()),
            "not" => ("x-not", value.clone()),
            // It repeats what the members say.
            "type" if object.contains_key("allOf") => continue,
            "type" if composed => ("x-type", value.clone()),
            "properties" => {
                let each = value.as_object().into_iter().flatten();
                let each = each.map(|(name, value)| (name.clone(), lower_schema(spec, value)));
                ("properties", Value::Object(each.collect()))
            }
            "items" | "additionalProperties" => (key.as_str(), lower_schema(spec, value)),
            "oneOf" | "allOf" | "anyOf" => {
                let list = value.as_array().into_iter().flatten();
                let list = list.map(|member| lower_schema(spec, member));
                (key.as_str(), Value::Array(list.collect()))
            }
            key => (key, value.clone()),
        };
        out.insert(key.to_owned(), value);
    }
    Value::Object(out)
}

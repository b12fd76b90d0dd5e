//! OpenAPI 3.0 schemas as JSON Schema draft 4, which the validator knows:
//! `nullable` becomes a union with null, references become definitions.

use std::collections::HashMap;

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// Validators for the schemas of one document, each built once.
pub(crate) struct Validators {
    definitions: Value,
    built: HashMap<String, Result<Validator, String>>,
}

impl Validators {
    pub(crate) fn new(document: &Value) -> Self {
        let definitions = document
            .pointer("/components/schemas")
            .map_or_else(|| json!({}), convert_each);
        Self {
            definitions,
            built: HashMap::new(),
        }
    }

    /// What a document breaks of a schema: each with the JSON pointer in it.
    pub(crate) fn errors(&mut self, schema: &Value, document: &Value) -> Vec<(String, String)> {
        let key = schema.to_string();
        if !self.built.contains_key(&key) {
            let built = self.build(schema);
            self.built.insert(key.clone(), built);
        }
        match &self.built[&key] {
            Err(error) => vec![(String::new(), format!("the schema cannot be used: {error}"))],
            Ok(validator) => validator
                .iter_errors(document)
                .map(|error| (error.instance_path().to_string(), short(&error.to_string())))
                .collect(),
        }
    }

    fn build(&self, schema: &Value) -> Result<Validator, String> {
        let root = convert(schema);
        let mut used = Map::new();
        self.copy_used(&root, &mut used);
        let root = json!({
            "$schema": "http://json-schema.org/draft-04/schema#",
            "allOf": [root],
            "definitions": used,
        });
        jsonschema::options()
            .with_draft(Draft::Draft4)
            .should_validate_formats(true)
            .build(&root)
            .map_err(|error| short(&error.to_string()))
    }

    fn copy_used(&self, value: &Value, used: &mut Map<String, Value>) {
        match value {
            Value::Object(object) => {
                let target = object.get("$ref").and_then(Value::as_str);
                if let Some(name) = target.and_then(|target| target.strip_prefix("#/definitions/"))
                    && let Some(definition) = self.definitions.get(name)
                    && !used.contains_key(name)
                {
                    used.insert(name.to_owned(), definition.clone());
                    self.copy_used(definition, used);
                }
                object
                    .values()
                    .for_each(|value| self.copy_used(value, used));
            }
            Value::Array(list) => list.iter().for_each(|value| self.copy_used(value, used)),
            _ => {}
        }
    }
}

/// Turns one schema into draft 4.
pub(crate) fn convert(schema: &Value) -> Value {
    let Some(object) = schema.as_object() else {
        return schema.clone();
    };
    if let Some(target) = object.get("$ref").and_then(Value::as_str) {
        let target = target.replace("#/components/schemas/", "#/definitions/");
        return json!({ "$ref": target });
    }
    let mut out = Map::new();
    for (key, value) in object {
        let value = match key.as_str() {
            "nullable" | "example" | "discriminator" | "xml" | "externalDocs" | "deprecated" => {
                continue;
            }
            key if key.starts_with("x-") => continue,
            "properties" => convert_each(value),
            "items" | "additionalProperties" | "not" => convert(value),
            "oneOf" | "allOf" | "anyOf" => Value::Array(
                value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(convert)
                    .collect(),
            ),
            _ => value.clone(),
        };
        out.insert(key.clone(), value);
    }
    if object.get("nullable") != Some(&Value::Bool(true)) {
        return Value::Object(out);
    }
    if ["oneOf", "allOf", "anyOf"]
        .iter()
        .any(|key| out.contains_key(*key))
    {
        out.remove("type");
        return json!({ "anyOf": [{ "type": "null" }, out] });
    }
    if let Some(kind) = out.remove("type") {
        out.insert("type".into(), json!([kind, "null"]));
    }
    if let Some(values) = out.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
    Value::Object(out)
}

fn convert_each(schemas: &Value) -> Value {
    let each = schemas.as_object().into_iter().flatten();
    Value::Object(
        each.map(|(name, schema)| (name.clone(), convert(schema)))
            .collect(),
    )
}

fn short(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    match line.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_is_valid_exactly_where_it_is_allowed() {
        let document = json!({ "components": { "schemas": {
            "Name": { "type": "string", "enum": ["a"], "nullable": true },
            "Wrapped": { "type": "string", "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Plain" }] },
            "Plain": { "type": "string" },
        }}});
        let mut validators = Validators::new(&document);
        let mut valid = |name: &str, value: Value| {
            let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
            validators.errors(&schema, &value).is_empty()
        };
        assert!(valid("Name", Value::Null));
        assert!(valid("Name", json!("a")));
        assert!(!valid("Name", json!("b")));
        assert!(valid("Wrapped", Value::Null));
        assert!(valid("Wrapped", json!("x")));
        assert!(!valid("Wrapped", json!(1)));
        assert!(!valid("Plain", Value::Null));
    }
}

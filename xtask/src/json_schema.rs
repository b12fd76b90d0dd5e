//! OpenAPI 3.0 schemas as JSON Schema draft 4, which the validator knows. The
//! meaning is that of OpenAPI 3.0.3 and nothing is corrected: `nullable` adds
//! null to the `type` beside it, and a composition or an enum beside both still
//! decides for itself; what is beside a `$ref` is ignored.

use std::collections::HashMap;

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// Validators for the schemas of one document, each built once.
pub struct Validators {
    definitions: Value,
    built: HashMap<String, Result<Validator, String>>,
}

impl Validators {
    /// Takes the schemas of a document.
    pub fn new(document: &Value) -> Self {
        let definitions = document
            .pointer("/components/schemas")
            .map_or_else(|| json!({}), convert_each);
        Self {
            definitions,
            built: HashMap::new(),
        }
    }

    /// The errors of a document under a schema, each with its JSON pointer.
    pub fn errors(&mut self, schema: &Value, document: &Value) -> Vec<(String, String)> {
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
pub fn convert(schema: &Value) -> Value {
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
    if object.get("nullable") == Some(&Value::Bool(true))
        && let Some(kind) = out.remove("type")
    {
        out.insert("type".into(), json!([kind, "null"]));
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
    fn null_is_valid_exactly_where_openapi_3_0_3_allows_it() {
        let document = json!({ "components": { "schemas": {
            "Plain": { "type": "string" },
            "Nullable": { "type": "string", "nullable": true },
            "Untyped": { "nullable": true, "enum": ["x"] },
            "Listed": { "type": "string", "enum": ["x"], "nullable": true },
            "Composed": { "type": "string", "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Plain" }] },
            "Beside": { "$ref": "#/components/schemas/Plain", "nullable": true },
            "NullValue": { "type": "string", "nullable": true, "not": { "type": "string" } },
            "Union": { "oneOf": [{ "$ref": "#/components/schemas/Plain" }, { "$ref": "#/components/schemas/NullValue" }] },
        }}});
        let mut validators = Validators::new(&document);
        let mut valid = |name: &str, value: Value| {
            let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
            validators.errors(&schema, &value).is_empty()
        };
        for name in ["Nullable", "NullValue", "Union"] {
            assert!(valid(name, Value::Null), "{name}");
        }
        for name in ["Plain", "Untyped", "Listed", "Composed", "Beside"] {
            assert!(!valid(name, Value::Null), "{name}");
        }
        for name in ["Plain", "Nullable", "Listed", "Composed", "Union"] {
            assert!(valid(name, json!("x")), "{name}");
            assert!(!valid(name, json!(1)), "{name}");
        }
        assert!(!valid("NullValue", json!("x")));
    }
}

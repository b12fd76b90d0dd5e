//! The spec's schemas as JSON Schema, one a line: what the sandbox validates
//! requests and responses against. A line is a kind, a name and the schema;
//! for a parameter, `operationId.parameter` is the name.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::document::{Document, METHODS};
use crate::json_schema::convert;

/// Every component schema, and the schema of every parameter.
pub(super) fn render(spec: &Document) -> String {
    let mut lines = String::new();
    for (name, schema) in entries(spec.at("/components/schemas")) {
        line(&mut lines, "schema", name, schema);
    }
    for (_, item) in entries(spec.at("/paths")) {
        for (method, operation) in entries(Some(item)) {
            if !METHODS.contains(&method.as_str()) {
                continue;
            }
            let id = operation["operationId"].as_str().unwrap_or_default();
            let shared = item["parameters"].as_array().into_iter().flatten();
            let own = operation["parameters"].as_array().into_iter().flatten();
            for parameter in shared.chain(own) {
                let (parameter, _) = spec.resolve(parameter, "");
                let name = parameter["name"].as_str().unwrap_or_default();
                line(
                    &mut lines,
                    "parameter",
                    &format!("{id}.{name}"),
                    &parameter["schema"],
                );
            }
        }
    }
    lines
}

fn line(lines: &mut String, kind: &str, name: &str, schema: &Value) {
    let mut bare = bare(&convert(schema));
    // If the service ignores the case of the values, the handler checks them.
    if schema["x-case-insensitive"] == true
        && let Some(fields) = bare.as_object_mut()
    {
        fields.remove("enum");
    }
    // Writing to a String cannot fail.
    let _ = writeln!(lines, "{kind} {name} {bare}");
}

/// A schema without prose.
fn bare(schema: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let mut kept = Map::new();
            for (key, value) in fields {
                match key.as_str() {
                    "description" | "title" | "default" if !value.is_object() => {}
                    "properties" => {
                        let each =
                            entries(Some(value)).map(|(name, one)| (name.clone(), bare(one)));
                        kept.insert(key.clone(), Value::Object(each.collect()));
                    }
                    _ => {
                        kept.insert(key.clone(), bare(value));
                    }
                }
            }
            Value::Object(kept)
        }
        Value::Array(items) => items.iter().map(bare).collect(),
        other => other.clone(),
    }
}

fn entries(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn properties_named_like_keywords_stay() {
        let text = "components: {schemas: {Link: {type: object, description: A link., properties: {title: {type: string, title: x}}}}}";
        let spec = Document::parse(Path::new("spec.yaml"), text).unwrap();
        assert_eq!(
            render(&spec),
            "schema Link {\"properties\":{\"title\":{\"type\":\"string\"}},\"type\":\"object\"}\n"
        );
    }
}

//! The schemas of the spec, compiled when they are first needed: a sandbox
//! starts without them, and a test pays for those it uses.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

use super::Invalid;
use super::explain::explain;

/// The text of each schema, by kind and name (`schema Contact`).
static TEXTS: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let lines = blooio_client::schemas::SCHEMAS.lines();
    lines
        .filter_map(|line| {
            let mut words = line.splitn(3, ' ');
            Some(((words.next()?, words.next()?), words.next()?))
        })
        .collect()
});

static VALIDATORS: LazyLock<RwLock<HashMap<String, Arc<Validator>>>> =
    LazyLock::new(RwLock::default);
static PARSED: LazyLock<RwLock<HashMap<String, Arc<Value>>>> = LazyLock::new(RwLock::default);

/// A component schema by its name.
pub(crate) fn component(name: &str) -> Option<Arc<Value>> {
    schema("schema", name)
}

/// The schema of a parameter, references followed.
pub(super) fn parameter(operation: &str, name: &str) -> Option<Arc<Value>> {
    let schema = schema("parameter", &format!("{operation}.{name}"))?;
    match target(&schema) {
        Some(name) => component(name),
        None => Some(schema),
    }
}

/// The name of the component schema of a parameter.
pub(super) fn parameter_schema(operation: &str, name: &str) -> Option<String> {
    let schema = schema("parameter", &format!("{operation}.{name}"))?;
    target(&schema).map(str::to_owned)
}

/// The name of the component schema that a schema refers to.
pub(super) fn target(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/definitions/")
}

/// The first error of a document under a component schema.
pub(super) fn first_error(name: &str, document: &Value) -> Option<Invalid> {
    let validator = validator("schema", name)?;
    if validator.is_valid(document) {
        return None;
    }
    validator
        .iter_errors(document)
        .next()
        .map(|error| explain(&error))
}

/// The first error of a parameter's value.
pub(super) fn parameter_error(operation: &str, name: &str, value: &Value) -> Option<Invalid> {
    let validator = validator("parameter", &format!("{operation}.{name}"))?;
    let mut invalid = validator
        .iter_errors(value)
        .next()
        .map(|error| explain(&error))?;
    name.clone_into(&mut invalid.field);
    Some(invalid)
}

/// Every error of a document under a component schema.
#[cfg(test)]
pub(crate) fn errors(name: &str, document: &Value) -> Vec<String> {
    validator("schema", name).map_or_else(
        || vec![format!("there is no schema {name}")],
        |validator| {
            let errors = validator.iter_errors(document);
            errors.map(|error| error.to_string()).collect()
        },
    )
}

fn schema(kind: &str, name: &str) -> Option<Arc<Value>> {
    let key = format!("{kind} {name}");
    let known = PARSED.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(schema) = known.get(&key) {
        return Some(schema.clone());
    }
    drop(known);
    let schema: Arc<Value> = Arc::new(serde_json::from_str(TEXTS.get(&(kind, name))?).ok()?);
    let mut known = PARSED.write().unwrap_or_else(PoisonError::into_inner);
    known.insert(key, schema.clone());
    Some(schema)
}

fn validator(kind: &str, name: &str) -> Option<Arc<Validator>> {
    let key = format!("{kind} {name}");
    let known = VALIDATORS.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(validator) = known.get(&key) {
        return Some(validator.clone());
    }
    drop(known);
    let root = schema(kind, name)?;
    let mut definitions = Map::new();
    collect(&root, &mut definitions);
    let document = json!({
        "$schema": "http://json-schema.org/draft-04/schema#",
        "allOf": [root.as_ref()],
        "definitions": definitions,
    });
    let options = jsonschema::options()
        .with_draft(Draft::Draft4)
        .should_validate_formats(true);
    let validator = Arc::new(options.build(&document).ok()?);
    let mut known = VALIDATORS.write().unwrap_or_else(PoisonError::into_inner);
    known.insert(key, validator.clone());
    Some(validator)
}

/// Copies the definitions that a schema refers to, directly or indirectly.
fn collect(schema: &Value, definitions: &mut Map<String, Value>) {
    match schema {
        Value::Object(fields) => {
            if let Some(name) = target(schema)
                && !definitions.contains_key(name)
                && let Some(found) = component(name)
            {
                definitions.insert(name.to_owned(), found.as_ref().clone());
                collect(&found, definitions);
            }
            fields.values().for_each(|one| collect(one, definitions));
        }
        Value::Array(items) => items.iter().for_each(|one| collect(one, definitions)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{TEXTS, validator};

    #[test]
    fn every_schema_of_the_spec_compiles() {
        assert!(TEXTS.len() > 200);
        for (kind, name) in TEXTS.keys() {
            assert!(validator(kind, name).is_some(), "{kind} {name}");
        }
    }
}

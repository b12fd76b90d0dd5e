//! What a spec says and no Rust type carries: bounds, patterns, formats, and the
//! bodies of callbacks. The contract tests hold a spec against these tables, so
//! that a change of one of them is noticed as a change of a type is.

use std::collections::BTreeSet;

use serde_json::Value;

use super::lower::{METHODS, reference, resolve, text};

/// What no Rust type carries.
pub(super) struct Facts {
    /// Place in the spec, as a JSON pointer, and value.
    pub(super) bounds: Vec<(String, String)>,
    /// Callback and schema of its body.
    pub(super) callbacks: Vec<(String, String)>,
    /// Names of the properties that hold a time, in alphabetical order.
    pub(super) times: BTreeSet<String>,
}

/// Keywords that change which values are meant, and no type: an optional field
/// is an `Option` whether it takes null or not.
const BOUNDS: [&str; 14] = [
    "default",
    "exclusiveMaximum",
    "exclusiveMinimum",
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
/// Formats that choose a Rust type.
const TYPED: [&str; 5] = ["date-time", "double", "float", "int32", "int64"];

impl Facts {
    pub(super) fn read(spec: &Value) -> Self {
        let mut facts = Self {
            bounds: Vec::new(),
            callbacks: Vec::new(),
            times: BTreeSet::new(),
        };
        for (name, schema) in members(spec, "/components/schemas") {
            facts.read_schema(&format!("/components/schemas/{name}"), schema);
            facts.read_times(spec, schema);
        }
        for kind in ["parameters", "headers"] {
            for (name, item) in members(spec, &format!("/components/{kind}")) {
                facts.read_wire_value(&format!("/components/{kind}/{name}/schema"), item);
            }
        }
        for (path, item) in members(spec, "/paths") {
            for method in METHODS {
                let Some(operation) = item.get(method) else {
                    continue;
                };
                let escaped = path.replace('~', "~0").replace('/', "~1");
                let own = operation.get("parameters").and_then(Value::as_array);
                for (index, parameter) in own.into_iter().flatten().enumerate() {
                    let place = format!("/paths/{escaped}/{method}/parameters/{index}/schema");
                    facts.read_wire_value(&place, parameter);
                }
                facts.read_callbacks(operation);
            }
        }
        facts
    }

    fn read_schema(&mut self, place: &str, schema: &Value) {
        for keyword in BOUNDS {
            if let Some(value) = schema.get(keyword) {
                self.push(place, keyword, value);
            }
        }
        if let Some(format) = schema.get("format")
            && !TYPED.iter().any(|typed| format == typed)
        {
            self.push(place, "format", format);
        }
        for (name, property) in members(schema, "/properties") {
            self.read_schema(&format!("{place}/properties/{name}"), property);
        }
        for keyword in ["items", "additionalProperties"] {
            if let Some(inner) = schema.get(keyword) {
                self.read_schema(&format!("{place}/{keyword}"), inner);
            }
        }
        let members = schema.get("oneOf").and_then(Value::as_array);
        for (index, member) in members.into_iter().flatten().enumerate() {
            self.read_schema(&format!("{place}/oneOf/{index}"), member);
        }
    }

    /// A parameter or a header: its type is no field of any generated type.
    fn read_wire_value(&mut self, place: &str, item: &Value) {
        let Some(schema) = item.get("schema") else {
            return;
        };
        let holder = place.trim_end_matches("/schema");
        for keyword in ["in", "name", "required"] {
            if let Some(value) = item.get(keyword) {
                self.push(holder, keyword, value);
            }
        }
        self.read_schema(place, schema);
        for keyword in ["type", "format"] {
            let value = schema
                .get(keyword)
                .filter(|value| keyword == "type" || TYPED.iter().any(|typed| *value == typed));
            if let Some(value) = value {
                self.push(place, keyword, value);
            }
        }
    }

    fn read_callbacks(&mut self, operation: &Value) {
        for (name, callback) in members(operation, "/callbacks") {
            for (_, item) in callback.as_object().into_iter().flatten() {
                for method in METHODS {
                    let body = item.pointer(&format!(
                        "/{method}/requestBody/content/application~1json/schema"
                    ));
                    if let Some(schema) = body.and_then(reference) {
                        self.callbacks.push((name.clone(), schema));
                    }
                }
            }
        }
    }

    fn read_times(&mut self, spec: &Value, schema: &Value) {
        for (name, property) in members(schema, "/properties") {
            let all_of = property.get("allOf").and_then(|all_of| all_of.get(0));
            if is_time(resolve(spec, all_of.unwrap_or(property))) {
                self.times.insert(name.clone());
            }
        }
    }

    fn push(&mut self, place: &str, keyword: &str, value: &Value) {
        let value = match value {
            Value::String(value) => value.clone(),
            other => other.to_string(),
        };
        self.bounds.push((format!("{place}/{keyword}"), value));
    }
}

/// Whether a schema takes a number as well as a date and time.
fn is_time(schema: &Value) -> bool {
    let members = schema.get("oneOf").and_then(Value::as_array);
    let has = |test: fn(&Value) -> bool| members.is_some_and(|members| members.iter().any(test));
    has(|member| text(member, "format") == "date-time")
        && has(|member| ["integer", "number"].contains(&text(member, "type")))
}

fn members<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value
        .pointer(pointer)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

//! The operations and the schemas of a document, with their pointers: the commands
//! read a spec through these two lists.

use serde_json::Value;

use crate::document::{Document, METHODS, join, members, text};

/// An operation, or a callback that the service makes.
pub(crate) struct Operation<'a> {
    pub(crate) pointer: String,
    pub(crate) path: String,
    pub(crate) method: &'static str,
    pub(crate) value: &'a Value,
    pub(crate) callback: bool,
    item: &'a Value,
    item_pointer: String,
}

impl<'a> Operation<'a> {
    pub(crate) fn id(&self) -> &'a str {
        text(self.value, "operationId")
    }

    /// What to call it in a message.
    pub(crate) fn name(&self) -> String {
        match self.id() {
            "" => format!("{} {}", self.method.to_uppercase(), self.path),
            id => format!("`{id}`"),
        }
    }

    /// Its own parameters and those of its path, references resolved.
    pub(crate) fn parameters(&self, spec: &'a Document) -> Vec<(&'a Value, String)> {
        let both = [(self.value, &self.pointer), (self.item, &self.item_pointer)];
        let mut parameters = Vec::new();
        for (holder, pointer) in both {
            let list = holder.get("parameters").and_then(Value::as_array);
            for (index, parameter) in list.into_iter().flatten().enumerate() {
                let place = join(&join(pointer, "parameters"), &index.to_string());
                parameters.push(spec.resolve(parameter, &place));
            }
        }
        parameters
    }

    /// Its body, the reference resolved.
    pub(crate) fn body(&self, spec: &'a Document) -> Option<(&'a Value, String)> {
        let body = self.value.get("requestBody")?;
        Some(spec.resolve(body, &join(&self.pointer, "requestBody")))
    }

    /// Its responses by status, references resolved.
    pub(crate) fn responses(&self, spec: &'a Document) -> Vec<(&'a str, &'a Value, String)> {
        let place = join(&self.pointer, "responses");
        members(self.value, "responses")
            .map(|(status, response)| {
                let (value, pointer) = spec.resolve(response, &join(&place, status));
                (status.as_str(), value, pointer)
            })
            .collect()
    }
}

/// Every operation, then every callback, in the order of the document.
pub(crate) fn operations(spec: &Document) -> Vec<Operation<'_>> {
    let mut found = Vec::new();
    collect_operations(&spec.value, "", "paths", false, &mut found);
    let mut callbacks = Vec::new();
    for operation in &found {
        let place = join(&operation.pointer, "callbacks");
        for (name, _) in members(operation.value, "callbacks") {
            if let Some(holder) = operation.value.get("callbacks") {
                collect_operations(holder, &place, name, true, &mut callbacks);
            }
        }
    }
    found.append(&mut callbacks);
    found
}

fn collect_operations<'a>(
    holder: &'a Value,
    pointer: &str,
    key: &str,
    callback: bool,
    found: &mut Vec<Operation<'a>>,
) {
    let pointer = join(pointer, key);
    for (path, item) in members(holder, key) {
        let item_pointer = join(&pointer, path);
        for method in METHODS {
            if let Some(value) = item.get(method) {
                found.push(Operation {
                    pointer: join(&item_pointer, method),
                    path: path.clone(),
                    method,
                    value,
                    callback,
                    item,
                    item_pointer: item_pointer.clone(),
                });
            }
        }
    }
}

/// The position of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A named one, in `components`.
    Component,
    /// That of a body, a parameter or a header.
    Use,
    Property,
    Item,
    Additional,
    /// One of `oneOf`, `allOf` or `anyOf`.
    Member,
}

/// A schema and its pointer.
pub(crate) struct Schema<'a> {
    pub(crate) pointer: String,
    pub(crate) value: &'a Value,
    pub(crate) role: Role,
}

/// Every schema of a document, the nested ones too.
pub(crate) fn schemas(document: &Value) -> Vec<Schema<'_>> {
    let mut found = Vec::new();
    find_schemas(document, &mut String::new(), &mut found);
    found
}

fn find_schemas<'a>(value: &'a Value, pointer: &mut String, found: &mut Vec<Schema<'a>>) {
    let end = pointer.len();
    let mut step = |key: &str, value: &'a Value, found: &mut Vec<Schema<'a>>| {
        *pointer = join(pointer, key);
        if key == "schema" {
            add_schema(value, pointer, Role::Use, found);
        } else if key == "schemas" && pointer == "/components/schemas" {
            for (name, schema) in value.as_object().into_iter().flatten() {
                add_schema(schema, &join(pointer, name), Role::Component, found);
            }
        } else {
            find_schemas(value, pointer, found);
        }
        pointer.truncate(end);
    };
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if key != "example" && key != "examples" && !key.starts_with("x-") {
                    step(key, value, found);
                }
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                step(&index.to_string(), value, found);
            }
        }
        _ => {}
    }
}

fn add_schema<'a>(value: &'a Value, pointer: &str, role: Role, found: &mut Vec<Schema<'a>>) {
    found.push(Schema {
        pointer: pointer.to_owned(),
        value,
        role,
    });
    let place = join(pointer, "properties");
    for (name, property) in members(value, "properties") {
        add_schema(property, &join(&place, name), Role::Property, found);
    }
    for (key, role) in [
        ("items", Role::Item),
        ("additionalProperties", Role::Additional),
    ] {
        if let Some(inner) = value.get(key).filter(|inner| inner.is_object()) {
            add_schema(inner, &join(pointer, key), role, found);
        }
    }
    for key in ["oneOf", "allOf", "anyOf"] {
        let list = value.get(key).and_then(Value::as_array);
        for (index, member) in list.into_iter().flatten().enumerate() {
            let place = join(&join(pointer, key), &index.to_string());
            add_schema(member, &place, Role::Member, found);
        }
    }
}

//! Lowers a spec to what progenitor accepts, and collects on the way what the
//! generated tables need.
//!
//! progenitor takes one success type per operation, no multipart, and closes
//! enums. So: the 2xx responses of an operation, which must share a schema,
//! become `2XX`; the others leave (the transport reads every error itself, and an
//! error that is not JSON keeps its status); multipart operations leave and are
//! written by hand; extensible enums and the types that `x-client-type` names
//! are replaced. Bounds leave the types, because a response is read liberally,
//! and come back as constants for the code that builds requests.

use std::collections::BTreeMap;
use std::fmt;

use heck::{ToShoutySnakeCase, ToSnakeCase};
use serde_json::{Value, json};

use super::events::Events;
use super::facts::Facts;
use super::schemas;
use super::yaml::join;

/// A spec in the form that progenitor accepts, and what was taken out of it.
pub(super) struct Lowered {
    pub(super) document: Value,
    /// The first of the spec's servers.
    pub(super) server: String,
    pub(super) operations: Vec<Operation>,
    pub(super) enums: Vec<StringEnum>,
    pub(super) limits: Vec<Limit>,
    pub(super) codes: Vec<CodeList>,
    /// What no Rust type carries.
    pub(super) facts: Facts,
    /// What callbacks use and show.
    pub(super) events: Events,
    /// Schema name to the Rust type that stands for it.
    pub(super) replacements: BTreeMap<String, String>,
    /// Schemas for which a Rust type exists, in the spec's order.
    pub(super) schemas: Vec<String>,
    /// Schemas that take null.
    pub(super) nullable: Vec<String>,
    /// Unions of objects, each with the members to try, in order.
    pub(super) unions: BTreeMap<String, Vec<String>>,
}

/// One operation, as the tables need it.
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) summary: String,
    pub(super) tag: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) retry: String,
    pub(super) availability: Option<String>,
    pub(super) statuses: Vec<String>,
    pub(super) success: Option<String>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) body: Body,
}

impl Operation {
    pub(super) fn rust_name(&self) -> String {
        self.id.to_snake_case()
    }
}

/// A path, query or header parameter.
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) required: bool,
    pub(super) integer: bool,
    /// The schema it refers to, or its type.
    pub(super) schema: String,
    pub(super) description: String,
    /// The values that its schema names, if it names any.
    pub(super) values: Vec<String>,
}

/// What an operation sends.
#[derive(PartialEq, Eq)]
pub(super) enum Body {
    None,
    Json(String),
    /// Multipart: written by hand, through the same transport.
    Multipart {
        schema: String,
        field: String,
    },
}

/// A string schema with names for its values.
pub(super) struct StringEnum {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) kind: EnumKind,
    /// Variant and value.
    pub(super) values: Vec<(String, String)>,
}

/// Whether an enum takes values that the spec does not list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum EnumKind {
    /// `x-extensible-enum`: any other value is kept as it came.
    Open,
    /// `enum` with `x-case-insensitive`: other spellings are read.
    Lenient,
}

/// A bound of one property.
pub(super) struct Limit {
    pub(super) name: String,
    pub(super) value: u64,
    pub(super) place: String,
}

/// A list of values that an extension of an enum names, such as `x-quota-codes`.
pub(super) struct CodeList {
    pub(super) name: String,
    pub(super) values: Vec<String>,
    pub(super) place: String,
}

/// Why a spec cannot be lowered.
#[derive(Debug)]
pub(super) struct Refusal {
    place: String,
    reason: String,
    /// Where in the spec to look.
    pub(super) pointer: String,
}

impl Refusal {
    pub(super) fn new(
        place: impl Into<String>,
        pointer: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            place: place.into(),
            reason: reason.into(),
            pointer: pointer.into(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

pub(super) const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];
const RETRY: [&str; 3] = ["idempotent", "keyed", "never"];

/// Lowers a spec.
pub(super) fn lower(spec: &Value) -> Result<Lowered, Refusal> {
    let version = text(spec, "openapi");
    if !version.starts_with("3.0.") {
        return Err(Refusal::new(
            "openapi",
            "/openapi",
            format!("`{version}` is not 3.0.x"),
        ));
    }
    let mut document = spec.clone();
    let mut lowered = Lowered {
        document: Value::Null,
        server: spec
            .pointer("/servers/0/url")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        operations: Vec::new(),
        enums: Vec::new(),
        limits: Vec::new(),
        codes: Vec::new(),
        facts: Facts::read(spec),
        events: Events::read(spec),
        replacements: BTreeMap::new(),
        schemas: Vec::new(),
        nullable: Vec::new(),
        unions: BTreeMap::new(),
    };
    lower_paths(spec, &mut document, &mut lowered)?;
    schemas::lower_schemas(&mut document, &mut lowered)?;
    let parameters = spec
        .pointer("/components/parameters")
        .and_then(Value::as_object);
    for (name, parameter) in parameters.into_iter().flatten() {
        for keyword in ["minimum", "maximum"] {
            let value = parameter
                .get("schema")
                .and_then(|schema| schema.get(keyword));
            let Some(value) = value.and_then(Value::as_u64) else {
                continue;
            };
            lowered.limits.push(Limit {
                name: format!("{name}_{keyword}").to_shouty_snake_case(),
                value,
                place: format!("`{keyword}` of the parameter {name}"),
            });
        }
    }
    for key in ["security", "servers", "tags"] {
        remove(&mut document, key);
    }
    if let Some(components) = document.get_mut("components") {
        for key in ["responses", "headers", "securitySchemes", "examples"] {
            remove(components, key);
        }
    }
    schemas::lower_parameters(&mut document);
    lowered.document = document;
    Ok(lowered)
}

fn lower_paths(spec: &Value, document: &mut Value, out: &mut Lowered) -> Result<(), Refusal> {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return Err(Refusal::new(
            "paths",
            "/paths",
            "missing; write at least one operation",
        ));
    };
    for (path, item) in paths.iter_mut() {
        let Some(item) = item.as_object_mut() else {
            continue;
        };
        let shared = item.get("parameters").cloned().unwrap_or_else(|| json!([]));
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            let facts = read_operation(spec, path, method, operation, &shared)?;
            if matches!(facts.body, Body::Multipart { .. }) {
                item.remove(method);
            } else {
                lower_operation(operation, &facts);
            }
            out.operations.push(facts);
        }
    }
    paths.retain(|_, item| METHODS.iter().any(|method| item.get(*method).is_some()));
    Ok(())
}

fn read_operation(
    spec: &Value,
    path: &str,
    method: &str,
    operation: &Value,
    shared: &Value,
) -> Result<Operation, Refusal> {
    let id = text(operation, "operationId");
    let pointer = join(&join("/paths", path), method);
    if id.is_empty() {
        let place = format!("{} {path}", method.to_uppercase());
        return Err(Refusal::new(
            place,
            pointer,
            "no operationId; give it one in lowerCamelCase",
        ));
    }
    let refuse = |reason: String| {
        let pointer = join(&pointer, "operationId");
        Refusal::new(format!("operation {id}"), pointer, reason)
    };
    let retry = text(operation, "x-retry");
    if !RETRY.contains(&retry) {
        return Err(refuse(format!(
            "x-retry is `{retry}`; write one of {RETRY:?}"
        )));
    }
    let body = match operation.get("requestBody") {
        None => Body::None,
        Some(body) => read_body(spec, resolve(spec, body)).map_err(&refuse)?,
    };
    let mut parameters = Vec::new();
    let own = operation.get("parameters").unwrap_or(&Value::Null);
    for parameter in [own, shared]
        .into_iter()
        .filter_map(Value::as_array)
        .flatten()
    {
        parameters.push(read_parameter(spec, resolve(spec, parameter)).map_err(&refuse)?);
    }
    let mut statuses = Vec::new();
    let mut successes = Vec::new();
    let responses = operation.get("responses").and_then(Value::as_object);
    for (status, response) in responses.into_iter().flatten() {
        if status == "default" {
            return Err(refuse(
                "a `default` response counts as a success; list the statuses".into(),
            ));
        }
        statuses.push(status.clone());
        if status.starts_with('2') {
            let success = read_success(resolve(spec, response));
            successes.push(success.map_err(|reason| refuse(reason.into()))?);
        }
    }
    successes.sort();
    successes.dedup();
    let success = match successes.as_slice() {
        [one] => one.clone(),
        [] => {
            return Err(refuse(
                "no 2xx response; document what success looks like".into(),
            ));
        }
        many => {
            let names: Vec<_> = many.iter().flatten().collect();
            return Err(refuse(format!(
                "its 2xx responses have the schemas {names:?}; merge them into one"
            )));
        }
    };
    Ok(Operation {
        id: id.to_owned(),
        summary: text(operation, "summary").to_owned(),
        tag: strings(operation.get("tags")).next().unwrap_or_default(),
        method: method.to_uppercase(),
        path: path.to_owned(),
        retry: retry.to_owned(),
        availability: operation
            .get("x-availability")
            .and_then(Value::as_str)
            .map(str::to_owned),
        statuses,
        success,
        parameters,
        body,
    })
}

/// The schema of a success, or none if it has no content.
fn read_success(response: &Value) -> Result<Option<String>, &'static str> {
    let Some(content) = response.get("content") else {
        return Ok(None);
    };
    let schema = content.pointer("/application~1json/schema");
    let schema = schema.ok_or("a success response with content needs application/json")?;
    let name = reference(schema).ok_or("a success response needs a named schema")?;
    Ok(Some(name))
}

fn read_body(spec: &Value, body: &Value) -> Result<Body, String> {
    let content = body.get("content").and_then(Value::as_object);
    let mut media = content.into_iter().flatten();
    let (Some((kind, content)), None) = (media.next(), media.next()) else {
        return Err("its body needs exactly one media type".into());
    };
    let schema = content.get("schema").unwrap_or(&Value::Null);
    let properties = resolve(spec, schema)
        .get("properties")
        .and_then(Value::as_object);
    let file = properties
        .into_iter()
        .flatten()
        .find(|(_, value)| text(value, "format") == "binary");
    let schema = reference(schema).ok_or("its body needs a named schema")?;
    match kind.as_str() {
        "application/json" => Ok(Body::Json(schema)),
        "multipart/form-data" => {
            let (field, _) = file.ok_or("its multipart body needs a field of format binary")?;
            Ok(Body::Multipart {
                schema,
                field: field.clone(),
            })
        }
        other => Err(format!(
            "its body is {other}; application/json and multipart/form-data can be generated"
        )),
    }
}

fn read_parameter(spec: &Value, parameter: &Value) -> Result<Parameter, String> {
    let name = text(parameter, "name").to_owned();
    let schema = parameter.get("schema").unwrap_or(&Value::Null);
    let place = text(parameter, "in").to_owned();
    if place == "path" && reference(schema).is_none() {
        return Err(format!(
            "path parameter `{name}` needs a $ref to a constrained schema"
        ));
    }
    let target = resolve(spec, schema);
    if place == "path" && target.get("x-client-type").is_none() && target.get("enum").is_none() {
        return Err(format!(
            "path parameter `{name}` would take `..`; give its schema a pattern and an x-client-type"
        ));
    }
    Ok(Parameter {
        required: parameter
            .get("required")
            .and_then(Value::as_bool)
            .unwrap_or(false),
        integer: text(target, "type") == "integer",
        schema: reference(schema).unwrap_or_else(|| text(schema, "type").to_owned()),
        description: one_line(text(parameter, "description")),
        values: ["enum", "x-extensible-enum"]
            .into_iter()
            .flat_map(|keyword| strings(target.get(keyword)))
            .collect(),
        name,
        place,
    })
}

fn lower_operation(operation: &mut Value, facts: &Operation) {
    let mut success = json!({ "description": "" });
    if let Some(schema) = &facts.success {
        let reference = format!("#/components/schemas/{schema}");
        success["content"] = json!({ "application/json": { "schema": { "$ref": reference } } });
    }
    operation["responses"] = json!({ "2XX": success });
    for key in ["callbacks", "security", "servers", "externalDocs"] {
        remove(operation, key);
    }
    if let Some(content) = operation.pointer_mut("/requestBody/content/application~1json") {
        remove(content, "example");
        remove(content, "examples");
    }
}

/// A description without its line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn strings(value: Option<&Value>) -> impl Iterator<Item = String> + '_ {
    value
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|value| value.as_str().map(str::to_owned))
}

/// The component that a `$ref` names.
pub(super) fn reference(schema: &Value) -> Option<String> {
    let target = schema.get("$ref")?.as_str()?;
    target.rsplit('/').next().map(str::to_owned)
}

/// The target of a `$ref` into this document; anything else is its own target.
pub(super) fn resolve<'a>(spec: &'a Value, value: &'a Value) -> &'a Value {
    let target = value.get("$ref").and_then(Value::as_str);
    let pointer = target.and_then(|target| target.strip_prefix('#'));
    pointer
        .and_then(|pointer| spec.pointer(pointer))
        .unwrap_or(value)
}

pub(super) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn remove(value: &mut Value, key: &str) {
    if let Some(object) = value.as_object_mut() {
        object.remove(key);
    }
}

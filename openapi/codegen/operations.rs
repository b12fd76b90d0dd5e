//! Reads the operations of a spec: what each sends and answers, as the generated
//! tables need it. What progenitor cannot generate is refused with its location.

use heck::ToSnakeCase;
use serde_json::{Value, json};

use super::document::{
    component, is_true, items, join, members, reference, remove, steps, strings, text,
};
use super::refusal::Refusal;

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

/// The body of a request.
#[derive(PartialEq, Eq)]
pub(super) enum Body {
    None,
    Json(String),
    /// Multipart: written by hand, on the same transport.
    Multipart {
        schema: String,
        field: String,
    },
}

const RETRY: [&str; 3] = ["idempotent", "keyed", "never"];

/// Reads the operation at `pointer`, which is in the path item `item`.
pub(super) fn read(spec: &Value, item: &Value, pointer: &str) -> Result<Operation, Refusal> {
    let mut place = steps(pointer).skip(1);
    let (path, method) = (
        place.next().unwrap_or_default(),
        place.next().unwrap_or_default(),
    );
    let operation = item.get(&method).unwrap_or(&Value::Null);
    let method = method.to_uppercase();
    let id = text(operation, "operationId");
    if id.is_empty() {
        return Err(Refusal::new(
            format!("{method} {path}"),
            pointer,
            "no operationId; give it one in lowerCamelCase",
        ));
    }
    let reader = Reader { spec, id };
    let retry = text(operation, "x-retry");
    if !RETRY.contains(&retry) {
        let reason = format!("x-retry is `{retry}`; write one of {RETRY:?}");
        return Err(reader.refuse(join(pointer, "x-retry"), reason));
    }
    let body = match operation.get("requestBody") {
        None => Body::None,
        Some(body) => reader.body(body, join(pointer, "requestBody"))?,
    };
    let mut parameters = Vec::new();
    let shared = pointer.rsplit_once('/').map_or("", |(item, _)| item);
    for (holder, pointer) in [(operation, pointer), (item, shared)] {
        for (index, parameter) in items(holder, "parameters").enumerate() {
            let place = format!("{pointer}/parameters/{index}");
            parameters.push(reader.parameter(parameter, place)?);
        }
    }
    let statuses = members(operation, "responses").map(|(status, _)| status.clone());
    Ok(Operation {
        id: id.to_owned(),
        summary: text(operation, "summary").to_owned(),
        tag: strings(operation, "tags")
            .next()
            .unwrap_or_default()
            .to_owned(),
        path,
        retry: retry.to_owned(),
        availability: operation
            .get("x-availability")
            .and_then(Value::as_str)
            .map(str::to_owned),
        statuses: statuses.collect(),
        success: reader.success(operation, pointer)?,
        parameters,
        body,
        method,
    })
}

/// Rewrites an operation to what progenitor accepts.
pub(super) fn lower(operation: &mut Value, facts: &Operation) {
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

/// Reads the parts of an operation.
struct Reader<'a> {
    spec: &'a Value,
    id: &'a str,
}

impl<'a> Reader<'a> {
    fn refuse(&self, pointer: String, reason: impl Into<String>) -> Refusal {
        Refusal::new(format!("operation {}", self.id), pointer, reason)
    }

    /// A value and its pointer, the reference followed.
    fn resolve(&self, value: &'a Value, pointer: String) -> (&'a Value, String) {
        let target = reference(value).and_then(|target| Some((self.spec.pointer(target)?, target)));
        match target {
            Some((value, target)) => (value, target.to_owned()),
            None => (value, pointer),
        }
    }

    fn body(&self, body: &'a Value, pointer: String) -> Result<Body, Refusal> {
        let (body, pointer) = self.resolve(body, pointer);
        let content_pointer = join(&pointer, "content");
        let mut media = members(body, "content");
        let (Some((kind, content)), None) = (media.next(), media.next()) else {
            return Err(self.refuse(content_pointer, "its body needs exactly one media type"));
        };
        let pointer = join(&join(&content_pointer, kind), "schema");
        let schema = content.get("schema").unwrap_or(&Value::Null);
        let Some(name) = component(schema) else {
            return Err(self.refuse(pointer, "its body needs a named schema"));
        };
        match kind.as_str() {
            "application/json" => Ok(Body::Json(name.to_owned())),
            "multipart/form-data" => {
                let (schema, pointer) = self.resolve(schema, pointer);
                Ok(Body::Multipart {
                    schema: name.to_owned(),
                    field: self.file_field(schema, &pointer)?,
                })
            }
            other => Err(self.refuse(
                join(&content_pointer, kind),
                format!(
                    "its body is {other}; application/json and multipart/form-data can be generated"
                ),
            )),
        }
    }

    /// The one field of a multipart body. `Upload` sends one file and no other
    /// field, so that a second one would never reach the service.
    fn file_field(&self, schema: &Value, pointer: &str) -> Result<String, Refusal> {
        let is_file = |field: &Value| text(field, "format") == "binary";
        let fields = || members(schema, "properties");
        let Some((name, _)) = fields().find(|(_, field)| is_file(field)) else {
            let reason = "its multipart body needs a field of format binary";
            return Err(self.refuse(pointer.to_owned(), reason));
        };
        let place = |name: &str| join(&join(pointer, "properties"), name);
        if let Some((other, _)) = fields().find(|(other, _)| *other != name) {
            let reason = format!(
                "its multipart body has the field `{other}` beside the file `{name}`, and uploads \
                 send the file alone; remove the field, or teach src/transport/upload.rs to send it"
            );
            return Err(self.refuse(place(other), reason));
        }
        if !strings(schema, "required").any(|required| required == name) {
            let reason = format!("the file `{name}` is always sent; list it under `required`");
            return Err(self.refuse(place(name), reason));
        }
        Ok(name.clone())
    }

    /// The schema that every success has, or none if they have no content.
    fn success(&self, operation: &'a Value, pointer: &str) -> Result<Option<String>, Refusal> {
        let pointer = join(pointer, "responses");
        let mut successes: Vec<Option<&str>> = Vec::new();
        for (status, response) in members(operation, "responses") {
            let place = join(&pointer, status);
            if status == "default" {
                let reason = "a `default` response counts as a success; list the statuses";
                return Err(self.refuse(place, reason));
            }
            if status.starts_with('2') {
                let (response, place) = self.resolve(response, place);
                let schema = success_schema(response);
                successes.push(schema.map_err(|reason| self.refuse(place, reason))?);
            }
        }
        successes.sort_unstable();
        successes.dedup();
        match successes.as_slice() {
            [one] => Ok(one.map(str::to_owned)),
            [] => Err(self.refuse(pointer, "no 2xx response; document what success looks like")),
            many => {
                let names: Vec<_> = many.iter().flatten().collect();
                let reason =
                    format!("its 2xx responses have the schemas {names:?}; merge them into one");
                Err(self.refuse(pointer, reason))
            }
        }
    }

    fn parameter(&self, parameter: &'a Value, pointer: String) -> Result<Parameter, Refusal> {
        let (parameter, pointer) = self.resolve(parameter, pointer);
        let name = text(parameter, "name").to_owned();
        let place = text(parameter, "in").to_owned();
        let schema = parameter.get("schema").unwrap_or(&Value::Null);
        if place == "path" && component(schema).is_none() {
            let reason = format!("path parameter `{name}` needs a $ref to a constrained schema");
            return Err(self.refuse(pointer, reason));
        }
        let (target, target_pointer) = self.resolve(schema, join(&pointer, "schema"));
        let is_constrained = target.get("x-client-type").is_some() || target.get("enum").is_some();
        if place == "path" && !is_constrained {
            let reason = format!(
                "path parameter `{name}` would take `..`; give its schema a pattern and an x-client-type"
            );
            return Err(self.refuse(target_pointer, reason));
        }
        Ok(Parameter {
            required: is_true(parameter, "required"),
            integer: text(target, "type") == "integer",
            schema: component(schema)
                .unwrap_or_else(|| text(schema, "type"))
                .to_owned(),
            description: one_line(text(parameter, "description")),
            values: ["enum", "x-extensible-enum"]
                .into_iter()
                .flat_map(|keyword| strings(target, keyword))
                .map(str::to_owned)
                .collect(),
            name,
            place,
        })
    }
}

/// The schema of a success, or none if it has no content.
fn success_schema(response: &Value) -> Result<Option<&str>, &'static str> {
    let Some(content) = response.get("content") else {
        return Ok(None);
    };
    let schema = content.pointer("/application~1json/schema");
    let schema = schema.ok_or("a success response with content needs application/json")?;
    component(schema)
        .map(Some)
        .ok_or("a success response needs a named schema")
}

/// A description without its line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

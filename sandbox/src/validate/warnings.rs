//! Warnings about what the service would ignore or misread in a request: shown
//! beside the request, and refused by the strict setting.

use blooio_client::operation::{Location, Operation};
use blooio_client::types::{ChatSort, ContactSort, SortOrder};
use serde_json::{Map, Value};

use super::schemas::{component, parameter_schema, target};
use crate::http::payload::Payload;
use crate::http::request::Arrival;

/// The hosts that the documents name.
const HOSTS: [&str; 2] = ["api.blooio.com", "backend.blooio.com"];

/// Warnings about a request to an operation.
pub(crate) fn warnings(operation: &Operation, arrival: &Arrival) -> Vec<String> {
    let mut warnings = Vec::new();
    warnings.extend(host(arrival));
    warnings.extend(path(arrival));
    parameters(operation, arrival, &mut warnings);
    match (&arrival.payload, operation.body) {
        (Payload::Json(document), Some(body)) => {
            if let Some(schema) = component(body.schema) {
                unknown_fields(&schema, document, "", &mut warnings);
            }
            if !arrival.is_json() {
                warnings.push("the body is JSON, but Content-Type does not say so".to_owned());
            }
            if let Value::Object(fields) = document {
                without_effect(operation, arrival, fields, &mut warnings);
            }
        }
        (Payload::Empty, _) | (_, Some(_)) => {}
        (_, None) => warnings.push("this operation takes no body; it is ignored".to_owned()),
    }
    warnings
}

/// Warning about a path that no operation has.
pub(crate) fn path_warning(arrival: &Arrival) -> Option<String> {
    let is_first = arrival.uri.path().starts_with("/v1/api");
    is_first.then(|| "this is a path of the first API version; this one is at /v2/api".to_owned())
}

fn host(arrival: &Arrival) -> Option<String> {
    let host = arrival.header("host")?.to_ascii_lowercase();
    let name = host.split(':').next().unwrap_or_default();
    let is_vendors = name == "blooio.com" || name.ends_with(".blooio.com");
    let is_wrong = is_vendors && !HOSTS.contains(&name);
    is_wrong.then(|| format!("the API is at {}, not at {name}", HOSTS.join(" and ")))
}

fn path(arrival: &Arrival) -> Vec<String> {
    let path = arrival.uri.path();
    let mut warnings = Vec::new();
    if path.contains('+') {
        warnings.push("a `+` in a path means a space; encode it as %2B".to_owned());
    }
    if path.contains(['@', ',']) {
        warnings.push("`@` and `,` in a path should be percent-encoded".to_owned());
    }
    let is_twice = ["%252B", "%2540", "%252C"].iter().any(|one| {
        let path = path.to_ascii_uppercase();
        path.contains(one)
    });
    if is_twice {
        warnings.push("the path is percent-encoded twice".to_owned());
    }
    warnings
}

fn parameters(operation: &Operation, arrival: &Arrival, warnings: &mut Vec<String>) {
    let known = |location: Location, name: &str| {
        let mut parameters = operation.parameters.iter();
        parameters.any(|one| one.location == location && one.name == name)
    };
    for name in arrival.query_names() {
        if !known(Location::Query, &name) {
            warnings.push(format!(
                "the query parameter {name} is not documented and is ignored"
            ));
        }
    }
    warnings.extend(sort(operation, arrival));
    for name in ["Idempotency-Key", "X-From-Number"] {
        if arrival.header(name).is_some() && !known(Location::Header, name) {
            warnings.push(format!(
                "the header {name} is not documented here and is ignored"
            ));
        }
    }
}

/// Warning about an undocumented order: the schemas of orders allow any text.
fn sort(operation: &Operation, arrival: &Arrival) -> Option<String> {
    let given = arrival.query_values("sort").pop()?;
    let schema = parameter_schema(operation.id, "sort")?;
    let known = match schema.as_str() {
        "ChatSort" => ChatSort::KNOWN,
        "ContactSort" => ContactSort::KNOWN,
        _ => SortOrder::KNOWN,
    };
    let direction = given.split_once(':').map(|(_, direction)| direction);
    let is_guides = direction.is_some_and(|one| matches!(one, "asc" | "desc"));
    if is_guides || known.contains(&given.as_str()) {
        return None;
    }
    let known = known.join(", ");
    Some(format!("sort is none of {known}, and is ignored"))
}

/// Warnings about documented fields that have no effect beside the others.
fn without_effect(
    operation: &Operation,
    arrival: &Arrival,
    fields: &Map<String, Value>,
    warnings: &mut Vec<String>,
) {
    let is_set = |name: &str| fields.get(name).is_some_and(|value| !value.is_null());
    match operation.id {
        "sendMessage" => {
            if is_set("from_number") && arrival.header("x-from-number").is_some() {
                let text = "send either from_number or X-From-Number; no document says which wins";
                warnings.push(text.to_owned());
            }
            let is_link = fields
                .get("text")
                .and_then(Value::as_str)
                .is_some_and(is_one_link);
            if is_set("link_preview") && !is_set("parts") && !is_link {
                let text = "link_preview is ignored unless the text is exactly one link";
                warnings.push(text.to_owned());
            }
        }
        "addReaction" => {
            let segments = arrival.uri.path().rsplit('/');
            let is_relative = segments.take(2).any(|one| one.starts_with('-'));
            if is_set("direction") && !is_relative {
                let text = "direction is ignored unless the message is given as -1, -2 and so on";
                warnings.push(text.to_owned());
            }
        }
        _ => {}
    }
}

fn is_one_link(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && !text.contains(char::is_whitespace)
}

fn unknown_fields(schema: &Value, document: &Value, path: &str, warnings: &mut Vec<String>) {
    let schema_ = target(schema).and_then(component);
    let schema = schema_.as_deref().unwrap_or(schema);
    match document {
        Value::Object(fields) => {
            let mut properties = Vec::new();
            gather(schema, &mut properties);
            if properties.is_empty() {
                return;
            }
            for (name, value) in fields {
                let at = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                match properties.iter().find(|(known, _)| known == name) {
                    Some((_, schema)) => unknown_fields(schema, value, &at, warnings),
                    None => {
                        warnings.push(format!("the field {at} is not documented and is ignored"));
                    }
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let schema = items_of(schema);
                if let Some(schema) = schema {
                    unknown_fields(&schema, item, &format!("{path}[{index}]"), warnings);
                }
            }
        }
        _ => {}
    }
}

/// The properties of an object schema, those of its alternatives included.
fn gather(schema: &Value, properties: &mut Vec<(String, Value)>) {
    let referred = target(schema).and_then(component);
    let schema = referred.as_deref().unwrap_or(schema);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        properties.push((name.clone(), property.clone()));
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        for one in schema[key].as_array().into_iter().flatten() {
            gather(one, properties);
        }
    }
}

fn items_of(schema: &Value) -> Option<Value> {
    let referred = target(schema).and_then(component);
    let schema = referred.as_deref().unwrap_or(schema);
    if let Some(items) = schema.get("items") {
        return Some(items.clone());
    }
    let alternatives = schema["oneOf"].as_array().into_iter().flatten();
    alternatives.filter_map(items_of).next()
}

//! Documents: every example in the spec, and every payload that the five
//! documents print, is valid, is read, and comes back whole.

use std::path::Path;

use serde_json::Value;

use crate::report::{Findings, Problem, Shown};
use crate::schema_to_type::round_trip;
use crate::spec_under_test::{Operation, SpecUnderTest, component};
use xtask::codegen::document::{join, members, text};

#[test]
fn every_example_of_the_spec_round_trips() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    let mut count = 0;
    for (name, schema) in subject.schemas() {
        let place = join("/components/schemas", name);
        if let Some(example) = schema.get("example") {
            count += 1;
            check(&subject, &mut findings, name, name, &place, example);
        }
        for (property, schema) in members(schema, "properties") {
            if let Some(example) = schema.get("example") {
                let place = join(&join(&place, "properties"), property);
                bare(&subject, &mut findings, name, &place, schema, example);
            }
        }
    }
    for operation in subject.operations() {
        for (holder, pointer) in contents(&operation) {
            count += examples(&subject, &mut findings, &operation.id, holder, &pointer);
        }
        for parameter in &operation.parameters {
            let (value, place) = (subject.spec.at(&parameter.pointer), &parameter.pointer);
            for example in value.map(listed).unwrap_or_default() {
                bare(
                    &subject,
                    &mut findings,
                    &operation.id,
                    place,
                    parameter.schema,
                    example,
                );
            }
        }
    }
    findings.finish();
    assert!(count > 0, "the spec has no examples");
}

#[test]
fn every_payload_of_the_documents_round_trips() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/documents");
    let files = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let payload: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let Some((schema, place)) = schema_of(&subject, &payload) else {
            findings.push(&name, "/paths", "the spec has no place for it");
            continue;
        };
        match payload
            .get("body")
            .filter(|_| !text(&payload, "source").is_empty())
        {
            Some(body) => check(&subject, &mut findings, &name, &schema, &place, body),
            None => findings.push(&name, &place, "the payload has no body or no source"),
        }
    }
    findings.finish();
}

/// The schema that a payload of the documents belongs to, and where it is used.
fn schema_of(subject: &SpecUnderTest, payload: &Value) -> Option<(String, String)> {
    let named = text(payload, "operation");
    let operations = subject.operations();
    let operation = operations.iter().find(|one| one.id == named);
    match text(payload, "kind") {
        "request" => {
            let (_, schema) = operation?.body()?;
            Some((component(schema)?, operation?.pointer.clone()))
        }
        "response" => {
            let status = payload.get("status")?.to_string();
            let responses = operation?.responses();
            let (_, response, place) = responses.into_iter().find(|one| one.0 == status)?;
            let (_, content) = members(response, "content").next()?;
            Some((component(content.get("schema")?)?, place))
        }
        // Every error status of every operation has the one schema.
        "error" => Some(("Error".to_owned(), "/components/schemas/Error".to_owned())),
        "webhook" => {
            let mut found = operations.iter().flat_map(callbacks);
            let (_, schema, place) = found.find(|(event, _, _)| event == named)?;
            Some((component(schema)?, place))
        }
        _ => None,
    }
}

/// Every `content` entry of an operation: its body, its responses, its callbacks'.
fn contents(operation: &Operation) -> Vec<(&'static Value, String)> {
    let mut holders = vec![(operation.value, operation.pointer.clone(), "requestBody")];
    for (name, callback) in members(operation.value, "callbacks") {
        let place = join(&join(&operation.pointer, "callbacks"), name);
        for (url, item) in callback.as_object().into_iter().flatten() {
            for (method, delivery) in item.as_object().into_iter().flatten() {
                holders.push((delivery, join(&join(&place, url), method), "requestBody"));
            }
        }
    }
    let bodies = holders
        .into_iter()
        .filter_map(|(value, place, key)| Some((value.get(key)?, join(&place, key))));
    let responses = operation
        .responses()
        .into_iter()
        .map(|(_, value, place)| (value, place));
    let mut found = Vec::new();
    for (holder, place) in bodies.chain(responses) {
        for (media, content) in members(holder, "content") {
            found.push((content, join(&join(&place, "content"), media)));
        }
    }
    found
}

/// Event name, schema of the body, and place of each callback.
fn callbacks(operation: &Operation) -> Vec<(String, &'static Value, String)> {
    let mut found = Vec::new();
    for (content, place) in contents(operation) {
        let event = listed(content).into_iter().find_map(|example| {
            example
                .get("event")
                .or(example.get("type"))
                .and_then(Value::as_str)
        });
        if let (true, Some(event), Some(schema)) =
            (place.contains("/callbacks/"), event, content.get("schema"))
        {
            found.push((event.to_owned(), schema, place));
        }
    }
    found
}

fn examples(
    subject: &SpecUnderTest,
    findings: &mut Findings<'_>,
    name: &str,
    content: &'static Value,
    place: &str,
) -> usize {
    let Some(schema) = content.get("schema") else {
        return 0;
    };
    let examples = listed(content);
    for example in &examples {
        match component(schema).filter(|schema| subject.types.contains_key(schema.as_str())) {
            Some(schema) => check(subject, findings, name, &schema, place, example),
            None => bare(subject, findings, name, place, schema, example),
        }
    }
    examples.len()
}

/// `example` and the values of `examples`.
fn listed(holder: &Value) -> Vec<&Value> {
    let several = members(holder, "examples").filter_map(|(_, example)| example.get("value"));
    holder.get("example").into_iter().chain(several).collect()
}

fn check(
    subject: &SpecUnderTest,
    findings: &mut Findings<'_>,
    name: &str,
    schema: &str,
    place: &str,
    document: &Value,
) {
    let (Some(rust), Some(value)) = (subject.types.get(schema), subject.schema(schema)) else {
        findings.push(name, place, format!("nothing reads {schema}"));
        return;
    };
    let result = round_trip(subject, schema, value, document, |bytes| {
        rust.round_trip(bytes)
    });
    if let Err(problem) = result {
        findings.document(name, place, &problem, &document.shown());
    }
}

/// An example of a parameter or a property: it has no type of its own.
fn bare(
    subject: &SpecUnderTest,
    findings: &mut Findings<'_>,
    name: &str,
    place: &str,
    schema: &Value,
    example: &Value,
) {
    for (pointer, reason) in subject.errors(schema, example) {
        findings.document(name, place, &Problem::at(pointer, reason), &example.shown());
    }
}

//! The compiled table of operations compared with the spec, both ways, and the
//! callbacks of the spec with the events that are known.

use std::collections::{BTreeMap, BTreeSet};

use blooio_client::generated::{DEFAULT_SERVER, operations};
use blooio_client::operation::{Availability, Retry};
use blooio_client::types::EventName;
use serde_json::Value;

use crate::report::Findings;
use crate::spec_under_test::{Operation, SpecUnderTest, component, spec};
use xtask::codegen::document::{join, members, text};

#[test]
fn it_is_an_openapi_document() {
    let document = serde_json::from_value::<openapiv3::OpenAPI>(spec().value.clone());
    if let Err(error) = &document {
        panic!("{}: {error}", spec().path.display());
    }
    assert!(text(&spec().value, "openapi").starts_with("3.0."));
    assert_eq!(
        spec().at("/servers/0/url"),
        Some(&Value::from(DEFAULT_SERVER))
    );
}

#[test]
fn operations_are_those_of_the_spec() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    let compiled: BTreeMap<_, _> = operations::ALL.iter().map(|one| (one.id, one)).collect();
    for operation in subject.operations() {
        let id = operation.id.as_str();
        let mut differ = |what: &str, ours: String, theirs: String| {
            if ours != theirs {
                let reason = format!("{what}: compiled {ours}, spec {theirs}");
                findings.push(id, &join(&operation.pointer, what), reason);
            }
        };
        let Some(ours) = compiled.get(id) else {
            differ("operationId", "nothing".into(), id.into());
            continue;
        };
        differ("method", ours.method.into(), operation.method.clone());
        differ("path", ours.path.into(), operation.path.clone());
        let retry = match ours.retry {
            Retry::Idempotent => "idempotent",
            Retry::Keyed => "keyed",
            Retry::Never => "never",
        };
        differ(
            "x-retry",
            retry.into(),
            text(operation.value, "x-retry").into(),
        );
        let availability = match ours.availability {
            Availability::Available => "",
            Availability::ComingSoon => "coming-soon",
            Availability::Unconfirmed => "unconfirmed",
        };
        let theirs = text(operation.value, "x-availability");
        differ("x-availability", availability.into(), theirs.into());
        let statuses: BTreeSet<_> = ours.statuses.iter().map(u16::to_string).collect();
        let theirs = operation.responses().into_iter();
        let theirs: BTreeSet<_> = theirs.map(|one| one.0.replace("XX", "00")).collect();
        differ("responses", format!("{statuses:?}"), format!("{theirs:?}"));
        let theirs = operation.upload();
        differ(
            "requestBody",
            format!("{:?}", ours.upload),
            format!("{theirs:?}"),
        );
    }
    for operation in subject.operations() {
        let Some(ours) = compiled.get(operation.id.as_str()) else {
            continue;
        };
        let line = |name: &str, place: &str, required: bool, schema: &str| {
            let need = if required { ", required" } else { "" };
            format!("{place} {name}: {schema}{need}")
        };
        let compiled = ours.parameters.iter().map(|one| {
            let place = format!("{:?}", one.location).to_lowercase();
            line(one.name, &place, one.required, one.schema)
        });
        let declared = operation.parameters.iter().map(|one| {
            let schema = component(one.schema).unwrap_or_else(|| text(one.schema, "type").into());
            line(&one.name, &one.place, one.required, &schema)
        });
        let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) = (compiled.collect(), declared.collect());
        for only in ours.symmetric_difference(&theirs) {
            let side = if ours.contains(only) {
                "compiled"
            } else {
                "spec"
            };
            let reason = format!("only in the {side}: {only}");
            findings.push(
                &operation.id,
                &join(&operation.pointer, "parameters"),
                reason,
            );
        }
    }
    stale(&mut findings, compiled.keys(), |id| {
        subject.operations().iter().any(|one| one.id == id)
    });
    findings.finish();
}

#[test]
fn callbacks_are_events_that_are_known() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    for operation in subject.operations() {
        for (name, callback) in members(operation.value, "callbacks") {
            let place = join(&join(&operation.pointer, "callbacks"), name);
            for (name, schema, media) in deliveries(name, callback) {
                if media != "application/json" || !subject.types.contains_key(schema.as_str()) {
                    findings.push(&name, &place, format!("no type reads {media} {schema}"));
                }
                let event = dotted(&name);
                if !EventName::KNOWN.contains(&event.as_str()) {
                    findings.push(&name, &place, format!("{event} is no known event name"));
                }
            }
        }
    }
    findings.finish();
}

fn stale<'a>(
    findings: &mut Findings<'_>,
    compiled: impl Iterator<Item = &'a &'a str>,
    is_declared: impl Fn(&str) -> bool,
) {
    for id in compiled.filter(|id| !is_declared(id)) {
        findings.push(id, "/paths", "compiled, and the spec has no such operation");
    }
}

/// Every callback of a kind: its name, schema and media type.
fn deliveries(name: &str, callback: &'static Value) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for (_, item) in callback.as_object().into_iter().flatten() {
        for (method, value) in item.as_object().into_iter().flatten() {
            let operation = Operation {
                id: text(value, "operationId").to_owned(),
                method: method.clone(),
                path: String::new(),
                pointer: String::new(),
                value,
                parameters: Vec::new(),
            };
            let (media, schema) = operation.body().unwrap_or(("", &Value::Null));
            found.push((
                name.to_owned(),
                component(schema).unwrap_or_default(),
                media.to_owned(),
            ));
        }
    }
    found
}

/// `messageReceived` as the service writes it: `message.received`.
fn dotted(name: &str) -> String {
    let at = name
        .find(|letter: char| letter.is_ascii_uppercase())
        .unwrap_or(name.len());
    let (start, rest) = name.split_at(at);
    let mut event = format!("{start}.");
    for letter in rest.chars() {
        if letter.is_ascii_uppercase() && !event.ends_with('.') {
            event.push('_');
        }
        event.push(letter.to_ascii_lowercase());
    }
    event
}

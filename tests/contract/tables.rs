//! The compiled tables of operations, signatures and callbacks, each held against
//! the spec, both ways.

use std::collections::{BTreeMap, BTreeSet};

use blooio_client::generated::{DEFAULT_SERVER, by_name, operations};
use blooio_client::operation::{Availability, Retry};
use blooio_client::types::EventName;
use serde_json::Value;

use crate::report::Findings;
use crate::spec::{join, members, text};
use crate::world::{Operation, World, component, spec};

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
    let world = World::load();
    let mut findings = Findings::new(&world);
    let compiled: BTreeMap<_, _> = operations::ALL.iter().map(|one| (one.id, one)).collect();
    for operation in world.operations() {
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
    stale(&mut findings, compiled.keys(), |id| {
        world.operations().iter().any(|one| one.id == id)
    });
    findings.finish();
}

#[test]
fn parameters_bodies_and_successes_are_those_of_the_spec() {
    let world = World::load();
    let mut findings = Findings::new(&world);
    for operation in world.operations() {
        let Some(ours) = by_name::SIGNATURES
            .iter()
            .find(|one| one.id == operation.id)
        else {
            findings.push(&operation.id, &operation.pointer, "it has no signature");
            continue;
        };
        let mut differ = |place: &str, ours: BTreeSet<String>, theirs: BTreeSet<String>| {
            for only in ours.symmetric_difference(&theirs) {
                let side = if ours.contains(only) {
                    "compiled"
                } else {
                    "spec"
                };
                findings.push(&operation.id, place, format!("only in the {side}: {only}"));
            }
        };
        let line = |name: &str, place: &str, required: bool, schema: &str| {
            format!(
                "{place} {name}: {schema}{}",
                if required { ", required" } else { "" }
            )
        };
        let compiled = ours.parameters.iter();
        let compiled = compiled.map(|one| line(one.name, one.place, one.required, one.schema));
        let declared = operation.parameters.iter().map(|one| {
            let schema = component(one.schema);
            let schema = schema.unwrap_or_else(|| text(one.schema, "type").to_owned());
            line(&one.name, &one.place, one.required, &schema)
        });
        let place = join(&operation.pointer, "parameters");
        differ(&place, compiled.collect(), declared.collect());

        let place = join(&operation.pointer, "requestBody");
        let compiled = ours.body.map(|(media, schema)| format!("{media} {schema}"));
        differ(
            &place,
            compiled.into_iter().collect(),
            media_types(operation.value.get("requestBody")),
        );

        for (status, response, place) in operation.responses() {
            let (schema, is_success) = match status.starts_with('2') {
                true => (ours.success, true),
                false => (Some("Error"), false),
            };
            let expected = schema.map(|schema| format!("application/json {schema}"));
            let found = media_types(Some(response));
            if !is_success || schema.is_some() || !found.is_empty() {
                differ(&place, expected.into_iter().collect(), found);
            }
        }
    }
    let ids: Vec<_> = by_name::SIGNATURES.iter().map(|one| one.id).collect();
    stale(&mut findings, ids.iter(), |id| {
        world.operations().iter().any(|one| one.id == id)
    });
    findings.finish();
}

#[test]
fn callbacks_are_those_of_the_spec_and_events_that_are_known() {
    let world = World::load();
    let mut findings = Findings::new(&world);
    let mut declared = BTreeSet::new();
    for operation in world.operations() {
        for (name, callback) in members(operation.value, "callbacks") {
            let place = join(&join(&operation.pointer, "callbacks"), name);
            for (name, schema, media) in deliveries(name, callback) {
                if media != "application/json" || !world.types.contains_key(schema.as_str()) {
                    findings.push(&name, &place, format!("no type reads {media} {schema}"));
                }
                let event = dotted(&name);
                if !EventName::KNOWN.contains(&event.as_str()) {
                    findings.push(&name, &place, format!("{event} is no known event name"));
                }
                declared.insert((name, schema));
            }
        }
    }
    let compiled = by_name::CALLBACKS.iter();
    let compiled: BTreeSet<_> = compiled
        .map(|(name, schema)| ((*name).into(), (*schema).into()))
        .collect();
    for (name, schema) in declared.symmetric_difference(&compiled) {
        findings.push(
            name,
            "/paths",
            format!("with {schema} it is only in one of spec and compiled"),
        );
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

fn media_types(holder: Option<&'static Value>) -> BTreeSet<String> {
    let holder = holder
        .map(|holder| spec().resolve(holder, "").0)
        .unwrap_or(&Value::Null);
    let content = members(holder, "content");
    let each = content.map(|(media, content)| {
        let schema = content.get("schema").and_then(component);
        format!("{media} {}", schema.unwrap_or_default())
    });
    each.collect()
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

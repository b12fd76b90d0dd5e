//! Callbacks: every body that the spec allows for an event is read as that
//! event, without a warning, and with everything that the schema names.

use std::collections::BTreeSet;

use blooio_client::webhook::{Event, EventKind, Sample};
use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderValue};
use proptest::prelude::Strategy;
use serde_json::Value;

use crate::report::{Findings, Problem, cases};
use crate::spec_under_test::{SpecUnderTest, unwrapped};
use crate::strategy::documents;
use xtask::codegen::document::{items, join, members};

/// Fields that no accessor gives: what they say is in `Event::json`.
const IN_JSON_ALONE: [&str; 4] = ["api_version", "device_id", "is_group", "organization_id"];

/// A field, and whether the event has what a body says in it.
type Check = (&'static str, fn(&Event, &Body<'_>, &Value) -> bool);

/// One row a field.
const CHECKS: &[Check] = &[
    ("event", |event, _, value| is(Some(event.name()), value)),
    ("type", |event, _, value| is(Some(event.name()), value)),
    ("id", |event, _, value| is(event.envelope_id(), value)),
    ("data", |event, _, value| event.json()["data"] == *value),
    ("message_id", |event, _, value| {
        is(event.message_id(), value)
    }),
    ("external_id", |event, body, value| {
        body.text("group_id").is_some() || is(event.chat(), value)
    }),
    ("internal_id", |event, _, value| is(event.line(), value)),
    ("chat_id", |event, _, _| event.chat().is_some()),
    ("chat_guid", |event, _, value| is(event.chat_guid(), value)),
    ("sender", |event, _, value| {
        // What you did yourself has no sender.
        is(event.sender(), value) || event.sender().is_none() && is_outbound(event)
    }),
    ("from", |event, body, value| {
        body.text("sender").is_some() || is_outbound(event) || is(event.sender(), value)
    }),
    ("text", |event, _, value| is(event.text(), value)),
    ("status", |event, _, value| {
        is(event.status().map(AsRef::as_ref), value)
    }),
    ("protocol", |event, _, value| {
        is(event.protocol().map(AsRef::as_ref), value)
    }),
    ("direction", |event, _, value| {
        is(event.direction().map(AsRef::as_ref), value)
    }),
    ("group_id", |event, _, value| {
        is(event.group().and_then(|group| group.id()), value)
    }),
    ("group_name", |event, body, value| {
        !body.is_group() || is(event.group().and_then(|group| group.name()), value)
    }),
    ("participants", |event, body, value| {
        let listed = value.as_array().map(Vec::len);
        !body.is_group() || event.group().map(|group| group.participants().len()) == listed
    }),
    ("attachments", |event, _, value| {
        let found = event
            .attachments()
            .iter()
            .map(|attachment| attachment.url());
        let listed = value.as_array().into_iter().flatten();
        found.eq(listed.filter_map(|item| item.as_str().or_else(|| item.get("url")?.as_str())))
    }),
    ("reply_to", |event, _, value| {
        event.reply_to().is_some_and(|reply| {
            is(reply.message_id(), &value["message_id"])
                && is(reply.guid(), &value["guid"])
                && reply.part_index() == value["part_index"].as_u64()
        })
    }),
    ("timestamp", |event, _, value| at(event.emitted_at(), value)),
    ("created_at", |event, _, value| {
        at(event.emitted_at(), value)
    }),
    ("received_at", |event, _, value| {
        at(event.occurred_at(), value)
    }),
    ("sent_at", |event, _, value| at(event.occurred_at(), value)),
    ("delivered_at", |event, _, value| {
        at(event.occurred_at(), value)
    }),
    ("read_at", |event, _, value| at(event.occurred_at(), value)),
    ("error_code", |event, _, value| match event.kind() {
        EventKind::Failed(failure) => is(failure.code(), value),
        _ => false,
    }),
    ("error_message", |event, _, value| match event.kind() {
        EventKind::Failed(failure) => is(failure.message(), value),
        _ => false,
    }),
    ("reaction", |event, _, value| match event.kind() {
        EventKind::Reaction(reaction) => is(reaction.reaction(), value),
        _ => false,
    }),
    ("action", |event, _, value| match event.kind() {
        EventKind::Reaction(reaction) => is(reaction.action().map(AsRef::as_ref), value),
        _ => false,
    }),
    ("original_text", |event, _, value| match event.kind() {
        EventKind::Reaction(reaction) => is(reaction.original_text(), value),
        _ => false,
    }),
    ("poll_id", |event, _, value| match event.kind() {
        EventKind::PollCreated(poll)
        | EventKind::PollReceived(poll)
        | EventKind::PollVoted(poll) => is(poll.id(), value),
        _ => false,
    }),
];

#[test]
fn every_body_of_a_callback_is_read_as_its_event_without_loss() {
    let spec = SpecUnderTest::load();
    let mut findings = Findings::new(&spec);
    let mut count = 0;
    for callback in callbacks(&spec) {
        count += 1;
        let event = callback.event.clone();
        let strategy = documents(&spec, callback.schema).prop_map(move |mut body| {
            let name = if body.get("event").is_some() {
                "event"
            } else {
                "type"
            };
            if body.get(name).is_some() {
                body[name] = Value::from(event.as_str());
            }
            body
        });
        let (name, place) = (&callback.event, &callback.place);
        findings.try_all(name, place, cases(32), &strategy, |body| {
            Ok(check(&callback.event, body)?)
        });
        for field in fields(&spec, callback.schema) {
            let is_checked = CHECKS.iter().any(|(name, _)| *name == field);
            if !is_checked && !IN_JSON_ALONE.contains(&field.as_str()) {
                findings.push(name, place, format!("no accessor is compared with {field}"));
            }
        }
        if Sample::of(name).is_none() {
            findings.push(name, place, "it has no example; add one to its body");
        }
    }
    findings.finish();
    assert!(count > 0, "the spec has no callbacks");
}

/// What one event's callback delivers.
struct Callback {
    event: String,
    schema: &'static Value,
    place: String,
}

fn callbacks(spec: &SpecUnderTest) -> Vec<Callback> {
    let mut found = Vec::new();
    for operation in spec.operations() {
        for (name, callback) in members(operation.value, "callbacks") {
            let place = join(&join(&operation.pointer, "callbacks"), name);
            for (_, item) in callback.as_object().into_iter().flatten() {
                for (_, delivery) in item.as_object().into_iter().flatten() {
                    let body = "/requestBody/content/application~1json/schema";
                    if let Some(schema) = delivery.pointer(body) {
                        found.push(Callback {
                            event: dotted(name),
                            schema,
                            place: place.clone(),
                        });
                    }
                }
            }
        }
    }
    found
}

/// The fields that a schema and the members of a union name.
fn fields(spec: &SpecUnderTest, schema: &'static Value) -> BTreeSet<String> {
    let (schema, _) = unwrapped(spec.resolve(schema));
    let named = members(schema, "properties").map(|(name, _)| name.clone());
    let union = items(schema, "oneOf").flat_map(|member| fields(spec, member));
    let nested = schema.pointer("/properties/data");
    let nested = nested.into_iter().flat_map(|data| fields(spec, data));
    named.chain(union).chain(nested).collect()
}

/// A body, and the `data` inside it.
struct Body<'a>(&'a Value);

impl<'a> Body<'a> {
    fn field(&self, name: &str) -> Option<&'a Value> {
        let nested = self.0.get("data").and_then(|data| data.get(name));
        let value = self.0.get(name).or(nested);
        value.filter(|value| !value.is_null() && *value != "")
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        self.field(name)?.as_str()
    }

    fn is_group(&self) -> bool {
        self.field("is_group") == Some(&Value::Bool(true)) || self.text("group_id").is_some()
    }
}

fn check(name: &str, document: &Value) -> Result<(), Problem> {
    let mut headers = HeaderMap::new();
    if let Ok(name) = HeaderValue::from_str(name) {
        headers.insert("x-blooio-event", name);
    }
    let event = Event::parse(document.to_string().as_bytes(), &headers);
    let event = event.map_err(|error| Problem::at("", error.to_string()))?;
    if event.name() != name || matches!(event.kind(), EventKind::Unknown(_)) {
        let reason = format!("it is read as {:?}", event.kind());
        return Err(Problem::at("", reason));
    }
    if event.json() != document {
        return Err(Problem::at("", "json() is another document"));
    }
    for warning in event.warnings() {
        let value = document.pointer(warning.pointer());
        if !value.is_some_and(means_nothing) {
            return Err(Problem::at(warning.pointer(), warning.to_string()));
        }
    }
    let body = Body(document);
    for (field, has) in CHECKS {
        if let Some(value) = body.field(field)
            && !has(&event, &body, value)
        {
            let reason = format!("the event does not have it: {event:?}");
            return Err(Problem::at(format!("/{field}"), reason));
        }
    }
    Ok(())
}

/// What a schema allows and is worth a warning: a time beyond the calendar, and
/// an attachment without an address.
fn means_nothing(value: &Value) -> bool {
    match value {
        Value::Number(count) => count
            .as_i64()
            .is_none_or(|count| DateTime::from_timestamp_millis(count).is_none()),
        Value::Object(attachment) => attachment.get("url").is_none(),
        _ => false,
    }
}

fn is(found: Option<&str>, value: &Value) -> bool {
    match value.as_str() {
        Some("") | None => true,
        stated => found == stated,
    }
}

fn at(found: Option<DateTime<Utc>>, value: &Value) -> bool {
    match value {
        Value::String(text) => {
            let stated = DateTime::parse_from_rfc3339(text);
            stated.is_ok_and(|stated| found == Some(stated.to_utc()))
        }
        // Counts of another age than ours may be seconds.
        Value::Number(_) => found.is_some() || means_nothing(value),
        _ => false,
    }
}

fn is_outbound(event: &Event) -> bool {
    event
        .direction()
        .is_some_and(|direction| direction.as_str() == "outbound")
}

/// `messageReceived` as the service writes it: `message.received`.
fn dotted(name: &str) -> String {
    let mut event = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            event.push(if event.contains('.') { '_' } else { '.' });
        }
        event.push(letter.to_ascii_lowercase());
    }
    event
}

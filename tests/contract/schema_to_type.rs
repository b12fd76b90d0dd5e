//! Schema to type: every document that is valid under a schema is read by its
//! Rust type, written again as valid JSON, and nothing of it is lost.

use serde_json::Value;

use crate::lossless;
use crate::report::{CheckError, Findings, Problem, cases};
use crate::spec_under_test::{SpecUnderTest, reference_to};
use crate::strategy::documents;
use xtask::codegen::document::join;

#[test]
fn every_schema_has_a_type_and_no_type_is_stale() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    let forms = subject.multipart_bodies();
    for (name, _) in subject.schemas() {
        let place = join("/components/schemas", name);
        let is_form = forms.contains(name);
        match subject.types.contains_key(name.as_str()) {
            false if !is_form => findings.push(name, &place, "it has no Rust type"),
            true if is_form => findings.push(name, &place, "a multipart body has a Rust type"),
            _ => {}
        }
    }
    for name in subject
        .types
        .keys()
        .filter(|name| subject.schema(name).is_none())
    {
        findings.push(
            name,
            "/components/schemas",
            "a Rust type belongs to no schema",
        );
    }
    findings.finish();
}

#[test]
fn every_valid_document_is_read_and_written_without_loss() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    for (name, schema, rust) in subject.typed_schemas() {
        let place = join("/components/schemas", name);
        let strategy = documents(&subject, schema);
        findings.try_all(name, &place, cases(32), &strategy, |document| {
            Ok(round_trip(&subject, name, schema, document, |bytes| {
                rust.round_trip(bytes)
            })?)
        });
    }
    findings.finish();
}

#[test]
fn no_document_shows_a_secret_or_breaks_debug() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    for (name, schema, rust) in subject.typed_schemas() {
        let place = join("/components/schemas", name);
        findings.try_all(
            name,
            &place,
            cases(2),
            &documents(&subject, schema),
            |document| {
                let shown = rust.debug(document.to_string().as_bytes());
                let shown = shown.map_err(|error| Problem::at("", error.to_string()))?;
                let secret = document.get("signing_secret").and_then(Value::as_str);
                match secret.filter(|secret| secret.len() > 3 && shown.contains(secret)) {
                    Some(_) => Err(CheckError::Wrong(Problem::at(
                        "/signing_secret",
                        "`{:?}` shows it",
                    ))),
                    None => Ok(()),
                }
            },
        );
    }
    findings.finish();
}

/// Reads and writes one document.
pub(crate) fn round_trip(
    subject: &SpecUnderTest,
    name: &str,
    schema: &'static Value,
    document: &Value,
    through: impl Fn(&[u8]) -> Result<Value, serde_json::Error>,
) -> Result<(), Problem> {
    let reference = reference_to(name);
    if let Some((pointer, reason)) = subject.errors(&reference, document).into_iter().next() {
        return Err(Problem::at(
            pointer,
            format!("the spec refuses its own document: {reason}"),
        ));
    }
    let back = through(document.to_string().as_bytes());
    let back = back.map_err(|error| Problem::at("", format!("the type refuses it: {error}")))?;
    if let Some((pointer, reason)) = subject.errors(&reference, &back).into_iter().next() {
        return Err(Problem::at(
            pointer,
            format!("written again it is not valid: {reason}: {back}"),
        ));
    }
    lossless::compare(subject, schema, document, &back)
}

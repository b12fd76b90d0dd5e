//! Type to schema: what the Rust type says of itself is what the spec says, and
//! both refuse the same documents.

use crate::breakage::{Broken, broken};
use crate::report::{CheckError, Findings, Problem, cases};
use crate::shape::{of_rust, of_spec};
use crate::spec_under_test::{SpecUnderTest, reference_to};
use xtask::codegen::document::join;

#[test]
fn types_and_schemas_have_the_same_properties() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    for (name, schema, rust) in subject.typed_schemas() {
        let place = join("/components/schemas", name);
        let theirs = of_spec(&subject, schema);
        let written = rust.written_json_schema();
        let ours = of_rust(rust.json_schema().as_value(), written.as_value());
        for pointer in theirs
            .keys()
            .chain(ours.keys().filter(|key| !theirs.contains_key(*key)))
        {
            let (spec, rust) = (theirs.get(pointer), ours.get(pointer));
            if spec != rust {
                let shown =
                    |side: Option<&String>| side.map_or("nothing".to_owned(), String::clone);
                let reason = format!("{pointer}: spec {}, type {}", shown(spec), shown(rust));
                findings.push(name, &format!("{place}{pointer}"), reason);
            }
        }
    }
    findings.finish();
}

#[test]
fn types_and_schemas_refuse_the_same_documents() {
    let subject = SpecUnderTest::load();
    let mut findings = Findings::new(&subject);
    for (name, schema, rust) in subject.typed_schemas() {
        // A union reads a broken document as another of its members, if it can.
        if schema.get("properties").is_none() {
            continue;
        }
        let place = join("/components/schemas", name);
        let reference = reference_to(name);
        let strategy = broken(&subject, schema);
        findings.try_all(name, &place, cases(16), &strategy, |broken: &Broken| {
            let Some(step) = &broken.step else {
                return Ok(());
            };
            let errors = subject.errors(&reference, &broken.document);
            let ours = rust.round_trip(broken.document.to_string().as_bytes());
            let reason = match (errors.is_empty(), &ours) {
                (true, Err(error)) => {
                    format!("{step}: the spec takes it, the type does not: {error}")
                }
                (false, Ok(_)) if !broken.is_read_all_the_same() => {
                    format!(
                        "{step}: the spec refuses it ({}), the type takes it",
                        errors[0].1
                    )
                }
                _ => return Ok(()),
            };
            Err(CheckError::Wrong(Problem::at(
                broken.pointer.as_str(),
                reason,
            )))
        });
    }
    findings.finish();
}

//! A small export against our small spec: what differs, what explains it, and
//! what explains nothing.

use std::path::Path;

use super::*;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

fn spec(text: &str) -> Document {
    Document::parse(Path::new("small.yaml"), text).unwrap()
}

fn accepted(text: &str) -> Accepted {
    Accepted::parse(Path::new("drift.toml"), text.to_owned()).unwrap()
}

/// The differences of our spec from an edited copy of it.
fn from_edited(old: &str, new: &str) -> Vec<String> {
    assert!(SMALL.contains(old), "the fixture has no {old:?}");
    let theirs = spec(&SMALL.replace(old, new));
    facts::differences(&Facts::of(&spec(SMALL)), &Facts::of(&theirs))
        .into_iter()
        .map(
            |Difference {
                 place,
                 fact,
                 ours,
                 theirs,
                 ..
             }| format!("{place}: {fact} {ours}/{theirs}"),
        )
        .collect()
}

#[test]
fn the_same_document_does_not_differ() {
    assert_eq!(
        from_edited("openapi: 3.0.3", "openapi: 3.0.3"),
        [] as [&str; 0]
    );
}

#[test]
fn what_either_side_lacks_is_said_once() {
    assert_eq!(
        from_edited(
            "        text:\n          type: string\n          nullable: true\n          description: What it says.\n",
            ""
        ),
        [
            "GET /notes/{} 200 application/json .text: place present/absent",
            "POST /notes 201 application/json .text: place present/absent",
        ]
    );
    assert_eq!(
        from_edited("  /notes:\n    post:", "  /notes:\n    put:"),
        [
            "POST /notes: place present/absent",
            "PUT /notes: place absent/present"
        ]
    );
    assert_eq!(
        from_edited(
            "        '404':\n          $ref: '#/components/responses/Failed'\n",
            ""
        ),
        ["GET /notes/{} 404: place present/absent"]
    );
    assert_eq!(
        from_edited("        - name: size\n", "        - name: length\n"),
        [
            "GET /notes/{} query length: place absent/present",
            "GET /notes/{} query size: place present/absent",
        ]
    );
}

#[test]
fn types_enums_formats_and_required_are_compared() {
    assert_eq!(
        from_edited("enum: [red, blue]", "enum: [red, green]"),
        [
            "POST /notes body application/json .colour: value blue listed/absent",
            "POST /notes body application/json .colour: value green absent/listed",
        ]
    );
    assert_eq!(
        from_edited("required: [text]", "required: [title]"),
        [
            "POST /notes body application/json .text: required yes/no",
            "POST /notes body application/json .title: required no/yes",
        ]
    );
    assert_eq!(
        from_edited("format: int32", "format: int64"),
        ["GET /notes/{} query size: format int32/int64"]
    );
    assert_eq!(
        from_edited(
            "          type: string\n          description: In words.",
            "          type: integer\n          description: In words."
        ),
        ["error application/json .message: type string/integer"]
    );
    assert_eq!(
        from_edited("noteId", "id"),
        ["GET /notes/{} path 0: name noteId/id"]
    );
}

#[test]
fn names_of_schemas_do_not_matter() {
    assert_eq!(from_edited("Colour", "Color"), [] as [&str; 0]);
}

#[test]
fn recorded_facts_are_those_of_the_export() {
    let export = Facts::of(&spec(SMALL));
    let recorded: Value = serde_json::from_str(&export.to_json()).unwrap();
    let recorded = Facts::from_json(&recorded).unwrap();
    assert_eq!(facts::differences(&export, &recorded), []);
}

#[test]
fn an_unlisted_difference_and_a_stale_entry_are_findings() {
    let ours = spec(SMALL);
    let theirs = spec(&SMALL.replace("format: int32", "format: int64"));
    let differences = facts::differences(&Facts::of(&ours), &Facts::of(&theirs));
    let entry = "[[accepted]]\nplaces = [\"* query size\"]\nfact = \"format\"\nours = \"int32\"\nreason = \"r\"\n";

    assert_eq!(judge(&ours, &differences, &accepted(entry)), []);

    let unlisted = judge(&ours, &differences, &accepted(""));
    assert_eq!(unlisted.len(), 1);
    assert_eq!(unlisted[0].rule, "drift");
    let line = SMALL
        .lines()
        .position(|line| line.contains("name: size"))
        .unwrap()
        + 1;
    assert!((line..line + 4).contains(&unlisted[0].line), "{unlisted:?}");

    let stale = judge(&ours, &[], &accepted(entry));
    assert_eq!(stale.len(), 1);
    assert_eq!((stale[0].rule, stale[0].line), ("drift-stale", 2));
}

#[test]
fn the_recorded_export_has_no_unlisted_difference() {
    let theirs = read(&root().join(RECORD)).unwrap();
    let ours = Document::read(&root().join(SPEC)).unwrap();
    let accepted = Accepted::read(&root().join(ACCEPTED)).unwrap();
    let differences = facts::differences(&Facts::of(&ours), &theirs);
    assert_eq!(judge(&ours, &differences, &accepted), []);
}

#[test]
fn a_spec_that_is_not_whole_is_refused_with_its_own_line() {
    let old = "$ref: '#/components/schemas/State'";
    let text = SMALL.replacen(old, "$ref: '#/components/schemas/Sate'", 1);
    let line = SMALL.lines().position(|line| line.contains(old)).unwrap() + 1;
    let error = codegen::surface(&spec(&text)).unwrap_err().to_string();
    assert!(
        error.starts_with(&format!("small.yaml:{line}: ")),
        "{error}"
    );
    assert!(
        error.contains("did you mean `#/components/schemas/State`?"),
        "{error}"
    );
}

//! A test per rule: the small spec keeps them all, one edit breaks one, and the
//! finding points at the edited line.

mod messages;
mod schemas;

use std::path::Path;

use super::*;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

fn sources() -> Sources {
    Sources::parse(
        "## The documents\n| `guide` | g |\n| `reference` | r |\n## Retry classes\n| `createNote` | keyed | w |\n",
    )
}

/// The findings in a text, each with a line, a rule, a message and a remedy.
fn findings(text: &str) -> Vec<Finding> {
    let found = check(Path::new("small.yaml"), text, &sources());
    for finding in &found {
        assert_eq!(finding.file, Path::new("small.yaml"), "{finding:?}");
        let last = text.lines().count();
        assert!((1..=last).contains(&finding.line), "{finding:?}");
        assert!(!finding.rule.is_empty() && !finding.message.is_empty());
        assert!(!finding.remedy.is_empty(), "{finding:?}");
        assert!(!finding.message.contains("paths//"), "{finding:?}");
    }
    found
}

/// Applies one edit, and returns the findings.
fn broken(old: &str, new: &str) -> Vec<Finding> {
    assert!(SMALL.contains(old), "the fixture has no {old:?}");
    findings(&SMALL.replacen(old, new, 1))
}

/// The edit breaks this rule; what follows from it may break others.
fn breaks(rule: &str, old: &str, new: &str) -> Finding {
    let found = broken(old, new);
    let of_rule = found.iter().find(|finding| finding.rule == rule);
    of_rule
        .unwrap_or_else(|| panic!("{rule} is kept: {found:#?}"))
        .clone()
}

fn line_of(text: &str) -> usize {
    SMALL.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn the_small_spec_keeps_every_rule() {
    assert_eq!(findings(SMALL), []);
}

#[test]
fn our_own_spec_keeps_every_rule() {
    let path = root().join("openapi/blooio.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(check(&path, &text, &Sources::of(&path).unwrap()), []);
}

#[test]
fn yaml_repeats_no_key() {
    let finding = breaks(
        "yaml",
        "  title: Small\n",
        "  title: Small\n  title: Smaller\n",
    );
    assert_eq!(finding.line, line_of("title: Small") + 1);
}

#[test]
fn version_is_3_0_3() {
    let finding = breaks("version", "openapi: 3.0.3", "openapi: 3.0.1");
    assert_eq!(finding.line, 2);
}

#[test]
fn references_lead_somewhere() {
    let finding = breaks(
        "reference",
        "$ref: '#/components/schemas/State'",
        "$ref: '#/components/schemas/Sate'",
    );
    assert_eq!(finding.line, line_of("$ref: '#/components/schemas/State'"));
}

#[test]
fn components_are_used() {
    breaks(
        "used",
        "        state:\n          $ref: '#/components/schemas/State'\n",
        "",
    );
}

#[test]
fn extensions_are_known_and_well_formed() {
    breaks(
        "extension",
        "x-extensible-enum: [open, done]",
        "x-extendable-enum: [open, done]",
    );
    breaks(
        "extension",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: open",
    );
    breaks(
        "extension",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: [open, done]\n      x-quota-codes: [full]",
    );
    breaks(
        "extension",
        "      x-retry: idempotent\n",
        "      x-retry: idempotent\n      x-availability: soon\n",
    );
}

#[test]
fn operation_ids_are_unique_and_camel_case() {
    let finding = breaks(
        "operation-id",
        "operationId: onNoted",
        "operationId: getNote",
    );
    assert_eq!(finding.line, line_of("operationId: onNoted"));
    breaks(
        "operation-id",
        "operationId: getNote",
        "operationId: get_note",
    );
    breaks("operation-id", "      operationId: getNote\n", "");
}

#[test]
fn sources_are_there_and_known() {
    breaks(
        "sources",
        "x-sources: [guide, reference]",
        "x-sources: [gossip]",
    );
    breaks("sources", "      x-sources: [guide, reference]\n", "");
    breaks(
        "sources",
        "The colour of the paper.\n      x-sources: [guide]\n",
        "The colour of the paper.\n",
    );
    breaks(
        "sources",
        "A note was written.\n              x-sources: [guide]\n",
        "A note was written.\n",
    );
}

#[test]
fn retry_classes_are_there_and_agree_with_the_table() {
    breaks("retry", "      x-retry: idempotent\n", "");
    breaks("retry", "x-retry: idempotent", "x-retry: never");
    breaks("retry", "x-retry: keyed", "x-retry: never");
    breaks("retry", "operationId: createNote", "operationId: writeNote");
    breaks("retry", "name: Idempotency-Key", "name: Idempotence-Key");
}

#[test]
fn bodies_are_required_and_where_a_method_has_one() {
    breaks(
        "body",
        "          description: The note.\n          content:\n            application/json:",
        "          description: The note.\n          content:\n            text/plain:",
    );
    breaks(
        "body",
        "      requestBody:\n        required: true\n",
        "      requestBody:\n",
    );
    breaks(
        "body",
        "    post:\n      operationId: createNote",
        "    get:\n      operationId: createNote",
    );
}

#[test]
fn tags_are_there_and_declared() {
    breaks("tag", "      tags: [Notes]\n", "");
    breaks("tag", "tags: [Notes]", "tags: [Note]");
}

#[test]
fn every_call_needs_a_key() {
    breaks("security", "security:\n  - Key: []\n", "");
    breaks("security", "  - Key: []", "  - Token: []");
    breaks(
        "security",
        "      x-retry: idempotent\n",
        "      x-retry: idempotent\n      security: []\n",
    );
}

#[test]
fn operations_and_schemas_are_described() {
    breaks("described", "      summary: Read a note\n", "");
    breaks("described", "      description: Reads one note.\n", "");
    breaks(
        "described",
        "      description: The colour of the paper.\n",
        "",
    );
    breaks("described", "          description: In words.\n", "");
}

#[test]
fn the_usual_errors_are_documented() {
    breaks(
        "error-responses",
        "        '404':\n          $ref: '#/components/responses/Failed'\n",
        "",
    );
    breaks(
        "error-responses",
        "        '422':\n          $ref: '#/components/responses/Failed'\n",
        "",
    );
    breaks("error-responses", "        '401':\n", "        '4O1':\n");
    breaks(
        "error-responses",
        "$ref: '#/components/schemas/Error'\n          example:\n            message: nope",
        "$ref: '#/components/schemas/Note'\n          example:\n            id: nope",
    );
}

#[test]
fn templates_and_path_parameters_agree() {
    breaks("path-template", "/notes/{noteId}:", "/notes/{id}:");
    breaks(
        "path-template",
        "      required: true\n      description: Which note.",
        "      description: Which note.",
    );
    breaks(
        "path-template",
        "          in: query",
        "          in: cookie",
    );
    breaks(
        "path-template",
        "          in: query",
        "          in: path\n          required: true",
    );
}

#[test]
fn path_parameters_refuse_what_breaks_a_path() {
    for pattern in [
        "      pattern: ^.*$\n",                                      // everything
        "      pattern: ^[^\\u0000-\\u001f\\u007f]+$\n",              // `.` and `..`
        "      pattern: ^(?!\\.{1,2}$).+$\n",                         // control characters
        "      pattern: ^(?!\\.{1,2}$)[^\\u0000-\\u001f\\u007f]*$\n", // nothing
        "",
    ] {
        let finding = breaks(
            "path-parameter",
            "      pattern: ^(?!\\.{1,2}$)[^\\u0000-\\u001f\\u007f]+$\n",
            pattern,
        );
        assert_eq!(finding.line, line_of("The id of a note.") - 2);
    }
    breaks(
        "path-parameter",
        "      description: Which note.\n      schema:\n        $ref: '#/components/schemas/NoteId'",
        "      description: Which note.\n      schema:\n        type: string",
    );
}

#[test]
fn what_cannot_be_lowered_is_refused() {
    let finding = breaks(
        "lowering",
        "            application/json:\n              schema:\n                $ref: '#/components/schemas/Note'\n              example:\n                id: n1\n                state: open\n        '400':",
        "            application/json:\n              schema:\n                $ref: '#/components/schemas/Note'\n              example:\n                id: n1\n                state: open\n        '202':\n          description: Later.\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/NotedEvent'\n              example:\n                event: noted\n        '400':",
    );
    assert_eq!(finding.line, line_of("'201':") - 1);
}

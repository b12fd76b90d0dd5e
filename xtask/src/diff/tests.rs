//! A test per kind of change: one edit of the small spec, and what a caller is
//! told about it.

mod calls;

use std::path::Path;

use super::*;
use crate::flags::Class::{Additive, Breaking, Cosmetic};

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

fn spec(text: &str) -> Document {
    Document::parse(Path::new("small.yaml"), text).unwrap()
}

fn between(old: &str, new: &str) -> Vec<Change> {
    compare::changes(&spec(old), &spec(new)).unwrap()
}

/// Applies one edit; the gravest change must have this class and this message.
fn edit(class: Class, said: &str, old: &str, new: &str) {
    assert!(SMALL.contains(old), "the fixture has no {old:?}");
    let changes = between(SMALL, &SMALL.replacen(old, new, 1));
    judge(class, said, &changes);
}

/// The same edit backwards: what the fixture has is new.
fn edit_back(class: Class, said: &str, old: &str, new: &str) {
    assert!(SMALL.contains(old), "the fixture has no {old:?}");
    let changes = between(&SMALL.replacen(old, new, 1), SMALL);
    judge(class, said, &changes);
}

fn judge(class: Class, said: &str, changes: &[Change]) {
    let gravest = changes.iter().map(|change| change.class).min();
    assert_eq!(gravest, Some(class), "{changes:#?}");
    let lines: Vec<String> = changes
        .iter()
        .filter(|change| change.class == class)
        .map(|change| format!("{}: {}", change.place, change.message))
        .collect();
    assert!(
        lines.iter().any(|line| line == said),
        "{said:?} is not in {lines:#?}"
    );
}

const STATE_FIELD: &str = "        state:\n          $ref: '#/components/schemas/State'\n";
const TITLE_FIELD: &str =
    "        title:\n          type: string\n          description: The line above it.\n";

#[test]
fn the_same_spec_has_no_changes() {
    assert_eq!(between(SMALL, SMALL), []);
    let own = std::fs::read_to_string(root().join(SPEC)).unwrap();
    assert_eq!(between(&own, &own), []);
}

#[test]
fn a_new_required_request_field_breaks() {
    let required = SMALL.replacen("required: [text]", "required: [text, title]", 1);
    let before = SMALL.replacen(TITLE_FIELD, "", 1);
    judge(
        Breaking,
        "NewNote: `title` is new and required",
        &between(&before, &required),
    );
}

#[test]
fn a_new_optional_request_field_is_additive() {
    edit_back(Additive, "NewNote: `title` is new", TITLE_FIELD, "");
}

#[test]
fn a_request_field_that_becomes_required_breaks() {
    edit(
        Breaking,
        "NewNote: `title` is required",
        "required: [text]",
        "required: [text, title]",
    );
    edit(
        Additive,
        "NewNote: `text` is optional",
        "      required: [text]\n",
        "",
    );
}

#[test]
fn a_field_that_goes_breaks_either_way() {
    edit(Breaking, "NewNote: `title` is gone", TITLE_FIELD, "");
    edit(Breaking, "Note: `state` is gone", STATE_FIELD, "");
}

#[test]
fn a_new_response_field_is_additive() {
    edit_back(Additive, "Note: `state` is new", STATE_FIELD, "");
}

#[test]
fn a_response_field_that_becomes_optional_breaks() {
    edit(
        Breaking,
        "Note: `id` is optional",
        "      required: [id]\n",
        "",
    );
}

#[test]
fn enum_values_break_by_direction() {
    edit(
        Breaking,
        "Colour: the value `blue` is gone",
        "enum: [red, blue]",
        "enum: [red]",
    );
    edit(
        Additive,
        "Colour: the value `green` is new",
        "enum: [red, blue]",
        "enum: [red, blue, green]",
    );
    edit(
        Additive,
        "State: the value `lost` is new",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: [open, done, lost]",
    );
    edit(
        Breaking,
        "State: the value `done` is gone",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: [open]",
    );
    edit(
        Breaking,
        "State: is a closed enum instead of an extensible enum",
        "x-extensible-enum: [open",
        "enum: [open",
    );
    let closed = SMALL.replace("x-extensible-enum: [open", "enum: [open");
    let wider = closed.replace("enum: [open, done]", "enum: [open, done, lost]");
    judge(
        Breaking,
        "State: the value `lost` is new",
        &between(&closed, &wider),
    );
}

#[test]
fn a_type_or_format_that_changes_breaks() {
    edit(
        Breaking,
        "NewNote.title: the type is `integer` instead of `string`",
        "          type: string\n          description: The line",
        "          type: integer\n          description: The line",
    );
    edit(
        Breaking,
        "getNote query size: the format is `int64` instead of `int32`",
        "format: int32",
        "format: int64",
    );
    edit(
        Breaking,
        "NoteId: the client-type is `crate::Other` instead of `crate::ids::NoteId`",
        "x-client-type: crate::ids::NoteId",
        "x-client-type: crate::Other",
    );
}

#[test]
fn null_is_additive_where_the_field_is_an_option_anyway() {
    edit(
        Breaking,
        "Note.id: may be null",
        "          description: Its id.",
        "          nullable: true\n          description: Its id.",
    );
    edit(
        Additive,
        "Note.text: may no longer be null",
        "          nullable: true\n",
        "",
    );
    edit_back(
        Additive,
        "Note.text: may be null",
        "          nullable: true\n",
        "",
    );
    edit_back(
        Breaking,
        "NewNote.title: may no longer be null",
        TITLE_FIELD,
        &TITLE_FIELD.replace("string\n", "string\n          nullable: true\n"),
    );
}

#[test]
fn bounds_break_when_a_request_has_less_room() {
    edit(
        Breaking,
        "NewNote.text: maxLength is `40` instead of `50`",
        "maxLength: 50",
        "maxLength: 40",
    );
    edit(
        Additive,
        "NewNote.text: maxLength is `60` instead of `50`",
        "maxLength: 50",
        "maxLength: 60",
    );
    edit(
        Breaking,
        "getNote query size: minimum is `2` instead of `1`",
        "minimum: 1\n",
        "minimum: 2\n",
    );
    edit(
        Breaking,
        "NewNote.title: pattern is `\"^a\"` instead of absent",
        "          description: The line above it.",
        "          description: The line above it.\n          pattern: ^a",
    );
}

#[test]
fn lines_are_those_of_the_new_spec() {
    let longer = SMALL.replacen(TITLE_FIELD, &TITLE_FIELD.replace("string", "integer"), 1);
    let changes = between(SMALL, &longer);
    let line = longer
        .lines()
        .position(|line| line.trim() == "title:")
        .unwrap()
        + 1;
    assert!(
        changes.iter().all(|change| change.line == line),
        "{changes:#?}"
    );
}

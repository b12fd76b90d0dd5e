//! A test per rule on schemas, their names and their examples.

use super::*;

#[test]
fn objects_enums_and_unions_have_names() {
    breaks(
        "named",
        "          nullable: true\n",
        "          nullable: true\n          enum: [a, b]\n",
    );
    breaks(
        "named",
        "          nullable: true\n          description: What it says.",
        "          nullable: true\n          description: What it says.\n          oneOf:\n            - type: string",
    );
    breaks(
        "named",
        "          type: string\n          description: The line above it.",
        "          type: object\n          description: The line above it.\n          properties: {a: {type: string, description: A.}}",
    );
}

#[test]
fn enums_hold_no_null_and_no_value_twice() {
    breaks(
        "null-in-enum",
        "enum: [red, blue]",
        "enum: [red, blue, null]",
    );
    breaks("enum", "enum: [red, blue]", "enum: [red, blue, red]");
    breaks(
        "enum",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: [open, done, open]",
    );
}

#[test]
fn nullable_needs_a_type() {
    breaks(
        "nullable",
        "          type: string\n          nullable: true\n",
        "          nullable: true\n",
    );
}

#[test]
fn nullable_beside_a_composition_or_an_enum_is_refused() {
    for beside in [
        "allOf: [{$ref: '#/components/schemas/State'}]",
        "enum: [a, b]",
    ] {
        let new = format!("          nullable: true\n          {beside}\n");
        let finding = breaks("nullable", "          nullable: true\n", &new);
        assert!(finding.message.ends_with("refuses null"), "{finding:?}");
    }
}

#[test]
fn a_reference_with_null_needs_no_name() {
    let union = "          description: Its state.\n          oneOf:\n            - $ref: '#/components/schemas/State'\n            - $ref: '#/components/schemas/NullValue'\n";
    let null = "  schemas:\n    NullValue: {type: string, nullable: true, not: {type: string}, description: Null., x-sources: [guide]}\n";
    let text = SMALL
        .replacen("          $ref: '#/components/schemas/State'\n", union, 1)
        .replacen("  schemas:\n", null, 1);
    assert_eq!(findings(&text), []);
}

#[test]
fn closed_objects_are_refused() {
    breaks(
        "open",
        "      required: [id]\n",
        "      required: [id]\n      additionalProperties: false\n",
    );
}

#[test]
fn any_of_is_refused() {
    breaks(
        "any-of",
        "      type: string\n      description: The colour of the paper.\n      x-sources: [guide]\n      enum: [red, blue]",
        "      description: The colour of the paper.\n      x-sources: [guide]\n      anyOf: [{type: string}, {type: integer}]",
    );
}

#[test]
fn bounds_leave_room() {
    breaks(
        "bounds",
        "            minimum: 1\n",
        "            minimum: 101\n",
    );
    breaks(
        "bounds",
        "            minLength: 1\n",
        "            minLength: 256\n",
    );
}

#[test]
fn required_properties_exist() {
    breaks("required", "required: [event]", "required: [event, sender]");
    breaks("required", "required: [event]", "required: [event, event]");
}

#[test]
fn keywords_and_formats_are_known() {
    breaks(
        "keyword",
        "          maxLength: 50\n",
        "          maxLenght: 50\n",
    );
    breaks(
        "keyword",
        "          type: string\n          description: The line above it.",
        "          type: text\n          description: The line above it.",
    );
    breaks(
        "keyword",
        "          type: string\n          description: The line above it.",
        "          type: array\n          description: The line above it.",
    );
    breaks("format", "format: int32", "format: int33");
    breaks("format", "format: int32", "format: date-time");
    breaks("format", "            format: int32\n", "");
}

#[test]
fn names_that_rust_cannot_tell_apart_are_refused() {
    breaks("reserved", "operationId: getNote", "operationId: move");
    breaks(
        "reserved",
        "        - name: size\n",
        "        - name: client\n",
    );
    breaks(
        "reserved",
        "        title:\n          type: string",
        "        Text:\n          type: string\n          description: A.\n        TEXT:\n          type: string",
    );
    breaks(
        "reserved",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: [open, done, Open]",
    );
    breaks(
        "reserved",
        "x-extensible-enum: [open, done]",
        "x-extensible-enum: [open, other]",
    );
    let renamed = SMALL
        .replace("    Colour:", "    Option:")
        .replace("schemas/Colour", "schemas/Option");
    assert!(
        findings(&renamed)
            .iter()
            .all(|finding| finding.rule == "reserved")
    );
    assert_ne!(findings(&renamed), []);
}

#[test]
fn a_camel_case_twin_is_no_clash() {
    let twin = SMALL.replacen(
        "        note_id:\n",
        "        noteId:\n          type: string\n          description: The same.\n        note_id:\n",
        1,
    );
    assert_eq!(findings(&twin), []);
}

#[test]
fn examples_are_there_and_valid() {
    let finding = breaks(
        "example",
        "                id: n1\n",
        "                id: 1\n",
    );
    assert_eq!(finding.line, line_of("                id: n1"));
    breaks("example", "colour: red", "colour: green");
    breaks(
        "example",
        "            example:\n              text: hello\n              colour: red\n",
        "",
    );
    breaks(
        "example",
        "                    example:\n                      event: noted\n",
        "",
    );
    breaks("example", "      example: n1\n", "      example: ..\n");
}

#[test]
fn an_enum_that_is_read_is_open() {
    let closed = "x-extensible-enum: [open, done]";
    let finding = breaks("read-enum", closed, "enum: [open, done]");
    assert_eq!(finding.line, line_of(closed));
}

#[test]
fn a_pattern_and_a_time_in_two_forms_have_a_type_of_ours() {
    breaks(
        "client-type",
        "      x-client-type: crate::ids::NoteId\n",
        "",
    );
    breaks(
        "client-type",
        "      type: string\n      description: What became of it.\n      x-sources: [guide]\n      x-extensible-enum: [open, done]",
        "      description: What became of it.\n      x-sources: [guide]\n      oneOf: [{type: string, format: date-time}, {type: integer, format: int64}]",
    );
}

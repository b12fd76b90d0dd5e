//! Tests of the rules on messages, references, uploads and the documents that texts
//! name.

use super::*;

#[test]
fn a_status_that_no_answer_can_have_is_refused() {
    let failed = "          $ref: '#/components/responses/Failed'\n";
    for status in ["418", "299", "600", "99", "4XX"] {
        let old = format!("        '404':\n{failed}");
        let new = format!("{old}        '{status}':\n{failed}");
        let finding = breaks("error-responses", &old, &new);
        assert_eq!(
            finding.message,
            format!("`getNote` has the response `{status}`")
        );
        assert_eq!(finding.line, line_of("'404':") + 2);
    }
}

#[test]
fn a_place_is_called_by_its_operation() {
    let finding = breaks(
        "keyword",
        "            type: integer\n            format: int32\n            minimum: 1\n",
        "            type: integer\n            format: int32\n            minimun: 1\n",
    );
    assert!(
        finding
            .message
            .starts_with("GET /notes/{noteId} parameters/1/schema has"),
        "{finding:?}"
    );
}

#[test]
fn a_misspelt_reference_is_the_only_finding_and_has_its_line_and_the_name_meant() {
    let found = broken(
        "$ref: '#/components/schemas/Colour'",
        "$ref: '#/components/schemas/Color'",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].line, line_of("schemas/Colour'"));
    assert_eq!(
        found[0].remedy,
        "did you mean `#/components/schemas/Colour`?"
    );
}

/// The small spec with a note that is sent as a file.
fn with_upload() -> String {
    let colour = "    Colour:\n      type: string\n      description: The colour of the paper.\n      x-sources: [guide]\n      enum: [red, blue]\n";
    let start = SMALL.find("      required: [text]\n").unwrap();
    let end = SMALL.find("    NotedEvent:\n").unwrap();
    let scan = "      required: [scan]\n      properties:\n        scan:\n          type: string\n          format: binary\n          description: A picture of it.\n";
    format!("{}{scan}{}", &SMALL[..start], &SMALL[end..])
        .replace(colour, "")
        .replace("              text: hello\n              colour: red\n", "              scan: (bytes)\n")
        .replace(
            "          application/json:\n            schema:\n              $ref: '#/components/schemas/NewNote'",
            "          multipart/form-data:\n            schema:\n              $ref: '#/components/schemas/NewNote'",
        )
}

#[test]
fn an_upload_has_one_field_and_that_one_is_required() {
    let text = with_upload();
    assert_eq!(findings(&text), []);
    let scan = "        scan:\n";
    let second = text.replace(scan, &format!("        title:\n          type: string\n          description: The line above it.\n{scan}"));
    let found = findings(&second);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].rule, "lowering");
    assert!(
        found[0]
            .message
            .contains("the field `title` beside the file `scan`"),
        "{found:?}"
    );
    let line = second
        .lines()
        .position(|line| line == "        title:")
        .unwrap()
        + 1;
    assert_eq!(found[0].line, line);
    let optional = findings(&text.replace("      required: [scan]\n", ""));
    assert!(
        optional[0].message.contains("list it under `required`"),
        "{optional:?}"
    );
}

#[test]
fn a_document_that_a_text_names_is_among_the_sources() {
    let finding = breaks(
        "mention",
        "      description: The colour of the paper.\n",
        "      description: The colour of the paper. The plugin has it.\n",
    );
    assert_eq!(finding.line, line_of("The colour of the paper."));
    assert_eq!(
        finding.remedy,
        "add vendor-plugin to its x-sources, or correct the text"
    );
}

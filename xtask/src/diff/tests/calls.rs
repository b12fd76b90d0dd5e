//! Changes of operations, callbacks and types as a whole.

use super::*;

#[test]
fn parameters_that_go_move_or_become_required_break() {
    edit(
        Breaking,
        "getNote query size: The parameter 'size (query)' was removed",
        "        - name: size\n",
        "        - name: length\n",
    );
    edit(
        Breaking,
        "getNote query size: The parameter 'size (query)' was removed",
        "          in: query\n",
        "          in: header\n",
    );
    edit(
        Breaking,
        "getNote query size: The parameter 'size (query)' was optional and is now required",
        "          in: query\n",
        "          in: query\n          required: true\n",
    );
    edit_back(
        Additive,
        "getNote query size: A new, optional parameter 'size (query)' was added",
        "        - name: size\n          in: query\n          description: How much of it.\n          schema:\n            type: integer\n            format: int32\n            minimum: 1\n            maximum: 100\n",
        "",
    );
}

#[test]
fn operations_are_known_by_their_id() {
    edit(
        Breaking,
        "getNote: the operation is gone",
        "operationId: getNote",
        "operationId: readNote",
    );
    edit(
        Breaking,
        "getNote: goes to PUT /notes/{noteId} instead of GET /notes/{noteId}",
        "    get:\n      operationId: getNote",
        "    put:\n      operationId: getNote",
    );
    let both = SMALL.replacen(
        "    get:\n      operationId: getNote",
        "    get:\n      operationId: getNote\n      deprecated: true",
        1,
    );
    judge(
        Additive,
        "getNote: deprecated is true instead of absent",
        &between(SMALL, &both),
    );
    let start = SMALL.find("  /notes/{noteId}:").unwrap();
    let end = SMALL.find("  /notes:").unwrap();
    let without = format!("{}{}", &SMALL[..start], &SMALL[end..]);
    assert!(
        between(&without, SMALL)
            .iter()
            .any(|change| change.class == Additive && change.message == "the operation is new")
    );
}

#[test]
fn statuses_are_additive_except_a_success_that_goes() {
    edit(
        Additive,
        "getNote: no longer answers 404",
        "        '404':\n          $ref: '#/components/responses/Failed'\n",
        "",
    );
    edit_back(
        Additive,
        "getNote: may answer 404",
        "        '404':\n          $ref: '#/components/responses/Failed'\n",
        "",
    );
    edit(
        Breaking,
        "createNote: no longer answers 201",
        "        '201':\n",
        "        '202':\n",
    );
}

#[test]
fn what_is_done_after_an_unknown_outcome_breaks() {
    edit(
        Breaking,
        "createNote: x-retry is \"never\" instead of \"keyed\"",
        "x-retry: keyed",
        "x-retry: never",
    );
}

#[test]
fn bodies_and_media_types_are_compared() {
    edit(
        Breaking,
        "createNote body: `application/json` is gone",
        "        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/NewNote'",
        "        content:\n          text/json:\n            schema:\n              $ref: '#/components/schemas/NewNote'",
    );
    edit(
        Additive,
        "createNote: the body parameter was required and is now optional",
        "      requestBody:\n        required: true\n        content:\n",
        "      requestBody:\n        content:\n",
    );
    edit(
        Breaking,
        "getNote 200: `header X-Left` is gone",
        "            X-Left:\n",
        "            X-Remaining:\n",
    );
    edit(
        Breaking,
        "getNote 200: has the type `NewNote` instead of `Note`",
        "$ref: '#/components/schemas/Note'\n              example",
        "$ref: '#/components/schemas/NewNote'\n              example",
    );
}

#[test]
fn webhook_payloads_are_read_and_not_sent() {
    edit_back(
        Additive,
        "NotedEvent: `note_id` is new",
        "        note_id:\n          type: string\n          description: To which note.\n",
        "",
    );
    edit(
        Breaking,
        "NotedEvent: `note_id` is gone",
        "        note_id:\n          type: string\n          description: To which note.\n",
        "",
    );
    edit(
        Breaking,
        "NotedEvent: `event` is optional",
        "      required: [event]\n",
        "",
    );
    edit(
        Breaking,
        "onNoted: the callback is gone",
        "operationId: onNoted",
        "operationId: onWritten",
    );
}

#[test]
fn a_renamed_type_breaks_where_it_is_used() {
    let renamed = SMALL
        .replace("    State:\n", "    Status:\n")
        .replace("schemas/State'", "schemas/Status'");
    let changes = between(SMALL, &renamed);
    judge(Breaking, "State: the type is gone", &changes);
    judge(
        Breaking,
        "Note.state: has the type `Status` instead of `State`",
        &changes,
    );
}

#[test]
fn servers_and_keys_are_compared() {
    edit(
        Breaking,
        "servers: are https://example.org instead of https://example.com",
        "https://example.com",
        "https://example.org",
    );
    edit(
        Additive,
        "servers: are https://example.com, https://example.org instead of https://example.com",
        "  - url: https://example.com\n",
        "  - url: https://example.com\n  - url: https://example.org\n",
    );
    edit(
        Breaking,
        "security: another key is needed",
        "  - Key: []",
        "  - Token: []",
    );
}

#[test]
fn texts_and_examples_are_cosmetic() {
    edit(
        Cosmetic,
        "getNote: texts or examples changed",
        "summary: Read a note",
        "summary: Read one note",
    );
    edit(
        Cosmetic,
        "NewNote.title: description changed",
        "The line above it.",
        "The title.",
    );
    edit(
        Cosmetic,
        "info: changed",
        "version: 1.0.0",
        "version: 1.0.1",
    );
    edit(
        Cosmetic,
        "createNote: texts or examples changed",
        "text: hello",
        "text: goodbye",
    );
    edit(
        Cosmetic,
        "Failed: texts or examples changed",
        "message: nope",
        "message: never",
    );
}

//! The table `OPERATIONS.md`: what the sandbox does for each operation of the
//! spec. Made by running each, and compared with the file; after a change run
//! `SNAPSHOTS=overwrite cargo test -p blooio-sandbox --test coverage`.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/operations.rs"]
mod operations;
#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::collections::BTreeMap;

use blooio_client::generated::operations::ALL;
use blooio_client::operation::{Location, Operation};
use blooio_sandbox::Sandbox;
use raw_http::request;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/OPERATIONS.md");

const HEAD: &str = "\
# Operations

What the sandbox does for each operation of the spec. A test makes this table
and fails if it is not true: `sandbox/tests/coverage.rs`.

- Handled: the status of a request that succeeds. Its answer was checked against
  the schema of the spec, as every answer is.
- Validated: the parameters, and the body, that are refused with 400 and their
  name if they break the spec. Any order and any search text keep to it.
- Rules tested: the tests of what the documents say beyond the schema.

| operation | handled | validated | rules tested |
|---|---|---|---|
";

/// The tests of each operation's rules, all in `sandbox/tests/`.
const RULES: [(&str, &[&str]); 56] = [
    (
        "getMe",
        &["me_counts_messages_and_names_the_key_of_the_request"],
    ),
    (
        "listNumbers",
        &["a_line_out_of_service_sends_nothing_and_another_takes_over"],
    ),
    (
        "getMyContactCard",
        &["the_contact_card_is_for_dedicated_plans"],
    ),
    (
        "updateMyContactCard",
        &["the_contact_card_is_for_dedicated_plans"],
    ),
    (
        "requestCallForwarding",
        &["call_forwarding_opens_a_ticket_for_a_line_of_ones_own"],
    ),
    ("listContacts", &["contacts_are_searched_sorted_and_paged"]),
    (
        "createContact",
        &["a_contact_is_created_once_changed_and_deleted"],
    ),
    (
        "getContact",
        &["a_contact_is_created_once_changed_and_deleted"],
    ),
    (
        "updateContact",
        &["a_contact_is_created_once_changed_and_deleted"],
    ),
    (
        "deleteContact",
        &["a_contact_is_created_once_changed_and_deleted"],
    ),
    (
        "getContactCapabilities",
        &["capabilities_follow_what_the_test_set"],
    ),
    ("listContactTags", &["a_tag_is_added_once_and_removed"]),
    ("addContactTags", &["a_tag_is_added_once_and_removed"]),
    ("removeContactTag", &["a_tag_is_added_once_and_removed"]),
    (
        "listLocationContacts",
        &["locations_are_those_that_people_share"],
    ),
    (
        "getLocationContact",
        &["locations_are_those_that_people_share"],
    ),
    (
        "refreshLocationContacts",
        &["locations_are_those_that_people_share"],
    ),
    (
        "callFaceTime",
        &["what_is_coming_soon_answers_501_until_it_is_switched_on"],
    ),
    ("listGroups", &["a_group_is_made_renamed_and_deleted"]),
    (
        "createGroup",
        &[
            "a_group_is_made_renamed_and_deleted",
            "the_same_people_can_have_two_groups_with_two_guids",
        ],
    ),
    ("getGroup", &["a_group_is_made_renamed_and_deleted"]),
    ("updateGroup", &["a_group_is_made_renamed_and_deleted"]),
    ("deleteGroup", &["a_group_is_made_renamed_and_deleted"]),
    ("listGroupMembers", &["a_group_is_made_renamed_and_deleted"]),
    (
        "addGroupMember",
        &[
            "changing_the_members_of_a_group_is_coming_soon",
            "members_come_and_go_where_what_is_coming_soon_works",
        ],
    ),
    (
        "removeGroupMember",
        &[
            "changing_the_members_of_a_group_is_coming_soon",
            "members_come_and_go_where_what_is_coming_soon_works",
        ],
    ),
    (
        "setGroupIcon",
        &[
            "pictures_are_uploaded_as_forms",
            "a_removed_icon_has_no_url_and_a_person_written_to_has_a_summary",
        ],
    ),
    (
        "removeGroupIcon",
        &["a_removed_icon_has_no_url_and_a_person_written_to_has_a_summary"],
    ),
    (
        "listWebhooks",
        &["a_webhook_shows_its_secret_when_made_and_when_rotated_only"],
    ),
    (
        "createWebhook",
        &[
            "a_webhook_shows_its_secret_when_made_and_when_rotated_only",
            "webhooks_go_to_https_or_this_machine_and_are_64_at_most",
        ],
    ),
    (
        "getWebhook",
        &["a_webhook_shows_its_secret_when_made_and_when_rotated_only"],
    ),
    (
        "updateWebhook",
        &[
            "a_webhook_shows_its_secret_when_made_and_when_rotated_only",
            "nothing_is_posted_beyond_this_machine_or_to_a_paused_webhook",
        ],
    ),
    (
        "deleteWebhook",
        &["a_webhook_shows_its_secret_when_made_and_when_rotated_only"],
    ),
    (
        "rotateWebhookSecret",
        &["the_bare_signature_is_a_setting_and_a_rotated_secret_counts_at_once"],
    ),
    (
        "listWebhookLogs",
        &["the_log_is_filtered_and_paged_and_an_event_can_be_replayed"],
    ),
    (
        "replayWebhookEvent",
        &["the_log_is_filtered_and_paged_and_an_event_can_be_replayed"],
    ),
    (
        "listChats",
        &["chats_come_with_counts_and_the_last_active_first"],
    ),
    (
        "getChat",
        &["a_group_in_which_nothing_was_written_is_a_chat_without_a_last_message"],
    ),
    (
        "listChatMessages",
        &["messages_are_sorted_filtered_and_paged"],
    ),
    (
        "sendMessage",
        &[
            "the_same_key_and_body_is_the_same_message_for_24_hours",
            "a_body_that_breaks_a_rule_is_refused_naming_the_field",
            "an_attachment_alone_cannot_begin_a_conversation",
            "several_texts_and_batches_of_links_are_several_messages",
            "several_people_become_one_unnamed_group_whatever_their_order",
            "a_reply_is_refused_with_the_documented_code",
            "an_inbound_line_answers_only_those_who_wrote_first",
            "a_shared_line_begins_so_many_conversations_a_day",
            "the_outbound_cap_counts_the_organization_or_each_number",
            "a_trial_ends_with_402_for_messages_and_polls",
            "twilio_numbers_send_sms_from_the_first_and_cannot_reply",
            "emergency_numbers_are_refused",
            "effects_ignore_case_and_take_spaces_for_dashes",
            "a_message_by_sms_has_no_effect_and_is_never_read",
        ],
    ),
    ("getMessage", &["a_message_is_found_in_its_own_chat_only"]),
    (
        "cancelMessage",
        &["a_message_can_be_cancelled_while_it_is_queued"],
    ),
    (
        "getMessageStatus",
        &[
            "each_status_read_moves_a_message_one_step",
            "a_message_to_a_device_that_is_off_waits_for_it",
            "a_doomed_message_fails_with_its_code_where_it_would_be_delivered",
        ],
    ),
    (
        "addReaction",
        &["reactions_go_to_a_message_by_id_or_by_place"],
    ),
    (
        "sendPoll",
        &[
            "a_poll_has_two_to_ten_options",
            "a_trial_ends_with_402_for_messages_and_polls",
        ],
    ),
    ("getPollResults", &["a_poll_has_two_to_ten_options"]),
    (
        "startTyping",
        &["typing_warns_on_rcs_and_read_needs_a_chat"],
    ),
    ("stopTyping", &["typing_warns_on_rcs_and_read_needs_a_chat"]),
    (
        "markChatRead",
        &["typing_warns_on_rcs_and_read_needs_a_chat"],
    ),
    (
        "shareContactCard",
        &["the_contact_card_is_for_dedicated_plans"],
    ),
    ("getChatBackground", &["pictures_are_uploaded_as_forms"]),
    ("setChatBackground", &["pictures_are_uploaded_as_forms"]),
    ("removeChatBackground", &["pictures_are_uploaded_as_forms"]),
    (
        "lookupPhoneNumber",
        &["numbers_are_looked_up_by_their_form"],
    ),
    (
        "lookupPhoneNumberPost",
        &["numbers_are_looked_up_by_their_form"],
    ),
    (
        "batchLookupPhoneNumbers",
        &["numbers_are_looked_up_by_their_form"],
    ),
];

#[tokio::test]
async fn the_table_of_operations_is_true() {
    let handled = handled().await;
    let sandbox = Sandbox::start().await.unwrap();
    let mut table = HEAD.to_owned();
    for operation in &ALL {
        let status = handled.get(operation.id);
        let status = status.unwrap_or_else(|| panic!("{} never succeeds", operation.id));
        let validated = validated(&sandbox, operation).await;
        let rules = RULES.iter().find(|(id, _)| *id == operation.id);
        let (_, tests) = rules.unwrap_or_else(|| panic!("no rules of {}", operation.id));
        table.push_str(&format!(
            "| `{}` | {status} | {} | {} |\n",
            operation.id,
            validated.join(", "),
            tests.join(", ")
        ));
    }
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        std::fs::write(FILE, &table).unwrap();
    }
    let written = std::fs::read_to_string(FILE).unwrap_or_default();
    assert_eq!(
        written, table,
        "the table is stale; see the top of this file"
    );
}

#[test]
fn the_tests_that_the_table_names_exist() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = std::fs::read_dir(folder).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let sources = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let sources: String = sources
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    for (operation, tests) in RULES {
        assert!(!tests.is_empty(), "{operation}");
        for test in tests {
            let function = format!("]\nasync fn {test}() {{");
            assert!(sources.contains(&function), "{operation}: {test}");
        }
    }
}

/// The status with which each operation succeeds.
async fn handled() -> BTreeMap<&'static str, u16> {
    let (sandbox, rows) = operations::prepare().await;
    for row in rows {
        row.request().send_raw(&sandbox).await;
    }
    let requests = sandbox.requests();
    let succeeded = requests.iter().filter(|one| one.status() < 300);
    // The first time; a repeated key has another status.
    let mut statuses = BTreeMap::new();
    for request in succeeded {
        if let Some(operation) = request.operation() {
            statuses.entry(operation).or_insert(request.status());
        }
    }
    statuses
}

/// What of a request is refused with 400 if it breaks the spec.
async fn validated(sandbox: &Sandbox, operation: &'static Operation) -> Vec<String> {
    let method = operation.method;
    // Any value will do for the rest: the spec is checked first.
    let path = |broken: Option<&str>| -> String {
        let segments = operation.path.split('/').map(|segment| {
            let name = segment
                .strip_prefix('{')
                .and_then(|one| one.strip_suffix('}'));
            match name {
                Some(name) if Some(name) == broken => "%01",
                Some(_) => "%2B15551234567",
                None => segment,
            }
        });
        segments.collect::<Vec<_>>().join("/")
    };
    let mut refused = Vec::new();
    for parameter in operation.parameters {
        let name = parameter.name;
        let query = |value: &str| request(method, format!("{}?{name}={value}", path(None)));
        let asks = match parameter.location {
            Location::Path => vec![request(method, path(Some(name)))],
            Location::Query => vec![query("%01"), query("")],
            Location::Header => vec![request(method, path(None)).header(name, "")],
        };
        let mut is_refused = false;
        for ask in asks {
            is_refused |= ask.send(sandbox).await.refused_field() == (400, name);
        }
        if is_refused {
            refused.push(name.to_owned());
        }
    }
    if operation.body.is_some() || operation.upload.is_some() {
        let ask = request(method, path(None)).json(serde_json::json!([]));
        assert_eq!(ask.send(sandbox).await.status, 400, "{}", operation.id);
        refused.push("body".to_owned());
    }
    if refused.is_empty() {
        refused.push("takes nothing".to_owned());
    }
    refused
}

//! Every example says what it says it does: the built programs are run, and
//! what they print is compared. `cargo test` builds them.

use std::process::Command;

fn prints(name: &str, expected: &str) {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    folder.pop();
    let program = folder.join("examples").join(name);
    assert!(
        program.exists(),
        "{name} is not built; run `cargo test --all-features` without a filter of targets"
    );
    let output = Command::new(program).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {errors}");
    assert_eq!(printed, expected, "{name}");
}

#[test]
fn the_quickstart_sends_replays_refuses_and_delivers() {
    prints(
        "quickstart",
        concat!(
            "Message ID: a1gkvMKT-_d_n6ReJ4V8W, status: queued\n",
            "Same key again: a1gkvMKT-_d_n6ReJ4V8W, replayed: true\n",
            "Refused before the network: invalid text: it is empty; give a text or an attachment, field: text\n",
            "Status: queued\n",
            "Status: sent\n",
            "Status: delivered\n",
        ),
    );
}

#[test]
fn send_prints_what_the_guides_print() {
    prints(
        "send",
        "Message ID: a1gkvMKT-_d_n6ReJ4V8W, status: queued\n",
    );
}

#[test]
fn attachments_arrive_with_their_urls() {
    prints(
        "attachments",
        concat!(
            "Photo: a1gkvMKT-_d_n6ReJ4V8W\n",
            "Contract: msg_ywfiPJBVc_6d6uXHIb34s\n",
            "Check out this photo with [\"https://example.com/photo.jpg\"]\n",
            "no text with [\"https://cdn.example.com/doc.pdf\"]\n",
        ),
    );
}

#[test]
fn parts_and_links_have_their_ids() {
    prints(
        "parts",
        concat!(
            "One bubble: a1gkvMKT-_d_n6ReJ4V8W\n",
            "Rich link: msg_ywfiPJBVc_6d6uXHIb34s\n",
            "Rich link: zfRap9siFm49nTckAomYt\n",
            "Refused: invalid parts[0].name: only a file has a name; give the part a url\n",
        ),
    );
}

#[test]
fn a_group_is_made_once_and_found_again() {
    prints(
        "group",
        concat!(
            "grp_5dae28b3e83a1eb2, made now: true, people: 2\n",
            "grp_5dae28b3e83a1eb2, made now: false, people: 2\n",
            "To the group by its id: vI3T2ZRiNRCAb1Oz85VZc\n",
        ),
    );
}

#[test]
fn without_imessage_there_is_a_fallback() {
    prints(
        "capability",
        concat!(
            "Ada: sent as a1gkvMKT-_d_n6ReJ4V8W\n",
            "Bob does not support iMessage; fall back to SMS.\n",
        ),
    );
}

#[test]
fn a_second_run_of_a_job_sends_nothing_twice() {
    prints(
        "concurrent",
        concat!(
            "First run: sent 100, replayed 0, failed 0\n",
            "Second run: sent 0, replayed 100, failed 0\n",
            "Messages that arrived: 100\n",
        ),
    );
}

#[test]
fn a_campaign_is_run_again_and_sends_nothing_twice() {
    prints(
        "bulk",
        concat!(
            "Not sent (Forbidden)\n",
            "Number 100 was named before\n",
            "First run: sent 99, sent before 0, failed 1, duplicates 1\n",
            "Number 100 was named before\n",
            "Second run: sent 1, sent before 99, failed 0, duplicates 1\n",
            "Messages that arrived: 100\n",
        ),
    );
}

#[test]
fn a_lost_answer_costs_no_second_message() {
    prints(
        "idempotent",
        concat!(
            "Key: order:4281:shipped\n",
            "Outcome unknown: true\n",
            "Message ID: a1gkvMKT-_d_n6ReJ4V8W, replayed: true\n",
            "Messages that arrived: 1\n",
        ),
    );
}

#[test]
fn errors_say_what_to_do() {
    prints(
        "errors",
        concat!(
            "Rate limited; retry in 1s\n",
            "Retry later (Unknown): sendMessage: the service failed (status 500); it may have been carried out: repeat it with the same idempotency key\n",
            "Fix the field text: invalid text: it is empty; give a text or an attachment\n",
            "Check the key: sendMessage: the API key is missing or wrong; check BLOOIO_API_KEY (status 401)\n",
            "Retry later (NotSent): sendMessage: the connection was refused; check the base URL\n",
            "Sent a1gkvMKT-_d_n6ReJ4V8W\n",
        ),
    );
}

#[cfg(feature = "webhook")]
#[test]
fn a_repeated_delivery_is_answered_once() {
    prints(
        "webhook_reply",
        concat!(
            "On the first delivery: sent as msg_ywfiPJBVc_6d6uXHIb34s\n",
            "On the second delivery: sent before as msg_ywfiPJBVc_6d6uXHIb34s\n",
            "Messages that arrived: 1\n",
        ),
    );
}

#[cfg(feature = "axum")]
#[test]
fn a_webhook_service_answers_once() {
    prints(
        "webhook_service",
        "+15551234567: Some(\"It is on its way.\")\n",
    );
}

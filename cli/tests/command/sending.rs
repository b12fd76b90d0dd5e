//! `send` and what follows it: status, cancel, reactions, polls, typing, read.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{ANA, Blooio, assert_items_valid, assert_valid, run};

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_sent_and_its_id_printed() {
    let blooio = Blooio::start().await;
    let sent = blooio.ok(["send", ANA, "Hello"]).await;
    let messages = blooio.sandbox.messages_sent();
    assert_eq!(messages[0].text(), Some("Hello"));
    let id = sent.stdout.trim().strip_prefix("queued ").unwrap();
    let status = blooio.json(["status", ANA, id]).await;
    assert_valid("MessageStatus", &status);
    assert_eq!(status["message_id"], json!(id));
}

#[tokio::test(flavor = "multi_thread")]
async fn json_of_a_send_is_valid_under_the_spec() {
    let blooio = Blooio::start().await;
    let sent = blooio.json(["send", ANA, "Hello"]).await;
    assert_valid("SendMessageResponse", &sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dash_reads_the_text_from_standard_input() {
    let blooio = Blooio::start().await;
    let sent = run(blooio.command(["send", ANA, "-"]), "two\nlines\n").await;
    assert_eq!(sent.code, 0, "{}", sent.stderr);
    assert_eq!(blooio.sandbox.messages_sent()[0].text(), Some("two\nlines"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_sends_once() {
    let blooio = Blooio::start().await;
    let args = ["send", ANA, "Hello", "--key", "order-4281"];
    let first = blooio.ok(args).await.stdout;
    let second = blooio.ok(args).await.stdout;
    assert_eq!(blooio.sandbox.messages_sent().len(), 1);
    assert_eq!(
        second.trim(),
        format!("{}, sent before under this key", first.trim())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_prints_the_request_and_sends_nothing() {
    let blooio = Blooio::start().await;
    blooio.ok(["send", ANA, "Hello"]).await;
    let args = [
        "send",
        ANA,
        "See this",
        "--attach",
        "https://example.com/a.pdf=label.pdf",
        "--reply-to",
        "msg_abc123",
        "--dry-run",
    ];
    let request: Value = serde_json::from_str(&blooio.ok(args).await.stdout).unwrap();
    assert_valid("SendMessageRequest", &request["body"]);
    assert_eq!(
        request["body"],
        json!({
            "text": "See this",
            "attachments": [{"url": "https://example.com/a.pdf", "name": "label.pdf"}],
            "reply_to": {"message_id": "msg_abc123"},
        })
    );
    assert_eq!(blooio.sandbox.messages_sent().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_keep_their_order_and_kind() {
    let blooio = Blooio::start().await;
    let args = [
        "send",
        ANA,
        "--part",
        "First",
        "--part",
        "https://example.com/a.png=a.png",
        "--part",
        "mention:+15551234567=@Ana",
        "--part",
        "text:https://example.com is a text",
        "--dry-run",
    ];
    let request: Value = serde_json::from_str(&blooio.ok(args).await.stdout).unwrap();
    assert_eq!(
        request["body"]["parts"],
        json!([
            {"text": "First"},
            {"url": "https://example.com/a.png", "name": "a.png"},
            {"text": "@Ana", "mention": "+15551234567"},
            {"text": "https://example.com is a text"},
        ])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting_ends_when_the_message_arrived() {
    let blooio = Blooio::start().await;
    let run = blooio
        .ok(["send", ANA, "Hello", "--wait", "delivered"])
        .await;
    let states: Vec<&str> = run
        .stdout
        .lines()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert_eq!(states, ["queued", "sent", "delivered"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting_with_json_prints_a_line_for_each_change() {
    let blooio = Blooio::start().await;
    let run = blooio
        .ok(["send", ANA, "Hello", "--wait", "sent", "--json"])
        .await;
    let lines: Vec<Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_valid("SendMessageResponse", &lines[0]);
    assert_valid("MessageStatus", lines.last().unwrap());
    assert_eq!(lines.last().unwrap()["status"], "sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sandbox_flag_needs_no_account() {
    let blooio = Blooio::start().await;
    let mut command = blooio.command(["--sandbox", "send", ANA, "Hello"]);
    command
        .env_remove("BLOOIO_API_KEY")
        .env_remove("BLOOIO_BASE_URL");
    let sent = run(command, "").await;
    assert_eq!(sent.code, 0, "{}", sent.stderr);
    assert!(sent.stdout.starts_with("queued "));
    assert_eq!(blooio.sandbox.messages_sent().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_are_listed_oldest_first_and_filtered() {
    let blooio = Blooio::start().await;
    for text in ["one", "two", "three"] {
        blooio.ok(["send", ANA, text]).await;
    }
    blooio.sandbox.receive(ANA, "four");
    let all = blooio.json(["messages", ANA]).await;
    assert_items_valid("Message", &all);
    let texts: Vec<&Value> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["text"])
        .collect();
    assert_eq!(texts, ["one", "two", "three", "four"]);
    let inbound = blooio
        .json(["messages", ANA, "--direction", "inbound"])
        .await;
    assert_eq!(inbound.as_array().unwrap().len(), 1);
    let newest = blooio.run(["messages", ANA, "--limit", "2"]).await;
    assert!(newest.stdout.contains("three") && newest.stdout.contains("four"));
    assert!(!newest.stdout.contains("two"));
    assert!(newest.stderr.contains("more than 2"), "{}", newest.stderr);
}

#[tokio::test(flavor = "multi_thread")]
async fn reactions_polls_typing_and_read_are_valid_under_the_spec() {
    let blooio = Blooio::start().await;
    blooio.ok(["send", ANA, "Hello"]).await;
    let reaction = blooio.json(["react", ANA, "-1", "love"]).await;
    assert_valid("ReactionResponse", &reaction);
    let poll = blooio
        .json(["poll", "send", ANA, "Lunch?", "Pizza", "Sushi"])
        .await;
    assert_valid("SendPollResponse", &poll);
    let id = poll["poll_id"].as_str().unwrap();
    let results = blooio.json(["poll", "results", ANA, id]).await;
    assert_valid("PollResults", &results);
    for args in [vec!["typing", ANA], vec!["typing", ANA, "--stop"]] {
        assert_valid("TypingResponse", &blooio.json(args).await);
    }
    assert_valid("ReadResponse", &blooio.json(["read", ANA]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_message_is_cancelled() {
    let blooio = Blooio::start().await;
    let sent = blooio.json(["send", ANA, "Hello"]).await;
    let id = sent["message_id"].as_str().unwrap();
    let cancelled = blooio.json(["cancel", ANA, id]).await;
    assert_valid("CancelMessageResponse", &cancelled);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_becomes_the_icon_of_a_group() {
    let blooio = Blooio::start().await;
    let group = blooio
        .json(["groups", "create", "Team", ANA, "+15559876543"])
        .await;
    let id = group["group_id"].as_str().unwrap();
    let picture = blooio.folder.file("icon.png", PNG);
    assert!(Path::new(&picture).exists());
    let icon = blooio.json(["groups", "icon", id, &picture]).await;
    assert_valid("GroupIconResponse", &icon);
}

/// The smallest valid picture.
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

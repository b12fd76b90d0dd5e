//! `api`: every operation of the table can be named, explained and called.

use blooio_client::generated::operations;
use serde_json::{Value, json};

use crate::support::{ANA, Blooio, Folder, assert_valid, bare_command, run};

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_is_listed_and_explained() {
    let folder = Folder::new();
    let list = run(bare_command(&folder, ["api", "--list", "--json"]), "").await;
    let list: Vec<Value> = serde_json::from_str(&list.stdout).unwrap();
    let names: Vec<&str> = list
        .iter()
        .map(|one| one["operation"].as_str().unwrap())
        .collect();
    let all: Vec<&str> = operations::ALL
        .iter()
        .map(|operation| operation.id)
        .collect();
    assert_eq!(names, all);
    for operation in &operations::ALL {
        let page = run(bare_command(&folder, ["api", operation.id, "--help"]), "").await;
        assert_eq!(page.code, 0, "{}", operation.id);
        assert!(page.stdout.contains(operation.path), "{}", page.stdout);
        for parameter in operation.parameters {
            assert!(page.stdout.contains(parameter.name), "{}", page.stdout);
        }
        assert!(page.stdout.contains("Exit codes:"), "{}", operation.id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_reaches_the_service_under_its_own_path() {
    let blooio = Blooio::start().await;
    let picture = blooio.folder.file("icon.png", b"\x89PNG\r\n\x1a\n");
    for operation in &operations::ALL {
        let before = blooio.sandbox.requests().len();
        let mut command = blooio.command(["api", operation.id]);
        for parameter in operation.parameters {
            if parameter.required {
                command.args([
                    "-p",
                    &format!("{}={}", parameter.name, value(parameter.schema)),
                ]);
            }
        }
        match (operation.upload, operation.body) {
            (Some(_), _) => drop(command.args(["--file", &picture])),
            (None, Some(_)) => drop(command.args(["-d", "{}"])),
            (None, None) => {}
        }
        let run = run(command, "").await;
        let requests = blooio.sandbox.requests();
        assert!(requests.len() > before, "{}: {}", operation.id, run.stderr);
        let request = &requests[before];
        assert_eq!(request.method(), operation.method, "{}", operation.id);
    }
}

/// A value that the schema of a path parameter takes.
fn value(schema: &str) -> &'static str {
    match schema {
        "ChatId" | "ContactId" | "LineNumber" | "LocationContactId" | "string" => ANA,
        "GroupId" => "grp_abc123",
        "WebhookId" => "wh_abc123",
        "EventId" => "evt_abc123",
        "PollId" => "poll_abc123",
        "Tag" => "vip",
        _ => "msg_abc123",
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_sends_parameters_and_body() {
    let blooio = Blooio::start().await;
    let body = blooio.folder.file("body.json", r#"{"text": "Hello"}"#);
    let sent = blooio
        .json([
            "api",
            "sendMessage",
            "-p",
            "chatId=+15551234567",
            "-p",
            "Idempotency-Key=order-1",
            "-d",
            &format!("@{body}"),
        ])
        .await;
    assert_valid("SendMessageResponse", &sent);
    assert_eq!(blooio.sandbox.messages_sent()[0].text(), Some("Hello"));
    assert_eq!(
        blooio.sandbox.requests()[0].idempotency_key(),
        Some("order-1")
    );
    let chats = blooio.json(["api", "listChats", "-p", "limit=1"]).await;
    assert_valid("ChatList", &chats);
    assert_eq!(chats["pagination"]["limit"], json!(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_names_parameters_and_bodies_end_with_2() {
    let blooio = Blooio::start().await;
    for (args, words) in [
        (vec!["api", "listChat"], "'listChats'"),
        (
            vec!["api", "listChats", "-p", "page=2"],
            "has no parameter `page`",
        ),
        (vec!["api", "getChat"], "needs the parameter `chatId`"),
        (
            vec!["api", "createContact", "-d", "{"],
            "the body is not JSON",
        ),
        (
            vec!["api", "createContact", "-d", "@missing.json"],
            "missing.json",
        ),
        (vec!["api", "getChat", "-p", "chatId=.."], "path"),
    ] {
        let run = blooio.run(&args).await;
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(words), "{args:?}: {}", run.stderr);
    }
    assert!(blooio.sandbox.requests().is_empty());
}

//! Subscriptions, `listen`, and `trigger`.

use std::process::Stdio;

use axum::Router;
use blooio_client::generated::samples;
use blooio_client::webhook::axum::Endpoint;
use blooio_client::webhook::{SigningSecret, Verifier};
use blooio_sandbox::Sandbox;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::process::Child;

use crate::support::{Blooio, Folder, assert_items_valid, assert_valid, bare_command, run};

const SECRET: &str = "whsec_a1b2c3d4e5f6";

/// A `listen` that is ready, and its address.
async fn listen(folder: &Folder, args: &[&str]) -> (Child, String) {
    let mut command = bare_command(folder, ["listen", "--port", "0"]);
    command.args(args).env("BLOOIO_WEBHOOK_SECRET", SECRET);
    command.stdin(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let url = loop {
        let line = lines.next_line().await.unwrap().expect("still running");
        if let Some(url) = line.strip_prefix("listening on ") {
            break url.to_owned();
        }
    };
    // The rest of the output must not fill the pipe.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (child, url)
}

async fn trigger(folder: &Folder, args: &[&str]) -> crate::support::Run {
    let mut command = bare_command(folder, ["trigger"]);
    command.args(args);
    run(command, "").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_lives_through_all_its_commands() {
    let blooio = Blooio::start().await;
    let url = "https://example.com/hook";
    let created = blooio
        .json(["webhooks", "create", url, "--events", "all"])
        .await;
    assert_valid("CreateWebhookResponse", &created);
    let id = created["webhook_id"].as_str().unwrap();
    let again = blooio.run(["webhooks", "create", url]).await;
    assert!(
        again.stderr.contains("subscribed before"),
        "{}",
        again.stderr
    );
    assert_items_valid("Webhook", &blooio.json(["webhooks", "list"]).await);
    assert_valid("Webhook", &blooio.json(["webhooks", "show", id]).await);
    let paused = blooio.json(["webhooks", "update", id, "--pause"]).await;
    assert_valid("Webhook", &paused);
    assert!(
        blooio
            .ok(["webhooks", "list"])
            .await
            .stdout
            .contains("paused")
    );
    let rotated = blooio.json(["webhooks", "rotate", id]).await;
    assert_valid("RotateWebhookSecretResponse", &rotated);
    assert_ne!(rotated["signing_secret"], created["signing_secret"]);
    let logs = blooio.json(["webhooks", "logs", id]).await;
    assert!(logs.is_array());
    let deleted = blooio.json(["webhooks", "delete", id]).await;
    assert_valid("DeleteWebhookResponse", &deleted);
    let nothing = blooio.run(["webhooks", "update", id]).await;
    assert_eq!(nothing.code, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_is_logged_and_delivered_again() {
    let router: Router = Router::new().fallback(async || "ok");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let sandbox = Sandbox::builder().webhook(&url).start().await.unwrap();
    let blooio = Blooio::around(sandbox);
    let mut changes = blooio.sandbox.changes();
    blooio.sandbox.receive("+15551234567", "Hello");
    while blooio.sandbox.deliveries().is_empty() {
        changes.recv().await.unwrap();
    }

    let webhooks = blooio.json(["webhooks", "list"]).await;
    let id = webhooks[0]["webhook_id"].as_str().unwrap();
    let logs = blooio.json(["webhooks", "logs", id]).await;
    assert_items_valid("WebhookLog", &logs);
    let event = logs[0]["event_id"].as_str().unwrap();
    let replayed = blooio.json(["webhooks", "replay", id, event]).await;
    assert_valid("ReplayWebhookEventResponse", &replayed);
    assert_eq!(blooio.sandbox.deliveries().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sample_is_taken_by_listen() {
    let folder = Folder::new();
    let count = samples::ALL.len().to_string();
    let (mut child, url) = listen(&folder, &["--json", "--count", &count]).await;
    let mut stdout = BufReader::new(child.stdout.take().unwrap()).lines();
    for sample in samples::ALL {
        let args = [
            sample.event,
            "--form",
            sample.name,
            "--to",
            &url,
            "--secret",
            SECRET,
        ];
        let run = trigger(&folder, &args).await;
        assert_eq!(
            run.code, 0,
            "{} {}: {}",
            sample.event, sample.name, run.stderr
        );
        let line = stdout.next_line().await.unwrap().expect("a line for each");
        let body: Value = serde_json::from_str(&line).unwrap();
        let name = body.get("event").or_else(|| body.get("type"));
        assert!(name.is_none_or(|name| name == sample.event), "{line}");
    }
    assert_eq!(child.wait().await.unwrap().code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_signature_is_refused_and_not_forwarded() {
    let folder = Folder::new();
    let (mut child, url) = listen(&folder, &["--count", "1"]).await;
    let args = ["message.received", "--to", &url, "--secret", "whsec_other"];
    let run = trigger(&folder, &args).await;
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("answered with 401"), "{}", run.stdout);
    assert_eq!(child.wait().await.unwrap().code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn deliveries_are_forwarded_with_their_headers_and_answered_as_the_target_did() {
    let folder = Folder::new();
    // The endpoint of the client verifies the forwarded bytes and headers again.
    let (sender, mut events) = tokio::sync::mpsc::channel(8);
    let verifier = Verifier::new(SigningSecret::new(SECRET).unwrap()).require_timestamp();
    let router: Router = Endpoint::new(verifier, sender).into_router("/hook");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let (child, url) = listen(&folder, &["--forward", &target, "--count", "2"]).await;
    let args = [
        "message.received",
        "--to",
        &url,
        "--secret",
        SECRET,
        "--set",
        "text=Ready?",
    ];
    let run = trigger(&folder, &args).await;
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let event = events.recv().await.unwrap();
    assert_eq!(
        (event.name(), event.text()),
        ("message.received", Some("Ready?"))
    );

    // If the target refuses, its own status is the answer.
    drop(events);
    let run = trigger(&folder, &args).await;
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("answered with 503"), "{}", run.stdout);
    let output = child.wait_with_output().await.unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    assert!(
        lines.contains("→ 200") && lines.contains("→ 503"),
        "{lines}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_is_down_is_a_bad_gateway() {
    let folder = Folder::new();
    let args = ["--forward", "http://127.0.0.1:1/", "--count", "1"];
    let (_child, url) = listen(&folder, &args).await;
    let run = trigger(&folder, &["message.sent", "--to", &url, "--secret", SECRET]).await;
    assert!(run.stdout.contains("answered with 502"), "{}", run.stdout);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_at_the_other_end_ends_with_5() {
    let run = trigger(
        &Folder::new(),
        &["message.sent", "--to", "http://127.0.0.1:1/"],
    )
    .await;
    assert_eq!(run.code, 5, "{}", run.stderr);
    assert!(run.stderr.contains("blooio listen"), "{}", run.stderr);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_made_by_listen_ends_with_it() {
    let blooio = Blooio::start().await;
    let mut command = blooio.command(["listen", "--port", "0", "--count", "1"]);
    command.args(["--create", "https://abc.tunnel.example/hook"]);
    let mut child = command.stdin(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut url = None;
    while let Some(line) = lines.next_line().await.unwrap() {
        if let Some(found) = line.strip_prefix("listening on ") {
            url = Some(found.to_owned());
            break;
        }
    }
    let list = blooio.json(["webhooks", "list"]).await;
    assert_eq!(
        list[0]["webhook_url"],
        json!("https://abc.tunnel.example/hook")
    );
    let run = trigger(&blooio.folder, &["message.sent", "--to", &url.unwrap()]).await;
    // Not signed with the secret that only `listen` knows.
    assert_eq!(run.code, 1);
    assert_eq!(child.wait().await.unwrap().code(), Some(0));
    assert_eq!(blooio.json(["webhooks", "list"]).await, json!([]));
}

#[tokio::test]
async fn the_list_of_events_is_the_specs() {
    let folder = Folder::new();
    let mut command = bare_command(&folder, ["trigger", "--list", "--json"]);
    command.stdin(Stdio::null());
    let output = command.output().await.unwrap();
    let list: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(list.len(), samples::ALL.len());
}

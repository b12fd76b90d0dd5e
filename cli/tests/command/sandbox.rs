//! `sandbox`: started, used from another process, and ended by Ctrl-C.

use std::process::{Command, Stdio};

use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, BufReader};

use crate::support::{ANA, Folder, bare_command, code, run};

#[tokio::test(flavor = "multi_thread")]
async fn it_serves_until_it_is_interrupted() {
    let folder = Folder::new();
    let args = [
        "sandbox", "--port", "0", "--json", "--seed", "7", "--step", "10",
    ];
    let mut child = bare_command(&folder, args)
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let facts: Value = serde_json::from_str(&line).unwrap();
    let mut send = bare_command(&folder, ["send", ANA, "Hello", "--wait", "delivered"]);
    send.env("BLOOIO_BASE_URL", facts["base_url"].as_str().unwrap())
        .env("BLOOIO_API_KEY", facts["api_key"].as_str().unwrap());
    let sent = run(send, "").await;
    assert_eq!(sent.code, 0, "{}", sent.stderr);
    let id = child.id().unwrap().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(code(child.wait().await.unwrap()), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_port_in_use_ends_with_2_and_names_another() {
    let folder = Folder::new();
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = run(bare_command(&folder, ["sandbox", "--port", &port]), "").await;
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("next: blooio sandbox --port 0"),
        "{}",
        run.stderr
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscribed_url_gets_signed_events() {
    let folder = Folder::new();
    let mut listen = bare_command(&folder, ["listen", "--port", "0", "--count", "1"])
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(listen.stderr.take().unwrap()).lines();
    let url = loop {
        let line = lines.next_line().await.unwrap().unwrap();
        if let Some(url) = line.strip_prefix("listening on ") {
            break url.to_owned();
        }
    };
    let args = [
        "sandbox",
        "--port",
        "0",
        "--json",
        "--step",
        "10",
        "--webhook",
        &url,
    ];
    let mut sandbox = bare_command(&folder, args)
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(sandbox.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let facts: Value = serde_json::from_str(&line).unwrap();
    let secret = facts["webhooks"][0]["signing_secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_"));
    let mut send = bare_command(&folder, ["send", ANA, "Hello"]);
    send.env("BLOOIO_BASE_URL", facts["base_url"].as_str().unwrap())
        .env("BLOOIO_API_KEY", facts["api_key"].as_str().unwrap());
    assert_eq!(run(send, "").await.code, 0);
    let output = listen.wait_with_output().await.unwrap();
    let line = String::from_utf8(output.stdout).unwrap();
    assert!(line.contains("message."), "{line}");
    sandbox.kill().await.unwrap();
}

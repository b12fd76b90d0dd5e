//! Each exit code, and what the error says: what happened, whether something was
//! sent, and what to type next.

use std::time::Duration;

use blooio_sandbox::Fault;
use serde_json::Value;

use crate::support::{ANA, Blooio, Run, bare_command, run};

fn assert_says(run: &Run, words: &[&str]) {
    for word in words {
        assert!(
            run.stderr.contains(word),
            "`{word}` is not in:\n{}",
            run.stderr
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_ends_with_1() {
    let blooio = Blooio::start().await;
    let run = blooio.run(["status", ANA, "msg_unknown"]).await;
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_says(&run, &["error: ", "404"]);
    blooio.sandbox.fail_next(1, Fault::Status(403));
    let run = blooio.run(["send", ANA, "Hello"]).await;
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_says(&run, &["403", "the service carried nothing out"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_ends_with_1_and_names_login() {
    let blooio = Blooio::start().await;
    let mut command = blooio.command(["me"]);
    command.env("BLOOIO_API_KEY", "bl_live_wrong");
    let run = run(command, "").await;
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_says(&run, &["401", "next: blooio login"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_command_line_or_value_ends_with_2() {
    let blooio = Blooio::start().await;
    for args in [
        vec!["send", ANA],
        vec!["send", "5551234", "Hello"],
        vec!["send", ANA, "Hello", "--effect", "sparkles"],
        vec!["send", ANA, "Hello", "--attach", "label.pdf"],
        vec!["send", ANA, "Hello", "--key", ""],
        vec!["status", ANA, ".."],
        vec!["chats", "--limit", "0"],
        vec!["messages", ANA, "--since", "yesterday"],
        vec!["groups", "icon", "grp_abc", "missing.png"],
        vec!["--base-url", "http://example.com", "me"],
        vec!["--profile", "unknown", "me"],
    ] {
        let run = blooio.run(&args).await;
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert!(
            run.stderr.starts_with("error: "),
            "{args:?}: {}",
            run.stderr
        );
        assert_eq!(run.stdout, "", "{args:?}");
    }
    assert!(blooio.sandbox.messages_sent().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_key_it_ends_with_2_and_says_what_to_type() {
    let blooio = Blooio::start().await;
    let run = run(bare_command(&blooio.folder, ["send", ANA, "Hello"]), "").await;
    assert_eq!(run.code, 2);
    assert_says(
        &run,
        &[
            "no API key",
            "nothing was sent",
            "blooio login",
            "--sandbox",
        ],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_outcome_ends_with_3_and_the_key_to_repeat_under() {
    let blooio = Blooio::start().await;
    blooio
        .sandbox
        .fail_next(3, Fault::StatusAfterProcessing(500));
    let run = blooio.run(["send", ANA, "Hello"]).await;
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_says(&run, &["it may have been carried out", "--key "]);
    let key = run.stderr.split("--key ").nth(1).unwrap();
    let key = key.split_whitespace().next().unwrap();
    let again = blooio.ok(["send", ANA, "Hello", "--key", key]).await;
    assert!(again.stdout.contains("sent before under this key"));
    assert_eq!(blooio.sandbox.messages_sent().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_in_json_has_the_code_and_the_key() {
    let blooio = Blooio::start().await;
    blooio
        .sandbox
        .fail_next(3, Fault::StatusAfterProcessing(500));
    let run = blooio.run(["send", ANA, "Hello", "--json"]).await;
    assert_eq!((run.code, run.stdout.as_str()), (3, ""));
    let error: Value = serde_json::from_str(&run.stderr).unwrap();
    assert_eq!(error["exit_code"], 3);
    assert_eq!(error["outcome"], "unknown");
    assert_eq!(error["status"], 500);
    assert!(error["idempotency_key"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_limit_ends_with_4_and_says_how_long_to_wait() {
    let blooio = Blooio::start().await;
    let retry_after = Duration::from_secs(600);
    blooio
        .sandbox
        .fail_next(1, Fault::RateLimited { retry_after });
    let run = blooio.run(["send", ANA, "Hello"]).await;
    assert_eq!(run.code, 4, "{}", run.stderr);
    assert_says(&run, &["429", "600 seconds"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_port_ends_with_5() {
    let blooio = Blooio::start().await;
    // Bound without listening: it refuses, and no other program gets the port.
    let closed = tokio::net::TcpSocket::new_v4().unwrap();
    closed.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = closed.local_addr().unwrap();
    let url = format!("http://{address}/v2/api");
    let run = blooio.run(["--base-url", &url, "send", ANA, "Hello"]).await;
    assert_eq!(run.code, 5, "{}", run.stderr);
    assert_says(&run, &["nothing was sent", "config get base_url"]);
}

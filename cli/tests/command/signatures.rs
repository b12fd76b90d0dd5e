//! `verify`: right signatures, and why wrong ones are wrong.

use blooio_client::Clock;
use blooio_client::webhook::{SigningSecret, sign, sign_at};
use chrono::TimeDelta;
use serde_json::Value;

use crate::support::{Folder, Run, bare_command, run};

const SECRET: &str = "whsec_a1b2c3d4e5f6";
const BODY: &str = "{\"event\":\"message.received\",\"message_id\":\"msg_abc\"}";

async fn verify(body: &str, signature: &str, more: &[&str]) -> Run {
    let folder = Folder::new();
    let file = folder.file("body.json", body);
    let header = format!("X-Blooio-Signature: {signature}");
    let mut args = vec!["verify", "--header", &header, &file];
    args.extend(more);
    let mut command = bare_command(&folder, args);
    if !more.contains(&"--secret") {
        command.env("BLOOIO_WEBHOOK_SECRET", SECRET);
    }
    run(command, "").await
}

fn signed(body: &str) -> String {
    let secret = SigningSecret::new(SECRET).unwrap();
    sign_at(&secret, body.as_bytes(), Clock::system().now())
}

#[tokio::test]
async fn a_right_signature_ends_with_0() {
    let run = verify(BODY, &signed(BODY), &[]).await;
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(
        run.stdout.starts_with("the signature is good"),
        "{}",
        run.stdout
    );
    let secret = SigningSecret::new(SECRET).unwrap();
    let run = verify(BODY, &sign(&secret, BODY.as_bytes()), &[]).await;
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("never expires"), "{}", run.stdout);
}

#[tokio::test]
async fn what_was_done_to_the_body_is_named() {
    for (body, words) in [
        (format!("{BODY}\n"), "without the newline at its end"),
        (
            BODY.replace(':', ": "),
            "the same JSON written in another way",
        ),
        (format!("\u{feff}{BODY}"), "byte order mark"),
    ] {
        let run = verify(&body, &signed(BODY), &[]).await;
        assert_eq!(run.code, 1);
        assert!(run.stdout.contains(words), "{words}: {}", run.stdout);
    }
    let with_newline = format!("{BODY}\n");
    let run = verify(BODY, &signed(&with_newline), &[]).await;
    assert!(
        run.stdout.contains("with a newline at its end"),
        "{}",
        run.stdout
    );
    let run = verify("{}", &signed(BODY), &[]).await;
    assert!(
        run.stdout.contains("another secret, or over other bytes"),
        "{}",
        run.stdout
    );
}

#[tokio::test]
async fn the_wrong_secret_form_and_clock_are_named() {
    let without_prefix = SECRET.strip_prefix("whsec_").unwrap();
    let run = verify(BODY, &signed(BODY), &["--secret", without_prefix]).await;
    assert!(run.stdout.contains("lacks its beginning"), "{}", run.stdout);

    let secret = SigningSecret::new(SECRET).unwrap();
    let now = Clock::system().now();
    let bare = sign(&secret, BODY.as_bytes());
    let disguised = format!("t={},v1={bare}", now.timestamp());
    let run = verify(BODY, &disguised, &[]).await;
    assert!(
        run.stdout.contains("digest of the body alone"),
        "{}",
        run.stdout
    );

    let run = verify(BODY, &bare, &["--require-timestamp"]).await;
    assert_eq!(run.code, 1);

    let old = sign_at(&secret, BODY.as_bytes(), now - TimeDelta::minutes(10));
    let run = verify(BODY, &old, &[]).await;
    assert!(run.stdout.contains("compare the clocks"), "{}", run.stdout);
    let run = verify(BODY, &old, &["--at", "10m"]).await;
    assert_eq!(run.code, 0, "{}", run.stdout);
}

#[tokio::test]
async fn json_says_whether_it_is_valid_and_shows_no_secret() {
    let run = verify(BODY, &signed("{}"), &["--json"]).await;
    assert_eq!(run.code, 1);
    let answer: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(answer["valid"], false);
    assert!(answer["reason"].is_string());
    assert!(!run.stdout.contains("a1b2c3d4e5f6"));
}

//! The form of the output: plain if it is not a terminal, coloured if that is asked
//! for, and safe in a pipe.

use std::process::Stdio;

use chrono::DateTime;
use serde_json::Value;

use crate::support::{ANA, Blooio, code, run};

#[tokio::test(flavor = "multi_thread")]
async fn a_pipe_gets_no_colours() {
    let blooio = Blooio::start().await;
    let run = blooio.ok(["numbers"]).await;
    assert!(!run.stdout.contains('\u{1b}'), "{}", run.stdout);
}

#[tokio::test(flavor = "multi_thread")]
async fn colours_come_when_asked_for_and_no_color_counts_for_the_rest() {
    let blooio = Blooio::start().await;
    let run = blooio.ok(["numbers", "--color", "always"]).await;
    assert!(run.stdout.contains('\u{1b}'));
    let mut command = blooio.command(["numbers"]);
    command.env("NO_COLOR", "1");
    let run = crate::support::run(command, "").await;
    assert!(!run.stdout.contains('\u{1b}'));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_pipe_is_no_error() {
    let blooio = Blooio::start().await;
    blooio.ok(["send", ANA, "Hello"]).await;
    for args in [
        vec!["messages", ANA],
        vec!["numbers", "--json"],
        vec!["completions", "zsh"],
    ] {
        let mut command = blooio.command(&args);
        command.stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().await.unwrap();
        assert_eq!(code(output.status), 0, "{args:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn times_are_rfc_3339_in_json_and_local_for_people() {
    let blooio = Blooio::start().await;
    blooio.ok(["send", ANA, "Hello"]).await;
    let messages = blooio.json(["messages", ANA]).await;
    let text = messages[0]["time_sent"].as_str().unwrap();
    let at = DateTime::parse_from_rfc3339(text).unwrap();
    assert!(text.ends_with('Z'));
    let mut command = blooio.command(["messages", ANA]);
    command.env("TZ", "Asia/Tokyo");
    let table = run(command, "").await.stdout;
    let local = at + chrono::TimeDelta::hours(9);
    let local = local.format("%Y-%m-%d %H:%M:%S").to_string();
    assert!(table.contains(&local), "{local}\n{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_cannot_steer_the_terminal() {
    let blooio = Blooio::start().await;
    blooio.sandbox.receive(ANA, "\u{1b}[2Jgone\u{7}");
    let run = blooio.ok(["messages", ANA]).await;
    assert!(run.stdout.contains("\\u{1b}[2Jgone"), "{}", run.stdout);
    let chats = blooio.ok(["chats"]).await;
    assert!(!chats.stdout.contains('\u{1b}'), "{}", chats.stdout);
}

#[tokio::test(flavor = "multi_thread")]
async fn results_go_to_stdout_and_talk_to_stderr() {
    let blooio = Blooio::start().await;
    let run = blooio.ok(["send", ANA, "Hello"]).await;
    assert_eq!(run.stdout.lines().count(), 1);
    assert!(run.stderr.starts_with("next: blooio status "));
    let run = blooio.ok(["send", ANA, "Hello", "--json"]).await;
    let _: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(run.stderr, "");
}

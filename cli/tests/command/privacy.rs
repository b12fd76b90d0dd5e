//! The API key: not in `ps`, not in an output, not in an error, not in `--debug`.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::Command;

use crate::support::{ANA, Blooio, Folder, bare_command, run};

const KEY: &str = "bl_live_4f9d2c7be1";

/// Commands that a person may run with a key in the environment.
fn commands() -> Vec<Vec<&'static str>> {
    vec![
        vec!["me"],
        vec!["me", "--json"],
        vec!["send", ANA, "Hello", "--debug"],
        vec!["send", ANA, "Hello", "--dry-run"],
        vec!["status", ANA, "msg_unknown", "--debug"],
        vec!["config", "get"],
        vec![
            "--base-url",
            "http://127.0.0.1:1/",
            "me",
            "--debug",
            "--timeout",
            "1",
        ],
        vec!["webhooks", "list", "--json", "--debug"],
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_in_no_output_and_no_error() {
    let blooio = Blooio::start().await;
    blooio.sandbox.add_api_key(KEY);
    for args in commands() {
        let mut command = blooio.command(&args);
        command.env("BLOOIO_API_KEY", KEY);
        let run = run(command, "").await;
        assert!(!run.stdout.contains(KEY), "{args:?}: {}", run.stdout);
        assert!(!run.stderr.contains(KEY), "{args:?}: {}", run.stderr);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn debug_prints_the_operation_and_nothing_of_people() {
    let blooio = Blooio::start().await;
    let run = blooio.ok(["send", ANA, "a private text", "--debug"]).await;
    assert!(run.stderr.contains("sendMessage"), "{}", run.stderr);
    let log: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| !line.starts_with("next: "))
        .collect();
    let log = log.join("\n");
    assert!(!log.contains("15551234567"), "{log}");
    assert!(!log.contains("private"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_on_the_command_line_is_refused_and_not_repeated() {
    let folder = Folder::new();
    let flag = format!("--api-key={KEY}");
    for args in [
        vec![flag.as_str(), "me"],
        vec!["--api-key", KEY, "me"],
        vec!["login", KEY],
        vec!["config", "set", "api_key", KEY],
    ] {
        let run = run(bare_command(&folder, &args), "").await;
        assert_eq!(run.code, 2, "{args:?}");
        assert!(!run.stderr.contains(KEY), "{args:?}: {}", run.stderr);
        assert!(
            run.stderr.contains("blooio login"),
            "{args:?}: {}",
            run.stderr
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_in_no_process_list_and_no_history() {
    let blooio = Blooio::start().await;
    blooio.sandbox.add_api_key(KEY);
    let url = blooio.sandbox.url();
    let history = blooio.folder.path().join("history");
    // A shell that keeps its history, as a person's does.
    let script = format!(
        "HISTFILE={history}\nset -o history\n{binary} login --base-url {url} < {key}\n\
         {binary} me\nhistory -w\n",
        history = history.display(),
        binary = env!("CARGO_BIN_EXE_blooio"),
        key = blooio.folder.file("key", KEY),
    );
    let mut shell = Command::new("bash");
    shell
        .args(["--norc", "-s"])
        .env_clear()
        .env("HOME", blooio.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let run = run(shell, &script).await;
    assert_eq!(run.code, 0, "{}", run.stderr);
    let history = std::fs::read_to_string(history).unwrap();
    assert!(history.contains("login"), "{history}");
    assert!(!history.contains(KEY), "{history}");
    assert!(!run.stdout.contains(KEY) && !run.stderr.contains(KEY));

    // A command that runs for a while, seen by `ps`.
    let mut command = blooio.command(["listen", "--port", "0"]);
    command.env("BLOOIO_API_KEY", KEY);
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    while let Some(line) = lines.next_line().await.unwrap() {
        if line.starts_with("listening") {
            break;
        }
    }
    let id = child.id().unwrap();
    let arguments = std::fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap();
    assert!(arguments.contains("listen"), "{arguments}");
    assert!(!arguments.contains(KEY), "{arguments}");
    child.kill().await.unwrap();
}

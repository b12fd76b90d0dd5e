//! `messages --follow`: messages that arrive after the command has started.

use std::process::Stdio;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, BufReader};

use crate::support::{Blooio, assert_valid};

const PERSON: &str = "+15551234567";

#[tokio::test(flavor = "multi_thread")]
async fn messages_are_shown_as_they_come_and_once() {
    let blooio = Blooio::start().await;
    blooio.sandbox.receive(PERSON, "before");
    let mut command = blooio.command(["messages", PERSON, "--follow", "--json"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.kill_on_drop(true).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for text in ["before", "while it runs", "and later"] {
        if text != "before" {
            blooio.sandbox.receive(PERSON, text);
        }
        let line = lines.next_line().await.unwrap().expect("a line for each");
        let message: Value = serde_json::from_str(&line).unwrap();
        assert_valid("Message", &message);
        assert_eq!(message["text"], text);
    }
}

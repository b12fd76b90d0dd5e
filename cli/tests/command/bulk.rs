//! `bulk`: a campaign from a file, checked first, and resumed after an
//! interruption.

use std::process::Stdio;
use std::time::Duration;

use blooio_sandbox::{Fault, FaultRule, Sandbox};
use serde_json::Value;

use crate::support::{Blooio, code, run};

/// A CSV file of `count` people.
pub(crate) fn people(blooio: &Blooio, count: usize) -> String {
    let mut text = String::from("to,name\n");
    for at in 0..count {
        text.push_str(&format!("+1555123{at:04},Person {at}\n"));
    }
    blooio.folder.file("people.csv", text)
}

fn sent_to(blooio: &Blooio) -> Vec<String> {
    let sent = blooio.sandbox.messages_sent();
    sent.iter()
        .map(|message| message.text().unwrap().to_owned())
        .collect()
}

const TEMPLATE: [&str; 2] = ["--template", "Hi {name}"];

#[tokio::test(flavor = "multi_thread")]
async fn everybody_in_the_file_gets_the_message_once() {
    let blooio = Blooio::start().await;
    let file = people(&blooio, 20);
    let mut args = vec!["bulk", &file];
    args.extend(TEMPLATE);
    let summary = blooio.json(&args).await;
    assert_eq!(summary["states"]["sent"], 20, "{summary}");
    let mut texts = sent_to(&blooio);
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), 20);
    let results = std::fs::read_to_string(format!("{file}.people.results.csv")).unwrap();
    assert_eq!(results.lines().count(), 21, "{results}");
    assert!(
        results.lines().skip(1).all(|line| line.contains(",sent,")),
        "{results}"
    );

    // Again: no request is made.
    let before = blooio.sandbox.requests().len();
    let again = blooio.json(&args).await;
    assert_eq!(again["sent_before"], 20, "{again}");
    assert_eq!(blooio.sandbox.requests().len(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_file_is_checked_first() {
    let blooio = Blooio::start().await;
    let file = blooio.folder.file(
        "people.csv",
        "to,name\n+15551234567,Ana\n5551234,Ben\n+15551234568,\n+15551234569,Eve,extra\n",
    );
    let mut args = vec!["bulk", &file];
    args.extend(TEMPLATE);
    let run = blooio.run(&args).await;
    assert_eq!(run.code, 2, "{}", run.stderr);
    for place in [
        "people.csv:3: column `to`: ",
        "people.csv:4: column `name`: it is empty",
        "people.csv:5: it has 3 columns",
        "\n       nothing was sent\n",
    ] {
        assert!(run.stderr.contains(place), "{place}: {}", run.stderr);
    }
    assert!(!run.stderr.contains("5551234,"), "{}", run.stderr);
    assert!(blooio.sandbox.requests().is_empty());
    for (more, words) in [
        (["--to", "number"], "no column `number`"),
        (["--template", "Hi {nam}"], "the column `nam`"),
    ] {
        let mut args = vec!["bulk", &file];
        args.extend(if more[0] == "--to" { TEMPLATE } else { more });
        args.extend(if more[0] == "--to" {
            more.as_slice()
        } else {
            &[]
        });
        let run = blooio.run(&args).await;
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_shows_messages_and_sends_none() {
    let blooio = Blooio::start().await;
    let file = people(&blooio, 5);
    let run = blooio
        .ok(["bulk", &file, "--template", "Hi {name}", "--dry-run"])
        .await;
    assert_eq!(run.stdout.lines().count(), 3);
    assert!(
        run.stdout.starts_with("+15551230000: Hi Person 0\n"),
        "{}",
        run.stdout
    );
    assert!(run.stderr.contains("5 messages; nothing was sent"));
    assert!(blooio.sandbox.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_counted_by_code_and_tried_again_the_next_time() {
    let blooio = Blooio::start().await;
    let file = people(&blooio, 6);
    blooio.sandbox.fail_next(2, Fault::Status(403));
    let args = ["bulk", &file, "--template", "Hi {name}", "--json"];
    let run = blooio.run(args).await;
    let summary: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| {
        panic!("{}{}", run.stdout, run.stderr);
    });
    assert_eq!(run.code, 1, "{summary}");
    assert_eq!(summary["states"]["failed"], 2, "{summary}");
    assert_eq!(summary["codes"]["403"], 2, "{summary}");
    let again = blooio
        .json(["bulk", &file, "--template", "Hi {name}"])
        .await;
    assert_eq!(again["sent_before"], 4, "{again}");
    assert_eq!(again["states"]["sent"], 2, "{again}");
    assert_eq!(sent_to(&blooio).len(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_campaign_goes_on_and_nobody_is_written_to_twice() {
    let blooio = Blooio::start().await;
    let file = people(&blooio, 60);
    let args = [
        "bulk",
        &file,
        "--template",
        "Hi {name}",
        "--concurrency",
        "4",
    ];
    // It cannot end before it is killed: four at a time, and ten never return.
    let stuck = Fault::Delay(Duration::from_secs(600));
    let stuck = FaultRule::new(stuck).body_contains("Person 4");
    blooio.sandbox.fault(stuck);
    let mut child = blooio.command(args).stdin(Stdio::null()).spawn().unwrap();
    // Killed in the middle, as soon as some are through.
    while blooio.sandbox.messages_sent().len() < 10 {
        tokio::task::yield_now().await;
    }
    child.kill().await.unwrap();
    assert!(blooio.sandbox.messages_sent().len() < 60);
    blooio.sandbox.clear_faults();
    let summary = blooio.json(args).await;
    assert_eq!(summary["not_begun"], 0, "{summary}");
    let mut texts = sent_to(&blooio);
    assert_eq!(texts.len(), 60);
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_ends_a_campaign_with_a_summary() {
    let blooio = Blooio::start().await;
    let file = people(&blooio, 2000);
    let args = [
        "bulk",
        &file,
        "--template",
        "Hi {name}",
        "--concurrency",
        "2",
        "--json",
    ];
    let child = blooio.command(args).stdin(Stdio::null()).spawn().unwrap();
    while blooio.sandbox.messages_sent().len() < 10 {
        tokio::task::yield_now().await;
    }
    let id = child.id().unwrap().to_string();
    let kill = std::process::Command::new("kill")
        .args(["-INT", &id])
        .status();
    assert!(kill.unwrap().success());
    let output = child.wait_with_output().await.unwrap();
    assert_eq!(code(output.status), 0);
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    let sent = summary["states"]["sent"].as_u64().unwrap();
    assert_eq!(sent, blooio.sandbox.messages_sent().len() as u64);
    assert_eq!(
        summary["not_begun"].as_u64().unwrap(),
        2000 - sent,
        "{summary}"
    );
    assert!(sent < 2000, "it went on to the end: {summary}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_may_have_been_sent_a_day_ago_is_not_repeated() {
    let blooio = Blooio::start().await;
    let file = people(&blooio, 3);
    blooio.folder.file(
        "people.csv.people.results.csv",
        "to,state,message_id,code,time\n\
         +15551230000,started,,,2020-01-01T00:00:00Z\n\
         +15551230001,sent,msg_1,,2020-01-01T00:00:00Z\n\
         +155512300",
    );
    let run = blooio.ok(["bulk", &file, "--template", "Hi {name}"]).await;
    assert!(
        run.stderr.contains("1 of them may have been sent"),
        "{}",
        run.stderr
    );
    assert_eq!(sent_to(&blooio), ["Hi Person 2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_key_ends_the_campaign() {
    let blooio = Blooio::around(Sandbox::start().await.unwrap());
    let file = people(&blooio, 50);
    let mut command = blooio.command(["bulk", &file, "--template", "Hi {name}"]);
    command.env("BLOOIO_API_KEY", "bl_live_wrong");
    let run = run(command, "").await;
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("the campaign was ended"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("next: blooio login"), "{}", run.stderr);
    assert!(run.stdout.contains("not begun"), "{}", run.stdout);
}

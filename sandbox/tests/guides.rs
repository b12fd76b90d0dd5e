//! The guides' scripts, written again, against the sandbox: Python, Node and
//! curl. What is not installed is said loudly, and fails with `CI` set.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/operations.rs"]
mod operations;
#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use blooio_sandbox::{Lifecycle, Sandbox, Signing};
use operations::Content;
use raw_http::post;
use serde_json::json;

const GUIDES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/guides");

/// Where `.ci/run` installs the libraries.
const PYTHON: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/guides/python");
const NODE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../target/guides/node/node_modules"
);

/// A program with the libraries and without a proxy.
fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .env("PYTHONPATH", PYTHON)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("NODE_PATH", NODE)
        .env("NO_PROXY", "*");
    command
}

/// Runs a program against the sandbox; None if it is not installed.
async fn run(sandbox: &Sandbox, program: &str, arguments: Vec<String>) -> Option<Output> {
    let mut command = command(program);
    command
        .args(arguments)
        .env("BLOOIO_BASE_URL", sandbox.url())
        .env("BLOOIO_API_KEY", sandbox.api_key());
    let output = tokio::task::spawn_blocking(move || command.output()).await;
    match output.unwrap() {
        Ok(output) => Some(output),
        Err(error) => {
            skipped(program, &error.to_string());
            None
        }
    }
}

/// Whether a language has a library; if not, it is said.
fn has(program: &str, test: [&str; 2], library: &str) -> bool {
    let output = command(program).args(test).output();
    let why = match output {
        Ok(output) if output.status.success() => return true,
        Ok(_) => format!("{program} does not find it"),
        Err(error) => error.to_string(),
    };
    skipped(library, &why);
    false
}

/// Says loudly what was not run; in CI it fails.
fn skipped(what: &str, why: &str) {
    // Written past the capture of the test's output.
    let text = format!("SKIPPED: {what} is needed by tests/guides.rs: {why}");
    let _ = writeln!(std::io::stderr(), "\n*** {text} ***\n");
    assert!(std::env::var_os("CI").is_none(), "{what} is missing: {why}");
}

fn succeeded(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}{}", text(out), text(err));
    text(out)
}

/// Sends as the Python guide does, and returns the number of messages.
async fn python_sends(library: &str) -> Option<usize> {
    let import = format!("import {library}");
    if !has("python3", ["-c", &import], library) {
        return None;
    }
    let sandbox = Sandbox::start().await.unwrap();
    let script = format!("{GUIDES}/python_send.py");
    let output = run(&sandbox, "python3", vec![script, library.to_owned()]).await?;
    succeeded(&output);
    Some(sandbox.messages_sent().len())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_python_guide_works_with_requests() {
    let sent = python_sends("requests").await;
    assert!(sent.is_none_or(|sent| sent == 4), "{sent:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_python_guide_works_with_httpx() {
    let sent = python_sends("httpx").await;
    assert!(sent.is_none_or(|sent| sent == 3), "{sent:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_node_guide_works_with_fetch() {
    let sandbox = Sandbox::start().await.unwrap();
    let script = format!("{GUIDES}/fetch_send.mjs");
    if let Some(output) = run(&sandbox, "node", vec![script]).await {
        succeeded(&output);
        assert_eq!(sandbox.messages_sent().len(), 28);
        for request in sandbox.requests() {
            assert_eq!(request.warnings(), [] as [&str; 0]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_works_with_curl() {
    let (sandbox, rows) = operations::prepare().await;
    let picture = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide.png");
    std::fs::write(&picture, operations::PICTURE).unwrap();
    let prepared = sandbox.requests().len();
    for row in &rows {
        let authorization = format!("Authorization: Bearer {}", sandbox.api_key());
        let url = format!("{}{}", sandbox.url(), row.path);
        let line = format!("-s -o /dev/null -w %{{http_code}} -X {}", row.method);
        let mut line: Vec<String> = line.split(' ').map(str::to_owned).collect();
        line.extend([url, "-H".to_owned(), authorization]);
        if let Some(key) = row.key {
            line.extend(["-H".to_owned(), format!("Idempotency-Key: {key}")]);
        }
        match row.content {
            Content::Nothing => {}
            Content::Json(body) => {
                let json = "Content-Type: application/json";
                line.extend(["-H", json, "-d", body].map(str::to_owned));
            }
            Content::Form(field) => {
                let part = format!("{field}=@{};type=image/png", picture.display());
                line.extend(["-F".to_owned(), part]);
            }
        }
        let Some(output) = run(&sandbox, "curl", line).await else {
            return;
        };
        let status = succeeded(&output);
        let requests = sandbox.requests();
        let answer = requests.last().unwrap().response();
        assert_eq!(status, row.status.to_string(), "{}: {answer}", row.path);
    }
    let requests = sandbox.requests();
    let succeeded = requests.iter().skip(prepared);
    let succeeded = succeeded.filter(|one| one.status() < 400);
    let tried: HashSet<_> = succeeded.filter_map(|one| one.operation()).collect();
    for operation in &blooio_client::generated::operations::ALL {
        assert!(tried.contains(operation.id), "{}", operation.id);
    }
}

/// Starts a receiver, lets a person write, and checks what it printed.
async fn receives(program: &str, script: &str, signing: Signing) {
    let sandbox = Sandbox::builder()
        .lifecycle(Lifecycle::ByHand)
        .signing(signing)
        .start()
        .await
        .unwrap();
    let child = command(program)
        .arg(format!("{GUIDES}/{script}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return skipped(program, &error.to_string()),
    };
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut port = String::new();
    output.read_line(&mut port).unwrap();
    let url = format!("http://127.0.0.1:{}/webhooks/blooio", port.trim());
    let body = json!({"webhook_url": url, "webhook_type": "message"});
    let hook = post("/webhooks", body).send(&sandbox).await;
    writeln!(input, "{}", hook.text("signing_secret")).unwrap();

    let mut changes = sandbox.changes();
    // It is posted again until the script listens.
    sandbox.receive("+15551234567", "Is my order ready?");
    let delivered = async {
        loop {
            let deliveries = sandbox.deliveries();
            if let Some(answered) = deliveries.iter().find_map(|one| one.status) {
                return answered;
            }
            changes.recv().await.unwrap();
        }
    };
    let clock = sandbox.clock();
    let deadline = clock.now() + Duration::from_secs(60);
    let status = tokio::select! {
        status = delivered => status,
        () = clock.sleep_until(deadline) => panic!("nothing arrived"),
    };
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(line.trim(), "True message.received Is my order ready?");
    assert_eq!(status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_on_pythons_standard_library_verifies_what_is_posted() {
    receives("python3", "urllib_receive.py", Signing::Timestamped).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receiver_of_the_python_guide_verifies_what_is_posted() {
    if has("python3", ["-c", "import fastapi, uvicorn"], "fastapi") {
        receives("python3", "fastapi_receive.py", Signing::Bare).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receiver_of_the_node_guide_verifies_what_is_posted() {
    if has("node", ["-e", "require('express')"], "express") {
        receives("node", "express_receive.mjs", Signing::Bare).await;
    }
}

//! The guides' scripts, written again, against the sandbox: Python, Node and
//! curl. What is not installed is said loudly; a missing program fails with
//! `CI` set.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use blooio_sandbox::{ChangeKind, Lifecycle, Sandbox};

const GUIDES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/guides");

/// Runs a program against the sandbox; None if it is not installed.
async fn run(sandbox: &Sandbox, program: &str, arguments: Vec<String>) -> Option<Output> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("BLOOIO_BASE_URL", sandbox.url())
        .env("BLOOIO_API_KEY", sandbox.api_key())
        .env("NO_PROXY", "*");
    let output = tokio::task::spawn_blocking(move || command.output()).await;
    match output.unwrap() {
        Ok(output) => Some(output),
        Err(error) => {
            skipped(program, &error.to_string());
            None
        }
    }
}

/// Says loudly what was not run; in CI it fails.
fn skipped(what: &str, why: &str) {
    say(what, why);
    assert!(std::env::var_os("CI").is_none(), "{what} is missing");
}

fn say(what: &str, why: &str) {
    // Written past the capture of the test's output.
    let text = format!("SKIPPED: {what} is needed by tests/guides.rs: {why}");
    let _ = writeln!(std::io::stderr(), "\n*** {text} ***\n");
}

fn succeeded(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}{}", text(out), text(err));
    text(out)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_python_guide_works_with_requests_and_httpx() {
    let sandbox = Sandbox::start().await.unwrap();
    let script = format!("{GUIDES}/requests_send.py");
    let Some(output) = run(&sandbox, "python3", vec![script]).await else {
        return;
    };
    let ran = succeeded(&output);
    for library in ["requests", "httpx"] {
        if !ran.contains(library) {
            say(library, "python3 cannot import it");
        }
    }
    let sent = sandbox.messages_sent().len();
    let expected =
        4 * usize::from(ran.contains("requests")) + 3 * usize::from(ran.contains("httpx"));
    assert_eq!(sent, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_node_guide_works_with_fetch() {
    let sandbox = Sandbox::start().await.unwrap();
    let script = format!("{GUIDES}/fetch_send.mjs");
    if let Some(output) = run(&sandbox, "node", vec![script]).await {
        assert_eq!(succeeded(&output).trim(), "fetch");
        assert_eq!(sandbox.messages_sent().len(), 28);
        for request in sandbox.requests() {
            assert_eq!(request.warnings(), [] as [&str; 0]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lines_of_the_rest_guide_work_with_curl() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.receive("+15551234567", "Hello");
    let url = |path: &str| format!("{}{path}", sandbox.url());
    let authorization = format!("Authorization: Bearer {}", sandbox.api_key());
    let json = "Content-Type: application/json";
    let chat = url("/chats/%2B15551234567/messages");
    let hook = r#"{"webhook_url": "https://yourapp.com/hooks/blooio", "webhook_type": "all"}"#;
    let lines: [(&[&str], &str); 6] = [
        (&["-X", "GET", &url("/me")], "200"),
        (&[&url("/chats?limit=25&offset=50")], "200"),
        (
            &[
                "-X",
                "POST",
                &chat,
                "-H",
                json,
                "-d",
                r#"{"text": "Hello"}"#,
            ],
            "202",
        ),
        (
            &[
                "-X",
                "POST",
                &chat,
                "-H",
                json,
                "-H",
                "Idempotency-Key: a1b2c3d4-order-123",
                "-d",
                r#"{"text": "Hello"}"#,
            ],
            "202",
        ),
        (
            &[
                "-X",
                "POST",
                &chat,
                "-H",
                json,
                "-H",
                "Idempotency-Key: a1b2c3d4-order-123",
                "-d",
                r#"{"text": "Hello"}"#,
            ],
            "200",
        ),
        (
            &["-X", "POST", &url("/webhooks"), "-H", json, "-d", hook],
            "201",
        ),
    ];
    for (line, status) in lines {
        let fixed = [
            "-s",
            "-o",
            "/dev/null",
            "-w",
            "%{http_code}",
            "-H",
            &authorization,
        ];
        let arguments = fixed.iter().chain(line).map(|one| (*one).to_owned());
        let Some(output) = run(&sandbox, "curl", arguments.collect()).await else {
            return;
        };
        assert_eq!(succeeded(&output), status, "{line:?}");
    }
    assert_eq!(sandbox.messages_sent().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_of_the_python_guide_verifies_what_the_sandbox_posts() {
    // A port that was free a moment ago; the script cannot report one.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let url = format!("http://127.0.0.1:{port}/hook");
    let sandbox = Sandbox::builder()
        .webhook(&url)
        .lifecycle(Lifecycle::ByHand)
        .start()
        .await
        .unwrap();
    let mut changes = sandbox.changes();
    let child = Command::new("python3")
        .args([format!("{GUIDES}/urllib_receive.py"), port.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return skipped("python3", &error.to_string()),
    };
    let secret = sandbox.webhook_secret(&url).unwrap();
    writeln!(child.stdin.take().unwrap(), "{secret}").unwrap();
    // It is posted again until the script listens.
    sandbox.receive("+15551234567", "Is my order ready?");
    let delivered = async {
        while !sandbox
            .deliveries()
            .iter()
            .any(|one| one.status == Some(200))
        {
            while changes.recv().await.unwrap().kind != ChangeKind::Delivery {}
        }
    };
    let deadline = sandbox.clock().now() + Duration::from_secs(60);
    let clock = sandbox.clock();
    tokio::select! {
        () = delivered => {}
        () = clock.sleep_until(deadline) => panic!("{}", sandbox.deliveries().len()),
    }
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.trim(), "True message.received Is my order ready?");
}

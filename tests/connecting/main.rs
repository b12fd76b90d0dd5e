//! How connections are made: proxies, certificates, loopback, and programs without
//! Tokio. `tests/beside-native-tls` is a program that uses reqwest beside this crate.
#![cfg(feature = "client")]

#[path = "../support/mod.rs"]
mod support;

use std::pin::pin;
use std::process::Command;
use std::task::{Context, Poll, Waker};

use blooio_client::{ErrorKind, Outcome, RetryPolicy};
use support::peer::{Peer, response};
use support::{builder, clock};

#[cfg(feature = "rustls")]
mod tls;

const ACCEPTED: &str = r#"{"message_id":"Qm8FhbH3P7R","status":"queued"}"#;

/// Set in a test that this file runs as a process of its own.
const CHILD: &str = "BLOOIO_TEST_CHILD";

fn is_child() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Runs one test of this file with other variables in its environment.
fn run_alone(test: &str, variables: &[(&str, &str)]) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env(CHILD, "1")
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let shown = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{shown}");
    assert!(shown.contains("1 passed"), "{shown}");
}

#[test]
fn the_feature_rustls_turns_on_no_tls_of_reqwest() {
    // Cargo joins the features of all dependents, so that what this crate turns
    // on is on in the whole program.
    let output = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "tree",
            "--offline",
            "-p",
            "blooio-client",
            "--no-default-features",
        ])
        .args([
            "--features",
            "rustls,webhook,http2",
            "-e",
            "normal,features",
            "-i",
            "reqwest",
        ])
        .output()
        .unwrap();
    let tree = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && tree.contains("reqwest feature"),
        "{tree}"
    );
    for line in tree.lines().filter(|line| line.contains("reqwest feature")) {
        assert!(!line.contains("tls"), "{line}");
    }
}

#[test]
fn loopback_uses_no_proxy_of_the_environment() {
    const TEST: &str = "loopback_uses_no_proxy_of_the_environment";
    if !is_child() {
        // Nothing listens there, so that a request by way of it fails.
        let nowhere = "http://127.0.0.1:1";
        let names = [
            "http_proxy",
            "HTTP_PROXY",
            "https_proxy",
            "HTTPS_PROXY",
            "all_proxy",
            "ALL_PROXY",
        ];
        return run_alone(TEST, &names.map(|name| (name, nowhere)));
    }
    assert!(std::env::var_os("http_proxy").is_some());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let clock = clock();
        let peer = Peer::start(&clock, [response("202 Accepted", &[], ACCEPTED)]).await;
        let port = peer.url.rsplit_once(':').unwrap().1;
        for url in [peer.url.clone(), format!("http://localhost:{port}")] {
            for builder in [
                builder(&url, &clock),
                builder(&url, &clock).proxy("http://127.0.0.1:1"),
            ] {
                let client = builder.retry(RetryPolicy::never()).build().unwrap();
                client
                    .chat("+15551234567")
                    .unwrap()
                    .send("Hello")
                    .await
                    .unwrap();
            }
        }
        assert_eq!(peer.asked().len(), 4);
    });
}

#[test]
fn without_tokio_a_call_is_an_error_that_names_the_runtime() {
    let client = builder("http://127.0.0.1:1", &clock()).build().unwrap();
    let chat = client.chat("+15551234567").unwrap();
    let send = pin!(chat.send("Hello"));
    let Poll::Ready(Err(error)) = send.poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("it needs no runtime to fail");
    };
    assert_eq!(error.field(), Some("runtime"));
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Invalid, Outcome::NotSent)
    );
}

#[test]
fn durations_without_end_are_no_limit() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let peer = Peer::start(&clock(), [response("202 Accepted", &[], ACCEPTED)]).await;
        for clock in [clock(), blooio_client::Clock::system()] {
            let client = builder(&peer.url, &clock)
                .connect_timeout(std::time::Duration::MAX)
                .attempt_timeout(std::time::Duration::MAX)
                .deadline(std::time::Duration::MAX)
                .build()
                .unwrap();
            client
                .chat("+15551234567")
                .unwrap()
                .send("Hello")
                .await
                .unwrap();
        }
    });
}

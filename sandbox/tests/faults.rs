//! Faults: which requests meet them, and what arrives.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::time::Duration;

use blooio_client::Clock;
use blooio_sandbox::{Fault, FaultRule, Sandbox};
use raw_http::{get, post};
use serde_json::json;

const CHAT: &str = "/chats/%2B15551234567/messages";

fn hello() -> raw_http::Request {
    post(CHAT, json!({"text": "Hello"}))
}

#[tokio::test]
async fn a_rule_is_met_by_its_operation_its_path_or_its_text_only() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fault(FaultRule::new(Fault::Status(503)).on("getMe"));
    sandbox.fault(FaultRule::new(Fault::Status(502)).path_contains("15550000009"));
    sandbox.fault(FaultRule::new(Fault::Status(500)).body_contains("invoice"));
    let other = post("/chats/%2B15550000009/messages", json!({"text": "Hello"}));
    let invoice = post(CHAT, json!({"text": ["Your invoice"]}));
    assert_eq!(get("/me").send(&sandbox).await.status, 503);
    assert_eq!(other.send(&sandbox).await.status, 502);
    assert_eq!(invoice.send(&sandbox).await.status, 500);
    assert_eq!(hello().send(&sandbox).await.status, 202);
    assert_eq!(sandbox.faults().len(), 3);
    sandbox.clear_faults();
    assert_eq!(get("/me").send(&sandbox).await.status, 200);
}

#[tokio::test]
async fn a_share_of_the_requests_is_the_same_for_the_same_seed() {
    let run = async |seed: u64| {
        let sandbox = Sandbox::builder().seed(seed).start().await.unwrap();
        sandbox.fault(FaultRule::new(Fault::Status(503)).probability(0.5));
        let mut statuses = Vec::new();
        for _ in 0..20 {
            statuses.push(get("/me").send(&sandbox).await.status);
        }
        statuses
    };
    let first = run(1).await;
    assert_eq!(first, run(1).await);
    assert_ne!(first, run(2).await);
    assert!(first.contains(&503) && first.contains(&200));
}

#[tokio::test]
async fn every_form_of_retry_after_can_be_met() {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder().clock(clock).start().await.unwrap();
    let retry_after = Duration::from_secs(90);
    sandbox.fail_next(1, Fault::RateLimited { retry_after });
    sandbox.fail_next(1, Fault::RateLimitedUntil { retry_after });
    sandbox.fail_next(1, Fault::RateLimitedSilently);
    for value in [Some("90"), Some("Sun, 19 Apr 2026 12:01:30 GMT"), None] {
        let answer = hello().send(&sandbox).await;
        assert_eq!((answer.status, answer.header("retry-after")), (429, value));
    }
    assert!(sandbox.messages_sent().is_empty());
}

#[tokio::test]
async fn a_reset_leaves_no_answer_and_says_by_its_kind_whether_it_was_processed() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fail_next(1, Fault::ResetBefore);
    assert_eq!(hello().send_raw(&sandbox).await, b"");
    assert_eq!(sandbox.messages_sent().len(), 0);
    sandbox.fail_next(1, Fault::ResetAfter);
    assert_eq!(hello().send_raw(&sandbox).await, b"");
    assert_eq!(sandbox.messages_sent().len(), 1);
    assert_eq!(hello().send(&sandbox).await.status, 202);
}

#[tokio::test]
async fn a_cut_body_is_shorter_than_it_claims() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fail_next(1, Fault::CutBody);
    let bytes = hello().send_raw(&sandbox).await;
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 202"), "{head}");
    let length = head.to_ascii_lowercase();
    let length = length.split("content-length: ").nth(1).unwrap();
    let length: usize = length.lines().next().unwrap().parse().unwrap();
    assert!(
        !body.is_empty() && body.len() < length,
        "{} of {length}",
        body.len()
    );
    assert_eq!(sandbox.messages_sent().len(), 1);
}

#[tokio::test]
async fn delays_end_when_the_clock_has_moved() {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .start()
        .await
        .unwrap();
    for fault in [
        Fault::Delay(Duration::from_secs(30)),
        Fault::SlowBody(Duration::from_secs(30)),
    ] {
        let is_before = matches!(fault, Fault::Delay(_));
        let sent = sandbox.messages_sent().len();
        sandbox.fail_next(1, fault);
        let mut changes = sandbox.changes();
        let answer = hello().send(&sandbox);
        let moved = async {
            changes.recv().await.unwrap();
            if !is_before {
                // The request is recorded before its body is late.
                while changes.recv().await.unwrap().kind != blooio_sandbox::ChangeKind::Request {}
            }
            let seen = sandbox.messages_sent().len() - sent;
            assert_eq!(seen, usize::from(!is_before));
            for _ in 0..60 {
                clock.advance(Duration::from_secs(1));
                tokio::task::yield_now().await;
            }
        };
        let (answer, ()) = tokio::join!(answer, moved);
        assert_eq!(answer.status, 202);
    }
}

#[tokio::test]
async fn a_body_of_a_proxy_is_sent_as_it_is() {
    let sandbox = Sandbox::start().await.unwrap();
    let body = "<html>Bad gateway</html>".to_owned();
    sandbox.fail_next(1, Fault::Body { status: 502, body });
    let bytes = hello().send_raw(&sandbox).await;
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("HTTP/1.1 502"));
    assert!(text.ends_with("<html>Bad gateway</html>"));
}

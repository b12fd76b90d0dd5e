//! Idempotency keys: the same answer again, on every operation that takes one,
//! and also while the first request is still on its way.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/operations.rs"]
mod operations;
#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::collections::HashSet;
use std::time::Duration;

use blooio_client::Clock;
use blooio_client::operation::Location;
use blooio_sandbox::{ChangeKind, Fault, Sandbox};
use raw_http::{post, request};
use serde_json::json;

const JANE: &str = "/chats/%2B15551234567/messages";
const JOHN: &str = "/chats/john%40example.com/messages";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn at_noon() -> (Sandbox, Clock) {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder().clock(clock.clone()).start().await;
    (sandbox.unwrap(), clock)
}

fn keyed() -> raw_http::Request {
    post(JANE, json!({"text": "Hello"})).header("Idempotency-Key", "order-1")
}

#[tokio::test]
async fn the_same_key_and_body_is_the_same_message_for_24_hours() {
    let (sandbox, clock) = at_noon().await;
    let first = keyed().send(&sandbox).await;
    assert_eq!(first.status, 202);
    sandbox.deliver(first.text("message_id")).unwrap();

    clock.advance(DAY - Duration::from_secs(1));
    let again = keyed().send(&sandbox).await;
    assert_eq!((again.status, again.text("status")), (200, "queued"));
    assert_eq!(again.text("message_id"), first.text("message_id"));

    clock.advance(Duration::from_secs(1));
    assert_eq!(keyed().send(&sandbox).await.status, 202);
    assert_eq!(sandbox.messages_sent().len(), 2);
}

#[tokio::test]
async fn the_same_key_with_another_request_is_a_conflict() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.add_api_key("sk_other");
    let keyed = |path, text| post(path, json!({"text": text})).header("Idempotency-Key", "order-1");
    assert_eq!(keyed(JANE, "Hello").send(&sandbox).await.status, 202);
    assert_eq!(keyed(JANE, "Hallo").send(&sandbox).await.status, 409);
    assert_eq!(keyed(JOHN, "Hello").send(&sandbox).await.status, 409);
    assert_eq!(
        keyed(JANE, "Hallo")
            .key("sk_other")
            .send(&sandbox)
            .await
            .status,
        202
    );
}

#[tokio::test]
async fn a_refused_send_does_not_use_up_its_key() {
    let sandbox = Sandbox::start().await.unwrap();
    let keyed = |body| post(JANE, body).header("Idempotency-Key", "order-1");
    assert_eq!(keyed(json!({})).send(&sandbox).await.status, 400);
    assert_eq!(
        keyed(json!({"text": "Hello"})).send(&sandbox).await.status,
        202
    );
}

#[tokio::test]
async fn every_operation_with_a_key_gives_its_first_answer_again() {
    let (sandbox, rows) = operations::prepare().await;
    let mut tried = HashSet::new();
    for (index, row) in rows.iter().enumerate() {
        if row.method != "POST" || row.status >= 400 || row.key.is_some() {
            // A read or a refusal; but what it changes is needed later.
            row.request().send(&sandbox).await;
            continue;
        }
        let keyed = || {
            row.request()
                .header("Idempotency-Key", format!("key-{index}"))
        };
        let first = keyed().send(&sandbox).await;
        let again = keyed().send(&sandbox).await;
        assert_eq!(first.status, row.status, "{}: {}", row.path, first.json);
        let expected = if row.status == 202 { 200 } else { row.status };
        assert_eq!(
            (again.status, &again.json),
            (expected, &first.json),
            "{}",
            row.path
        );
        tried.insert(sandbox.requests().last().unwrap().operation());
    }
    let all = blooio_client::generated::operations::ALL.iter();
    let with_key = all.filter(|operation| {
        let mut parameters = operation.parameters.iter();
        parameters.any(|one| one.location == Location::Header && one.name == "Idempotency-Key")
    });
    let expected: HashSet<_> = with_key.map(|operation| Some(operation.id)).collect();
    assert!(expected.len() > 15);
    assert_eq!(tried, expected);
}

#[tokio::test]
async fn another_upload_or_poll_with_the_same_key_is_a_conflict() {
    let sandbox = Sandbox::start().await.unwrap();
    let group = post("/groups", json!({"name": "Team"}));
    let group = group.send(&sandbox).await;
    let icon = format!("/groups/{}/icon", group.text("group_id"));
    let upload = |bytes: &[u8]| {
        let form = request("POST", &icon).form("icon", "image/png", bytes);
        form.header("Idempotency-Key", "icon-1").send(&sandbox)
    };
    assert_eq!(upload(b"\x89PNG one").await.status, 200);
    assert_eq!(upload(b"\x89PNG one").await.status, 200);
    assert_eq!(upload(b"\x89PNG two").await.status, 409);
    // The key names one request, whatever the operation.
    let poll = json!({"options": ["Yes", "No"]});
    let poll = post("/chats/%2B15551234567/polls", poll).header("Idempotency-Key", "icon-1");
    assert_eq!(poll.send(&sandbox).await.status, 409);
}

#[tokio::test]
async fn a_repetition_waits_for_the_first_request() {
    let (sandbox, clock) = at_noon().await;
    sandbox.fail_next(1, Fault::Delay(Duration::from_secs(30)));
    let mut changes = sandbox.changes();
    let first = keyed().send(&sandbox);
    let second = async {
        // The first has met its fault, and is waiting for the clock.
        while changes.recv().await.unwrap().kind != ChangeKind::Fault {}
        let second = keyed().send(&sandbox);
        tokio::pin!(second);
        for _ in 0..2_000 {
            tokio::select! {
                biased;
                early = &mut second => panic!("answered {} at once", early.status),
                () = tokio::task::yield_now() => {}
            }
        }
        assert!(sandbox.messages_sent().is_empty());
        clock.advance(Duration::from_secs(30));
        second.await
    };
    let (first, second) = tokio::join!(first, second);
    assert_eq!((first.status, second.status), (202, 200));
    assert_eq!(first.text("message_id"), second.text("message_id"));
    assert_eq!(sandbox.messages_sent().len(), 1);
}

#[tokio::test]
async fn a_repetition_does_not_wait_for_a_connection_that_broke_off() {
    let (sandbox, _clock) = at_noon().await;
    sandbox.fail_next(1, Fault::Delay(Duration::from_secs(30)));
    let mut changes = sandbox.changes();
    {
        let first = keyed().send_raw(&sandbox);
        tokio::pin!(first);
        loop {
            tokio::select! {
                _ = &mut first => panic!("answered before the clock moved"),
                change = changes.recv() => if change.unwrap().kind == ChangeKind::Fault { break },
            }
        }
    }
    assert_eq!(keyed().send(&sandbox).await.status, 202);
    assert_eq!(sandbox.messages_sent().len(), 1);
}

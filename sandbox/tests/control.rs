//! The control plane over HTTP, and what a test can look at.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::time::Duration;

use blooio_client::Clock;
use blooio_sandbox::{ChangeKind, Incoming, Lifecycle, Sandbox, Stage};
use raw_http::{Request, get, post, request};
use serde_json::json;

const JANE: &str = "+15551234567";
const CHAT: &str = "/chats/%2B15551234567/messages";

fn control(request: Request) -> Request {
    request.below("/_sandbox").key("")
}

#[tokio::test]
async fn a_test_in_another_language_can_do_what_a_person_does() {
    let sandbox = Sandbox::start().await.unwrap();
    let sent = post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
    let id = sent.text("message_id");
    let act = |path: String, body| control(post(path, body)).send(&sandbox);

    let delivered = act(format!("/messages/{id}/advance"), json!({"stage": "read"})).await;
    assert_eq!((delivered.status, delivered.text("stage")), (200, "read"));
    let reaction = json!({"from": JANE, "reaction": "+love"});
    let reacted = act(format!("/messages/{id}/reactions"), reaction).await;
    assert_eq!(
        reacted.json["reactions"],
        json!([{"reaction": "love", "sender": JANE}])
    );
    let wait = format!("/messages/{id}/wait?stage=delivered");
    assert_eq!(control(get(wait)).send(&sandbox).await.status, 200);

    let answer = json!({"from": JANE, "text": "Hello to you", "reply_to": id});
    let answer = act("/messages".into(), answer).await;
    assert_eq!(answer.text("reply_to"), id);
    let poll = json!({"from": JANE, "title": "Lunch?", "options": ["Yes", "No"]});
    let poll = act("/polls".into(), poll).await;
    let vote = json!({"from": JANE, "option": 0});
    assert_eq!(
        act(format!("/polls/{}/votes", poll.text("poll_id")), vote)
            .await
            .status,
        200
    );

    let chat = control(get("/chats/%2B15551234567/messages"))
        .send(&sandbox)
        .await;
    assert_eq!(chat.json["messages"][1]["text"], "Hello to you");
    assert_eq!(chat.json["polls"][0]["options"][0]["voters"], json!([JANE]));

    let reach = json!({"reach": "rcs", "online": false});
    let person = request("PUT", "/people/%2B15551234567").json(reach);
    assert_eq!(control(person).send(&sandbox).await.status, 200);
    let chats = control(get("/chats")).send(&sandbox).await.json;
    assert_eq!(
        (
            &chats["chats"][0]["protocol"],
            &chats["chats"][0]["is_offline"]
        ),
        (&json!("rcs"), &json!(true))
    );
}

#[tokio::test]
async fn its_document_describes_every_path_and_what_it_takes_is_checked() {
    let sandbox = Sandbox::start().await.unwrap();
    let document = control(get("/openapi.json")).send(&sandbox).await.json;
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() > 15, "{}", paths.len());
    for (path, item) in paths {
        for (method, operation) in item.as_object().unwrap() {
            assert!(operation["operationId"].is_string(), "{method} {path}");
        }
    }
    let post = |path: &str, body| control(post(path, body)).send(&sandbox);
    for body in [
        json!({}),
        json!({"from": 5}),
        json!({"from": JANE, "txt": "Hello"}),
    ] {
        let refused = post("/messages", body).await;
        assert_eq!(refused.status, 400, "{}", refused.json);
    }
    assert_eq!(post("/messages", json!({"from": JANE})).await.status, 409);
    assert_eq!(control(get("/messages")).send(&sandbox).await.status, 405);
    assert_eq!(control(get("/nowhere")).send(&sandbox).await.status, 404);
    // A form of another page needs no permission to be sent; JSON does.
    let form = request("POST", "/reset").body("text/plain", "{}");
    assert_eq!(control(form).send(&sandbox).await.status, 415);
}

#[tokio::test]
async fn other_origins_and_foreign_names_are_kept_out() {
    let sandbox = Sandbox::start().await.unwrap();
    let reset = || control(request("POST", "/reset"));
    let own = format!("http://{}", sandbox.address());
    assert_eq!(
        reset().header("Origin", own).send(&sandbox).await.status,
        200
    );
    for origin in ["http://evil.example", "null"] {
        let refused = reset()
            .header("Origin", origin)
            .send_for_status(&sandbox)
            .await;
        assert_eq!(refused, 403, "{origin}");
    }
    let rebound = reset().host("evil.example").send_for_status(&sandbox).await;
    assert_eq!(rebound, 403);
}

#[tokio::test]
async fn faults_are_added_listed_met_and_removed() {
    let sandbox = Sandbox::start().await.unwrap();
    let rule = json!({"fault": "status", "status": 503, "operation": "sendMessage", "times": 1});
    let added = control(post("/faults", rule)).send(&sandbox).await;
    let listed = control(get("/faults")).send(&sandbox).await.json;
    assert_eq!(listed["faults"][0]["id"], added.json["id"]);
    assert_eq!(listed["faults"][0]["times"], 1);
    assert_eq!(get("/me").send(&sandbox).await.status, 200);
    assert_eq!(
        post(CHAT, json!({"text": "Hi"}))
            .send(&sandbox)
            .await
            .status,
        503
    );
    assert_eq!(
        control(get("/faults")).send(&sandbox).await.json["faults"],
        json!([])
    );

    let rule = json!({"fault": "delay", "ms": 0});
    let added = control(post("/faults", rule)).send(&sandbox).await;
    let path = format!("/faults/{}", added.json["id"]);
    assert_eq!(
        control(request("DELETE", &path))
            .send(&sandbox)
            .await
            .status,
        200
    );
    assert_eq!(
        control(request("DELETE", &path))
            .send(&sandbox)
            .await
            .status,
        409
    );
    let unknown = json!({"fault": "gremlin"});
    assert_eq!(
        control(post("/faults", unknown))
            .send(&sandbox)
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn a_reset_forgets_everything_but_the_settings() {
    let sandbox = Sandbox::builder().seed(7).start().await.unwrap();
    let first = post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
    sandbox.reset();
    assert!(sandbox.requests().is_empty());
    assert!(sandbox.messages_sent().is_empty());
    let again = post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
    assert_eq!(first.text("message_id"), again.text("message_id"));

    let other = Sandbox::builder().seed(8).start().await.unwrap();
    let other = post(CHAT, json!({"text": "Hello"})).send(&other).await;
    assert_ne!(first.text("message_id"), other.text("message_id"));
}

#[tokio::test]
async fn the_overview_shows_chats_requests_and_deliveries() {
    let sandbox = Sandbox::start().await.unwrap();
    post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
    let overview = control(get("/overview")).send(&sandbox).await.json;
    assert_eq!(overview["chats"][0]["messages"][0]["text"], "Hello");
    assert_eq!(overview["requests"][0]["operation"], "sendMessage");
    assert_eq!(overview["deliveries"], json!([]));
    let later = control(get("/requests?after=1")).send(&sandbox).await.json;
    assert_eq!(later["requests"], json!([]));
}

#[tokio::test]
async fn waiting_ends_when_the_clock_has_moved_the_message() {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .lifecycle(Lifecycle::ByClock(Duration::from_millis(300)))
        .start()
        .await
        .unwrap();
    let sent = post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
    let id = sent.text("message_id");
    let delivered = sandbox.wait_for(id, Stage::Delivered);
    let moved = async {
        for _ in 0..2 {
            clock.advance(Duration::from_millis(300));
            // Looking lets what is due happen.
            sandbox.message(id).unwrap();
        }
    };
    let (delivered, ()) = tokio::join!(delivered, moved);
    delivered.unwrap();
    assert_eq!(sandbox.message(id).unwrap().stage, Some("delivered"));
}

#[tokio::test]
async fn the_feed_numbers_every_change() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut changes = sandbox.changes();
    let id = sandbox.receive(JANE, "Hello");
    let change = changes.recv().await.unwrap();
    assert_eq!((change.kind, &change.id), (ChangeKind::Message, &id));
    get("/me").send(&sandbox).await;
    let next = changes.recv().await.unwrap();
    assert_eq!(
        (next.kind, next.sequence),
        (ChangeKind::Request, change.sequence + 1)
    );
    assert!(!format!("{change:?}").contains(&id));
}

#[tokio::test]
async fn a_person_cannot_write_to_what_is_not_there() {
    let sandbox = Sandbox::start().await.unwrap();
    let hello = || Incoming::new(JANE).text("Hello");
    assert!(sandbox.receive_message(hello().group("grp_none")).is_err());
    assert!(sandbox.receive_message(hello().reply_to("none")).is_err());
    assert!(
        sandbox
            .receive_message(hello().to_number("+15559999999"))
            .is_err()
    );
    assert!(sandbox.receive_message(Incoming::new(JANE)).is_err());
    assert!(
        sandbox
            .receive_message(Incoming::new("Jane").text("Hello"))
            .is_err()
    );
    assert!(sandbox.react("none", JANE, "+love").is_err());
    let id = sandbox
        .receive_message(hello().attachment("https://example.com/a.png"))
        .unwrap();
    assert!(sandbox.react(&id, JANE, "love").is_err());
    assert!(sandbox.advance(&id, Stage::Delivered).is_err());
    assert_eq!(sandbox.message(&id).unwrap().attachments.len(), 1);
}

#[tokio::test]
async fn everything_can_be_made_as_it_was() {
    let sandbox = Sandbox::builder()
        .lifecycle(Lifecycle::ByHand)
        .start()
        .await
        .unwrap();
    let keyed = || post(CHAT, json!({"text": "Hello"})).header("Idempotency-Key", "order-1");
    let group = json!({"name": "Team", "members": [JANE]});
    let group = post("/groups", group).send(&sandbox).await;
    let group = format!("/groups/{}", group.text("group_id"));
    sandbox.receive(JANE, "Before");
    let before = sandbox.snapshot();

    let first = keyed().send(&sandbox).await;
    assert_eq!(first.status, 202);
    let gone = request("DELETE", &group).send(&sandbox).await;
    assert_eq!(gone.status, 200);
    sandbox.fail_next(1, blooio_sandbox::Fault::Status(503));
    let mut changes = sandbox.changes();
    sandbox.restore(&before);
    assert_eq!(changes.recv().await.unwrap().kind, ChangeKind::Reset);

    assert!(sandbox.messages_sent().is_empty() && sandbox.faults().is_empty());
    assert_eq!(sandbox.requests().len(), 1);
    assert_eq!(get(&group).send(&sandbox).await.status, 200);
    // The key is free again, and the next id is the one that was next.
    let second = keyed().send(&sandbox).await;
    assert_eq!(second.status, 202);
    assert_eq!(second.text("message_id"), first.text("message_id"));

    let other = Sandbox::start().await.unwrap();
    other.restore(&before);
    assert_eq!(other.messages(JANE)[0].text.as_deref(), Some("Before"));
}

#[tokio::test]
async fn snapshots_are_kept_restored_and_removed_over_http() {
    let sandbox = Sandbox::start().await.unwrap();
    let act = |method, path: String| control(request(method, path)).send(&sandbox);
    sandbox.receive(JANE, "Before");
    let kept = act("POST", "/snapshots".into()).await;
    assert_eq!((kept.status, &kept.json["id"]), (200, &json!(1)));
    sandbox.receive(JANE, "After");
    // A reset leaves the snapshots.
    assert_eq!(act("POST", "/reset".into()).await.status, 200);
    assert_eq!(act("POST", "/snapshots/1/restore".into()).await.status, 200);
    let overview = act("GET", "/overview".into()).await.json;
    let messages = overview["chats"][0]["messages"].as_array().unwrap();
    assert_eq!(
        (messages.len(), &messages[0]["text"]),
        (1, &json!("Before"))
    );

    for _ in 2..=16 {
        assert_eq!(act("POST", "/snapshots".into()).await.status, 200);
    }
    assert_eq!(act("POST", "/snapshots".into()).await.status, 409);
    assert_eq!(act("DELETE", "/snapshots/1".into()).await.status, 200);
    for path in ["/snapshots/1/restore", "/snapshots/x/restore"] {
        let status = act("POST", path.into()).await.status;
        assert!([400, 409].contains(&status), "{path}: {status}");
    }
}

#[tokio::test]
async fn requests_are_paged_by_their_sequence() {
    let sandbox = Sandbox::start().await.unwrap();
    for _ in 0..4 {
        get("/me").send(&sandbox).await;
    }
    let page = control(get("/requests?after=1&limit=2"));
    let page = page.send(&sandbox).await.json;
    let requests = page["requests"].as_array().unwrap().iter();
    let sequences: Vec<_> = requests.map(|one| one["sequence"].as_u64()).collect();
    assert_eq!(sequences, [Some(2), Some(3)]);
}

#[tokio::test]
async fn faults_of_webhooks_are_added_listed_and_removed_over_http() {
    let sandbox = Sandbox::start().await.unwrap();
    let add = |body| control(post("/webhook-faults", body)).send(&sandbox);
    let once = add(json!({"fault": "twice"})).await;
    let share = json!({"fault": "late", "ms": 50, "event": "message.sent", "probability": 0.5});
    assert_eq!((once.status, add(share).await.status), (200, 200));
    assert_eq!(
        add(json!({"fault": "twice", "probability": 2}))
            .await
            .status,
        400
    );
    let listed = control(get("/webhook-faults")).send(&sandbox).await.json;
    let expected = json!([
        {"id": 1, "fault": "twice", "probability": 1.0, "times": 1},
        {"id": 2, "fault": "late", "ms": 50, "event": "message.sent", "probability": 0.5},
    ]);
    assert_eq!(listed["faults"], expected);
    let removed = control(request("DELETE", "/faults/2")).send(&sandbox).await;
    assert_eq!(removed.status, 200);
    assert_eq!(sandbox.webhook_faults().len(), 1);
}

//! Webhooks: posted, signed, filtered, retried, logged and replayed.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;
#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/receiver.rs"]
mod receiver;

use std::time::Duration;

use blooio_client::Clock;
use blooio_client::webhook::{Event, SigningSecret, Verifier};
use blooio_sandbox::{Lifecycle, Sandbox, Signing, Stage, WebhookFault, WebhookFaultRule};
use raw_http::{get, post, request};
use receiver::Receiver;
use serde_json::{Value, json};

const JANE: &str = "+15551234567";
const CHAT: &str = "/chats/%2B15551234567/messages";

async fn at_noon() -> (Sandbox, Receiver, Clock) {
    let receiver = Receiver::start().await;
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .lifecycle(Lifecycle::ByHand)
        .webhook(receiver.url())
        .start()
        .await
        .unwrap();
    (sandbox, receiver, clock)
}

async fn send(sandbox: &Sandbox) -> String {
    let answer = post(CHAT, json!({"text": "Hello"})).send(sandbox).await;
    assert_eq!(answer.status, 202);
    answer.text("message_id").to_owned()
}

#[tokio::test]
async fn a_delivery_passes_the_clients_verifier_and_parser() {
    let (sandbox, mut receiver, clock) = at_noon().await;
    let id = sandbox.receive(JANE, "Is my order ready?");
    let got = receiver.next().await;
    let secret = sandbox.webhook_secret(&receiver.url()).unwrap();
    let verifier = Verifier::new(SigningSecret::new(secret).unwrap())
        .clock(clock)
        .require_timestamp();
    assert!(verifier.verify(&got.body, &got.headers).is_ok());
    assert_eq!(got.headers["x-blooio-event"], "message.received");
    assert_eq!(got.headers["x-blooio-message-id"], id.as_str());
    let event = Event::parse(&got.body, &got.headers).unwrap();
    assert_eq!(event.text(), Some("Is my order ready?"));
}

#[tokio::test]
async fn each_stage_is_told_in_order_and_once() {
    let (sandbox, mut receiver, _) = at_noon().await;
    let id = send(&sandbox).await;
    sandbox.advance(&id, Stage::Read).unwrap();
    for event in ["message.sent", "message.delivered", "message.read"] {
        let got = receiver.next().await;
        let body = got.json();
        assert_eq!(body["event"], event);
        assert_eq!(body["message_id"], id.as_str());
        assert_eq!(body["external_id"], JANE);
    }
    sandbox.advance(&id, Stage::Read).unwrap();
    let other = send(&sandbox).await;
    sandbox.fail(&other, "unreachable").unwrap();
    let failed = receiver.next().await.json();
    assert_eq!(failed["event"], "message.failed");
    assert_eq!(failed["error_code"], "unreachable");
}

#[tokio::test]
async fn reactions_polls_and_votes_are_told() {
    let (sandbox, mut receiver, _) = at_noon().await;
    let id = send(&sandbox).await;
    sandbox.react(&id, JANE, "+love").unwrap();
    let reaction = receiver.next().await.json();
    assert_eq!(reaction["event"], "message.reaction");
    assert_eq!(
        (
            &reaction["reaction"],
            &reaction["action"],
            &reaction["direction"]
        ),
        (&json!("love"), &json!("add"), &json!("inbound"))
    );
    let poll = json!({"title": "Lunch?", "options": ["Yes", "No"]});
    let poll = post("/chats/%2B15551234567/polls", poll)
        .send(&sandbox)
        .await;
    let created = receiver.next().await.json();
    assert_eq!(created["event"], "poll.created");
    sandbox.vote(poll.text("poll_id"), JANE, 1).unwrap();
    assert_eq!(receiver.next().await.json()["event"], "poll.voted");
    let results = format!("/chats/%2B15551234567/polls/{}", poll.text("poll_id"));
    let results = get(results).send(&sandbox).await.json;
    assert_eq!(results["options"][1]["votes"], 1);
    assert!(sandbox.vote(poll.text("poll_id"), JANE, 2).is_err());
}

#[tokio::test]
async fn the_type_of_a_webhook_decides_what_it_hears() {
    let sandbox = Sandbox::builder()
        .lifecycle(Lifecycle::ByHand)
        .start()
        .await
        .unwrap();
    let mut status = Receiver::start().await;
    let mut message = Receiver::start().await;
    for (receiver, kind) in [(&status, "status"), (&message, "message")] {
        let body = json!({"webhook_url": receiver.url(), "webhook_type": kind});
        assert_eq!(post("/webhooks", body).send(&sandbox).await.status, 201);
    }
    sandbox.receive(JANE, "Hello");
    assert_eq!(message.next().await.json()["event"], "message.received");
    let id = send(&sandbox).await;
    sandbox.advance(&id, Stage::Sent).unwrap();
    assert_eq!(status.next().await.json()["event"], "message.sent");
    assert_eq!(message.next().await.json()["event"], "message.sent");
}

#[tokio::test]
async fn what_is_not_answered_with_2xx_is_posted_again_with_a_new_signature() {
    let (sandbox, mut receiver, clock) = at_noon().await;
    receiver.answer(500);
    sandbox.receive(JANE, "Hello");
    let first = receiver.next().await;
    sandbox.until_delivery(1).await;
    receiver.answer(200);
    clock.advance(Duration::from_secs(1));
    let second = receiver.next().await;
    assert_eq!(first.body, second.body);
    let signature = |got: &receiver::Received| got.headers["x-blooio-signature"].clone();
    assert_ne!(signature(&first), signature(&second));
    sandbox.until_delivery(2).await;

    let attempts = sandbox.deliveries();
    let seen: Vec<_> = attempts
        .iter()
        .map(|one| (one.attempt, one.status))
        .collect();
    assert_eq!(seen, [(1, Some(500)), (2, Some(200))]);
    assert_eq!(attempts[0].event_id, attempts[1].event_id);
    let webhook = get("/webhooks").send(&sandbox).await.json;
    assert_eq!(webhook["webhooks"][0]["failure_count"], 1);
    assert_eq!(webhook["webhooks"][0]["last_triggered"], 1776600001000_i64);
}

#[tokio::test]
async fn a_receiver_that_is_silent_for_five_seconds_has_failed() {
    let (sandbox, mut receiver, clock) = at_noon().await;
    receiver.hang();
    sandbox.receive(JANE, "Hello");
    receiver.next().await;
    clock.advance(Duration::from_secs(5));
    sandbox.until_delivery(1).await;
    let attempt = sandbox.deliveries().remove(0);
    assert_eq!(attempt.status, None);
    assert!(attempt.error.unwrap().contains("5 s"));
}

#[tokio::test]
async fn the_log_is_filtered_and_paged_and_an_event_can_be_replayed() {
    let (sandbox, mut receiver, _) = at_noon().await;
    receiver.answer_with(404, r#"{"nobody":"home"}"#);
    sandbox.receive(JANE, "One");
    receiver.next().await;
    sandbox.until_delivery(1).await;
    receiver.answer_with(200, r#"{"ok":true}"#);
    for text in ["Two", "Three"] {
        sandbox.receive(JANE, text);
        receiver.next().await;
    }
    sandbox.until_delivery(3).await;

    let webhooks = get("/webhooks").send(&sandbox).await.json;
    let id = webhooks["webhooks"][0]["webhook_id"].as_str().unwrap();
    let logs = |query: &str| get(format!("/webhooks/{id}/logs?{query}"));
    let page = logs("limit=2").send(&sandbox).await.json;
    assert_eq!(
        page["pagination"],
        json!({"limit": 2, "offset": 0, "total": 3, "returned": 2, "has_more": true})
    );
    assert_eq!(page["logs"][0]["event_body"]["text"], "Three");
    assert_eq!(page["logs"][0]["response_json"], json!({"ok": true}));
    let last = logs("limit=2&offset=2").send(&sandbox).await.json;
    assert_eq!(last["pagination"]["has_more"], false);
    let failed = logs("min_status=400&max_status=499")
        .send(&sandbox)
        .await
        .json;
    assert_eq!(failed["logs"].as_array().unwrap().len(), 1);
    assert_eq!(failed["logs"][0]["response_status"], 404);
    assert_eq!(
        logs("status=200").send(&sandbox).await.json["pagination"]["total"],
        2
    );

    let event = failed["logs"][0]["event_id"].as_str().unwrap();
    let path = format!("/webhooks/{id}/logs/{event}/replay");
    let replayed = request("POST", &path).send(&sandbox).await;
    assert_eq!(replayed.status, 200);
    assert_eq!(replayed.json["success"], true);
    assert_eq!(replayed.json["original_event_id"], event);
    assert_ne!(replayed.json["replay_event_id"], event);
    assert_eq!(replayed.json["response_data"]["body"], json!({"ok": true}));
    let got = receiver.next().await;
    assert_eq!(got.headers["x-blooio-replay"], "true");
    assert_eq!(got.headers["x-original-event-id"], event);
    assert_eq!(got.json()["text"], "One");
    let unknown = format!("/webhooks/{id}/logs/evt_unknown/replay");
    assert_eq!(request("POST", unknown).send(&sandbox).await.status, 404);
}

#[tokio::test]
async fn faults_double_reorder_delay_and_strip_the_signature() {
    let (sandbox, mut receiver, clock) = at_noon().await;
    sandbox.fail_next_webhook(1, WebhookFault::Twice);
    sandbox.receive(JANE, "Twice");
    let (one, other) = (receiver.next().await, receiver.next().await);
    assert_eq!(one.body, other.body);

    sandbox.fail_next_webhook(1, WebhookFault::AfterTheNext);
    sandbox.receive(JANE, "First");
    sandbox.receive(JANE, "Second");
    assert_eq!(receiver.next().await.json()["text"], "Second");
    assert_eq!(receiver.next().await.json()["text"], "First");

    sandbox.fail_next_webhook(1, WebhookFault::Late(Duration::from_secs(60)));
    sandbox.receive(JANE, "Late");
    sandbox.receive(JANE, "In time");
    assert_eq!(receiver.next().await.json()["text"], "In time");
    clock.advance(Duration::from_secs(60));
    assert_eq!(receiver.next().await.json()["text"], "Late");

    sandbox.fail_next_webhook(1, WebhookFault::Unsigned);
    sandbox.receive(JANE, "Unsigned");
    assert!(
        receiver
            .next()
            .await
            .headers
            .get("x-blooio-signature")
            .is_none()
    );
}

#[tokio::test]
async fn the_bare_signature_is_a_setting_and_a_rotated_secret_counts_at_once() {
    let mut receiver = Receiver::start().await;
    let sandbox = Sandbox::builder()
        .webhook(receiver.url())
        .signing(Signing::Bare)
        .start()
        .await
        .unwrap();
    let old = sandbox.webhook_secret(&receiver.url()).unwrap();
    let webhooks = get("/webhooks").send(&sandbox).await.json;
    let id = webhooks["webhooks"][0]["webhook_id"].as_str().unwrap();
    let rotated = request("POST", format!("/webhooks/{id}/secret/rotate"));
    let rotated = rotated.send(&sandbox).await;
    sandbox.receive(JANE, "Hello");
    let got = receiver.next().await;
    let verifies = |secret: &str| {
        let verifier = Verifier::new(SigningSecret::new(secret).unwrap());
        verifier.verify(&got.body, &got.headers).is_ok()
    };
    assert!(
        !got.headers["x-blooio-signature"]
            .to_str()
            .unwrap()
            .contains("t=")
    );
    assert!(verifies(rotated.text("signing_secret")));
    assert!(!verifies(&old));
}

#[tokio::test]
async fn nothing_is_posted_beyond_this_machine_or_to_a_paused_webhook() {
    let sandbox = Sandbox::start().await.unwrap();
    let far = json!({"webhook_url": "https://hooks.example.com/blooio"});
    let far = post("/webhooks", far).send(&sandbox).await;
    sandbox.receive(JANE, "Hello");
    sandbox.until_delivery(1).await;
    let attempt = sandbox.deliveries().remove(0);
    assert!(attempt.error.unwrap().contains("this machine only"));

    let path = format!("/webhooks/{}", far.text("webhook_id"));
    let paused = request("PATCH", path).json(json!({"deprecate": true}));
    assert_eq!(
        paused.send(&sandbox).await.json["is_active"],
        Value::Bool(false)
    );
    sandbox.receive(JANE, "Hello again");
    sandbox.receive(JANE, "And again");
    assert_eq!(sandbox.deliveries().len(), 1);
}

trait Until {
    async fn until_delivery(&self, count: usize);
}

impl Until for Sandbox {
    async fn until_delivery(&self, count: usize) {
        let mut changes = self.changes();
        while self.deliveries().len() < count {
            changes.recv().await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_share_of_the_events_of_one_name_meets_a_fault_by_the_seed() {
    let run = async |seed: u64| {
        let mut receiver = Receiver::start().await;
        let sandbox = Sandbox::builder()
            .seed(seed)
            .lifecycle(Lifecycle::ByHand)
            .webhook(receiver.url())
            .start()
            .await
            .unwrap();
        let rule = WebhookFaultRule::new(WebhookFault::Unsigned);
        let rule = rule.on("message.received").probability(0.5);
        let id = sandbox.fault_webhooks(rule);
        let mut signed = Vec::new();
        for _ in 0..16 {
            sandbox.receive(JANE, "Hello");
            let got = receiver.next().await;
            signed.push(got.headers.get("x-blooio-signature").is_some());
        }
        sandbox.remove_fault(id).unwrap();
        for _ in 0..4 {
            sandbox.receive(JANE, "Hello");
            let got = receiver.next().await;
            assert!(got.headers.get("x-blooio-signature").is_some());
        }
        signed
    };
    let first = run(1).await;
    assert_eq!(first, run(1).await);
    assert_ne!(first, run(2).await);
    assert!(first.contains(&true) && first.contains(&false));
}

#[tokio::test]
async fn other_events_do_not_meet_the_fault_of_one() {
    let (sandbox, mut receiver, _) = at_noon().await;
    let rule = WebhookFaultRule::new(WebhookFault::Unsigned).on("message.sent");
    sandbox.fault_webhooks(rule.times(1));
    sandbox.receive(JANE, "Hello");
    let received = receiver.next().await;
    assert!(received.headers.get("x-blooio-signature").is_some());
    let id = send(&sandbox).await;
    sandbox.advance(&id, Stage::Delivered).unwrap();
    let (sent, delivered) = (receiver.next().await, receiver.next().await);
    assert!(sent.headers.get("x-blooio-signature").is_none());
    assert!(delivered.headers.get("x-blooio-signature").is_some());
    assert!(sandbox.webhook_faults().is_empty());
}

#[tokio::test]
async fn an_event_on_its_way_is_posted_again_after_a_restore() {
    let (sandbox, mut receiver, _) = at_noon().await;
    receiver.hang();
    sandbox.receive(JANE, "Hello");
    let first = receiver.next().await;
    let before = sandbox.snapshot();
    receiver.answer(200);
    sandbox.restore(&before);
    assert_eq!(receiver.next().await.body, first.body);
    let mut changes = sandbox.changes();
    while sandbox.deliveries().is_empty() {
        changes.recv().await.unwrap();
    }
    // The attempt from before the restore is not logged.
    assert_eq!(sandbox.deliveries().len(), 1);
    assert_eq!(sandbox.deliveries()[0].attempt, 1);
}

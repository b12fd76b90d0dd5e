//! The documented rules of plans, caps, lines and features, with their codes.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::time::Duration;

use blooio_client::Clock;
use blooio_sandbox::{
    Fault, FaultRule, Lifecycle, Network, OutboundMode, Plan, Reach, Sandbox, Stage,
};
use raw_http::{Answer, get, post, request};
use serde_json::{Value, json};

const LINE: &str = "+15550100001";

fn chat(index: u32) -> String {
    format!("/chats/%2B1555000{index:04}/messages")
}

async fn send(sandbox: &Sandbox, path: &str, body: Value) -> Answer {
    post(path, body).send(sandbox).await
}

fn hello() -> Value {
    json!({"text": "Hello"})
}

#[tokio::test]
async fn an_inbound_line_answers_only_those_who_wrote_first() {
    let sandbox = Sandbox::builder()
        .plan(Plan::Inbound)
        .start()
        .await
        .unwrap();
    let refused = send(&sandbox, &chat(1), hello()).await;
    assert_eq!(
        refused.refused_code(),
        (403, "inbound_only_no_prior_inbound")
    );
    assert_eq!(refused.text("external_id"), "+15550000001");
    assert!(refused.text("allocation_id").starts_with("alloc_"));
    sandbox.receive("+15550000001", "Hello?");
    assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 202);
}

#[tokio::test]
async fn a_shared_line_begins_so_many_conversations_a_day() {
    let clock = Clock::manual("2026-04-19T23:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .plan(Plan::Shared)
        .new_conversation_cap(2)
        .start()
        .await
        .unwrap();
    for index in 1..=2 {
        assert_eq!(send(&sandbox, &chat(index), hello()).await.status, 202);
    }
    let refused = send(&sandbox, &chat(3), hello()).await;
    assert_eq!(
        refused.refused_code(),
        (429, "new_conversation_limit_reached")
    );
    assert_eq!(
        (
            &refused.json["cap"],
            &refused.json["current"],
            refused.text("plan_id")
        ),
        (&json!(2), &json!(2), "shared")
    );
    assert_eq!(refused.header("retry-after"), None);
    // Conversations that exist go on, and so does one that the other began.
    assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 202);
    sandbox.receive("+15550000004", "Hello?");
    assert_eq!(send(&sandbox, &chat(4), hello()).await.status, 202);
    clock.advance(Duration::from_secs(3600));
    assert_eq!(send(&sandbox, &chat(3), hello()).await.status, 202);
}

#[tokio::test]
async fn the_outbound_cap_counts_the_organization_or_each_number() {
    for (mode, other_line) in [
        (OutboundMode::Organization, 429),
        (OutboundMode::PerNumber, 202),
    ] {
        let sandbox = Sandbox::builder()
            .outbound_cap(1, mode)
            .start()
            .await
            .unwrap();
        assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 202);
        let refused = send(&sandbox, &chat(2), hello()).await;
        assert_eq!(refused.refused_code(), (429, "outbound_limit_reached"));
        assert_eq!(
            (&refused.json["limit"], &refused.json["current"]),
            (&json!(1), &json!(1))
        );
        let is_per_number = mode == OutboundMode::PerNumber;
        assert_eq!(refused.text("sender_number") == LINE, is_per_number);
        assert_eq!(refused.json.get("allocation_id").is_some(), is_per_number);
        let body = json!({"text": "Hello", "from_number": "+15550100002"});
        assert_eq!(send(&sandbox, &chat(2), body).await.status, other_line);
    }
}

#[tokio::test]
async fn the_contact_card_is_for_dedicated_plans() {
    let sandbox = Sandbox::builder().plan(Plan::Shared).start().await.unwrap();
    let body = json!({"text": "Hello", "share_contact": true});
    let card = format!("/me/numbers/%2B{}/contact-card", &LINE[1..]);
    let name = json!({"first_name": "Jane", "last_name": "Doe"});
    let put = || request("PUT", &card).json(name.clone());
    let share = || request("POST", "/chats/%2B15550000001/contact-card");
    assert_eq!(send(&sandbox, &chat(1), body.clone()).await.status, 403);
    assert_eq!(put().send(&sandbox).await.status, 403);
    assert_eq!(share().send(&sandbox).await.status, 403);
    sandbox.set_plan(LINE, Plan::Dedicated).unwrap();
    assert_eq!(send(&sandbox, &chat(1), body).await.status, 202);
    assert_eq!(put().send(&sandbox).await.text("first_name"), "Jane");
    assert_eq!(share().send(&sandbox).await.status, 200);
}

#[tokio::test]
async fn what_is_coming_soon_answers_501_until_it_is_switched_on() {
    let card = "/me/numbers/%2B15550100001/contact-card";
    let call = || post("/facetime/calls", json!({"handle": "+15551234567"}));
    let sandbox = Sandbox::start().await.unwrap();
    for refused in [call().send(&sandbox).await, get(card).send(&sandbox).await] {
        assert_eq!(
            (refused.status, refused.text("error")),
            (501, "Coming soon")
        );
    }
    let sandbox = Sandbox::builder()
        .enable_coming_soon()
        .start()
        .await
        .unwrap();
    assert_eq!(call().send(&sandbox).await.json["success"], true);
    let name = request("PUT", card).json(json!({"first_name": "Jane", "last_name": "Doe"}));
    assert_eq!(name.send(&sandbox).await.status, 200);
    assert_eq!(get(card).send(&sandbox).await.text("name"), "Jane Doe");
}

#[tokio::test]
async fn call_forwarding_opens_a_ticket_for_a_line_of_ones_own() {
    let sandbox = Sandbox::start().await.unwrap();
    let ask = |number: &str, to: &str| {
        let path = format!("/me/numbers/{number}/call-forwarding");
        post(path, json!({"forward_to": to}))
    };
    let ticket = ask("%2B15550100001", "+15559876543").send(&sandbox).await;
    assert_eq!((ticket.status, ticket.text("number")), (201, LINE));
    assert!(ticket.text("ticket_id").starts_with("tkt_"));
    assert_eq!(
        ask("%2B15559999999", "+15559876543")
            .send(&sandbox)
            .await
            .status,
        404
    );
    let refused = ask("%2B15550100001", "home").send(&sandbox).await;
    assert_eq!(refused.refused_field(), (400, "forward_to"));
}

#[tokio::test]
async fn locations_are_those_that_people_share() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(
        get("/location/contacts").send(&sandbox).await.json["friends"],
        json!([])
    );
    sandbox.share_location("+15551234567", 52.5, 13.4);
    let one = get("/location/contacts/%2B15551234567")
        .send(&sandbox)
        .await;
    assert_eq!(one.json["coordinates"], json!([52.5, 13.4]));
    let refreshed = request("POST", "/location/contacts/refresh")
        .send(&sandbox)
        .await;
    assert_eq!(refreshed.json["friends"][0]["handle"], "+15551234567");
    assert_eq!(
        get("/location/contacts/jane%40example.com")
            .send(&sandbox)
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_line_out_of_service_sends_nothing_and_another_takes_over() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.deactivate_line(LINE).unwrap();
    assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 202);
    assert_eq!(sandbox.messages_sent()[0].from_number(), "+15550100002");
    let pinned = json!({"text": "Hello", "from_number": LINE});
    assert_eq!(send(&sandbox, &chat(1), pinned).await.status, 503);
    sandbox.deactivate_line("+15550100002").unwrap();
    assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 503);
    sandbox.activate_line(LINE).unwrap();
    assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 202);
}

#[tokio::test]
async fn emergency_numbers_are_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(
        send(&sandbox, "/chats/%2B911/messages", hello())
            .await
            .status,
        403
    );
    assert!(sandbox.messages_sent().is_empty());
}

#[tokio::test]
async fn a_message_by_sms_has_no_effect_and_is_never_read() {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .lifecycle(Lifecycle::ByClock(Duration::from_millis(300)))
        .start()
        .await
        .unwrap();
    sandbox.set_capability("+15550000001", Reach::Sms);
    let mut ids = Vec::new();
    for index in 1..=2 {
        let body = json!({"text": "Hello", "effect": "Invisible Ink"});
        let sent = send(&sandbox, &chat(index), body).await;
        ids.push(sent.text("message_id").to_owned());
    }
    for _ in 0..4 {
        clock.advance(Duration::from_millis(300));
        // Looking lets what is due happen.
        sandbox.chats();
    }
    let (sms, imessage) = (
        sandbox.message(&ids[0]).unwrap(),
        sandbox.message(&ids[1]).unwrap(),
    );
    assert_eq!(
        (sms.protocol, sms.stage, sms.effect),
        ("sms", Some("delivered"), None)
    );
    assert_eq!(
        (imessage.protocol, imessage.stage),
        ("imessage", Some("read"))
    );
    assert_eq!(imessage.effect.as_deref(), Some("invisible-ink"));
}

#[tokio::test]
async fn a_message_to_a_device_that_is_off_waits_for_it() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.go_offline("+15550000001");
    let sent = send(&sandbox, &chat(1), hello()).await;
    let id = sent.text("message_id");
    let status = format!("{}/{id}/status", chat(1));
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(get(&status).send(&sandbox).await.text("status").to_owned());
    }
    assert_eq!(seen, ["queued", "sent", "sent", "sent"]);
    sandbox.go_online("+15550000001");
    assert_eq!(
        get(&status).send(&sandbox).await.text("status"),
        "delivered"
    );
}

#[tokio::test]
async fn a_doomed_message_fails_with_its_code_where_it_would_be_delivered() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fault(FaultRule::new(Fault::MessageFails("carrier_rejected".into())).times(1));
    let sent = send(&sandbox, &chat(1), hello()).await;
    assert_eq!((sent.status, sent.text("status")), (202, "queued"));
    let id = sent.text("message_id");
    let status = format!("{}/{id}/status", chat(1));
    for expected in ["queued", "sent", "failed", "failed"] {
        assert_eq!(get(&status).send(&sandbox).await.text("status"), expected);
    }
    assert_eq!(
        sandbox.message(id).unwrap().error_code.as_deref(),
        Some("carrier_rejected")
    );
    assert!(sandbox.wait_for(id, Stage::Delivered).await.is_err());
}

#[tokio::test]
async fn a_trial_ends_with_402_for_messages_and_polls() {
    let sandbox = Sandbox::builder()
        .plan(Plan::Trial)
        .trial_messages(3)
        .start()
        .await
        .unwrap();
    let two = json!({"text": ["One", "Two"]});
    assert_eq!(send(&sandbox, &chat(1), two).await.status, 202);
    let poll = || {
        post(
            "/chats/%2B15550000001/polls",
            json!({"options": ["Yes", "No"]}),
        )
    };
    assert_eq!(poll().send(&sandbox).await.status, 200);
    let refused = send(&sandbox, &chat(1), hello()).await;
    assert_eq!(
        (refused.status, refused.text("error")),
        (402, "payment_required")
    );
    assert_eq!(poll().send(&sandbox).await.status, 402);
    // Reading and answering with a tapback cost nothing.
    let id = sandbox.receive("+15550000001", "Hello?");
    let react = post(
        format!("{}/{id}/reactions", chat(1)),
        json!({"reaction": "+like"}),
    );
    assert_eq!(react.send(&sandbox).await.status, 200);
    sandbox.set_plan(LINE, Plan::Dedicated).unwrap();
    assert_eq!(send(&sandbox, &chat(1), hello()).await.status, 202);
}

#[tokio::test]
async fn twilio_numbers_send_sms_from_the_first_and_cannot_reply() {
    let sandbox = Sandbox::builder()
        .network(Network::Twilio)
        .lifecycle(Lifecycle::ByHand)
        .start()
        .await
        .unwrap();
    let other = json!({"text": "Hello", "from_number": "+15550100002", "effect": "slam"});
    let sent = send(&sandbox, &chat(1), other).await;
    sandbox.deliver(sent.text("message_id")).unwrap();
    assert_eq!(sandbox.messages("+15550000001")[0].protocol, "sms");
    // A chat does not keep its number here.
    send(&sandbox, &chat(1), hello()).await;
    let sent = sandbox.messages_sent();
    assert_eq!((sent[0].effect(), sent[1].from_number()), (None, LINE));

    let question = sandbox.receive("+15550000001", "Ready?");
    let reply = json!({"text": "Yes", "reply_to": {"message_id": question}});
    let refused = send(&sandbox, &chat(1), reply).await;
    assert_eq!(refused.refused_code(), (400, "reply_target_not_supported"));
}

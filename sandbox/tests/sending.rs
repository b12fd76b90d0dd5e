//! Sending through the sandbox: the documented rules, groups and replies.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::time::Duration;

use blooio_client::Clock;
use blooio_sandbox::Sandbox;
use raw_http::{Answer, get, post};
use serde_json::{Value, json};

const JANE: &str = "/chats/%2B15551234567/messages";
const JOHN: &str = "/chats/john%40example.com/messages";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn send(sandbox: &Sandbox, path: &str, body: Value) -> Answer {
    post(path, body).send(sandbox).await
}

async fn at_noon() -> (Sandbox, Clock) {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder().clock(clock.clone()).start().await;
    (sandbox.unwrap(), clock)
}

#[tokio::test]
async fn a_send_is_accepted_as_queued() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = send(&sandbox, JANE, json!({"text": "Hello"})).await;
    assert_eq!(answer.status, 202);
    assert_eq!(answer.text("status"), "queued");
    assert_eq!(answer.json.as_object().unwrap().len(), 2);

    let sent = sandbox.messages_sent();
    assert_eq!(sent[0].message_id(), answer.text("message_id"));
    assert_eq!(
        (sent[0].chat_id(), sent[0].text()),
        ("+15551234567", Some("Hello"))
    );
}

#[tokio::test]
async fn a_message_without_content_gets_the_guides_error_body() {
    let sandbox = Sandbox::start().await.unwrap();
    let documented = json!({
        "error": "invalid_request",
        "message": "text or attachments is required",
        "details": {"field": "text"},
    });
    for body in [json!({}), json!({"attachments": []})] {
        let answer = send(&sandbox, JANE, body).await;
        assert_eq!((answer.status, &answer.json), (400, &documented));
    }
}

#[tokio::test]
async fn a_body_that_breaks_a_rule_is_refused_naming_the_field() {
    let sandbox = Sandbox::start().await.unwrap();
    let link = json!({"text": "https://example.com", "link_preview": {}});
    let cases = [
        (json!({"text": 5}), "text"),
        (
            json!({"text": "Hi", "attachments": ["photo.jpg"]}),
            "attachments[0]",
        ),
        (
            json!({"text": "Hi", "attachments": [{"name": "a.pdf"}]}),
            "attachments[0].url",
        ),
        (json!({"text": "Hi", "effect": "sparkle"}), "effect"),
        (
            json!({"parts": [{"text": "Hi"}], "effect": "slam"}),
            "effect",
        ),
        (json!({"parts": []}), "parts"),
        (json!({"parts": [{}]}), "parts[0]"),
        (
            json!({"parts": [{"text": "Hi", "url": "https://example.com"}]}),
            "parts[0].url",
        ),
        (
            json!({"parts": [{"url": "https://example.com", "mention": "+15551234567"}]}),
            "parts[0].mention",
        ),
        (
            json!({"parts": [{"text": "Hi", "mention": "Jane"}]}),
            "parts[0].mention",
        ),
        (
            json!({"parts": [{"text": "Hi", "name": "a.pdf"}]}),
            "parts[0].name",
        ),
        (json!({"parts": [link, {"text": "Hi"}]}), "parts[1].text"),
        (
            json!({"parts": [link, {"url": "https://example.com"}]}),
            "parts[1].url",
        ),
        (
            json!({"text": "Hi", "link_preview": {"title": "x".repeat(201)}}),
            "link_preview.title",
        ),
        (
            json!({"text": "Hi", "reply_to": {"message_id": "m", "part_index": -1}}),
            "reply_to.part_index",
        ),
        (
            json!({"text": "Hi", "metadata": {"note": "x".repeat(1024)}}),
            "metadata",
        ),
        (
            json!({"text": "Hi", "share_contact": "yes"}),
            "share_contact",
        ),
    ];
    for (body, field) in cases {
        let answer = send(&sandbox, JANE, body.clone()).await;
        assert_eq!(answer.refused_field(), (400, field), "{body}");
    }
    assert!(sandbox.messages_sent().is_empty());
}

#[tokio::test]
async fn effects_ignore_case_and_take_spaces_for_dashes() {
    let sandbox = Sandbox::start().await.unwrap();
    for effect in ["Invisible Ink", "invisible-ink", "none"] {
        let answer = send(&sandbox, JANE, json!({"text": "Hi", "effect": effect})).await;
        assert_eq!(answer.status, 202);
    }
    let sent = sandbox.messages_sent();
    let effects: Vec<_> = sent.iter().map(|message| message.effect()).collect();
    assert_eq!(
        effects,
        [Some("invisible-ink"), Some("invisible-ink"), None]
    );
}

#[tokio::test]
async fn an_attachment_alone_cannot_begin_a_conversation() {
    let sandbox = Sandbox::start().await.unwrap();
    let photo = || json!({"attachments": ["https://example.com/photo.jpg"]});
    let code = "attachment_first_message_not_allowed";
    assert_eq!(
        send(&sandbox, JANE, photo()).await.refused_code(),
        (400, code)
    );
    let part = json!({"parts": [{"url": "https://example.com/photo.jpg"}]});
    assert_eq!(send(&sandbox, JANE, part).await.refused_code(), (400, code));

    sandbox.receive("+15551234567", "Send me the photo");
    assert_eq!(send(&sandbox, JANE, photo()).await.status, 202);
    let sent = sandbox.messages_sent();
    assert_eq!(sent[0].attachments(), ["https://example.com/photo.jpg"]);
}

#[tokio::test]
async fn several_texts_and_batches_of_links_are_several_messages() {
    let sandbox = Sandbox::start().await.unwrap();
    let link = |path: &str| json!({"text": format!("https://example.com/{path}"), "link_preview": {"title": "T"}});
    // Only a batch of links has a count.
    for (body, count) in [
        (json!({"text": ["One", "Two"]}), None),
        (json!({"parts": [link("a"), link("b")]}), Some(json!(2))),
    ] {
        let answer = send(&sandbox, JANE, body).await;
        assert_eq!(
            (answer.status, answer.json.get("count")),
            (202, count.as_ref())
        );
        assert_eq!(answer.json["message_ids"].as_array().unwrap().len(), 2);
        assert!(answer.json.get("message_id").is_none());
    }
    assert_eq!(sandbox.messages_sent().len(), 4);

    let bubble = json!({"parts": [{"text": "Order update"}, {"url": "https://example.com/a", "name": "Track"}]});
    let answer = send(&sandbox, JANE, bubble).await;
    assert!(answer.json.get("message_id").is_some());
    assert_eq!(sandbox.messages_sent().len(), 5);
}

#[tokio::test]
async fn several_people_become_one_unnamed_group_whatever_their_order() {
    let sandbox = Sandbox::start().await.unwrap();
    let first = send(
        &sandbox,
        "/chats/%2B15551234567%2C%2B15559876543/messages",
        json!({"text": "Hi"}),
    )
    .await;
    assert_eq!(
        (first.status, &first.json["group_created"]),
        (202, &json!(true))
    );
    assert_eq!(
        first.json["participants"],
        json!(["+15551234567", "+15559876543"])
    );

    let second = send(
        &sandbox,
        "/chats/%2B15559876543,%2B15551234567/messages",
        json!({"text": "Hi"}),
    )
    .await;
    assert_eq!(second.json["group_created"], json!(false));
    assert_eq!(second.json["group_id"], first.json["group_id"]);

    let id = first.text("group_id");
    assert_eq!(
        send(
            &sandbox,
            &format!("/chats/{id}/messages"),
            json!({"text": "Hi"})
        )
        .await
        .status,
        202
    );
    let group = get(format!("/groups/{id}")).send(&sandbox).await;
    assert_eq!(
        (&group.json["name"], &group.json["message_count"]),
        (&Value::Null, &json!(3))
    );
    assert!(group.text("chat_guid").starts_with("iMessage;+;chat"));
}

#[tokio::test]
async fn an_unknown_group_is_not_found_and_a_refusal_makes_no_group() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(
        send(
            &sandbox,
            "/chats/grp_unknown/messages",
            json!({"text": "Hi"})
        )
        .await
        .status,
        404
    );
    assert_eq!(
        send(
            &sandbox,
            "/chats/%2B15551234567,a%40b.c/messages",
            json!({})
        )
        .await
        .status,
        400
    );
    assert_eq!(
        get("/groups").send(&sandbox).await.json["pagination"]["total"],
        json!(0)
    );
}

#[tokio::test]
async fn a_number_of_somebody_else_cannot_send() {
    let sandbox = Sandbox::builder()
        .numbers(["+15550000001", "+15550000002"])
        .start()
        .await
        .unwrap();
    assert_eq!(
        send(
            &sandbox,
            JANE,
            json!({"text": "Hi", "from_number": "+15557654321"})
        )
        .await
        .status,
        403
    );
    let by_header = post(JANE, json!({"text": "Hi"})).header("X-From-Number", "+15557654321");
    assert_eq!(by_header.send(&sandbox).await.status, 403);

    send(
        &sandbox,
        JANE,
        json!({"text": "Hi", "from_number": "+15550000002"}),
    )
    .await;
    send(&sandbox, JANE, json!({"text": "A chat keeps its number"})).await;
    let sent = sandbox.messages_sent();
    assert_eq!(
        [sent[0].from_number(), sent[1].from_number()],
        ["+15550000002"; 2]
    );
}

#[tokio::test]
async fn a_reply_shows_what_it_answers_to() {
    let sandbox = Sandbox::start().await.unwrap();
    let question = sandbox.receive("+15551234567", "Ready?");
    let answer = send(
        &sandbox,
        JANE,
        json!({"text": "Yes", "reply_to": {"message_id": question}}),
    )
    .await;
    assert_eq!(answer.status, 202);
    let id = answer.text("message_id");
    let message = get(format!("{JANE}/{id}")).send(&sandbox).await;
    let reply_to = &message.json["reply_to"];
    assert_eq!(
        (&reply_to["message_id"], &reply_to["part_index"]),
        (&json!(question), &json!(0))
    );

    let by_guid = json!({"text": "Yes", "reply_to": {"guid": reply_to["guid"]}});
    let by_guid = send(&sandbox, JANE, by_guid).await;
    assert!(by_guid.json.get("parent_unresolved").is_none());
    let unknown = send(
        &sandbox,
        JANE,
        json!({"text": "Yes", "reply_to": {"guid": "unknown"}}),
    )
    .await;
    assert_eq!(
        (unknown.status, &unknown.json["parent_unresolved"]),
        (202, &json!(true))
    );
}

#[tokio::test]
async fn a_reply_is_refused_with_the_documented_code() {
    let (sandbox, clock) = at_noon().await;
    let parent = send(&sandbox, JANE, json!({"text": "Hi"})).await;
    let parent = json!({"message_id": parent.text("message_id")});
    let line = "+15550100002";
    let cases = [
        (
            JANE,
            json!({"text": "Hi", "reply_to": {}}),
            400,
            "reply_target_invalid",
        ),
        (
            JANE,
            json!({"text": "Hi", "reply_to": {"message_id": "unknown"}}),
            404,
            "reply_target_not_found",
        ),
        (
            JOHN,
            json!({"text": "Hi", "reply_to": parent}),
            400,
            "reply_target_chat_mismatch",
        ),
        (
            JANE,
            json!({"text": "Hi", "reply_to": parent, "from_number": line}),
            400,
            "reply_target_device_mismatch",
        ),
        (
            JANE,
            json!({"text": ["Hi"], "reply_to": parent}),
            400,
            "reply_target_not_supported",
        ),
        (
            JANE,
            json!({"parts": [{"text": "https://example.com", "link_preview": {}}], "reply_to": parent}),
            400,
            "reply_target_not_supported",
        ),
    ];
    for (path, body, status, code) in cases {
        let answer = send(&sandbox, path, body).await;
        assert_eq!(answer.refused_code(), (status, code));
    }
    clock.advance(30 * DAY);
    assert_eq!(
        send(&sandbox, JANE, json!({"text": "Hi", "reply_to": parent}))
            .await
            .status,
        202
    );
    clock.advance(Duration::from_secs(1));
    let late = send(&sandbox, JANE, json!({"text": "Hi", "reply_to": parent})).await;
    assert_eq!(late.refused_code(), (400, "reply_target_expired"));
}

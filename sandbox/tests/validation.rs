//! Requests against the spec: what is refused, under which name, and what is
//! only warned about.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use blooio_sandbox::Sandbox;
use raw_http::{get, post, request};
use serde_json::{Value, json};

const CHAT: &str = "/chats/%2B15551234567/messages";

#[tokio::test]
async fn parameters_out_of_their_bounds_are_refused_by_name_and_bound() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.receive("+15551234567", "Hello");
    for (path, field, reason) in [
        ("/chats?offset=-1", "offset", "at least 0"),
        (
            "/chats?offset=9223372036854775808",
            "offset",
            "out of range",
        ),
        ("/chats?offset=x", "offset", "whole number"),
        ("/chats?limit=0", "limit", "at least 1"),
        ("/chats?limit=101", "limit", "at most 100"),
        ("/chats?limit=2147483648", "limit", "out of range"),
        (
            "/chats/%2B15551234567/messages?direction=up",
            "direction",
            "one of",
        ),
    ] {
        let answer = get(path).send(&sandbox).await;
        assert_eq!(answer.refused_field(), (400, field), "{path}");
        assert!(answer.text("message").contains(reason), "{}", answer.json);
    }
}

#[tokio::test]
async fn an_idempotency_key_has_a_length_and_an_alphabet() {
    let sandbox = Sandbox::start().await.unwrap();
    let send = |key: &str| post(CHAT, json!({"text": "Hi"})).header("Idempotency-Key", key);
    for key in ["", &"k".repeat(256), "schlüssel", "a b"] {
        let answer = send(key).send(&sandbox).await;
        assert_eq!(answer.refused_field(), (400, "Idempotency-Key"), "{key:?}");
    }
    assert!(sandbox.messages_sent().is_empty());
    assert_eq!(send(&"k".repeat(255)).send(&sandbox).await.status, 202);
}

#[tokio::test]
async fn null_is_refused_where_the_spec_has_none() {
    let sandbox = Sandbox::start().await.unwrap();
    let hook = json!({"webhook_url": "https://example.com/hook"});
    let hook = post("/webhooks", hook).send(&sandbox).await;
    let hook = format!("/webhooks/{}", hook.text("webhook_id"));
    let cases: [(&str, &str, Value, &str); 6] = [
        (
            "POST",
            "/groups",
            json!({"name": "A", "members": null}),
            "members",
        ),
        (
            "POST",
            "/contacts",
            json!({"identifier": "+15551234567", "name": null}),
            "name",
        ),
        (
            "POST",
            "/webhooks",
            json!({"webhook_url": "https://e.example", "webhook_type": null}),
            "webhook_type",
        ),
        (
            "POST",
            "/webhooks",
            json!({"webhook_url": "https://e.example", "valid_until": null}),
            "valid_until",
        ),
        ("PATCH", &hook, json!({"deprecate": null}), "deprecate"),
        ("POST", CHAT, json!({"text": null}), "text"),
    ];
    for (method, path, body, field) in cases {
        let method = if method == "POST" { "POST" } else { "PATCH" };
        let answer = request(method, path).json(body).send(&sandbox).await;
        assert_eq!(answer.refused_field(), (400, field), "{}", answer.json);
    }
    let forever = request("PATCH", &hook).json(json!({"valid_until": null}));
    assert_eq!(forever.send(&sandbox).await.status, 200);
}

#[tokio::test]
async fn what_is_ignored_is_warned_about_or_refused_by_strict() {
    let ignored =
        json!({"text": "Hi", "fromNumber": "+15550100002", "parts": [{"text": "a", "bold": true}]});
    let lenient = Sandbox::start().await.unwrap();
    let path = format!("{CHAT}?trace=1");
    assert_eq!(
        post(&path, ignored.clone()).send(&lenient).await.status,
        202
    );
    let warnings = lenient.requests()[0].warnings().join("\n");
    for part in ["fromNumber", "parts[0].bold", "trace"] {
        assert!(warnings.contains(part), "{warnings}");
    }
    post(CHAT, json!({"text": "Hi", "reply_to": null}))
        .send(&lenient)
        .await;
    assert!(lenient.requests()[1].warnings().is_empty());

    let strict = Sandbox::builder().strict().start().await.unwrap();
    assert_eq!(post(CHAT, ignored).send(&strict).await.status, 400);
    assert_eq!(
        post(CHAT, json!({"text": "Hi"})).send(&strict).await.status,
        202
    );
    let unencoded = post("/chats/+15551234567/messages", json!({"text": "Hi"}));
    assert_eq!(unencoded.send(&strict).await.status, 400);
}

#[tokio::test]
async fn a_warning_says_what_would_go_wrong_at_the_service() {
    let hello = || json!({"text": "Hi"});
    let preview = json!({"text": "Hi", "link_preview": {"title": "T"}});
    let linked = json!({"text": "https://example.com", "link_preview": {"title": "T"}});
    let react = |direction| json!({"reaction": "+like", "direction": direction});
    let both = json!({"text": "Hi", "from_number": "+15550100001"});
    let cases = [
        (post(CHAT, hello()), None),
        (post(CHAT, linked), None),
        (post(CHAT, preview), Some("link_preview is ignored")),
        (
            post(CHAT, both).header("X-From-Number", "+15550100001"),
            Some("X-From-Number"),
        ),
        (post(format!("{CHAT}/-1/reactions"), react("inbound")), None),
        (
            post(format!("{CHAT}/msg_1/reactions"), react("inbound")),
            Some("direction is ignored"),
        ),
        (
            get("/me").header("Idempotency-Key", "k"),
            Some("Idempotency-Key"),
        ),
        (get("/contacts?sort=created_at:desc"), None),
        (get("/contacts?sort=up"), Some("recent, oldest")),
        (get("/me").host("api.blooio.com"), None),
        (get("/me").host("backend.blooio.com:443"), None),
        (
            get("/me").host("www.blooio.com"),
            Some("not at www.blooio.com"),
        ),
        (get("/contacts/%252B15551234567"), Some("encoded twice")),
        (get("/contacts/+15551234567"), Some("encode it as %2B")),
        (get("/contacts/a@b.c"), Some("percent-encoded")),
        (
            get("/chats/%2B15551234567/messages").below("/v1/api"),
            Some("first API version"),
        ),
    ];
    let lenient = Sandbox::start().await.unwrap();
    for (ask, expected) in cases {
        ask.send_raw(&lenient).await;
        let requests = lenient.requests();
        let asked = requests.last().unwrap();
        let warnings = asked.warnings().join("; ");
        match expected {
            None => assert_eq!(warnings, "", "{}", asked.path()),
            Some(part) => assert!(warnings.contains(part), "{}: {warnings}", asked.path()),
        }
    }
}

#[tokio::test]
async fn strict_refuses_what_is_warned_about() {
    let strict = Sandbox::builder().strict().start().await.unwrap();
    strict.receive("+15551234567", "Hello");
    for ask in [
        post(CHAT, json!({"text": "Hi", "link_preview": {}})),
        get("/me").header("Idempotency-Key", "k"),
        get("/me").host("www.blooio.com"),
        get("/contacts/a@b.c/capabilities"),
    ] {
        let refused = ask.send(&strict).await;
        assert_eq!(refused.status, 400, "{}", refused.json);
        // The reason is the warning.
        let requests = strict.requests();
        let warning = &requests.last().unwrap().warnings()[0];
        assert_eq!(refused.text("message"), warning);
    }
    assert_eq!(get("/me").send(&strict).await.status, 200);
}

#[tokio::test]
async fn refusals_before_an_operation_have_the_shape_of_the_services_errors() {
    let sandbox = Sandbox::start().await.unwrap();
    let large = vec![b'x'; 13 * 1024 * 1024];
    for (ask, status) in [
        (request("PUT", "/me"), 405),
        (get("/nothing"), 404),
        (request("POST", CHAT).body("application/json", large), 413),
    ] {
        let refused = ask.send(&sandbox).await;
        assert_eq!(
            (refused.status, refused.text("error")),
            (status, "ApiError")
        );
        assert_eq!(refused.json["status"], status);
        assert!(!refused.text("message").is_empty());
    }
}

#[tokio::test]
async fn a_raw_plus_is_taken_where_the_setting_says_so() {
    let sandbox = Sandbox::builder().accept_raw_plus().start().await.unwrap();
    let raw = post("/chats/+15551234567/messages", json!({"text": "Hi"}));
    assert_eq!(raw.send(&sandbox).await.status, 202);
    assert_eq!(sandbox.messages_sent()[0].chat_id(), "+15551234567");
}

#[tokio::test]
async fn several_people_without_a_group_can_be_typed_to_polled_and_decorated() {
    let people = "/chats/%2B15551234567%2C%2B15559876543";
    let poll = json!({"options": ["Yes", "No"]});
    for ask in [
        request("POST", format!("{people}/typing")),
        post(format!("{people}/polls"), poll),
        get(format!("{people}/background")),
        request("POST", format!("{people}/contact-card")),
        request("PUT", format!("{people}/background")).form("background", "image/png", b"\x89PNG"),
    ] {
        let sandbox = Sandbox::start().await.unwrap();
        assert_eq!(ask.send(&sandbox).await.status, 200);
    }
}

#[tokio::test]
async fn the_same_people_can_have_two_groups_with_two_guids() {
    let sandbox = Sandbox::start().await.unwrap();
    let members = json!(["+15551234567", "+15559876543"]);
    let group = |guid: &str| json!({"name": "Team", "members": members, "chat_guid": guid});
    assert_eq!(
        post("/groups", group("iMessage;+;chat1"))
            .send(&sandbox)
            .await
            .status,
        201
    );
    assert_eq!(
        post("/groups", group("iMessage;+;chat2"))
            .send(&sandbox)
            .await
            .status,
        201
    );
    assert_eq!(
        post("/groups", group("iMessage;+;chat2"))
            .send(&sandbox)
            .await
            .status,
        409
    );
    let plain = json!({"name": "Team", "members": members});
    assert_eq!(post("/groups", plain).send(&sandbox).await.status, 409);
}

#[tokio::test]
async fn a_removed_icon_has_no_url_and_a_person_written_to_has_a_summary() {
    let sandbox = Sandbox::start().await.unwrap();
    let group = post("/groups", json!({"name": "Team"}))
        .send(&sandbox)
        .await;
    let icon = format!("/groups/{}/icon", group.text("group_id"));
    let set = request("POST", &icon).form("icon", "image/png", b"\x89PNG");
    assert!(set.send(&sandbox).await.json["icon_url"].is_string());
    let removed = request("DELETE", &icon).send(&sandbox).await;
    assert!(removed.json.get("icon_url").is_none());

    post(CHAT, json!({"text": "Hi"})).send(&sandbox).await;
    let chat = get("/chats/%2B15551234567").send(&sandbox).await.json;
    assert_eq!(chat["contact"]["identifier"], "+15551234567");
    let id = chat["contact"]["contact_id"].clone();
    let contact = post("/contacts", json!({"identifier": "+15551234567"}));
    assert_eq!(contact.send(&sandbox).await.json["contact_id"], id);
}

#[tokio::test]
async fn records_are_bounded_and_the_oldest_go_first() {
    let sandbox = Sandbox::builder()
        .keep_requests(3)
        .keep_messages(2)
        .start()
        .await
        .unwrap();
    let mut ids = Vec::new();
    for index in 0..5 {
        let sent = post(CHAT, json!({"text": format!("{index}")}));
        let sent = sent.header("Idempotency-Key", format!("key-{index}"));
        ids.push(sent.send(&sandbox).await.text("message_id").to_owned());
    }
    let sequences: Vec<u64> = sandbox
        .requests()
        .iter()
        .map(|one| one.sequence())
        .collect();
    assert_eq!(sequences, [3, 4, 5]);
    let texts = sandbox.messages_sent();
    let texts: Vec<_> = texts.iter().filter_map(|one| one.text()).collect();
    assert_eq!(texts, ["3", "4"]);
    let message = |id: &str| get(format!("{CHAT}/{id}"));
    assert_eq!(message(&ids[0]).send(&sandbox).await.status, 404);
    assert_eq!(message(&ids[4]).send(&sandbox).await.status, 200);
    // Counts go on.
    let chat = get("/chats/%2B15551234567").send(&sandbox).await.json;
    assert_eq!(chat["outbound_count"], 5);
}

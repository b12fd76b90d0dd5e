//! The wire, byte for byte: each request that the documents print, and what the
//! client refuses to put there.
#![cfg(feature = "client")]

mod support;

use blooio_client::http::Method;
use blooio_client::resources::NewWebhook;
use blooio_client::types::WebhookTypeInput;
use blooio_client::{
    Attachment, ChatId, Client, Effect, Error, IdempotencyKey, LinkPreview, Message, MessageId,
    Outcome, Part, Reaction, ReplyTo, TypingIndicator,
};
use serde_json::{Value, json};
use support::{builder, clock};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// A service that answers everything with one body.
async fn service(status: u16, body: Value) -> (MockServer, Client) {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(status).set_body_json(body);
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    (server, client)
}

async fn accepting() -> (MockServer, Client) {
    service(
        202,
        json!({ "message_id": "Qm8FhbH3P7R", "status": "queued" }),
    )
    .await
}

/// The one request that came: its line, its headers and its body.
async fn asked(server: &MockServer) -> (String, Vec<(String, String)>, Value) {
    let requests = server.received_requests().await.unwrap();
    let [request] = requests.as_slice() else {
        panic!("{} requests", requests.len())
    };
    let query = request
        .url
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let line = format!("{} {}{query}", request.method, request.url.path());
    let mut headers: Vec<(String, String)> = request
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    let body = serde_json::from_slice(&request.body).unwrap_or(Value::Null);
    (line, headers, body)
}

/// Sends to the documents' number and returns what was on the wire.
async fn sends(message: Message) -> Value {
    let (server, client) = accepting().await;
    client
        .chat("+15551234567")
        .unwrap()
        .send(message)
        .await
        .unwrap();
    let (line, _, body) = asked(&server).await;
    assert_eq!(line, "POST /v2/api/chats/%2B15551234567/messages");
    body
}

#[tokio::test]
async fn the_first_send_of_the_guides_is_exact() {
    let (server, client) = accepting().await;
    let key = IdempotencyKey::new("order-4281-shipped").unwrap();
    let chat = client.chat("+15551234567").unwrap();
    let sent = chat
        .send_with_key(key, "Hello from the REST API")
        .await
        .unwrap();
    assert_eq!(sent.message_id().as_str(), "Qm8FhbH3P7R");
    assert!(!sent.replayed());

    let (line, headers, body) = asked(&server).await;
    assert_eq!(line, "POST /v2/api/chats/%2B15551234567/messages");
    assert_eq!(body, json!({ "text": "Hello from the REST API" }));
    let host = server.address().to_string();
    let agent = concat!("blooio-client/", env!("CARGO_PKG_VERSION"));
    let expected = [
        ("accept", "application/json"),
        ("authorization", "Bearer sk_live_test"),
        ("content-length", "34"),
        ("content-type", "application/json"),
        ("host", &host),
        ("idempotency-key", "order-4281-shipped"),
        ("user-agent", agent),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(headers, expected);
}

#[tokio::test]
async fn every_form_of_a_chat_is_encoded_once() {
    for (id, segment) in [
        ("+15551234567", "%2B15551234567"),
        ("user@example.com", "user%40example.com"),
        ("grp_abc123", "grp_abc123"),
        (
            "+15551234567,+15559876543",
            "%2B15551234567%2C%2B15559876543",
        ),
        (
            "+15551234567,user+tag@example.com",
            "%2B15551234567%2Cuser%2Btag%40example.com",
        ),
        (
            "a/b?c#d;e:f%g@example.com",
            "a%2Fb%3Fc%23d%3Be%3Af%25g%40example.com",
        ),
        ("🔥@example.com", "%F0%9F%94%A5%40example.com"),
    ] {
        let (server, client) = accepting().await;
        client.chat(id).unwrap().send("Hi!").await.unwrap();
        assert_eq!(
            asked(&server).await.0,
            format!("POST /v2/api/chats/{segment}/messages")
        );
    }
}

#[tokio::test]
async fn messages_are_sent_as_the_documents_print_them() {
    let photo = Message::text("Check out this photo").attachment("https://example.com/photo.jpg");
    assert_eq!(
        sends(photo).await,
        json!({ "text": "Check out this photo", "attachments": ["https://example.com/photo.jpg"] }),
    );
    let contract = Attachment::url("https://cdn.example.com/doc.pdf").name("contract.pdf");
    assert_eq!(
        sends(Message::attachments_only([contract])).await,
        json!({ "attachments": [{ "url": "https://cdn.example.com/doc.pdf", "name": "contract.pdf" }] }),
    );
    let parts = Message::parts([
        Part::text("Order update — tracking attached"),
        Part::attachment("https://tracking.example.com/abc").name("Track package"),
    ]);
    assert_eq!(
        sends(parts).await,
        json!({ "parts": [
            { "text": "Order update — tracking attached" },
            { "url": "https://tracking.example.com/abc", "name": "Track package" },
        ] }),
    );
    let mention = Message::parts([
        Part::mention("@John see attached", "+15551234567"),
        Part::attachment("https://example.com/file.pdf").name("spec.pdf"),
    ]);
    assert_eq!(
        sends(mention).await,
        json!({ "parts": [
            { "text": "@John see attached", "mention": "+15551234567" },
            { "url": "https://example.com/file.pdf", "name": "spec.pdf" },
        ] }),
    );
    assert_eq!(
        sends(Message::text("🚀 Shipped v2").effect(Effect::Fireworks)).await,
        json!({ "text": "🚀 Shipped v2", "effect": "fireworks" }),
    );
    assert_eq!(
        sends(Message::texts(["One", "Two"])).await,
        json!({ "text": ["One", "Two"] })
    );
}

#[tokio::test]
async fn every_option_of_a_message_has_its_field() {
    let message = Message::text("https://example.com/offer")
        .effect("Invisible Ink".parse().unwrap())
        .reply_to(ReplyTo::from("msg_a1b2c3d4".parse::<MessageId>().unwrap()).part(2))
        .from("+15550001111".parse().unwrap())
        .share_contact()
        .typing_indicator(TypingIndicator::Skip)
        .link_preview(
            LinkPreview::new()
                .title("Offer")
                .image_url("https://example.com/a.png"),
        )
        .metadata(json!({ "order": 4281 }).as_object().unwrap().clone());
    assert_eq!(
        sends(message).await,
        json!({
            "text": "https://example.com/offer",
            "effect": "invisible-ink",
            "reply_to": { "message_id": "msg_a1b2c3d4", "part_index": 2 },
            "from_number": "+15550001111",
            "share_contact": true,
            "use_typing_indicator": false,
            "link_preview": { "title": "Offer", "image_url": "https://example.com/a.png" },
            "metadata": { "order": 4281 },
        }),
    );
    let batch = Message::link_batch([
        ("https://example.com/a", LinkPreview::new().title("A")),
        ("https://example.com/b", LinkPreview::new()),
    ]);
    assert_eq!(
        sends(batch).await,
        json!({ "parts": [
            { "text": "https://example.com/a", "link_preview": { "title": "A" } },
            { "text": "https://example.com/b", "link_preview": {} },
        ] }),
    );
}

#[tokio::test]
async fn the_default_sender_is_used_unless_a_message_names_one() {
    let (server, _) = accepting().await;
    let own = builder(&server.uri(), &clock()).from_number("+15550001111".parse().unwrap());
    let chat = own.build().unwrap().chat("+15551234567").unwrap();
    chat.send("Hi!").await.unwrap();
    chat.send(Message::text("Hi!").from("+15550002222".parse().unwrap()))
        .await
        .unwrap();
    let requests = server.received_requests().await.unwrap();
    let from: Vec<Value> = requests
        .iter()
        .map(|request| request.body_json::<Value>().unwrap()["from_number"].clone())
        .collect();
    assert_eq!(from, ["+15550001111", "+15550002222"]);
}

#[tokio::test]
async fn the_other_requests_of_the_documents_are_exact() {
    let (server, client) = service(201, json!({ "webhook_id": "wh_abc123" })).await;
    let webhook = NewWebhook::new("https://yourapp.com/hooks/blooio").events(WebhookTypeInput::All);
    client.webhooks().create(webhook).await.unwrap();
    let (line, _, body) = asked(&server).await;
    assert_eq!(line, "POST /v2/api/webhooks");
    let expected =
        json!({ "webhook_url": "https://yourapp.com/hooks/blooio", "webhook_type": "all" });
    assert_eq!(body, expected);

    let (server, client) = service(201, json!({})).await;
    client
        .contacts()
        .create("+15551234567", Some("John Doe"))
        .await
        .unwrap();
    let (line, _, body) = asked(&server).await;
    assert_eq!(line, "POST /v2/api/contacts");
    assert_eq!(
        body,
        json!({ "identifier": "+15551234567", "name": "John Doe" })
    );

    let (server, client) = service(201, json!({})).await;
    client
        .contact("+15551234567")
        .unwrap()
        .add_tags(["vip", "priority"])
        .await
        .unwrap();
    let (line, _, body) = asked(&server).await;
    assert_eq!(line, "POST /v2/api/contacts/%2B15551234567/tags");
    assert_eq!(body, json!({ "tags": ["vip", "priority"] }));

    let (server, client) = service(200, json!({})).await;
    let chat = client.chat("+15551234567").unwrap();
    chat.message("msg_123")
        .unwrap()
        .react(Reaction::add("love"))
        .await
        .unwrap();
    let (line, _, body) = asked(&server).await;
    assert_eq!(
        line,
        "POST /v2/api/chats/%2B15551234567/messages/msg_123/reactions"
    );
    assert_eq!(body, json!({ "reaction": "+love" }));

    let (server, client) = service(200, json!({ "contacts": [] })).await;
    client
        .contacts()
        .list()
        .limit(25)
        .offset(50)
        .page()
        .await
        .unwrap();
    assert_eq!(
        asked(&server).await.0,
        "GET /v2/api/contacts?limit=25&offset=50"
    );

    let (server, client) = service(200, json!({ "name": null })).await;
    client
        .contact("+15551234567")
        .unwrap()
        .rename(None)
        .await
        .unwrap();
    let (line, _, body) = asked(&server).await;
    assert_eq!(line, "PATCH /v2/api/contacts/%2B15551234567");
    assert_eq!(body, json!({ "name": null }));
}

#[tokio::test]
async fn what_the_documents_reject_is_refused_by_its_field() {
    // One server for all: nothing here waits for the network, so one poll can use
    // up Tokio's cooperative budget, and then dropping a server blocks.
    let (server, client) = accepting().await;
    let url = "https://example.com/a";
    let part = |part: Value| json!({ "parts": [part] });
    let long = "x".repeat(201);
    let metadata = "x".repeat(1024);
    for (body, field) in [
        (json!({}), "text"),
        (json!({ "text": "" }), "text"),
        (json!({ "text": [] }), "text"),
        (json!({ "text": ["a", ""] }), "text[1]"),
        (json!({ "attachments": [] }), "text"),
        (json!({ "attachments": ["photo.jpg"] }), "attachments[0]"),
        (json!({ "parts": [] }), "parts"),
        (json!({ "text": "a", "parts": [{ "text": "b" }] }), "text"),
        (
            json!({ "parts": [{ "text": "a" }], "effect": "slam" }),
            "effect",
        ),
        (
            json!({ "text": ["a", "b"], "reply_to": { "message_id": "m" } }),
            "reply_to",
        ),
        (json!({ "text": "a", "reply_to": {} }), "reply_to"),
        (
            json!({ "text": "a", "reply_to": { "guid": "g", "part_index": -1 } }),
            "reply_to.part_index",
        ),
        (part(json!({ "text": "a", "url": url })), "parts[0].url"),
        (part(json!({})), "parts[0]"),
        (
            part(json!({ "url": url, "mention": "+15551234567" })),
            "parts[0].mention",
        ),
        (part(json!({ "text": "a", "name": "n" })), "parts[0].name"),
        (part(json!({ "url": "ftp://example.com" })), "parts[0].url"),
        (
            part(json!({ "text": "two https://example.com", "link_preview": {} })),
            "parts[0].text",
        ),
        (
            json!({ "parts": [{ "text": url, "link_preview": {} }, { "text": "b" }] }),
            "parts[1].text",
        ),
        (
            json!({ "parts": [{ "text": url, "link_preview": {} }], "reply_to": { "guid": "g" } }),
            "reply_to",
        ),
        (
            part(json!({ "text": url, "link_preview": { "title": long } })),
            "parts[0].link_preview.title",
        ),
        (
            json!({ "text": url, "link_preview": { "title": long } }),
            "link_preview.title",
        ),
        (
            json!({ "text": url, "link_preview": { "image_url": "http://example.com/a.png" } }),
            "link_preview.image_url",
        ),
        (
            json!({ "text": "a", "from_number": "5551234" }),
            "from_number",
        ),
        (
            json!({ "text": "a", "metadata": { "m": metadata } }),
            "metadata",
        ),
    ] {
        let request: blooio_client::types::SendMessageRequest =
            serde_json::from_value(body.clone()).unwrap();
        let error: Error = client
            .chat("+15551234567")
            .unwrap()
            .send(request)
            .await
            .unwrap_err();
        assert_eq!(error.field(), Some(field), "{body}");
        assert_eq!(
            (error.outcome(), error.attempts()),
            (Outcome::NotSent, 0),
            "{body}"
        );
    }
    assert!(server.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_lenient_spellings_of_an_effect_are_one() {
    for spelling in [
        "invisible-ink",
        "Invisible Ink",
        "INVISIBLE_INK",
        " invisible ink ",
    ] {
        assert_eq!(spelling.parse::<Effect>().unwrap(), Effect::InvisibleInk);
    }
    let error = "sparkle".parse::<Effect>().unwrap_err().to_string();
    assert!(
        error.contains("slam") && error.contains("celebration"),
        "{error}"
    );
}

#[tokio::test]
async fn several_ids_and_group_facts_are_returned() {
    let body = json!({
        "message_ids": ["a-1", "a-2"], "count": 2, "status": "queued", "group_id": "grp_a1",
        "group_created": true, "participants": ["+15551234567", "+15559876543"], "parent_unresolved": true,
    });
    let (_server, client) = service(202, body).await;
    let chat: ChatId = ChatId::recipients_of(["+15551234567", "+15559876543"]).unwrap();
    let sent = client
        .chat(chat)
        .unwrap()
        .send(Message::texts(["a", "b"]))
        .await
        .unwrap();
    let ids: Vec<_> = sent.message_ids().iter().map(MessageId::as_str).collect();
    assert_eq!(
        (ids, sent.message_id().as_str()),
        (vec!["a-1", "a-2"], "a-1")
    );
    assert_eq!(sent.group_id().unwrap().as_str(), "grp_a1");
    assert!(sent.is_group_created() && sent.is_parent_unresolved());
    assert_eq!(sent.participants().len(), 2);
}

#[tokio::test]
async fn a_repeated_key_is_a_replay_and_not_an_error() {
    let (_server, client) = service(
        200,
        json!({ "message_id": "Qm8FhbH3P7R", "status": "queued" }),
    )
    .await;
    let sent = client
        .chat("+15551234567")
        .unwrap()
        .send("Hello")
        .await
        .unwrap();
    assert!(sent.replayed());
    assert_eq!(sent.message_id().as_str(), "Qm8FhbH3P7R");
}

#[tokio::test]
async fn a_header_of_one_request_is_sent_beside_those_of_the_client() {
    let (server, client) = service(200, json!({})).await;
    let request = client.request(Method::GET, "/me").header("x-trace", "7");
    request.send().await.unwrap();
    let (_, headers, _) = asked(&server).await;
    for name in ["accept", "authorization", "user-agent", "x-trace"] {
        assert!(headers.iter().any(|(sent, _)| sent == name), "{name}");
    }
    assert!(headers.contains(&("x-trace".to_owned(), "7".to_owned())));
}

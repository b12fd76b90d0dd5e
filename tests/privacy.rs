//! Keys, numbers, addresses and texts reach no span, no event and no `Debug`.
#![cfg(feature = "client")]

mod support;

use blooio_client::{Message, types};
use serde_json::json;
use support::log::Log;
use support::{builder, clock};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

const PRIVATE: [&str; 6] = [
    "5551234567",
    "5550001111",
    "example.com",
    "Hello",
    "sk_live_test",
    "order-4281",
];

#[tokio::test]
async fn spans_tell_the_call_and_nothing_private() {
    let (log, _guard) = Log::start();

    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(503))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    let accepted = ResponseTemplate::new(202).set_body_json(json!({ "message_id": "Qm8FhbH3P7R" }));
    Mock::given(any())
        .respond_with(accepted)
        .mount(&server)
        .await;
    let client = builder(&server.uri(), &clock()).from_number("+15550001111".parse().unwrap());
    let chat = client
        .build()
        .unwrap()
        .chat("+15551234567,user@example.com")
        .unwrap();
    let key = "order-4281"
        .parse::<blooio_client::IdempotencyKey>()
        .unwrap();
    chat.send_with_key(key, "Hello").await.unwrap();

    let text = log.text();
    let ours: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("blooio_client"))
        .collect();
    let ours = ours.join("\n");
    for part in [
        "sendMessage",
        "attempt=1",
        "attempt=2",
        "status=503",
        "status=202",
        "elapsed_ms=",
    ] {
        assert!(ours.contains(part), "{part} is not in {ours}");
    }
    for private in PRIVATE {
        assert!(!ours.contains(private), "{private} is in {ours}");
    }
}

#[test]
fn debug_prints_no_text_number_or_address() {
    let message = Message::text("Hello").from("+15550001111".parse().unwrap());
    let body: types::SendMessageRequest = message.clone().build().unwrap();
    let received: types::Message = serde_json::from_value(json!({
        "message_id": "m1", "text": "Hello", "external_id": "user@example.com", "sender": "+15551234567",
        "status": "delivered", "time_sent": 1703123457474_i64,
    }))
    .unwrap();
    let client = builder("http://127.0.0.1:1", &clock()).build().unwrap();
    let chat = client.chat("+15551234567").unwrap();
    let raw = client
        .raw()
        .send_message()
        .chat_id("+15551234567")
        .body(body.clone());
    let list = client.contacts().list().q("user@example.com");
    let shown = format!("{message:?} {body:?} {received:?} {chat:?} {raw:?} {client:?}");
    for private in PRIVATE {
        assert!(!shown.contains(private), "{private} is in {shown}");
    }
    assert!(
        shown.contains("Delivered") && shown.contains("m1"),
        "{shown}"
    );
    assert!(!format!("{list:?}").contains("example.com"), "{list:?}");
}

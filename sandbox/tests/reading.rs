//! Reading from the sandbox: the account, chats, messages and their status.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::time::Duration;

use blooio_client::Clock;
use blooio_sandbox::{Lifecycle, Reach, Sandbox};
use raw_http::{Answer, get, post, request};
use serde_json::{Value, json};

const CHAT: &str = "/chats/%2B15551234567";

async fn send(sandbox: &Sandbox, text: &str) -> String {
    let answer = post(format!("{CHAT}/messages"), json!({"text": text}));
    answer.send(sandbox).await.text("message_id").to_owned()
}

async fn read(sandbox: &Sandbox, path: &str) -> Answer {
    get(path).send(sandbox).await
}

fn texts(answer: &Answer) -> Vec<&str> {
    let messages = answer.json["messages"].as_array().unwrap();
    messages
        .iter()
        .map(|message| message["text"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn me_counts_messages_and_names_the_key_of_the_request() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.receive("+15551234567", "Hello");
    let me = read(&sandbox, "/me").await.json;
    assert_eq!(
        (&me["valid"], &me["auth_type"]),
        (&json!(true), &json!("api_key"))
    );
    assert_eq!(me["usage"]["inbound_messages"], json!(1));
    assert_eq!(me["api_key"], json!(sandbox.api_key()));

    let numbers = read(&sandbox, "/me/numbers").await.json;
    assert_eq!(numbers["numbers"][0]["phone_number"], json!("+15550100001"));
    assert!(
        numbers["numbers"][0]["last_active"]
            .as_str()
            .unwrap()
            .ends_with('Z')
    );
}

#[tokio::test]
async fn each_status_read_moves_a_message_one_step() {
    let sandbox = Sandbox::start().await.unwrap();
    let id = send(&sandbox, "Hello").await;
    let expected = [
        ("queued", "pending"),
        ("sent", "imessage"),
        ("delivered", "imessage"),
        ("delivered", "imessage"),
    ];
    for (status, protocol) in expected {
        read(&sandbox, &format!("{CHAT}/messages/{id}")).await;
        let answer = read(&sandbox, &format!("{CHAT}/messages/{id}/status")).await;
        assert_eq!(
            (answer.text("status"), answer.text("protocol")),
            (status, protocol)
        );
        assert_eq!(
            answer.json["time_delivered"].is_i64(),
            status == "delivered"
        );
    }
}

#[tokio::test]
async fn by_hand_only_the_test_delivers() {
    let sandbox = Sandbox::builder()
        .lifecycle(Lifecycle::ByHand)
        .start()
        .await
        .unwrap();
    let id = send(&sandbox, "Hello").await;
    let status = format!("{CHAT}/messages/{id}/status");
    for _ in 0..3 {
        assert_eq!(read(&sandbox, &status).await.text("status"), "queued");
    }
    sandbox.deliver(&id).unwrap();
    assert_eq!(read(&sandbox, &status).await.text("status"), "delivered");
    assert!(sandbox.deliver("unknown").is_err());
    assert!(
        sandbox
            .deliver(&sandbox.receive("+15551234567", "Hi"))
            .is_err()
    );
}

#[tokio::test]
async fn a_message_can_be_cancelled_while_it_is_queued() {
    let sandbox = Sandbox::start().await.unwrap();
    let (first, second) = (send(&sandbox, "One").await, send(&sandbox, "Two").await);
    let cancel = |id: &str| request("DELETE", format!("{CHAT}/messages/{id}"));
    let answer = cancel(&first).send(&sandbox).await;
    assert_eq!((answer.status, answer.text("status")), (200, "cancelled"));
    assert!(sandbox.deliver(&first).is_err());

    sandbox.deliver(&second).unwrap();
    assert_eq!(cancel(&second).send(&sandbox).await.status, 409);
    assert_eq!(cancel("unknown").send(&sandbox).await.status, 404);
}

#[tokio::test]
async fn a_message_is_found_in_its_own_chat_only() {
    let sandbox = Sandbox::start().await.unwrap();
    let id = send(&sandbox, "Hello").await;
    sandbox.receive("+15559876543", "Hi");
    let found = read(&sandbox, &format!("{CHAT}/messages/{id}")).await;
    assert_eq!(
        (found.text("chat_id"), found.text("direction")),
        ("+15551234567", "outbound")
    );
    assert_eq!(
        (found.text("internal_id"), &found.json["sender"]),
        ("+15550100001", &Value::Null)
    );
    assert_eq!(
        read(&sandbox, &format!("/chats/%2B15559876543/messages/{id}"))
            .await
            .status,
        404
    );
    assert_eq!(
        read(&sandbox, "/chats/%2B15550000000/messages")
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn messages_are_sorted_filtered_and_paged() {
    let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .start()
        .await
        .unwrap();
    let start = clock.now().timestamp_millis();
    for text in ["One", "Two", "Three"] {
        sandbox.receive("+15551234567", text);
        clock.advance(Duration::from_secs(1));
    }
    send(&sandbox, "Four").await;

    let path = |query: &str| format!("{CHAT}/messages?{query}");
    let all = read(&sandbox, &path("")).await;
    assert_eq!(texts(&all), ["Four", "Three", "Two", "One"]);
    assert_eq!(
        all.json["pagination"],
        json!({"limit": 50, "offset": 0, "total": 4})
    );
    // The chat says who wrote it.
    assert_eq!(all.json["messages"][3]["sender"], json!(null));

    let page = read(&sandbox, &path("sort=asc&limit=2&offset=1")).await;
    assert_eq!(texts(&page), ["Two", "Three"]);
    assert_eq!(
        texts(&read(&sandbox, &path("direction=outbound")).await),
        ["Four"]
    );
    let (since, until) = (start + 1000, start + 2000);
    let some = read(&sandbox, &path(&format!("since={since}&until={until}"))).await;
    assert_eq!(texts(&some), ["Three", "Two"]);

    for query in [
        "limit=0",
        "limit=201",
        "limit=x",
        "offset=-1",
        "direction=in",
        "since=now",
    ] {
        let field = query.split('=').next().unwrap();
        assert_eq!(
            read(&sandbox, &path(query)).await.refused_field(),
            (400, field)
        );
    }
}

#[tokio::test]
async fn chats_come_with_counts_and_the_last_active_first() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.receive("jane@example.com", "Hi");
    sandbox.receive("+15551234567", "Hello");
    send(&sandbox, "Good day").await;
    post(
        "/contacts",
        json!({"identifier": "jane@example.com", "name": "Jane Doe"}),
    )
    .send(&sandbox)
    .await;

    let chats = read(&sandbox, "/chats").await.json;
    assert_eq!(
        (&chats["chats"][0]["id"], &chats["chats"][1]["id"]),
        (&json!("+15551234567"), &json!("jane@example.com"))
    );
    let oldest = read(&sandbox, "/chats?sort=oldest&limit=1").await.json;
    assert_eq!(oldest["chats"][0]["contact"]["name"], json!("Jane Doe"));
    let found = read(&sandbox, "/chats?q=jane+d").await.json;
    assert_eq!(found["pagination"]["total"], json!(1));

    let chat = read(&sandbox, CHAT).await.json;
    assert_eq!(
        (&chat["inbound_count"], &chat["outbound_count"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(chat["last_message"]["text"], json!("Good day"));
    assert!(chat["first_message_time"].is_i64());
    assert_eq!(read(&sandbox, "/chats/%2B15550000000").await.status, 404);
}

#[tokio::test]
async fn capabilities_follow_what_the_test_set() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.set_capability("+15559876543", Reach::Sms);
    let path = |id: &str| format!("/contacts/{id}/capabilities");
    let able = read(&sandbox, &path("%2B15551234567")).await;
    assert_eq!(able.json["capabilities"]["imessage"], json!(true));
    let unable = read(&sandbox, &path("%2B15559876543")).await;
    let expected = json!({"imessage": false, "sms": true, "facetime": false});
    assert_eq!(
        (unable.text("type"), &unable.json["capabilities"]),
        ("phone", &expected)
    );
    let email = read(&sandbox, &path("jane%40example.com")).await;
    assert_eq!(email.json["capabilities"]["sms"], json!(false));
    assert_eq!(read(&sandbox, &path("jane")).await.status, 404);
}

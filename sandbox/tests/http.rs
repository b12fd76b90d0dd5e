//! The sandbox as an HTTP server: keys, paths, limits, faults, records.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use std::time::Duration;

use blooio_client::Clock;
use blooio_sandbox::{Fault, Sandbox};
use raw_http::{get, post, request};
use serde_json::json;
use tokio::net::TcpStream;

const CHAT: &str = "/chats/%2B15551234567/messages";

#[tokio::test]
async fn a_request_without_a_known_key_gets_the_documented_401() {
    let sandbox = Sandbox::start().await.unwrap();
    for key in ["", "sk_unknown"] {
        let answer = get("/me").key(key).send(&sandbox).await;
        assert_eq!(answer.status, 401);
        let body =
            json!({"error": "ApiError", "message": "Invalid or missing API key.", "status": 401});
        assert_eq!(answer.json, body);
        assert!(answer.header("x-ratelimit-limit").is_some());
    }
    sandbox.add_api_key("sk_unknown");
    assert_eq!(
        get("/me").key("sk_unknown").send(&sandbox).await.status,
        200
    );
}

#[tokio::test]
async fn what_is_not_a_route_is_404_with_an_error_body() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in ["/nowhere", "/chats/", "/me/", "/chats//messages"] {
        let answer = get(path).send(&sandbox).await;
        assert_eq!(
            (answer.status, answer.text("error")),
            (404, "ApiError"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_method_that_a_path_does_not_have_is_405_and_names_those_it_has() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = request("PUT", "/contacts/%2B15551234567")
        .send(&sandbox)
        .await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("allow"), Some("GET, PATCH, DELETE"));
    // The literal path is meant, not the one with a parameter.
    let answer = request("OPTIONS", "/location/contacts/refresh");
    let answer = answer.send(&sandbox).await;
    assert_eq!(answer.header("allow"), Some("POST"));
}

#[tokio::test]
async fn a_raw_plus_in_the_path_is_a_space_and_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let raw = post("/chats/+15551234567/messages", json!({"text": "Hello"}));
    let raw = raw.send(&sandbox).await;
    assert_eq!((raw.status, raw.text("message")), (400, "invalid chat id"));

    let twice = post("/chats/%252B15551234567/messages", json!({"text": "Hello"}));
    assert_eq!(twice.send(&sandbox).await.status, 400);
    assert_eq!(
        post(CHAT, json!({"text": "Hello"}))
            .send(&sandbox)
            .await
            .status,
        202
    );
    assert_eq!(sandbox.messages_sent().len(), 1);
}

#[tokio::test]
async fn the_limit_shows_on_every_answer_and_ends_with_the_window() {
    let clock = Clock::manual("2026-04-19T12:00:00.500Z".parse().unwrap());
    let sandbox = Sandbox::builder()
        .clock(clock.clone())
        .rate_limit(2, Duration::from_secs(10))
        .start()
        .await
        .unwrap();
    let reset = "1776600011";
    for (path, status, remaining) in [("/me", 200, "1"), ("/nowhere", 404, "0"), ("/me", 429, "0")]
    {
        let answer = get(path).send(&sandbox).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("x-ratelimit-limit"), Some("2"));
        assert_eq!(answer.header("x-ratelimit-remaining"), Some(remaining));
        assert_eq!(answer.header("x-ratelimit-reset"), Some(reset));
        let retry_after = (status == 429).then_some("11");
        assert_eq!(answer.header("retry-after"), retry_after);
    }
    sandbox.add_api_key("sk_other");
    assert_eq!(get("/me").key("sk_other").send(&sandbox).await.status, 200);
    clock.advance(Duration::from_secs(11));
    assert_eq!(get("/me").send(&sandbox).await.status, 200);
}

#[tokio::test]
async fn faults_come_in_the_order_given_and_then_end() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fail_next(2, Fault::Status(503));
    let retry_after = Duration::from_millis(1500);
    sandbox.fail_next(1, Fault::RateLimited { retry_after });
    for (status, retry_after) in [(503, None), (503, None), (429, Some("2")), (202, None)] {
        let answer = post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
        assert_eq!(
            (answer.status, answer.header("retry-after")),
            (status, retry_after)
        );
        assert!(answer.header("x-ratelimit-remaining").is_some());
    }
    assert_eq!(sandbox.messages_sent().len(), 1);
}

#[tokio::test]
async fn a_fault_after_processing_hides_a_message_that_was_sent() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.fail_next(1, Fault::StatusAfterProcessing(502));
    let send = || post(CHAT, json!({"text": "Hello"})).header("Idempotency-Key", "order-1");
    assert_eq!(send().send(&sandbox).await.status, 502);
    assert_eq!(sandbox.messages_sent().len(), 1);
    let again = send().send(&sandbox).await;
    assert_eq!(again.status, 200);
    assert_eq!(
        again.text("message_id"),
        sandbox.messages_sent()[0].message_id()
    );
}

#[tokio::test]
async fn a_body_that_is_too_large_or_not_json_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let broken = request("POST", CHAT).body("application/json", "{\"text\":");
    assert_eq!(broken.send(&sandbox).await.status, 400);
    assert_eq!(post(CHAT, json!(["text"])).send(&sandbox).await.status, 400);
    // The length alone decides, so that nothing of the body is needed.
    let sandbox_url = sandbox.url();
    let host = sandbox_url
        .trim_start_matches("http://")
        .split('/')
        .next()
        .unwrap();
    let head = format!(
        "POST /v2/api{CHAT} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\n\
         Content-Length: 13000000\r\nConnection: close\r\n\r\n",
        sandbox.api_key()
    );
    let mut stream = TcpStream::connect(host).await.unwrap();
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut status = [0; 12];
    stream.read_exact(&mut status).await.unwrap();
    assert_eq!(&status, b"HTTP/1.1 413");
}

#[tokio::test]
async fn requests_are_recorded_as_they_were_on_the_wire() {
    let sandbox = Sandbox::start().await.unwrap();
    let send = post(format!("{CHAT}?trace=1"), json!({"text": "Hello"}));
    send.header("Idempotency-Key", "order-1")
        .send(&sandbox)
        .await;
    get("/nowhere").key("").send(&sandbox).await;

    let requests = sandbox.requests();
    let [first, second] = requests.as_slice() else {
        panic!("two requests, not {}", requests.len());
    };
    assert_eq!((first.method(), first.status()), ("POST", 202));
    assert_eq!(first.path(), "/v2/api/chats/%2B15551234567/messages");
    assert_eq!(first.query(), Some("trace=1"));
    assert_eq!(first.idempotency_key(), Some("order-1"));
    assert_eq!(first.json(), Some(&json!({"text": "Hello"})));
    assert_eq!((second.method(), second.status()), ("GET", 401));
}

#[tokio::test]
async fn debug_output_names_nobody() {
    let sandbox = Sandbox::start().await.unwrap();
    post(CHAT, json!({"text": "Hello"})).send(&sandbox).await;
    let shown = format!(
        "{sandbox:?} {:?} {:?}",
        sandbox.requests(),
        sandbox.messages_sent()
    );
    for private in ["15551234567", "Hello", sandbox.api_key(), "15550100001"] {
        assert!(!shown.contains(private), "{private} in {shown}");
    }
}

#[tokio::test]
async fn it_stops_when_dropped() {
    let sandbox = Sandbox::start().await.unwrap();
    let url = sandbox.url();
    let address = url
        .trim_start_matches("http://")
        .split('/')
        .next()
        .unwrap()
        .to_owned();
    drop(sandbox);
    for _ in 0..1000 {
        if TcpStream::connect(&address).await.is_err() {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("still listening");
}

//! What an error says: the kind of each status, the facts of the response, what to
//! do next, and how far into a response the client reads.
#![cfg(feature = "client")]

mod support;

use std::time::Duration;

use blooio_client::{Client, Error, ErrorKind, Outcome, RetryPolicy, Upload};
use support::peer::{Peer, Step, cut, response};
use support::{builder, clock};

const ACCEPTED: &str = r#"{"message_id":"Qm8FhbH3P7R","status":"queued"}"#;

/// A client that tries once, and its peer.
async fn once(step: Step) -> (Client, Peer) {
    let clock = clock();
    let peer = Peer::start(&clock, [step]).await;
    let client = builder(&peer.url, &clock).retry(RetryPolicy::never());
    (client.build().unwrap(), peer)
}

async fn error_of_a_send(step: Step) -> Error {
    let (client, _peer) = once(step).await;
    let chat = client.chat("+15551234567").unwrap();
    chat.send("Hello").await.unwrap_err()
}

async fn error_of_a_list(step: Step) -> Error {
    let (client, _peer) = once(step).await;
    client.contacts().list().page().await.unwrap_err()
}

#[tokio::test]
async fn each_status_has_a_kind_and_a_reason() {
    use ErrorKind::*;
    for (status, kind, reason) in [
        (303, Server, "the service redirects elsewhere"),
        (400, Rejected, "the service refused the request"),
        (401, Unauthorized, "the API key is missing or wrong"),
        (402, Forbidden, "the plan's limit is reached"),
        (403, Forbidden, "the key or the plan does not allow this"),
        (404, NotFound, "there is no such resource"),
        (408, Server, "the service did not wait"),
        (409, Conflict, "it exists already"),
        (422, Rejected, "the service refused the request"),
        (429, RateLimited, "too many requests"),
        (500, Server, "the service failed"),
        (501, Rejected, "the service does not offer this yet"),
    ] {
        let error = error_of_a_send(response(&format!("{status} No"), &[], "")).await;
        assert_eq!(error.kind(), kind, "{status}");
        let text = error.to_string();
        let expected = format!("sendMessage: {reason}");
        assert!(text.starts_with(&expected), "{text}");
        assert!(text.contains(&format!("(status {status})")), "{text}");
    }
}

#[tokio::test]
async fn an_error_tells_what_to_do_about_its_outcome() {
    let failed = || response("500 No", &[], "");
    let refused = || response("400 No", &[], "");
    let unreadable = || response("200 OK", &[], "7");
    let keyed = "repeat it with the same idempotency key";
    let unkeyed = "check before repeating it";
    let accepted = "do not repeat it with another key";
    for (error, advice) in [
        (error_of_a_send(failed()).await, Some(keyed)),
        (error_of_a_list(failed()).await, Some(unkeyed)),
        (error_of_a_send(refused()).await, None),
        (error_of_a_send(unreadable()).await, Some(accepted)),
        (error_of_a_list(unreadable()).await, None),
    ] {
        let text = error.to_string();
        for one in [keyed, unkeyed, accepted] {
            assert_eq!(text.ends_with(one), advice == Some(one), "{text}");
        }
        assert!(!text.contains("attempts"), "{text}");
    }
}

#[tokio::test]
async fn an_error_keeps_the_facts_of_its_response() {
    let headers = [
        ("x-request-id", "req_a1b2"),
        ("retry-after", "7"),
        ("x-ratelimit-remaining", "3"),
    ];
    let error = error_of_a_send(response("503 No", &headers, "down")).await;
    assert_eq!(error.request_id(), Some("req_a1b2"));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(error.rate_limit().unwrap().remaining, Some(3));
    assert_eq!(error.body(), b"down");
    let shown = format!("{error:?}");
    for fact in [
        "kind: Server",
        "outcome: Unknown",
        "text: sendMessage: the service failed (status 503)",
        r#"request_id: "req_a1b2""#,
        "retry_after: 7s",
    ] {
        assert!(shown.contains(fact), "{fact} is not in {shown}");
    }
}

#[tokio::test]
async fn an_error_without_a_response_keeps_the_last_rate_limit_and_its_source() {
    let clock = clock();
    let limited = response("503 No", &[("x-ratelimit-remaining", "3")], "");
    let peer = Peer::start(&clock, [limited, Step::ResetAfter]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let chat = client.chat("+15551234567").unwrap();
    let error = chat.send("Hello").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_eq!(error.rate_limit().unwrap().remaining, Some(3));
    let text = "sendMessage: the connection broke before a response came after 3 attempts";
    assert!(error.to_string().starts_with(text), "{error}");
    let source = std::error::Error::source(&error).unwrap();
    let shown = format!("{error:?}");
    assert!(shown.contains(&format!("source: {source}")), "{shown}");
}

#[tokio::test]
async fn an_unreadable_success_keeps_its_body_and_says_where_it_ends() {
    let error = error_of_a_send(response("202 Accepted", &[], r#"{"message_id":"#)).await;
    assert_eq!(error.outcome(), Outcome::Accepted);
    assert_eq!(error.body(), br#"{"message_id":"#);
    assert!(error.to_string().contains("ends too early"), "{error}");
    let error = error_of_a_send(response("202 Accepted", &[], "{:}")).await;
    assert!(error.to_string().contains("is not JSON"), "{error}");
}

/// A response in chunks, without a length.
fn chunked(chunks: &[&str]) -> Step {
    let head = "HTTP/1.1 202 Accepted\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    let body: String = chunks
        .iter()
        .map(|chunk| format!("{:x}\r\n{chunk}\r\n", chunk.len()))
        .collect();
    Step::Answer(format!("{head}{body}0\r\n\r\n"))
}

#[tokio::test]
async fn a_response_may_be_as_long_as_the_cap_and_no_longer() {
    let (start, end) = ACCEPTED.split_at(20);
    let (middle, end) = end.split_at(10);
    let chunks = [
        vec![ACCEPTED],
        vec![start, &ACCEPTED[20..]],
        vec![start, middle, end],
        vec![start, middle, &end[..5], &end[5..]],
    ];
    let mut steps: Vec<Step> = chunks.iter().map(|chunks| chunked(chunks)).collect();
    steps.push(response("202 Accepted", &[], ACCEPTED));
    // A length beyond the cap is enough: nothing of the body comes.
    let claimed = "HTTP/1.1 202 Accepted\r\ncontent-length: 99\r\n\r\n";
    for step in steps {
        for (cap, fits) in [
            (ACCEPTED.len() - 1, false),
            (ACCEPTED.len(), true),
            (ACCEPTED.len() + 1, true),
        ] {
            let clock = clock();
            let peer = Peer::start(&clock, [step.clone()]).await;
            let client = builder(&peer.url, &clock).response_cap(cap);
            let client = client.retry(RetryPolicy::never()).build().unwrap();
            let sent = client.chat("+15551234567").unwrap().send("Hello").await;
            let kind = sent.err().map(|error| error.kind());
            let expected = (!fits).then_some(ErrorKind::TooLarge);
            assert_eq!(kind, expected, "{step:?} with {cap}");
        }
    }
    let clock = clock();
    let peer = Peer::start(&clock, [Step::Stall(claimed.to_owned())]).await;
    let client = builder(&peer.url, &clock).response_cap(98);
    let client = client.retry(RetryPolicy::never()).build().unwrap();
    let sent = client.chat("+15551234567").unwrap().send("Hello").await;
    assert_eq!(sent.unwrap_err().kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn a_wait_that_ends_with_the_deadline_is_not_begun() {
    for (deadline, waits) in [(5, 0), (6, 1)] {
        let clock = clock();
        let later = response("503 No", &[("retry-after", "5")], "");
        let peer = Peer::start(&clock, [later, response("202 Accepted", &[], ACCEPTED)]).await;
        let client = builder(&peer.url, &clock).deadline(Duration::from_secs(deadline));
        let chat = client.build().unwrap().chat("+15551234567").unwrap();
        let sent = chat.send("Hello").await;
        assert_eq!((sent.is_ok(), clock.waits().len()), (waits == 1, waits));
    }
}

#[tokio::test]
async fn a_file_is_opened_within_the_deadline() {
    let path = std::env::temp_dir().join(format!("blooio-errors-{}.png", std::process::id()));
    std::fs::write(&path, b"icon").unwrap();
    let clock = clock();
    let peer = Peer::start(&clock, [response("200 OK", &[], "{}")]).await;
    let client = builder(&peer.url, &clock).deadline(Duration::ZERO);
    let chat = client.build().unwrap().chat("+15551234567").unwrap();
    let upload = Upload::path(&path).unwrap();
    assert_eq!(
        format!("{upload:?}"),
        r#"Upload { media_type: "image/png", .. }"#
    );
    let error = chat.set_background(upload).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Timeout, Outcome::NotSent)
    );
    assert!(
        error.to_string().contains("before the file was opened"),
        "{error}"
    );
    assert!(peer.asked().is_empty());
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_call_that_is_held_back_says_why_and_for_how_long() {
    let clock = clock();
    let headers = [("retry-after", "90"), ("x-ratelimit-remaining", "0")];
    let peer = Peer::start(&clock, [response("429 No", &headers, "")]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let chat = client.chat("+15551234567").unwrap();
    chat.send("Hello").await.unwrap_err();
    let held = chat.send("Hello").await.unwrap_err();
    assert_eq!(held.kind(), ErrorKind::RateLimited);
    assert_eq!(held.rate_limit().unwrap().remaining, Some(0));
    let reason = "sendMessage: the rate limit is used up for longer than the client may wait";
    assert_eq!(held.to_string(), reason);
    assert!(!held.is_timeout() && held.is_retryable());
}

#[tokio::test]
async fn a_conflict_of_a_keyed_call_is_a_duplicate() {
    let body = r#"{"error":"not_found","message":"gone"}"#;
    let conflict = || response("409 No", &[], body);
    let error = error_of_a_send(conflict()).await;
    assert!(error.is_duplicate());
    assert_eq!(error.code().map(|code| code.as_str()), Some("not_found"));
    assert!(!error_of_a_list(conflict()).await.is_duplicate());
    let refused = error_of_a_send(response("400 No", &[], body)).await;
    assert!(!refused.is_duplicate() && refused.code().is_some());
}

#[tokio::test]
async fn a_response_that_breaks_off_keeps_its_source() {
    let error = error_of_a_send(cut("202 Accepted", ACCEPTED)).await;
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Interrupted, Outcome::Unknown)
    );
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn a_client_shows_no_key() {
    let client = builder("http://127.0.0.1:1", &clock()).build().unwrap();
    let shown = format!("{:?} {:?}", client, client.raw());
    assert!(shown.contains("Transport { .. }"), "{shown}");
    assert!(!shown.contains("sk_live"), "{shown}");
}

#[tokio::test]
async fn a_refused_connection_says_so() {
    let clock = clock();
    let client = builder(&Peer::refusing().await, &clock).build().unwrap();
    let error = client.me().await.unwrap_err();
    assert!(error.to_string().contains("was refused"), "{error}");
}

//! What goes wrong on the way, against a peer that does it on purpose: each
//! test says how often was tried, under which key, after which waits, and with
//! which outcome.
#![cfg(feature = "client")]

mod support;

use std::time::Duration;

use blooio_client::{
    Client, Clock, Error, ErrorKind, Outcome, RetryPolicy, Sent, TrustedKeys, Upload,
};
use support::peer::{Peer, Step, cut, response, slow_body};
use support::{builder, clock};

const ACCEPTED: &str = r#"{"message_id":"Qm8FhbH3P7R","status":"queued"}"#;

fn accepted() -> Step {
    response(
        "202 Accepted",
        &[("content-type", "application/json")],
        ACCEPTED,
    )
}

fn unavailable() -> Step {
    response("503 Service Unavailable", &[], "")
}

async fn send(client: &Client) -> Result<Sent, Error> {
    let chat = client.chat("+15551234567")?;
    chat.send("Hello").await
}

/// Sends through the steps, and returns what came of it beside peer and clock.
async fn through(steps: impl IntoIterator<Item = Step>) -> (Result<Sent, Error>, Peer, Clock) {
    let clock = clock();
    let peer = Peer::start(&clock, steps).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    (send(&client).await, peer, clock)
}

fn assert_one_key_and_body(peer: &Peer, attempts: usize) {
    let asked = peer.asked();
    assert_eq!(asked.len(), attempts);
    let key = asked[0].header("idempotency-key").unwrap();
    assert!(!key.is_empty());
    for request in &asked {
        assert_eq!(request.header("idempotency-key"), Some(key));
        assert_eq!(request.body, r#"{"text":"Hello"}"#);
        assert_eq!(
            request.line,
            "POST /v2/api/chats/%2B15551234567/messages HTTP/1.1"
        );
    }
}

fn assert_backoff(clock: &Clock, fulls: &[u64]) {
    let waits: Vec<_> = clock
        .waits()
        .iter()
        .map(|wait| wait.as_millis() as u64)
        .collect();
    assert_eq!(waits.len(), fulls.len(), "{waits:?}");
    for (wait, full) in waits.iter().zip(fulls) {
        assert!((full / 2..=*full).contains(wait), "{waits:?}");
    }
}

#[tokio::test]
async fn a_refused_connection_is_tried_three_times_and_was_not_sent() {
    let clock = clock();
    let client = builder(&Peer::refusing().await, &clock).build().unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Connect, Outcome::NotSent)
    );
    assert_eq!(error.attempts(), 3);
    assert!(error.idempotency_key().is_some());
    assert!(std::error::Error::source(&error).is_some());
    assert_backoff(&clock, &[250, 500]);
}

#[tokio::test]
async fn a_name_that_does_not_resolve_is_told_apart() {
    let clock = clock();
    let client = builder("https://nothing.invalid", &clock)
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Dns, Outcome::NotSent)
    );
}

#[cfg(feature = "rustls")]
#[tokio::test]
async fn a_host_that_speaks_no_tls_is_told_apart_and_not_tried_again() {
    let clock = clock();
    let plain = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = plain.local_addr().unwrap();
    tokio::spawn(async move {
        use tokio::io::AsyncWriteExt;
        while let Ok((mut stream, _)) = plain.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let client = builder(&format!("https://{address}"), &clock)
        .build()
        .unwrap();
    let error = send(&client).await.unwrap_err();
    eprintln!("{error:?}");
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Tls, Outcome::NotSent)
    );
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn a_reset_before_the_request_is_repeated_under_the_same_key() {
    let (sent, peer, _) = through([Step::ResetBefore, accepted()]).await;
    assert_eq!(sent.unwrap().message_id().as_str(), "Qm8FhbH3P7R");
    assert_one_key_and_body(&peer, 1);
}

#[tokio::test]
async fn a_reset_after_the_request_is_repeated_under_the_same_key() {
    let (sent, peer, clock) = through([Step::ResetAfter, accepted()]).await;
    assert!(sent.is_ok());
    assert_one_key_and_body(&peer, 2);
    assert_backoff(&clock, &[250]);
}

#[tokio::test]
async fn resets_to_the_end_leave_the_outcome_unknown() {
    let (sent, peer, clock) = through([Step::ResetAfter]).await;
    let error = sent.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Interrupted, Outcome::Unknown)
    );
    assert_eq!(error.attempts(), 3);
    assert_one_key_and_body(&peer, 3);
    let key = error.idempotency_key().unwrap().as_str().to_owned();
    assert_eq!(
        peer.asked()[0].header("idempotency-key"),
        Some(key.as_str())
    );
    assert_backoff(&clock, &[250, 500]);
    assert!(
        error.to_string().contains("same idempotency key"),
        "{error}"
    );
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_unknown_outcome_and_repeated() {
    let (sent, peer, _) = through([cut("202 Accepted", r#"{"message_"#), accepted()]).await;
    assert!(sent.is_ok());
    assert_one_key_and_body(&peer, 2);
}

#[tokio::test]
async fn an_error_whose_body_breaks_off_keeps_its_status() {
    let (sent, _, _) = through([cut("400 Bad Request", "{")]).await;
    let error = sent.unwrap_err();
    assert_eq!(error.status().unwrap(), 400);
    assert_eq!(error.kind(), ErrorKind::Interrupted);
}

#[tokio::test]
async fn slow_headers_time_the_attempt_out_and_are_repeated() {
    let (sent, peer, _) = through([Step::Stall(String::new()), accepted()]).await;
    assert!(sent.is_ok());
    assert_one_key_and_body(&peer, 2);
}

#[tokio::test]
async fn a_slow_body_times_the_attempt_out() {
    let (sent, peer, _) = through([slow_body("202 Accepted")]).await;
    let error = sent.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 3));
    assert_one_key_and_body(&peer, 3);
}

#[tokio::test]
async fn the_deadline_bounds_attempts_and_waits() {
    let clock = clock();
    let peer = Peer::start(&clock, [Step::Stall(String::new())]).await;
    let client = builder(&peer.url, &clock)
        .deadline(Duration::from_secs(40))
        .build()
        .unwrap();
    let error = send(&client).await.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 2));
}

#[tokio::test]
async fn an_html_error_keeps_status_and_excerpt() {
    let page = format!("<html>{}</html>", "x".repeat(100_000));
    let html = response("502 Bad Gateway", &[("content-type", "text/html")], &page);
    let (sent, peer, _) = through([html]).await;
    let error = sent.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Server, Outcome::Unknown)
    );
    assert_eq!(error.status().unwrap(), 502);
    assert!(error.body().starts_with(b"<html>") && error.body().len() == 16 * 1024);
    assert!(!error.to_string().contains("html"));
    assert_one_key_and_body(&peer, 3);
}

#[tokio::test]
async fn a_status_is_repeated_unless_it_proves_a_decision() {
    for status in [
        300, 303, 307, 400, 401, 402, 403, 404, 408, 409, 410, 422, 425, 429, 451, 499, 500, 501,
        502, 503, 504, 505, 507, 511, 520, 524, 530, 598, 599, 600, 999,
    ] {
        let refusal = response(&format!("{status} No"), &[], "");
        let (sent, peer, _) = through([refusal, accepted()]).await;
        let decided = (400..500).contains(&status) && ![408, 425, 429, 499].contains(&status);
        let decided = decided || status == 501;
        assert_eq!(sent.is_err(), decided, "{status}");
        assert_eq!(peer.asked().len(), if decided { 1 } else { 2 }, "{status}");
        if let Err(error) = sent {
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(error.outcome(), Outcome::Rejected, "{status}");
            assert!(!error.is_retryable(), "{status}");
        }
    }
}

#[tokio::test]
async fn an_undecided_status_of_an_unkeyed_operation_is_unknown_and_not_repeated() {
    for status in [303, 408, 499, 500, 505, 524, 599, 999] {
        let clock = clock();
        let peer = Peer::start(&clock, [response(&format!("{status} No"), &[], "")]).await;
        let client = builder(&peer.url, &clock).build().unwrap();
        let chat = client.chat("+15551234567").unwrap();
        let error = chat.send_poll("Lunch?", ["A", "B"]).await.unwrap_err();
        assert_eq!(
            (error.attempts(), error.outcome()),
            (1, Outcome::Unknown),
            "{status}"
        );
        assert!(error.is_retryable(), "{status}");
    }
}

#[tokio::test]
async fn a_cap_code_of_no_document_is_a_quota_unless_a_time_is_given() {
    let body = r#"{"error":"conversation_cap","message":"no more today"}"#;
    let (sent, peer, _) = through([response("429 Too Many Requests", &[], body), accepted()]).await;
    assert_eq!(sent.unwrap_err().kind(), ErrorKind::Quota);
    assert_eq!(peer.asked().len(), 1);
    let slow_down = response("429 Too Many Requests", &[("retry-after", "1")], body);
    let (sent, peer, _) = through([slow_down, accepted()]).await;
    assert!(sent.is_ok());
    assert_eq!(peer.asked().len(), 2);
}

#[tokio::test]
async fn no_response_stops_a_client_for_more_than_five_minutes() {
    let honest = (clock().now().timestamp() + 10).to_string();
    for headers in [
        vec![
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "99999999999"),
        ],
        vec![
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "999999999"),
        ],
        vec![
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "10000000000000"),
        ],
        vec![
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "2000000"),
        ],
        vec![
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", &honest),
            ("date", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ],
        vec![("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT")],
        vec![("retry-after", "18446744073709551616")],
        vec![("retry-after", "2000000")],
    ] {
        let clock = clock();
        let throttles = headers[0].0 == "retry-after";
        let status = if throttles {
            "429 Too Many Requests"
        } else {
            "202 Accepted"
        };
        let peer = Peer::start(&clock, [response(status, &headers, ACCEPTED), accepted()]).await;
        let client = builder(&peer.url, &clock)
            .retry(RetryPolicy::never())
            .build()
            .unwrap();
        assert_eq!(send(&client).await.is_err(), throttles, "{headers:?}");
        clock.advance(Duration::from_secs(300));
        let sent = send(&client).await;
        assert!(sent.is_ok(), "{headers:?}: {sent:?}");
    }
}

#[tokio::test]
async fn an_absurd_retry_after_is_neither_now_nor_never() {
    for value in [
        "18446744073709551616",
        "1e300",
        "Fri, 31 Dec 9999 23:59:59 GMT",
    ] {
        let slow_down = response("429 Too Many Requests", &[("retry-after", value)], "");
        let (sent, peer, clock) = through([slow_down, accepted()]).await;
        assert!(sent.is_ok(), "{value}");
        assert_one_key_and_body(&peer, 2);
        assert_backoff(&clock, &[250]);
    }
}

#[tokio::test]
async fn a_silent_service_is_a_timeout_and_no_rate_limit() {
    let clock = clock();
    let peer = Peer::start(&clock, [Step::Hang]).await;
    let client = builder(&peer.url, &clock)
        .retry(RetryPolicy::never())
        .deadline(Duration::from_secs(20))
        .build()
        .unwrap();
    let sends = futures_util::future::join_all((0..30).map(|_| send(&client)));
    let time = async {
        while peer.asked().len() < 10 {
            tokio::task::yield_now().await;
        }
        clock.advance(Duration::from_secs(20));
    };
    let (errors, ()) = tokio::join!(sends, time);
    let mut unsent = 0;
    for error in errors.into_iter().map(Result::unwrap_err) {
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error:?}");
        let expected = if error.attempts() == 0 {
            unsent += 1;
            Outcome::NotSent
        } else {
            Outcome::Unknown
        };
        assert_eq!(error.outcome(), expected);
    }
    assert_eq!(unsent, 20);
}

/// A file of this test alone.
fn file(name: &str) -> std::path::PathBuf {
    let path = std::env::temp_dir().join(format!("blooio-{}-{name}", std::process::id()));
    std::fs::write(&path, b"not really an image").unwrap();
    path
}

#[tokio::test]
async fn a_file_that_vanishes_between_attempts_leaves_the_outcome_of_the_first() {
    let clock = clock();
    let path = file("vanishes.png");
    let unavailable = "HTTP/1.1 503 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let peer = Peer::start(&clock, [Step::Remove(path.clone(), unavailable.to_owned())]).await;
    let client = builder(&peer.url, &clock)
        .retry(RetryPolicy::default().trusted_keys(TrustedKeys::EveryPost))
        .build()
        .unwrap();
    let group = client.group("grp_a1b2c3d4").unwrap();
    let error = group
        .set_icon(Upload::path(&path).unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.field(), Some("upload"));
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));
    assert_eq!(error.operation(), Some("setGroupIcon"));
    let sent = peer.asked()[0].header("idempotency-key").map(str::to_owned);
    assert_eq!(error.idempotency_key().map(ToString::to_string), sent);
}

#[cfg(unix)]
#[tokio::test]
async fn a_pipe_is_no_file_to_upload() {
    let path = file("pipe.png");
    std::fs::remove_file(&path).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(&path)
        .status()
        .unwrap();
    assert!(made.success());
    let client = builder(&Peer::refusing().await, &clock()).build().unwrap();
    let group = client.group("grp_a1b2c3d4").unwrap();
    let error = group
        .set_icon(Upload::path(&path).unwrap())
        .await
        .unwrap_err();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(error.field(), Some("upload"));
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
}

#[test]
fn a_file_name_with_a_line_break_or_a_nul_is_refused() {
    for name in [
        "a\r\nX-Evil: 1.png",
        "a\nb.png",
        "a\0.png",
        "a\u{85}.png",
        "\u{7f}.png",
    ] {
        let error = Upload::bytes(name, b"x".to_vec()).unwrap_err();
        assert_eq!(error.field(), Some("file_name"), "{name:?}");
        let error = Upload::path(format!("/tmp/{name}")).unwrap_err();
        assert_eq!(error.field(), Some("file_name"), "{name:?}");
    }
}

#[tokio::test]
async fn retry_after_is_never_undercut_in_any_form() {
    for (value, millis) in [
        ("3", 3000),
        ("1.5", 1500),
        ("Sun, 19 Apr 2026 12:35:06 GMT", 10_000),
    ] {
        let slow_down = response("429 Too Many Requests", &[("retry-after", value)], "");
        let (sent, peer, clock) = through([slow_down, accepted()]).await;
        assert!(sent.is_ok(), "{value}");
        assert_one_key_and_body(&peer, 2);
        assert_eq!(clock.waits(), [Duration::from_millis(millis)], "{value}");
    }
    let soon = response("429 Too Many Requests", &[("retry-after", "0")], "");
    let (sent, _, clock) = through([soon, accepted()]).await;
    assert!(sent.is_ok());
    assert_backoff(&clock, &[250]);
}

#[tokio::test]
async fn a_retry_after_beyond_the_cap_is_returned_and_holds_the_clones() {
    let clock = clock();
    let slow_down = response("429 Too Many Requests", &[("retry-after", "90")], "");
    let peer = Peer::start(&clock, [slow_down, accepted()]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RateLimited);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(90)));
    assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Rejected));

    let held = send(&client.clone()).await.unwrap_err();
    assert_eq!((held.attempts(), held.outcome()), (0, Outcome::NotSent));
    assert!(held.retry_after().unwrap() > Duration::from_secs(60));
    assert_eq!(peer.asked().len(), 1);
    assert!(clock.waits().is_empty());

    clock.advance(Duration::from_secs(90));
    assert!(send(&client).await.is_ok());
}

#[tokio::test]
async fn a_quota_is_never_repeated_and_has_its_counts() {
    let body = r#"{"error":"ApiError","message":"limit reached","status":429,
        "code":"outbound_limit_reached","limit":10,"current":10,"mode":"per_number"}"#;
    let (sent, peer, clock) = through([response("429 Too Many Requests", &[], body)]).await;
    let error = sent.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Quota, Outcome::Rejected)
    );
    assert_eq!(error.quota().unwrap().limit, Some(10));
    assert_eq!(peer.asked().len(), 1);
    assert!(clock.waits().is_empty());
}

#[tokio::test]
async fn an_accepted_message_with_an_unreadable_body_stays_accepted() {
    for body in ["", "<html>", "[]", "{}", r#"{"message_id":7}"#] {
        let (sent, peer, _) = through([response("202 Accepted", &[], body)]).await;
        let error = sent.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Decode, Outcome::Accepted),
            "{body}"
        );
        assert_eq!(error.status().unwrap(), 202);
        assert_eq!(error.operation(), Some("sendMessage"));
        assert!(error.idempotency_key().is_some());
        assert_eq!(peer.asked().len(), 1);
    }
}

#[tokio::test]
async fn a_response_beyond_the_cap_is_not_read() {
    let clock = clock();
    let long = "x".repeat(2000);
    let peer = Peer::start(&clock, [response("202 Accepted", &[], &long)]).await;
    let client = builder(&peer.url, &clock)
        .response_cap(1000)
        .build()
        .unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::TooLarge, Outcome::Unknown)
    );
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn an_operation_that_must_not_run_twice_is_not_repeated() {
    for (step, attempts) in [(Step::ResetAfter, 1), (unavailable(), 1)] {
        let clock = clock();
        let peer = Peer::start(&clock, [step]).await;
        let client = builder(&peer.url, &clock).build().unwrap();
        let error = client
            .chat("+15551234567")
            .unwrap()
            .send_poll("Lunch?", ["A", "B"])
            .await
            .unwrap_err();
        assert_eq!(
            (error.attempts(), error.outcome()),
            (attempts, Outcome::Unknown)
        );
        assert!(peer.asked()[0].header("idempotency-key").is_some());
    }
}

#[tokio::test]
async fn the_caller_can_trust_keys_on_every_post() {
    let clock = clock();
    let peer = Peer::start(&clock, [unavailable()]).await;
    let policy = RetryPolicy::default().trusted_keys(TrustedKeys::EveryPost);
    let client = builder(&peer.url, &clock).retry(policy).build().unwrap();
    let error = client
        .chat("+15551234567")
        .unwrap()
        .send_poll("Lunch?", ["A", "B"])
        .await
        .unwrap_err();
    assert_eq!(error.attempts(), 3);
}

#[tokio::test]
async fn a_throttled_request_was_not_carried_out_and_any_operation_repeats_it() {
    let clock = clock();
    let poll = response("200 OK", &[], r#"{"poll_id":"poll_a1b2c3d4"}"#);
    let peer = Peer::start(&clock, [response("429 Too Many Requests", &[], ""), poll]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let sent = client
        .chat("+15551234567")
        .unwrap()
        .send_poll("Lunch?", ["A", "B"])
        .await
        .unwrap();
    assert_eq!(sent.attempts(), 2);
}

#[tokio::test]
async fn a_refusal_after_an_unknown_attempt_does_not_hide_it() {
    let (sent, _, _) = through([Step::ResetAfter, response("409 Conflict", &[], "")]).await;
    let error = sent.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Conflict, Outcome::Unknown)
    );
    assert!(error.is_duplicate());
}

#[tokio::test]
async fn at_remaining_zero_the_next_request_waits_for_the_reset() {
    let clock = clock();
    let reset = (clock.now().timestamp() + 20).to_string();
    let last = response(
        "202 Accepted",
        &[
            ("x-ratelimit-limit", "50"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", &reset),
        ],
        ACCEPTED,
    );
    let peer = Peer::start(&clock, [last, accepted()]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let first = client
        .chat("+15551234567")
        .unwrap()
        .send("Hello")
        .await
        .unwrap();
    assert_eq!(first.reply().rate_limit().unwrap().remaining, Some(0));
    assert!(clock.waits().is_empty());
    send(&client.clone()).await.unwrap();
    assert_eq!(clock.waits(), [Duration::from_secs(20)]);
}

#[tokio::test]
async fn an_outage_costs_no_more_than_the_budget() {
    let clock = clock();
    let peer = Peer::start(&clock, [unavailable()]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    for _ in 0..100 {
        send(&client).await.unwrap_err();
    }
    let requests = peer.asked().len();
    assert!(requests <= 120, "{requests} requests for 100 sends");
}

#[tokio::test]
async fn another_account_shares_the_pool_and_has_its_own_limit() {
    let clock = clock();
    let slow_down = response("429 Too Many Requests", &[("retry-after", "90")], "");
    let peer = Peer::start(&clock, [slow_down, accepted()]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let other = client.with_api_key("sk_live_other").unwrap();
    send(&client).await.unwrap_err();
    assert_eq!(send(&client).await.unwrap_err().attempts(), 0);
    assert!(send(&other).await.is_ok());
    let keys: Vec<_> = peer
        .asked()
        .iter()
        .map(|one| one.header("authorization").unwrap().to_owned())
        .collect();
    assert_eq!(keys, ["Bearer sk_live_test", "Bearer sk_live_other"]);
}

#[tokio::test]
async fn raw_operations_use_the_same_transport() {
    let clock = clock();
    let refusal = response(
        "403 Forbidden",
        &[],
        r#"{"error":"forbidden","status":403}"#,
    );
    let peer = Peer::start(&clock, [Step::ResetAfter, refusal]).await;
    let client = builder(&peer.url, &clock).build().unwrap();
    let raw = client.raw().send_message().chat_id("+15551234567");
    let raw =
        raw.body_map(|body| body.text(blooio_client::types::MessageText::String("Hello".into())));
    let error: Error = match raw.send().await {
        Ok(_) => panic!("refused"),
        Err(error) => error,
    };
    assert_eq!(
        (error.attempts(), error.status().unwrap().as_u16()),
        (2, 403)
    );
    assert_eq!(
        (error.operation(), error.outcome()),
        (Some("sendMessage"), Outcome::Unknown)
    );
    assert_one_key_and_body(&peer, 2);

    let nowhere = builder(&Peer::refusing().await, &clock).build().unwrap();
    let error = nowhere.raw().get_me().send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
}

#[tokio::test]
async fn nothing_private_is_shown() {
    let body = r#"{"error":"ApiError","message":"+15551234567 is blocked","code":"+15551234567","request":"Hello"}"#;
    for step in [response("400 Bad Request", &[], body), Step::ResetAfter] {
        let (sent, _, _) = through([step]).await;
        let error = sent.unwrap_err();
        let mut shown = format!("{error} {error:?}");
        let mut source = std::error::Error::source(&error);
        while let Some(error) = source {
            shown += &format!(" {error} {error:?}");
            source = error.source();
        }
        for private in ["5551234567", "Hello", "sk_live"] {
            assert!(!shown.contains(private), "{shown}");
        }
    }
}

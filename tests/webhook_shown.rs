//! What the types of webhooks print: `Debug` what is not private, and errors the
//! remedy.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "webhook")]

use std::error::Error as _;

use blooio_client::webhook::{
    DedupeError, Event, EventKind, InvalidSecret, MemoryDeduplicator, ParseError, SigningSecret,
    Stage, Verifier, VerifyError, WebhookError,
};
use http::HeaderMap;

fn event(body: &str) -> Event {
    Event::parse(body.as_bytes(), &HeaderMap::new()).unwrap()
}

#[test]
fn details_are_shown_by_their_ids_and_lengths() {
    let failed = event(
        r#"{"event":"message.failed","message_id":"msg_1","error_code":"no_route",
        "error_message":"No route to +15551234567"}"#,
    );
    let reaction = event(
        r#"{"event":"message.reaction","message_id":"msg_1","reaction":"love","action":"add",
        "original_text":"Hello"}"#,
    );
    let poll = event(r#"{"event":"poll.created","poll_id":"poll_1"}"#);
    let message = event(
        r#"{"event":"message.received","message_id":"msg_1","text":"Hello","group_id":"grp_1",
        "attachments":[{"url":"https://example.com/a.png","name":"a.png"}],
        "participants":[{"contact_id":"con_1","identifier":"+15551234567","name":"Ann"}],
        "reply_to":{"message_id":"msg_0","guid":"guid_0","part_index":2}}"#,
    );
    let group = message.group().unwrap();
    for (shown, expected) in [
        (
            format!("{:?}", failed.kind()),
            "Failed(Failure { code: Some(8 bytes), .. })",
        ),
        (
            format!("{:?}", reaction.kind()),
            "Reaction(Reaction { reaction: Some(4 bytes), action: Some(Add), .. })",
        ),
        (
            format!("{:?}", poll.kind()),
            r#"PollCreated(Poll { id: Some("poll_1") })"#,
        ),
        (
            format!("{group:?}"),
            r#"Group { id: Some("grp_1"), participants: 1, .. }"#,
        ),
        (
            format!("{:?}", group.participants()),
            r#"[Participant { contact_id: Some("con_1"), .. }]"#,
        ),
        (
            format!("{:?}", message.reply_to().unwrap()),
            r#"ReplyTo { message_id: Some("msg_0"), part_index: Some(2), .. }"#,
        ),
    ] {
        assert_eq!(shown, expected);
    }
    let attachment = format!("{:?}", message.attachments()[0]);
    assert!(attachment.starts_with("Attachment"), "{attachment}");
    assert!(!attachment.contains("example"), "{attachment}");

    let EventKind::Failed(failure) = failed.kind() else {
        panic!("{:?}", failed.kind());
    };
    assert_eq!(failure.message(), Some("No route to +15551234567"));
    let participant = &group.participants()[0];
    assert_eq!(participant.contact_id(), Some("con_1"));
    assert_eq!(participant.name(), Some("Ann"));
    assert_eq!(message.reply_to().unwrap().part_index(), Some(2));
}

#[test]
fn keys_are_their_text() {
    let key = event(r#"{"event":"message.sent","message_id":"msg_1"}"#).dedupe_key();
    assert_eq!(key.to_string(), "message.sent:msg_1");
}

#[test]
fn secrets_are_not_shown() {
    let secret = SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap();
    assert_eq!(format!("{secret:?}"), "SigningSecret(redacted)");
    let verifier = Verifier::new(secret);
    for (verifier, requires) in [
        (verifier.clone(), "false"),
        (verifier.require_timestamp(), "true"),
    ] {
        let shown = format!("{verifier:?}");
        assert!(
            shown.starts_with("Verifier { secrets: 1, window: "),
            "{shown}"
        );
        let expected = format!("requires_timestamp: {requires}");
        assert!(shown.contains(&expected), "{shown}");
        assert!(!shown.contains("whsec"), "{shown}");
    }
}

#[test]
fn stores_show_their_settings() {
    let seen = MemoryDeduplicator::default();
    let shown = format!("{seen:?}");
    assert!(
        shown.starts_with("MemoryDeduplicator { len: 0, "),
        "{shown}"
    );
    assert!(seen.is_empty());
    let sent = event(r#"{"event":"message.sent","message_id":"msg_1"}"#);
    let claim = sent.claim(&seen).unwrap();
    assert!(!seen.is_empty());
    assert_eq!(seen.len(), 1);
    drop(claim);
}

#[cfg(feature = "sqlite")]
#[test]
fn a_store_on_disk_shows_its_settings() {
    use blooio_client::webhook::SqliteDeduplicator;

    let path = std::env::temp_dir().join(format!("blooio-shown-{}.db", std::process::id()));
    let seen = SqliteDeduplicator::open(&path).unwrap();
    assert_eq!(
        format!("{seen:?}"),
        "SqliteDeduplicator { retention: 86400s, lease: 60s, .. }"
    );
    drop(seen);
    std::fs::remove_file(path).unwrap();
}

#[cfg(feature = "axum")]
#[test]
fn an_endpoint_shows_its_settings_and_a_rejection_its_remedy() {
    use blooio_client::webhook::axum::{DeliveryRejection, Endpoint};

    let secret = SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap();
    let (sender, _events) = tokio::sync::mpsc::channel(1);
    let shown = format!("{:?}", Endpoint::new(Verifier::new(secret), sender));
    assert!(
        shown.starts_with("Endpoint { verifier: Verifier {"),
        "{shown}"
    );
    assert!(shown.contains("body_limit: 262144"), "{shown}");

    let body = DeliveryRejection::Body(ParseError::NotUtf8);
    assert_eq!(body.to_string(), ParseError::NotUtf8.to_string());
    assert_eq!(body.status(), 400);
    let signature = DeliveryRejection::Signature(VerifyError::Mismatch);
    assert_eq!(signature.to_string(), VerifyError::Mismatch.to_string());
    assert_eq!(signature.status(), 401);
    assert!(DeliveryRejection::TooLarge.to_string().contains("413"));
    assert!(DeliveryRejection::Interrupted.to_string().contains("400"));
}

#[test]
fn errors_name_the_remedy() {
    for (shown, remedy) in [
        (ParseError::NotUtf8.to_string(), "answer 400"),
        (
            ParseError::NotAnObject { line: 3, column: 7 }.to_string(),
            "(line 3, column 7)",
        ),
        (
            ParseError::NotOneEvent { count: 2 }.to_string(),
            "parse_all",
        ),
        (
            ParseError::MissingName.to_string(),
            "pass the delivery's headers on",
        ),
        (
            ParseError::NamesDisagree.to_string(),
            "let the proxy pass on one",
        ),
        (
            VerifyError::MissingSignature.to_string(),
            "check that no proxy",
        ),
        (
            VerifyError::RepeatedSignature.to_string(),
            "let the proxy pass on one",
        ),
        (
            VerifyError::TimestampRequired.to_string(),
            "require_timestamp()",
        ),
        (
            VerifyError::Mismatch.to_string(),
            "check the signing secret",
        ),
        (InvalidSecret::Empty.to_string(), "set it to the whsec_"),
        (InvalidSecret::Padded.to_string(), "trim it"),
    ] {
        assert!(shown.contains(remedy), "{shown}");
    }
    let signature = WebhookError::from(VerifyError::Mismatch);
    assert_eq!(
        (signature.status().as_u16(), signature.to_string()),
        (401, VerifyError::Mismatch.to_string())
    );
    let body = WebhookError::from(ParseError::NotUtf8);
    assert_eq!(
        (body.status().as_u16(), body.to_string()),
        (400, ParseError::NotUtf8.to_string())
    );
    let store = DedupeError::new(std::io::Error::other("disk full"));
    assert!(store.to_string().contains("answer 503"));
    assert_eq!(store.source().unwrap().to_string(), "disk full");
}

#[test]
fn stages_are_words() {
    let stages = [
        Stage::Queued,
        Stage::Sent,
        Stage::Failed,
        Stage::Delivered,
        Stage::Read,
    ];
    let words = stages.map(|stage| stage.to_string());
    assert_eq!(words, ["queued", "sent", "failed", "delivered", "read"]);
}

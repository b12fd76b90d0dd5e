//! Every body that any document shows gives one event, and nothing of it is
//! lost.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "webhook")]

use blooio_client::generated::samples;
use blooio_client::webhook::{
    Direction, Event, EventKind, EventName, EventStatus, ParseError, Protocol, ReactionAction,
    Sample, Warning,
};
use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderValue};
use proptest::prelude::*;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("fixtures/webhooks/", $name, ".json"))
    };
}

fn named(name: &'static str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("x-blooio-event", HeaderValue::from_static(name));
    headers
}

fn parse(body: impl AsRef<[u8]>) -> Event {
    Event::parse(body.as_ref(), &HeaderMap::new()).unwrap()
}

fn refused(body: impl AsRef<[u8]>, headers: &HeaderMap) -> ParseError {
    Event::parse(body.as_ref(), headers).unwrap_err()
}

fn pointers(event: &Event) -> Vec<&str> {
    event.warnings().iter().map(Warning::pointer).collect()
}

fn millis(count: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(count)
}

#[test]
fn v2_message_is_read_whole() {
    let body = fixture!("received-v2");
    let event = Event::parse(body, &named("message.received")).unwrap();
    assert_eq!(event.kind(), &EventKind::Received);
    assert_eq!(event.message_id(), Some("msg_abc"));
    assert_eq!(event.sender(), Some("+15559876543"));
    assert_eq!(event.chat(), Some("+15559876543"));
    assert_eq!(event.line(), Some("+14155551234"));
    assert_eq!(event.text(), Some("Hello from iMessage"));
    assert!(event.attachments().is_empty());
    assert_eq!(event.protocol(), Some(&Protocol::Imessage));
    assert_eq!(event.direction(), Some(&Direction::Inbound));
    assert_eq!(event.group(), None);
    assert_eq!(event.emitted_at(), millis(1_776_572_060_036));
    assert_eq!(event.occurred_at(), millis(1_776_572_057_818));
    assert!(event.warnings().is_empty());
    assert_eq!(event.body().as_bytes(), body);
    assert_eq!(event.json()["participants"], serde_json::Value::Null);
}

#[test]
fn v1_message_is_read_whole() {
    let event = parse(fixture!("received-v1era"));
    assert_eq!(event.kind(), &EventKind::Received);
    assert_eq!(event.sender(), Some("+15551234567"));
    assert_eq!(event.chat(), Some("+15551234567"));
    assert_eq!(event.line(), None);
    assert_eq!(event.text(), Some("Hello, I need help with my order"));
    assert_eq!(event.occurred_at(), millis(1_703_123_456_789));
    assert_eq!(event.json()["device_id"], "A1B2C3D4");
    assert!(event.warnings().is_empty());
}

#[test]
fn the_guides_message_is_named_by_its_header() {
    let body = fixture!("nested-guide");
    let event = Event::parse(body, &named("message.received")).unwrap();
    assert_eq!(event.kind(), &EventKind::Received);
    assert_eq!(event.sender(), Some("+15551234567"));
    assert_eq!(event.chat(), Some("+15551234567"));
    assert_eq!(event.text(), Some("Hello"));
    assert!(event.warnings().is_empty());
    assert_eq!(refused(body, &HeaderMap::new()), ParseError::MissingName);
}

#[test]
fn an_envelope_is_opened() {
    let event = parse(fixture!("v4-envelope"));
    assert_eq!(event.kind(), &EventKind::Delivered);
    assert_eq!(event.envelope_id(), Some("evt_..."));
    assert_eq!(event.occurred_at(), millis(1_718_000_000_000));
    assert!(event.warnings().is_empty());

    let event = parse(
        r#"{"id":"evt_1","type":"message.received","created_at":1718000000000,"data":
        {"message_id":"msg_1","chat_id":"chat_1","contact":{"identifier":"a@b.example"},"text":"Hi"}}"#,
    );
    assert_eq!(event.message_id(), Some("msg_1"));
    assert_eq!(event.chat(), Some("chat_1"));
    assert_eq!(event.sender(), Some("a@b.example"));
    assert_eq!(event.text(), Some("Hi"));
}

#[test]
fn a_status_event_is_outbound_and_has_no_sender() {
    let event = parse(fixture!("delivered-v2"));
    assert_eq!(event.kind(), &EventKind::Delivered);
    assert_eq!(event.sender(), None);
    assert_eq!(event.chat(), Some("+15551234567"));
    assert_eq!(event.line(), Some("+15559998888"));
    assert_eq!(event.status(), Some(&EventStatus::Delivered));
    assert_eq!(event.direction(), Some(&Direction::Outbound));
}

#[test]
fn a_reaction_names_the_message_reacted_to() {
    let event = parse(fixture!("reaction"));
    let EventKind::Reaction(reaction) = event.kind() else {
        panic!("{event:?}");
    };
    assert_eq!(reaction.reaction(), Some("love"));
    assert_eq!(reaction.action(), Some(&ReactionAction::Add));
    assert_eq!(reaction.original_text(), Some("Hello"));
    assert_eq!(event.message_id(), Some("msg_abc"));
    assert_eq!(event.sender(), Some("+15559876543"));
    assert_eq!(event.direction(), Some(&Direction::Inbound));

    let event = parse(
        r#"{"type":"message.reaction","data":{"message_id":"msg_2","target_message_id":"msg_1"}}"#,
    );
    assert_eq!(event.message_id(), Some("msg_1"));
}

#[test]
fn every_known_name_has_its_kind() {
    for name in [
        "message.received",
        "message.queued",
        "message.sent",
        "message.delivered",
        "message.failed",
        "message.read",
        "message.reaction",
        "poll.created",
        "poll.received",
        "poll.voted",
    ] {
        let event = parse(format!(
            r#"{{"event":"{name}","poll_id":"p","error_code":"c"}}"#
        ));
        assert!(!matches!(event.kind(), EventKind::Unknown(_)), "{name}");
        assert_eq!(event.name(), name);
        match event.kind() {
            EventKind::PollCreated(poll)
            | EventKind::PollReceived(poll)
            | EventKind::PollVoted(poll) => assert_eq!(poll.id(), Some("p")),
            EventKind::Failed(failure) => assert_eq!(failure.code(), Some("c")),
            _ => {}
        }
    }
}

#[test]
fn an_unknown_event_keeps_its_name_and_body() {
    let body = r#"{"event":"typing.started","whatever":{"x":[1,2]}}"#;
    let event = parse(body);
    assert_eq!(event.kind(), &EventKind::Unknown("typing.started".into()));
    assert_eq!(event.body(), body);
    assert_eq!(event.json()["whatever"]["x"][1], 2);
}

#[test]
fn attachments_may_be_addresses_or_objects() {
    let event = parse(
        r#"{"event":"message.received","text":"","attachments":["https://a.example/1.jpg",
        {"url":"https://a.example/2.pdf","name":"two.pdf"},{"url":"https://a.example/3","name":null},7,{}]}"#,
    );
    let found: Vec<_> = event
        .attachments()
        .iter()
        .map(|a| (a.url(), a.name()))
        .collect();
    assert_eq!(
        found,
        [
            ("https://a.example/1.jpg", None),
            ("https://a.example/2.pdf", Some("two.pdf")),
            ("https://a.example/3", None),
        ]
    );
    assert_eq!(event.text(), None);
    let pointers: Vec<_> = event.warnings().iter().map(|w| w.pointer()).collect();
    assert_eq!(pointers, ["/attachments/3", "/attachments/4"]);
}

#[test]
fn a_group_message_belongs_to_the_group_and_comes_from_a_person() {
    let event = parse(
        r#"{"event":"message.received","external_id":"grp_1","sender":"+15551234567","is_group":true,
        "group_id":"grp_1","group_name":"Team","participants":[{"contact_id":"ct_1",
        "identifier":"+15551234567","name":null}],
        "reply_to":{"message_id":"msg_0","guid":"G","part_index":1}}"#,
    );
    assert_eq!(event.chat(), Some("grp_1"));
    assert_eq!(event.sender(), Some("+15551234567"));
    let group = event.group().unwrap();
    assert_eq!((group.id(), group.name()), (Some("grp_1"), Some("Team")));
    assert_eq!(group.participants()[0].identifier(), Some("+15551234567"));
    let reply = event.reply_to().unwrap();
    assert_eq!(reply.message_id(), Some("msg_0"));
    assert_eq!((reply.guid(), reply.part_index()), (Some("G"), Some(1)));
}

#[test]
fn a_group_is_never_the_sender() {
    let event = parse(r#"{"event":"message.received","external_id":"grp_1"}"#);
    assert_eq!(event.sender(), None);
    assert_eq!(event.chat(), Some("grp_1"));
    assert_eq!(event.group().unwrap().id(), Some("grp_1"));
}

#[test]
fn fields_of_unexpected_types_are_reported_and_reachable() {
    let event = parse(
        r#"{"event":"message.received","message_id":7,"external_id":["x"],"text":{"a":1},
        "protocol":true,"timestamp":"yesterday","is_group":"no","attachments":"one",
        "reply_to":3,"data":"flat"}"#,
    );
    let mut pointers: Vec<_> = event.warnings().iter().map(|w| w.pointer()).collect();
    pointers.sort_unstable();
    assert_eq!(
        pointers,
        [
            "/attachments",
            "/data",
            "/external_id",
            "/is_group",
            "/message_id",
            "/protocol",
            "/reply_to",
            "/text",
            "/timestamp"
        ]
    );
    for pointer in pointers {
        assert!(event.json().pointer(pointer).is_some(), "{pointer}");
    }
    assert_eq!(event.message_id(), None);
}

#[test]
fn a_warning_names_what_was_found() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for (value, found) in [
        ("true", "a boolean"),
        ("7", "a number"),
        ("-7", "a number"),
        ("7.5", "a number"),
        ("[1]", "an array"),
        ("{\"a\":1}", "an object"),
        ("1e400", "a number that is too large"),
        (&deep, "an array"),
    ] {
        let event = parse(format!(r#"{{"event":"message.sent","text":{value}}}"#));
        let expected = format!("/text is {found}, not a string: read it from json()");
        assert_eq!(event.warnings()[0].to_string(), expected);
    }
    for (value, found) in [
        ("true", "a boolean"),
        ("7", "a number"),
        ("null", "null"),
        ("[]", "an array"),
        ("{}", "an object"),
    ] {
        let event = parse(format!(
            r#"{{"event":"message.sent","attachments":[{value}]}}"#
        ));
        let shown = event.warnings()[0].to_string();
        let expected = format!("/attachments/0 is {found}, not an address");
        assert!(shown.starts_with(&expected), "{shown}");
    }
}

#[test]
fn of_a_field_that_comes_twice_the_last_counts_whatever_its_type() {
    for last in ["null", "-7", "7.5"] {
        let body = format!(r#"{{"event":"message.sent","text":"Hello","text":{last}}}"#);
        assert_eq!(parse(body).text(), None, "{last}");
    }
}

#[test]
fn each_kind_happened_at_a_time_of_its_own() {
    for (name, field) in [
        ("received", "received_at"),
        ("sent", "sent_at"),
        ("delivered", "delivered_at"),
        ("read", "read_at"),
    ] {
        let body = format!(r#"{{"event":"message.{name}","timestamp":9000,"{field}":7000}}"#);
        let event = parse(body);
        assert_eq!(event.emitted_at(), DateTime::from_timestamp(9000, 0));
        assert_eq!(event.occurred_at(), DateTime::from_timestamp(7000, 0));
    }
    let fraction = parse(r#"{"event":"message.sent","timestamp":-7.5}"#);
    assert_eq!(fraction.occurred_at(), millis(-7500));
    let negative = parse(r#"{"event":"message.sent","timestamp":-7}"#);
    assert_eq!(negative.occurred_at(), millis(-7000));
}

#[test]
fn participants_may_be_strings() {
    let event = parse(
        r#"{"event":"message.received","group_id":"grp_1","participants":["+15551234567"],
        "chat_guid":"iMessage;+;chat1"}"#,
    );
    assert_eq!(pointers(&event), Vec::<&str>::new());
    let group = event.group().unwrap();
    assert_eq!(group.participants()[0].identifier(), Some("+15551234567"));
    assert_eq!(event.chat_guid(), Some("iMessage;+;chat1"));
    assert!(!event.is_replay());
}

#[test]
fn an_id_beside_a_message_id_is_read_where_it_means_the_envelope() {
    let flat = parse(r#"{"event":"message.sent","id":7,"message_id":"msg_1"}"#);
    assert_eq!(
        (flat.message_id(), pointers(&flat)),
        (Some("msg_1"), vec![])
    );
    let flat = parse(r#"{"event":"message.sent","id":"msg_1"}"#);
    assert_eq!(
        (flat.message_id(), flat.envelope_id()),
        (Some("msg_1"), None)
    );
    let nested =
        parse(r#"{"type":"message.sent","id":"evt_1","message_id":"msg_1","data":{"text":"x"}}"#);
    assert_eq!(nested.message_id(), Some("msg_1"));
    assert_eq!(nested.envelope_id(), Some("evt_1"));
}

#[test]
fn data_within_data_is_not_opened() {
    let event = parse(r#"{"type":"message.sent","data":{"data":{"text":"Hello"}}}"#);
    assert_eq!(event.text(), None);
    let event = parse(r#"{"type":"message.sent","data":{"text":"Hello","data":{"text":7}}}"#);
    assert_eq!((event.text(), pointers(&event)), (Some("Hello"), vec![]));
}

#[test]
fn members_of_unexpected_types_are_reported_too() {
    let event = parse(
        r#"{"event":"message.received","attachments":[{"url":"https://a.example/1","name":1}],
        "participants":[{"identifier":2},3],"reply_to":{"message_id":4,"part_index":"5"},
        "contact":{"identifier":6}}"#,
    );
    let mut pointers: Vec<_> = event.warnings().iter().map(|w| w.pointer()).collect();
    pointers.sort_unstable();
    assert_eq!(
        pointers,
        [
            "/attachments/0/name",
            "/contact/identifier",
            "/participants/0/identifier",
            "/participants/1",
            "/reply_to/message_id",
            "/reply_to/part_index",
        ]
    );
    assert_eq!(event.attachments().len(), 1);
}

#[test]
fn a_name_of_an_unexpected_type_gives_way_to_the_header() {
    let event = Event::parse(br#"{"event":5}"#, &named("message.sent")).unwrap();
    assert_eq!(event.kind(), &EventKind::Sent);
    assert_eq!(event.warnings()[0].pointer(), "/event");
}

#[test]
fn of_two_names_the_signed_one_counts_with_a_warning() {
    let received = named("message.received");
    for body in [
        r#"{"event":"message.sent"}"#,
        r#"{"type":"message.sent","data":{}}"#,
    ] {
        let event = Event::parse(body.as_bytes(), &received).unwrap();
        assert_eq!(event.kind(), &EventKind::Sent);
        assert_eq!(pointers(&event), [""]);
        assert!(event.warnings()[0].to_string().contains("x-blooio-event"));
    }
    let both = parse(r#"{"event":"message.sent","type":"message.read","data":{}}"#);
    assert_eq!(both.kind(), &EventKind::Sent);
    assert_eq!(pointers(&both), ["/type"]);
    // In a flat body, `type` may mean something else.
    let flat = r#"{"event":"message.received","type":"text"}"#;
    let flat = Event::parse(flat.as_bytes(), &received).unwrap();
    assert!(flat.warnings().is_empty());
}

#[test]
fn two_headers_that_disagree_name_no_event() {
    let mut headers = named("message.received");
    headers.append("x-blooio-event", HeaderValue::from_static("message.sent"));
    assert_eq!(refused("{}", &headers), ParseError::NamesDisagree);
    headers.remove("x-blooio-event");
    for name in [" ", "message.sent", "message.sent"] {
        headers.append("x-blooio-event", HeaderValue::from_static(name));
    }
    let event = Event::parse(b"{}", &headers).unwrap();
    assert_eq!(event.kind(), &EventKind::Sent);
}

#[test]
fn an_array_holds_events() {
    let none = HeaderMap::new();
    let body = br#" [{"event":"message.sent","message_id":"m1"},
        {"event":"message.read","message_id":"m2","text":{}}]"#;
    let events = Event::parse_all(body, &none).unwrap();
    let names: Vec<_> = events.iter().map(Event::name).collect();
    assert_eq!(names, ["message.sent", "message.read"]);
    assert_eq!(
        events[0].body(),
        r#"{"event":"message.sent","message_id":"m1"}"#
    );
    assert_eq!(events[1].message_id(), Some("m2"));
    assert_eq!(pointers(&events[1]), ["/text", ""]);
    assert_eq!(refused(body, &none), ParseError::NotOneEvent { count: 2 });
    assert_eq!(refused("[]", &none), ParseError::NotOneEvent { count: 0 });
    assert!(Event::parse_all(b"[]", &none).unwrap().is_empty());

    let one = parse(r#"[{"event":"message.sent","message_id":"m1"}]"#);
    assert_eq!(one.message_id(), Some("m1"));
    assert_eq!(pointers(&one), [""]);
    let object = Event::parse_all(br#"{"event":"message.sent"}"#, &none).unwrap();
    assert!(object[0].warnings().is_empty());
    for body in ["[1]", "[[{}]]", "[{}]", "[", "[{\"event\":\"a\"},2]"] {
        assert!(Event::parse_all(body.as_bytes(), &none).is_err(), "{body}");
    }
}

#[test]
fn headers_of_several_events_name_those_without_a_name_and_no_message() {
    let mut headers = named("message.received");
    headers.insert("x-blooio-message-id", HeaderValue::from_static("m1"));
    headers.insert("x-original-event-id", HeaderValue::from_static("evt_1"));
    let body = br#"[{"event":"message.sent"},{"data":{"text":"Hi"}}]"#;
    let events = Event::parse_all(body, &headers).unwrap();
    assert_eq!(events[0].kind(), &EventKind::Sent);
    assert_eq!(events[1].kind(), &EventKind::Received);
    for event in &events {
        assert_eq!(event.message_id(), None);
        assert!(event.is_replay());
        assert_eq!(event.original_event_id(), None);
        assert_eq!(pointers(event), [""]);
    }
    let one = Event::parse_all(br#"[{"event":"message.received"}]"#, &headers).unwrap();
    assert_eq!(one[0].message_id(), Some("m1"));
    assert_eq!(one[0].original_event_id(), Some("evt_1"));
}

#[test]
fn an_envelope_tells_line_chat_and_time() {
    let event = parse(
        r#"{"id":"evt_1","type":"message.received","created_at":1718000000000,"data":
        {"message_id":"msg_1","contact":{"identifier":"+15551234567"},"recipient":"+15559998888",
        "occurred_at":1717999999000,"text":"Hi"}}"#,
    );
    assert_eq!(event.line(), Some("+15559998888"));
    assert_eq!(event.chat(), Some("+15551234567"));
    assert_eq!(event.sender(), Some("+15551234567"));
    assert_eq!(event.occurred_at(), millis(1_717_999_999_000));
    assert_eq!(event.emitted_at(), millis(1_718_000_000_000));
    assert!(event.warnings().is_empty());

    let event = parse(
        r#"{"type":"message.received","data":{"channel_address":"+15559998888",
        "recipient":{"identifier":"+15550000000"},"sender":{"identifier":"a@b.example"},
        "group":{"id":"grp_1","name":"Team"}}}"#,
    );
    assert_eq!(event.line(), Some("+15559998888"));
    assert_eq!(event.chat(), Some("grp_1"));
    assert_eq!(event.sender(), Some("a@b.example"));
    let group = event.group().unwrap();
    assert_eq!((group.id(), group.name()), (Some("grp_1"), Some("Team")));
    assert!(event.warnings().is_empty());

    let event = parse(
        r#"{"type":"message.delivered","data":{"channel_address":"+15559998888",
        "recipient":{"identifier":"+15551234567"},"contact":{"identifier":"other"}}}"#,
    );
    assert_eq!(event.line(), Some("+15559998888"));
    assert_eq!(event.chat(), Some("+15551234567"));
    assert_eq!(event.sender(), None);
    let event = parse(r#"{"type":"message.sent","data":{"contact":{"identifier":"a@b.example"}}}"#);
    assert_eq!(event.chat(), Some("a@b.example"));

    let event =
        parse(r#"{"type":"message.reaction","data":{"recipient":"+15551234567","group":"grp_2"}}"#);
    assert_eq!((event.line(), event.chat()), (None, Some("grp_2")));
    assert_eq!(pointers(&event), ["/data/recipient"]);
}

#[test]
fn what_you_sent_has_no_sender() {
    for name in ["sent", "queued", "delivered", "failed", "read"] {
        let event = parse(format!(
            r#"{{"event":"message.{name}","external_id":"+15551234567","sender":"+15551234567"}}"#
        ));
        assert_eq!(event.sender(), None, "{name}");
        assert_eq!(event.chat(), Some("+15551234567"), "{name}");
    }
    let reaction = |direction| {
        parse(format!(
            r#"{{"event":"message.reaction","direction":"{direction}","sender":"+15551234567"}}"#
        ))
    };
    assert_eq!(reaction("outbound").sender(), None);
    assert_eq!(reaction("inbound").sender(), Some("+15551234567"));
}

#[test]
fn values_that_no_type_holds_cost_a_warning() {
    let deep = |levels: usize, inside: &str| {
        format!(
            "{}{inside}{}",
            r#"{"x":"#.repeat(levels),
            "}".repeat(levels)
        )
    };
    for (field, value, pointer) in [
        ("timestamp", "1e400".to_owned(), "/timestamp"),
        ("contact", deep(130, "1"), "/contact"),
        ("contact", deep(30_000, "1"), "/contact"),
        (
            "text",
            format!("{}1{}", "[".repeat(200), "]".repeat(200)),
            "/text",
        ),
        (
            "reply_to",
            r#"{"part_index":-1e999}"#.to_owned(),
            "/reply_to",
        ),
    ] {
        let body = format!(r#"{{"event":"message.received","message_id":"m","{field}":{value}}}"#);
        let event = parse(&body);
        assert_eq!(event.message_id(), Some("m"), "{field}");
        assert!(
            pointers(&event).contains(&pointer),
            "{field} {:?}",
            pointers(&event)
        );
        assert!(event.json().pointer(pointer).is_some(), "{field}");
        assert_eq!(event.body(), body);

        let nested = format!(
            r#"{{"type":"message.received","data":{{"message_id":"m","{field}":{value}}}}}"#
        );
        let event = parse(&nested);
        assert_eq!(event.message_id(), Some("m"), "{field}");
        let pointer = format!("/data{pointer}");
        assert!(pointers(&event).contains(&pointer.as_str()), "{field}");
    }
    // What can be read of a value is read.
    let body = format!(
        r#"{{"event":"message.received","contact":{{"identifier":"a@b.example","x":{}}},
        "attachments":[{{"url":"https://a.example/1","size":1e400}}]}}"#,
        deep(130, "1")
    );
    let event = parse(body);
    assert_eq!(event.sender(), Some("a@b.example"));
    assert_eq!(event.attachments()[0].url(), "https://a.example/1");
    assert_eq!(pointers(&event), ["/contact", "/attachments"]);
    // An unknown field, `data` and a whole array included.
    let event = parse(r#"{"event":"message.received","data":1e400,"x":[1e400]}"#);
    assert_eq!(pointers(&event), ["/data"]);
    assert_eq!(event.json()["x"][0], "1e400");
    let event = parse(r#"{"event":"message.received","data":null,"timestamp":1e400}"#);
    assert_eq!(pointers(&event), ["/timestamp"]);
    let event = parse(r#"[{"event":"message.received","timestamp":1e400}]"#);
    assert_eq!(pointers(&event), ["/timestamp", ""]);
}

#[test]
fn every_sample_is_an_event_of_its_name() {
    let secret = blooio_client::webhook::SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap();
    let mut count = 0;
    for sample in samples::ALL {
        let delivery = sample.delivery();
        let headers = delivery.headers(&secret, DateTime::<Utc>::MIN_UTC);
        let event = Event::parse(delivery.body().as_bytes(), &headers).unwrap();
        assert_eq!(event.name(), sample.event);
        assert!(!matches!(event.kind(), EventKind::Unknown(_)), "{event:?}");
        assert!(event.warnings().is_empty(), "{event:?}");
        assert!(Sample::of(sample.event).unwrap().body.len() >= sample.body.len());
        count += 1;
    }
    assert!(count > 0);
    assert_eq!(Sample::of("message.unheard_of"), None);
}

#[test]
fn a_sample_is_a_signed_request_with_its_message_in_the_headers() {
    let secret = blooio_client::webhook::SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap();
    let at = DateTime::from_timestamp(1_776_602_096, 0).unwrap();
    let sample = Sample::of("message.sent")
        .unwrap()
        .delivery()
        .with("message_id", "msg_7");
    let body = sample.body().to_owned();
    let request = sample.request("http://127.0.0.1/x".parse().unwrap(), &secret, at);
    assert_eq!(request.uri().path(), "/x");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["x-blooio-message-id"], "msg_7");
    let signature = blooio_client::webhook::sign_at(&secret, body.as_bytes(), at);
    assert_eq!(request.headers()["x-blooio-signature"], signature.as_str());
    assert_eq!(request.into_body(), body);
    // What cannot be a header is in the body alone.
    let odd = Sample::of("message.sent")
        .unwrap()
        .delivery()
        .with("message_id", "a\nb");
    assert_eq!(odd.headers(&secret, at).get("x-blooio-message-id"), None);
}

#[test]
fn a_body_that_is_not_an_object_is_refused() {
    let none = HeaderMap::new();
    assert_eq!(refused([0xff], &none), ParseError::NotUtf8);
    for body in [
        "",
        "null",
        "\"x\"",
        "{",
        "{}x",
        "1776602096.{}",
        &"[".repeat(9999),
        "[1,",
    ] {
        let error = refused(body, &none);
        assert!(
            matches!(error, ParseError::NotAnObject { .. }),
            "{body} {error}"
        );
    }
    assert_eq!(refused("{}", &none), ParseError::MissingName);
}

#[test]
fn a_text_cut_within_an_emoji_is_kept() {
    let body =
        r#"{"event":"message.received","message_id":"m\u0031","text":"Hi \ud83d","x":"\ud83d"}"#;
    let event = parse(body);
    assert_eq!(event.text(), Some("Hi \u{fffd}"));
    assert_eq!(event.message_id(), Some("m1"));
    assert_eq!(event.body(), body);
    assert_eq!(event.json()["text"], "Hi \u{fffd}");
    assert_eq!(event.warnings().len(), 1);
}

#[test]
fn of_a_repeated_field_the_last_counts_as_in_the_raw_json() {
    let event = parse(r#"{"event":"message.received","text":"a","text":"b"}"#);
    assert_eq!(event.text(), Some("b"));
    assert_eq!(event.json()["text"], "b");
}

#[test]
fn debug_prints_no_text_number_or_address() {
    // A number and a text in every field.
    const PLANTED: &str = "+15559876543 secret plan";
    let fields = [
        "message_id",
        "external_id",
        "internal_id",
        "channel_address",
        "chat_id",
        "chat_guid",
        "sender",
        "from",
        "recipient",
        "contact",
        "text",
        "original_text",
        "status",
        "protocol",
        "group_id",
        "group_name",
        "timestamp",
        "error_code",
        "error_message",
        "direction",
        "reaction",
        "action",
        "target_message_id",
        "poll_id",
        "is_group",
        "group",
        "id",
        "data",
        "attachments",
        "participants",
        "reply_to",
        "created_at",
        "occurred_at",
    ];
    for name in EventName::KNOWN.iter().chain(&[PLANTED]) {
        let mut body = serde_json::json!({
            "event": name, "attachments": [PLANTED], "participants": [{"identifier": PLANTED,
            "contact_id": PLANTED, "name": PLANTED}], "reply_to": {"message_id": PLANTED, "guid": PLANTED},
        });
        for nested in [false, true] {
            for field in fields {
                if body.get(field).is_none() {
                    body[field] = PLANTED.into();
                }
            }
            if nested {
                let data = body.clone();
                body["data"] = data;
            }
            let mut headers = HeaderMap::new();
            for header in [
                "x-blooio-event",
                "x-blooio-message-id",
                "x-original-event-id",
            ] {
                headers.insert(header, HeaderValue::from_static(PLANTED));
            }
            let event = Event::parse(body.to_string().as_bytes(), &headers).unwrap();
            let mut shown = format!(
                "{event:?} {:?} {:?} {:?} {:?} {:?}",
                event.group(),
                event.attachments(),
                event.reply_to(),
                event.dedupe_key(),
                event.original_dedupe_key(),
            );
            for warning in event.warnings() {
                shown += &format!("{warning} {warning:?}");
            }
            for private in ["1555", "secret", "plan"] {
                assert!(!shown.contains(private), "{private} in {shown}");
            }
        }
    }
    let errors = [
        refused(format!("{{\"text\":\"{PLANTED}\"}}"), &HeaderMap::new()),
        refused(PLANTED, &HeaderMap::new()),
    ];
    for error in errors {
        assert!(!format!("{error} {error:?}").contains("1555"));
    }

    let event = parse(
        r#"{"event":"message.failed","message_id":"msg_abc","external_id":"+15559876543",
        "internal_id":"+14155551234","sender":"jane@b.example","text":"secret plan","is_group":true,
        "group_id":"grp_1","group_name":"Jane","participants":["+15559876543"],
        "attachments":["https://a.example/x"],"error_message":"no route to +15559876543"}"#,
    );
    let shown = format!("{event:?} {:?} {:?}", event.group(), event.attachments());
    assert!(shown.contains("msg_abc"));
    for private in ["1555", "1415", "jane", "Jane", "secret", "example"] {
        assert!(!shown.contains(private), "{private} in {shown}");
    }
}

fn cases() -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(256),
    }
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,12}".prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::btree_map(key(), inner, 0..8)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "event",
            "type",
            "id",
            "data",
            "message_id",
            "external_id",
            "internal_id",
            "text",
            "attachments",
            "participants",
            "reply_to",
            "contact",
            "timestamp",
            "received_at",
            "is_group",
            "group_id",
            "reaction",
            "action",
            "url",
            "name",
            "from",
            "sender",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases() })]

    #[test]
    fn no_bytes_make_the_parser_panic(body: Vec<u8>) {
        let _ = Event::parse(&body, &HeaderMap::new());
    }

    #[test]
    fn no_object_is_lost(fields in prop::collection::btree_map(key(), json(), 0..12)) {
        let mut fields: serde_json::Map<_, _> = fields.into_iter().collect();
        fields.insert("event".into(), "message.received".into());
        fields.remove("type");
        let body = serde_json::Value::Object(fields);
        // The default reader rounds a few floats: compare what it reads.
        let read: serde_json::Value = serde_json::from_str(&body.to_string()).unwrap();
        let event = parse(body.to_string());
        prop_assert_eq!(event.kind(), &EventKind::Received);
        prop_assert_eq!(event.json(), &read);
        let again = parse(body.to_string());
        prop_assert_eq!(event.dedupe_key(), again.dedupe_key());
        for warning in event.warnings() {
            prop_assert!(event.json().pointer(warning.pointer()).is_some());
        }
    }

    #[test]
    fn no_truncated_or_altered_delivery_makes_the_parser_panic(
        place: prop::sample::Index,
        byte: u8,
    ) {
        for body in [&fixture!("received-v2")[..], fixture!("v4-envelope"), fixture!("reaction")] {
            let place = place.index(body.len());
            let _ = Event::parse(&body[..place], &HeaderMap::new());
            let mut altered = body.to_vec();
            altered[place] = byte;
            let _ = Event::parse(&altered, &HeaderMap::new());
        }
    }
}

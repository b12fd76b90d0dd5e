//! Deliveries repeat and overtake each other; what is known of a message does
//! not depend on either.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "webhook")]

use std::sync::Arc;
use std::time::Duration;

use blooio_client::Clock;
use blooio_client::webhook::{
    DedupeKey, Deduplicator, DeliveryState, Event, MemoryDeduplicator, Sight, Stage,
};
use http::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

fn event(body: &str) -> Event {
    Event::parse(body.as_bytes(), &HeaderMap::new()).unwrap()
}

fn with_header(body: &str, name: &'static str, value: &'static str) -> Event {
    let mut headers = HeaderMap::new();
    headers.insert(
        HeaderName::from_static(name),
        HeaderValue::from_static(value),
    );
    Event::parse(body.as_bytes(), &headers).unwrap()
}

fn key(body: &str) -> DedupeKey {
    event(body).dedupe_key()
}

fn clock() -> Clock {
    Clock::manual("2026-04-19T12:34:56Z".parse().unwrap())
}

fn numbered(number: usize) -> Event {
    event(&format!(
        r#"{{"event":"message.sent","message_id":"msg_{number}"}}"#
    ))
}

#[test]
fn a_key_is_the_event_and_the_message() {
    let sent = key(r#"{"event":"message.sent","message_id":"m","timestamp":1}"#);
    assert_eq!(
        sent,
        key(r#"{"timestamp":2,"event":"message.sent","message_id":"m"}"#)
    );
    assert_ne!(sent, key(r#"{"event":"message.read","message_id":"m"}"#));
    assert_ne!(sent, key(r#"{"event":"message.sent","message_id":"n"}"#));
}

#[test]
fn a_reaction_is_told_apart_by_who_what_and_when() {
    let reaction = |sender, reaction, action, timestamp| {
        key(&format!(
            r#"{{"event":"message.reaction","message_id":"m","sender":"{sender}",
            "reaction":"{reaction}","action":"{action}","timestamp":{timestamp}}}"#
        ))
    };
    let love = reaction("+15551234567", "love", "add", 1);
    assert_eq!(love, reaction("+15551234567", "love", "add", 1));
    assert_ne!(love, reaction("+15551234568", "love", "add", 1));
    assert_ne!(love, reaction("+15551234567", "like", "add", 1));
    assert_ne!(love, reaction("+15551234567", "love", "remove", 1));
    assert_ne!(love, reaction("+15551234567", "love", "add", 2));
    assert!(!love.as_str().contains("1555"), "{love}");
}

#[test]
fn an_envelope_is_known_by_its_id() {
    let first = key(r#"{"id":"evt_1","type":"message.sent","data":{"message_id":"m"}}"#);
    let other = key(r#"{"id":"evt_2","type":"message.sent","data":{"message_id":"m"}}"#);
    assert_ne!(first, other);
    assert_eq!(first.as_str(), "id:evt_1");
}

#[test]
fn what_has_no_id_is_known_by_its_body() {
    let vote = |option| {
        key(&format!(
            r#"{{"event":"poll.voted","poll_id":"p","option":{option}}}"#
        ))
    };
    assert_eq!(vote(1), vote(1));
    assert_ne!(vote(1), vote(2));
    assert_ne!(
        key(r#"{"event":"a.b","x":1}"#),
        key(r#"{"event":"a.b","x":2}"#)
    );
}

#[test]
fn two_equal_texts_without_an_id_are_two_messages_if_the_header_says_so() {
    let body = r#"{"event":"message.received","data":{"from":"+15551234567","text":"ok"}}"#;
    let of = |id| with_header(body, "x-blooio-message-id", id).dedupe_key();
    assert_eq!(of("m1"), of("m1"));
    assert_ne!(of("m1"), of("m2"));
}

#[test]
fn an_unsigned_header_does_not_change_a_signed_message_id() {
    let body = r#"{"event":"message.sent","message_id":"m"}"#;
    for (name, value) in [
        ("x-blooio-message-id", "n"),
        ("x-original-event-id", "evt_9"),
        ("x-blooio-replay", "true"),
    ] {
        assert_eq!(with_header(body, name, value).dedupe_key(), key(body));
    }
}

#[test]
fn a_replay_counts_as_a_repeat_of_its_original() {
    let seen = MemoryDeduplicator::default();
    let original = event(r#"{"id":"evt_1","type":"message.sent","data":{}}"#);
    let replay = r#"{"id":"evt_2","type":"message.sent","data":{}}"#;
    let replay = with_header(replay, "x-original-event-id", "evt_1");
    assert!(replay.is_replay());
    assert_eq!(seen.observe(&original).unwrap(), Sight::First);
    assert_eq!(seen.observe(&replay).unwrap(), Sight::Repeat);

    // The other way round: the replay came through, the retry comes late.
    let seen = MemoryDeduplicator::default();
    assert_eq!(seen.observe(&replay).unwrap(), Sight::First);
    assert_eq!(seen.observe(&original).unwrap(), Sight::Repeat);
}

#[test]
fn memory_is_bounded_and_drops_the_oldest() {
    let seen = MemoryDeduplicator::new(2);
    for number in 0..3 {
        assert_eq!(seen.observe(&numbered(number)).unwrap(), Sight::First);
    }
    assert_eq!(seen.len(), 2);
    assert_eq!(seen.observe(&numbered(2)).unwrap(), Sight::Repeat);
    assert_eq!(seen.observe(&numbered(1)).unwrap(), Sight::Repeat);
    assert_eq!(seen.observe(&numbered(0)).unwrap(), Sight::First);
}

fn expires_and_forgets(seen: &dyn Deduplicator, clock: &Clock) {
    let event = numbered(1);
    assert_eq!(seen.observe(&event).unwrap(), Sight::First);
    clock.advance(Duration::from_secs(59));
    assert_eq!(seen.observe(&event).unwrap(), Sight::Repeat);
    clock.advance(Duration::from_secs(1));
    assert_eq!(seen.observe(&event).unwrap(), Sight::First);
    assert_eq!(seen.observe(&event).unwrap(), Sight::Repeat);
    seen.retract(&event).unwrap();
    assert_eq!(seen.observe(&event).unwrap(), Sight::First);
}

fn of_many_at_once_one_is_first(seen: Arc<dyn Deduplicator>) {
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let seen = seen.clone();
            std::thread::spawn(move || seen.observe(&numbered(1)).unwrap())
        })
        .collect();
    let sights = threads.into_iter().map(|thread| thread.join().unwrap());
    assert_eq!(sights.filter(|sight| *sight == Sight::First).count(), 1);
}

#[test]
fn memory_expires_and_forgets() {
    let clock = clock();
    let seen = MemoryDeduplicator::new(10)
        .keep_for(Duration::from_secs(60))
        .clock(clock.clone());
    expires_and_forgets(&seen, &clock);
}

#[test]
fn in_memory_one_of_many_is_first() {
    of_many_at_once_one_is_first(Arc::new(MemoryDeduplicator::default()));
}

#[cfg(feature = "sqlite")]
mod sqlite {
    use super::*;
    use blooio_client::webhook::SqliteDeduplicator;
    use std::path::PathBuf;

    /// A file of its own for each test, gone when the test is done.
    struct File(PathBuf);

    impl File {
        fn new(test: &str) -> Self {
            let name = format!("blooio-seen-{}-{test}.db", std::process::id());
            Self(std::env::temp_dir().join(name))
        }
    }

    impl Drop for File {
        fn drop(&mut self) {
            for suffix in ["", "-wal", "-shm"] {
                let mut name = self.0.clone().into_os_string();
                name.push(suffix);
                let _ = std::fs::remove_file(name);
            }
        }
    }

    #[test]
    fn claims_survive_a_restart() {
        let file = File::new("restart");
        let before = SqliteDeduplicator::open(&file.0).unwrap();
        assert_eq!(before.observe(&numbered(1)).unwrap(), Sight::First);
        drop(before);
        let after = SqliteDeduplicator::open(&file.0).unwrap();
        assert_eq!(after.observe(&numbered(1)).unwrap(), Sight::Repeat);
        assert_eq!(after.observe(&numbered(2)).unwrap(), Sight::First);
    }

    #[test]
    fn claims_expire_and_can_be_forgotten() {
        let file = File::new("expiry");
        let clock = clock();
        let seen = SqliteDeduplicator::open(&file.0)
            .unwrap()
            .keep_for(Duration::from_secs(60))
            .clock(clock.clone());
        expires_and_forgets(&seen, &clock);
    }

    #[test]
    fn of_two_processes_one_is_first() {
        let file = File::new("shared");
        let one = SqliteDeduplicator::open(&file.0).unwrap();
        let other = SqliteDeduplicator::open(&file.0).unwrap();
        assert_eq!(one.observe(&numbered(1)).unwrap(), Sight::First);
        assert_eq!(other.observe(&numbered(1)).unwrap(), Sight::Repeat);
    }

    #[test]
    fn of_many_threads_one_is_first() {
        let file = File::new("threads");
        of_many_at_once_one_is_first(Arc::new(SqliteDeduplicator::open(&file.0).unwrap()));
    }

    #[test]
    fn what_is_no_database_is_refused() {
        let file = File::new("garbage");
        std::fs::write(&file.0, "x".repeat(4096)).unwrap();
        assert!(SqliteDeduplicator::open(&file.0).is_err());
    }
}

#[test]
fn the_furthest_state_counts_not_the_last() {
    let mut state = DeliveryState::new("m");
    let of = |name: &str| event(&format!(r#"{{"event":"message.{name}","message_id":"m"}}"#));
    assert_eq!(state.stage(), None);
    assert!(state.apply(&of("sent")));
    assert!(!state.apply(&of("queued")));
    assert_eq!(state.stage(), Some(Stage::Sent));
    assert!(!state.is_settled());
    assert!(state.apply(&of("failed")));
    assert!(state.is_settled());
    assert!(state.apply(&of("delivered")));
    assert!(state.apply(&of("read")));
    assert_eq!(state.stage(), Some(Stage::Read));
    assert!(state.failure().is_some());
}

#[test]
fn other_messages_and_reactions_change_no_state() {
    let mut state = DeliveryState::new("m");
    for body in [
        r#"{"event":"message.read","message_id":"n"}"#,
        r#"{"event":"message.reaction","message_id":"m"}"#,
        r#"{"event":"message.received","message_id":"m"}"#,
        r#"{"event":"message.unheard_of","message_id":"m"}"#,
    ] {
        assert!(!state.apply(&event(body)));
    }
    assert_eq!(state, DeliveryState::new("m"));
}

fn delivery() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "queued",
        "sent",
        "delivered",
        "failed",
        "read",
        "reaction",
        "received",
    ]);
    let id = prop::sample::select(vec!["m", "m", "m", "n"]);
    (name, id, prop::option::of(1_700_000_000_i64..1_700_000_005), 0..3).prop_map(
        |(name, id, at, code)| {
            let at = at.map_or("null".to_owned(), |at| at.to_string());
            format!(
                r#"{{"event":"message.{name}","message_id":"{id}","timestamp":{at},"error_code":"{code}"}}"#
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..match std::env::var_os("PROPTEST_CASES") {
            Some(_) => ProptestConfig::default(),
            None => ProptestConfig::with_cases(128),
        }
    })]

    #[test]
    fn any_order_and_any_repetition_folds_to_the_same_state(
        (deliveries, disordered) in prop::collection::vec(delivery(), 0..12).prop_flat_map(|all| {
            // Everything twice, in any order.
            let twice = [all.clone(), all.clone()].concat();
            (Just(all), Just(twice).prop_shuffle())
        })
    ) {
        let fold = |bodies: &[String]| {
            let mut state = DeliveryState::new("m");
            for body in bodies {
                state.apply(&event(body));
            }
            state
        };
        prop_assert_eq!(fold(&deliveries), fold(&disordered));
    }
}

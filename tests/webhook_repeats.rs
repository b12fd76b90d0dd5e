//! Deliveries repeat and overtake each other; what is known of a message does
//! not depend on either.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(feature = "webhook")]

use std::sync::Arc;
use std::time::Duration;

use blooio_client::Clock;
use blooio_client::webhook::{
    Claim, ClaimStatus, DEFAULT_LEASE, DedupeError, DedupeKey, Deduplicator, DeliveryState, Event,
    MemoryDeduplicator, Sight, Stage,
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

/// Whether an event is a first one; if so, it is handled.
fn is_first(seen: &(impl Deduplicator + ?Sized), event: &Event) -> bool {
    match event.claim(seen).unwrap() {
        Sight::First(claim) => claim.confirm().is_ok(),
        Sight::InProgress | Sight::Repeat => false,
    }
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
    assert!(is_first(&seen, &original));
    assert!(!is_first(&seen, &replay));

    // An original that was not handled yet does not count for its replay.
    let seen = MemoryDeduplicator::default();
    assert_eq!(
        seen.claim(&original.dedupe_key()).unwrap(),
        ClaimStatus::New
    );
    assert!(is_first(&seen, &replay));
}

#[test]
fn memory_is_bounded_and_drops_the_oldest() {
    let seen = MemoryDeduplicator::new(2);
    for number in 0..3 {
        assert!(is_first(&seen, &numbered(number)));
    }
    assert_eq!(seen.len(), 2);
    assert!(!is_first(&seen, &numbered(2)));
    assert!(!is_first(&seen, &numbered(1)));
    assert!(is_first(&seen, &numbered(0)));
    assert!(MemoryDeduplicator::new(0).is_empty());
    assert!(is_first(&MemoryDeduplicator::new(0), &numbered(0)));
}

/// The behaviour of every store whose claims live for 60 seconds, and 10
/// unconfirmed.
fn keeps_expires_and_releases(seen: &dyn Deduplicator, clock: &Clock) {
    let event = numbered(1);
    let key = event.dedupe_key();
    assert!(!seen.is_confirmed(&key).unwrap());
    assert!(is_first(seen, &event));
    assert!(seen.is_confirmed(&key).unwrap());
    clock.advance(Duration::from_secs(59));
    assert!(!is_first(seen, &event));
    assert!(seen.is_confirmed(&key).unwrap());
    clock.advance(Duration::from_secs(1));
    assert!(!seen.is_confirmed(&key).unwrap());

    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::New);
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::Pending);
    assert!(!seen.is_confirmed(&key).unwrap());
    seen.release(&key).unwrap();
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::New);
    clock.advance(Duration::from_secs(9));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::Pending);
    clock.advance(Duration::from_secs(1));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::New);

    seen.confirm(&key).unwrap();
    seen.release(&key).unwrap();
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::Confirmed);
    clock.advance(Duration::from_secs(59));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::Confirmed);

    // A claim that was swept away meanwhile was still handled.
    let late = numbered(2).dedupe_key();
    seen.confirm(&late).unwrap();
    assert_eq!(seen.claim(&late).unwrap(), ClaimStatus::Confirmed);
    seen.release(&numbered(3).dedupe_key()).unwrap();
}

fn of_many_at_once_one_is_first(seen: Arc<dyn Deduplicator>) {
    let key = numbered(1).dedupe_key();
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let (seen, key) = (seen.clone(), key.clone());
            std::thread::spawn(move || seen.claim(&key).unwrap())
        })
        .collect();
    let claims: Vec<_> = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    let count = |status| claims.iter().filter(|claim| **claim == status).count();
    assert_eq!(
        (count(ClaimStatus::New), count(ClaimStatus::Pending)),
        (1, 7)
    );
}

#[test]
fn claims_in_memory_expire_and_can_be_released() {
    let clock = clock();
    let seen = MemoryDeduplicator::new(10)
        .keep_for(Duration::from_secs(60))
        .lease(Duration::from_secs(10))
        .clock(clock.clone());
    keeps_expires_and_releases(&seen, &clock);
    clock.advance(Duration::from_secs(60));
    assert!(is_first(&seen, &numbered(9)));
    assert_eq!(seen.len(), 1, "expired claims are swept away");
}

#[test]
fn a_claim_ends_after_a_minute_and_an_event_is_remembered_for_a_day() {
    let clock = clock();
    let seen = MemoryDeduplicator::default().clock(clock.clone());
    let key = numbered(1).dedupe_key();
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::New);
    clock.advance(DEFAULT_LEASE - Duration::from_millis(1));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::Pending);
    clock.advance(Duration::from_millis(1));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::New);
    seen.confirm(&key).unwrap();
    clock.advance(Duration::from_secs(86_399));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::Confirmed);
    clock.advance(Duration::from_secs(1));
    assert_eq!(seen.claim(&key).unwrap(), ClaimStatus::New);
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
        assert!(is_first(&before, &numbered(1)));
        drop(before);
        let after = SqliteDeduplicator::open(&file.0).unwrap();
        assert!(!is_first(&after, &numbered(1)));
        assert!(is_first(&after, &numbered(2)));
    }

    #[test]
    fn claims_on_disk_expire_and_can_be_released() {
        let file = File::new("expiry");
        let clock = clock();
        let seen = SqliteDeduplicator::open(&file.0)
            .unwrap()
            .keep_for(Duration::from_secs(60))
            .lease(Duration::from_secs(10))
            .clock(clock.clone());
        keeps_expires_and_releases(&seen, &clock);
    }

    #[test]
    fn of_two_processes_one_is_first() {
        let file = File::new("shared");
        let one = SqliteDeduplicator::open(&file.0).unwrap();
        let other = SqliteDeduplicator::open(&file.0).unwrap();
        assert!(is_first(&one, &numbered(1)));
        assert!(!is_first(&other, &numbered(1)));
    }

    #[test]
    fn of_many_threads_one_is_first() {
        let file = File::new("threads");
        of_many_at_once_one_is_first(Arc::new(SqliteDeduplicator::open(&file.0).unwrap()));
    }

    #[test]
    fn threads_share_one_wait_for_another_process() {
        let file = File::new("busy");
        let wait = Duration::from_millis(400);
        let seen = SqliteDeduplicator::open(&file.0).unwrap();
        let seen = Arc::new(seen.busy_timeout(wait).unwrap());
        let foreign = rusqlite::Connection::open(&file.0).unwrap();
        foreign.execute_batch("BEGIN IMMEDIATE").unwrap();

        let barrier = Arc::new(std::sync::Barrier::new(4));
        let threads: Vec<_> = (0..4)
            .map(|number| {
                let (seen, barrier) = (seen.clone(), barrier.clone());
                std::thread::spawn(move || {
                    barrier.wait();
                    let error = seen.claim(&numbered(number).dedupe_key()).unwrap_err();
                    // SQLite refuses those that waited, the store the others.
                    std::error::Error::source(&error)
                        .is_some_and(|source| source.is::<rusqlite::Error>())
                })
            })
            .collect();
        let waited = threads.into_iter().map(|thread| thread.join().unwrap());
        let waited = waited.filter(|waited| *waited).count();
        assert!((1..4).contains(&waited), "{waited} threads waited");

        foreign.execute_batch("ROLLBACK").unwrap();
        assert!(is_first(&*seen, &numbered(1)));
    }

    #[test]
    fn many_expired_claims_are_swept_away_a_few_at_a_time() {
        let file = File::new("sweep");
        let clock = clock();
        let seen = SqliteDeduplicator::open(&file.0).unwrap();
        let seen = seen.keep_for(Duration::from_secs(60)).clock(clock.clone());
        for number in 0..20 {
            assert!(is_first(&seen, &numbered(number)));
        }
        clock.advance(Duration::from_secs(60));
        assert!(is_first(&seen, &numbered(100)));
        assert!(is_first(&seen, &numbered(101)));
        let database = rusqlite::Connection::open(&file.0).unwrap();
        let count = "SELECT count(*) FROM blooio_webhook_claim";
        let count: i64 = database.query_row(count, [], |row| row.get(0)).unwrap();
        assert_eq!(count, 2);
    }

    #[test]
    fn opening_a_non_database_fails() {
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
fn a_state_tells_when_each_stage_was_reached() {
    let mut state = DeliveryState::new("m");
    assert_eq!(state.message_id(), "m");
    let of = |name: &str, at: u64| {
        event(&format!(
            r#"{{"event":"message.{name}","message_id":"m","timestamp":{at}}}"#
        ))
    };
    assert!(state.apply(&of("queued", 1000)));
    assert_eq!(state.stage(), Some(Stage::Queued));
    assert!(state.apply(&of("sent", 2000)));
    assert!(!state.apply(&of("sent", 1500)));
    let reached = |stage| state.reached_at(stage).map(|at| at.timestamp());
    assert_eq!(reached(Stage::Queued), Some(1000));
    assert_eq!(reached(Stage::Sent), Some(1500));
    assert_eq!(reached(Stage::Read), None);
}

#[test]
fn a_poll_is_known_by_its_id_and_a_vote_by_its_body() {
    let poll = |name: &str, at: u64| {
        key(&format!(
            r#"{{"event":"poll.{name}","poll_id":"poll_1","timestamp":{at}}}"#
        ))
    };
    for name in ["created", "received"] {
        assert_eq!(poll(name, 1).as_str(), format!("poll.{name}:poll_1"));
        assert_eq!(poll(name, 1), poll(name, 2));
    }
    assert_ne!(poll("voted", 1), poll("voted", 2));
}

#[test]
fn a_released_claim_is_free_at_once() {
    let seen = MemoryDeduplicator::default();
    let sent = numbered(1);
    let Sight::First(claim) = sent.claim(&seen).unwrap() else {
        panic!("it is the first");
    };
    assert_eq!(claim.key(), &sent.dedupe_key());
    claim.release().unwrap();
    assert!(seen.is_empty());
    assert!(is_first(&seen, &sent));
}

/// A store that claims, and then fails.
struct Failing;

impl Deduplicator for Failing {
    fn claim(&self, _: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
        Ok(ClaimStatus::New)
    }

    fn confirm(&self, _: &DedupeKey) -> Result<(), DedupeError> {
        Err(DedupeError::new("disk full"))
    }

    fn release(&self, _: &DedupeKey) -> Result<(), DedupeError> {
        Err(DedupeError::new("disk full"))
    }

    fn is_confirmed(&self, _: &DedupeKey) -> Result<bool, DedupeError> {
        Ok(false)
    }
}

#[test]
fn a_claim_tells_when_its_store_fails() {
    for settle in [
        |claim: Claim<Failing>| claim.confirm(),
        |claim: Claim<Failing>| claim.release(),
    ] {
        let Ok(Sight::First(claim)) = numbered(1).claim(Failing) else {
            panic!("it is the first");
        };
        assert!(settle(claim).is_err());
    }
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

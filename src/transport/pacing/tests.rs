//! The pacer with a few requests, one situation a test; `model` has the rest.

use std::time::Duration;

use chrono::TimeDelta;

use super::{HeldBack, Pacer, Pacing, Permit, window};
use crate::clock::Clock;
use crate::wire::rate_limit::RateLimit;

const LONG: Duration = Duration::from_secs(600);

fn clock() -> Clock {
    Clock::manual("2026-04-19T12:34:56Z".parse().unwrap())
}

async fn acquire<'a>(pacer: &'a Pacer, clock: &Clock) -> Result<Permit<'a>, HeldBack> {
    within(pacer, clock, LONG).await
}

async fn within<'a>(
    pacer: &'a Pacer,
    clock: &Clock,
    longest: Duration,
) -> Result<Permit<'a>, HeldBack> {
    let now = clock.tick();
    pacer.acquire(clock, now, now.plus(LONG), longest).await
}

fn left(remaining: u64, seconds: i64, clock: &Clock) -> Option<RateLimit> {
    Some(RateLimit {
        limit: Some(50),
        remaining: Some(remaining),
        reset: Some(clock.now() + TimeDelta::seconds(seconds)),
    })
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test]
async fn at_remaining_zero_the_next_request_waits_for_the_reset() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
    let permit = acquire(&pacer, &clock).await.unwrap();
    pacer.learn(&permit, left(0, 7, &clock), &clock);
    drop(permit);
    let _permit = acquire(&pacer, &clock).await.unwrap();
    assert_eq!(clock.waits(), [seconds(7)]);
}

#[tokio::test]
async fn a_wait_beyond_the_longest_or_the_end_is_returned() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
    let permit = acquire(&pacer, &clock).await.unwrap();
    pacer.learn(&permit, left(0, 90, &clock), &clock);
    drop(permit);
    let held = within(&pacer, &clock, seconds(60)).await.err();
    assert_eq!(held, Some(HeldBack::ByLimit(seconds(90))));
    let held = within(&pacer, &clock, seconds(90) - Duration::from_nanos(1)).await;
    assert_eq!(held.err(), Some(HeldBack::ByLimit(seconds(90))));
    let now = clock.tick();
    let held = pacer
        .acquire(&clock, now, now.plus(seconds(90)), LONG)
        .await;
    assert_eq!(held.err(), Some(HeldBack::ByLimit(seconds(90))));
    assert!(clock.waits().is_empty());
    let _permit = within(&pacer, &clock, seconds(90)).await.unwrap();
    assert_eq!(clock.waits(), [seconds(90)]);
}

#[tokio::test]
async fn behind_another_a_hold_that_is_too_long_is_returned_at_once() {
    let start = chrono::DateTime::UNIX_EPOCH;
    let (clock, pacer) = (Clock::stepped(start), Pacer::new(Pacing::On));
    let permit = acquire(&pacer, &clock).await.unwrap();
    pacer.learn(&permit, left(0, 90, &clock), &clock);
    drop(permit);
    let first = acquire(&pacer, &clock);
    // No time passes until the second one gives up.
    let (first, ()) = tokio::join!(first, async {
        let held = within(&pacer, &clock, seconds(60)).await.err();
        assert_eq!(held, Some(HeldBack::ByLimit(seconds(90))));
        clock.advance(seconds(90));
    });
    assert!(first.is_ok());
}

#[tokio::test]
async fn requests_under_way_are_counted_against_the_window() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
    let mut permits = Vec::new();
    for _ in 0..5 {
        permits.push(acquire(&pacer, &clock).await.unwrap());
    }
    pacer.learn(&permits[4], left(6, 7, &clock), &clock);
    permits.pop();
    for _ in 0..2 {
        permits.push(acquire(&pacer, &clock).await.unwrap());
    }
    assert!(clock.waits().is_empty());
    let _next = acquire(&pacer, &clock).await.unwrap();
    assert_eq!(clock.waits(), [seconds(7)]);
}

#[tokio::test]
async fn a_late_response_of_an_earlier_window_takes_no_room_of_this_one() {
    for informed_first in [true, false] {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
        let first = acquire(&pacer, &clock).await.unwrap();
        let late = acquire(&pacer, &clock).await.unwrap();
        let end = clock.now() + TimeDelta::seconds(7);
        pacer.learn(&first, left(1, 7, &clock), &clock);
        drop(first);
        // The next request waits for the new window, whose end it tells.
        let next = acquire(&pacer, &clock).await.unwrap();
        assert_eq!(clock.waits(), [seconds(7)]);
        let learn_late = || {
            let used_up = Some(RateLimit {
                limit: Some(50),
                remaining: Some(0),
                reset: Some(end),
            });
            pacer.learn(&late, used_up, &clock);
        };
        if !informed_first {
            learn_late();
        }
        pacer.learn(&next, left(49, 7, &clock), &clock);
        if informed_first {
            learn_late();
        }
        let mut permits = vec![late, next];
        for _ in 0..49 {
            permits.push(acquire(&pacer, &clock).await.unwrap());
        }
        assert_eq!(clock.waits().len(), 1, "{informed_first}");
        drop(permits);
        let _one_more = acquire(&pacer, &clock).await.unwrap();
        assert_eq!(clock.waits().len(), 2, "{informed_first}");
    }
}

#[tokio::test]
async fn what_is_under_way_may_be_more_than_a_window_has_room_for() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
    let mut permits = Vec::new();
    for _ in 0..4 {
        permits.push(acquire(&pacer, &clock).await.unwrap());
    }
    let read = Some(RateLimit {
        limit: Some(2),
        remaining: Some(1),
        reset: Some(clock.now() + TimeDelta::seconds(7)),
    });
    pacer.learn(&permits[0], read, &clock);
    drop(permits.remove(0));
    // Each of the other three may be counted in the new window.
    clock.advance(seconds(7));
    for earlier in 1..=2 {
        let now = clock.tick();
        let (held, ()) = tokio::join!(
            pacer.acquire(&clock, now, now.plus(seconds(1)), LONG),
            async { clock.advance(seconds(2)) }
        );
        assert_eq!(held.err(), Some(HeldBack::ByQueue), "{earlier}");
        pacer.learn(&permits[0], read, &clock);
        drop(permits.remove(0));
    }
    let _next = acquire(&pacer, &clock).await.unwrap();
    assert!(clock.waits().is_empty());
}

#[tokio::test]
async fn a_cool_down_holds_every_request_and_never_shortens() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::Off));
    pacer.cool_down(seconds(9), &clock);
    pacer.cool_down(seconds(2), &clock);
    let _permit = acquire(&pacer, &clock).await.unwrap();
    assert_eq!(clock.waits(), [seconds(9)]);
}

#[tokio::test]
async fn without_headers_nothing_is_held_back() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
    let first = acquire(&pacer, &clock).await.unwrap();
    pacer.learn(&first, None, &clock);
    let mut permits = vec![first];
    for _ in 0..200 {
        permits.push(acquire(&pacer, &clock).await.unwrap());
    }
    assert!(clock.waits().is_empty());
}

#[tokio::test]
async fn a_service_that_never_answers_is_no_rate_limit() {
    let start = chrono::DateTime::UNIX_EPOCH;
    let (clock, pacer) = (Clock::stepped(start), Pacer::new(Pacing::On));
    let mut permits = Vec::new();
    for _ in 0..10 {
        permits.push(acquire(&pacer, &clock).await.unwrap());
    }
    let waiting = acquire(&pacer, &clock);
    let (held, ()) = tokio::join!(waiting, async { clock.advance(LONG) });
    assert_eq!(held.err(), Some(HeldBack::ByQueue));
}

#[tokio::test]
async fn a_long_hold_is_clamped_and_one_probe_follows_it() {
    for by_window in [Some(3600), None] {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
        let permit = acquire(&pacer, &clock).await.unwrap();
        match by_window {
            Some(seconds) => pacer.learn(&permit, left(0, seconds, &clock), &clock),
            None => pacer.cool_down(Duration::MAX, &clock),
        }
        drop(permit);
        let probe = acquire(&pacer, &clock).await.unwrap();
        assert_eq!(clock.waits(), [window::LONGEST_HOLD], "{by_window:?}");
        let now = clock.tick();
        let (second, ()) = tokio::join!(
            pacer.acquire(&clock, now, now.plus(seconds(1)), LONG),
            async { clock.advance(seconds(2)) }
        );
        assert_eq!(second.err(), Some(HeldBack::ByQueue), "{by_window:?}");
        pacer.learn(&probe, None, &clock);
        drop(probe);
        let _third = acquire(&pacer, &clock).await.unwrap();
        let _fourth = acquire(&pacer, &clock).await.unwrap();
        assert_eq!(clock.waits().len(), 1, "{by_window:?}");
    }
}

#[tokio::test]
async fn without_a_readable_reset_a_used_up_window_lets_one_through_at_a_time() {
    let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
    let permit = acquire(&pacer, &clock).await.unwrap();
    let unknown = Some(RateLimit {
        remaining: Some(0),
        ..RateLimit::default()
    });
    pacer.learn(&permit, unknown, &clock);
    drop(permit);
    for _ in 0..3 {
        let permit = acquire(&pacer, &clock).await.unwrap();
        pacer.learn(&permit, unknown, &clock);
    }
    assert!(clock.waits().is_empty());
}

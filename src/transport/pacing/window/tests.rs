//! The state of a window, one decision a test: what the model meets too seldom.

use std::time::Duration;

use super::{LONGEST_HOLD, Next, Pacing, State};
use crate::clock::{Clock, Tick};
use crate::wire::rate_limit::RateLimit;

const LIMIT: u64 = 50;

/// The first reading.
fn begin() -> Tick {
    Clock::manual(chrono::DateTime::UNIX_EPOCH).tick()
}

fn at(millis: u64) -> Tick {
    begin().plus(Duration::from_millis(millis))
}

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// A response that came at `now` to a request sent at `sent`, and named the end
/// of the window.
fn learn(state: &mut State, sent: Tick, remaining: u64, now: Tick, wait: Duration) {
    let read = RateLimit {
        limit: Some(LIMIT),
        remaining: Some(remaining),
        reset: None,
    };
    state.learn(sent, Some(read), Some((now, wait)));
}

/// A state of which one response told how many requests are left for 7 seconds.
fn with_left(remaining: u64) -> State {
    let mut state = State::new(Pacing::On);
    assert_eq!(state.next(begin()), Next::Go);
    learn(&mut state, begin(), remaining, begin(), millis(7000));
    state.returned();
    state
}

#[test]
fn a_hold_is_what_the_service_asked_for_and_not_over() {
    assert_eq!(State::new(Pacing::On).hold(begin()), None);
    let mut used_up = with_left(0);
    assert_eq!(used_up.hold(begin()), Some(millis(7000)));
    assert_eq!(used_up.hold(at(7000)), None);
    used_up.cool_down(begin(), millis(9000));
    assert_eq!(used_up.hold(begin()), Some(millis(9000)));

    let mut with_room = with_left(5);
    assert_eq!(with_room.hold(begin()), None);
    with_room.cool_down(begin(), millis(3000));
    assert_eq!(with_room.hold(begin()), Some(millis(3000)));

    let mut unpaced = State::new(Pacing::Off);
    learn(&mut unpaced, begin(), 0, begin(), millis(7000));
    assert_eq!(unpaced.hold(begin()), None);
}

#[test]
fn a_cool_down_is_extended_and_keeps_its_probe() {
    let mut state = with_left(5);
    state.cool_down(begin(), millis(2000));
    state.cool_down(begin(), millis(9000));
    assert_eq!(state.next(begin()), Next::Wait(millis(9000)));

    let mut state = with_left(5);
    state.cool_down(begin(), Duration::MAX);
    state.cool_down(begin(), LONGEST_HOLD);
    let end = begin().plus(LONGEST_HOLD);
    assert_eq!(state.next(end), Next::Go);
    assert_eq!(state.next(end), Next::Return);
}

#[test]
fn a_hold_of_the_longest_length_needs_no_probe() {
    let mut state = with_left(5);
    state.cool_down(begin(), LONGEST_HOLD);
    let end = begin().plus(LONGEST_HOLD);
    assert_eq!(state.next(end), Next::Go);
    assert_eq!(state.next(end), Next::Go);
}

#[test]
fn a_probe_waits_for_what_is_under_way() {
    let mut state = State::new(Pacing::On);
    assert_eq!(state.next(begin()), Next::Go);
    assert_eq!(state.next(begin()), Next::Go);
    learn(&mut state, begin(), 0, begin(), millis(3_600_000));
    state.returned();
    let end = begin().plus(LONGEST_HOLD);
    assert_eq!(state.next(end), Next::Return);
    state.returned();
    assert_eq!(state.next(end), Next::Go);
}

#[test]
fn a_later_end_begins_a_window_and_one_about_the_same_does_not() {
    for (wait, next) in [
        (7250, Next::Wait(millis(7000))),
        (7251, Next::Go),
        (14_000, Next::Go),
    ] {
        let mut state = with_left(0);
        learn(&mut state, begin(), 5, begin(), millis(wait));
        assert_eq!(state.next(begin()), next, "{wait}");
    }
}

#[test]
fn ends_beyond_the_longest_hold_are_of_one_window() {
    let mut state = State::new(Pacing::On);
    learn(&mut state, begin(), 0, begin(), millis(3_600_000));
    learn(&mut state, begin(), 5, at(10_000), millis(3_590_000));
    let wait = LONGEST_HOLD - millis(10_000);
    assert_eq!(state.next(at(10_000)), Next::Wait(wait));
}

#[test]
fn an_earlier_end_is_believed_of_what_was_sent_in_this_window() {
    let mut state = State::new(Pacing::On);
    learn(&mut state, begin(), 5, begin(), millis(14_000));
    assert_eq!(state.next(begin()), Next::Go);
    learn(&mut state, begin(), 0, begin(), millis(7000));
    assert_eq!(state.next(begin()), Next::Wait(millis(14_000)));
}

#[test]
fn a_request_sent_as_the_window_began_is_of_this_window() {
    let mut state = with_left(0);
    assert_eq!(state.next(at(7000)), Next::Go);
    let used_up = RateLimit {
        remaining: Some(0),
        ..RateLimit::default()
    };
    state.learn(at(7000), Some(used_up), None);
    assert_eq!(state.next(at(7000)), Next::Return);
}

#[test]
fn what_names_an_end_that_is_over_was_counted_before() {
    // One request is still under way as the window ends.
    let mut state = State::new(Pacing::On);
    assert_eq!(state.next(begin()), Next::Go);
    assert_eq!(state.next(begin()), Next::Go);
    learn(&mut state, begin(), 1, begin(), millis(7000));
    state.returned();
    assert_eq!(state.next(at(7000)), Next::Go);
    // Its response comes a second later, and names a time that has passed.
    learn(&mut state, begin(), 0, at(8000), Duration::ZERO);
    state.returned();
    let more = (0..100).take_while(|_| state.next(at(8000)) == Next::Go);
    assert_eq!(more.count() as u64, LIMIT - 1);
}

#[test]
fn what_names_the_end_of_this_window_was_counted_in_it() {
    let mut state = State::new(Pacing::On);
    assert_eq!(state.next(begin()), Next::Go);
    assert_eq!(state.next(begin()), Next::Go);
    learn(&mut state, begin(), 1, begin(), millis(7000));
    state.returned();
    assert_eq!(state.next(at(7000)), Next::Go);
    learn(&mut state, begin(), 9, at(8000), millis(6000));
    state.returned();
    let more = (0..100).take_while(|_| state.next(at(8000)) == Next::Go);
    assert_eq!(more.count(), 9);
    assert_eq!(state.next(at(8000)), Next::Wait(millis(6000)));
}

//! A clock that never goes back, for leases and for outboxes on SQLite: a system
//! clock that is set back must not make a lease or the key's lifetime longer.

use std::sync::{Arc, Mutex, PoisonError};

use blooio_client::Clock;

/// A clock that never goes back. Clones are one clock.
#[derive(Clone)]
pub(crate) struct Time {
    clock: Clock,
    state: Arc<Mutex<State>>,
}

struct State {
    latest: i64,
    /// Milliseconds that the wall clock is behind.
    behind: i64,
}

impl Time {
    pub(crate) fn new(clock: Clock) -> Self {
        let state = State {
            latest: i64::MIN,
            behind: 0,
        };
        Self {
            clock,
            state: Arc::new(Mutex::new(state)),
        }
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Milliseconds since 1970 by the wall clock.
    pub(crate) fn wall(&self) -> i64 {
        self.clock.now().timestamp_millis()
    }

    /// Milliseconds since 1970 that never decrease, and go on at the wall
    /// clock's pace after it was set back.
    pub(crate) fn now(&self) -> i64 {
        self.at_least(i64::MIN)
    }

    /// The time, which is `seen` or later.
    pub(crate) fn at_least(&self, seen: i64) -> i64 {
        let wall = self.wall();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let latest = state.latest.max(seen);
        let now = wall.saturating_add(state.behind);
        if now < latest {
            state.behind = latest.saturating_sub(wall);
        }
        state.latest = now.max(latest);
        state.latest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn time_goes_on_from_the_latest_that_was_seen() {
        let clock = Clock::manual("2026-04-19T12:00:00Z".parse().unwrap());
        let time = Time::new(clock.clone());
        let begun = time.now();
        assert_eq!(time.at_least(begun + 5000), begun + 5000);
        clock.advance(Duration::from_secs(2));
        assert_eq!(time.now(), begun + 7000);
        assert_eq!(time.wall(), begun + 2000);
    }
}

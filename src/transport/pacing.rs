//! Sends no faster than the service allows: waits for the window to open again
//! instead of earning a 429, and after a 429 makes every clone wait.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::clock::{Clock, Tick};
use crate::wire::rate_limit::RateLimit;

/// Whether the client keeps to the rate limit by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pacing {
    /// Wait for the next window when this one is used up.
    #[default]
    On,
    /// Send at once; a 429 still makes every clone wait.
    Off,
}

/// One account's view of its rate limit, shared by all clones of a client.
#[derive(Debug)]
pub(crate) struct Pacer {
    pacing: Pacing,
    state: Mutex<State>,
    answered: Notify,
}

#[derive(Debug, Default)]
struct State {
    in_flight: u64,
    /// Whether any response has told us if there is a limit.
    learned: bool,
    cool_until: Option<Tick>,
    window: Option<Window>,
    last: Option<RateLimit>,
}

#[derive(Debug)]
struct Window {
    limit: Option<u64>,
    available: u64,
    /// When it ends; `None` for one that began when the last one ended, until
    /// the first response tells.
    end: Option<Tick>,
}

/// What to do about the next request.
enum Next {
    Go,
    Wait(Duration),
    /// Until a request that is under way comes back.
    Answer,
}

/// How many requests go out before the first response has told the limit; the
/// guides send about ten at a time.
const UNINFORMED: u64 = 10;

impl Pacer {
    pub(crate) fn new(pacing: Pacing) -> Self {
        Self {
            pacing,
            state: Mutex::default(),
            answered: Notify::new(),
        }
    }

    /// Waits for its turn from `now` on, at most `longest` at a time, and says
    /// when it came; fails with the wait that would have been longer.
    pub(crate) async fn acquire(
        &self,
        clock: &Clock,
        mut now: Tick,
        longest: Duration,
    ) -> Result<(Permit<'_>, Tick), Duration> {
        loop {
            let answered = self.answered.notified();
            let next = {
                let mut state = self.lock();
                let next = state.next(self.pacing, now);
                if matches!(next, Next::Go) {
                    state.in_flight += 1;
                }
                next
            };
            match next {
                Next::Go => return Ok((Permit(self), now)),
                Next::Wait(wait) if wait > longest => return Err(wait),
                Next::Wait(wait) => clock.wait(wait).await,
                Next::Answer => {
                    if clock.within(now, longest, answered).await.is_none() {
                        return Err(longest);
                    }
                }
            }
            now = clock.tick();
        }
    }

    /// Takes note of what a response said.
    pub(crate) fn learn(&self, rate_limit: Option<RateLimit>, clock: &Clock) {
        let mut state = self.lock();
        state.learned = true;
        let Some(read) = rate_limit else { return };
        state.last = Some(read);
        let Some(remaining) = read.remaining else {
            return;
        };
        let wait = read
            .reset
            .map(|at| (at - clock.now()).to_std().unwrap_or(Duration::ZERO));
        let end = wait.map(|wait| clock.tick().plus(wait));
        // The response's own request is still counted as under way.
        let others = state.in_flight.saturating_sub(1);
        match &mut state.window {
            Some(window) if !ends_later(end, window.end) => {
                window.end = window.end.or(end);
                window.limit = read.limit.or(window.limit);
                window.available = window.available.min(remaining);
            }
            window => {
                *window = Some(Window {
                    limit: read.limit,
                    available: remaining.saturating_sub(others),
                    end,
                });
            }
        }
    }

    /// Makes every request of this account wait.
    pub(crate) fn cool_down(&self, wait: Duration, clock: &Clock) {
        let until = clock.tick().plus(wait);
        let mut state = self.lock();
        let later = state
            .cool_until
            .is_none_or(|current| !until.since(current).is_zero());
        if later {
            state.cool_until = Some(until);
        }
    }

    /// The rate limit as the last response stated it.
    pub(crate) fn last(&self) -> Option<RateLimit> {
        self.lock().last
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn next(&mut self, pacing: Pacing, now: Tick) -> Next {
        if let Some(until) = self.cool_until {
            let wait = until.since(now);
            if !wait.is_zero() {
                return Next::Wait(wait);
            }
            self.cool_until = None;
        }
        if pacing == Pacing::Off {
            return Next::Go;
        }
        if !self.learned {
            return if self.in_flight < UNINFORMED {
                Next::Go
            } else {
                Next::Answer
            };
        }
        let in_flight = self.in_flight;
        let Some(window) = &mut self.window else {
            return Next::Go;
        };
        if let Some(end) = window.end
            && end.since(now).is_zero()
        {
            // What is under way may be counted against the new window.
            let Some(limit) = window.limit else {
                self.window = None;
                return Next::Go;
            };
            window.available = limit.saturating_sub(in_flight).max(1);
            window.end = None;
        }
        if window.available > 0 {
            window.available -= 1;
            return Next::Go;
        }
        match window.end {
            Some(end) => Next::Wait(end.since(now)),
            None if in_flight > 0 => Next::Answer,
            None => Next::Go,
        }
    }
}

/// Whether a response speaks of a later window than the one we count.
fn ends_later(read: Option<Tick>, known: Option<Tick>) -> bool {
    // Two responses of one window differ by rounding and by their way here.
    const SAME: Duration = Duration::from_millis(250);
    match (read, known) {
        (Some(read), Some(known)) => read.since(known) > SAME,
        _ => false,
    }
}

/// Leave to send one request; gives its place back when dropped.
#[must_use = "the request counts as over when the permit is dropped"]
pub(crate) struct Permit<'a>(&'a Pacer);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.lock().in_flight -= 1;
        self.0.answered.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    const LONG: Duration = Duration::from_secs(600);

    fn clock() -> Clock {
        Clock::manual("2026-04-19T12:34:56Z".parse().unwrap())
    }

    fn left(remaining: u64, seconds: i64, clock: &Clock) -> Option<RateLimit> {
        Some(RateLimit {
            limit: Some(50),
            remaining: Some(remaining),
            reset: Some(clock.now() + TimeDelta::seconds(seconds)),
        })
    }

    #[tokio::test]
    async fn at_remaining_zero_the_next_request_waits_for_the_reset() {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
        let (permit, _) = pacer.acquire(&clock, clock.tick(), LONG).await.unwrap();
        pacer.learn(left(0, 7, &clock), &clock);
        drop(permit);
        let _permit = pacer.acquire(&clock, clock.tick(), LONG).await.unwrap();
        assert_eq!(clock.waits(), [Duration::from_secs(7)]);
    }

    #[tokio::test]
    async fn a_wait_beyond_the_longest_is_returned() {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
        drop(pacer.acquire(&clock, clock.tick(), LONG).await.unwrap());
        pacer.learn(left(0, 90, &clock), &clock);
        let wait = pacer
            .acquire(&clock, clock.tick(), Duration::from_secs(60))
            .await
            .err();
        assert_eq!(wait, Some(Duration::from_secs(90)));
        assert!(clock.waits().is_empty());
    }

    #[tokio::test]
    async fn requests_under_way_are_counted_against_the_window() {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
        let mut permits = Vec::new();
        for _ in 0..5 {
            permits.push(pacer.acquire(&clock, clock.tick(), LONG).await.unwrap().0);
        }
        pacer.learn(left(6, 7, &clock), &clock);
        permits.pop();
        for _ in 0..2 {
            permits.push(pacer.acquire(&clock, clock.tick(), LONG).await.unwrap().0);
        }
        assert!(clock.waits().is_empty());
        let _next = pacer.acquire(&clock, clock.tick(), LONG).await.unwrap();
        assert_eq!(clock.waits(), [Duration::from_secs(7)]);
    }

    #[tokio::test]
    async fn a_cool_down_holds_everyone_and_never_shortens() {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::Off));
        pacer.cool_down(Duration::from_secs(9), &clock);
        pacer.cool_down(Duration::from_secs(2), &clock);
        let _permit = pacer.acquire(&clock, clock.tick(), LONG).await.unwrap();
        assert_eq!(clock.waits(), [Duration::from_secs(9)]);
    }

    #[tokio::test]
    async fn without_headers_nothing_is_held_back() {
        let (clock, pacer) = (clock(), Pacer::new(Pacing::On));
        let (first, _) = pacer.acquire(&clock, clock.tick(), LONG).await.unwrap();
        pacer.learn(None, &clock);
        let mut permits = vec![first];
        for _ in 0..200 {
            permits.push(pacer.acquire(&clock, clock.tick(), LONG).await.unwrap().0);
        }
        assert!(clock.waits().is_empty());
    }
}

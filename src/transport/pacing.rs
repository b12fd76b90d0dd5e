//! Sends no faster than the service allows: a queue in order of arrival, in
//! which requests wait for the next window instead of earning a 429.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::clock::{Clock, Tick};
use crate::wire::rate_limit::RateLimit;

#[cfg(test)]
mod model;
mod window;

use window::{Next, State};

pub use window::Pacing;

/// One account's view of its rate limit, shared by all clones of a client.
#[derive(Debug)]
pub(crate) struct Pacer {
    /// Held by the head of the queue. It is handed on in order of arrival, and a
    /// waiter that is dropped leaves the queue.
    turn: tokio::sync::Mutex<()>,
    state: Mutex<State>,
    /// A request came back, with or without a response.
    returned: Notify,
}

/// Why a request got no permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeldBack {
    /// The service's limit, for longer than the caller may wait.
    ByLimit(Duration),
    /// Requests before it, until the caller's end. No limit is known.
    ByQueue,
}

impl Pacer {
    pub(crate) fn new(pacing: Pacing) -> Self {
        Self {
            turn: tokio::sync::Mutex::default(),
            state: Mutex::new(State::new(pacing)),
            returned: Notify::new(),
        }
    }

    /// Waits for a permit from `now` until `end`. A hold that the service asked
    /// for is waited for if it ends in time and is not longer than `longest`.
    pub(crate) async fn acquire(
        &self,
        clock: &Clock,
        mut now: Tick,
        end: Tick,
        longest: Duration,
    ) -> Result<Permit<'_>, HeldBack> {
        let is_too_long = |wait, now: Tick| wait > longest || now.plus(wait) >= end;
        let _turn = match self.turn.try_lock() {
            Ok(turn) => turn,
            Err(_) => {
                if let Some(wait) = self.lock().hold(now)
                    && is_too_long(wait, now)
                {
                    return Err(HeldBack::ByLimit(wait));
                }
                let turn = clock.until(end, self.turn.lock()).await;
                now = clock.tick();
                turn.ok_or_else(|| self.held_back(now))?
            }
        };
        loop {
            if now >= end {
                return Err(self.held_back(now));
            }
            let returned = self.returned.notified();
            let next = self.lock().next(now);
            match next {
                Next::Go => {
                    return Ok(Permit {
                        pacer: self,
                        begun: now,
                    });
                }
                Next::Wait(wait) if is_too_long(wait, now) => return Err(HeldBack::ByLimit(wait)),
                Next::Wait(wait) => clock.wait_or(wait, returned).await,
                Next::Return => {
                    let _ = clock.until(end, returned).await;
                }
            }
            now = clock.tick();
        }
    }

    /// Takes note of what the response to a permitted request said.
    pub(crate) fn learn(&self, permit: &Permit<'_>, read: Option<RateLimit>, clock: &Clock) {
        let reset = read.and_then(|read| read.reset);
        let end = reset.map(|at| (clock.tick(), clock.time_until(at)));
        self.lock().learn(permit.begun, read, end);
    }

    /// Makes every request of this account wait.
    pub(crate) fn cool_down(&self, wait: Duration, clock: &Clock) {
        self.lock().cool_down(clock.tick(), wait);
    }

    /// The rate limit as the last response stated it.
    pub(crate) fn last(&self) -> Option<RateLimit> {
        self.lock().last()
    }

    fn held_back(&self, now: Tick) -> HeldBack {
        let hold = self.lock().hold(now);
        hold.map_or(HeldBack::ByQueue, HeldBack::ByLimit)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Permission to send one request, which counts as under way until it is dropped.
#[must_use = "the request counts as over when the permit is dropped"]
pub(crate) struct Permit<'a> {
    pacer: &'a Pacer,
    begun: Tick,
}

impl Permit<'_> {
    /// When it was given.
    pub(crate) fn begun(&self) -> Tick {
        self.begun
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.pacer.lock().returned();
        self.pacer.returned.notify_waiters();
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
        let now = clock.tick();
        let held = pacer
            .acquire(&clock, now, now.plus(seconds(90)), LONG)
            .await;
        assert_eq!(held.err(), Some(HeldBack::ByLimit(seconds(90))));
        assert!(clock.waits().is_empty());
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
}

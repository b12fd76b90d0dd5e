//! Sends no faster than the service allows: a queue in order of arrival, in
//! which requests wait for the next window instead of earning a 429.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::clock::{Clock, Tick};
use crate::wire::rate_limit::RateLimit;

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;
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

/// Reason why a request got no permit.
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

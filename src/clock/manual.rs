//! The time of a test, which passes only when the test says so.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// A clock that a test advances.
pub(super) struct Manual {
    state: Mutex<ManualState>,
    #[cfg(feature = "client")]
    on_wait: OnWait,
    #[cfg(feature = "client")]
    pub(super) moved: tokio::sync::Notify,
}

pub(super) struct ManualState {
    pub(super) now: DateTime<Utc>,
    pub(super) elapsed: Duration,
    pub(super) waits: Vec<Duration>,
}

/// What a wait does to a manual clock.
#[cfg(feature = "client")]
pub(super) enum OnWait {
    Advance,
    /// The test advances the clock, and every wait ends at its own time.
    #[cfg(test)]
    Block,
}

impl Manual {
    pub(super) fn new(now: DateTime<Utc>, #[cfg(feature = "client")] on_wait: OnWait) -> Self {
        Self {
            state: Mutex::new(ManualState {
                now,
                elapsed: Duration::ZERO,
                waits: Vec::new(),
            }),
            #[cfg(feature = "client")]
            on_wait,
            #[cfg(feature = "client")]
            moved: tokio::sync::Notify::new(),
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, ManualState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn advance(&self, by: Duration) {
        {
            let mut state = self.lock();
            state.elapsed = state.elapsed.saturating_add(by);
            let moved = TimeDelta::from_std(by)
                .ok()
                .and_then(|by| state.now.checked_add_signed(by));
            state.now = moved.unwrap_or(DateTime::<Utc>::MAX_UTC);
        }
        #[cfg(feature = "client")]
        self.moved.notify_waiters();
    }
}

#[cfg(feature = "client")]
impl Manual {
    pub(super) async fn wait(&self, duration: Duration) {
        self.lock().waits.push(duration);
        match self.on_wait {
            OnWait::Advance => {
                self.advance(duration);
                tokio::task::yield_now().await;
            }
            #[cfg(test)]
            OnWait::Block => {
                let end = self.lock().elapsed.saturating_add(duration);
                self.reaches(end).await;
            }
        }
    }

    pub(super) async fn reaches(&self, end: Duration) {
        loop {
            let moved = self.moved.notified();
            if self.lock().elapsed >= end {
                return;
            }
            moved.await;
        }
    }
}

//! Time and chance, injected: everything that reads the hour, waits or rolls
//! dice goes through here, so that a test decides all three and never waits.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// Where the time comes from: the system, or a test.
///
/// A manual clock stands still until somebody moves it. A wait between two
/// attempts (a client backing off, or pacing itself) moves it
/// by exactly that wait and returns at once; a limit on something in progress
/// (an attempt's timeout) fires when [`advance`](Clock::advance) passes it.
///
/// ```
/// use std::time::Duration;
/// use blooio_client::Clock;
///
/// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
/// clock.advance(Duration::from_secs(4));
/// assert_eq!(clock.now().to_rfc3339(), "2026-04-19T12:35:00+00:00");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Manual(Arc<Manual>),
}

struct Manual {
    state: Mutex<ManualState>,
    #[cfg(feature = "client")]
    moved: tokio::sync::Notify,
}

struct ManualState {
    now: DateTime<Utc>,
    elapsed: Duration,
    waits: Vec<Duration>,
}

impl Clock {
    /// The system's clock. This is the default everywhere.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that starts at `now` and is moved by hand.
    pub fn manual(now: DateTime<Utc>) -> Self {
        Self(Source::Manual(Arc::new(Manual {
            state: Mutex::new(ManualState {
                now,
                elapsed: Duration::ZERO,
                waits: Vec::new(),
            }),
            #[cfg(feature = "client")]
            moved: tokio::sync::Notify::new(),
        })))
    }

    /// The wall clock's time.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that asks the system"
    )]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => Utc::now(),
            Source::Manual(manual) => manual.lock().now,
        }
    }

    /// Moves a manual clock forward. Does nothing to the system's clock.
    pub fn advance(&self, by: Duration) {
        if let Source::Manual(manual) = &self.0 {
            manual.advance(by);
        }
    }

    /// The waits asked of a manual clock so far, oldest first. Empty for the
    /// system's clock.
    pub fn waits(&self) -> Vec<Duration> {
        match &self.0 {
            Source::System => Vec::new(),
            Source::Manual(manual) => manual.lock().waits.clone(),
        }
    }
}

#[cfg(feature = "client")]
impl Clock {
    /// A reading that never goes back, for measuring how long something took.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that asks the system"
    )]
    pub(crate) fn tick(&self) -> Tick {
        match &self.0 {
            Source::System => Tick(Reading::System(tokio::time::Instant::now())),
            Source::Manual(manual) => Tick(Reading::Manual(manual.lock().elapsed)),
        }
    }

    /// Waits until the clock shows `at`, without moving it: a manual clock has
    /// to be [advanced](Clock::advance) that far.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), chrono::ParseError> {
    /// use std::time::Duration;
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::manual("2026-04-19T12:00:00Z".parse()?);
    /// let noon_and_a_minute = clock.now() + Duration::from_secs(60);
    /// clock.advance(Duration::from_secs(60));
    /// clock.sleep_until(noon_and_a_minute).await;
    /// # Ok(())
    /// # }
    /// ```
    #[allow(clippy::disallowed_methods, reason = "the one place that really waits")]
    pub async fn sleep_until(&self, at: DateTime<Utc>) {
        match &self.0 {
            // The wall clock may be set while this waits.
            Source::System => {
                while let Ok(left) = (at - Utc::now()).to_std() {
                    tokio::time::sleep(left.max(Duration::from_millis(1))).await;
                }
            }
            Source::Manual(manual) => loop {
                let moved = manual.moved.notified();
                if manual.lock().now >= at {
                    return;
                }
                moved.await;
            },
        }
    }

    /// Waits: for real, or by moving a manual clock.
    #[allow(clippy::disallowed_methods, reason = "the one place that really waits")]
    pub(crate) async fn wait(&self, duration: Duration) {
        match &self.0 {
            Source::System => tokio::time::sleep(duration).await,
            Source::Manual(manual) => {
                manual.lock().waits.push(duration);
                manual.advance(duration);
                tokio::task::yield_now().await;
            }
        }
    }

    /// Runs `work` until at most `limit` after `begun`.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that really times out"
    )]
    pub(crate) async fn within<F: Future>(
        &self,
        begun: Tick,
        limit: Duration,
        work: F,
    ) -> Option<F::Output> {
        match (&self.0, begun.plus(limit).0) {
            (Source::System, Reading::System(end)) => tokio::time::timeout_at(end, work).await.ok(),
            // A reading of another clock says nothing; it begins now.
            (Source::System, Reading::Manual(_)) => tokio::time::timeout(limit, work).await.ok(),
            (Source::Manual(manual), end) => {
                let end = match end {
                    Reading::Manual(end) => end,
                    Reading::System(_) => manual.lock().elapsed.saturating_add(limit),
                };
                tokio::select! {
                    biased;
                    output = work => Some(output),
                    () = manual.reaches(end) => None,
                }
            }
        }
    }
}

impl Manual {
    fn lock(&self) -> MutexGuard<'_, ManualState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn advance(&self, by: Duration) {
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

    #[cfg(feature = "client")]
    async fn reaches(&self, end: Duration) {
        loop {
            let moved = self.moved.notified();
            if self.lock().elapsed >= end {
                return;
            }
            moved.await;
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::System => f.write_str("Clock::system"),
            Source::Manual(manual) => write!(f, "Clock::manual({})", manual.lock().now),
        }
    }
}

/// A reading of [`Clock::tick`].
#[cfg(feature = "client")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tick(Reading);

#[cfg(feature = "client")]
#[derive(Clone, Copy, Debug)]
enum Reading {
    System(tokio::time::Instant),
    Manual(Duration),
}

#[cfg(feature = "client")]
impl Tick {
    /// How long after `earlier` this reading was taken; zero if before it.
    pub(crate) fn since(self, earlier: Self) -> Duration {
        match (self.0, earlier.0) {
            (Reading::System(now), Reading::System(then)) => now.saturating_duration_since(then),
            (Reading::Manual(now), Reading::Manual(then)) => now.saturating_sub(then),
            _ => Duration::ZERO,
        }
    }

    /// This reading moved forward.
    pub(crate) fn plus(self, by: Duration) -> Self {
        Self(match self.0 {
            Reading::System(at) => Reading::System(at.checked_add(by).unwrap_or(at)),
            Reading::Manual(at) => Reading::Manual(at.saturating_add(by)),
        })
    }
}

/// Where chance comes from: the system, or a seed.
#[cfg(feature = "client")]
#[derive(Clone, Debug, Default)]
pub struct Randomness(Option<Arc<Mutex<fastrand::Rng>>>);

#[cfg(feature = "client")]
impl Randomness {
    /// The system's randomness. This is the default.
    pub fn system() -> Self {
        Self(None)
    }

    /// The same sequence for the same seed; clones continue one sequence.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(fastrand::Rng::with_seed(seed)))))
    }

    /// A fraction from 0 up to, but not including, 1.
    pub(crate) fn fraction(&self) -> f64 {
        match &self.0 {
            None => fastrand::f64(),
            Some(seeded) => seeded.lock().unwrap_or_else(PoisonError::into_inner).f64(),
        }
    }

    /// A random (version 4) UUID.
    pub(crate) fn uuid(&self) -> uuid::Uuid {
        match &self.0 {
            None => uuid::Uuid::new_v4(),
            Some(seeded) => {
                let bits = seeded
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .u128(..);
                uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
            }
        }
    }
}

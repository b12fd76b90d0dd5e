//! Injected time and randomness, so that a test decides both and never waits;
//! also the one module that does arithmetic with time, which saturates.

use std::fmt;
#[cfg(feature = "client")]
use std::sync::LazyLock;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// Source of the time: the system, or a test.
///
/// A manual clock does not run by itself. A wait between two attempts (a client
/// backing off, or pacing itself) advances it by exactly that wait and returns
/// at once; a limit on something in progress (an attempt's timeout) fires when
/// [`advance`](Clock::advance) passes it.
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
    on_wait: OnWait,
    #[cfg(feature = "client")]
    moved: tokio::sync::Notify,
}

struct ManualState {
    now: DateTime<Utc>,
    elapsed: Duration,
    waits: Vec<Duration>,
}

/// What a wait does to a manual clock.
#[cfg(feature = "client")]
enum OnWait {
    Advance,
    /// The test advances the clock, and every wait ends at its own time.
    #[cfg(test)]
    Block,
}

impl Clock {
    /// The system's clock. This is the default everywhere.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that starts at `now` and is advanced by hand.
    pub fn manual(now: DateTime<Utc>) -> Self {
        Self::paused(
            now,
            #[cfg(feature = "client")]
            OnWait::Advance,
        )
    }

    fn paused(now: DateTime<Utc>, #[cfg(feature = "client")] on_wait: OnWait) -> Self {
        Self(Source::Manual(Arc::new(Manual {
            state: Mutex::new(ManualState {
                now,
                elapsed: Duration::ZERO,
                waits: Vec::new(),
            }),
            #[cfg(feature = "client")]
            on_wait,
            #[cfg(feature = "client")]
            moved: tokio::sync::Notify::new(),
        })))
    }

    /// A manual clock whose waits last until the test advances past them.
    #[cfg(all(test, feature = "client"))]
    pub(crate) fn stepped(now: DateTime<Utc>) -> Self {
        Self::paused(now, OnWait::Block)
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

    /// Advances a manual clock. Has no effect on the system's clock.
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
    /// Returns when `duration` has passed. A manual clock is not moved by it: it
    /// returns when [`advance`](Clock::advance) has moved the clock that far.
    pub async fn sleep(&self, duration: Duration) {
        self.timeout(duration, std::future::pending::<()>()).await;
    }

    /// Runs `work` for at most `limit`; `None` if it took longer.
    pub async fn timeout<F: Future>(&self, limit: Duration, work: F) -> Option<F::Output> {
        self.until(self.tick().plus(limit), work).await
    }

    /// A monotonic reading, to measure how long something took.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that asks the system"
    )]
    pub(crate) fn tick(&self) -> Tick {
        match &self.0 {
            Source::System => Tick::of(tokio::time::Instant::now()),
            Source::Manual(manual) => Tick(manual.lock().elapsed),
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

    /// The time from now until `at`; zero if it has passed.
    pub(crate) fn time_until(&self, at: DateTime<Utc>) -> Duration {
        let wait = at.signed_duration_since(self.now());
        wait.to_std().unwrap_or_default()
    }

    /// Waits: for real, or by advancing a manual clock.
    #[allow(clippy::disallowed_methods, reason = "the one place that really waits")]
    pub(crate) async fn wait(&self, duration: Duration) {
        match &self.0 {
            Source::System => tokio::time::sleep(duration).await,
            Source::Manual(manual) => manual.wait(duration).await,
        }
    }

    /// Waits as [`wait`](Self::wait) does, or until `event`, if that is earlier.
    pub(crate) async fn wait_or(&self, duration: Duration, event: impl Future<Output = ()>) {
        tokio::select! {
            biased;
            () = event => {}
            () = self.wait(duration) => {}
        }
    }

    /// Runs `work`, and gives it up at `end`.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that really times out"
    )]
    pub(crate) async fn until<F: Future>(&self, end: Tick, work: F) -> Option<F::Output> {
        match &self.0 {
            Source::System => match end.instant() {
                Some(end) => tokio::time::timeout_at(end, work).await.ok(),
                None => Some(work.await),
            },
            Source::Manual(manual) => {
                tokio::select! {
                    biased;
                    output = work => Some(output),
                    () = manual.reaches(end.0) => None,
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
}

#[cfg(feature = "client")]
impl Manual {
    async fn wait(&self, duration: Duration) {
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

/// A reading of [`Clock::tick`]: the time since a fixed moment that lies before
/// every reading. `Duration::MAX` after any reading is "never".
#[cfg(feature = "client")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tick(Duration);

#[cfg(feature = "client")]
impl Tick {
    /// The reading of [`origin`](Self::origin): room for instants before it.
    const ORIGIN: Duration = Duration::from_secs(1 << 40);

    /// How long after `earlier` this reading was taken; zero if before it.
    pub(crate) fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// This reading moved forward, at most to "never".
    pub(crate) fn plus(self, by: Duration) -> Self {
        Self(self.0.saturating_add(by))
    }

    fn of(instant: tokio::time::Instant) -> Self {
        let origin = Self::origin();
        let after = instant.saturating_duration_since(origin);
        let before = origin.saturating_duration_since(instant);
        Self(Self::ORIGIN.saturating_add(after).saturating_sub(before))
    }

    /// The moment on the system's clock; `None` for one beyond its range.
    fn instant(self) -> Option<tokio::time::Instant> {
        let origin = Self::origin();
        match self.0.checked_sub(Self::ORIGIN) {
            Some(after) => origin.checked_add(after),
            None => origin.checked_sub(Self::ORIGIN.saturating_sub(self.0)),
        }
    }

    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that asks the system"
    )]
    fn origin() -> tokio::time::Instant {
        static ORIGIN: LazyLock<tokio::time::Instant> = LazyLock::new(tokio::time::Instant::now);
        *ORIGIN
    }
}

/// Source of jitter and of idempotency keys: the system, or a seed.
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

#[cfg(all(test, feature = "client"))]
mod tests {
    use super::*;

    /// A time for clocks that do not go by themselves.
    const TIME: DateTime<Utc> = DateTime::UNIX_EPOCH;

    #[test]
    fn arithmetic_with_readings_saturates() {
        for clock in [Clock::system(), Clock::stepped(TIME)] {
            let now = clock.tick();
            let never = now.plus(Duration::MAX);
            assert_eq!(never, never.plus(Duration::from_secs(1)));
            assert!(never.since(now) > Duration::from_secs(u64::MAX / 2));
            assert_eq!(now.since(never), Duration::ZERO);
        }
        let never = Clock::system().tick().plus(Duration::MAX);
        assert!(never.instant().is_none());
    }

    #[tokio::test]
    async fn an_instant_survives_the_way_through_a_reading() {
        let now = Clock::system().tick().instant().unwrap();
        let hour = Duration::from_secs(3600);
        let earlier = now.checked_sub(Duration::from_millis(1)).unwrap();
        for instant in [now, now + hour, earlier] {
            assert_eq!(Tick::of(instant).instant(), Some(instant));
        }
    }

    #[tokio::test]
    async fn an_end_that_is_never_reached_is_no_limit() {
        for clock in [Clock::system(), Clock::manual(TIME)] {
            let never = clock.tick().plus(Duration::MAX);
            let work = tokio::task::yield_now();
            assert_eq!(clock.until(never, work).await, Some(()));
        }
    }
}

//! Injected time and randomness, so that a test decides both and never waits.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

mod manual;
#[cfg(feature = "client")]
mod randomness;
#[cfg(feature = "client")]
mod tick;

use manual::Manual;
#[cfg(feature = "client")]
use manual::OnWait;

#[cfg(feature = "client")]
pub use randomness::Randomness;
#[cfg(feature = "client")]
pub(crate) use tick::Tick;

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

impl Clock {
    /// The system clock, which is the default everywhere.
    ///
    /// ```
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::system();
    /// assert!(clock.waits().is_empty());
    /// ```
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that starts at `now` and is advanced by hand.
    ///
    /// ```
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// assert_eq!(clock.now().timestamp(), 1_776_602_096);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn manual(now: DateTime<Utc>) -> Self {
        Self::paused(
            now,
            #[cfg(feature = "client")]
            OnWait::Advance,
        )
    }

    fn paused(now: DateTime<Utc>, #[cfg(feature = "client")] on_wait: OnWait) -> Self {
        Self(Source::Manual(Arc::new(Manual::new(
            now,
            #[cfg(feature = "client")]
            on_wait,
        ))))
    }

    /// A manual clock whose waits last until the test advances past them.
    #[cfg(all(test, feature = "client"))]
    pub(crate) fn stepped(now: DateTime<Utc>) -> Self {
        Self::paused(now, OnWait::Block)
    }

    /// The current time.
    ///
    /// ```
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// assert_eq!(clock.now(), clock.now()); // until it is advanced
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
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

    /// Advances a manual clock. Has no effect on the system clock.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// let before = clock.now();
    /// clock.advance(Duration::from_secs(60));
    /// assert_eq!((clock.now() - before).num_seconds(), 60);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn advance(&self, by: Duration) {
        if let Source::Manual(manual) = &self.0 {
            manual.advance(by);
        }
    }

    /// The waits that a manual clock was asked for, oldest first. Empty for the
    /// system clock.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use blooio_client::{Client, Clock, RetryPolicy};
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .base_url("http://127.0.0.1:1") // nothing listens there
    ///     .retry(RetryPolicy::default().attempts(3))
    ///     .clock(clock.clone())
    ///     .build()?;
    /// assert!(client.me().await.is_err());
    /// assert_eq!(clock.waits().len(), 2); // and no time passed
    /// # Ok(())
    /// # })
    /// # }
    /// ```
    pub fn waits(&self) -> Vec<Duration> {
        match &self.0 {
            Source::System => Vec::new(),
            Source::Manual(manual) => manual.lock().waits.clone(),
        }
    }
}

#[cfg(feature = "client")]
impl Clock {
    /// Waits until `duration` has passed. Does not advance a manual clock: returns
    /// when [`advance`](Clock::advance) has moved it that far.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), chrono::ParseError> {
    /// use std::time::Duration;
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// let minute = Duration::from_secs(60);
    /// let ((), ()) = tokio::join!(clock.sleep(minute), async { clock.advance(minute) });
    /// # Ok(())
    /// # }
    /// ```
    pub async fn sleep(&self, duration: Duration) {
        self.timeout(duration, std::future::pending::<()>()).await;
    }

    /// Runs `work` for at most `limit`. `None` if it takes longer.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// use std::time::Duration;
    /// use blooio_client::Clock;
    ///
    /// let clock = Clock::system();
    /// let fast = clock.timeout(Duration::from_secs(5), async { 7 }).await;
    /// assert_eq!(fast, Some(7));
    /// # }
    /// ```
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

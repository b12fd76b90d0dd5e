//! Readings of a monotonic clock, and arithmetic with them, which saturates.

use std::sync::LazyLock;
use std::time::Duration;

/// A reading of [`Clock::tick`](super::Clock::tick): the time since a fixed moment that lies before
/// every reading. `Duration::MAX` after any reading is "never".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tick(pub(super) Duration);

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

    pub(super) fn of(instant: tokio::time::Instant) -> Self {
        let origin = Self::origin();
        let after = instant.saturating_duration_since(origin);
        let before = origin.saturating_duration_since(instant);
        Self(Self::ORIGIN.saturating_add(after).saturating_sub(before))
    }

    /// The moment on the system's clock; `None` for one beyond its range.
    pub(super) fn instant(self) -> Option<tokio::time::Instant> {
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

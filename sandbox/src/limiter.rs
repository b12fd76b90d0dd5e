//! The rate limit of each API key, and its headers.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// Default limit. The documented limits are "managed per API key", without a
/// number: this is enough for any test that is not about the limit.
pub(crate) const DEFAULT_LIMIT: (u32, Duration) = (100_000, Duration::from_secs(60));

/// Counts requests in fixed windows, one per key.
#[derive(Clone)]
pub(crate) struct Limiter {
    limit: u32,
    per: TimeDelta,
    windows: HashMap<String, Window>,
}

#[derive(Clone)]
struct Window {
    ends: DateTime<Utc>,
    used: u32,
}

/// The rate-limit headers of one answer.
#[derive(Clone, Copy)]
pub(crate) struct Meter {
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    /// Unix time in seconds, never before the end of the window.
    pub(crate) reset: i64,
    /// Seconds to wait, for a request beyond the limit.
    pub(crate) exceeded: Option<u64>,
}

impl Limiter {
    pub(crate) fn new((limit, per): (u32, Duration)) -> Self {
        Self {
            limit,
            per: TimeDelta::from_std(per).unwrap_or(TimeDelta::MAX),
            windows: HashMap::new(),
        }
    }

    /// Counts one request of `key`.
    pub(crate) fn take(&mut self, key: &str, now: DateTime<Utc>) -> Meter {
        let fresh = Window {
            ends: now
                .checked_add_signed(self.per)
                .unwrap_or(DateTime::<Utc>::MAX_UTC),
            used: 0,
        };
        let window = self
            .windows
            .entry(key.to_owned())
            .or_insert_with(|| Window { ..fresh });
        if window.ends <= now {
            *window = fresh;
        }
        let exceeded = window.used >= self.limit;
        window.used = window.used.saturating_add(1);
        let left = window.ends - now;
        Meter {
            limit: self.limit,
            remaining: self.limit.saturating_sub(window.used),
            reset: ceil_seconds(window.ends.timestamp_millis()),
            exceeded: exceeded
                .then(|| u64::try_from(ceil_seconds(left.num_milliseconds() + 1)).unwrap_or(1)),
        }
    }
}

fn ceil_seconds(millis: i64) -> i64 {
    millis.div_euclid(1000) + i64::from(millis.rem_euclid(1000) > 0)
}

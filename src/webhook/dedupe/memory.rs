//! Seen events in memory: bounded, expiring, gone with the process.

use std::fmt;
use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use lru::LruCache;

use super::{DEFAULT_RETENTION, DedupeError, DedupeKey, Deduplicator, Sight};
use crate::clock::Clock;

/// Remembers a bounded number of events for a bounded time, in memory.
///
/// When it is full the oldest claim goes first. Enough for one process that may
/// handle an event twice after a restart.
///
/// ```
/// use std::time::Duration;
/// use blooio_client::Clock;
/// use blooio_client::webhook::{Deduplicator, Event, MemoryDeduplicator, Sight};
///
/// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
/// let seen = MemoryDeduplicator::new(1000).keep_for(Duration::from_secs(60)).clock(clock.clone());
/// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
/// assert_eq!(seen.observe(&event)?, Sight::First);
/// assert_eq!(seen.observe(&event)?, Sight::Repeat);
/// clock.advance(Duration::from_secs(60));
/// assert_eq!(seen.observe(&event)?, Sight::First);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MemoryDeduplicator {
    /// In the order of claiming, and so in the order of expiring: nothing here
    /// is ever promoted.
    claims: Mutex<LruCache<DedupeKey, DateTime<Utc>>>,
    retention: TimeDelta,
    clock: Clock,
}

impl MemoryDeduplicator {
    /// Remembers at most `capacity` events, and at least one.
    pub fn new(capacity: usize) -> Self {
        let capacity = NonZeroUsize::new(capacity).unwrap_or(NonZeroUsize::MIN);
        let mut claims = LruCache::unbounded();
        claims.resize(capacity);
        Self {
            claims: Mutex::new(claims),
            retention: delta(DEFAULT_RETENTION),
            clock: Clock::system(),
        }
    }

    /// How long an event is remembered. [`DEFAULT_RETENTION`] unless set.
    #[must_use = "the deduplicator is moved into the result"]
    pub fn keep_for(mut self, retention: Duration) -> Self {
        self.retention = delta(retention);
        self
    }

    /// Where the present comes from. [`Clock::system`] unless set.
    #[must_use = "the deduplicator is moved into the result"]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// How many events are remembered now.
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Whether no event is remembered now.
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, LruCache<DedupeKey, DateTime<Utc>>> {
        self.claims.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deduplicator for MemoryDeduplicator {
    fn claim(&self, key: &DedupeKey) -> Result<Sight, DedupeError> {
        let now = self.clock.now();
        let mut claims = self.lock();
        while let Some((_, at)) = claims.peek_lru() {
            if now.signed_duration_since(*at) < self.retention {
                break;
            }
            claims.pop_lru();
        }
        if claims.contains(key) {
            return Ok(Sight::Repeat);
        }
        claims.push(key.clone(), now);
        Ok(Sight::First)
    }

    fn forget(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        self.lock().pop(key);
        Ok(())
    }
}

/// 65,536 events, for 24 hours: some 10 MiB when full.
impl Default for MemoryDeduplicator {
    fn default() -> Self {
        Self::new(65_536)
    }
}

impl fmt::Debug for MemoryDeduplicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryDeduplicator")
            .field("len", &self.len())
            .field("retention", &self.retention)
            .finish_non_exhaustive()
    }
}

fn delta(retention: Duration) -> TimeDelta {
    TimeDelta::from_std(retention).unwrap_or(TimeDelta::MAX)
}

//! Seen events in memory: bounded, expiring, gone with the process.

use std::fmt;
use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use lru::LruCache;

use super::{ClaimStatus, DEFAULT_LEASE, DEFAULT_RETENTION, DedupeError, DedupeKey, Deduplicator};
use crate::clock::Clock;

/// Remembers a bounded number of events for a bounded time, in memory.
///
/// When it is full the oldest claim goes first. Enough for one process that may
/// handle an event twice after a restart.
///
/// ```
/// use std::time::Duration;
/// use blooio_client::Clock;
/// use blooio_client::webhook::{ClaimStatus, Deduplicator, Event, MemoryDeduplicator};
///
/// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
/// let seen = MemoryDeduplicator::new(1000).keep_for(Duration::from_secs(60)).clock(clock.clone());
/// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
/// let key = Event::parse(body, &http::HeaderMap::new())?.dedupe_key();
/// assert_eq!(seen.claim(&key)?, ClaimStatus::New);
/// seen.confirm(&key)?;
/// assert_eq!(seen.claim(&key)?, ClaimStatus::Confirmed);
/// clock.advance(Duration::from_secs(60));
/// assert_eq!(seen.claim(&key)?, ClaimStatus::New);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MemoryDeduplicator {
    /// In the order of claiming, and so in the order of expiring: a look-up
    /// promotes nothing.
    claims: Mutex<LruCache<DedupeKey, Entry>>,
    retention: TimeDelta,
    lease: TimeDelta,
    clock: Clock,
}

struct Entry {
    claimed_at: DateTime<Utc>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Pending,
    Confirmed,
}

impl MemoryDeduplicator {
    /// Remembers at most `capacity` events, and at least one.
    ///
    /// ```
    /// use blooio_client::webhook::MemoryDeduplicator;
    ///
    /// let seen = MemoryDeduplicator::new(10_000);
    /// # assert!(seen.is_empty());
    /// ```
    pub fn new(capacity: usize) -> Self {
        let capacity = NonZeroUsize::new(capacity).unwrap_or(NonZeroUsize::MIN);
        let mut claims = LruCache::unbounded();
        claims.resize(capacity);
        Self {
            claims: Mutex::new(claims),
            retention: delta(DEFAULT_RETENTION),
            lease: delta(DEFAULT_LEASE),
            clock: Clock::system(),
        }
    }

    /// Time for which an event is remembered. Default: [`DEFAULT_RETENTION`].
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::webhook::MemoryDeduplicator;
    ///
    /// let seen = MemoryDeduplicator::default().keep_for(Duration::from_secs(60 * 60));
    /// # assert!(seen.is_empty());
    /// ```
    #[must_use = "the deduplicator is moved into the result"]
    pub fn keep_for(mut self, retention: Duration) -> Self {
        self.retention = delta(retention);
        self
    }

    /// Time for which a claim may stay unconfirmed before it counts as abandoned.
    /// Default: [`DEFAULT_LEASE`]. Handling that takes longer may be repeated.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::webhook::MemoryDeduplicator;
    ///
    /// let seen = MemoryDeduplicator::default().lease(Duration::from_secs(300));
    /// # assert!(seen.is_empty());
    /// ```
    #[must_use = "the deduplicator is moved into the result"]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = delta(lease);
        self
    }

    /// Clock by which claims expire. Default: [`Clock::system`].
    ///
    /// ```
    /// use blooio_client::Clock;
    /// use blooio_client::webhook::MemoryDeduplicator;
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// let seen = MemoryDeduplicator::default().clock(clock);
    /// # assert!(seen.is_empty());
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    #[must_use = "the deduplicator is moved into the result"]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Number of events remembered now.
    ///
    /// ```
    /// # use blooio_client::webhook::MemoryDeduplicator;
    /// assert_eq!(MemoryDeduplicator::default().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Whether no event is remembered now.
    ///
    /// ```
    /// use blooio_client::webhook::MemoryDeduplicator;
    ///
    /// assert!(MemoryDeduplicator::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, LruCache<DedupeKey, Entry>> {
        self.claims.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_older(&self, entry: &Entry, limit: TimeDelta) -> bool {
        self.clock.now().signed_duration_since(entry.claimed_at) >= limit
    }

    fn entry(&self, state: State) -> Entry {
        Entry {
            claimed_at: self.clock.now(),
            state,
        }
    }
}

impl Deduplicator for MemoryDeduplicator {
    fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
        let mut claims = self.lock();
        while let Some((_, oldest)) = claims.peek_lru()
            && self.is_older(oldest, self.retention)
        {
            claims.pop_lru();
        }
        match claims.peek(key) {
            Some(entry) if entry.state == State::Confirmed => Ok(ClaimStatus::Confirmed),
            Some(entry) if !self.is_older(entry, self.lease) => Ok(ClaimStatus::Pending),
            _ => {
                claims.push(key.clone(), self.entry(State::Pending));
                Ok(ClaimStatus::New)
            }
        }
    }

    fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        let mut claims = self.lock();
        match claims.peek_mut(key) {
            Some(entry) => entry.state = State::Confirmed,
            None => {
                claims.push(key.clone(), self.entry(State::Confirmed));
            }
        }
        Ok(())
    }

    fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        let mut claims = self.lock();
        if claims
            .peek(key)
            .is_some_and(|entry| entry.state == State::Pending)
        {
            claims.pop(key);
        }
        Ok(())
    }

    fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> {
        let claims = self.lock();
        let entry = claims.peek(key);
        Ok(entry.is_some_and(|entry| {
            entry.state == State::Confirmed && !self.is_older(entry, self.retention)
        }))
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
            .field("lease", &self.lease)
            .finish_non_exhaustive()
    }
}

fn delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX)
}

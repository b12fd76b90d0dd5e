//! Once each: deliveries repeat, and this tells a repeat from a first sight.
//!
//! A claim comes before the work. Where the work can fail, forget the claim
//! and answer 5xx, so that the service's retry gets through:
//!
//! ```
//! use blooio_client::webhook::{Deduplicator, Event, MemoryDeduplicator, Sight};
//!
//! # fn work(_: &Event) -> Result<(), ()> { Err(()) }
//! fn status(seen: &impl Deduplicator, event: &Event) -> u16 {
//!     match seen.observe(event) {
//!         Ok(Sight::Repeat) => 200,
//!         Ok(Sight::First) if work(event).is_ok() => 200,
//!         _ => {
//!             let _ = seen.retract(event);
//!             503
//!         }
//!     }
//! }
//! # let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
//! # let event = Event::parse(body, &http::HeaderMap::new())?;
//! # let seen = MemoryDeduplicator::default();
//! # assert_eq!(status(&seen, &event), 503);
//! # assert_eq!(seen.observe(&event)?, Sight::First);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod key;
mod memory;
#[cfg(feature = "sqlite")]
mod sqlite;

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use self::key::DedupeKey;
pub use self::memory::MemoryDeduplicator;
#[cfg(feature = "sqlite")]
#[cfg_attr(docsrs, doc(cfg(feature = "sqlite")))]
pub use self::sqlite::SqliteDeduplicator;
use super::Event;

/// How long a claim is kept, unless the deduplicator is told otherwise: 24
/// hours. No document says for how long the service retries.
pub const DEFAULT_RETENTION: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether an event was seen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a repeat is acknowledged and not handled again"]
pub enum Sight {
    /// It was not; now it counts as seen.
    First,
    /// It was.
    Repeat,
}

/// Remembers which events were seen.
///
/// Implement the first two methods for a store of your own. They may block for
/// a write to disk; the router calls them off the async threads.
pub trait Deduplicator: Send + Sync {
    /// Claims a key: of all who claim the same key, one gets
    /// [`Sight::First`], however many ask at once.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails. Answer 503, so that the service
    /// tries again.
    fn claim(&self, key: &DedupeKey) -> Result<Sight, DedupeError>;

    /// Gives a claim back, for work that failed.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails.
    fn forget(&self, key: &DedupeKey) -> Result<(), DedupeError>;

    /// Claims an event, and if it is a replay by hand, the event replayed too.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails.
    fn observe(&self, event: &Event) -> Result<Sight, DedupeError> {
        if self.claim(&event.dedupe_key())? == Sight::Repeat {
            return Ok(Sight::Repeat);
        }
        match event.original_dedupe_key() {
            Some(original) => self.claim(&original),
            None => Ok(Sight::First),
        }
    }

    /// Gives back what [`observe`](Self::observe) claimed.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails.
    fn retract(&self, event: &Event) -> Result<(), DedupeError> {
        self.forget(&event.dedupe_key())?;
        match event.original_dedupe_key() {
            Some(original) => self.forget(&original),
            None => Ok(()),
        }
    }
}

impl<D: Deduplicator + ?Sized> Deduplicator for Arc<D> {
    fn claim(&self, key: &DedupeKey) -> Result<Sight, DedupeError> {
        (**self).claim(key)
    }

    fn forget(&self, key: &DedupeKey) -> Result<(), DedupeError> {
        (**self).forget(key)
    }
}

/// A deduplicator's store failed.
#[derive(Debug)]
pub struct DedupeError(Box<dyn Error + Send + Sync>);

impl DedupeError {
    /// Wraps what the store reports.
    ///
    /// ```
    /// use blooio_client::webhook::DedupeError;
    ///
    /// let error = DedupeError::new(std::io::Error::other("disk full"));
    /// assert!(std::error::Error::source(&error).is_some());
    /// ```
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(source.into())
    }
}

impl fmt::Display for DedupeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the store of seen events failed: answer 503 and look at the source")
    }
}

impl Error for DedupeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

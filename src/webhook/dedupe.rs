//! Deduplication of deliveries: at least once, and once where nothing fails.
//!
//! An event is claimed before it is handled. The claim is confirmed when that
//! worked and released when it did not, so that the service's retry gets
//! through. A claim that is neither, because the process or the store failed,
//! expires ([`DEFAULT_LEASE`]). So no failure loses an event; a failure between
//! handling it and confirming the claim lets it be handled twice.

mod claim;
mod key;
mod memory;
#[cfg(feature = "sqlite")]
mod sqlite;

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use self::claim::{Claim, Sight};
pub use self::key::DedupeKey;
pub use self::memory::MemoryDeduplicator;
#[cfg(feature = "sqlite")]
#[cfg_attr(docsrs, doc(cfg(feature = "sqlite")))]
pub use self::sqlite::SqliteDeduplicator;

/// Default time for which an event is remembered: 24 hours. No document says for
/// how long the service retries.
pub const DEFAULT_RETENTION: Duration = Duration::from_secs(24 * 60 * 60);

/// Default time for which a claim may stay unconfirmed: 60 seconds. The service
/// waits about 5 seconds for an answer.
pub const DEFAULT_LEASE: Duration = Duration::from_secs(60);

/// Answer of a store to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "only a new claim is to be handled"]
pub enum ClaimStatus {
    /// The key was free, and is claimed now.
    New,
    /// The key is claimed, and that claim is neither confirmed nor released.
    Pending,
    /// The event of the key was handled.
    Confirmed,
}

/// A store of the events that were seen.
///
/// Implement it for a store of your own; [`Event::claim`](super::Event::claim)
/// uses it. The methods may block for a write to disk; the router calls them
/// off the async threads.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::Mutex;
/// use blooio_client::webhook::{ClaimStatus, DedupeError, DedupeKey, Deduplicator};
///
/// /// Remembers everything, and never gives up a claim.
/// #[derive(Default)]
/// struct Simple(Mutex<HashMap<DedupeKey, ClaimStatus>>);
///
/// impl Deduplicator for Simple {
///     fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
///         let mut claims = self.0.lock().unwrap();
///         let before = claims.get(key).copied();
///         claims.entry(key.clone()).or_insert(ClaimStatus::Pending);
///         Ok(before.unwrap_or(ClaimStatus::New))
///     }
///
///     fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> {
///         self.0.lock().unwrap().insert(key.clone(), ClaimStatus::Confirmed);
///         Ok(())
///     }
///
///     fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> {
///         let mut claims = self.0.lock().unwrap();
///         if claims.get(key) == Some(&ClaimStatus::Pending) {
///             claims.remove(key);
///         }
///         Ok(())
///     }
///
///     fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> {
///         Ok(self.0.lock().unwrap().get(key) == Some(&ClaimStatus::Confirmed))
///     }
/// }
/// # let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
/// # let event = blooio_client::webhook::Event::parse(body, &http::HeaderMap::new())?;
/// # let (seen, key) = (Simple::default(), event.dedupe_key());
/// # assert_eq!(seen.claim(&key)?, ClaimStatus::New);
/// # seen.confirm(&key)?;
/// # seen.release(&key)?;
/// # assert_eq!(seen.claim(&key)?, ClaimStatus::Confirmed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Deduplicator: Send + Sync {
    /// Claims a key: of all concurrent claims of one key, exactly one gets
    /// [`ClaimStatus::New`]. A claim that stays pending for too long counts as
    /// abandoned, and the key as free.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails. Answer 503, so that the service
    /// tries again.
    fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError>;

    /// Records that the event of a claimed key was handled.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails.
    fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError>;

    /// Releases a pending claim. A confirmed one is kept.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails.
    fn release(&self, key: &DedupeKey) -> Result<(), DedupeError>;

    /// Whether the event of a key was handled. Changes nothing.
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails.
    fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError>;
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<D: Deduplicator + ?Sized> Deduplicator for $pointer {
            fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
                (**self).claim(key)
            }

            fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> {
                (**self).confirm(key)
            }

            fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> {
                (**self).release(key)
            }

            fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> {
                (**self).is_confirmed(key)
            }
        }
    )*};
}

forward!(&D, Arc<D>);

/// Failure of a deduplicator's store.
#[derive(Debug)]
pub struct DedupeError(Box<dyn Error + Send + Sync>);

impl DedupeError {
    /// Wraps the store's own error.
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

//! The life of a claim: taken, then confirmed or released, and released too if
//! it is dropped.

use super::{ClaimStatus, DedupeError, DedupeKey, Deduplicator};
use crate::webhook::Event;

/// Whether an event is to be handled.
#[derive(Debug)]
#[must_use = "a repeat is acknowledged and not handled again"]
pub enum Sight<D: Deduplicator> {
    /// It is new. Handle it, then confirm or release the claim.
    First(Claim<D>),
    /// Another delivery of it is being handled. Answer 503: the service tries
    /// again, in case that one fails.
    InProgress,
    /// It was handled. Acknowledge it.
    Repeat,
}

/// Exclusive claim to handle one event.
///
/// A claim that is dropped is released, for instance when a handler is cancelled.
///
/// ```
/// use blooio_client::webhook::{Event, MemoryDeduplicator, Sight};
///
/// let seen = MemoryDeduplicator::default();
/// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
/// let Sight::First(claim) = event.claim(&seen)? else { unreachable!() };
/// assert!(matches!(event.claim(&seen)?, Sight::InProgress));
///
/// claim.release()?; // It could not be handled.
/// let Sight::First(claim) = event.claim(&seen)? else { unreachable!() };
/// claim.confirm()?; // This time it was.
/// assert!(matches!(event.claim(&seen)?, Sight::Repeat));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
#[must_use = "a claim that is dropped is released"]
pub struct Claim<D: Deduplicator> {
    store: D,
    key: DedupeKey,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Pending,
    Settled,
}

impl Event {
    /// Claims this event in a store of seen events.
    ///
    /// A replay by hand counts as a repeat of the event that its headers name,
    /// if that one was handled. The header is not signed, so it is looked up
    /// and never claimed.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, MemoryDeduplicator, Sight};
    ///
    /// let seen = MemoryDeduplicator::default();
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// match event.claim(&seen)? {
    ///     Sight::First(claim) => claim.confirm()?, // after handling it
    ///     Sight::InProgress => println!("answer 503"),
    ///     Sight::Repeat => println!("answer 200"),
    /// }
    /// # assert!(matches!(event.claim(&seen)?, Sight::Repeat));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails. Answer 503, so that the service
    /// tries again.
    pub fn claim<D: Deduplicator>(&self, store: D) -> Result<Sight<D>, DedupeError> {
        if let Some(original) = self.original_dedupe_key()
            && store.is_confirmed(&original)?
        {
            return Ok(Sight::Repeat);
        }
        let key = self.dedupe_key();
        Ok(match store.claim(&key)? {
            ClaimStatus::New => Sight::First(Claim {
                store,
                key,
                state: State::Pending,
            }),
            ClaimStatus::Pending => Sight::InProgress,
            ClaimStatus::Confirmed => Sight::Repeat,
        })
    }
}

impl<D: Deduplicator> Claim<D> {
    /// The key of the event.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, MemoryDeduplicator, Sight};
    ///
    /// let seen = MemoryDeduplicator::default();
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let Sight::First(claim) = event.claim(&seen)? else { unreachable!() };
    /// assert_eq!(claim.key(), &event.dedupe_key());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn key(&self) -> &DedupeKey {
        &self.key
    }

    /// Records that the event was handled: later deliveries are repeats.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, MemoryDeduplicator, Sight};
    ///
    /// let seen = MemoryDeduplicator::default();
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let Sight::First(claim) = event.claim(&seen)? else { unreachable!() };
    /// claim.confirm()?;
    /// assert!(matches!(event.claim(&seen)?, Sight::Repeat));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails. Acknowledge the delivery all the
    /// same; should it come again, it may be handled again.
    pub fn confirm(mut self) -> Result<(), DedupeError> {
        self.state = State::Settled;
        self.store.confirm(&self.key)
    }

    /// Releases the claim because the event could not be handled: the next delivery
    /// counts as new.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, MemoryDeduplicator, Sight};
    ///
    /// let seen = MemoryDeduplicator::default();
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let Sight::First(claim) = event.claim(&seen)? else { unreachable!() };
    /// claim.release()?;
    /// assert!(matches!(event.claim(&seen)?, Sight::First(_)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DedupeError`] if the store fails. The claim then ends by itself.
    pub fn release(mut self) -> Result<(), DedupeError> {
        self.state = State::Settled;
        self.store.release(&self.key)
    }
}

impl<D: Deduplicator> Drop for Claim<D> {
    fn drop(&mut self) {
        if self.state == State::Pending {
            // Nothing can be told here, and the claim ends by itself.
            let _ = self.store.release(&self.key);
        }
    }
}

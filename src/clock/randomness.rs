//! Injected randomness.

use std::sync::{Arc, Mutex, PoisonError};

/// Source of jitter and of idempotency keys: the system, or a seed.
///
/// ```
/// use blooio_client::{Client, Randomness};
///
/// let client = Client::builder()
///     .api_key("sk_live_your_key_here")
///     .randomness(Randomness::seeded(7))
///     .build()?;
/// # Ok::<(), blooio_client::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Randomness(Option<Arc<Mutex<fastrand::Rng>>>);

impl Randomness {
    /// The system's randomness, which is the default.
    ///
    /// ```
    /// use blooio_client::Randomness;
    ///
    /// let builder = blooio_client::Client::builder().randomness(Randomness::system());
    /// ```
    pub fn system() -> Self {
        Self(None)
    }

    /// The same sequence for the same seed; clones continue one sequence.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// use blooio_client::Randomness;
    ///
    /// let seeded = || sandbox.client().randomness(Randomness::seeded(7)).build();
    /// let one = seeded()?.chat("+15551234567")?.send("Hello").await?;
    /// let other = seeded()?.chat("+15551234567")?.send("Hello").await?;
    /// assert!(other.replayed()); // the same idempotency key
    /// # assert_eq!(one.message_id(), other.message_id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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

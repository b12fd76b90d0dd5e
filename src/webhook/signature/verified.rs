//! What is known of a delivery whose signature was right.

use chrono::{DateTime, Utc};

/// Result of [`Verifier::verify`](super::Verifier::verify): how a valid delivery was signed.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, Verifier, sign_at};
/// use blooio_client::Clock;
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// let now = Clock::system().now();
/// let mut headers = http::HeaderMap::new();
/// headers.insert("x-blooio-signature", sign_at(&secret, b"{}", now).parse()?);
///
/// let verified = Verifier::new(secret).verify(b"{}", &headers)?;
/// assert!(verified.signed_at().is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a rotation is over when no delivery matches the old secret any more"]
pub struct Verified {
    pub(super) signed_at: Option<DateTime<Utc>>,
    pub(super) secret_index: usize,
}

impl Verified {
    /// When the delivery was signed; `None` for the bare form, which does not
    /// say.
    ///
    /// ```
    /// use blooio_client::webhook::{SigningSecret, Verifier, sign_at};
    /// use blooio_client::Clock;
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let now = Clock::system().now();
    /// let mut headers = http::HeaderMap::new();
    /// headers.insert("x-blooio-signature", sign_at(&secret, b"{}", now).parse()?);
    ///
    /// let verified = Verifier::new(secret).verify(b"{}", &headers)?;
    /// assert_eq!(verified.signed_at().map(|at| at.timestamp()), Some(now.timestamp()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.signed_at
    }

    /// The index of the matching secret among those given, from 0.
    ///
    /// ```
    /// use blooio_client::webhook::{SigningSecret, Verifier, sign_at};
    /// use blooio_client::Clock;
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let now = Clock::system().now();
    /// let mut headers = http::HeaderMap::new();
    /// headers.insert("x-blooio-signature", sign_at(&secret, b"{}", now).parse()?);
    ///
    /// let verified = Verifier::new(secret).verify(b"{}", &headers)?;
    /// assert_eq!(verified.secret_index(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn secret_index(&self) -> usize {
        self.secret_index
    }
}

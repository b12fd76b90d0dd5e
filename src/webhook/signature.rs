//! The signature of a delivery, checked on the raw bytes before anything parses
//! them.
//!
//! The documents show two forms of the header. The timestamped form
//! `t=<seconds>,v1=<hex>` authenticates `<seconds>.<body>`, so that a captured
//! delivery grows stale; the tutorials' bare form is the hex alone and
//! authenticates the body at any time. They are told apart by form, and neither
//! can be turned into the other:
//!
//! - A `t` or `v1` anywhere makes the header timestamped; stripping one of the
//!   two leaves a refusal, not a bare signature.
//! - The digest of a timestamped delivery is also the *bare* digest of the bytes
//!   `<seconds>.<body>`. A bare signature over bytes that begin like that is
//!   refused, whoever made it; an event is a JSON object and begins with `{`.
//! - For the same reason no bare delivery of the service can be cut into a
//!   timestamp and a body.

mod error;
mod header;
mod signing;
mod verified;

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, Mac};
use http::HeaderMap;
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

pub use self::error::VerifyError;
use self::header::{Digest, Signature};
use self::signing::key;
pub use self::signing::{sign, sign_at};
pub use self::verified::Verified;
use super::secret::{Secrets, SigningSecret};
use crate::clock::Clock;

/// Default of [`Verifier::window`]: 300 seconds, in the past and in the future.
pub const DEFAULT_WINDOW: Duration = Duration::from_secs(300);

/// Checks that a delivery comes from the service, unchanged and in time.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, Verifier, VerifyError, sign_at};
/// use blooio_client::Clock;
/// use http::HeaderMap;
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// let clock = Clock::system();
/// let body = br#"{"event":"message.delivered","message_id":"msg_abc123"}"#;
/// let mut headers = HeaderMap::new();
/// headers.insert("x-blooio-signature", sign_at(&secret, body, clock.now()).parse()?);
///
/// let verifier = Verifier::new(secret).require_timestamp();
/// assert!(verifier.verify(body, &headers)?.signed_at().is_some());
/// assert_eq!(verifier.verify(b"{}", &headers).unwrap_err(), VerifyError::Mismatch);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Verifier {
    keys: Vec<Hmac<Sha256>>,
    window: TimeDelta,
    forms: Forms,
    clock: Clock,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Forms {
    Both,
    Timestamped,
}

impl Verifier {
    /// Accepts deliveries signed with `secrets`: one, or an array of several
    /// while a secret is being rotated.
    ///
    /// ```
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let verifier = Verifier::new(secret);
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn new(secrets: impl Into<Secrets>) -> Self {
        Self {
            keys: secrets.into().iter().map(key).collect(),
            window: delta(DEFAULT_WINDOW),
            forms: Forms::Both,
            clock: Clock::system(),
        }
    }

    /// Accepts one more secret.
    ///
    /// Rotation at the service is immediate, but deliveries signed before it
    /// may still be on their way.
    ///
    /// ```
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let old = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let new = SigningSecret::new("whsec_f6e5d4c3b2a1")?;
    /// let verifier = Verifier::new(new).with_secret(&old);
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    #[must_use = "the verifier is moved into the result"]
    pub fn with_secret(mut self, secret: &SigningSecret) -> Self {
        self.keys.push(key(secret));
        self
    }

    /// Longest distance of a timestamp from the present, in the past or in the
    /// future. Default: [`DEFAULT_WINDOW`].
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let verifier = Verifier::new(secret).window(Duration::from_secs(60));
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    #[must_use = "the verifier is moved into the result"]
    pub fn window(mut self, window: Duration) -> Self {
        self.window = delta(window);
        self
    }

    /// Refuses the bare form, in which a captured delivery stays valid at any time.
    ///
    /// Off by default, because some documents show only the bare form. Turn it
    /// on as soon as your deliveries have `t=`.
    ///
    /// ```
    /// use blooio_client::webhook::{SigningSecret, Verifier, VerifyError, sign};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let mut headers = http::HeaderMap::new();
    /// headers.insert("x-blooio-signature", sign(&secret, b"{}").parse()?);
    ///
    /// let verifier = Verifier::new(secret).require_timestamp();
    /// let error = verifier.verify(b"{}", &headers).unwrap_err();
    /// assert_eq!(error, VerifyError::TimestampRequired);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use = "the verifier is moved into the result"]
    pub fn require_timestamp(mut self) -> Self {
        self.forms = Forms::Timestamped;
        self
    }

    /// Clock that timestamps are compared with. Default: [`Clock::system`].
    ///
    /// ```
    /// use blooio_client::Clock;
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// let verifier = Verifier::new(secret).clock(clock);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use = "the verifier is moved into the result"]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Checks the signature in `headers` against the body exactly as received.
    ///
    /// ```
    /// use blooio_client::webhook::{SigningSecret, Verifier, VerifyError, sign};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let mut headers = http::HeaderMap::new();
    /// headers.insert("x-blooio-signature", sign(&secret, b"{}").parse()?);
    ///
    /// let verifier = Verifier::new(secret);
    /// assert!(verifier.verify(b"{}", &headers).is_ok());
    /// assert_eq!(verifier.verify(b"[]", &headers), Err(VerifyError::Mismatch));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// One [`VerifyError`] per reason. Answer each of them with 401 and no
    /// detail.
    pub fn verify(&self, body: &[u8], headers: &HeaderMap) -> Result<Verified, VerifyError> {
        match Signature::find(headers)? {
            Signature::Bare(_) if self.forms == Forms::Timestamped => {
                Err(VerifyError::TimestampRequired)
            }
            Signature::Bare(_) if begins_like_timestamped(body) => Err(VerifyError::Disguised),
            Signature::Bare(digest) => Ok(Verified {
                signed_at: None,
                secret_index: self.matching(&[body], std::iter::once(digest))?,
            }),
            Signature::Timestamped(signature) => {
                let signed = [signature.timestamp.as_bytes(), b".", body];
                let secret_index = self.matching(&signed, signature.digests())?;
                self.check_window(signature.at)?;
                Ok(Verified {
                    signed_at: Some(signature.at),
                    secret_index,
                })
            }
        }
    }

    /// Which secret made one of `digests` over `signed`. Looks at all pairs,
    /// so that the time taken tells nothing about the secrets.
    fn matching(
        &self,
        signed: &[&[u8]],
        digests: impl Iterator<Item = Digest> + Clone,
    ) -> Result<usize, VerifyError> {
        let mut found = None;
        for (index, key) in self.keys.iter().enumerate() {
            let mut mac = key.clone();
            for part in signed {
                mac.update(part);
            }
            let expected: Digest = mac.finalize().into_bytes().into();
            let matches = digests.clone().fold(Choice::from(0), |any, digest| {
                any | equal(&digest, &expected)
            });
            if bool::from(matches) {
                found = found.or(Some(index));
            }
        }
        found.ok_or(VerifyError::Mismatch)
    }

    fn check_window(&self, at: DateTime<Utc>) -> Result<(), VerifyError> {
        let age = self.clock.now().signed_duration_since(at);
        if age > self.window {
            Err(VerifyError::Expired)
        } else if -age > self.window {
            Err(VerifyError::FromTheFuture)
        } else {
            Ok(())
        }
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("secrets", &self.keys.len())
            .field("window", &self.window)
            .field("requires_timestamp", &(self.forms == Forms::Timestamped))
            .finish_non_exhaustive()
    }
}

/// Compares in constant time; by halves, since each comparison guards itself
/// against the optimiser, and 32 of them cost more than a block of the hash.
fn equal(one: &Digest, other: &Digest) -> Choice {
    let (one, _) = one.as_chunks();
    let (other, _) = other.as_chunks();
    one.iter()
        .zip(other)
        .fold(Choice::from(1), |equal, (one, other)| {
            equal & u128::from_ne_bytes(*one).ct_eq(&u128::from_ne_bytes(*other))
        })
}

/// Whether `body` begins with an integer and a dot, as the signed bytes of
/// every timestamped delivery do and no JSON object does.
fn begins_like_timestamped(body: &[u8]) -> bool {
    let unsigned = body.strip_prefix(b"-").unwrap_or(body);
    let digits = unsigned.iter().take_while(|b| b.is_ascii_digit()).count();
    digits > 0 && unsigned.get(digits) == Some(&b'.')
}

fn delta(window: Duration) -> TimeDelta {
    TimeDelta::from_std(window).unwrap_or(TimeDelta::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prepared_keys_are_wiped() {
        fn wiped<T: zeroize::ZeroizeOnDrop>() {}
        wiped::<SigningSecret>();
        // A prepared key is made of states of the hash.
        wiped::<Sha256>();
    }

    #[test]
    fn every_byte_of_a_digest_counts() {
        let digest: Digest = std::array::from_fn(|at| at as u8);
        assert!(bool::from(equal(&digest, &digest)));
        for at in 0..digest.len() {
            let mut other = digest;
            other[at] ^= 0x80;
            assert!(!bool::from(equal(&digest, &other)), "byte {at}");
        }
    }

    #[test]
    fn bytes_signed_with_a_timestamp_are_recognised() {
        for body in ["1.{}", "1700000000.", "-1.{}", "0."] {
            assert!(begins_like_timestamped(body.as_bytes()), "{body}");
        }
        for body in ["{}", "", ".", "-.", "17", " 1.{}", "{\"a\":1.5}"] {
            assert!(!begins_like_timestamped(body.as_bytes()), "{body}");
        }
    }
}

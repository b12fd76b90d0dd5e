//! The signing secret of a webhook: kept out of logs, and wiped when dropped.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use zeroize::{ZeroizeOnDrop, Zeroizing};

/// The secret that the service signs one webhook's deliveries with.
///
/// It is shown once, when the webhook is created or its secret is rotated, and
/// the whole string is the key, `whsec_` included. `Debug` prints no part of
/// it, and its memory is wiped when it is dropped.
///
/// ```
/// use blooio_client::webhook::SigningSecret;
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// assert_eq!(format!("{secret:?}"), "SigningSecret(redacted)");
/// assert!(SigningSecret::new("").is_err());
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
#[derive(Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct SigningSecret(Zeroizing<String>);

impl SigningSecret {
    /// Takes a secret as the service printed it.
    ///
    /// ```
    /// use blooio_client::webhook::{InvalidSecret, SigningSecret};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// assert_eq!(format!("{secret:?}"), "SigningSecret(redacted)");
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidSecret`] if it is empty, or if it begins or ends with
    /// whitespace, as a line read from a file does.
    pub fn new(secret: impl Into<String>) -> Result<Self, InvalidSecret> {
        let secret = Zeroizing::new(secret.into());
        if secret.is_empty() {
            return Err(InvalidSecret::Empty);
        }
        if secret.trim().len() != secret.len() {
            return Err(InvalidSecret::Padded);
        }
        Ok(Self(secret))
    }

    /// The secret itself, for storing it. Do not log it.
    ///
    /// ```
    /// # use blooio_client::webhook::SigningSecret;
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// assert_eq!(secret.expose(), "whsec_a1b2c3d4e5f6");
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl ZeroizeOnDrop for SigningSecret {}

impl fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningSecret(redacted)")
    }
}

impl FromStr for SigningSecret {
    type Err = InvalidSecret;

    fn from_str(secret: &str) -> Result<Self, InvalidSecret> {
        Self::new(secret)
    }
}

impl TryFrom<&str> for SigningSecret {
    type Error = InvalidSecret;

    fn try_from(secret: &str) -> Result<Self, InvalidSecret> {
        Self::new(secret)
    }
}

impl TryFrom<String> for SigningSecret {
    type Error = InvalidSecret;

    fn try_from(secret: String) -> Result<Self, InvalidSecret> {
        Self::new(secret)
    }
}

/// Reason why a string is not a signing secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidSecret {
    /// It is empty, so anyone could sign with it.
    Empty,
    /// It begins or ends with whitespace, which would be part of the key.
    Padded,
}

impl fmt::Display for InvalidSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => {
                "the signing secret is empty: set it to the whsec_ string of the webhook"
            }
            Self::Padded => "the signing secret begins or ends with whitespace: trim it before use",
        })
    }
}

impl std::error::Error for InvalidSecret {}

/// Secrets that deliveries may be signed with: one or several.
///
/// Made from a [`SigningSecret`] or from an array of them. An empty array does
/// not compile.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, Verifier};
///
/// let old = SigningSecret::new("whsec_old")?;
/// let new = SigningSecret::new("whsec_new")?;
/// let during_rotation = Verifier::new([new.clone(), old]);
/// let afterwards = Verifier::new(new);
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
#[derive(Clone, Debug)]
pub struct Secrets(Vec<SigningSecret>);

impl Secrets {
    pub(super) fn iter(&self) -> impl Iterator<Item = &SigningSecret> {
        self.0.iter()
    }
}

impl From<SigningSecret> for Secrets {
    fn from(secret: SigningSecret) -> Self {
        Self(vec![secret])
    }
}

impl<const N: usize> From<[SigningSecret; N]> for Secrets {
    fn from(secrets: [SigningSecret; N]) -> Self {
        const { assert!(N > 0, "a verifier needs at least one secret") };
        Self(secrets.into())
    }
}

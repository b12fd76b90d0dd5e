//! The reasons to refuse a delivery, one variant each: for your log and never
//! for the answer.

use std::fmt;

/// Reason why [`Verifier::verify`](super::Verifier::verify) refused a delivery.
///
/// No message contains a part of the body, of the header or of a secret.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, Verifier, VerifyError};
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// let headers = http::HeaderMap::new();
/// let error = Verifier::new(secret).verify(b"{}", &headers).unwrap_err();
/// assert_eq!(error, VerifyError::MissingSignature);
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerifyError {
    /// There is no `X-Blooio-Signature` header.
    MissingSignature,
    /// There are several, and nothing says which one counts.
    RepeatedSignature,
    /// The header is empty.
    EmptySignature,
    /// The header holds characters that no signature has.
    NotAscii,
    /// There are parts such as `v1=`, but no `t=`.
    MissingTimestamp,
    /// `t=` is not a count of seconds.
    MalformedTimestamp,
    /// Two different `t=`, and nothing says which one counts.
    RepeatedTimestamp,
    /// There is a `t=`, but no `v1=`.
    MissingDigest,
    /// The digest is not 64 characters long.
    WrongLength,
    /// The digest is not made of hexadecimal digits.
    NotHex,
    /// The bare form, although
    /// [`require_timestamp`](super::Verifier::require_timestamp) is set.
    TimestampRequired,
    /// The bare form over bytes that begin with a timestamp: a timestamped
    /// delivery in disguise.
    Disguised,
    /// The body, the timestamp or the secret is not the one signed.
    Mismatch,
    /// Signed correctly, but longer ago than the window allows.
    Expired,
    /// Signed correctly, but further in the future than the window allows.
    FromTheFuture,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MissingSignature => {
                "the x-blooio-signature header is missing: check that no proxy drops it"
            }
            Self::RepeatedSignature => {
                "there are several x-blooio-signature headers: let the proxy pass on one"
            }
            Self::EmptySignature => {
                "the x-blooio-signature header is empty: check that no proxy clears it"
            }
            Self::NotAscii => {
                "the x-blooio-signature header is not plain ASCII: refuse the delivery"
            }
            Self::MissingTimestamp => {
                "the signature has no t= part: refuse the delivery, or look for what removed it"
            }
            Self::MalformedTimestamp => {
                "the signature's t= part is not a count of seconds: refuse the delivery"
            }
            Self::RepeatedTimestamp => {
                "the signature has two different t= parts: refuse the delivery"
            }
            Self::MissingDigest => {
                "the signature has no v1= part: refuse the delivery, or look for a newer version \
                 of this crate"
            }
            Self::WrongLength => {
                "the signature's digest is not 64 characters long: refuse the delivery"
            }
            Self::NotHex => "the signature's digest is not hexadecimal: refuse the delivery",
            Self::TimestampRequired => {
                "the signature has no timestamp: leave out require_timestamp() if your deliveries \
                 carry only the bare form"
            }
            Self::Disguised => {
                "the body begins with a timestamp but the signature has none: refuse the delivery"
            }
            Self::Mismatch => {
                "the signature does not match: check the signing secret, and that the body is \
                 passed on byte for byte"
            }
            Self::Expired => {
                "the signature is too old: check the clock, or widen the window for slow retries"
            }
            Self::FromTheFuture => {
                "the signature lies in the future: check the clock, or widen the window"
            }
        })
    }
}

impl std::error::Error for VerifyError {}

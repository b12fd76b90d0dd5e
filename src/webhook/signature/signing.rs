//! Making signatures: for tests and emulators, and the keys that checking needs.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::webhook::secret::SigningSecret;

/// Signs a body in the bare form: 64 lowercase hexadecimal digits.
///
/// For tests and emulators; a receiver only verifies.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, sign};
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// assert_eq!(sign(&secret, b"{}").len(), 64);
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
pub fn sign(secret: &SigningSecret, body: &[u8]) -> String {
    hex(key(secret).chain_update(body))
}

/// Signs a body in the timestamped form, `t=<seconds>,v1=<hex>`.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, sign_at};
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// let header = sign_at(&secret, b"{}", "2026-04-19T12:34:56Z".parse()?);
/// assert!(header.starts_with("t=1776602096,v1="));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign_at(secret: &SigningSecret, body: &[u8], at: DateTime<Utc>) -> String {
    let seconds = at.timestamp();
    let mac = key(secret)
        .chain_update(format!("{seconds}."))
        .chain_update(body);
    format!("t={seconds},v1={}", hex(mac))
}

#[allow(clippy::expect_used, reason = "HMAC takes a key of any length")]
pub(super) fn key(secret: &SigningSecret) -> Hmac<Sha256> {
    Hmac::new_from_slice(secret.expose().as_bytes()).expect("a key of any length")
}

fn hex(mac: Hmac<Sha256>) -> String {
    base16ct::lower::encode_string(&mac.finalize().into_bytes())
}

//! Reading the signature header: which form it has, and its well-formed parts.

use chrono::{DateTime, Utc};
use http::HeaderMap;

use super::VerifyError;
use crate::webhook::headers;

pub(super) type Digest = [u8; 32];

/// A header whose form is known and complete.
#[derive(Debug)]
pub(super) enum Signature<'a> {
    Bare(Digest),
    Timestamped(Timestamped<'a>),
}

#[derive(Debug)]
pub(super) struct Timestamped<'a> {
    /// The timestamp as written: these bytes are signed, not their value.
    pub(super) timestamp: &'a str,
    pub(super) at: DateTime<Utc>,
    first: Digest,
    /// What follows the first digest that is well formed.
    rest: &'a str,
}

impl<'a> Signature<'a> {
    pub(super) fn find(headers: &'a HeaderMap) -> Result<Self, VerifyError> {
        let mut values = headers.get_all(&headers::SIGNATURE).iter();
        let value = values.next().ok_or(VerifyError::MissingSignature)?;
        if values.next().is_some() {
            return Err(VerifyError::RepeatedSignature);
        }
        let value = value.to_str().map_err(|_| VerifyError::NotAscii)?.trim();
        if value.is_empty() {
            Err(VerifyError::EmptySignature)
        } else if value.contains(['=', ',']) {
            Timestamped::parse(value).map(Self::Timestamped)
        } else {
            digest(value).map(Self::Bare)
        }
    }
}

impl<'a> Timestamped<'a> {
    /// A malformed part does not invalidate a good one: a timestamp and a digest are
    /// enough, with anything else beside them.
    fn parse(parts: &'a str) -> Result<Self, VerifyError> {
        let mut timestamp = Err(VerifyError::MissingTimestamp);
        let mut first = Err(VerifyError::MissingDigest);
        let mut rest = parts;
        let mut unread = parts;
        while !unread.is_empty() {
            let (part, following) = unread.split_once(',').unwrap_or((unread, ""));
            unread = following;
            match part.trim().split_once('=') {
                Some(("t", value)) => match (seconds(value), timestamp) {
                    (Some(_), Ok((seen, _))) if seen != value => {
                        return Err(VerifyError::RepeatedTimestamp);
                    }
                    (Some(at), _) => timestamp = Ok((value, at)),
                    (None, Err(_)) => timestamp = Err(VerifyError::MalformedTimestamp),
                    (None, Ok(_)) => {}
                },
                Some(("v1", value)) if first.is_err() => {
                    first = match (digest(value), first) {
                        (Err(_), Err(earlier)) if earlier != VerifyError::MissingDigest => {
                            Err(earlier)
                        }
                        (found, _) => found,
                    };
                    rest = following;
                }
                _ => {}
            }
        }
        let (timestamp, at) = timestamp?;
        Ok(Self {
            timestamp,
            at,
            first: first?,
            rest,
        })
    }

    pub(super) fn digests(&self) -> impl Iterator<Item = Digest> + Clone + use<'a> {
        let others = self.rest.split(',').filter_map(|part| {
            let value = part.trim().strip_prefix("v1=")?;
            digest(value).ok()
        });
        std::iter::once(self.first).chain(others)
    }
}

/// Decimal digits only: a sign, a fraction or a blank would let one instant be
/// written in two ways.
fn seconds(value: &str) -> Option<DateTime<Utc>> {
    if !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    DateTime::from_timestamp(value.parse().ok()?, 0)
}

/// Digits of either case: some senders write capitals, and the digest is the
/// same.
fn digest(value: &str) -> Result<Digest, VerifyError> {
    let mut digest = Digest::default();
    if value.len() != digest.len() * 2 {
        return Err(VerifyError::WrongLength);
    }
    base16ct::mixed::decode(value, &mut digest).map_err(|_| VerifyError::NotHex)?;
    Ok(digest)
}

//! Idempotency keys: a message sent again with the same key and the same bytes
//! arrives once.

#[cfg(feature = "schemars")]
use std::borrow::Cow;
use std::fmt::{self, Write};
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::generated::limits::{IDEMPOTENCY_KEY_MAX_LENGTH, IDEMPOTENCY_KEY_MIN_LENGTH};

/// The value of an `Idempotency-Key` header.
///
/// The service answers a repeated key with the original response for 24 hours
/// (REST guide). Make the key from what is being sent, or store it before the
/// first attempt: a new key for each attempt gives no protection.
///
/// ```
/// use blooio_client::IdempotencyKey;
///
/// let key = IdempotencyKey::derive(["order", "4281", "shipped"]);
/// assert_eq!(key.as_str(), "order:4281:shipped");
/// assert_ne!(key, IdempotencyKey::derive(["order:4281", "shipped"]));
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A key of your own: 1 to 255 visible ASCII characters, no spaces.
    ///
    /// ```
    /// use blooio_client::IdempotencyKey;
    ///
    /// let key = IdempotencyKey::new("order-4281-shipped")?;
    /// assert!(IdempotencyKey::new("order 4281").is_err());
    /// # Ok::<(), blooio_client::InvalidIdempotencyKey>(())
    /// ```
    ///
    /// # Errors
    /// If it is empty, too long, or has another character in it.
    pub fn new(key: impl Into<String>) -> Result<Self, InvalidIdempotencyKey> {
        let key = key.into();
        let reason = if key.len() < IDEMPOTENCY_KEY_MIN_LENGTH {
            Reason::Empty
        } else if key.len() > IDEMPOTENCY_KEY_MAX_LENGTH {
            Reason::Long(key.len())
        } else if let Some(index) = key.bytes().position(|byte| !byte.is_ascii_graphic()) {
            Reason::Character(index)
        } else {
            return Ok(Self(key));
        };
        Err(InvalidIdempotencyKey(reason))
    }

    /// Derives a key from `parts`: the same parts give the same key in every process
    /// and version, and different parts give different keys.
    ///
    /// Keys are readable while they fit in 255 characters; beyond that they are
    /// the SHA-256 of the same text.
    ///
    /// ```
    /// use blooio_client::IdempotencyKey;
    ///
    /// let key = IdempotencyKey::derive(["order", "4281", "shipped"]);
    /// assert_eq!(key, IdempotencyKey::derive(["order", "4281", "shipped"]));
    /// assert_ne!(key, IdempotencyKey::derive(["order", "4281", "delivered"]));
    /// ```
    pub fn derive<I>(parts: I) -> Self
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut key = String::new();
        let mut count = 0_usize;
        for part in parts {
            if count > 0 {
                key.push(':');
            }
            write_part(&mut key, part.as_ref());
            count += 1;
        }
        if count == 0 {
            // No part is ever written with parentheses.
            key.push_str("()");
        }
        if key.len() > IDEMPOTENCY_KEY_MAX_LENGTH {
            let digest = Sha256::digest(key.as_bytes());
            key = String::from("sha256=");
            for byte in digest {
                let _ = write!(key, "{byte:02x}");
            }
        }
        Self(key)
    }

    pub(crate) fn from_uuid(uuid: uuid::Uuid) -> Self {
        Self(uuid.to_string())
    }

    /// The key as it is in the header.
    ///
    /// ```
    /// use blooio_client::IdempotencyKey;
    ///
    /// let key = IdempotencyKey::new("order-4281-shipped")?;
    /// assert_eq!(key.as_str(), "order-4281-shipped");
    /// # Ok::<(), blooio_client::InvalidIdempotencyKey>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Writes a part so that no two lists of parts are written alike.
fn write_part(key: &mut String, part: &str) {
    if part.is_empty() {
        // A lone % is never the start of an encoded byte.
        key.push('%');
    }
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                key.push(char::from(byte));
            }
            other => {
                let _ = write!(key, "%{other:02X}");
            }
        }
    }
}

/// Error of a text that is not an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidIdempotencyKey(Reason);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    Empty,
    Long(usize),
    Character(usize),
}

impl fmt::Display for InvalidIdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid idempotency key: ")?;
        match self.0 {
            Reason::Empty => f.write_str("it is empty"),
            Reason::Long(length) => write!(
                f,
                "it has {length} characters; use at most {IDEMPOTENCY_KEY_MAX_LENGTH}, \
                 or IdempotencyKey::derive"
            ),
            Reason::Character(index) => write!(
                f,
                "the byte at {index} is not visible ASCII; use IdempotencyKey::derive for other text"
            ),
        }
    }
}

impl std::error::Error for InvalidIdempotencyKey {}

impl FromStr for IdempotencyKey {
    type Err = InvalidIdempotencyKey;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::new(key)
    }
}

impl TryFrom<&str> for IdempotencyKey {
    type Error = InvalidIdempotencyKey;

    fn try_from(key: &str) -> Result<Self, Self::Error> {
        Self::new(key)
    }
}

impl TryFrom<&String> for IdempotencyKey {
    type Error = InvalidIdempotencyKey;

    fn try_from(key: &String) -> Result<Self, Self::Error> {
        Self::new(key)
    }
}

impl TryFrom<String> for IdempotencyKey {
    type Error = InvalidIdempotencyKey;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::new(key)
    }
}

impl From<&IdempotencyKey> for IdempotencyKey {
    fn from(key: &IdempotencyKey) -> Self {
        key.clone()
    }
}

impl AsRef<str> for IdempotencyKey {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A derived key may be made of a number or an address.
impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyKey(…)")
    }
}

impl serde::Serialize for IdempotencyKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for IdempotencyKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::new(key).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for IdempotencyKey {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("IdempotencyKey")
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": IDEMPOTENCY_KEY_MIN_LENGTH,
            "maxLength": IDEMPOTENCY_KEY_MAX_LENGTH,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_are_bounded_visible_ascii() {
        assert!(IdempotencyKey::new("order-4281-shipped").is_ok());
        assert!(IdempotencyKey::new("k".repeat(255)).is_ok());
        for bad in ["", "with space", "ünïcode", "line\nbreak", &"k".repeat(256)] {
            assert!(IdempotencyKey::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn empty_lists_and_empty_parts_differ() {
        let keys: Vec<_> = [&[][..], &[""], &["", ""], &["%"], &["()"], &[":"]]
            .map(|parts: &[&str]| IdempotencyKey::derive(parts))
            .into_iter()
            .collect();
        for (index, key) in keys.iter().enumerate() {
            assert!(!keys[..index].contains(key));
        }
    }

    proptest! {
        #[test]
        fn derived_keys_are_valid_and_tell_parts_apart(
            one in proptest::collection::vec(".{0,40}", 0..12),
            other in proptest::collection::vec(".{0,40}", 0..12),
        ) {
            let key = IdempotencyKey::derive(&one);
            prop_assert!(IdempotencyKey::new(key.as_str()).is_ok());
            prop_assert_eq!(&key, &IdempotencyKey::derive(&one));
            prop_assert_eq!(one == other, key == IdempotencyKey::derive(&other));
        }
    }
}

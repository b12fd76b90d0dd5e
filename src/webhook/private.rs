//! What `Debug` and keys may show of a service's text: an id that looks like one,
//! and the length of anything else.

use std::fmt;

/// Longer strings are not ids that any document shows.
const LONGEST_ID: usize = 64;
/// So many digits in a row may be a phone number.
const PHONE_DIGITS: usize = 7;

/// Prints an id, or the length of a string that does not look like one.
pub(super) struct Id<'a>(pub(super) &'a str);

/// Prints the length of a string.
pub(super) struct Length<'a>(pub(super) &'a str);

/// Whether a string looks like an id and like nothing that is private: no
/// number, no address, no text of several words.
pub(super) fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let mut digits = bytes.chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit());
    !bytes.is_empty()
        && bytes.len() <= LONGEST_ID
        && bytes.iter().all(is_plain)
        && !digits.any(|run| run[0].is_ascii_digit() && run.len() >= PHONE_DIGITS)
}

impl fmt::Debug for Id<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_id(self.0) {
            write!(f, "{:?}", self.0)
        } else {
            Length(self.0).fmt(f)
        }
    }
}

impl fmt::Debug for Length<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_shown_and_numbers_addresses_and_texts_are_not() {
        for id in [
            "msg_abc",
            "gK2Ig_XGR2M6UkSgmT9FK",
            "chat-1a2b",
            "123456",
            &"x".repeat(64),
        ] {
            assert!(is_id(id), "{id}");
            assert_eq!(format!("{:?}", Id(id)), format!("{id:?}"));
        }
        for private in [
            "",
            "+15551234567",
            "15551234567",
            "msg_5551234",
            "jane@example.com",
            "Hello there",
            "iMessage;-;chat",
            "größe",
            &"x".repeat(65),
        ] {
            assert!(!is_id(private), "{private}");
            assert_eq!(
                format!("{:?}", Id(private)),
                format!("{} bytes", private.len())
            );
        }
    }
}

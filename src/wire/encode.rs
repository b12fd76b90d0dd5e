//! One encoding for a path segment: everything but the unreserved characters of
//! RFC 3986, exactly once.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Encodes a value as one path segment, `+` included, which the service would
/// read as a space.
pub(crate) fn encode_segment(value: &(impl AsRef<str> + ?Sized)) -> PercentEncode<'_> {
    utf8_percent_encode(value.as_ref(), RESERVED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reserved_character_is_encoded_once() {
        for (value, encoded) in [
            ("+15551234567", "%2B15551234567"),
            ("user@example.com", "user%40example.com"),
            (
                "+15551234567,+15559876543",
                "%2B15551234567%2C%2B15559876543",
            ),
            ("a/b?c#d;e:f%g h", "a%2Fb%3Fc%23d%3Be%3Af%25g%20h"),
            ("%2e%2e", "%252e%252e"),
            ("🔥", "%F0%9F%94%A5"),
            ("gK2Ig_XG-R2M6~.", "gK2Ig_XG-R2M6~."),
        ] {
            assert_eq!(encode_segment(value).to_string(), encoded);
        }
    }
}

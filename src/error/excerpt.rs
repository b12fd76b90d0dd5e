//! The part of a response's body that an error keeps.

use bytes::Bytes;

/// How much of a body an error keeps, in bytes.
const EXCERPT: usize = 16 * 1024;

/// The part of a body that an error keeps. A short one is not copied.
pub(crate) fn excerpt(body: Bytes) -> Bytes {
    if body.len() <= EXCERPT {
        body
    } else {
        Bytes::copy_from_slice(body.get(..EXCERPT).unwrap_or_default())
    }
}

//! A string of a body, kept as its place in it: parsing copies the body once
//! and no string a second time.

use std::borrow::Cow;
use std::ops::Range;

#[derive(Clone, Debug)]
pub(super) enum Span {
    Within(Range<usize>),
    /// A string that does not stand in the body as such: it was escaped there,
    /// or came from a header.
    Apart(Box<str>),
}

impl Span {
    pub(super) fn new(body: &str, text: Cow<'_, str>) -> Self {
        match text {
            Cow::Borrowed(text) => {
                let start = text.as_ptr().addr().wrapping_sub(body.as_ptr().addr());
                let range = start..start.wrapping_add(text.len());
                match body.get(range.clone()) {
                    Some(found) if found == text => Self::Within(range),
                    _ => Self::Apart(text.into()),
                }
            }
            Cow::Owned(text) => Self::Apart(text.into()),
        }
    }

    pub(super) fn get<'a>(&'a self, body: &'a str) -> &'a str {
        match self {
            Self::Within(range) => body.get(range.clone()).unwrap_or_default(),
            Self::Apart(text) => text,
        }
    }
}

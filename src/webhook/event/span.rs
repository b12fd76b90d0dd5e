//! A string of a body, kept as its place in it: parsing copies the body once
//! and no string a second time.

use std::ops::Range;

#[derive(Clone, Debug)]
pub(super) enum Span {
    Within(Range<usize>),
    /// A string that does not stand in the body as such: it was escaped there,
    /// or came from a header.
    Apart(Box<str>),
}

impl Span {
    pub(super) fn new(body: &str, text: &str) -> Self {
        let start = text.as_ptr().addr().wrapping_sub(body.as_ptr().addr());
        let range = start..start.wrapping_add(text.len());
        // What lies at an address of the body is a part of the body.
        match body.get(range.clone()) {
            Some(_) => Self::Within(range),
            None => Self::Apart(text.into()),
        }
    }

    pub(super) fn get<'a>(&'a self, body: &'a str) -> &'a str {
        match self {
            Self::Within(range) => body.get(range.clone()).unwrap_or_default(),
            Self::Apart(text) => text,
        }
    }
}

//! A string of a body, kept as its range in the body: parsing copies the body
//! once and no string a second time.

use std::ops::Range;

#[derive(Clone, Debug)]
pub(super) enum Span {
    Within(Range<usize>),
    /// A string that is not in the body as such: it is escaped there, or comes
    /// from a header.
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

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn only_a_part_of_the_body_is_kept_as_its_range() {
        let body = "{\"text\":\"Grüße\"}";
        let whole = format!("before{body}after");
        let body = &whole[6..6 + body.len()];
        for (text, is_part) in [
            (&body[9..16], true),
            (body, true),
            (&body[body.len()..], true),
            (&whole[..6], false),
            (&whole[5..7], false),
            (&whole[whole.len() - 6..], false),
            ("Grüße", false),
        ] {
            let span = Span::new(body, text);
            assert_eq!(matches!(span, Span::Within(_)), is_part, "{text}");
            assert_eq!(span.get(body), text);
        }
    }
}

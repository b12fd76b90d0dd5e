//! What `Debug` and error texts show of a value that may be a text, a number or
//! an address. Of what the service sent, only what is listed here is shown: a
//! word of the spec, and an id that looks like one.

use std::fmt;

/// Prints an ellipsis in place of a value.
pub(crate) struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Prints whether a value is there, and hides it.
pub(crate) fn hidden<T>(value: &Option<T>) -> Option<Hidden> {
    value.as_ref().map(|_| Hidden)
}

/// A text, or how long it is.
#[derive(Clone, Copy)]
pub(crate) enum Shown<'a> {
    /// A text that may be shown.
    Text(&'a str),
    /// A text of so many characters that may not.
    Length(usize),
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Length(length) => write!(f, "of {length} characters"),
        }
    }
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => fmt::Debug::fmt(text, f),
            Self::Length(length) => write!(f, "{length} characters"),
        }
    }
}

/// A word, if the spec lists it.
pub(crate) fn known<'a>(word: &'a str, words: &[&str]) -> Shown<'a> {
    show(word, words.contains(&word))
}

/// The place of a field, such as `parts[1].mention`, if the spec has all its
/// names.
pub(crate) fn field<'a>(place: &'a str, names: &[&str]) -> Shown<'a> {
    let is_index = |part: &str| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = place.split(['.', '[', ']']).filter(|part| !part.is_empty());
    let first = parts.next().is_some_and(|name| names.contains(&name));
    show(
        place,
        first && parts.all(|part| is_index(part) || names.contains(&part)),
    )
}

/// An id that the service made, if it looks like one: letters, digits, dashes
/// and underscores, a digit among them, and no run of digits that could be a
/// phone number.
pub(crate) fn opaque(id: &str) -> Shown<'_> {
    const LONGEST: usize = 64;
    const PHONE_NUMBER: usize = 7;
    let plain = id
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let digits = |part: &str| part.len() >= PHONE_NUMBER;
    let has_number = id.split(|one: char| !one.is_ascii_digit()).any(digits);
    let has_digit = id.bytes().any(|byte| byte.is_ascii_digit());
    show(id, plain && has_digit && !has_number && id.len() <= LONGEST)
}

fn show(text: &str, allowed: bool) -> Shown<'_> {
    if allowed {
        Shown::Text(text)
    } else {
        Shown::Length(text.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_of_the_spec_are_shown() {
        let words = ["parts", "mention", "text"];
        assert_eq!(known("text", &words).to_string(), "text");
        assert_eq!(
            known("+15551234567", &words).to_string(),
            "of 12 characters"
        );
        for (place, shown) in [
            ("parts[1].mention", "parts[1].mention"),
            ("text", "text"),
            ("text.15551234567", "of 16 characters"),
            ("Hello", "of 5 characters"),
            ("1.text", "of 6 characters"),
            ("", "of 0 characters"),
        ] {
            assert_eq!(field(place, &words).to_string(), shown, "{place}");
        }
    }

    #[test]
    fn an_id_that_could_be_a_number_or_a_word_is_not_shown() {
        for id in [
            "Qm8FhbH3P7R",
            "grp_a1b2",
            "m1",
            "123e4567-e89b-12d3-a456-426614",
        ] {
            assert_eq!(opaque(id).to_string(), id);
        }
        for id in [
            "+15551234567",
            "15551234567",
            "a-5551234",
            "Hello",
            "a b1",
            "",
        ] {
            assert!(matches!(opaque(id), Shown::Length(_)), "{id}");
        }
    }
}

//! Lone surrogates: a text cut between the two halves of a character is written
//! by JavaScript as a lone `\ud83d`, which no Rust string can hold.

use std::borrow::Cow;

/// `body` with every lone surrogate escape replaced by `\ufffd`, which is as
/// long; borrowed if there is none.
pub(super) fn replaced(body: &str) -> Cow<'_, str> {
    let mut bytes = Cow::Borrowed(body.as_bytes());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte != b'\\' {
            at += 1;
            continue;
        }
        match unit(&bytes, at) {
            Some(0xd800..=0xdbff) if matches!(unit(&bytes, at + 6), Some(0xdc00..=0xdfff)) => {
                at += 12;
            }
            Some(0xd800..=0xdfff) => {
                bytes.to_mut()[at..at + 6].copy_from_slice(br"\ufffd");
                at += 6;
            }
            _ => at += 2,
        }
    }
    match bytes {
        Cow::Borrowed(_) => Cow::Borrowed(body),
        Cow::Owned(bytes) => String::from_utf8(bytes).map_or(Cow::Borrowed(body), Cow::Owned),
    }
}

/// The UTF-16 unit that is escaped at `at`.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(br"\u")?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn only_lone_surrogates_are_replaced() {
        for (body, expected) in [
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\ude00 \n""#, r#""\ufffd \n""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\ud83d\ude00\ude00""#, r#""\ud83d\ude00\ufffd""#),
            (r#""\uD83D\u0041""#, r#""\ufffd\u0041""#),
            (
                r#"{"text":"\ud83d\ude00\ud83d"}"#,
                r#"{"text":"\ud83d\ude00\ufffd"}"#,
            ),
            (r#"{"text":"\ud83d\\ud83d"}"#, r#"{"text":"\ufffd\\ud83d"}"#),
            (r#"{"text":"\ud83d \ud83d"}"#, r#"{"text":"\ufffd \ufffd"}"#),
        ] {
            assert_eq!(replaced(body), expected);
        }
        for fine in [
            r#""\ud83d\ude00""#,
            r#""\\ud83d""#,
            r#""\u00e9""#,
            r#""\ud7ff\ue000""#,
            r#""\u+d83""#,
            r"\u",
            r"\",
            "",
        ] {
            assert_eq!(replaced(fine), fine);
        }
    }
}

//! Half an emoji: a text cut between the two halves of a character is written
//! by JavaScript as a lone `\ud83d`, which no Rust string can hold.

/// `body` with every lone surrogate escape replaced by `\ufffd`, which is as
/// long; `None` if there is none, so that the body is bad for another reason.
pub(super) fn lone_surrogates(body: &str) -> Option<String> {
    let mut repaired = body.to_owned().into_bytes();
    let mut changed = false;
    let mut at = 0;
    while let Some(&byte) = repaired.get(at) {
        if byte != b'\\' {
            at += 1;
            continue;
        }
        match unit(&repaired, at) {
            Some(0xd800..=0xdbff) if matches!(unit(&repaired, at + 6), Some(0xdc00..=0xdfff)) => {
                at += 12;
            }
            Some(0xd800..=0xdfff) => {
                repaired[at..at + 6].copy_from_slice(br"\ufffd");
                changed = true;
                at += 6;
            }
            _ => at += 2,
        }
    }
    let repaired = String::from_utf8(repaired).ok()?;
    changed.then_some(repaired)
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
    use super::lone_surrogates;

    #[test]
    fn only_lone_halves_are_replaced() {
        let repaired = |body| lone_surrogates(body);
        assert_eq!(repaired(r#""\ud83d""#).as_deref(), Some(r#""\ufffd""#));
        assert_eq!(
            repaired(r#""\ude00 \n""#).as_deref(),
            Some(r#""\ufffd \n""#)
        );
        assert_eq!(
            repaired(r#""\ud83d\ud83d\ude00""#).as_deref(),
            Some(r#""\ufffd\ud83d\ude00""#)
        );
        for fine in [
            r#""\ud83d\ude00""#,
            r#""\\ud83d""#,
            r#""\u00e9""#,
            r"\u",
            r"\",
            "",
        ] {
            assert_eq!(repaired(fine), None, "{fine}");
        }
    }
}

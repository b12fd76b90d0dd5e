//! Arbitrary strings: plain, odd, of a pattern, of a length, of a format.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;

/// Any text that JSON can hold.
pub(crate) fn any_text() -> BoxedStrategy<String> {
    const ODD: &[&str] = &[
        "\u{0}\n\t\"\\/",
        "e\u{301} \u{1f469}\u{200d}\u{1f467} \u{202e}",
        "\u{10ffff}\u{feff}",
        "null",
        " +1 (555) 123-4567 ",
        "a/b?c=d&e#f%2F..",
    ];
    prop_oneof![
        3 => vec(prop::char::range(' ', '~'), 0..8).prop_map(String::from_iter),
        1 => vec(any::<char>(), 0..6).prop_map(String::from_iter),
        1 => select(ODD).prop_map(str::to_owned),
    ]
    .boxed()
}

/// Text of a number of characters between two bounds, the bounds included.
pub(crate) fn text_of_length(least: usize, most: Option<usize>) -> BoxedStrategy<String> {
    let near = most.unwrap_or(least + 8).min(least + 8);
    let characters = || prop_oneof![3 => prop::char::range('a', 'z'), 1 => any::<char>()];
    let exactly = move |count: usize| vec(characters(), count).prop_map(String::from_iter);
    prop_oneof![
        4 => vec(characters(), least..=near.max(least)).prop_map(String::from_iter),
        1 => exactly(least),
        1 => exactly(most.unwrap_or(near)),
    ]
    .boxed()
}

/// Text that matches a pattern. Look-ahead is left to the caller's filter.
pub(crate) fn text_matching(pattern: &str) -> Result<BoxedStrategy<String>, String> {
    let plain = without_lookahead(pattern);
    let plain = plain.trim_start_matches('^').trim_end_matches('$');
    let strategy = string_regex(&unicode_escapes(plain)).map_err(|error| error.to_string())?;
    // A class reaches all of Unicode; most values should look like real ones.
    let plausible = select(
        &[
            "a",
            "msg_1",
            "+15551234567",
            "user@example.com",
            "\u{1f525} %2e",
        ][..],
    );
    Ok(prop_oneof![2 => strategy, 1 => plausible.prop_map(str::to_owned)].boxed())
}

/// Text that a header can hold.
pub(crate) fn header_text() -> BoxedStrategy<String> {
    let visible = || prop::char::range('!', '~');
    (visible(), vec(prop::char::range(' ', '~'), 0..8), visible())
        .prop_map(|(first, middle, last)| format!("{first}{}{last}", String::from_iter(middle)))
        .boxed()
}

/// Moments as RFC 3339 writes them, in several spellings.
pub(crate) fn date_time() -> BoxedStrategy<String> {
    let seconds = prop_oneof![0_i64..4_102_444_800, -62_135_596_800_i64..253_402_300_799];
    let fraction = select(&["", ".5", ".123", ".000001", ".123456789"][..]);
    let offset = select(&["Z", "+00:00", "+05:30", "-11:00"][..]);
    (seconds, fraction, offset)
        .prop_filter_map("a year of four digits", |(seconds, fraction, offset)| {
            let at = chrono::DateTime::from_timestamp(seconds, 0)?;
            let text = format!("{}{fraction}{offset}", at.format("%Y-%m-%dT%H:%M:%S"));
            let year = chrono::DateTime::parse_from_rfc3339(&text).ok()?.to_utc();
            (1..=9999)
                .contains(&chrono::Datelike::year(&year))
                .then_some(text)
        })
        .boxed()
}

/// Web addresses.
pub(crate) fn url() -> BoxedStrategy<String> {
    let hosts = select(
        &[
            "example.com",
            "cdn.example.com:8443",
            "192.0.2.7",
            "[2001:db8::1]",
        ][..],
    );
    let paths = select(&["", "/", "/a/b.png", "/hook?x=1&y=%20#z", "/%F0%9F%94%A5"][..]);
    (hosts, paths)
        .prop_map(|(host, path)| format!("https://{host}{path}"))
        .boxed()
}

/// Chat ids: the Rust type knows the forms that the spec's pattern does not say.
pub(crate) fn chat_id() -> BoxedStrategy<String> {
    let person = || {
        prop_oneof![
            (10_u64..=999_999_999_999_999).prop_map(|digits| format!("+{digits}")),
            "[a-z0-9.+_%-]{1,8}@[a-z0-9.-]{1,8}",
        ]
    };
    prop_oneof![
        person(),
        "grp_[A-Za-z0-9_-]{1,12}",
        "chat_[a-z0-9;/]{1,8}",
        vec(person(), 2..4).prop_map(|people| people.join(",")),
    ]
    .boxed()
}

fn without_lookahead(pattern: &str) -> String {
    let mut out = pattern.to_owned();
    while let Some(start) = out.find("(?!") {
        let mut depth = 0_i32;
        let end = out[start..].find(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        match end {
            Some(end) => out.replace_range(start..=start + end, ""),
            None => break,
        }
    }
    out
}

/// `\uXXXX` is ECMA's; Rust's regex writes `\x{XXXX}`.
fn unicode_escapes(pattern: &str) -> String {
    let mut parts = pattern.split("\\u");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_at(part.len().min(4));
        out.push_str(&format!("\\x{{{digits}}}{rest}"));
    }
    out
}

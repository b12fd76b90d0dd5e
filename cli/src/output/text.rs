//! Text that came from elsewhere, made safe and readable on a terminal.

use blooio_client::Timestamp;
use chrono::{DateTime, Local, Utc};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The text without terminal control: control characters and marks that change
/// the direction of writing are shown, not interpreted.
pub(crate) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => out.push('↵'),
            '\t' => out.push(' '),
            '\r' => {}
            _ if letter.is_control() || is_direction_mark(letter) => {
                out.extend(letter.escape_unicode());
            }
            _ => out.push(letter),
        }
    }
    out
}

/// The columns that a text takes on a terminal.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text in at most `columns`, with an ellipsis where it is cut.
pub(super) fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for letter in text.chars() {
        let letter_width = letter.width().unwrap_or(0);
        if used + letter_width > columns {
            break;
        }
        used += letter_width;
        out.push(letter);
    }
    out.push('…');
    out
}

/// A time in the zone of the person who reads it.
pub(crate) fn local(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local)
        .format("%Y-%m-%d %H:%M:%S")
        .to_string()
}

/// A time of an answer in the zone of the person who reads it; empty if there is
/// none.
pub(crate) fn local_of(at: Option<Timestamp>) -> String {
    at.and_then(Timestamp::to_datetime)
        .map(local)
        .unwrap_or_default()
}

fn is_direction_mark(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_obeys_no_text() {
        let text = visible("a\u{1b}[31mred\u{7}\nb\u{202e}c");
        assert_eq!(text, "a\\u{1b}[31mred\\u{7}↵b\\u{202e}c");
        assert!(!text.chars().any(char::is_control));
    }

    #[test]
    fn a_cut_text_takes_no_more_than_its_columns() {
        for text in ["plain words", "日本語のテキスト", "🎉🎉🎉🎉🎉🎉", ""] {
            for columns in 1..14 {
                assert!(width(&fit(text, columns)) <= columns, "{text} {columns}");
            }
        }
        assert_eq!(fit("plain words", 6), "plain…");
    }
}

//! A .env file: `NAME=value` lines, read only when `--env-file` asks for it.

use std::path::Path;

use crate::failure::Failure;
use crate::secret::read_text;

/// The names and values in a file, in its order.
///
/// # Errors
/// If it cannot be read, or a line is not `NAME=value`, a comment or empty.
pub(super) fn read(path: &Path) -> Result<Vec<(String, String)>, Failure> {
    parse(&read_text(path)?)
        .map_err(|line| Failure::usage(format!("{}:{line}: not NAME=value", path.display())))
}

/// The pairs, or the number of the first line that is invalid.
fn parse(text: &str) -> Result<Vec<(String, String)>, usize> {
    let mut pairs = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let line = line.strip_prefix("export ").unwrap_or(line);
        let (name, value) = line.split_once('=').ok_or(at + 1)?;
        pairs.push((name.trim().to_owned(), unquoted(value.trim()).to_owned()));
    }
    Ok(pairs)
}

fn unquoted(value: &str) -> &str {
    for quote in ['"', '\''] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner;
        }
    }
    // A comment after a value that is not quoted.
    value.split(" #").next().unwrap_or(value).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_quotes_and_comments_are_read() {
        let text = "# keys\nexport A=1\nB = \"two # not a comment\"\n\nC='x=y'\nD=4 # four\n";
        let pairs = parse(text).unwrap();
        let expected = [
            ("A", "1"),
            ("B", "two # not a comment"),
            ("C", "x=y"),
            ("D", "4"),
        ];
        assert_eq!(
            pairs,
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
        assert_eq!(parse("A=1\nnonsense\n").unwrap_err(), 2);
    }
}

//! Blocks of indented lines. A new operation is copied as text, because a parsed
//! document has lost its order, its comments and its quotes.

use std::ops::Range;

/// The indent of a line.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The line at `start` and all deeper ones below it, without blank lines at the end.
pub(super) fn block(lines: &[&str], start: usize) -> Range<usize> {
    let depth = indent(lines[start]);
    let below = lines[start + 1..].iter();
    let count = below
        .take_while(|line| line.trim().is_empty() || indent(line) > depth)
        .count();
    let mut end = start + 1 + count;
    while lines[end - 1].trim().is_empty() {
        end -= 1;
    }
    start..end
}

/// The blocks directly below the first line of a block.
pub(super) fn children(lines: &[&str], parent: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut next = parent.start + 1;
    while next < parent.end {
        let child = block(lines, next);
        next = child.end;
        while next < parent.end && lines[next].trim().is_empty() {
            next += 1;
        }
        found.push(child);
    }
    found
}

/// The child whose first line begins with a word.
pub(super) fn child(lines: &[&str], parent: &Range<usize>, word: &str) -> Option<Range<usize>> {
    children(lines, parent)
        .into_iter()
        .find(|range| lines[range.start].trim_start().starts_with(word))
}

/// A text with more lines after its line `index`, counted from 0.
pub(super) fn insert_after(text: &str, index: usize, more: &[String]) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = (index + 1).min(lines.len());
    lines.splice(at..at, more.iter().map(String::as_str));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a:\n  b:\n    - 1\n\n    - 2\n  c: 3\n\nd: 4\n";

    #[test]
    fn a_block_ends_before_the_next_line_of_its_depth() {
        let lines: Vec<&str> = TEXT.lines().collect();
        assert_eq!(block(&lines, 0), 0..6);
        assert_eq!(block(&lines, 1), 1..5);
        assert_eq!(block(&lines, 7), 7..8);
        assert_eq!(children(&lines, &(0..6)), [1..5, 5..6]);
        assert_eq!(children(&lines, &(1..5)), [2..3, 4..5]);
        assert_eq!(child(&lines, &(0..6), "c:"), Some(5..6));
        assert_eq!(child(&lines, &(0..6), "d:"), None);
    }

    #[test]
    fn lines_are_inserted_after_a_line() {
        let more = ["x".to_owned(), "y".to_owned()];
        assert_eq!(insert_after("a\nb\n", 0, &more), "a\nx\ny\nb\n");
        assert_eq!(insert_after("a\nb\n", 1, &more), "a\nb\nx\ny\n");
    }
}

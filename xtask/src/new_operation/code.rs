//! The Rust code of a new operation: its wrapper, the sandbox's handler and the
//! line of the contract tests, each copied from the original operation. Copies keep
//! the original's parameters, which may differ from those of the new one.

use std::ops::Range;

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

use super::lines::{block, indent, insert_after};
use crate::util::PLACEHOLDER;

/// The names of the copied operation and of the new one.
pub(super) struct Names<'a> {
    pub(super) like: &'a str,
    pub(super) new: &'a str,
}

/// A file with a copy in it, and the names of the method before and after.
pub(super) struct Wrapper {
    pub(super) text: String,
    pub(super) copied: String,
    pub(super) written: String,
    /// The type of a list and that of its copy, which must be exported.
    pub(super) list: Option<(String, String)>,
}

/// Copies the method that calls the operation.
pub(super) fn wrapper(source: &str, names: &Names<'_>) -> Option<Wrapper> {
    let (like, new) = (names.like.to_snake_case(), names.new.to_snake_case());
    let lines: Vec<&str> = source.lines().collect();
    let upload = |id: &str| format!("operations::{};", id.to_shouty_snake_case());
    let rename = |text: &str| {
        text.replace(&format!(".{like}()"), &format!(".{new}()"))
            .replace(&upload(names.like), &upload(names.new))
    };
    if let Some(at) = lines
        .iter()
        .position(|line| line.contains(&format!("= {like}(")))
    {
        return list(source, at, names);
    }
    let at = lines.iter().position(|line| rename(line) != **line)?;
    let range = function(&lines, at)?;
    let copied = function_name(&lines, &range)?;
    let mut written = vec![String::new()];
    written.extend(documented(&lines[range.clone()], "///"));
    for line in &mut written {
        *line = rename(line)
            .replace(&format!("fn {copied}("), &format!("fn {new}("))
            .replace(&format!("fn {copied}<"), &format!("fn {new}<"))
            .replace(&format!(".{copied}("), &format!(".{new}("));
    }
    Some(Wrapper {
        text: insert_after(source, range.end - 1, &written),
        copied,
        written: new,
        list: None,
    })
}

/// Copies a list, which is declared by a macro, and the method that makes it.
fn list(source: &str, at: usize, names: &Names<'_>) -> Option<Wrapper> {
    let (like, new) = (names.like.to_snake_case(), names.new.to_snake_case());
    let lines: Vec<&str> = source.lines().collect();
    let start = (0..at)
        .rev()
        .find(|line| lines[*line].starts_with("list! {"))?;
    let end = (at..lines.len()).find(|line| lines[*line] == "}")?;
    let old_type = lines[at].trim().split(' ').next()?.to_owned();
    let plain = names.new.to_pascal_case();
    let new_type = match plain.strip_prefix("List") {
        Some(_) => plain,
        None => format!("List{plain}"),
    };
    let mut declared = vec![String::new(), lines[start].to_owned()];
    declared.extend(documented(&lines[start + 1..=end], "    ///"));
    for line in &mut declared {
        *line = line
            .replace(&format!("{old_type} of"), &format!("{new_type} of"))
            .replace(&format!("= {like}("), &format!("= {new}("));
    }
    let maker = format!("{old_type}::new(");
    let made = lines.iter().position(|line| line.contains(&maker))?;
    let range = function(&lines, made)?;
    let copied = function_name(&lines, &range)?;
    let mut method = vec![String::new()];
    method.extend(documented(&lines[range.clone()], "///"));
    for line in &mut method {
        *line = line
            .replace(&old_type, &new_type)
            .replace(&format!("fn {copied}("), &format!("fn {new}("))
            .replace(&format!(".{copied}("), &format!(".{new}("));
    }
    // The lower one first, so that the other's line number does not change.
    let mut insertions = [(end, declared), (range.end - 1, method)];
    insertions.sort_by_key(|(line, _)| std::cmp::Reverse(*line));
    let text = insertions
        .iter()
        .fold(source.to_owned(), |text, (line, more)| {
            insert_after(&text, *line, more)
        });
    Some(Wrapper {
        text,
        copied,
        written: new,
        list: Some((old_type, new_type)),
    })
}

/// Exports the copy of a list beside the original.
pub(super) fn exported(source: &str, old: &str, new: &str) -> Option<String> {
    let lines = source.lines().enumerate();
    let mut exports = lines.filter_map(|(index, line)| {
        let (module, names) = line.strip_prefix("pub use ")?.split_once("::")?;
        Some((index, module, names))
    });
    let (index, module, _) = exports.find(|(_, _, names)| {
        names
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|name| name == old)
    })?;
    Some(insert_after(
        source,
        index,
        &[format!("pub use {module}::{new};")],
    ))
}

/// Adds a row to the sandbox's table. Returns the text, and the module and name of
/// the handler to copy.
pub(super) fn route(source: &str, names: &Names<'_>) -> Option<(String, String, String)> {
    let row = format!("(operations::{}, ", names.like.to_shouty_snake_case());
    let (index, line) = source
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains(&row))?;
    let handler = line.split_once(&row)?.1.trim_end_matches("),");
    let (module, name) = handler.split_once("::")?;
    let more = format!(
        "    (operations::{}, {module}::{}),",
        names.new.to_shouty_snake_case(),
        names.new.to_snake_case()
    );
    let text = insert_after(source, index, &[more]);
    Some((text, module.to_owned(), name.to_owned()))
}

/// Copies a handler of the sandbox. `call` is method and path.
pub(super) fn handler(source: &str, name: &str, names: &Names<'_>, call: &str) -> Option<String> {
    let lines: Vec<&str> = source.lines().collect();
    let declared = format!("fn {name}(");
    let at = lines.iter().position(|line| line.contains(&declared))?;
    let code = block(&lines, at);
    let mut written = vec![
        String::new(),
        format!("/// `{call}`"),
        "///".to_owned(),
        format!("/// {PLACEHOLDER}: what it changes and what it answers."),
    ];
    let end = code.end + usize::from(lines.get(code.end).is_some_and(|line| *line == "}"));
    let renamed = format!("fn {}(", names.new.to_snake_case());
    let copied = lines[at..end].iter();
    written.extend(copied.map(|line| line.replace(&declared, &renamed)));
    Some(insert_after(source, end - 1, &written))
}

/// Copies the call of the contract tests.
pub(super) fn contract(source: &str, names: &Names<'_>, wrapper: &Wrapper) -> Option<String> {
    let lines: Vec<&str> = source.lines().collect();
    let key = format!("    \"{}\":", names.like);
    let start = lines.iter().position(|line| line.starts_with(&key))?;
    let length = lines[start..]
        .iter()
        .position(|line| line.ends_with(';') && indent(line) == 4)?;
    let copied = lines[start..=start + length].iter();
    let written: Vec<String> = copied
        .map(|line| {
            line.replace(&key, &format!("    \"{}\":", names.new))
                .replace(
                    &format!(".{}(", wrapper.copied),
                    &format!(".{}(", wrapper.written),
                )
        })
        .collect();
    Some(insert_after(source, start + length, &written))
}

/// The function around a line, its docs and attributes included.
fn function(lines: &[&str], inside: usize) -> Option<Range<usize>> {
    let is_function = |line: &str| {
        ["pub fn ", "pub async fn ", "pub(crate) fn ", "fn "]
            .iter()
            .any(|start| line.trim_start().starts_with(start))
    };
    let first = (0..=inside).rev().find(|line| is_function(lines[*line]))?;
    let closing = " ".repeat(indent(lines[first])) + "}";
    let last = (first..lines.len()).find(|line| lines[*line] == closing)?;
    let is_above = |line: &&&str| {
        let line = line.trim_start();
        line.starts_with("///") || line.starts_with("#[")
    };
    let above = lines[..first].iter().rev().take_while(is_above).count();
    Some(first - above..last + 1)
}

fn function_name(lines: &[&str], range: &Range<usize>) -> Option<String> {
    let line = lines[range.clone()]
        .iter()
        .find(|line| line.contains("fn ") && !line.trim_start().starts_with("//"))?;
    let name = line.split_once("fn ")?.1;
    Some(name.split(['(', '<']).next()?.to_owned())
}

/// A copy whose first paragraph of docs is to be written.
fn documented(lines: &[&str], mark: &str) -> Vec<String> {
    let mark = mark.trim_start();
    let is_text = |line: &&&str| {
        let line = line.trim();
        line.starts_with(mark) && line != mark
    };
    let paragraph = lines.iter().take_while(is_text).count();
    let depth = lines.first().map_or(0, |line| indent(line));
    let first = format!("{}/// {PLACEHOLDER}: what it does.", " ".repeat(depth));
    let rest = lines[paragraph..].iter().map(|line| (*line).to_owned());
    std::iter::once(first).chain(rest).collect()
}

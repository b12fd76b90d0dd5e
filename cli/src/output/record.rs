//! One result with all its fields: a line for each, nested ones by their path.

use serde_json::Value;

use super::style::Style;
use super::terminal::Terminal;
use super::text::{local, visible, width};
use crate::json::time;

/// A result as lines of `name  value`. Fields without a value are left out.
pub(super) fn render(value: &Value, terminal: &Terminal) -> String {
    let mut lines = Vec::new();
    collect(&mut lines, "", value);
    let widest = lines.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let mut text = String::new();
    for (name, value) in lines {
        let gap = " ".repeat(widest - width(&name) + 2);
        let name = terminal.paint(Style::Heading, &name);
        text.push_str(&format!("{name}{gap}{value}\n"));
    }
    text
}

fn collect(lines: &mut Vec<(String, String)>, path: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::Object(object) => {
            for (name, value) in object {
                let path = match path {
                    "" => visible(name),
                    _ => format!("{path}.{}", visible(name)),
                };
                match time(name, value) {
                    Some(at) => lines.push((path, local(at))),
                    None => collect(lines, &path, value),
                }
            }
        }
        Value::Array(items) if items.iter().all(is_plain) => {
            let items: Vec<String> = items.iter().map(plain).collect();
            if !items.is_empty() {
                lines.push((path.to_owned(), items.join(", ")));
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(lines, &format!("{path}.{at}"), item);
            }
        }
        _ => lines.push((path.to_owned(), plain(value))),
    }
}

fn is_plain(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => visible(text),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        other => other.to_string(),
    }
}

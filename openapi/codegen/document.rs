//! A document as JSON, with the line of every value, so that every error can name
//! its line; and the helpers that all readers of an OpenAPI document need. Code
//! generation, xtask and the contract tests read documents through this file.

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

pub use super::pointer::{join, steps};
use super::yaml::{self, Lines};

/// The HTTP methods that a path item may have.
pub const METHODS: [&str; 8] = [
    "get", "put", "post", "patch", "delete", "head", "options", "trace",
];

/// A YAML or JSON document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Name of the document in messages.
    pub path: PathBuf,
    /// The document as JSON.
    pub value: Value,
    lines: Lines,
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    /// As [`Document::parse`], and if the file cannot be read.
    pub fn read(path: &Path) -> Result<Self, Unreadable> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Unreadable::new(path, None, error.to_string()))?;
        Self::parse(path, &text)
    }

    /// Reads a text: JSON if `path` ends in `.json`, YAML otherwise.
    ///
    /// # Errors
    /// The text is not YAML (or JSON), repeats a key, or contains something that
    /// JSON cannot express.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Unreadable> {
        let is_json = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("json"));
        let parsed = if is_json {
            yaml::parse_json(text)
        } else {
            yaml::parse(text)
        };
        let (value, lines) =
            parsed.map_err(|error| Unreadable::new(path, Some(error.line), error.to_string()))?;
        Ok(Self {
            path: path.to_owned(),
            value,
            lines,
        })
    }

    /// The value at a JSON pointer.
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// The line of a JSON pointer, or of the nearest parent that exists.
    pub fn line(&self, pointer: &str) -> usize {
        self.lines.of(pointer)
    }

    /// The target of a `$ref` into this document and its pointer; anything else
    /// is its own target. References to references are followed.
    pub fn resolve<'a>(&'a self, value: &'a Value, pointer: &str) -> (&'a Value, String) {
        let (mut value, mut pointer) = (value, pointer.to_owned());
        for _ in 0..16 {
            let Some(target) = reference(value) else {
                break;
            };
            let Some(found) = self.at(target) else { break };
            (value, pointer) = (found, target.to_owned());
        }
        (value, pointer)
    }
}

/// Why a document could not be read, and where.
#[derive(Debug)]
pub struct Unreadable {
    /// Name of the document in messages.
    pub path: PathBuf,
    /// The line, counted from 1, if the document could be opened.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: String,
}

impl Unreadable {
    fn new(path: &Path, line: Option<usize>, reason: String) -> Self {
        Self {
            path: path.to_owned(),
            line,
            reason,
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for Unreadable {}

/// The JSON pointer that a local `$ref` names.
pub fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()?.strip_prefix('#')
}

/// The name of the component that a `$ref` names.
pub fn component(value: &Value) -> Option<&str> {
    reference(value)?.rsplit('/').next()
}

/// The string at a key, or the empty one.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Whether the value at a key is `true`.
pub fn is_true(value: &Value, key: &str) -> bool {
    value.get(key) == Some(&Value::Bool(true))
}

/// The members of the object at a key; none if there is no object.
pub fn members<'a>(
    value: &'a Value,
    key: &str,
) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    value
        .get(key)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

/// The items of the list at a key; none if there is no list.
pub fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// The strings in the list at a key.
pub fn strings<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    items(value, key).filter_map(Value::as_str)
}

/// Removes a key of an object.
pub fn remove(value: &mut Value, key: &str) {
    if let Some(object) = value.as_object_mut() {
        object.remove(key);
    }
}

//! A spec as JSON, with the line of everything in it, so that every complaint
//! about a spec can say where to look. Depends on nothing else of xtask: the
//! contract tests include this file too.

#![allow(
    dead_code,
    reason = "each command and the contract tests use a part of this"
)]

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

pub(crate) use super::yaml::join;
use super::yaml::{Document, Lines};

/// A document, its text and the line of each of its places.
#[derive(Debug, Clone)]
pub(crate) struct Spec {
    /// What the document is called in messages.
    pub(crate) path: PathBuf,
    /// The document as it was written.
    pub(crate) text: String,
    /// The document as JSON.
    pub(crate) value: Value,
    lines: Lines,
}

impl Spec {
    /// Reads a YAML or JSON file.
    ///
    /// # Errors
    /// The file cannot be read, is not YAML, or repeats a key.
    pub(crate) fn read(path: &Path) -> Result<Self, Unreadable> {
        let text = std::fs::read_to_string(path).map_err(|error| Unreadable {
            path: path.to_owned(),
            line: None,
            reason: error.to_string(),
        })?;
        Self::parse(path, text)
    }

    /// Reads a text; `path` names it in messages.
    ///
    /// # Errors
    /// The text is not YAML, or repeats a key.
    pub(crate) fn parse(path: &Path, text: String) -> Result<Self, Unreadable> {
        let document = Document::read(path, &text).map_err(|error| Unreadable {
            path: path.to_owned(),
            line: Some(error.line),
            reason: error.to_string(),
        })?;
        Ok(Self {
            path: path.to_owned(),
            text,
            value: document.value,
            lines: document.lines,
        })
    }

    /// What stands at a JSON pointer.
    pub(crate) fn at(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// The line of a JSON pointer, or of the nearest parent that exists.
    pub(crate) fn line(&self, pointer: &str) -> usize {
        self.lines.of(pointer)
    }

    /// The target of a `$ref` into this document and its pointer; anything else
    /// is its own target. References to references are followed.
    pub(crate) fn resolve<'a>(&'a self, value: &'a Value, pointer: &str) -> (&'a Value, String) {
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

/// The JSON pointer that a local `$ref` names.
pub(crate) fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()?.strip_prefix('#')
}

/// The string at a key, or the empty one.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The members of the object at a key; none if there is no object.
pub(crate) fn members<'a>(
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
pub(crate) fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// The strings in the list at a key.
pub(crate) fn strings<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    items(value, key).filter_map(Value::as_str)
}

/// Why a document could not be read, and where.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) path: PathBuf,
    pub(crate) line: Option<usize>,
    pub(crate) reason: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Spec, Unreadable> {
        Spec::parse(Path::new("spec.yaml"), text.to_owned())
    }

    #[test]
    fn a_place_that_does_not_exist_has_the_line_of_its_parent() {
        let text = "a:\n  b: 1\nd: {e: 2}\n".to_owned();
        let spec = Spec::parse(Path::new("spec.yaml"), text).unwrap();
        assert_eq!(spec.line("/a/b"), 2);
        assert_eq!(spec.line("/d/e/missing"), 3);
    }

    #[test]
    fn it_reads_what_a_full_yaml_library_reads() {
        // The contract tests include this file from the package above.
        let mut roots = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
        let path = roots.find_map(|root| {
            let path = root.join("openapi/blooio.yaml");
            path.exists().then_some(path)
        });
        let spec = Spec::read(&path.unwrap()).unwrap();
        let plain: Value = serde_saphyr::from_str(&spec.text).unwrap();
        assert_eq!(spec.value, plain);
    }
}

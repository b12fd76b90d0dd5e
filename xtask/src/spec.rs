//! A spec as JSON, with the line of everything in it, so that every complaint
//! about a spec can say where to look. Depends on nothing else here: the contract
//! tests include this file too.

#![allow(
    dead_code,
    reason = "each command and the contract tests use a part of this"
)]

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use serde_saphyr::Spanned;

/// A document, its text and the line of each of its places.
#[derive(Debug, Clone)]
pub(crate) struct Spec {
    /// What the document is called in messages.
    pub(crate) path: PathBuf,
    /// The document as it was written.
    pub(crate) text: String,
    /// The document as JSON.
    pub(crate) value: Value,
    lines: HashMap<String, usize>,
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
        let document: Node = serde_saphyr::from_str(&text).map_err(|error| {
            let reason = error.to_string();
            Unreadable {
                path: path.to_owned(),
                line: error.location().map(|place| place.line() as usize),
                reason: reason.lines().next().unwrap_or_default().to_owned(),
            }
        })?;
        let mut lines = HashMap::new();
        let value = flatten(document, &mut String::new(), &mut lines);
        Ok(Self {
            path: path.to_owned(),
            text,
            value,
            lines,
        })
    }

    /// What stands at a JSON pointer.
    pub(crate) fn at(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// The line of a JSON pointer, counted from 1: of the key for a property, of
    /// the value for an item, and of the nearest parent for a place that does not
    /// exist.
    pub(crate) fn line(&self, pointer: &str) -> usize {
        let mut place = pointer;
        loop {
            if let Some(line) = self.lines.get(place) {
                return *line;
            }
            match place.rfind('/') {
                Some(end) => place = &place[..end],
                None => return 1,
            }
        }
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

/// One more step of a JSON pointer.
pub(crate) fn join(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
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

/// A value and the line where it begins.
struct Node {
    line: usize,
    tree: Tree,
}

enum Tree {
    Leaf(Value),
    List(Vec<Node>),
    Object(Vec<(Spanned<String>, Node)>),
}

fn flatten(node: Node, pointer: &mut String, lines: &mut HashMap<String, usize>) -> Value {
    lines.entry(pointer.clone()).or_insert(node.line);
    let end = pointer.len();
    match node.tree {
        Tree::Leaf(value) => value,
        Tree::List(nodes) => {
            let mut list = Vec::with_capacity(nodes.len());
            for (index, node) in nodes.into_iter().enumerate() {
                *pointer = join(pointer, &index.to_string());
                list.push(flatten(node, pointer, lines));
                pointer.truncate(end);
            }
            Value::Array(list)
        }
        Tree::Object(nodes) => {
            let mut object = Map::new();
            for (key, node) in nodes {
                *pointer = join(pointer, &key.value);
                lines.insert(pointer.clone(), key.referenced.line() as usize);
                let value = flatten(node, pointer, lines);
                object.insert(key.value, value);
                pointer.truncate(end);
            }
            Value::Object(object)
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Tree>::deserialize(deserializer)?;
        Ok(Self {
            line: spanned.referenced.line() as usize,
            tree: spanned.value,
        })
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Leaf(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Leaf(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Leaf(
            Number::from_f64(value).map_or(Value::Null, Value::Number),
        ))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::from(value)))
    }

    fn visit_string<E>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::String(value)))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = access.next_element()? {
            list.push(node);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = access.next_entry()? {
            object.push(entry);
        }
        Ok(Tree::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Spec, Unreadable> {
        Spec::parse(Path::new("spec.yaml"), text.to_owned())
    }

    #[test]
    fn places_have_the_line_of_their_key_or_item() {
        let spec =
            parse("a:\n  b/c:\n    - 1\n    -\n      x: null\nd: {e: '1', 200: true}\n").unwrap();
        assert_eq!(
            spec.value,
            serde_json::json!({
                "a": { "b/c": [1, { "x": null }] }, "d": { "e": "1", "200": true }
            })
        );
        assert_eq!(spec.line("/a"), 1);
        assert_eq!(spec.line("/a/b~1c"), 2);
        assert_eq!(spec.line("/a/b~1c/0"), 3);
        assert_eq!(spec.line("/a/b~1c/1/x"), 5);
        assert_eq!(spec.line("/d/e/missing"), 6);
    }

    #[test]
    fn a_repeated_key_is_refused_with_its_line() {
        let error = parse("a: 1\nb: 2\na: 3\n").unwrap_err();
        assert_eq!(error.line, Some(3), "{error}");
    }

    #[test]
    fn it_reads_what_code_generation_reads() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/blooio.yaml");
        let spec = Spec::read(&path).unwrap();
        let plain: Value = serde_saphyr::from_str(&spec.text).unwrap();
        assert_eq!(spec.value, plain);
    }
}

//! Addresses: how a fact says where in the spec it belongs.
//!
//! `sendMessage`, `POST *` or `list*` name operations; after them comes a
//! parameter (`query limit`, `header X`, `path chatId`), the `body`, or a status
//! (`202`, `4??`), and after those `.field` and `[]` for items, or `header X` of a
//! response. `schema Name.field` names a component. A JSON pointer names anything.

use serde_json::Value;

use crate::document::{Document, join, members, text};
use crate::walk::{Operation, operations};

/// One part of the spec.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    pub(crate) kind: Kind,
    /// Its names when facts and parts are matched, see [`key`].
    pub(crate) keys: Vec<String>,
    pub(crate) value: &'a Value,
    pub(crate) pointer: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Operation,
    Parameter,
    /// A body or a response: it has `content`.
    Message,
    Header,
    Schema,
    /// The target of a JSON pointer.
    Raw,
}

/// The name under which a part of the spec is counted.
pub(crate) fn key(pointer: &str, what: &str) -> String {
    format!("{pointer}#{what}")
}

/// The parts of a spec that an address names; none if it names nothing.
pub(crate) fn find<'a>(spec: &'a Document, address: &str) -> Vec<Node<'a>> {
    if address.starts_with('/') {
        let found = spec.at(address).into_iter();
        return found.map(|value| raw(address, value)).collect();
    }
    let words: Vec<&str> = address.split_whitespace().collect();
    if let ["schema", path] = words.as_slice() {
        let end = path.find(['.', '[']).unwrap_or(path.len());
        let pointer = join("/components/schemas", &path[..end]);
        let Some(value) = spec.at(&pointer) else {
            return Vec::new();
        };
        return walk(spec, schema(spec, value, &pointer, &[]), &path[end..]);
    }
    let (chosen, rest) = select(spec, &words);
    chosen
        .iter()
        .flat_map(|operation| within(spec, operation, rest))
        .collect()
}

/// The schema of a parameter, a header or a message; of a schema itself.
pub(crate) fn schema_of<'a>(spec: &'a Document, node: &Node<'a>) -> Option<Node<'a>> {
    let (value, pointer) = match node.kind {
        Kind::Parameter | Kind::Header => {
            (node.value.get("schema")?, join(&node.pointer, "schema"))
        }
        Kind::Message => {
            let (media, content) = members(node.value, "content").next()?;
            let pointer = join(&join(&join(&node.pointer, "content"), media), "schema");
            (content.get("schema")?, pointer)
        }
        Kind::Schema => return Some(node.clone()),
        Kind::Operation | Kind::Raw => return None,
    };
    Some(schema(spec, value, &pointer, &node.keys))
}

/// The schemas that a schema is made of: itself, and the members of its unions,
/// all references resolved.
pub(crate) fn members_of<'a>(spec: &'a Document, node: &Node<'a>) -> Vec<Node<'a>> {
    let mut found = vec![node.clone()];
    for word in ["oneOf", "allOf"] {
        let list = node.value.get(word).and_then(Value::as_array);
        for (index, member) in list.into_iter().flatten().enumerate() {
            let pointer = join(&join(&node.pointer, word), &index.to_string());
            let member = schema(spec, member, &pointer, &node.keys);
            found.extend(members_of(spec, &member));
        }
    }
    found
}

fn raw<'a>(pointer: &str, value: &'a Value) -> Node<'a> {
    Node {
        kind: Kind::Raw,
        keys: vec![key(pointer, "")],
        value,
        pointer: pointer.to_owned(),
    }
}

/// A schema, its reference resolved; a component counts for itself.
fn schema<'a>(spec: &'a Document, value: &'a Value, pointer: &str, above: &[String]) -> Node<'a> {
    let (value, pointer) = spec.resolve(value, pointer);
    let mut keys = above.to_vec();
    keys.push(key(&pointer, ""));
    Node {
        kind: Kind::Schema,
        keys,
        value,
        pointer,
    }
}

/// The operations that the first words name, and the words that are left.
fn select<'a, 'w>(spec: &'a Document, words: &'w [&'w str]) -> (Vec<Operation<'a>>, &'w [&'w str]) {
    let method = |word: &str| ["GET", "PUT", "POST", "PATCH", "DELETE"].contains(&word);
    let (wanted, pattern, rest) = match words {
        [first, second, rest @ ..] if method(first) => (Some(*first), *second, rest),
        [first, rest @ ..] => (None, *first, rest),
        [] => return (Vec::new(), &[]),
    };
    let all = operations(spec).into_iter().filter(|operation| {
        let named = if pattern.starts_with('/') {
            operation.path == pattern
        } else {
            glob(pattern, operation.id())
        };
        // A pattern never means what the service sends by itself.
        let callback = operation.callback && pattern.contains('*') && !pattern.starts_with("on");
        named
            && !callback
            && wanted.is_none_or(|method| operation.method.eq_ignore_ascii_case(method))
    });
    (all.collect(), rest)
}

fn within<'a>(spec: &'a Document, operation: &Operation<'a>, words: &[&str]) -> Vec<Node<'a>> {
    let own = key(&operation.pointer, "");
    let node = |kind, value, pointer: &str, more: &str| Node {
        kind,
        keys: vec![own.clone(), key(&operation.pointer, more)],
        value,
        pointer: pointer.to_owned(),
    };
    match words {
        [] => vec![node(
            Kind::Operation,
            operation.value,
            &operation.pointer,
            "",
        )],
        [place @ ("query" | "header" | "path"), name] => operation
            .parameters(spec)
            .into_iter()
            .filter(|(value, _)| text(value, "in") == *place && text(value, "name") == *name)
            .map(|(value, pointer)| {
                node(Kind::Parameter, value, &pointer, &format!("{place} {name}"))
            })
            .collect(),
        [what, rest @ ..] => {
            let end = what.find(['.', '[']).unwrap_or(what.len());
            let (what, steps) = what.split_at(end);
            let mut messages = Vec::new();
            if what == "body" {
                let body = operation.body(spec).into_iter();
                messages.extend(
                    body.map(|(value, pointer)| node(Kind::Message, value, &pointer, "body")),
                );
            } else {
                for (status, value, pointer) in operation.responses(spec) {
                    if glob(what, status) {
                        messages.push(node(Kind::Message, value, &pointer, status));
                    }
                }
            }
            match rest {
                [] if steps.is_empty() => messages,
                [] => {
                    let schemas = messages
                        .iter()
                        .filter_map(|message| schema_of(spec, message));
                    schemas
                        .flat_map(|schema| walk(spec, schema, steps))
                        .collect()
                }
                ["header", name] => messages
                    .iter()
                    .filter_map(|message| header(spec, message, name))
                    .collect(),
                _ => Vec::new(),
            }
        }
    }
}

fn header<'a>(spec: &'a Document, message: &Node<'a>, name: &str) -> Option<Node<'a>> {
    let value = message.value.get("headers")?.get(name)?;
    let pointer = join(&join(&message.pointer, "headers"), name);
    let (value, pointer) = spec.resolve(value, &pointer);
    let mut keys = message.keys.clone();
    keys.push(key(&pointer, ""));
    Some(Node {
        kind: Kind::Header,
        keys,
        value,
        pointer,
    })
}

/// Follows `.field` and `[]` from a schema, into every member that has them.
fn walk<'a>(spec: &'a Document, from: Node<'a>, steps: &str) -> Vec<Node<'a>> {
    let mut here = vec![from];
    let mut rest = steps;
    while !rest.is_empty() {
        let mut next = Vec::new();
        let after = if let Some(after) = rest.strip_prefix("[]") {
            for member in here.iter().flat_map(|node| members_of(spec, node)) {
                next.extend(items(spec, &member));
            }
            after
        } else {
            let name = rest.trim_start_matches('.');
            let end = name.find(['.', '[']).unwrap_or(name.len());
            for node in &here {
                next.extend(properties(spec, node, &name[..end]));
            }
            &name[end..]
        };
        here = next;
        rest = after;
    }
    here
}

/// A property of a schema, or of the members of a union.
pub(crate) fn properties<'a>(spec: &'a Document, node: &Node<'a>, name: &str) -> Vec<Node<'a>> {
    let mut found = Vec::new();
    for member in members_of(spec, node) {
        let Some(value) = member.value.get("properties").and_then(|all| all.get(name)) else {
            continue;
        };
        let pointer = join(&join(&member.pointer, "properties"), name);
        let mut keys = member.keys.clone();
        keys.push(key(&pointer, ""));
        found.push(schema(spec, value, &pointer, &keys));
    }
    found
}

/// The items of a list.
pub(crate) fn items<'a>(spec: &'a Document, list: &Node<'a>) -> Option<Node<'a>> {
    let items = list.value.get("items")?;
    Some(schema(
        spec,
        items,
        &join(&list.pointer, "items"),
        &list.keys,
    ))
}

/// Whether a text matches a pattern: `*` is any text, `?` one character.
fn glob(pattern: &str, text: &str) -> bool {
    match pattern.chars().next() {
        None => text.is_empty(),
        Some('*') => {
            let rest = &pattern[1..];
            (0..=text.len()).any(|at| text.is_char_boundary(at) && glob(rest, &text[at..]))
        }
        Some(first) => text.chars().next().is_some_and(|letter| {
            (first == '?' || first == letter)
                && glob(&pattern[first.len_utf8()..], &text[letter.len_utf8()..])
        }),
    }
}

//! Checks a fact against a spec, and collects the parts of the spec it is about.

use std::collections::BTreeSet;

use serde_json::Value;

use super::address::{Kind, Node, find, items, key, members_of, properties, schema_of};
use super::fact::{Claim, Fact};
use crate::document::{Document, join, members, strings, text};
use crate::json_schema::Validators;
use crate::walk::operations;

/// The result of checking a fact.
#[derive(Default)]
pub(super) struct Outcome {
    /// Why it does not hold; empty if it holds.
    pub(super) broken: Vec<String>,
    /// The keys of the parts that it is about.
    pub(super) touched: BTreeSet<String>,
    /// Those of them that an address names without a pattern.
    pub(super) named: BTreeSet<String>,
}

/// Checks every claim of a fact at every address.
pub(super) fn judge(spec: &Document, validators: &mut Validators, fact: &Fact) -> Outcome {
    let mut trial = Trial {
        spec,
        validators,
        outcome: Outcome::default(),
    };
    for address in &fact.at {
        let nodes = find(spec, address);
        if nodes.is_empty() {
            trial
                .outcome
                .broken
                .push(format!("the spec has no `{address}`"));
        }
        for claim in &fact.claims {
            trial.claim(claim, address, &nodes);
        }
    }
    let components = trial
        .outcome
        .touched
        .iter()
        .filter_map(|part| component_of(part));
    let components: Vec<_> = components.collect();
    trial.outcome.touched.extend(components);
    trial.outcome
}

/// The key of the component that a part belongs to.
fn component_of(part: &str) -> Option<String> {
    let rest = part.strip_prefix("/components/schemas/")?;
    let end = rest.find(['/', '#'])?;
    Some(key(&format!("/components/schemas/{}", &rest[..end]), ""))
}

struct Trial<'a, 'v> {
    spec: &'a Document,
    validators: &'v mut Validators,
    outcome: Outcome,
}

impl<'a> Trial<'a, '_> {
    /// A pattern of operations must keep a claim everywhere. The members of a
    /// union keep it together.
    fn claim(&mut self, claim: &Claim, address: &str, nodes: &[Node<'a>]) {
        let mut reasons = Vec::new();
        let exact = !address.contains(['*', '?']);
        for node in nodes {
            self.outcome.touched.extend(node.keys.iter().cloned());
            if exact {
                self.outcome.named.extend(node.keys.iter().cloned());
                let statuses = node.keys.iter().filter_map(|key| key.rsplit_once('#'));
                let statuses = statuses.map(|(pointer, part)| (pointer, format!("status {part}")));
                let statuses = statuses.map(|(pointer, part)| key(pointer, &part));
                self.outcome.touched.extend(statuses);
                if matches!(
                    claim,
                    Claim::Accepts(_)
                        | Claim::Tolerates(_)
                        | Claim::Requires(_)
                        | Claim::Optional(_)
                ) {
                    let schema = schema_of(self.spec, node).into_iter();
                    self.outcome
                        .named
                        .extend(schema.flat_map(|schema| schema.keys));
                }
            }
            match self.check(claim, node) {
                Ok(()) if exact => return,
                Ok(()) => {}
                Err(reason) => reasons.push(reason),
            }
        }
        self.outcome.broken.extend(reasons);
    }

    fn check(&mut self, claim: &Claim, node: &Node<'a>) -> Result<(), String> {
        match claim {
            Claim::Equals(Value::Object(expected)) => expected
                .iter()
                .try_for_each(|(keyword, value)| self.keyword(node, keyword, value)),
            Claim::Equals(expected) if node.value == expected => Ok(()),
            Claim::Equals(expected) => Err(format!("it is {}, not {expected}", node.value)),
            Claim::Accepts(payload) => self.accepts(node, payload, true),
            Claim::Tolerates(payload) => self.accepts(node, payload, false),
            Claim::Refuses(payload) => {
                let schema = schema_of(self.spec, node).ok_or("it has no schema")?;
                let errors = self.validators.errors(schema.value, payload);
                let refused = !errors.is_empty();
                refused.then_some(()).ok_or(format!("{payload} is valid"))
            }
            Claim::Has(name) => self.has(node, name),
            Claim::Lacks(name) => match self.names(node).iter().any(|(known, _)| known == name) {
                true => Err(format!("it has `{name}`")),
                false => Ok(()),
            },
            Claim::Requires(name) => self.required(node, name, true),
            Claim::Optional(name) => self.required(node, name, false),
            Claim::Says(words) => self.says(node, words),
        }
    }

    fn keyword(&mut self, node: &Node<'a>, keyword: &str, expected: &Value) -> Result<(), String> {
        let mut places = vec![node.clone()];
        if let Some(schema) = schema_of(self.spec, node) {
            places.extend(members_of(self.spec, &schema));
        }
        let mut found = None;
        for place in &places {
            let Some(value) = self.value(place, keyword) else {
                continue;
            };
            if same(&value, expected) {
                self.outcome.touched.insert(key(&place.pointer, keyword));
                self.outcome.touched.extend(place.keys.iter().cloned());
                return Ok(());
            }
            found = Some(value);
        }
        Err(match found {
            Some(value) => format!("{keyword} is {value}, not {expected}"),
            None => format!("it has no {keyword}; the document says {expected}"),
        })
    }

    /// The value of a keyword; an operation also has `method` and `path`.
    fn value(&self, node: &Node<'a>, keyword: &str) -> Option<Value> {
        if node.kind == Kind::Operation && ["method", "path"].contains(&keyword) {
            let all = operations(self.spec);
            let operation = all.iter().find(|one| one.pointer == node.pointer)?;
            let method = operation.method.to_uppercase();
            return Some(Value::from(if keyword == "path" {
                operation.path.clone()
            } else {
                method
            }));
        }
        node.value.get(keyword).cloned()
    }

    /// Whether a payload is valid and, if it is `complete`, has only fields that
    /// the spec names.
    fn accepts(&mut self, node: &Node<'a>, payload: &Value, complete: bool) -> Result<(), String> {
        let schema = schema_of(self.spec, node).ok_or("it has no schema")?;
        if let Some((pointer, reason)) = self
            .validators
            .errors(schema.value, payload)
            .into_iter()
            .next()
        {
            return Err(format!("{payload} is refused: {reason} at `{pointer}`"));
        }
        self.touch(&schema, payload);
        if !complete {
            return Ok(());
        }
        match self.unnamed(&schema, payload) {
            Some(name) => Err(format!(
                "{payload} is valid, but nothing names its `{name}`"
            )),
            None => Ok(()),
        }
    }

    /// The members of a union that take a payload.
    fn taking(&mut self, schema: &Node<'a>, payload: &Value) -> Vec<Node<'a>> {
        let mut members = members_of(self.spec, schema);
        members.retain(|member| self.validators.errors(member.value, payload).is_empty());
        members
    }

    /// A field of a payload that no schema names, unless the object is free-form.
    fn unnamed(&mut self, schema: &Node<'a>, payload: &Value) -> Option<String> {
        let members = self.taking(schema, payload);
        match payload {
            Value::Object(fields) => {
                let objects: Vec<_> = members
                    .iter()
                    .filter(|member| member.value.get("properties").is_some())
                    .collect();
                let is_free = |member: &Node<'_>| {
                    text(member.value, "type") == "object"
                        && member.value.get("properties").is_none()
                };
                if objects.is_empty() || members.iter().any(is_free) {
                    return None;
                }
                fields.iter().find_map(|(name, value)| {
                    let found: Vec<_> = objects
                        .iter()
                        .flat_map(|member| properties(self.spec, member, name))
                        .collect();
                    if found.is_empty() {
                        return Some(name.clone());
                    }
                    found
                        .iter()
                        .map(|property| self.unnamed(property, value))
                        .reduce(|one, other| one.and(other))
                        .flatten()
                })
            }
            Value::Array(list) => members
                .iter()
                .filter_map(|member| items(self.spec, member))
                .find_map(|items| list.iter().find_map(|one| self.unnamed(&items, one))),
            _ => None,
        }
    }

    /// Records everything in a payload that the schema names.
    fn touch(&mut self, schema: &Node<'a>, payload: &Value) {
        for member in self.taking(schema, payload) {
            self.outcome.touched.extend(member.keys.iter().cloned());
            let shown = match payload {
                Value::Null => ["nullable", "nullable"],
                Value::String(_) => ["type", "format"],
                // A number does not show the size that it may have.
                _ => ["type", "type"],
            };
            let shown = shown.map(|keyword| key(&member.pointer, keyword));
            self.outcome.touched.extend(shown);
            match payload {
                Value::Object(fields) => {
                    for (name, value) in fields {
                        for property in properties(self.spec, &member, name) {
                            self.touch(&property, value);
                        }
                    }
                }
                Value::Array(list) => {
                    let Some(items) = items(self.spec, &member) else {
                        continue;
                    };
                    list.iter().for_each(|one| self.touch(&items, one));
                }
                Value::String(value) if values(member.value).any(|known| known == value) => {
                    self.outcome
                        .touched
                        .insert(key(&member.pointer, &format!("value {value}")));
                }
                _ => {}
            }
        }
    }

    fn has(&mut self, node: &Node<'a>, name: &str) -> Result<(), String> {
        let names = self.names(node);
        let mut found = names
            .into_iter()
            .filter(|(known, _)| known == name)
            .peekable();
        if found.peek().is_none() {
            return Err(format!("it has no `{name}`"));
        }
        self.outcome.touched.extend(found.map(|(_, key)| key));
        Ok(())
    }

    /// What a part of the spec has, each with its key.
    fn names(&self, node: &Node<'a>) -> Vec<(String, String)> {
        let mut names = Vec::new();
        match node.kind {
            Kind::Operation => {
                let all = operations(self.spec);
                let Some(operation) = all.iter().find(|one| one.pointer == node.pointer) else {
                    return Vec::new();
                };
                for (parameter, _) in operation.parameters(self.spec) {
                    let (place, name) = (text(parameter, "in"), text(parameter, "name"));
                    names.push(format!("{place} {name}"));
                }
                names.extend(operation.body(self.spec).map(|_| "body".to_owned()));
                names.extend(members(operation.value, "callbacks").map(|(name, _)| name.clone()));
                let mut found = named(&node.pointer, names);
                for (status, ..) in operation.responses(self.spec) {
                    let part = key(&node.pointer, &format!("status {status}"));
                    found.push((status.to_owned(), part));
                }
                return found;
            }
            Kind::Raw => {
                match node.value {
                    Value::Array(list) => {
                        for item in list {
                            let shown = ["url", "name"].map(|key| text(item, key));
                            names.extend(item.as_str().into_iter().chain(shown).map(str::to_owned));
                        }
                    }
                    Value::Object(object) => names.extend(object.keys().cloned()),
                    _ => {}
                }
                return named(&node.pointer, names);
            }
            _ => {}
        }
        let headers = members(node.value, "headers").map(|(name, _)| format!("header {name}"));
        let mut found = named(&node.pointer, headers.collect());
        let schema = schema_of(self.spec, node);
        for member in schema
            .iter()
            .flat_map(|schema| members_of(self.spec, schema))
        {
            for value in values(member.value) {
                found.push((
                    value.to_owned(),
                    key(&member.pointer, &format!("value {value}")),
                ));
            }
            for (name, _) in members(member.value, "properties") {
                let pointer = format!("{}/properties/{name}", member.pointer);
                found.push((name.clone(), key(&pointer, "")));
            }
        }
        found
    }

    fn required(&mut self, node: &Node<'a>, name: &str, expected: bool) -> Result<(), String> {
        self.has(node, name)?;
        let is = match node.kind {
            Kind::Operation if name == "body" => {
                node.value.pointer("/requestBody/required") == Some(&Value::Bool(true))
            }
            Kind::Operation => {
                let all = operations(self.spec);
                let operation = all.iter().find(|one| one.pointer == node.pointer);
                let mut parameters = operation
                    .into_iter()
                    .flat_map(|one| one.parameters(self.spec));
                parameters.any(|(parameter, _)| {
                    name == format!("{} {}", text(parameter, "in"), text(parameter, "name"))
                        && parameter.get("required") == Some(&Value::Bool(true))
                })
            }
            _ => {
                let schema = schema_of(self.spec, node).ok_or("it has no schema")?;
                let members = members_of(self.spec, &schema);
                members
                    .iter()
                    .any(|member| strings(member.value, "required").any(|one| one == name))
            }
        };
        if is {
            let needed = self.required_parts(node, name);
            self.outcome.touched.extend(needed);
        }
        match (is, expected) {
            (true, false) => Err(format!("`{name}` is required")),
            (false, true) => Err(format!("`{name}` is optional")),
            _ => Ok(()),
        }
    }

    /// The keys of a requirement.
    fn required_parts(&self, node: &Node<'a>, name: &str) -> Vec<String> {
        if node.kind == Kind::Operation {
            return vec![key(&node.pointer, &format!("required {name}"))];
        }
        let schemas = schema_of(self.spec, node).into_iter();
        let members = schemas.flat_map(|schema| members_of(self.spec, &schema));
        members
            .map(|member| {
                key(
                    &join(&join(&member.pointer, "properties"), name),
                    "required",
                )
            })
            .collect()
    }

    fn says(&mut self, node: &Node<'a>, words: &str) -> Result<(), String> {
        let schema = schema_of(self.spec, node);
        let content = schema
            .iter()
            .flat_map(|schema| members_of(self.spec, schema));
        let holders = std::iter::once(node.value).chain(content.map(|member| member.value));
        let parent = node.keys.iter().rev().filter_map(|key| {
            self.spec
                .at(key.trim_end_matches('#'))
                .filter(|_| node.kind == Kind::Schema)
        });
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = holders.chain(parent.take(2)).any(|holder| {
            let own = holder.as_str().unwrap_or_default();
            [text(holder, "summary"), text(holder, "description"), own]
                .iter()
                .any(|text| plain(text).contains(words))
        });
        said.then_some(())
            .ok_or(format!("its description does not say \"{words}\""))
    }
}

fn named(pointer: &str, names: Vec<String>) -> Vec<(String, String)> {
    let named = names.into_iter().filter(|name| !name.is_empty());
    named
        .map(|name| (name.clone(), key(pointer, &name)))
        .collect()
}

fn values(schema: &Value) -> impl Iterator<Item = &str> {
    strings(schema, "enum").chain(strings(schema, "x-extensible-enum"))
}

/// Compares numbers regardless of their type; an object may have more fields than
/// are expected.
fn same(value: &Value, expected: &Value) -> bool {
    match (value, expected) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Object(object), Value::Object(wanted)) => wanted
            .iter()
            .all(|(name, value)| object.get(name).is_some_and(|own| same(own, value))),
        _ => value == expected,
    }
}

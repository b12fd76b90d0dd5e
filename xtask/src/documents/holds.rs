//! Tries a fact on a spec, and collects which parts of the spec it is about.

use std::collections::BTreeSet;

use serde_json::Value;

use super::address::{Kind, Node, find, key, members_of, properties, schema_of};
use super::fact::{Claim, Fact};
use crate::document::{Document, members, strings, text};
use crate::json_schema::Validators;
use crate::walk::operations;

/// What became of a fact.
#[derive(Default)]
pub(super) struct Outcome {
    /// Why it does not hold; empty if it holds.
    pub(super) broken: Vec<String>,
    /// The keys of the parts that it is about.
    pub(super) touched: BTreeSet<String>,
    /// Those among them that an address names, and no pattern.
    pub(super) named: BTreeSet<String>,
}

/// Tries every claim of a fact at every address.
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
                if matches!(
                    claim,
                    Claim::Accepts(_) | Claim::Requires(_) | Claim::Optional(_)
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
            Claim::Accepts(payload) => self.accepts(node, payload),
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

    /// A keyword; method and path of an operation count as such.
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

    fn accepts(&mut self, node: &Node<'a>, payload: &Value) -> Result<(), String> {
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
        Ok(())
    }

    /// Everything in a payload that the schema names.
    fn touch(&mut self, schema: &Node<'a>, payload: &Value) {
        for member in members_of(self.spec, schema) {
            if !self.validators.errors(member.value, payload).is_empty() {
                continue;
            }
            self.outcome.touched.extend(member.keys.iter().cloned());
            match payload {
                Value::Object(fields) => {
                    for (name, value) in fields {
                        for property in properties(self.spec, &member, name) {
                            self.touch(&property, value);
                        }
                    }
                }
                Value::Array(list) => {
                    let Some(items) = member.value.get("items") else {
                        continue;
                    };
                    let (value, pointer) = self.spec.resolve(items, &member.pointer);
                    let mut item = member.clone();
                    item.keys.push(key(&pointer, ""));
                    (item.value, item.pointer) = (value, pointer);
                    list.iter().for_each(|one| self.touch(&item, one));
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
                for operation in operations(self.spec)
                    .iter()
                    .filter(|one| one.pointer == node.pointer)
                {
                    for (parameter, _) in operation.parameters(self.spec) {
                        names.push(format!(
                            "{} {}",
                            text(parameter, "in"),
                            text(parameter, "name")
                        ));
                    }
                    let statuses = operation.responses(self.spec).into_iter();
                    names.extend(statuses.map(|(status, ..)| status.to_owned()));
                    names.extend(operation.body(self.spec).map(|_| "body".to_owned()));
                    names.extend(
                        members(operation.value, "callbacks").map(|(name, _)| name.clone()),
                    );
                }
                return named(&node.pointer, names);
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
        match (is, expected) {
            (true, false) => Err(format!("`{name}` is required")),
            (false, true) => Err(format!("`{name}` is optional")),
            _ => Ok(()),
        }
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

/// Numbers are the same whatever their type; an object need only hold what is
/// expected of it.
fn same(value: &Value, expected: &Value) -> bool {
    match (value, expected) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Object(object), Value::Object(wanted)) => wanted
            .iter()
            .all(|(name, value)| object.get(name).is_some_and(|own| same(own, value))),
        _ => value == expected,
    }
}

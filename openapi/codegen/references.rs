//! Finds dangling and circular references, before anything else reads a spec:
//! every other reader relies on valid references.

use serde_json::Value;

use super::document::{Document, component, items, join, members, steps};

/// A `$ref` without a valid target, or a union that is a member of itself.
#[derive(Debug)]
pub struct Dangling {
    /// Pointer of the `$ref`.
    pub pointer: String,
    /// What is wrong.
    pub reason: String,
    /// What to write instead.
    pub remedy: String,
}

/// Every `$ref` of a document that names no component, or one of another kind
/// than its place needs, and every union that has itself as a member, in the
/// order of the document.
pub fn dangling(document: &Document) -> Vec<Dangling> {
    let mut found = Vec::new();
    each(
        &document.value,
        &mut String::new(),
        &mut |pointer, target| {
            let kind = wanted(pointer);
            let prefix = format!("#/components/{kind}/");
            let name = target.strip_prefix(&prefix);
            if name.is_some() && document.at(&target[1..]).is_some() {
                return;
            }
            found.push(Dangling {
                pointer: pointer.to_owned(),
                reason: match name {
                    Some(_) => format!("`{target}` does not exist"),
                    None => format!("`{target}` is no reference to one of components.{kind}"),
                },
                remedy: match nearest(document, kind, target) {
                    Some(name) => format!("did you mean `{prefix}{name}`?"),
                    None => format!("name one of components.{kind}"),
                },
            });
        },
    );
    found.extend(endless(document));
    found.sort_by_key(|one| document.line(&one.pointer));
    found
}

/// Schemas that are members of themselves, directly or through others: no value
/// could be read.
fn endless(document: &Document) -> Vec<Dangling> {
    let schemas = document
        .at("/components")
        .into_iter()
        .flat_map(|components| members(components, "schemas"));
    let within = |value: &Value| -> Vec<String> {
        let mut names = Vec::new();
        collect_members(value, &mut names);
        names
    };
    let mut found = Vec::new();
    for (name, schema) in schemas {
        let mut waiting = within(schema);
        let mut seen = Vec::new();
        while let Some(member) = waiting.pop() {
            if seen.contains(&member) {
                continue;
            }
            let pointer = join("/components/schemas", &member);
            waiting.extend(document.at(&pointer).map(within).unwrap_or_default());
            seen.push(member);
        }
        if seen.contains(name) {
            found.push(Dangling {
                pointer: join("/components/schemas", name),
                reason: format!("`#/components/schemas/{name}` is a member of itself"),
                remedy: "refer to another schema".to_owned(),
            });
        }
    }
    found
}

/// The components that a schema is a reference to, or a union or composition of.
fn collect_members(schema: &Value, names: &mut Vec<String>) {
    names.extend(component(schema).map(str::to_owned));
    for keyword in ["oneOf", "allOf", "anyOf"] {
        for member in items(schema, keyword) {
            collect_members(member, names);
        }
    }
}

/// The kind of component that belongs at a pointer.
fn wanted(pointer: &str) -> &'static str {
    let steps: Vec<String> = steps(pointer).collect();
    let at = |back: usize| steps.iter().rev().nth(back).map_or("", String::as_str);
    let (parent, grandparent) = (at(1), at(2));
    if grandparent == "properties" {
        return "schemas";
    }
    match (parent, grandparent) {
        ("requestBody", _) | (_, "requestBodies") => "requestBodies",
        (_, "parameters") => "parameters",
        (_, "responses") => "responses",
        (_, "headers") => "headers",
        (_, "examples") => "examples",
        (_, "callbacks") => "callbacks",
        (_, "links") => "links",
        _ => "schemas",
    }
}

/// The component whose name is most like the target's, if one is alike.
fn nearest<'a>(document: &'a Document, kind: &str, target: &str) -> Option<&'a str> {
    let wrong = target.rsplit('/').next().unwrap_or(target);
    let components = document.at("/components")?;
    members(components, kind)
        .map(|(name, _)| (distance(wrong, name), name.as_str()))
        .min()
        .filter(|(distance, _)| *distance * 3 <= wrong.len())
        .map(|(_, name)| name)
}

/// The edit distance of two names, upper and lower case alike.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.to_lowercase().chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, expected) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *expected);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

/// Every `$ref` with its pointer. Examples and extensions hold no references.
fn each(value: &Value, pointer: &mut String, see: &mut dyn FnMut(&str, &str)) {
    let end = pointer.len();
    match value {
        Value::Object(object) => {
            let names = pointer.ends_with("/properties") || pointer.ends_with("/examples");
            for (key, value) in object {
                *pointer = join(pointer, key);
                match value.as_str() {
                    Some(target) if key == "$ref" => see(pointer, target),
                    _ if !names
                        && (key == "example" || key == "value" || key.starts_with("x-")) => {}
                    _ => each(value, pointer, see),
                }
                pointer.truncate(end);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                *pointer = join(pointer, &index.to_string());
                each(value, pointer, see);
                pointer.truncate(end);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const SPEC: &str = "\
paths:
  /a:
    get:
      parameters:
      - $ref: '#/components/parameters/Limitt'
      responses:
        200: {content: {application/json: {schema: {$ref: '#/components/schemas/mesage'}}}}
        400: {$ref: '#/components/schemas/Message'}
components:
  parameters: {Limit: {name: limit}}
  schemas:
    Message:
      properties:
        value: {$ref: '#/components/schemas/Zebra'}
        fine: {$ref: '#/components/schemas/Message'}
      example: {$ref: 'not one'}
";

    #[test]
    fn a_union_that_has_itself_as_a_member_is_named() {
        let text = "components:\n  schemas:\n    A: {oneOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n    C: {properties: {c: {$ref: '#/components/schemas/C'}}}\n";
        let document = Document::parse(Path::new("a.yaml"), text).unwrap();
        let found = dangling(&document);
        let found: Vec<_> = found
            .iter()
            .map(|one| (document.line(&one.pointer), one.reason.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                (3, "`#/components/schemas/A` is a member of itself"),
                (4, "`#/components/schemas/B` is a member of itself"),
            ]
        );
    }

    #[test]
    fn each_is_named_with_its_line_and_the_nearest_name() {
        let document = Document::parse(Path::new("a.yaml"), SPEC).unwrap();
        let found = dangling(&document);
        let found: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    document.line(&one.pointer),
                    one.reason.as_str(),
                    one.remedy.as_str(),
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                (
                    5,
                    "`#/components/parameters/Limitt` does not exist",
                    "did you mean `#/components/parameters/Limit`?"
                ),
                (
                    7,
                    "`#/components/schemas/mesage` does not exist",
                    "did you mean `#/components/schemas/Message`?"
                ),
                (
                    8,
                    "`#/components/schemas/Message` is no reference to one of components.responses",
                    "name one of components.responses"
                ),
                (
                    14,
                    "`#/components/schemas/Zebra` does not exist",
                    "name one of components.schemas"
                ),
            ]
        );
    }
}

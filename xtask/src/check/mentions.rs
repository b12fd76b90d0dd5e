//! A rule on mentions: where a description or the name of an example names a
//! document, the operation or schema must list that document in `x-sources`.

use serde_json::Value;

use super::structure::each_key;
use super::{Report, called};
use crate::document::{join, members, strings};
use crate::walk::operations;

/// What a document is called in prose, and the ids that may be meant.
const WORDS: [(&str, &[&str]); 11] = [
    ("REST guide", &["rest-guide"]),
    ("Node guide", &["node-guide"]),
    ("Python guide", &["python-guide"]),
    ("Python and Node guides", &["python-guide"]),
    ("the guides", &["rest-guide", "python-guide", "node-guide"]),
    ("older reference", &["send-reference"]),
    ("newer reference", &["send-reference-2026"]),
    ("newest reference", &["send-reference-2026"]),
    (
        "he reference",
        &["vendor-reference", "send-reference-2026", "send-reference"],
    ),
    ("plugin", &["vendor-plugin"]),
    ("adapter", &["third-party-adapter"]),
];
/// Words of a clause that says what a document lacks.
const DENIALS: [&str; 6] = [" not ", " no ", "lacks", "missing", "n't ", "alone"];

pub(super) fn mention(report: &mut Report<'_>) {
    let spec = report.spec;
    let mut holders: Vec<(String, &Value, String)> = operations(spec)
        .into_iter()
        .map(|operation| (operation.name(), operation.value, operation.pointer))
        .collect();
    if let Some(components) = spec.at("/components") {
        for (name, schema) in members(components, "schemas") {
            let pointer = join("/components/schemas", name);
            holders.push((format!("schema `{name}`"), schema, pointer));
        }
    }
    for (name, value, pointer) in holders {
        let sources: Vec<&str> = strings(value, "x-sources").collect();
        let mut at = pointer.clone();
        each_key(value, &mut at, &mut |place, key, value| {
            let told = match value.as_str() {
                Some(text) if key == "description" || key == "summary" => documents(text),
                _ if place.ends_with(&format!("/examples/{key}")) => example(key),
                _ => return,
            };
            for (word, ids) in told {
                // A callback has `x-sources` of its own.
                let own = place[pointer.len()..].contains("/callbacks/");
                if own || ids.iter().any(|id| sources.contains(id)) {
                    continue;
                }
                let message = format!("{} names the {word}, and {name} does not", called(place));
                let remedy = format!(
                    "add {} to its x-sources, or correct the text",
                    ids.join(" or ")
                );
                report.add("mention", place, message, remedy);
            }
        });
    }
}

/// The documents that a text mentions.
fn documents(text: &str) -> Vec<(&'static str, &'static [&'static str])> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let clauses = text.split(['.', ';', ':', '(', ')']);
    let clauses = clauses.filter(|clause| !DENIALS.iter().any(|denial| clause.contains(denial)));
    let mut told = Vec::new();
    for clause in clauses {
        told.extend(WORDS.into_iter().filter(|(word, _)| clause.contains(word)));
    }
    told
}

/// The documents that the name of an example refers to.
fn example(name: &str) -> Vec<(&'static str, &'static [&'static str])> {
    let ids: &[&str] = match name {
        "guide" => &["rest-guide", "python-guide", "node-guide"],
        "reference" => &["vendor-reference", "send-reference-2026", "send-reference"],
        "plugin" => &["vendor-plugin"],
        _ => return Vec::new(),
    };
    vec![("document of its name", ids)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_that_denies_names_no_source() {
        let named =
            |text| -> Vec<&str> { documents(text).into_iter().map(|(word, _)| word).collect() };
        assert_eq!(named("The REST guide prints it."), ["REST guide"]);
        assert_eq!(
            named("The reference does not list it; the plugin does."),
            ["plugin"]
        );
        assert_eq!(named("What the guides\n  read."), ["the guides"]);
        assert_eq!(named("Nothing of that kind."), [""; 0]);
    }
}

//! A rule on placeholders: those that `new-operation` writes must be filled in, in
//! the spec and in the files beside it.

use serde_json::Value;

use super::structure::each_key;
use super::{Report, called};
use crate::finding::Finding;
use crate::util::PLACEHOLDER;

pub(super) fn placeholder(report: &mut Report<'_>) {
    let spec = report.spec;
    each_key(&spec.value, &mut String::new(), &mut |pointer, _, value| {
        let unwritten = value.as_str().filter(|text| text.starts_with(PLACEHOLDER));
        if unwritten.is_some() {
            let message = format!("{} is a placeholder", called(pointer));
            report.add("placeholder", pointer, message, asked(value));
        }
    });
    let sources = report.sources;
    let facts = sources.documents.unfinished();
    for (path, line, text) in sources.unfinished.iter().cloned().chain(facts) {
        report.findings.push(Finding {
            file: path,
            line,
            rule: "placeholder",
            message: "a part of the line is a placeholder".to_owned(),
            remedy: asked(&Value::from(text)),
        });
    }
}

/// What the placeholder asks for.
fn asked(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    let asked = text.split_once(PLACEHOLDER).map_or("", |(_, asked)| asked);
    let asked = asked.trim_matches([':', ' ', '|']);
    format!("write {asked}")
}

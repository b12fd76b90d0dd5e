//! The report of a check: the spec that is checked, and what was found so far.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::document::{Document, steps};
use crate::documents::Proof;
use crate::finding::Finding;
use crate::sources::Sources;

/// The spec under check, and what was found so far.
pub(super) struct Report<'a> {
    pub(super) spec: &'a Document,
    pub(super) sources: &'a Sources,
    /// What the documents say about the spec, and what the export has of it.
    pub(super) proof: Rc<Proof>,
    pub(super) exported: Rc<BTreeSet<String>>,
    pub(super) findings: Vec<Finding>,
}

impl Report<'_> {
    pub(super) fn add(
        &mut self,
        rule: &'static str,
        pointer: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings.push(Finding {
            file: self.spec.path.clone(),
            line: self.spec.line(pointer),
            rule,
            message: message.into(),
            remedy: remedy.into(),
        });
    }
}

/// The name of a location in a message: `schemas/Chat/properties/id`, or
/// `GET /chats responses/200` in an operation.
pub(super) fn called(pointer: &str) -> String {
    let mut steps: Vec<String> = steps(pointer).collect();
    if steps.first().is_some_and(|first| first == "components") {
        steps.remove(0);
    }
    let is_operation = steps.len() > 2 && steps[0] == "paths";
    if !is_operation {
        return steps.join("/");
    }
    let name = format!("{} {}", steps[2].to_uppercase(), steps[1]);
    match steps[3..].join("/") {
        rest if rest.is_empty() => name,
        rest => format!("{name} {rest}"),
    }
}

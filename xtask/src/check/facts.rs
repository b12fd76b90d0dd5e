//! Rules on what the documents say: their facts hold, and `x-sources` names the
//! documents that say something about the operation or schema.

use super::Report;
use crate::document::{join, members, strings};
use crate::documents::address::key;
use crate::documents::{DECISIONS, Export, coverage};
use crate::walk::operations;

/// Every fact of openapi/documents holds, or names the conflict that decided
/// otherwise.
pub(super) fn fact(report: &mut Report<'_>) {
    let broken = report.proof.findings.clone();
    report.findings.extend(broken);
}

/// Every part of the spec is held by a document, by the vendor's export, or by a
/// decision of SOURCES.md.
pub(super) fn held(report: &mut Report<'_>) {
    if report.sources.documents.is_empty() {
        return;
    }
    for part in coverage::open(report.spec, &report.proof, &report.exported) {
        let message = format!("no document says the {} {}", part.kind, part.name);
        report.add(
            "held",
            &part.pointer,
            message,
            "state the fact in openapi/documents, or remove the part, or decide it in SOURCES.md and openapi/documents/decisions.toml",
        );
    }
}

/// Every entry of `x-sources` has a fact of that document behind it.
pub(super) fn source(report: &mut Report<'_>) {
    let (spec, sources) = (report.spec, report.sources);
    if sources.documents.is_empty() {
        return;
    }
    let (proof, exported) = (report.proof.clone(), report.exported.clone());
    let mut holders: Vec<_> = operations(spec)
        .into_iter()
        .map(|operation| (operation.name(), operation.value, operation.pointer))
        .collect();
    if let Some(components) = spec.at("/components") {
        for (name, schema) in members(components, "schemas") {
            holders.push((
                format!("schema `{name}`"),
                schema,
                join("/components/schemas", name),
            ));
        }
    }
    for (name, value, pointer) in holders {
        for id in strings(value, "x-sources") {
            let part = key(&pointer, "");
            let account = proof.accounts.get(id);
            let said = account.is_some_and(|account| account.touched.contains(&part))
                || (id == Export::ID && exported.contains(&part));
            if !said {
                let message =
                    format!("{name} names `{id}`, and no fact of that document is about it");
                let remedy =
                    format!("add the fact to openapi/documents/{id}.toml, or remove the entry");
                report.add("source", &join(&pointer, "x-sources"), message, remedy);
            }
        }
        for (id, account) in proof.accounts.iter().filter(|(id, _)| *id != DECISIONS) {
            let named = account.named.contains(&key(&pointer, ""));
            if named && strings(value, "x-sources").all(|known| known != id) {
                let message = format!("{name} does not name `{id}`, which has facts about it");
                report.add(
                    "source",
                    &pointer,
                    message,
                    format!("add {id} to its x-sources"),
                );
            }
        }
    }
}

//! Which document holds each part of the spec, and what none holds. `check` takes
//! a part that nothing holds for a finding: it is a guess, and SOURCES.md must
//! decide it. `check --coverage` prints the table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::Proof;
use super::parts::{Part, parts};
use crate::document::Document;
use crate::documents::Export;

/// What holds a part of the spec.
enum Holder<'a> {
    Document(&'a str),
    /// A topic of SOURCES.md.
    Decision(&'a str),
}

/// The table: a line for each part, then what nothing holds, then the totals.
pub(crate) fn table(spec: &Document, proof: &Proof, exported: &BTreeSet<String>) -> String {
    let mut out = String::new();
    let mut open = String::new();
    let mut totals: BTreeMap<&str, Total> = BTreeMap::new();
    for part in parts(spec) {
        let holders = holders(&part, proof, exported);
        let total = totals.entry(part.plural).or_default();
        total.all += 1;
        if holders.is_empty() {
            total.open += 1;
            let _ = writeln!(open, "{} {} (line {})", part.kind, part.name, part.line);
            continue;
        }
        let is_document = |holder: &Holder<'_>| matches!(holder, Holder::Document(_));
        if !holders.iter().any(is_document) {
            total.decided += 1;
        }
        let names: Vec<String> = holders.iter().map(ToString::to_string).collect();
        let _ = writeln!(out, "{} {}: {}", part.kind, part.name, names.join(", "));
    }
    let _ = writeln!(out, "\nHeld by no document:\n{open}");
    let each: Vec<_> = totals
        .iter()
        .map(|(kind, total)| {
            let held = total.all - total.open;
            format!("{held} of {} {kind} ({} decided)", total.all, total.decided)
        })
        .collect();
    let _ = write!(out, "held: {}", each.join(", "));
    out
}

/// The parts that nothing holds.
pub(crate) fn open(spec: &Document, proof: &Proof, exported: &BTreeSet<String>) -> Vec<Part> {
    let mut open = parts(spec);
    open.retain(|part| holders(part, proof, exported).is_empty());
    open
}

fn holders<'a>(part: &Part, proof: &'a Proof, exported: &BTreeSet<String>) -> Vec<Holder<'a>> {
    let mut holders = Vec::new();
    for (id, account) in &proof.accounts {
        if !account.touched.contains(&part.key) {
            continue;
        }
        holders.push(match account.topics.get(&part.key) {
            Some(topic) => Holder::Decision(topic),
            None => Holder::Document(id),
        });
    }
    let is_new = !matches!(proof.accounts.get(Export::ID), Some(account) if account.touched.contains(&part.key));
    if exported.contains(&part.key) && is_new {
        holders.push(Holder::Document(Export::ID));
    }
    holders
}

#[derive(Default)]
struct Total {
    all: usize,
    open: usize,
    decided: usize,
}

impl std::fmt::Display for Holder<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Document(id) => f.write_str(id),
            Self::Decision(topic) => write!(f, "SOURCES.md ({topic})"),
        }
    }
}

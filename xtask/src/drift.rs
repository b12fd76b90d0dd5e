//! `drift`: compares our spec with the vendor's own export, fact by fact. Intended
//! differences are in openapi/drift.toml with a reason; any other difference is a
//! finding, and so is a reason that explains nothing.

mod accepted;
mod facts;
#[cfg(test)]
mod tests;

use std::path::Path;

use serde_json::Value;

use crate::codegen;
use crate::document::Document;
use crate::finding::{Finding, render};
use crate::flags::{self, Format};
use crate::util::{Outcome, exit, plural, print, report, root};
use accepted::Accepted;
use facts::Difference;
pub(crate) use facts::Facts;

const SPEC: &str = "openapi/blooio.yaml";
const ACCEPTED: &str = "openapi/drift.toml";
const RECORD: &str = "openapi/vendor.json";

pub(crate) fn run(flags: &flags::Drift) -> Outcome {
    let path = match &flags.export {
        path if path.exists() => path.clone(),
        path => root().join(path),
    };
    let theirs = read(&path)?;
    if flags.record {
        std::fs::write(root().join(RECORD), theirs.to_json())?;
        report(&format!("wrote {RECORD}"));
    }
    let spec = Document::read(&root().join(SPEC))?;
    // A spec that is not whole would differ everywhere, and nowhere in particular.
    codegen::surface(&spec)?;
    let accepted = Accepted::read(&root().join(ACCEPTED))?;
    let differences = facts::differences(&Facts::of(&spec), &theirs);
    let findings = judge(&spec, &differences, &accepted);
    print(&render(&findings, flags.format).trim_end());
    if flags.format == Format::Text {
        report(&format!(
            "{}, {} of them explained by {} of {ACCEPTED}; {}",
            plural(differences.len(), "difference"),
            differences
                .iter()
                .filter(|difference| accepted.explain(difference))
                .count(),
            plural(accepted.len(), "pattern"),
            plural(findings.len(), "finding")
        ));
    }
    Ok(exit(findings.len()))
}

/// The recorded export and what drift.toml accepts, to compare other specs with.
pub(crate) struct Export {
    facts: Facts,
    accepted: Accepted,
}

impl Export {
    /// Reads the repository's own.
    ///
    /// # Errors
    /// One of the two files cannot be read.
    pub(crate) fn read_own() -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self {
            facts: read(&root().join(RECORD))?,
            accepted: Accepted::read(&root().join(ACCEPTED))?,
        })
    }

    /// What differs in a spec without a reason, and reasons that explain nothing.
    pub(crate) fn findings(&self, spec: &Document) -> Vec<Finding> {
        let differences = facts::differences(&Facts::of(spec), &self.facts);
        judge(spec, &differences, &self.accepted)
    }
}

/// An export, or the facts that were recorded of one.
fn read(path: &Path) -> Result<Facts, Box<dyn std::error::Error>> {
    let spec = Document::read(path)?;
    if spec.value.get("facts").is_some() {
        return Facts::from_json(&spec.value)
            .ok_or_else(|| format!("{}: no facts in it; record it again", path.display()).into());
    }
    if spec.value.get("paths").is_some_and(Value::is_object) {
        return Ok(Facts::of(&spec));
    }
    Err(format!(
        "{}: neither an OpenAPI document nor recorded facts",
        path.display()
    )
    .into())
}

/// The findings: unexplained differences, and reasons that explain nothing.
fn judge(spec: &Document, differences: &[Difference], accepted: &Accepted) -> Vec<Finding> {
    let unlisted = differences
        .iter()
        .filter(|difference| !accepted.explain(difference))
        .map(|difference| Finding {
            file: spec.path.clone(),
            line: spec.line(&difference.pointer),
            rule: "drift",
            message: format!(
                "{}: {} is {} here and {} there",
                difference.place, difference.fact, difference.ours, difference.theirs
            ),
            remedy: format!("follow the vendor, or give the reason in {ACCEPTED}"),
        });
    let stale = accepted
        .stale(differences)
        .into_iter()
        .map(|(line, what)| Finding {
            file: accepted.path.clone(),
            line,
            rule: "drift-stale",
            message: format!("{what} explains no difference any more"),
            remedy: "remove it".to_owned(),
        });
    unlisted.chain(stale).collect()
}

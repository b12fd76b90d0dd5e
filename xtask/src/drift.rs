//! `drift`: our spec against the vendor's own export, fact by fact. What we
//! chose to do otherwise stands in openapi/drift.toml with a reason; anything
//! else that differs is a finding, and so is a reason that explains nothing.

mod accepted;
mod facts;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;

use crate::finding::{Finding, render};
use crate::flags::{self, Format};
use crate::spec::Spec;
use crate::{Outcome, print, report, root};
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
    let spec = Spec::read(&root().join(SPEC))?;
    let accepted = Accepted::read(&root().join(ACCEPTED))?;
    let differences = facts::differences(&Facts::of(&spec), &theirs);
    let findings = judge(&spec, &differences, &accepted);
    print(&render(&findings, flags.format).trim_end());
    if flags.format == Format::Text {
        report(&format!(
            "{} differences, {} of them explained by {} entries of {ACCEPTED}; {} findings",
            differences.len(),
            differences
                .iter()
                .filter(|difference| accepted.explain(difference))
                .count(),
            accepted.len(),
            findings.len()
        ));
    }
    Ok(if findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// An export, or the facts that were recorded of one.
fn read(path: &Path) -> Result<Facts, Box<dyn std::error::Error>> {
    let spec = Spec::read(path)?;
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

/// What nobody explained, and what explains nothing.
fn judge(spec: &Spec, differences: &[Difference], accepted: &Accepted) -> Vec<Finding> {
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

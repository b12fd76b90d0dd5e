//! `check`: our own rules on a spec. Each rule is one function over the whole
//! document, so that leaving one out fails the test that names it.

mod examples;
mod facts;
mod kinds;
mod mentions;
mod messages;
mod names;
mod operations;
mod parameters;
mod placeholders;
mod report;
mod schemas;
mod structure;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::rc::Rc;

use crate::codegen;
use crate::document::Document;
use crate::documents::coverage;
use crate::finding::{Finding, relative, render};
use crate::flags::{self, Format};
use crate::sources::Sources;
use crate::util::{Outcome, exit, plural, print, report, root};
pub(crate) use messages::error_statuses;
use report::{Report, called};

/// Every rule, in the order in which they run.
const RULES: [fn(&mut Report<'_>); 30] = [
    structure::version,
    structure::used,
    structure::extension,
    operations::operation_id,
    operations::sources,
    operations::retry,
    messages::body,
    operations::tag,
    operations::security,
    operations::described,
    messages::error_responses,
    parameters::path_template,
    parameters::path_parameter,
    schemas::named,
    schemas::described,
    schemas::enums,
    schemas::nullable,
    schemas::any_of,
    schemas::open,
    schemas::bounds,
    schemas::keyword,
    kinds::read_enum,
    kinds::client_type,
    names::reserved,
    examples::example,
    facts::fact,
    facts::source,
    facts::held,
    mentions::mention,
    placeholders::placeholder,
];

pub(crate) fn run(flags: &flags::Check) -> Outcome {
    let path = match &flags.spec {
        path if path.exists() => path.clone(),
        path => root().join(path),
    };
    let text = std::fs::read_to_string(&path)
        .map_err(|error| format!("{}: {error}; name a spec that exists", path.display()))?;
    let sources = Sources::of(&path)?;
    let findings = check(&path, &text, &sources);
    if let Ok(spec) = Document::parse(&path, &text)
        && !sources.documents.is_empty()
        && flags.format == Format::Text
    {
        let proof = sources.documents.prove(&spec, &sources.conflicts);
        if flags.coverage {
            let exported = sources.export.touched(&spec);
            print(&coverage::table(&spec, &proof, &exported));
        }
        report(&proof.summary());
    }
    print(&render(&findings, flags.format).trim_end());
    if flags.format == Format::Text {
        report(&match findings.len() {
            0 => format!("{} keeps every rule", relative(&path)),
            count => format!("{} in {}", plural(count, "finding"), relative(&path)),
        });
    }
    Ok(exit(findings.len()))
}

/// Applies every rule to a spec, the lowering by code generation included.
pub(crate) fn check(path: &Path, text: &str, sources: &Sources) -> Vec<Finding> {
    let spec = match Document::parse(path, text) {
        Ok(spec) => spec,
        Err(error) => {
            return vec![Finding {
                file: path.to_owned(),
                line: error.line.unwrap_or(1),
                rule: "yaml",
                message: error.reason,
                remedy: "write valid YAML, each key once".to_owned(),
            }];
        }
    };
    let mut report = Report {
        spec: &spec,
        sources,
        proof: Rc::default(),
        exported: Rc::default(),
        findings: Vec::new(),
    };
    structure::reference(&mut report);
    if !report.findings.is_empty() {
        // The other rules would report what they could not reach.
        return report.findings;
    }
    report.proof = Rc::new(sources.documents.prove(&spec, &sources.conflicts));
    report.exported = Rc::new(sources.export.touched(&spec));
    for rule in RULES {
        rule(&mut report);
    }
    lowering(&mut report);
    report.findings
}

/// Reports the error of code generation, only if the rules found nothing: they
/// explain more.
fn lowering(report: &mut Report<'_>) {
    if !report.findings.is_empty() {
        return;
    }
    let Err(error) = codegen::generate_document(report.spec) else {
        return;
    };
    report.findings.push(Finding {
        file: report.spec.path.clone(),
        line: error.line().unwrap_or(1),
        rule: "lowering",
        message: error.reason().to_owned(),
        remedy: "openapi/codegen/ says what can be generated".to_owned(),
    });
}

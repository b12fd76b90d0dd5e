//! `check`: our own rules on a spec. Each rule is one function over the whole
//! document, so that leaving one out fails the test that names it.

mod examples;
mod facts;
mod messages;
mod names;
mod operations;
mod parameters;
mod schemas;
mod structure;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::process::ExitCode;

use crate::codegen;
use crate::documents::coverage;
use crate::finding::{Finding, relative, render};
use crate::flags::{self, Format};
use crate::sources::Sources;
use crate::spec::Spec;
use crate::{Outcome, print, report, root};

/// Every rule, in the order in which they run.
const RULES: [fn(&mut Report<'_>); 26] = [
    structure::version,
    structure::reference,
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
    names::reserved,
    examples::example,
    facts::fact,
    facts::source,
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
    if let Ok(spec) = Spec::parse(&path, text.clone())
        && !sources.documents.is_empty()
        && flags.format == Format::Text
    {
        let proof = sources.documents.prove(&spec, &sources.conflicts);
        if flags.coverage {
            print(&coverage::table(&spec, &proof, &sources.export));
        }
        report(&proof.summary());
    }
    print(&render(&findings, flags.format).trim_end());
    if flags.format == Format::Text {
        report(&match findings.len() {
            0 => format!("{} keeps every rule", relative(&path)),
            count => format!("{count} findings in {}", relative(&path)),
        });
    }
    if findings.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

/// Holds a spec against every rule, the lowering by code generation included.
pub(crate) fn check(path: &Path, text: &str, sources: &Sources) -> Vec<Finding> {
    let spec = match Spec::parse(path, text.to_owned()) {
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
        findings: Vec::new(),
    };
    for rule in RULES {
        rule(&mut report);
    }
    lowering(&mut report);
    report.findings
}

/// What code generation says; it runs last, and is heard only when the rules
/// that explain more are satisfied.
fn lowering(report: &mut Report<'_>) {
    if !report.findings.is_empty() {
        return;
    }
    let Err(error) = codegen::generate_text(&report.spec.path, &report.spec.text) else {
        return;
    };
    let message = error.to_string();
    let place = format!("{}:", report.spec.path.display());
    let message = message.strip_prefix(&place).unwrap_or(&message);
    let (line, message) = match message.split_once(": ") {
        Some((line, rest)) if line.parse::<usize>().is_ok() => (line.parse().unwrap_or(1), rest),
        _ => (1, message.trim_start()),
    };
    report.findings.push(Finding {
        file: report.spec.path.clone(),
        line,
        rule: "lowering",
        message: message.to_owned(),
        remedy: "openapi/codegen.rs says what can be lowered".to_owned(),
    });
}

/// The spec under check, and what was found so far.
struct Report<'a> {
    spec: &'a Spec,
    sources: &'a Sources,
    findings: Vec<Finding>,
}

impl Report<'_> {
    fn add(
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

/// What a place is called in a message: the pointer without its escapes and
/// without the prefix that every schema has.
fn called(pointer: &str) -> String {
    let pointer = pointer.strip_prefix("/components/").unwrap_or(pointer);
    pointer
        .trim_start_matches('/')
        .replace("~1", "/")
        .replace("~0", "~")
}

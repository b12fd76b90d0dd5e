//! What went wrong: the schema, the place in the document and in the YAML, the
//! smallest document that shows it.

use std::fmt::Write as _;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, FileFailurePersistence, TestCaseError, TestError, TestRunner};
use serde_json::Value;

use crate::spec_under_test::{SpecUnderTest, is_own_spec};
use xtask::codegen::document::{items, join};

/// How many documents a schema is tried with, unless `PROPTEST_CASES` says.
const CASES: u32 = 32;
/// How many findings a failing test prints.
const SHOWN: usize = 12;

/// What is wrong with one document.
#[derive(Debug)]
pub(crate) struct Problem {
    /// A JSON pointer into the document.
    pub(crate) pointer: String,
    pub(crate) reason: String,
}

impl Problem {
    pub(crate) fn at(pointer: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            reason: reason.into(),
        }
    }
}

/// What a check is tried with, as a report shows it.
pub(crate) trait Shown: std::fmt::Debug {
    fn shown(&self) -> String;
}

impl Shown for Value {
    fn shown(&self) -> String {
        self.to_string()
    }
}

/// Why a check has nothing to say about a document, or what is wrong with it.
pub(crate) enum CheckError {
    Skip,
    Wrong(Problem),
}

impl From<Problem> for CheckError {
    fn from(problem: Problem) -> Self {
        Self::Wrong(problem)
    }
}

/// What a test found, all of which it reports at its end.
pub(crate) struct Findings<'a> {
    subject: &'a SpecUnderTest,
    list: Vec<String>,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(subject: &'a SpecUnderTest) -> Self {
        Self {
            subject,
            list: Vec::new(),
        }
    }

    /// Something wrong at a place of the spec.
    pub(crate) fn push(&mut self, name: &str, place: &str, reason: impl AsRef<str>) {
        let spec = self.subject.spec;
        let (path, line) = (spec.path.display(), spec.line(place));
        self.list.push(format!(
            "{name}: {}\n    {path}:{line}: {place}",
            reason.as_ref()
        ));
    }

    /// Something wrong with a document of the schema at `place`.
    pub(crate) fn document(&mut self, name: &str, place: &str, problem: &Problem, shown: &str) {
        let place = locate(self.subject, place, &problem.pointer);
        let pointer = if problem.pointer.is_empty() {
            "(root)"
        } else {
            &problem.pointer
        };
        let reason = format!("at {pointer}: {}\n    document: {shown}", problem.reason);
        self.push(name, &place, reason);
    }

    /// Tries a check with arbitrary documents, and shrinks one that fails it.
    pub(crate) fn try_all<T: Shown>(
        &mut self,
        name: &str,
        place: &str,
        cases: u32,
        strategy: &impl Strategy<Value = T>,
        check: impl Fn(&T) -> Result<(), CheckError>,
    ) {
        let mut runner = TestRunner::new(config(cases));
        let result = runner.run(strategy, |document| match check(&document) {
            Ok(()) => Ok(()),
            Err(CheckError::Skip) => Err(TestCaseError::reject("skipped")),
            Err(CheckError::Wrong(problem)) => Err(TestCaseError::fail(problem.reason)),
        });
        match result {
            Ok(()) => {}
            Err(TestError::Abort(reason)) => {
                let reason = format!("no documents can be made: {}", reason.message());
                self.push(name, place, reason);
            }
            Err(TestError::Fail(reason, smallest)) => {
                let problem = match check(&smallest) {
                    Err(CheckError::Wrong(problem)) => problem,
                    _ => Problem::at("", reason.message()),
                };
                self.document(name, place, &problem, &smallest.shown());
            }
        }
    }

    /// Fails the test if there is anything to report.
    pub(crate) fn finish(self) {
        if self.list.is_empty() {
            return;
        }
        let s = if self.list.len() == 1 { "" } else { "s" };
        let mut text = format!("{} finding{s}\n", self.list.len());
        for finding in self.list.iter().take(SHOWN) {
            let _ = writeln!(text, "  {finding}");
        }
        panic!("{text}");
    }
}

/// The number of cases when the default would be `share` in 32.
pub(crate) fn cases(share: u32) -> u32 {
    let base = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    (base.unwrap_or(CASES) * share / 32).max(1)
}

fn config(cases: u32) -> Config {
    // A failure with a changed spec is not a regression.
    let seeds = FileFailurePersistence::Direct(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/contract/regressions.txt"
    ));
    Config {
        cases,
        max_global_rejects: 20_000,
        max_local_rejects: 20_000,
        max_shrink_iters: 4_000,
        failure_persistence: is_own_spec().then(|| Box::new(seeds) as _),
        ..Config::default()
    }
}

/// The place in the spec that a pointer into a document of the schema at
/// `place` comes closest to.
fn locate(subject: &SpecUnderTest, place: &str, pointer: &str) -> String {
    let mut place = place.to_owned();
    for step in pointer.split('/').skip(1) {
        match step_into(subject, &place, step) {
            Some(next) => place = next,
            None => break,
        }
    }
    place
}

fn step_into(subject: &SpecUnderTest, place: &str, step: &str) -> Option<String> {
    let (schema, place) = subject.spec.resolve(subject.spec.at(place)?, place);
    let property = join(&join(&place, "properties"), step);
    if subject.spec.at(&property).is_some() {
        return Some(property);
    }
    if step.parse::<usize>().is_ok() && schema.get("items").is_some() {
        return Some(join(&place, "items"));
    }
    ["oneOf", "allOf"].iter().find_map(|keyword| {
        let count = items(schema, keyword).count();
        (0..count).find_map(|index| step_into(subject, &format!("{place}/{keyword}/{index}"), step))
    })
}

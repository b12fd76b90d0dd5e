//! The compiled contract tests, run against a spec of our choice.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;

use super::fate::Fate;
use crate::document::Document;
use crate::util::root;

/// How long the tests may take for one mutant.
const LIMIT: Duration = Duration::from_secs(120);
/// Enough cases to meet every property; more would only cost time here.
const CASES: &str = "2";

/// The test binary.
pub(super) struct Suite {
    binary: PathBuf,
}

impl Suite {
    /// Builds the contract tests once.
    pub(super) fn build() -> Result<Self, String> {
        let output = Command::new("cargo")
            .args([
                "test",
                // As CI builds it, so that nothing is built twice.
                "--workspace",
                "--all-features",
                "--test",
                "contract",
                "--no-run",
                "--message-format=json",
            ])
            .current_dir(root())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| format!("cargo does not run: {error}"))?;
        if !output.status.success() {
            return Err("the contract tests do not compile; run `cargo test --test contract --all-features`".into());
        }
        let binary = executable(&String::from_utf8_lossy(&output.stdout))
            .ok_or("cargo built no test binary called contract")?;
        Ok(Self { binary })
    }

    /// Checks that the tests pass on the unbroken spec: otherwise they would kill
    /// every mutant.
    pub(super) fn passes_unbroken(&self, spec: &Document, folder: &Path) -> Result<(), String> {
        let path = folder.join("unbroken.json");
        std::fs::write(&path, format!("{:#}", spec.value)).map_err(|error| error.to_string())?;
        match self.run(&path) {
            Fate::Survived => Ok(()),
            _ => Err("the contract tests fail on the unbroken spec; correct that first".into()),
        }
    }

    /// Runs the tests against a spec: the quick ones, then all of them if the quick
    /// ones pass.
    pub(super) fn run(&self, spec: &Path) -> Fate {
        match self.run_filtered(spec, &QUICK) {
            Fate::Survived => self.run_filtered(spec, &[]),
            fate => fate,
        }
    }

    fn run_filtered(&self, spec: &Path, filters: &[&str]) -> Fate {
        let started = Command::new(&self.binary)
            .args(filters)
            .current_dir(root())
            .env("BLOOIO_SPEC", spec)
            .env("PROPTEST_CASES", CASES)
            .env("PROPTEST_MAX_SHRINK_ITERS", "0")
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = started else {
            return Fate::Survived;
        };
        let (ended, wait) = mpsc::channel();
        if let Some(mut output) = child.stdout.take() {
            // The pipe closes when the tests end.
            std::thread::spawn(move || {
                let _ = output.read_to_end(&mut Vec::new());
                let _ = ended.send(());
            });
        }
        let in_time = wait.recv_timeout(LIMIT).is_ok();
        if !in_time {
            let _ = child.kill();
        }
        match child.wait() {
            _ if !in_time => Fate::TimedOut,
            Ok(status) if status.success() => Fate::Survived,
            _ => Fate::Tested,
        }
    }
}

/// Names of tests that compare tables and fixed documents; most mutants die here.
const QUICK: [&str; 4] = [
    "tables::",
    "documents::",
    "types_and_schemas_have",
    "every_schema",
];

/// The path of the binary, from what cargo prints.
pub(super) fn executable(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| {
            message.pointer("/target/name").and_then(Value::as_str) == Some("contract")
        })
        .find_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)))
}

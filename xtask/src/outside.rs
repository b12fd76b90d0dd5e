//! `outside`: runs third-party tools on the spec, because all of our own tests may
//! share one wrong reading of it. Two linters and a validator read it, a strict
//! validator takes null wherever the spec says so, a mock server answers from it,
//! and Schemathesis tests the sandbox. `docs` makes a page of it.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::{Value, json};

use crate::document::{Document, join, members};
use crate::flags;
use crate::util::{Outcome, report, root};
use crate::walk::operations;

const SPEC: &str = "openapi/blooio.yaml";
const NODE: [&str; 3] = [
    "@stoplight/spectral-cli@6.16.3",
    "@redocly/cli@2.77.0",
    "@stoplight/prism-cli@5.14.2",
];
const PYTHON: [&str; 3] = [
    "openapi-schema-validator==0.9.0",
    "openapi-spec-validator==0.9.0",
    "schemathesis==4.32.5",
];
/// Null payloads and a mock server: where the two pinned sets meet.
const SCRIPT: &str = include_str!("outside/payloads.py");
/// What the sandbox may answer beside the defaults of Schemathesis, and why.
const ALLOWED: &str = include_str!("outside/schemathesis.toml");

/// Runs every tool; one that cannot be installed is named and counts as a failure.
pub(crate) fn run() -> Outcome {
    let tools = Tools::install();
    std::fs::create_dir_all(folder())?;
    let spec = Document::read(&root().join(SPEC))?;
    let mock = folder().join("mock.json");
    std::fs::write(&mock, mock_of(&spec).to_string())?;
    std::fs::write(folder().join("payloads.py"), SCRIPT)?;
    let config = folder().join("schemathesis.toml");
    std::fs::write(&config, ALLOWED)?;
    let config = config.display().to_string();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mock = mock.display().to_string();
    let script = folder().join("payloads.py").display().to_string();
    let prism = tools.node("prism");
    let steps: [(&str, PathBuf, &[&str]); 6] = [
        (
            "Spectral",
            tools.node("spectral"),
            &["lint", "-F", "warn", SPEC],
        ),
        (
            "Redocly",
            tools.node("redocly"),
            &["lint", "--extends", "recommended", SPEC],
        ),
        (
            "openapi-spec-validator",
            tools.python("openapi-spec-validator"),
            &[SPEC],
        ),
        (
            "null payloads",
            tools.python("python"),
            &[&script, "null", SPEC],
        ),
        (
            "mock server and Schemathesis",
            tools.python("python"),
            &[&script, "mock", SPEC, &prism.display().to_string(), &mock],
        ),
        (
            "sandbox and Schemathesis",
            tools.python("python"),
            &[&script, "sandbox", SPEC, &cargo, &config],
        ),
    ];
    let mut failed = Vec::new();
    for (name, program, arguments) in steps {
        if !program.exists() {
            report(&format!(
                "{name}: not run, because {} is not there",
                program.display()
            ));
            failed.push(name);
            continue;
        }
        report(&format!("==> {name}"));
        if !start(&program, arguments)? {
            failed.push(name);
        }
    }
    for reason in &tools.lacking {
        report(reason);
    }
    if failed.is_empty() {
        report(&format!("{SPEC} is read alike by all 6 outside tools"));
        return Ok(ExitCode::SUCCESS);
    }
    report(&format!("failed or not run: {}", failed.join(", ")));
    Ok(ExitCode::FAILURE)
}

/// Makes a page of the spec, with the conflicts between its documents.
pub(crate) fn docs(flags: &flags::Docs) -> Outcome {
    let tools = Tools::install();
    let redocly = tools.node("redocly");
    if !redocly.exists() {
        let reason = tools.lacking.join("; ");
        return Err(format!("redocly cannot be had: {reason}").into());
    }
    let spec = Document::read(&root().join(SPEC))?;
    let sources = std::fs::read_to_string(root().join("openapi/SOURCES.md"))?;
    let page = folder().join("docs.json");
    std::fs::create_dir_all(folder())?;
    std::fs::write(&page, with_conflicts(&spec.value, &sources).to_string())?;
    let out = root().join(&flags.out);
    if let Some(parent) = out.parent() {
        std::fs::create_dir_all(parent)?;
    }
    let (page, out) = (page.display().to_string(), out.display().to_string());
    let made = start(
        &redocly,
        &["build-docs", &page, "--inlineBundle", "-o", &out],
    )?;
    Ok(if made {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The spec for a mock server: these answer with the lowest success and, of a
/// JSON text, with any example, so only those that are listed first are left.
fn mock_of(spec: &Document) -> Value {
    let mut mock = spec.value.clone();
    for operation in operations(spec) {
        let mut successes: Vec<_> = operation
            .responses(spec)
            .into_iter()
            .filter(|(status, ..)| status.starts_with('2'))
            .map(|(status, ..)| format!("{}/responses/{status}", operation.pointer))
            .collect();
        successes.sort_by_key(|pointer| spec.line(pointer));
        remove_all_but_first(&mut mock, &successes);
        for (_, response, pointer) in operation.responses(spec) {
            for (media, content) in members(response, "content") {
                let place = join(&join(&join(&pointer, "content"), media), "examples");
                let examples = members(content, "examples");
                let mut examples: Vec<_> = examples.map(|(name, _)| join(&place, name)).collect();
                examples.sort_by_key(|pointer| spec.line(pointer));
                remove_all_but_first(&mut mock, &examples);
            }
        }
    }
    mock
}

fn remove_all_but_first(mock: &mut Value, pointers: &[String]) {
    for pointer in pointers.iter().skip(1) {
        let (holder, name) = pointer.rsplit_once('/').unwrap_or_default();
        if let Some(holder) = mock.pointer_mut(holder).and_then(Value::as_object_mut) {
            holder.remove(name);
        }
    }
}

/// The spec, with the conflicts of SOURCES.md at the end of its description.
fn with_conflicts(spec: &Value, sources: &str) -> Value {
    let mut page = spec.clone();
    let conflicts = sources
        .split_once("\n## Conflicts\n")
        .map_or("", |(_, rest)| rest);
    let conflicts = conflicts.split("\n## ").next().unwrap_or_default();
    let conflicts = conflicts.replace("\n### ", "\n## ");
    let description = spec.pointer("/info/description").and_then(Value::as_str);
    let text = format!(
        "{}\n\n# Conflicts between the documents\n{conflicts}",
        description.unwrap_or_default()
    );
    page["info"]["description"] = json!(text);
    page
}

/// Where the tools are installed.
struct Tools {
    /// What could not be installed, and why.
    lacking: Vec<String>,
}

impl Tools {
    /// Installs the pinned versions, unless they are there.
    fn install() -> Self {
        let mut tools = Self {
            lacking: Vec::new(),
        };
        let folder = folder();
        let venv = folder.join("python");
        if !tools.node("prism").exists() || !tools.node("redocly").exists() {
            let prefix = folder.join("node").display().to_string();
            let mut arguments = vec![
                "install",
                "--no-audit",
                "--no-fund",
                "--silent",
                "--prefix",
                &prefix,
            ];
            arguments.extend(NODE);
            tools.need("npm", &arguments);
        }
        if !tools.python("schemathesis").exists() {
            let venv = venv.display().to_string();
            tools.need("python3", &["-m", "venv", &venv]);
            let pip = tools.python("pip").display().to_string();
            let mut arguments = vec!["install", "--quiet"];
            arguments.extend(PYTHON);
            tools.need(&pip, &arguments);
        }
        tools
    }

    fn need(&mut self, program: &str, arguments: &[&str]) {
        let reason = match start(Path::new(program), arguments) {
            Ok(true) => return,
            Ok(false) => "failed".to_owned(),
            Err(error) => error.to_string(),
        };
        self.lacking
            .push(format!("{program} {}: {reason}", arguments.join(" ")));
    }

    #[allow(clippy::unused_self, reason = "only installed tools have a path")]
    fn node(&self, name: &str) -> PathBuf {
        folder().join("node/node_modules/.bin").join(name)
    }

    #[allow(clippy::unused_self, reason = "only installed tools have a path")]
    fn python(&self, name: &str) -> PathBuf {
        folder().join("python/bin").join(name)
    }
}

fn folder() -> PathBuf {
    root().join("target/outside")
}

/// Runs a program in the repository; whether it succeeded.
fn start(program: &Path, arguments: &[&str]) -> std::io::Result<bool> {
    let status = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .env("REDOCLY_TELEMETRY", "off")
        .status()?;
    Ok(status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> Document {
        Document::read(&root().join(SPEC)).unwrap()
    }

    #[test]
    fn a_mock_server_answers_with_the_success_that_is_listed_first() {
        let mock = mock_of(&own());
        let statuses = |pointer: &str| -> Vec<String> {
            let responses = mock.pointer(pointer).and_then(Value::as_object).unwrap();
            let statuses = responses.keys().filter(|status| status.starts_with('2'));
            statuses.cloned().collect()
        };
        assert_eq!(
            statuses("/paths/~1chats~1{chatId}~1messages/post/responses"),
            ["202"]
        );
        assert_eq!(statuses("/paths/~1webhooks/post/responses"), ["201"]);
        assert_eq!(statuses("/paths/~1me/get/responses"), ["200"]);
    }

    #[test]
    fn the_page_has_the_conflicts_of_the_documents() {
        let sources = std::fs::read_to_string(root().join("openapi/SOURCES.md")).unwrap();
        let page = with_conflicts(&own().value, &sources);
        let text = page["info"]["description"].as_str().unwrap();
        assert!(text.contains("# Conflicts between the documents"));
        assert!(text.contains("| page size |"));
        assert!(!text.contains("## Retry classes"));
    }
}

//! openapi/documents/: what each document says, as facts that can be checked.
//! A fact names its section, where in the spec it belongs, and what must hold
//! there. If the spec departs from a document, the fact names the conflict in
//! SOURCES.md that decided it; an exception that is not needed is a finding.

pub(crate) mod address;
pub(crate) mod coverage;
mod export;
mod fact;
mod holds;
mod parts;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::document::Document;
use crate::finding::Finding;
use crate::json_schema::Validators;
use crate::util::PLACEHOLDER;
pub(crate) use export::Export;
pub(crate) use fact::Fact;

/// The file of decisions on what no document says. Its sections are topics of
/// SOURCES.md.
pub(crate) const DECISIONS: &str = "decisions";

/// The facts of every document beside a spec.
#[derive(Debug, Default, Clone)]
pub(crate) struct Documents {
    documents: Vec<FactFile>,
}

/// The facts of one document.
#[derive(Debug, Clone)]
pub(crate) struct FactFile {
    /// Its id in SOURCES.md, which is the name of the file.
    pub(crate) id: String,
    pub(crate) path: PathBuf,
    pub(crate) facts: Vec<Fact>,
}

/// The result of trying the facts of one document on a spec.
#[derive(Debug, Default)]
pub(crate) struct Account {
    pub(crate) held: usize,
    pub(crate) decided: usize,
    /// The parts of the spec that some fact is about, see [`address::key`].
    pub(crate) touched: BTreeSet<String>,
    /// Those of them that an address names without a pattern.
    pub(crate) named: BTreeSet<String>,
    /// For decisions: the topic behind each part.
    pub(crate) topics: BTreeMap<String, String>,
}

/// The result of trying all facts on a spec.
#[derive(Debug, Default)]
pub(crate) struct Proof {
    pub(crate) accounts: BTreeMap<String, Account>,
    pub(crate) findings: Vec<Finding>,
}

impl Documents {
    /// Reads every file of a folder; none if there is no folder.
    ///
    /// # Errors
    /// A file cannot be read, or has an unknown key.
    pub(crate) fn read(folder: &Path) -> std::io::Result<Self> {
        let mut documents = Self::default();
        let Ok(entries) = std::fs::read_dir(folder) else {
            return Ok(documents);
        };
        let mut paths = Vec::new();
        for entry in entries {
            paths.push(entry?.path());
        }
        paths.sort();
        for path in paths {
            if path.extension().is_some_and(|kind| kind == "toml") {
                let text = std::fs::read_to_string(&path)?;
                documents.add(&path, &text).map_err(std::io::Error::other)?;
            }
        }
        Ok(documents)
    }

    /// Adds the facts of one file.
    ///
    /// # Errors
    /// It is not TOML, or has an unknown key.
    pub(crate) fn add(&mut self, path: &Path, text: &str) -> Result<(), String> {
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        self.documents.push(FactFile {
            id: id.into_owned(),
            path: path.to_owned(),
            facts: fact::parse(path, text)?,
        });
        Ok(())
    }

    /// The facts whose section a person must still write: file, line and section.
    pub(crate) fn unfinished(&self) -> impl Iterator<Item = (PathBuf, usize, String)> {
        self.documents.iter().flat_map(|document| {
            let open = document.facts.iter();
            let open = open.filter(|fact| fact.section.starts_with(PLACEHOLDER));
            open.map(|fact| (document.path.clone(), fact.line, fact.section.clone()))
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Tries every fact on a spec. `conflicts` are the topics of SOURCES.md, each
    /// with its row.
    pub(crate) fn prove(&self, spec: &Document, conflicts: &BTreeMap<String, String>) -> Proof {
        let mut proof = Proof::default();
        let mut validators = Validators::new(&spec.value);
        for document in &self.documents {
            let account = proof.accounts.entry(document.id.clone()).or_default();
            for fact in &document.facts {
                let outcome = holds::judge(spec, &mut validators, fact);
                if document.id == DECISIONS {
                    let topic = fact.section.clone();
                    let parts = outcome.touched.iter();
                    account
                        .topics
                        .extend(parts.map(|part| (part.clone(), topic.clone())));
                    if !conflicts.contains_key(&fact.section) {
                        proof.findings.push(Finding {
                            file: document.path.clone(),
                            line: fact.line,
                            rule: "fact",
                            message: format!("SOURCES.md has no topic `{}`", fact.section),
                            remedy: "name the decision by the first cell of its row".to_owned(),
                        });
                    }
                }
                account.touched.extend(outcome.touched);
                account.named.extend(outcome.named);
                let broken = outcome.broken;
                let (message, remedy) = match (broken.first(), &fact.decided) {
                    (None, None) => {
                        account.held += 1;
                        continue;
                    }
                    (Some(reason), None) => (
                        format!(
                            "{} ({}) does not hold: {reason}",
                            fact.at_text(),
                            fact.section
                        ),
                        "follow the document, or decide the conflict in SOURCES.md and name its topic with `decided`",
                    ),
                    (None, Some(topic)) => (
                        format!(
                            "{} ({}) holds, so `{topic}` excuses nothing",
                            fact.at_text(),
                            fact.section
                        ),
                        "remove `decided`",
                    ),
                    (Some(_), Some(topic)) => match conflicts.get(topic) {
                        Some(row)
                            if row.contains(&format!("`{}`", document.id))
                                || row.contains("tutorials") =>
                        {
                            account.decided += 1;
                            continue;
                        }
                        Some(_) => (
                            format!("the conflict `{topic}` does not mention `{}`", document.id),
                            "add to its row in SOURCES.md what this document says",
                        ),
                        None => (
                            format!("SOURCES.md has no conflict `{topic}`"),
                            "write the topic as the first cell of its row",
                        ),
                    },
                };
                proof.findings.push(Finding {
                    file: document.path.clone(),
                    line: fact.line,
                    rule: "fact",
                    message,
                    remedy: remedy.to_owned(),
                });
            }
        }
        proof
    }
}

impl Proof {
    /// One line: how many facts each document has, held or decided.
    pub(crate) fn summary(&self) -> String {
        let total = |count: fn(&Account) -> usize| self.accounts.values().map(count).sum::<usize>();
        let each: Vec<_> = self
            .accounts
            .iter()
            .map(|(id, account)| format!("{id} {}", account.held + account.decided))
            .collect();
        format!(
            "{} facts hold and {} are decided otherwise: {}",
            total(|account| account.held),
            total(|account| account.decided),
            each.join(", ")
        )
    }
}

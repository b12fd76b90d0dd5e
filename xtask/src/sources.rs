//! What openapi/SOURCES.md and the files beside it say that a machine can use:
//! the ids of the documents, the conflicts between them, the retry class of every
//! call that is not a plain read or write by id, and the facts of each document.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::documents::{Documents, Export};
use crate::util::PLACEHOLDER;

/// The tables of SOURCES.md, the facts of openapi/documents and of vendor.json.
#[derive(Debug, Default, Clone)]
pub(crate) struct Sources {
    /// The ids that `x-sources` may name.
    pub(crate) ids: BTreeSet<String>,
    /// operationId to retry class.
    pub(crate) retry: BTreeMap<String, String>,
    /// The topic of each conflict, with its row.
    pub(crate) conflicts: BTreeMap<String, String>,
    pub(crate) documents: Documents,
    pub(crate) export: Export,
    /// Lines of SOURCES.md that a person must still write.
    pub(crate) unfinished: Vec<(PathBuf, usize, String)>,
}

impl Sources {
    /// Reads the SOURCES.md beside a spec, or the repository's own.
    ///
    /// # Errors
    /// Neither can be read.
    pub(crate) fn of(spec: &Path) -> std::io::Result<Self> {
        let beside = spec.with_file_name("SOURCES.md");
        let path = if beside.exists() {
            beside
        } else {
            crate::util::root().join("openapi/SOURCES.md")
        };
        let text = std::fs::read_to_string(&path)?;
        let mut sources = Self::parse(&text);
        let lines = text.lines().enumerate();
        sources.unfinished = lines
            .filter(|(_, line)| line.contains(PLACEHOLDER))
            .map(|(index, line)| (path.clone(), index + 1, line.to_owned()))
            .collect();
        sources.documents = Documents::read(&path.with_file_name("documents"))?;
        sources.export = Export::read(&path.with_file_name("vendor.json"));
        Ok(sources)
    }

    pub(crate) fn parse(text: &str) -> Self {
        let mut sources = Self::default();
        let mut section = "";
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("## ") {
                section = title.trim();
            }
            let Some(row) = line.strip_prefix('|') else {
                continue;
            };
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            match section {
                "The documents" => sources.ids.extend(quoted(cells[0]).next()),
                "Retry classes" => {
                    for operation in quoted(cells[0]) {
                        let class = cells.get(1).copied().unwrap_or_default().to_owned();
                        sources.retry.insert(operation, class);
                    }
                }
                "Conflicts" => {
                    // A topic may come up under several headings.
                    let rows = sources.conflicts.entry(cells[0].to_owned()).or_default();
                    rows.push_str(row);
                }
                _ => {}
            }
        }
        sources
    }
}

/// The words between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = String> + '_ {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_of_the_repository_are_read() {
        let sources = Sources::of(Path::new("nowhere.yaml")).unwrap();
        assert!(sources.ids.contains("send-reference-2026"));
        assert!(sources.ids.len() >= 10);
        assert_eq!(sources.retry["sendMessage"], "keyed");
        assert_eq!(sources.retry["markChatRead"], "idempotent");
    }
}

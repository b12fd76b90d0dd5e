//! What openapi/SOURCES.md says that a machine can use: the ids of the
//! documents, and the retry class of every call that is not a plain read or
//! write by id. The tables stand there once; `check` holds the spec against them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The two tables.
#[derive(Debug, Default, Clone)]
pub(crate) struct Sources {
    /// The ids that `x-sources` may name.
    pub(crate) ids: BTreeSet<String>,
    /// operationId to retry class.
    pub(crate) retry: BTreeMap<String, String>,
}

impl Sources {
    /// Reads the SOURCES.md beside a spec, or the repository's own.
    ///
    /// # Errors
    /// Neither can be read.
    pub(crate) fn of(spec: &Path) -> std::io::Result<Self> {
        let beside = spec.with_file_name("SOURCES.md");
        if beside.exists() {
            return Ok(Self::parse(&std::fs::read_to_string(beside)?));
        }
        let own = std::fs::read_to_string(crate::root().join("openapi/SOURCES.md"))?;
        Ok(Self::parse(&own))
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

//! The recipients in a CSV file, and the message for each of them.

use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use blooio_client::{ChatId, Message};
use csv::{Reader, ReaderBuilder, StringRecord};

use super::journal::{Journal, lock};
use super::template::Template;
use crate::failure::Failure;

/// A CSV file of recipients. It is read once to check it and again to send, so
/// that a long file does not have to fit in memory.
pub(super) struct Table {
    path: PathBuf,
    columns: StringRecord,
    to: usize,
    name: String,
}

/// The recipients and the template of their messages.
pub(super) struct People {
    file: Table,
    template: Template,
}

/// How many errors of a file are listed.
const LISTED: usize = 20;

impl People {
    /// # Errors
    /// If the file cannot be read, or has no such column.
    pub(super) fn open(path: &Path, to: &str) -> Result<Table, Failure> {
        let mut reader = reader(path)?;
        let columns = reader
            .headers()
            .map_err(|error| Failure::usage(reason(path, &error)))?
            .clone();
        let Some(at) = columns.iter().position(|column| column == to) else {
            let columns: Vec<&str> = columns.iter().collect();
            return Err(Failure::usage(format!(
                "{}:1: no column `{to}`; there are {}",
                path.display(),
                columns.join(", ")
            ))
            .next("--to COLUMN"));
        };
        Ok(Table {
            path: path.to_owned(),
            columns,
            to: at,
            name: to.to_owned(),
        })
    }

    /// Checks every row, and counts them.
    ///
    /// # Errors
    /// With the line, the column and the reason of each problem.
    pub(super) fn check(&self) -> Result<u64, Failure> {
        let (mut count, mut problems, mut more) = (0, Vec::new(), 0);
        for row in self.rows()? {
            count += 1;
            match row {
                Ok((_, text)) => {
                    if let Err(error) = Message::text(text).build() {
                        problems.push(format!("{}: {error}", self.file.path.display()));
                    }
                }
                Err(problem) if problems.len() < LISTED => problems.push(problem.to_string()),
                Err(_) => more += 1,
            }
        }
        if problems.is_empty() {
            return match count {
                0 => Err(Failure::usage(format!(
                    "{}: no rows",
                    self.file.path.display()
                ))),
                _ => Ok(count),
            };
        }
        if more > 0 {
            problems.push(format!("and {more} more"));
        }
        let problems = problems.join("\n");
        Err(Failure::usage(format!("{problems}\nnothing was sent")))
    }

    /// Each row's recipient and text.
    ///
    /// # Errors
    /// If the file cannot be opened again.
    pub(super) fn rows(
        &self,
    ) -> Result<impl Iterator<Item = Result<(ChatId, String), Failure>> + Send + use<>, Failure>
    {
        let (path, to) = (self.file.path.clone(), self.file.to);
        let (template, name) = (self.template.clone(), self.file.name.clone());
        let rows = reader(&path)?.into_records();
        Ok(rows.map(move |row| {
            let row = row.map_err(|error| Failure::usage(reason(&path, &error)))?;
            let line = row.position().map_or(0, csv::Position::line);
            let wrong = |column: &str, reason: &str| {
                let path = path.display();
                Failure::usage(format!("{path}:{line}: column `{column}`: {reason}"))
            };
            let id: ChatId = row
                .get(to)
                .unwrap_or_default()
                .parse()
                .map_err(|error: blooio_client::InvalidId| wrong(&name, &error.to_string()))?;
            let text = template
                .fill(&row)
                .map_err(|column| wrong(column, "it is empty, and the template needs it"))?;
            Ok((id, text))
        }))
    }

    /// The messages still to be sent. Each is recorded in the journal before it is
    /// sent.
    ///
    /// # Errors
    /// If the file cannot be opened again.
    pub(super) fn unsent(
        self,
        journal: Arc<Mutex<Journal>>,
    ) -> Result<impl Iterator<Item = (String, Message)> + Send + use<>, Failure> {
        let done: HashSet<String> = lock(&journal).settled();
        let rows = self.rows()?;
        Ok(rows
            .map_while(move |row| {
                let mut journal = lock(&journal);
                let (to, text) = match row {
                    Ok(row) => row,
                    Err(problem) => {
                        journal.fail(problem.within("the file was changed"));
                        return None;
                    }
                };
                if done.contains(to.as_str()) {
                    return Some(None);
                }
                if let Err(problem) = journal.start(to.as_str()) {
                    journal.fail(problem);
                    return None;
                }
                Some(Some((to.as_str().to_owned(), Message::text(text))))
            })
            .flatten())
    }
}

impl Table {
    /// The names in the first line.
    pub(super) fn columns(&self) -> &StringRecord {
        &self.columns
    }

    /// The recipients with a message for each.
    pub(super) fn with(self, template: Template) -> People {
        People {
            file: self,
            template,
        }
    }
}

fn reader(path: &Path) -> Result<Reader<File>, Failure> {
    let file = File::open(path).map_err(|error| Failure::file(path, &error))?;
    Ok(ReaderBuilder::new().trim(csv::Trim::All).from_reader(file))
}

/// What is wrong with a row, without the row itself.
fn reason(path: &Path, error: &csv::Error) -> String {
    let line = error.position().map_or(1, csv::Position::line);
    let path = path.display();
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("{path}:{line}: it has {len} columns; the first line names {expected_len}"),
        csv::ErrorKind::Utf8 { err, .. } => {
            format!("{path}:{line}: column {} is not UTF-8", err.field() + 1)
        }
        _ => format!("{path}:{line}: {error}"),
    }
}

//! Where a command writes: results on standard output, for people or as JSON, and
//! everything else on standard error.

mod record;
mod style;
mod table;
mod terminal;
mod text;

pub(crate) use self::style::{Style, of_status};
pub(crate) use self::table::{Cell, Column, Table};
pub(crate) use self::text::{local, local_of, visible};

use std::borrow::Cow;
use std::io::{self, Write as _};

use blooio_client::Reply;
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;
use crate::global::Color;
use crate::json::{normalise, to_json};
use crate::secret::ApiKey;
use terminal::Terminal;

/// Where a command writes, and in which form.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    format: Format,
    terminal: Terminal,
    /// The API key, which some answers repeat and which is never printed.
    hidden: Option<ApiKey>,
}

/// Who reads the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Tables and sentences.
    People,
    /// JSON: one value, or one line for each event of a stream.
    Json,
}

impl Output {
    /// Looks at the terminal and at `NO_COLOR`.
    pub(crate) fn new(format: Format, color: Color) -> Self {
        Self {
            format,
            terminal: Terminal::look(color),
            hidden: None,
        }
    }

    /// Hides this key in all later output.
    pub(crate) fn hide(&mut self, key: &ApiKey) {
        self.hidden = Some(key.clone());
    }

    /// Who reads the results.
    pub(crate) fn format(&self) -> Format {
        self.format
    }

    /// An answer with all its fields: a JSON object, or a line for each field.
    pub(crate) fn reply<T: Serialize>(&self, reply: &Reply<T>) -> Result<(), Failure> {
        self.record(reply.json()?)
    }

    /// A result with all its fields: a JSON object, or a line for each field.
    pub(crate) fn record(&self, mut value: Value) -> Result<(), Failure> {
        normalise(&mut value);
        match self.format {
            Format::Json => self.document(&value),
            Format::People => self.write(&record::render(&value, &self.terminal)),
        }
    }

    /// A list of results: a JSON array, or a table.
    pub(crate) fn list<T: Serialize>(
        &self,
        items: &[T],
        table: impl FnOnce(&[T]) -> Table,
    ) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.document(&to_json(&items)?),
            Format::People if items.is_empty() => {
                self.note("nothing there");
                Ok(())
            }
            Format::People => self.write(&table(items).render(&self.terminal)),
        }
    }

    /// A result that fits in a sentence: a JSON object, or that sentence.
    pub(crate) fn sentence(&self, value: &impl Serialize, sentence: &str) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.document(&to_json(value)?),
            Format::People => self.write(&format!("{sentence}\n")),
        }
    }

    /// One event of a stream: a line of JSON, or a line for people.
    pub(crate) fn event(&self, value: &impl Serialize, line: &str) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.write(&format!("{}\n", to_json(value)?)),
            Format::People => self.write(&format!("{line}\n")),
        }
    }

    /// Text as it is, on standard output.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        stdout.write_all(self.without_key(text).as_bytes())?;
        stdout.flush()?;
        Ok(())
    }

    /// A remark for people, on standard error.
    pub(crate) fn note(&self, text: &str) {
        self.talk(&format!("{text}\n"));
    }

    /// Something that people should look at, on standard error.
    pub(crate) fn warn(&self, text: &str) {
        let label = self.terminal.paint_stderr(Style::Warning, "warning:");
        self.talk(&format!("{label} {text}\n"));
    }

    /// The next command to type, on standard error; nothing if a program reads.
    pub(crate) fn next(&self, command: &str) {
        if self.format == Format::People {
            let label = self.terminal.paint_stderr(Style::Quiet, "next:");
            self.talk(&format!("{label} {command}\n"));
        }
    }

    /// Why the command failed, on standard error.
    pub(crate) fn failure(&self, failure: &Failure) {
        if failure.is_silent() {
            return;
        }
        if self.format == Format::Json {
            self.talk(&format!("{}\n", failure.to_json()));
            return;
        }
        let label = self.terminal.paint_stderr(Style::Bad, "error:");
        // Line by line: the error of a file lists what is wrong with it.
        let what = failure.to_string();
        let lines: Vec<String> = what
            .lines()
            .map(|line| visible(line.trim_start()))
            .collect();
        let mut text = format!("{label} {}\n", lines.join("\n       "));
        if let Some(sent) = failure.sent() {
            text.push_str(&format!("       {sent}\n"));
        }
        self.talk(&text);
        if let Some(next) = failure.next_step() {
            self.next(next);
        }
    }

    /// Text on standard output in a style, where colours are wanted.
    pub(crate) fn paint(&self, style: Style, text: &str) -> String {
        self.terminal.paint(style, text)
    }

    /// Whether a progress bar may be drawn.
    pub(crate) fn draws_progress(&self) -> bool {
        self.format == Format::People && self.terminal.draws_progress()
    }

    /// A value as an indented JSON document.
    pub(crate) fn document(&self, value: &Value) -> Result<(), Failure> {
        self.write(&format!("{value:#}\n"))
    }

    /// Writes to standard error. If that is closed, the error cannot be reported.
    fn talk(&self, text: &str) {
        let text = self.without_key(text);
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    fn without_key<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match &self.hidden {
            Some(key) if text.contains(key.expose()) => {
                Cow::Owned(text.replace(key.expose(), "********"))
            }
            _ => Cow::Borrowed(text),
        }
    }
}

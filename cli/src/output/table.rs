//! Tables that fit the terminal. If the output is not a terminal, nothing is cut.

use super::style::Style;
use super::terminal::Terminal;
use super::text::{fit, visible, width};

/// A table: a line for each row.
#[derive(Debug)]
pub(crate) struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// A column of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    name: &'static str,
    /// The width that it keeps if the terminal is too narrow.
    least: usize,
}

/// One value of a [`Table`].
#[derive(Debug)]
pub(crate) struct Cell {
    text: String,
    style: Option<Style>,
}

/// The space between two columns.
const GAP: usize = 2;

impl Column {
    /// A column that is cut last: ids, statuses, times.
    pub(crate) fn fixed(name: &'static str) -> Self {
        Self {
            name,
            least: usize::MAX,
        }
    }

    /// A column that is cut first: texts, names, URLs.
    pub(crate) fn fluid(name: &'static str) -> Self {
        Self { name, least: 12 }
    }
}

impl Cell {
    /// The same value in a style.
    pub(crate) fn styled(mut self, style: Option<Style>) -> Self {
        self.style = style;
        self
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self {
            text: visible(text),
            style: None,
        }
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        Self::from(text.unwrap_or_default())
    }
}

impl From<Option<i64>> for Cell {
    fn from(number: Option<i64>) -> Self {
        Self::from(number.map(|number| number.to_string()))
    }
}

impl Table {
    /// A table without rows.
    pub(crate) fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row with a value for each column.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table as text. Columns without any value are left out.
    pub(super) fn render(mut self, terminal: &Terminal) -> String {
        self.drop_empty_columns();
        let widths = self.widths(terminal.width());
        let mut text = String::new();
        let heads = self
            .columns
            .iter()
            .map(|column| (column.name, Some(Style::Heading)));
        line(&mut text, terminal, heads.zip(&widths));
        for row in &self.rows {
            let cells = row.iter().map(|cell| (cell.text.as_str(), cell.style));
            line(&mut text, terminal, cells.zip(&widths));
        }
        text
    }

    fn drop_empty_columns(&mut self) {
        let has_value = |at: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.any(|cell| !cell.text.is_empty())
        };
        let kept: Vec<bool> = (0..self.columns.len()).map(has_value).collect();
        let mut each = kept.iter();
        self.columns.retain(|_| each.next() == Some(&true));
        for row in &mut self.rows {
            let mut each = kept.iter();
            row.retain(|_| each.next() == Some(&true));
        }
    }

    /// The width of each column, cut to what the terminal has: first the fluid
    /// columns, then all, always the widest.
    fn widths(&self, terminal: Option<usize>) -> Vec<usize> {
        let natural = |(at, column): (usize, &Column)| {
            let cells = self.rows.iter().filter_map(|row| row.get(at));
            let widest = cells.map(|cell| width(&cell.text)).max().unwrap_or(0);
            widest.max(width(column.name))
        };
        let mut widths: Vec<usize> = self.columns.iter().enumerate().map(natural).collect();
        let Some(terminal) = terminal else {
            return widths;
        };
        let room = terminal.saturating_sub(GAP * widths.len().saturating_sub(1));
        for limit in [|column: &Column| column.least, |_: &Column| 4] {
            while widths.iter().sum::<usize>() > room {
                let columns = self.columns.iter().map(limit);
                let widest = widths
                    .iter_mut()
                    .zip(columns)
                    .filter(|(width, least)| **width > *least)
                    .max_by_key(|(width, _)| **width);
                match widest {
                    Some((width, _)) => *width -= 1,
                    None => break,
                }
            }
        }
        widths
    }
}

fn line<'a>(
    text: &mut String,
    terminal: &Terminal,
    cells: impl Iterator<Item = ((&'a str, Option<Style>), &'a usize)>,
) {
    let mut pending = 0;
    for ((cell, style), columns) in cells {
        let cell = fit(cell, *columns);
        let used = width(&cell);
        if used > 0 {
            text.push_str(&" ".repeat(pending));
            pending = 0;
            match style {
                Some(style) => text.push_str(&terminal.paint(style, &cell)),
                None => text.push_str(&cell),
            }
        }
        pending += columns.saturating_sub(used) + GAP;
    }
    text.push('\n');
}

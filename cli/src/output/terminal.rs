//! The terminal that is written to: its width, and which streams take colours.

use std::io::{self, IsTerminal as _};

use super::style::Style;
use crate::global::Color;

/// The terminal that is written to, if there is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminal {
    colors_stdout: bool,
    colors_stderr: bool,
    /// Its width in columns; `None` if standard output is not a terminal.
    width: Option<usize>,
}

impl Terminal {
    /// Looks at the terminal and at `NO_COLOR`.
    pub(super) fn look(color: Color) -> Self {
        let wanted = |is_terminal: bool| match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && !is_set("NO_COLOR") && !is_dumb(),
        };
        let width = terminal_size::terminal_size_of(io::stdout())
            .map(|(width, _)| usize::from(width.0))
            .filter(|width| *width > 0);
        Self {
            colors_stdout: wanted(io::stdout().is_terminal()),
            colors_stderr: wanted(io::stderr().is_terminal()),
            width,
        }
    }

    /// Text on standard output in a style, where colours are wanted.
    pub(super) fn paint(&self, style: Style, text: &str) -> String {
        style.paint(text, self.colors_stdout)
    }

    /// Text on standard error in a style, where colours are wanted.
    pub(super) fn paint_stderr(&self, style: Style, text: &str) -> String {
        style.paint(text, self.colors_stderr)
    }

    /// Its width in columns; `None` if standard output is not a terminal.
    pub(super) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Whether a progress bar can be drawn on standard error.
    pub(super) fn draws_progress(&self) -> bool {
        io::stderr().is_terminal() && !is_dumb()
    }
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

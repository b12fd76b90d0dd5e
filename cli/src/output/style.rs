//! The few styles of the output, each named after its meaning.

use anstyle::{AnsiColor, Style as Ansi};

/// The meaning of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// The head of a table, or the name of a field.
    Heading,
    /// Less important than what is around it.
    Quiet,
    /// Something that went well.
    Good,
    /// Something that waits or should be looked at.
    Warning,
    /// Something that failed.
    Bad,
    /// What another person wrote.
    Theirs,
}

impl Style {
    /// The text in this style, if colours are wanted.
    pub(crate) fn paint(self, text: &str, is_wanted: bool) -> String {
        if !is_wanted {
            return text.to_owned();
        }
        let style = self.ansi();
        format!("{style}{text}{style:#}")
    }

    fn ansi(self) -> Ansi {
        match self {
            Self::Heading => Ansi::new().bold(),
            Self::Quiet => Ansi::new().dimmed(),
            Self::Good => AnsiColor::Green.on_default(),
            Self::Warning => AnsiColor::Yellow.on_default(),
            Self::Bad => AnsiColor::Red.on_default().bold(),
            Self::Theirs => AnsiColor::Cyan.on_default(),
        }
    }
}

/// The style of a message's status or of an HTTP status.
pub(crate) fn of_status(status: &str) -> Option<Style> {
    match status {
        "delivered" | "read" | "received" => Some(Style::Good),
        "failed" | "cancelled" | "cancellation_requested" => Some(Style::Bad),
        "queued" | "pending" => Some(Style::Warning),
        _ if status.len() == 3 && status.starts_with('2') => Some(Style::Good),
        _ if status.len() == 3 && status.starts_with(['4', '5']) => Some(Style::Bad),
        _ => None,
    }
}

//! The exit codes: what a script learns from a command that ended.

use std::fmt::Write as _;
use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// It did what it was asked to do.
    Success,
    /// The service refused, or what was checked is wrong.
    Rejected,
    /// The command line, a file or the configuration is wrong; nothing was sent.
    Usage,
    /// A message or another change may have been carried out.
    Unknown,
    /// A rate limit or a quota.
    Limited,
    /// The service could not be reached, or did not answer.
    Network,
}

impl Exit {
    /// All of them, in the order of their codes.
    const ALL: [Self; 6] = [
        Self::Success,
        Self::Rejected,
        Self::Usage,
        Self::Unknown,
        Self::Limited,
        Self::Network,
    ];

    /// The code that the shell sees.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Rejected => 1,
            Self::Usage => 2,
            Self::Unknown => 3,
            Self::Limited => 4,
            Self::Network => 5,
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Success => "done; a closed pipe and Ctrl-C of a stream count as done",
            Self::Rejected => "the service refused, or the signature checked is wrong",
            Self::Usage => {
                "the command line, a file or the configuration is wrong; nothing was sent"
            }
            Self::Unknown => "it may have been carried out; repeat it under the key that is shown",
            Self::Limited => "a rate limit or a quota",
            Self::Network => "the service could not be reached or did not answer",
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// The table of exit codes, as help pages and man pages show it.
pub(crate) fn help() -> String {
    let mut text = String::from("Exit codes:\n");
    for exit in Exit::ALL {
        let _ = writeln!(text, "  {}  {}", exit.code(), exit.meaning());
    }
    text
}

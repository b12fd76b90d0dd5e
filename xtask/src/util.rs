//! What every task needs: its outcome, its output and the folder of the
//! workspace.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The result of a task: an exit code, or the reason why it could not run.
pub(crate) type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

/// The marker that `new-operation` writes for what a person must fill in; `check`
/// and `tidy` refuse it.
pub(crate) const PLACEHOLDER: &str = "TODO";

/// Prints findings to stdout; nothing if there are none.
#[allow(clippy::print_stdout, reason = "a command's findings go to stdout")]
pub(crate) fn print(text: &dyn Display) {
    let text = text.to_string();
    if !text.is_empty() {
        println!("{text}");
    }
}

/// Prints a message to stderr.
#[allow(clippy::print_stderr, reason = "a command speaks on stderr")]
pub(crate) fn report(message: &dyn Display) {
    eprintln!("{message}");
}

/// The exit code of a task that found `count` things wrong.
pub(crate) fn exit(count: usize) -> ExitCode {
    if count == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// A number with its noun: `1 finding`, `2 findings`.
pub(crate) fn plural(count: usize, noun: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{end}")
}

/// Whether a program is in one of the folders of `PATH`.
pub(crate) fn installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The folder of the workspace, wherever the command was started.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

//! Every command and every flag, on one screen.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The maintainer's commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Xtask {
    #[command(subcommand)]
    pub(crate) task: Task,
}

#[derive(Subcommand)]
pub(crate) enum Task {
    /// Make openapi/generated.rs and openapi/surface.txt from the spec
    Gen(Gen),
    /// Check a spec by our own rules
    Check(Check),
    /// Show what a change of the spec means for callers, and the version it demands
    Diff(Diff),
    /// Compare our spec with the vendor's own export
    Drift(Drift),
    /// Write a new operation, copied from one like it, and list what is left to do
    NewOperation(NewOperation),
    /// Break the spec in many small ways and see which the checks and tests notice
    Mutate(Mutate),
    /// Run the linters, validators and mock servers of others on the spec
    Outside,
    /// Make a page of the spec, with the conflicts between its documents
    Docs(Docs),
    /// Compile each feature of the client and of the outbox alone
    Features,
    /// Build and run the feature sqlite with the oldest and the newest rusqlite allowed
    RusqliteRange,
    /// Check imports, first lines and lengths of our own files
    Tidy(Tidy),
    /// Check that a version can be released, and print the commands
    Release(Release),
    /// Build the command `blooio` as it is handed out; show its size and its start
    Binary,
    /// Run everything that CI runs, in order, with times
    Ci,
}

#[derive(Args)]
pub(crate) struct Gen {
    /// Write nothing; fail if a file is not what the spec makes
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Args)]
pub(crate) struct Check {
    /// The spec
    #[arg(default_value = "openapi/blooio.yaml")]
    pub(crate) spec: PathBuf,
    /// Print which document holds each part of the spec, and what none holds
    #[arg(long)]
    pub(crate) coverage: bool,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct Docs {
    /// Where the page is written
    #[arg(short, long, default_value = "target/docs/index.html")]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Diff {
    /// The spec before: a file, or a git revision such as origin/main
    pub(crate) base: String,
    /// The spec after: a file or a git revision [default: the working tree]
    pub(crate) rev: Option<String>,
    /// Exit with 1 if there is a change of this class or a graver one
    #[arg(long, value_enum)]
    pub(crate) fail_on: Option<Class>,
    /// How changes are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct Drift {
    /// The vendor's export, or the facts that --record kept of one
    pub(crate) export: PathBuf,
    /// Write the names, types, enums and statuses of the export to openapi/vendor.json
    #[arg(long)]
    pub(crate) record: bool,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct NewOperation {
    /// The operation to copy, by its operationId
    #[arg(long, value_name = "ID")]
    pub(crate) like: String,
    /// The new operationId, in lowerCamelCase
    #[arg(long)]
    pub(crate) id: String,
    /// Its path, such as /chats/{chatId}/archive
    #[arg(long)]
    pub(crate) path: String,
    /// Its HTTP method [default: that of the copied operation]
    #[arg(long)]
    pub(crate) method: Option<String>,
    /// The document that it comes from, by its id in SOURCES.md
    #[arg(long, value_name = "DOCUMENT")]
    pub(crate) source: Option<String>,
}

#[derive(Args)]
pub(crate) struct Mutate {
    /// The same seed makes the same mutants
    #[arg(long, default_value_t = 7)]
    pub(crate) seed: u64,
    /// How many mutants
    #[arg(long, default_value_t = 200)]
    pub(crate) count: usize,
    /// Only mutants of this kind, as the table names it
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Take the client to be made from the mutant: only rules, documents and export notice
    #[arg(long)]
    pub(crate) regenerate: bool,
}

#[derive(Args)]
pub(crate) struct Tidy {
    /// Print every import between files as well
    #[arg(long)]
    pub(crate) order: bool,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct Release {
    /// Only check and print; releasing is done by hand, with the printed commands
    #[arg(long, required = true)]
    pub(crate) dry_run: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One line each: file, line, rule, message, remedy
    Text,
    /// One list
    Json,
    /// Workflow annotations
    Github,
}

/// What a change means for a caller, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Class {
    /// A caller must change something
    Breaking,
    /// A caller may use something new
    Additive,
    /// Only texts and examples
    Cosmetic,
}

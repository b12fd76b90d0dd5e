//! Every command and every flag, on one screen.

use clap::{Args, Parser, Subcommand};

/// The maintainer's commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
pub(crate) struct Xtask {
    #[command(subcommand)]
    pub(crate) task: Task,
}

#[derive(Subcommand)]
pub(crate) enum Task {
    /// Make openapi/generated.rs and openapi/surface.txt from the spec
    Gen(Gen),
}

#[derive(Args)]
pub(crate) struct Gen {
    /// Write nothing; fail if a file is not what the spec makes
    #[arg(long)]
    pub(crate) check: bool,
}

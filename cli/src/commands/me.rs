//! `me`: the account behind the API key.

use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Show the account behind the API key
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio me
  blooio me --profile work --json")]
pub(crate) struct Me {}

impl Me {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let me = context.client().await?.me().await?;
        context.output.reply(&me)?;
        Ok(Exit::Success)
    }
}

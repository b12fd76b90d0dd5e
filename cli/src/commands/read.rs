//! `read`: tells the other side that its messages were read.

use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Mark a chat as read
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio read +15551234567")]
pub(crate) struct Read {
    /// The chat: a number, an address or a group id
    #[arg(value_name = "CHAT")]
    chat: String,
}

impl Read {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let reply = context.client().await?.chat(self.chat)?.mark_read().await?;
        context.output.reply(&reply)?;
        Ok(Exit::Success)
    }
}

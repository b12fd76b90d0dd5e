//! `typing`: the typing indicator that the other side sees.

use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Show the typing indicator in a chat, or hide it
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio typing +15551234567
  blooio typing +15551234567 --stop")]
pub(crate) struct Typing {
    /// The chat: a number, an address or a group id
    #[arg(value_name = "CHAT")]
    chat: String,

    /// Hide it
    #[arg(long)]
    stop: bool,
}

impl Typing {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let chat = context.client().await?.chat(self.chat)?;
        let reply = match self.stop {
            true => chat.stop_typing().await?,
            false => chat.start_typing().await?,
        };
        context.output.reply(&reply)?;
        Ok(Exit::Success)
    }
}

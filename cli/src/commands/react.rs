//! `react`: tapbacks and emoji on a message.

use blooio_client::types::DirectionFilter;
use blooio_client::{MessageRef, Reaction};
use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// React to a message
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio react +15551234567 msg_abc123 love
  blooio react +15551234567 -1 👍 --direction inbound     the newest of theirs
  blooio react +15551234567 msg_abc123 love --remove")]
pub(crate) struct React {
    /// The chat: a number, an address or a group id
    #[arg(value_name = "CHAT")]
    chat: String,

    /// The message's id, or -1 for the newest, -2 for the one before, …
    #[arg(value_name = "MESSAGE", allow_hyphen_values = true)]
    message: String,

    /// love, like, dislike, laugh, emphasize, question, or an emoji
    #[arg(value_name = "REACTION")]
    reaction: String,

    /// Take the reaction back
    #[arg(long)]
    remove: bool,

    /// Count -1, -2, … among the messages of this direction
    #[arg(long, value_name = "DIRECTION", value_parser = ["inbound", "outbound"])]
    direction: Option<String>,
}

impl React {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let mut reaction = match self.remove {
            true => Reaction::remove(&self.reaction),
            false => Reaction::add(&self.reaction),
        };
        if let Some(direction) = self.direction {
            reaction = reaction.among(
                direction
                    .parse::<DirectionFilter>()
                    .map_err(|_| Failure::usage("--direction is `inbound` or `outbound`"))?,
            );
        }
        let message: MessageRef = self.message.parse()?;
        let reply = client.chat(self.chat)?.react(message, reaction).await?;
        context.output.reply(&reply)?;
        Ok(Exit::Success)
    }
}

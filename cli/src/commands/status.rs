//! `status` and `cancel`: one message that was sent.

use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Show how far a message got
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio status +15551234567 msg_abc123
  blooio status +15551234567 msg_abc123 --json | jq -r .status")]
pub(crate) struct Status {
    /// The chat: a number, an address or a group id
    #[arg(value_name = "CHAT")]
    chat: String,

    /// The message's id, as `send` printed it
    #[arg(value_name = "MESSAGE_ID")]
    message: String,
}

impl Status {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let message = client.chat(self.chat)?.message(self.message)?;
        context.output.reply(&message.status().await?)?;
        Ok(Exit::Success)
    }
}

/// Cancel a message that waits to be sent
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio cancel +15551234567 msg_abc123")]
pub(crate) struct Cancel {
    /// The chat: a number, an address or a group id
    #[arg(value_name = "CHAT")]
    chat: String,

    /// The message's id, as `send` printed it
    #[arg(value_name = "MESSAGE_ID")]
    message: String,
}

impl Cancel {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let message = client.chat(self.chat)?.message(self.message)?;
        let reply = message.cancel().await?;
        context.output.reply(&reply)?;
        Ok(match reply.cancelled {
            Some(false) => Exit::Rejected,
            _ => Exit::Success,
        })
    }
}

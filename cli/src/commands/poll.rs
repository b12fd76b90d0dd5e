//! `poll`: sends a poll to a chat, and shows the votes.

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Send a poll, or show its results
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio poll send +15551234567 'Lunch?' Pizza Sushi Salad
  blooio poll results +15551234567 poll_abc123")]
pub(crate) struct Poll {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Send a poll
    Send {
        /// The chat: a number, an address or a group id
        #[arg(value_name = "CHAT")]
        chat: String,
        /// The question
        #[arg(value_name = "TITLE")]
        title: String,
        /// What can be chosen
        #[arg(value_name = "OPTION", num_args = 2.., required = true)]
        options: Vec<String>,
    },
    /// Show how people voted
    Results {
        /// The chat: a number, an address or a group id
        #[arg(value_name = "CHAT")]
        chat: String,
        /// The poll's id, as `poll send` printed it
        #[arg(value_name = "POLL_ID")]
        poll: String,
    },
}

impl Poll {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        match self.action {
            Action::Send {
                chat,
                title,
                options,
            } => {
                let reply = client.chat(chat)?.send_poll(&title, options).await?;
                context.output.reply(&reply)?;
            }
            Action::Results { chat, poll } => {
                let reply = client.chat(chat)?.poll_results(poll).await?;
                context.output.reply(&reply)?;
            }
        }
        Ok(Exit::Success)
    }
}

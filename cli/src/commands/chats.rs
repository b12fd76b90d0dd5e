//! `chats`: the conversations of the account.

use blooio_client::types::{Chat, ChatSort};
use clap::Args;

use super::paging::Paging;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Table, local_of};

/// List the chats, or show one
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio chats
  blooio chats --search Ana
  blooio chats +15551234567")]
pub(crate) struct Chats {
    /// Show this chat only, with all that is known of it
    #[arg(value_name = "CHAT", conflicts_with_all = ["search", "sort", "limit", "all"])]
    chat: Option<String>,

    /// Only chats whose number, address or contact holds this
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    /// The order: recent or oldest
    #[arg(long, value_name = "ORDER")]
    sort: Option<ChatSort>,

    #[command(flatten)]
    paging: Paging,
}

impl Chats {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        if let Some(chat) = self.chat {
            context.output.reply(&client.chat(chat)?.get().await?)?;
            return Ok(Exit::Success);
        }
        let mut list = client.chats().list().limit(self.paging.page_size());
        if let Some(text) = self.search {
            list = list.q(text);
        }
        if let Some(sort) = self.sort {
            list = list.sort(sort);
        }
        let chats = self.paging.collect(list.items(), context).await?;
        context.output.list(&chats, table)?;
        Ok(Exit::Success)
    }
}

fn table(chats: &[Chat]) -> Table {
    let mut table = Table::new([
        Column::fixed("CHAT"),
        Column::fluid("NAME"),
        Column::fixed("LAST"),
        Column::fluid("LAST MESSAGE"),
        Column::fixed("IN"),
        Column::fixed("OUT"),
    ]);
    for chat in chats {
        let contact = chat.contact.as_ref();
        let name = chat.group_name.clone().or_else(|| contact?.name.clone());
        let last = chat.last_message.as_ref();
        table.row([
            Cell::from(chat.id.clone()),
            Cell::from(name),
            Cell::from(local_of(chat.last_message_time)),
            Cell::from(last.and_then(|last| last.text.clone())),
            Cell::from(chat.inbound_count),
            Cell::from(chat.outbound_count),
        ]);
    }
    table
}

//! `contacts`: the people that the account writes to.

use blooio_client::types::{Contact, ContactSort, ContactTag};
use clap::{Args, Subcommand};

use super::paging::Paging;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Table, local_of};

/// List, show and change contacts
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio contacts list --search Ana
  blooio contacts create +15551234567 --name 'Ana Lima'
  blooio contacts tag +15551234567 vip beta")]
pub(crate) struct Contacts {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List contacts
    List(List),
    /// Show a contact
    Show(One),
    /// Add a contact
    Create {
        #[command(flatten)]
        one: One,
        /// The name
        #[arg(long)]
        name: Option<String>,
    },
    /// Give a contact another name
    Rename {
        #[command(flatten)]
        one: One,
        /// The name; leave it out to remove it
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    /// Delete a contact
    Delete(One),
    /// List the tags of a contact
    Tags(One),
    /// Tag a contact
    Tag {
        #[command(flatten)]
        one: One,
        /// The tags
        #[arg(value_name = "TAG", required = true)]
        tags: Vec<String>,
    },
    /// Remove a tag from a contact
    Untag {
        #[command(flatten)]
        one: One,
        /// The tag
        #[arg(value_name = "TAG")]
        tag: String,
    },
}

#[derive(Args, Debug)]
struct List {
    /// Only contacts whose number, address or name holds this
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    /// The order: recent, oldest, name_asc or name_desc
    #[arg(long, value_name = "ORDER")]
    sort: Option<ContactSort>,

    #[command(flatten)]
    paging: Paging,
}

#[derive(Args, Debug)]
struct One {
    /// The contact: a phone number or an email address
    #[arg(value_name = "CONTACT")]
    contact: String,
}

impl Contacts {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let output = &context.output;
        match self.action {
            Action::List(List {
                search,
                sort,
                paging,
            }) => {
                let mut list = client.contacts().list().limit(paging.page_size());
                if let Some(text) = search {
                    list = list.q(text);
                }
                if let Some(sort) = sort {
                    list = list.sort(sort);
                }
                let contacts = paging.collect(list.items(), context).await?;
                output.list(&contacts, table)?;
            }
            Action::Show(one) => output.reply(&client.contact(one.contact)?.get().await?)?,
            Action::Create { one, name } => {
                let contacts = client.contacts();
                output.reply(&contacts.create(one.contact, name.as_deref()).await?)?;
            }
            Action::Rename { one, name } => {
                let contact = client.contact(one.contact)?;
                output.reply(&contact.rename(name.as_deref()).await?)?;
            }
            Action::Delete(one) => {
                output.reply(&client.contact(one.contact)?.delete().await?)?;
            }
            Action::Tags(one) => {
                let tags = client.contact(one.contact)?.tags().await?;
                output.list(&tags.items, tag_table)?;
            }
            Action::Tag { one, tags } => {
                let contact = client.contact(one.contact)?;
                output.reply(&contact.add_tags(tags).await?)?;
            }
            Action::Untag { one, tag } => {
                output.reply(&client.contact(one.contact)?.remove_tag(tag).await?)?;
            }
        }
        Ok(Exit::Success)
    }
}

fn table(contacts: &[Contact]) -> Table {
    let mut table = Table::new([
        Column::fixed("CONTACT"),
        Column::fluid("NAME"),
        Column::fixed("TYPE"),
        Column::fluid("TAGS"),
        Column::fixed("LAST MESSAGE"),
    ]);
    for contact in contacts {
        let kind = contact.type_.as_ref().map(|kind| kind.as_str().to_owned());
        let tags = contact.tags.as_deref().unwrap_or_default();
        table.row([
            Cell::from(contact.identifier.clone()),
            Cell::from(contact.name.clone()),
            Cell::from(kind),
            Cell::from(tags.join(", ")),
            Cell::from(local_of(contact.last_message_time)),
        ]);
    }
    table
}

fn tag_table(tags: &[ContactTag]) -> Table {
    let mut table = Table::new([Column::fluid("TAG"), Column::fixed("SINCE")]);
    for tag in tags {
        table.row([
            Cell::from(tag.tag.clone()),
            Cell::from(local_of(tag.created_at)),
        ]);
    }
    table
}

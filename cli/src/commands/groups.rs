//! `groups`: conversations of several people.

use std::path::PathBuf;

use blooio_client::types::{ContactSort, Group, GroupMember};
use blooio_client::{GroupId, Upload};
use clap::{Args, Subcommand};

use super::paging::Paging;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Table, local_of};

/// List, show and change groups
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio groups list
  blooio groups create 'Team lunch' +15551234567 +15559876543
  blooio groups icon grp_abc123 logo.png")]
pub(crate) struct Groups {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List groups
    List(List),
    /// Show a group
    Show(One),
    /// Create a group
    Create {
        /// Its name
        #[arg(value_name = "NAME")]
        name: String,
        /// Its members: numbers and addresses
        #[arg(value_name = "MEMBER")]
        members: Vec<String>,
    },
    /// Give a group another name
    Rename {
        #[command(flatten)]
        one: One,
        /// The name
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Delete a group
    Delete(One),
    /// List the members of a group
    Members {
        #[command(flatten)]
        one: One,
        #[command(flatten)]
        paging: Paging,
    },
    /// Add a member to a group
    Add {
        #[command(flatten)]
        one: One,
        /// A number or an address
        #[arg(value_name = "MEMBER")]
        member: String,
    },
    /// Remove a member from a group
    Remove {
        #[command(flatten)]
        one: One,
        /// A number or an address
        #[arg(value_name = "MEMBER")]
        member: String,
    },
    /// Set the icon of a group, or remove it
    Icon {
        #[command(flatten)]
        one: One,
        /// A picture
        #[arg(value_name = "FILE", required_unless_present = "remove")]
        file: Option<PathBuf>,
        /// Remove the icon
        #[arg(long, conflicts_with = "file")]
        remove: bool,
    },
}

#[derive(Args, Debug)]
struct List {
    /// Only groups whose name holds this
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
    /// The group's id
    #[arg(value_name = "GROUP_ID")]
    group: String,
}

impl Groups {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let output = &context.output;
        match self.action {
            Action::List(List {
                search,
                sort,
                paging,
            }) => {
                let mut list = client.groups().list().limit(paging.page_size());
                if let Some(text) = search {
                    list = list.q(text);
                }
                if let Some(sort) = sort {
                    list = list.sort(sort);
                }
                let groups = paging.collect(list.items(), context).await?;
                output.list(&groups, table)?;
            }
            Action::Show(one) => output.reply(&client.group(one.group)?.get().await?)?,
            Action::Create { name, members } => {
                output.reply(&client.groups().create(&name, members).await?)?;
            }
            Action::Rename { one, name } => {
                output.reply(&client.group(one.group)?.rename(&name).await?)?;
            }
            Action::Delete(one) => output.reply(&client.group(one.group)?.delete().await?)?,
            Action::Members { one, paging } => {
                let list = client.group(one.group)?.members().limit(paging.page_size());
                let members = paging.collect(list.items(), context).await?;
                output.list(&members, member_table)?;
            }
            Action::Add { one, member } => {
                output.reply(&client.group(one.group)?.add_member(member).await?)?;
            }
            Action::Remove { one, member } => {
                output.reply(&client.group(one.group)?.remove_member(member).await?)?;
            }
            Action::Icon { one, file, .. } => {
                let group = client.group(one.group)?;
                let reply = match file {
                    Some(file) => group.set_icon(Upload::path(file)?).await?,
                    None => group.remove_icon().await?,
                };
                output.reply(&reply)?;
            }
        }
        Ok(Exit::Success)
    }
}

fn table(groups: &[Group]) -> Table {
    let mut table = Table::new([
        Column::fixed("GROUP"),
        Column::fluid("NAME"),
        Column::fixed("MEMBERS"),
        Column::fixed("LAST"),
        Column::fluid("LAST MESSAGE"),
    ]);
    for group in groups {
        let id = group.group_id.as_ref().map(GroupId::as_str);
        table.row([
            Cell::from(id.or(group.id.as_deref()).unwrap_or_default()),
            Cell::from(group.name.clone()),
            Cell::from(group.member_count),
            Cell::from(local_of(group.last_message_time)),
            Cell::from(group.last_message_text.clone()),
        ]);
    }
    table
}

fn member_table(members: &[GroupMember]) -> Table {
    let mut table = Table::new([
        Column::fixed("MEMBER"),
        Column::fluid("NAME"),
        Column::fixed("SINCE"),
    ]);
    for member in members {
        table.row([
            Cell::from(member.identifier.clone()),
            Cell::from(member.name.clone()),
            Cell::from(local_of(member.added_at)),
        ]);
    }
    table
}

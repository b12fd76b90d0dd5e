//! `capabilities`: how people can be reached.

use blooio_client::types::ContactCapabilities;
use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Style, Table};

/// Show how people can be reached: iMessage, SMS, FaceTime
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio capabilities +15551234567
  blooio capabilities +15551234567 ana@example.com --json")]
pub(crate) struct Capabilities {
    /// Numbers and addresses
    #[arg(value_name = "CONTACT", required = true)]
    contacts: Vec<String>,
}

impl Capabilities {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let mut found = Vec::new();
        for contact in self.contacts {
            let reply = client.contact(contact)?.capabilities().await?;
            found.push(reply.into_inner());
        }
        context.output.list(&found, table)?;
        Ok(Exit::Success)
    }
}

fn table(found: &[ContactCapabilities]) -> Table {
    let mut table = Table::new([
        Column::fixed("CONTACT"),
        Column::fixed("IMESSAGE"),
        Column::fixed("SMS"),
        Column::fixed("FACETIME"),
    ]);
    for one in found {
        let flags = one.capabilities.as_ref();
        table.row([
            Cell::from(one.contact.clone()),
            flag(flags.and_then(|flags| flags.imessage)),
            flag(flags.and_then(|flags| flags.sms)),
            flag(flags.and_then(|flags| flags.facetime)),
        ]);
    }
    table
}

fn flag(value: Option<bool>) -> Cell {
    match value {
        Some(true) => Cell::from("yes").styled(Some(Style::Good)),
        Some(false) => Cell::from("no"),
        None => Cell::from("unknown").styled(Some(Style::Quiet)),
    }
}

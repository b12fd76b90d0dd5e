//! `numbers`: the account's lines.

use blooio_client::types::Number;
use clap::Args;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Style, Table, local_of};

/// List the numbers that the account sends from
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio numbers
  blooio numbers --json | jq -r '.[].phone_number'")]
pub(crate) struct Numbers {}

impl Numbers {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let numbers = context.client().await?.numbers().list().await?;
        context.output.list(&numbers.items, table)?;
        Ok(Exit::Success)
    }
}

fn table(numbers: &[Number]) -> Table {
    let mut table = Table::new([
        Column::fixed("NUMBER"),
        Column::fixed("ACTIVE"),
        Column::fixed("PLAN"),
        Column::fixed("LAST ACTIVE"),
    ]);
    for number in numbers {
        let active = match number.is_active {
            Some(true) => Cell::from("yes").styled(Some(Style::Good)),
            Some(false) => Cell::from("no").styled(Some(Style::Bad)),
            None => Cell::from(""),
        };
        let plan = number
            .plan_kind
            .as_ref()
            .map(|plan| plan.as_str().to_owned());
        table.row([
            Cell::from(number.phone_number.clone()),
            active,
            Cell::from(plan),
            Cell::from(local_of(number.last_active)),
        ]);
    }
    table
}

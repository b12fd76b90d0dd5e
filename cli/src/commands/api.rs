//! `api`: every operation of the API by its name, with names, parameters and help
//! from the generated table.

mod call;
mod page;

use std::path::PathBuf;

use blooio_client::generated::operations;
use blooio_client::operation::Operation;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, value_parser};
use serde_json::{Value, json};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Table};

/// One call, as the command line describes it. clap's derive cannot make
/// subcommands of a table, so this is written by hand.
#[derive(Debug)]
pub(crate) struct Api {
    /// None for `--list`.
    operation: Option<&'static Operation>,
    parameters: Vec<(String, String)>,
    data: Option<String>,
    file: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  blooio api --list
  blooio api listChats -p limit=10
  blooio api sendMessage -p chatId=+15551234567 -d '{\"text\": \"Hello\"}'
  blooio api createContact -d @contact.json
  blooio api setGroupIcon -p groupId=grp_abc123 --file logo.png
  blooio api sendMessage --help       its parameters and its body";

impl Api {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        match self.operation {
            None => list(context)?,
            Some(operation) => self.call(operation, context).await?,
        }
        Ok(Exit::Success)
    }
}

impl Args for Api {
    fn augment_args(command: Command) -> Command {
        command
            .about("Call any operation of the API by its name")
            .after_help(EXAMPLES)
            .subcommand_value_name("OPERATION")
            .subcommand_help_heading("Operations")
            .disable_help_subcommand(true)
            .arg_required_else_help(true)
            .arg(
                Arg::new("list")
                    .long("list")
                    .help("List the operations with method and path")
                    .action(ArgAction::SetTrue),
            )
            // Built only if the command line contains `api`.
            .defer(|command| command.subcommands(operations::ALL.iter().map(subcommand)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Api {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut api = Self {
            operation: None,
            parameters: Vec::new(),
            data: None,
            file: None,
        };
        api.update_from_arg_matches(matches)?;
        Ok(api)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        let Some((name, matches)) = matches.subcommand() else {
            return Ok(());
        };
        self.operation = operations::ALL
            .iter()
            .find(|operation| operation.id == name);
        let parameters = matches.try_get_many::<(String, String)>("parameter");
        self.parameters = parameters
            .ok()
            .flatten()
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        self.data = matches.try_get_one("data").ok().flatten().cloned();
        self.file = matches.try_get_one("file").ok().flatten().cloned();
        Ok(())
    }
}

fn subcommand(operation: &'static Operation) -> Command {
    let mut command = Command::new(operation.id)
        .about(operation.summary)
        .long_about(page::about(operation))
        .after_help(page::after(operation))
        .after_long_help(format!(
            "{}\n\n{}",
            page::after(operation),
            crate::exit::help()
        ));
    if !operation.parameters.is_empty() {
        command = command.arg(
            Arg::new("parameter")
                .short('p')
                .long("parameter")
                .value_name("NAME=VALUE")
                .help("Set a parameter; repeat it for each")
                .action(ArgAction::Append)
                .value_parser(parameter),
        );
    }
    if operation.upload.is_some() {
        command.arg(
            Arg::new("file")
                .long("file")
                .value_name("FILE")
                .help("The file to upload")
                .required(true)
                .value_parser(value_parser!(PathBuf)),
        )
    } else if operation.body.is_some() {
        command.arg(
            Arg::new("data")
                .short('d')
                .long("data")
                .value_name("JSON")
                .help("The body: JSON, @FILE, or - for standard input"),
        )
    } else {
        command
    }
}

fn parameter(text: &str) -> Result<(String, String), &'static str> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn list(context: &Context) -> Result<(), Failure> {
    let all: Vec<Value> = operations::ALL
        .iter()
        .map(|operation| {
            json!({
                "operation": operation.id,
                "method": operation.method,
                "path": operation.path,
                "summary": operation.summary,
            })
        })
        .collect();
    context.output.list(&all, |_| {
        let mut table = Table::new([
            Column::fixed("OPERATION"),
            Column::fixed("METHOD"),
            Column::fluid("PATH"),
            Column::fluid("WHAT IT DOES"),
        ]);
        for operation in &operations::ALL {
            table.row([
                Cell::from(operation.id),
                Cell::from(operation.method),
                Cell::from(operation.path),
                Cell::from(operation.summary),
            ]);
        }
        table
    })
}

//! The commands, one file each: flags, behaviour, and the output for people.

mod api;
mod bulk;
mod capabilities;
mod chats;
mod completions;
mod config;
mod contacts;
mod groups;
mod listen;
mod login;
mod man;
mod me;
mod messages;
mod numbers;
mod outbox;
mod paging;
mod poll;
mod react;
mod read;
mod sandbox;
mod send;
mod signing;
mod status;
mod time;
mod trigger;
mod typing;
mod verify;
mod webhooks;

use clap::Subcommand;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Send(Box<send::Send>),
    Bulk(bulk::Bulk),
    Outbox(outbox::Queue),
    Messages(messages::Messages),
    Status(status::Status),
    Cancel(status::Cancel),
    React(react::React),
    Poll(poll::Poll),
    Typing(typing::Typing),
    Read(read::Read),
    Chats(chats::Chats),
    Contacts(contacts::Contacts),
    Groups(groups::Groups),
    Capabilities(capabilities::Capabilities),
    Numbers(numbers::Numbers),
    Me(me::Me),
    Webhooks(webhooks::Webhooks),
    Listen(listen::Listen),
    Trigger(trigger::Trigger),
    Verify(verify::Verify),
    Sandbox(sandbox::Start),
    Api(api::Api),
    Login(login::Login),
    Config(config::Configure),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Runs a command. `whole` builds the full command line, which `completions` and
/// `man` describe.
///
/// # Errors
/// If the command fails.
pub(crate) async fn run(
    command: Command,
    whole: fn() -> clap::Command,
    context: &mut Context,
) -> Result<Exit, Failure> {
    match command {
        Command::Send(send) => send.run(context).await,
        Command::Bulk(bulk) => bulk.run(context).await,
        Command::Outbox(queue) => queue.run(context).await,
        Command::Messages(messages) => messages.run(context).await,
        Command::Status(status) => status.run(context).await,
        Command::Cancel(cancel) => cancel.run(context).await,
        Command::React(react) => react.run(context).await,
        Command::Poll(poll) => poll.run(context).await,
        Command::Typing(typing) => typing.run(context).await,
        Command::Read(read) => read.run(context).await,
        Command::Chats(chats) => chats.run(context).await,
        Command::Contacts(contacts) => contacts.run(context).await,
        Command::Groups(groups) => groups.run(context).await,
        Command::Capabilities(capabilities) => capabilities.run(context).await,
        Command::Numbers(numbers) => numbers.run(context).await,
        Command::Me(me) => me.run(context).await,
        Command::Webhooks(webhooks) => webhooks.run(context).await,
        Command::Listen(listen) => listen.run(context).await,
        Command::Trigger(trigger) => trigger.run(context).await,
        Command::Verify(verify) => verify.run(context),
        Command::Sandbox(start) => start.run(context).await,
        Command::Api(api) => api.run(context).await,
        Command::Login(login) => login.run(context).await,
        Command::Config(configure) => configure.run(context),
        Command::Completions(completions) => completions.run(whole(), context),
        Command::Man(man) => man.run(whole(), context),
    }
}

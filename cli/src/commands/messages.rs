//! `messages`: the messages of a chat, and new ones as they arrive.

use std::collections::HashSet;
use std::time::Duration;

use blooio_client::Timestamp;
use blooio_client::resources::ChatHandle;
use blooio_client::types::{Direction, DirectionFilter, Message, MessageAttachment, SortOrder};
use clap::Args;

use super::paging::Paging;
use super::time::When;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Output, Style, Table, local_of, of_status, visible};

/// Show the messages of a chat, oldest first
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio messages +15551234567
  blooio messages +15551234567 --direction inbound --since 2d
  blooio messages grp_abc123 --follow
  blooio messages +15551234567 --all --json > messages.json")]
pub(crate) struct Messages {
    /// The chat: a number, an address or a group id
    #[arg(value_name = "CHAT")]
    chat: String,

    #[command(flatten)]
    paging: Paging,

    /// Only those in this direction
    #[arg(long, value_name = "DIRECTION", value_parser = ["inbound", "outbound"])]
    direction: Option<String>,

    /// Only those since then: RFC 3339, a local date, or an age such as 2h
    #[arg(long, value_name = "TIME")]
    since: Option<When>,

    /// Only those until then
    #[arg(long, value_name = "TIME", conflicts_with = "follow")]
    until: Option<When>,

    /// Go on showing messages as they come, until Ctrl-C
    #[arg(long, short, conflicts_with = "all")]
    follow: bool,
}

/// The wait between two requests for new messages.
const INTERVAL: Duration = Duration::from_secs(2);
/// How far before the newest message seen each request starts: messages may not
/// appear in the order of their times.
const OVERLAP_MILLIS: i64 = 60_000;

impl Messages {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let chat = client.chat(self.chat.as_str())?;
        let mut messages = self.newest(context, &chat).await?;
        messages.reverse();
        if self.follow {
            return self.follow(context, &chat, messages).await;
        }
        context.output.list(&messages, table)?;
        Ok(Exit::Success)
    }

    /// The newest messages, newest first.
    async fn newest(&self, context: &Context, chat: &ChatHandle) -> Result<Vec<Message>, Failure> {
        let now = context.clock.now();
        let mut list = chat
            .messages()
            .limit(self.paging.page_size())
            .sort(SortOrder::Desc);
        if let Some(direction) = self.direction() {
            list = list.direction(direction);
        }
        if let Some(since) = self.since {
            list = list.since(since.seen_from(now).timestamp_millis());
        }
        if let Some(until) = self.until {
            list = list.until(until.seen_from(now).timestamp_millis());
        }
        self.paging.collect(list.items(), context).await
    }

    async fn follow(
        &self,
        context: &Context,
        chat: &ChatHandle,
        messages: Vec<Message>,
    ) -> Result<Exit, Failure> {
        let mut seen = HashSet::new();
        let mut newest = context.clock.now().timestamp_millis();
        for message in &messages {
            show(&context.output, message)?;
            remember(&mut seen, &mut newest, message);
        }
        let mut interrupt = std::pin::pin!(tokio::signal::ctrl_c());
        loop {
            tokio::select! {
                _ = &mut interrupt => return Ok(Exit::Success),
                () = context.pause(INTERVAL) => {}
            }
            let mut list = chat
                .messages()
                .sort(SortOrder::Asc)
                .since(newest - OVERLAP_MILLIS);
            if let Some(direction) = self.direction() {
                list = list.direction(direction);
            }
            let mut items = list.items();
            while let Some(message) = items.next().await {
                let message = message?;
                if !seen.contains(id(&message)) {
                    show(&context.output, &message)?;
                    remember(&mut seen, &mut newest, &message);
                }
            }
        }
    }

    fn direction(&self) -> Option<DirectionFilter> {
        self.direction.as_deref()?.parse().ok()
    }
}

fn remember(seen: &mut HashSet<String>, newest: &mut i64, message: &Message) {
    seen.insert(id(message).to_owned());
    let at = message.time_sent.and_then(Timestamp::to_datetime);
    if let Some(at) = at {
        *newest = (*newest).max(at.timestamp_millis());
    }
}

fn table(messages: &[Message]) -> Table {
    let mut table = Table::new([
        Column::fixed("TIME"),
        Column::fixed("FROM"),
        Column::fluid("MESSAGE"),
        Column::fixed("STATUS"),
        Column::fixed("ID"),
    ]);
    for message in messages {
        let status = message.status.as_ref().map(|status| status.as_str());
        table.row([
            Cell::from(local_of(message.time_sent)),
            writer(message).styled(style(message)),
            Cell::from(content(message)),
            Cell::from(status.unwrap_or_default()).styled(status.and_then(of_status)),
            Cell::from(id(message)),
        ]);
    }
    table
}

/// A message as one line of a stream.
fn show(output: &Output, message: &Message) -> Result<(), Failure> {
    let at = output.paint(Style::Quiet, &local_of(message.time_sent));
    let from = match message.direction {
        Some(Direction::Inbound) => {
            let sender = message.sender.as_deref().or(message.external_id.as_deref());
            output.paint(Style::Theirs, &visible(sender.unwrap_or("them")))
        }
        _ => "you".to_owned(),
    };
    let line = format!("{at}  {from}: {}", visible(&content(message)));
    output.event(message, &line)
}

fn writer(message: &Message) -> Cell {
    match message.direction {
        Some(Direction::Inbound) => {
            let sender = message.sender.as_deref().or(message.external_id.as_deref());
            Cell::from(sender.unwrap_or("them"))
        }
        _ => Cell::from("you"),
    }
}

fn style(message: &Message) -> Option<Style> {
    (message.direction == Some(Direction::Inbound)).then_some(Style::Theirs)
}

/// The text, and the names or URLs of the attachments.
fn content(message: &Message) -> String {
    let mut pieces = Vec::new();
    pieces.extend(message.text.clone().filter(|text| !text.is_empty()));
    for attachment in message.attachments.iter().flatten() {
        let name = match attachment {
            MessageAttachment::String(url) => Some(url.as_str()),
            MessageAttachment::AttachmentInfo(file) => file.name.as_deref().or(file.url.as_deref()),
        };
        pieces.push(format!("[{}]", name.unwrap_or("file")));
    }
    pieces.join(" ")
}

fn id(message: &Message) -> &str {
    let id = message.message_id.as_ref().map(|id| id.as_str());
    id.or(message.id.as_deref()).unwrap_or_default()
}

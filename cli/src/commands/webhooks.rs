//! `webhooks`: the subscriptions, their secrets and their logs.

use blooio_client::resources::{NewWebhook, WebhookUpdate};
use blooio_client::types::{SortOrder, Webhook, WebhookLog, WebhookTypeInput};
use blooio_client::{EventId, WebhookId};
use clap::{Args, Subcommand};

use super::paging::Paging;
use super::time::When;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Style, Table, local_of, of_status};

/// List, create and change webhook subscriptions, and read their logs
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio webhooks create https://example.com/hooks/blooio --events all
  blooio webhooks logs wh_abc123 --min-status 400
  blooio webhooks replay wh_abc123 evt_abc123
  blooio webhooks rotate wh_abc123")]
pub(crate) struct Webhooks {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the subscriptions
    List,
    /// Show a subscription
    Show(One),
    /// Subscribe a URL; prints the signing secret, which is not shown again
    Create {
        /// A public https URL
        #[arg(value_name = "URL")]
        url: String,
        /// Which events: message, status, poll or all
        #[arg(long, value_name = "TYPE")]
        events: Option<WebhookTypeInput>,
        /// End the subscription then
        #[arg(long, value_name = "TIME")]
        valid_until: Option<When>,
    },
    /// Change a subscription
    Update(Update),
    /// Delete a subscription
    Delete(One),
    /// Replace the signing secret; the old one is dead at once
    Rotate(One),
    /// List the deliveries of a subscription
    Logs(Logs),
    /// Deliver an event again
    Replay {
        #[command(flatten)]
        one: One,
        /// The delivery's id, as `logs` printed it
        #[arg(value_name = "EVENT_ID")]
        event: String,
    },
}

#[derive(Args, Debug)]
struct One {
    /// The subscription's id
    #[arg(value_name = "WEBHOOK_ID")]
    webhook: String,
}

#[derive(Args, Debug)]
#[group(id = "change", required = true, multiple = true,
        args = ["events", "valid_until", "no_end", "pause", "resume"])]
struct Update {
    #[command(flatten)]
    one: One,
    /// Which events: message, status, poll or all
    #[arg(long, value_name = "TYPE")]
    events: Option<WebhookTypeInput>,
    /// End the subscription then
    #[arg(long, value_name = "TIME", conflicts_with = "no_end")]
    valid_until: Option<When>,
    /// Let the subscription go on without an end
    #[arg(long)]
    no_end: bool,
    /// Pause it, and keep its logs
    #[arg(long, conflicts_with = "resume")]
    pause: bool,
    /// Let a paused subscription go on
    #[arg(long)]
    resume: bool,
}

#[derive(Args, Debug)]
struct Logs {
    #[command(flatten)]
    one: One,
    #[command(flatten)]
    paging: Paging,
    /// Oldest first
    #[arg(long)]
    oldest: bool,
    /// Only deliveries answered with this status
    #[arg(long, value_name = "STATUS", conflicts_with_all = ["min_status", "max_status"])]
    status: Option<i32>,
    /// Only deliveries answered with this status or a higher one
    #[arg(long, value_name = "STATUS")]
    min_status: Option<i32>,
    /// Only deliveries answered with this status or a lower one
    #[arg(long, value_name = "STATUS")]
    max_status: Option<i32>,
}

impl Webhooks {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let client = context.client().await?;
        let output = &context.output;
        match self.action {
            Action::List => {
                let webhooks = client.webhooks().list().await?;
                output.list(&webhooks.items, table)?;
            }
            Action::Show(one) => output.reply(&client.webhook(one.webhook)?.get().await?)?,
            Action::Create {
                url,
                events,
                valid_until,
            } => {
                let mut new = NewWebhook::new(url);
                if let Some(events) = events {
                    new = new.events(events);
                }
                if let Some(end) = valid_until {
                    new = new.valid_until(end.seen_from(context.clock.now()));
                }
                let created = client.webhooks().create(new).await?;
                output.reply(&created)?;
                match created.signing_secret {
                    Some(_) => output.note("keep the signing secret: it is not shown again"),
                    None => output.note("subscribed before; the secret is not shown again"),
                }
            }
            Action::Update(update) => {
                let webhook = client.webhook(update.one.webhook.as_str())?;
                let change = update.change(context);
                output.reply(&webhook.update(change).await?)?;
            }
            Action::Delete(one) => {
                output.reply(&client.webhook(one.webhook)?.delete().await?)?;
            }
            Action::Rotate(one) => {
                let webhook = client.webhook(one.webhook)?;
                output.reply(&webhook.rotate_secret().await?)?;
                output.note("the old secret is dead: give your receiver this one now");
            }
            Action::Logs(logs) => {
                let webhook = client.webhook(logs.one.webhook.as_str())?;
                let mut list = webhook.logs().limit(logs.paging.page_size());
                if logs.oldest {
                    list = list.sort(SortOrder::Asc);
                }
                if let Some(status) = logs.status {
                    list = list.status(status);
                }
                if let Some(status) = logs.min_status {
                    list = list.min_status(status);
                }
                if let Some(status) = logs.max_status {
                    list = list.max_status(status);
                }
                let logs = logs.paging.collect(list.items(), context).await?;
                output.list(&logs, log_table)?;
            }
            Action::Replay { one, event } => {
                let reply = client.webhook(one.webhook)?.replay(event).await?;
                output.reply(&reply)?;
                if reply.success == Some(false) {
                    return Ok(Exit::Rejected);
                }
            }
        }
        Ok(Exit::Success)
    }
}

impl Update {
    fn change(self, context: &Context) -> WebhookUpdate {
        let mut change = WebhookUpdate::new();
        if let Some(events) = self.events {
            change = change.events(events);
        }
        if let Some(end) = self.valid_until {
            change = change.valid_until(end.seen_from(context.clock.now()));
        }
        if self.no_end {
            change = change.never_expires();
        }
        if self.pause {
            change = change.pause();
        }
        if self.resume {
            change = change.unpause();
        }
        change
    }
}

fn table(webhooks: &[Webhook]) -> Table {
    let mut table = Table::new([
        Column::fixed("WEBHOOK"),
        Column::fluid("URL"),
        Column::fixed("EVENTS"),
        Column::fixed("STATE"),
        Column::fixed("FAILURES"),
        Column::fixed("LAST"),
    ]);
    for webhook in webhooks {
        let state = match webhook.deprecated_at {
            Some(_) => Cell::from("paused").styled(Some(Style::Warning)),
            None => Cell::from("active").styled(Some(Style::Good)),
        };
        let events = webhook.webhook_type.as_ref();
        table.row([
            Cell::from(webhook.webhook_id.as_ref().map_or("", WebhookId::as_str)),
            Cell::from(webhook.webhook_url.clone()),
            Cell::from(events.map_or("", |events| events.as_str())),
            state,
            Cell::from(webhook.failure_count),
            Cell::from(local_of(webhook.last_triggered)),
        ]);
    }
    table
}

fn log_table(logs: &[WebhookLog]) -> Table {
    let mut table = Table::new([
        Column::fixed("TIME"),
        Column::fluid("EVENT"),
        Column::fixed("STATUS"),
        Column::fluid("URL"),
        Column::fixed("ID"),
    ]);
    for log in logs {
        let status = log.response_status.map(|status| status.to_string());
        let style = status.as_deref().and_then(of_status);
        table.row([
            Cell::from(local_of(log.attempted_time)),
            Cell::from(event_name(log)),
            Cell::from(status).styled(style),
            Cell::from(log.webhook_url.clone()),
            Cell::from(log.event_id.as_ref().map_or("", EventId::as_str)),
        ]);
    }
    table
}

/// The event of a delivery: its bodies differ, but all name it in one of two fields.
fn event_name(log: &WebhookLog) -> Option<String> {
    let body = serde_json::to_value(log.event_body.as_ref()?).ok()?;
    let name = body.get("event").or_else(|| body.get("type"))?;
    name.as_str().map(str::to_owned)
}

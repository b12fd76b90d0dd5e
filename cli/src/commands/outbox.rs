//! `outbox`: the durable queue of messages, and the worker that sends them.

use blooio_client::{ChatId, MessageId};
use blooio_outbox::{
    Cancelled, Finding, Job, JobFilter, JobId, JobState, Outbox, Resolution, Scope, Worker,
};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::rfc3339;
use crate::output::{Cell, Column, Style, Table, local};

/// Send the messages of an outbox, and look after them
///
/// An outbox keeps messages in a database until the service has them; a crash
/// loses none and repeats none. Several workers may share one.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio outbox work --outbox sqlite:outbox.db
  BLOOIO_OUTBOX=postgres://app@db/app blooio outbox work --concurrency 16
  blooio outbox list --state dead
  blooio outbox retry 42
  blooio outbox resolve 42             looks in the chat what became of it
  blooio outbox pause --tag may        until blooio outbox resume --tag may
  blooio outbox forget +15551234567")]
pub(crate) struct Queue {
    /// The database: sqlite:FILE or postgres://…; default: BLOOIO_OUTBOX
    ///
    /// A password in it can be seen in `ps`; use the variable then.
    #[arg(long, global = true, value_name = "URL")]
    outbox: Option<String>,

    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Send what is due, until Ctrl-C
    Work {
        /// Send so many at the same time
        #[arg(long, value_name = "N", default_value_t = 8,
              value_parser = clap::value_parser!(u16).range(1..=100))]
        concurrency: u16,
        /// End as soon as nothing is due
        #[arg(long)]
        drain: bool,
    },
    /// List jobs, newest first
    List {
        /// Only jobs in this state
        #[arg(long)]
        state: Option<JobState>,
        /// Only jobs with this tag
        #[arg(long)]
        tag: Option<String>,
        /// Show at most this many
        #[arg(long, value_name = "N", default_value_t = 25)]
        limit: u32,
    },
    /// Show a job
    Show(One),
    /// Queue a dead or cancelled job again
    Retry(One),
    /// Decide what became of a message that may have been sent
    Resolve {
        #[command(flatten)]
        one: One,
        /// It was sent, as this message
        #[arg(long, value_name = "MESSAGE_ID", conflicts_with = "not_sent")]
        sent: Option<MessageId>,
        /// It was not sent
        #[arg(long)]
        not_sent: bool,
    },
    /// Cancel a job that waits
    Cancel(One),
    /// Hold jobs back until `resume`; those being sent go on
    Pause(Held),
    /// Let jobs go that `pause` held back
    Resume(Held),
    /// Blank all jobs to a recipient; what was not sent is cancelled
    Forget {
        /// A number, an address or a group id
        #[arg(value_name = "RECIPIENT")]
        recipient: ChatId,
    },
    /// Count jobs by state, and show what is paused
    Stats,
}

#[derive(Args, Debug)]
struct One {
    /// The job's number
    #[arg(value_name = "JOB")]
    job: JobId,
}

#[derive(Args, Debug)]
struct Held {
    /// Only jobs with this tag
    #[arg(long, value_name = "TAG", conflicts_with = "account")]
    tag: Option<String>,
    /// Only jobs of this account; default: the unnamed one, which `work` sends
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
}

impl Held {
    fn scope(self) -> Scope {
        match self.tag {
            Some(tag) => Scope::Tag(tag),
            None => Scope::Account(self.account.unwrap_or_default()),
        }
    }
}

impl Queue {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let outbox = self.open().await?;
        match self.action {
            Action::Work { concurrency, drain } => {
                let client = context.client().await?;
                let worker = Worker::new(client, outbox).concurrency(usize::from(concurrency));
                let summary = match drain {
                    true => worker.drain().await?,
                    false => {
                        context.output.note("working; Ctrl-C ends it");
                        let end = async {
                            let _ = tokio::signal::ctrl_c().await;
                        };
                        worker.run(end).await?
                    }
                };
                context.output.record(json!({
                    "sent": summary.sent,
                    "postponed": summary.postponed,
                    "dead": summary.dead,
                    "parked": summary.parked,
                }))?;
            }
            Action::List { state, tag, limit } => {
                let mut filter = JobFilter::default().limit(limit);
                if let Some(state) = state {
                    filter = filter.state(state);
                }
                if let Some(tag) = tag {
                    filter = filter.tag(tag);
                }
                let jobs = outbox.list(filter).await?;
                let values: Vec<Value> = jobs.iter().map(job_json).collect();
                context.output.list(&values, |_| table(&jobs))?;
            }
            Action::Show(One { job }) => {
                context.output.record(job_json(&outbox.get(job).await?))?;
            }
            Action::Retry(One { job }) => {
                outbox.retry(job).await?;
                changed(context, &outbox, job).await?;
            }
            Action::Resolve {
                one,
                sent,
                not_sent,
            } => {
                let finding = match (sent, not_sent) {
                    (Some(message), _) => {
                        outbox.resolve(one.job, Resolution::Sent(message)).await?;
                        None
                    }
                    (None, true) => {
                        outbox.resolve(one.job, Resolution::NotSent).await?;
                        None
                    }
                    (None, false) => {
                        let client = context.client().await?;
                        Some(outbox.look_up(&client, one.job).await?)
                    }
                };
                changed(context, &outbox, one.job).await?;
                if finding == Some(Finding::Ambiguous) {
                    return Err(
                        Failure::new(Exit::Unknown, "the chat does not tell for certain").next(
                            format!("blooio outbox resolve {} --sent ID | --not-sent", one.job),
                        ),
                    );
                }
            }
            Action::Cancel(One { job }) => {
                let found = outbox.get(job).await?;
                let key = found.key.as_deref().unwrap_or_default().parse();
                let key = key.map_err(|_| Failure::usage("the job was forgotten"))?;
                let cancelled = outbox.cancel(&key).await?;
                changed(context, &outbox, job).await?;
                if let Cancelled::TooLate(state) = cancelled {
                    let what = format!("too late: the job is {state}");
                    return Err(Failure::new(Exit::Rejected, what));
                }
            }
            Action::Pause(held) => {
                outbox.pause(&held.scope()).await?;
                paused(context, &outbox).await?;
            }
            Action::Resume(held) => {
                outbox.resume(&held.scope()).await?;
                paused(context, &outbox).await?;
            }
            Action::Forget { recipient } => {
                let count = outbox.forget(&recipient).await?;
                let value = json!({ "forgotten": count });
                context
                    .output
                    .sentence(&value, &format!("{count} jobs blanked"))?;
            }
            Action::Stats => stats(context, &outbox).await?,
        }
        Ok(Exit::Success)
    }

    async fn open(&self) -> Result<Outbox, Failure> {
        let variable = || {
            std::env::var("BLOOIO_OUTBOX")
                .ok()
                .filter(|url| !url.is_empty())
        };
        let Some(url) = self.outbox.clone().or_else(variable) else {
            return Err(Failure::usage("no outbox is named")
                .next("--outbox sqlite:outbox.db    # or set BLOOIO_OUTBOX"));
        };
        Ok(Outbox::open(&url).await?)
    }
}

async fn changed(context: &Context, outbox: &Outbox, id: JobId) -> Result<(), Failure> {
    let job = outbox.get(id).await?;
    let sentence = format!("job {id} is {}", job.state);
    context.output.sentence(&job_json(&job), &sentence)
}

async fn paused(context: &Context, outbox: &Outbox) -> Result<(), Failure> {
    let scopes = outbox.paused().await?;
    let names: Vec<String> = scopes.iter().map(scope_name).collect();
    let sentence = match names.is_empty() {
        true => "nothing is paused".to_owned(),
        false => format!("paused: {}", names.join(", ")),
    };
    context
        .output
        .sentence(&json!({ "paused": names }), &sentence)
}

fn scope_name(scope: &Scope) -> String {
    match scope {
        Scope::Account(name) if name.is_empty() => "the unnamed account".to_owned(),
        Scope::Account(name) => format!("account {name}"),
        Scope::Tag(name) => format!("tag {name}"),
        _ => "something that this command does not know".to_owned(),
    }
}

async fn stats(context: &Context, outbox: &Outbox) -> Result<(), Failure> {
    let stats = outbox.stats().await?;
    let paused = outbox.paused().await?;
    let states: serde_json::Map<String, Value> = stats
        .by_state
        .iter()
        .map(|(state, count)| (state.to_string(), json!(count)))
        .collect();
    context.output.record(json!({
        "states": states,
        "oldest_due_seconds": stats.oldest_due.map(|age| age.as_secs()),
        "sent_last_minute": stats.sent_last_minute,
        "workers": stats.workers,
        "paused": paused.iter().map(scope_name).collect::<Vec<_>>(),
    }))
}

fn job_json(job: &Job) -> Value {
    let body: Option<Value> = job
        .body
        .as_deref()
        .and_then(|body| serde_json::from_str(body).ok());
    json!({
        "id": job.id.get(),
        "state": job.state.as_str(),
        "recipient": job.recipient,
        "key": job.key,
        "account": job.account,
        "tags": job.tags,
        "priority": job.priority,
        "attempts": job.attempts,
        "run_at": rfc3339(job.run_at),
        "created_at": rfc3339(job.created_at),
        "unsure_since": job.unsure_since.map(rfc3339),
        "ended_at": job.ended_at.map(rfc3339),
        "message_id": job.message_id,
        "code": job.code,
        "body": body,
    })
}

fn table(jobs: &[Job]) -> Table {
    let mut table = Table::new([
        Column::fixed("JOB"),
        Column::fixed("STATE"),
        Column::fixed("TO"),
        Column::fixed("DUE"),
        Column::fixed("TRIES"),
        Column::fluid("CODE"),
        Column::fluid("MESSAGE"),
    ]);
    for job in jobs {
        let style = match job.state {
            JobState::Delivered | JobState::Read => Some(Style::Good),
            JobState::Dead | JobState::Failed => Some(Style::Bad),
            JobState::Unknown => Some(Style::Warning),
            _ => None,
        };
        table.row([
            Cell::from(job.id.to_string()),
            Cell::from(job.state.as_str()).styled(style),
            Cell::from(job.recipient.clone()),
            Cell::from(local(job.run_at)),
            Cell::from(job.attempts.to_string()),
            Cell::from(job.code.clone()),
            Cell::from(job.message_id.clone()),
        ]);
    }
    table
}

//! `bulk`: one message to every person in a file, each exactly once, however often
//! the command is interrupted.

mod journal;
mod people;
mod report;
mod template;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use blooio_client::{BulkEnd, BulkItem, IdempotencyKey};
use blooio_outbox::{Draft, Outbox};
use clap::Args;
use serde_json::json;

use self::journal::{Journal, Mark, lock};
use self::people::People;
use self::report::Report;
use self::template::Template;
use super::time::When;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::secret::read_text;

/// Send a message to every person in a CSV file
///
/// The first line of the file names its columns. The whole file is checked before
/// anything is sent. Results go to a file beside it, which also lets the same
/// command go on after Ctrl-C or a crash: whoever got the message does not get it
/// again. The same campaign to the same person is the same message.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio bulk people.csv --template 'Hi {name}, your order has shipped' --dry-run
  blooio bulk people.csv --template @message.txt --campaign may-offer
  blooio bulk people.csv --template 'Hi {name}' --outbox sqlite:outbox.db --schedule '2026-05-01 09:00'")]
pub(crate) struct Bulk {
    /// The file: CSV with a line of column names
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The message, with {column} for a value of the file; @FILE reads it
    #[arg(long, value_name = "TEXT")]
    template: String,

    /// The column with the numbers and addresses
    #[arg(long, value_name = "COLUMN", default_value = "to")]
    to: String,

    /// The campaign's name, which keys are derived from; default: the file's name
    #[arg(long, value_name = "NAME")]
    campaign: Option<String>,

    /// Write the results there; default: FILE.CAMPAIGN.results.csv
    #[arg(long, value_name = "FILE")]
    results: Option<PathBuf>,

    /// Send so many at the same time
    #[arg(long, value_name = "N", default_value_t = 10,
          value_parser = clap::value_parser!(u16).range(1..=100))]
    concurrency: u16,

    /// Put the messages into this outbox instead; `blooio outbox work` sends them
    #[arg(long, value_name = "URL")]
    outbox: Option<String>,

    /// Send at that time: RFC 3339, or a local date and time
    #[arg(long, value_name = "TIME", requires = "outbox")]
    schedule: Option<When>,

    /// Check the file, show the first messages, and send nothing
    #[arg(long)]
    dry_run: bool,
}

/// How many messages `--dry-run` shows.
const SHOWN: usize = 3;
/// How many jobs are enqueued in one transaction.
const BATCH: usize = 1000;

impl Bulk {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let text = match self.template.strip_prefix('@') {
            Some(path) => read_text(Path::new(path))?
                .trim_end_matches('\n')
                .to_owned(),
            None => self.template.clone(),
        };
        let people = People::open(&self.file, &self.to)?;
        let template = Template::parse(&text, people.columns())?;
        let people = people.with(template);
        let count = people.check()?;
        if self.dry_run {
            return self.show(context, people, count);
        }
        let campaign = self.campaign()?;
        match &self.outbox {
            Some(url) => self.enqueue(context, people, &campaign, url).await,
            None => self.send(context, people, &campaign, count).await,
        }
    }

    fn campaign(&self) -> Result<String, Failure> {
        let of_file = || self.file.file_stem()?.to_str().map(str::to_owned);
        let name = self.campaign.clone().or_else(of_file).unwrap_or_default();
        match name.is_empty() {
            true => Err(Failure::usage("the campaign has no name").next("--campaign NAME")),
            false => Ok(name),
        }
    }

    fn show(&self, context: &Context, people: People, count: u64) -> Result<Exit, Failure> {
        for row in people.rows()?.take(SHOWN) {
            let (to, text) = row?;
            let value = json!({ "to": to.as_str(), "text": text });
            let line = format!("{to}: {}", crate::output::visible(&text));
            context.output.event(&value, &line)?;
        }
        context
            .output
            .note(&format!("{count} messages; nothing was sent"));
        Ok(Exit::Success)
    }

    async fn enqueue(
        &self,
        context: &Context,
        people: People,
        campaign: &str,
        url: &str,
    ) -> Result<Exit, Failure> {
        let outbox = Outbox::open(url).await?;
        let at = self.schedule.map(|at| at.seen_from(context.clock.now()));
        let (mut drafts, mut new, mut all) = (Vec::new(), 0, 0);
        for row in people.rows()? {
            let (to, text) = row?;
            let key = IdempotencyKey::derive([campaign, to.as_str()]);
            let mut draft = Draft::new(to, text, key)?;
            if let Some(at) = at {
                draft = draft.at(at);
            }
            drafts.push(draft);
            all += 1;
            if drafts.len() == BATCH {
                new += outbox.enqueue_all(&drafts).await?;
                drafts.clear();
            }
        }
        new += outbox.enqueue_all(&drafts).await?;
        let value = json!({ "campaign": campaign, "enqueued": new, "known": all - new });
        let sentence = format!("{new} enqueued, {} known before", all - new);
        context.output.sentence(&value, &sentence)?;
        context.output.next("blooio outbox work");
        Ok(Exit::Success)
    }

    async fn send(
        &self,
        context: &mut Context,
        people: People,
        campaign: &str,
        count: u64,
    ) -> Result<Exit, Failure> {
        let path = self.results.clone().unwrap_or_else(|| {
            let mut name = self.file.clone().into_os_string();
            name.push(format!(".{}.results.csv", file_name(campaign)));
            name.into()
        });
        let client = context.client().await?;
        let journal = Journal::open(&path, context.clock.clone())?;
        let mut report = Report::new(context, count, &journal);
        let journal = Arc::new(Mutex::new(journal));
        let mut run = client
            .bulk(campaign)
            .concurrency(usize::from(self.concurrency))
            .total(report.left())
            .send(people.unsent(Arc::clone(&journal))?);
        let mut is_stopped = false;
        // One for the whole run: a signal that comes during a pass is not lost.
        let mut interrupt = std::pin::pin!(tokio::signal::ctrl_c());
        loop {
            tokio::select! {
                item = run.next() => match item {
                    Some(BulkItem { recipient: Some(to), result, .. }) => {
                        let mark = Mark::of(&result);
                        lock(&journal).record(to.as_str(), &mark)?;
                        report.count(&mark, &run.progress());
                    }
                    Some(_) => {}
                    None => break,
                },
                _ = &mut interrupt, if !is_stopped => {
                    is_stopped = true;
                    report.stopping();
                    run.stop();
                }
            }
        }
        let end = run.end().cloned();
        drop(run);
        let mut journal = lock(&journal);
        journal.take_problem()?;
        journal.finish()?;
        let exit = report.finish(context, campaign, &path)?;
        match end {
            Some(BulkEnd::Refused(error)) => {
                Err(Failure::from(error).within("the campaign was ended"))
            }
            _ => Ok(exit),
        }
    }
}

/// The campaign's name, safe as part of a file name.
fn file_name(campaign: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
    campaign
        .chars()
        .map(|letter| if plain(letter) { letter } else { '_' })
        .collect()
}

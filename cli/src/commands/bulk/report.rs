//! The progress and the summary of a campaign.

use std::collections::BTreeMap;
use std::path::Path;

use blooio_client::{BulkProgress, Clock};
use chrono::{DateTime, TimeDelta, Utc};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

use super::journal::{Journal, Mark, State};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// The counts of a campaign, and the progress on the terminal.
pub(super) struct Report {
    bar: Option<ProgressBar>,
    output: Output,
    clock: Clock,
    last_line: DateTime<Utc>,
    total: u64,
    /// Settled by earlier runs.
    before: u64,
    states: BTreeMap<State, u64>,
    codes: BTreeMap<String, u64>,
}

/// The time between two progress lines where there is no bar.
const LINES: TimeDelta = TimeDelta::seconds(5);

impl Report {
    pub(super) fn new(context: &Context, total: u64, journal: &Journal) -> Self {
        let (before, unknown) = journal.settled_counts();
        let output = context.output.clone();
        if before > 0 {
            output.note(&format!("{before} of {total} were sent before"));
        }
        if unknown > 0 {
            output.warn(&format!(
                "{unknown} of them may have been sent, too long ago to repeat it safely"
            ));
        }
        let left = total.saturating_sub(before);
        let bar = output.draws_progress().then(|| bar(left));
        Self {
            bar,
            output,
            last_line: context.clock.now(),
            clock: context.clock.clone(),
            total,
            before,
            states: BTreeMap::new(),
            codes: BTreeMap::new(),
        }
    }

    /// How many messages are still to be sent.
    pub(super) fn left(&self) -> u64 {
        self.total.saturating_sub(self.before)
    }

    /// Counts a result.
    pub(super) fn count(&mut self, mark: &Mark, progress: &BulkProgress) {
        *self.states.entry(mark.state).or_default() += 1;
        if !mark.code.is_empty() {
            *self.codes.entry(mark.code.clone()).or_default() += 1;
        }
        let done = progress.done();
        let left = progress
            .left
            .map(|left| format!(", {} s left", left.as_secs()));
        let left = left.unwrap_or_default();
        let rate = progress.rate;
        if let Some(bar) = &self.bar {
            bar.set_position(done);
            bar.set_message(format!("{rate:.0}/s{left}"));
            return;
        }
        let now = self.clock.now();
        if now - self.last_line >= LINES {
            self.last_line = now;
            let all = self.left();
            self.output
                .note(&format!("{done} of {all}, {rate:.0}/s{left}"));
        }
    }

    /// Tells people that no more messages are started.
    pub(super) fn stopping(&self) {
        let text = "stopping; what is under way is waited for";
        match &self.bar {
            Some(bar) => bar.println(text),
            None => self.output.note(text),
        }
    }

    /// Prints the summary, and returns how the command ends.
    ///
    /// # Errors
    /// If the output is closed.
    pub(super) fn finish(
        self,
        context: &Context,
        campaign: &str,
        results: &Path,
    ) -> Result<Exit, Failure> {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        let count = |state: State| self.states.get(&state).copied().unwrap_or_default();
        let not_begun = self.left().saturating_sub(self.states.values().sum());
        let states: BTreeMap<&str, u64> = self
            .states
            .iter()
            .map(|(state, count)| (state.name(), *count))
            .collect();
        let value: Value = json!({
            "campaign": campaign,
            "total": self.total,
            "sent_before": self.before,
            "states": states,
            "codes": self.codes,
            "not_begun": not_begun,
            "results": results,
        });
        let mut lines = vec![format!(
            "{} messages in the campaign {campaign}",
            self.total
        )];
        let before = [("sent before", self.before), ("not begun", not_begun)];
        let states = states.into_iter().chain(before);
        lines.extend(
            states
                .filter(|(_, count)| *count > 0)
                .map(|(name, count)| format!("  {count:>8}  {name}")),
        );
        if !self.codes.is_empty() {
            lines.push("by code".to_owned());
            let codes = self.codes.iter();
            lines.extend(codes.map(|(code, count)| format!("  {count:>8}  {code}")));
        }
        lines.push(format!("results in {}", results.display()));
        context.output.sentence(&value, &lines.join("\n"))?;
        if not_begun > 0 || count(State::Failed) > 0 || count(State::Unknown) > 0 {
            context
                .output
                .next("the same command; it sends to no person twice");
        }
        Ok(match (count(State::Unknown), count(State::Failed)) {
            (0, 0) => Exit::Success,
            (0, _) => Exit::Rejected,
            _ => Exit::Unknown,
        })
    }
}

fn bar(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}");
    let bar = ProgressBar::new(total);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

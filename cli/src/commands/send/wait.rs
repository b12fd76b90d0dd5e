//! `send --wait`: polls the status until the message has reached the goal.

use std::time::Duration;

use blooio_client::Sent;
use blooio_client::resources::ChatHandle;
use blooio_client::types::MessageState;
use clap::ValueEnum;
use indicatif::ProgressBar;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// How far a message is to get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Goal {
    /// It left for the network
    Sent,
    /// It arrived
    Delivered,
    /// It was read, and the recipient shares that
    Read,
}

/// The waits between two requests: short at first, since iMessage is quick.
const FIRST_WAIT: Duration = Duration::from_millis(250);
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// Waits until all messages of a send have reached `goal`.
///
/// # Errors
/// If one failed, or `timeout` seconds have passed.
pub(super) async fn until(
    context: &Context,
    chat: &ChatHandle,
    sent: &Sent,
    goal: Goal,
    timeout: u64,
) -> Result<Exit, Failure> {
    let bar = match context.output.draws_progress() {
        true => ProgressBar::new_spinner(),
        false => ProgressBar::hidden(),
    };
    let started = context.clock.now();
    for id in sent.message_ids() {
        let message = chat.message(id)?;
        let mut wait = FIRST_WAIT;
        let mut last = sent.status().as_str().to_owned();
        loop {
            let status = message.status().await?;
            let state = status.status.as_ref();
            let name = state.map_or("unknown", |state| state.as_str());
            if name != last {
                name.clone_into(&mut last);
                bar.set_message(format!("{id} is {name}"));
                bar.tick();
                bar.suspend(|| context.output.event(&*status, &format!("{name} {id}")))?;
            }
            match state.map(reached) {
                Some(Progress::Ended) => {
                    return Err(Failure::new(Exit::Rejected, format!("{id} is {name}"))
                        .next(format!("blooio status {} {id}", chat.id())));
                }
                Some(Progress::At(at)) if at >= goal => break,
                _ => {}
            }
            let waited = context.clock.now() - started;
            if waited.num_seconds() >= i64::try_from(timeout).unwrap_or(i64::MAX) {
                let what = format!("{id} is still {name} after {timeout} s; it was accepted");
                return Err(Failure::new(Exit::Unknown, what)
                    .next("blooio status TO MESSAGE_ID    # do not send it again".to_owned()));
            }
            context.pause(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }
    bar.finish_and_clear();
    Ok(Exit::Success)
}

enum Progress {
    Waiting,
    At(Goal),
    Ended,
}

fn reached(state: &MessageState) -> Progress {
    match state {
        MessageState::Sent => Progress::At(Goal::Sent),
        MessageState::Delivered => Progress::At(Goal::Delivered),
        MessageState::Read => Progress::At(Goal::Read),
        MessageState::Failed | MessageState::Cancelled => Progress::Ended,
        _ => Progress::Waiting,
    }
}

//! The line that `listen` prints for a delivery.

use blooio_client::webhook::{Event, EventKind};

use crate::output::{Output, Style, local, visible};

/// The line of a delivery: time, event, who, and the result of forwarding it.
pub(super) fn describe(event: &Event, forwarded: Option<&str>, output: &Output) -> String {
    let at = event.occurred_at().or(event.emitted_at());
    let at = at.map(local).unwrap_or_else(|| "no time".to_owned());
    let name = match event.kind() {
        EventKind::Failed(_) => Style::Bad,
        EventKind::Received => Style::Theirs,
        _ => Style::Heading,
    };
    let mut line = format!(
        "{}  {}",
        output.paint(Style::Quiet, &at),
        output.paint(name, &visible(event.name()))
    );
    for piece in pieces(event) {
        line.push_str("  ");
        line.push_str(&visible(&piece));
    }
    if event.is_replay() {
        line.push_str("  (replay)");
    }
    if let Some(forwarded) = forwarded {
        line.push_str(&format!("  → {forwarded}"));
    }
    line
}

fn pieces(event: &Event) -> Vec<String> {
    let mut pieces = Vec::new();
    let who = event.sender().or(event.chat());
    pieces.extend(who.map(str::to_owned));
    match event.kind() {
        EventKind::Reaction(reaction) => {
            pieces.extend(reaction.reaction().map(str::to_owned));
        }
        EventKind::Failed(failure) => {
            pieces.extend(failure.code().map(str::to_owned));
            pieces.extend(failure.message().map(str::to_owned));
        }
        EventKind::PollCreated(poll)
        | EventKind::PollReceived(poll)
        | EventKind::PollVoted(poll) => {
            pieces.extend(poll.id().map(str::to_owned));
        }
        _ => pieces.extend(event.text().map(|text| format!("\"{text}\""))),
    }
    if !event.attachments().is_empty() {
        pieces.push(format!("[{} files]", event.attachments().len()));
    }
    pieces.extend(event.message_id().map(str::to_owned));
    pieces
}

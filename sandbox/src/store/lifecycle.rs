//! The lifecycle of an outbound message: what moves it from stage to stage, and
//! what follows.

use std::time::Duration;

use serde_json::Value;

use super::Store;
use super::agenda::Task;
use super::changes::ChangeKind;
use super::messages::{Direction, Failure, Message, Stage};
use super::notice::Notice;

/// What moves outbound messages from `queued` to `delivered`.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifecycle {
    /// Each `GET …/status` answers where the message is and then moves it one
    /// step: the first read says `queued`, the second `sent`, the third and
    /// every later one `delivered`. Other reads move nothing.
    ByStatusReads,
    /// The clock moves a message one stage on after each interval: `queued`,
    /// `sent`, `delivered`, and read where it went by iMessage.
    ByClock(Duration),
    /// Only [`Control::advance`](crate::Control::advance) and the like move a
    /// message.
    ByHand,
}

impl Store {
    /// Adds a message and starts its lifecycle.
    pub(crate) fn add_message(&mut self, message: Message) {
        let id = message.id.clone();
        match message.direction {
            Direction::Inbound => self.notices.push_back(Notice::Received {
                message_id: id.clone(),
            }),
            Direction::Outbound => self.schedule_step(&id),
        }
        self.messages.add(message);
        self.changes.publish(ChangeKind::Message, id);
    }

    /// Moves an outbound message one stage on. A message to a person whose
    /// device is off stays `sent`, and one that went by SMS or RCS is never
    /// read.
    pub(crate) fn step(&mut self, message_id: &str) {
        let Some(message) = self.messages.get(message_id) else {
            return;
        };
        let Some(next) = message.stage.and_then(Stage::next) else {
            return;
        };
        if next == Stage::Delivered && message.fate.is_some() {
            let failure = message.fate.clone();
            self.advance(message_id, Stage::Failed, failure);
            return;
        }
        let is_held = next == Stage::Delivered && self.account.offline.contains(&message.chat);
        let is_read = next == Stage::Read;
        let may_be_read =
            message.reach.has_receipts() && matches!(self.lifecycle, Lifecycle::ByClock(_));
        if !is_held && (!is_read || may_be_read) {
            self.advance(message_id, next, None);
        }
    }

    /// Moves an outbound message to `stage`, through those before it, and
    /// notifies the webhooks.
    pub(crate) fn advance(&mut self, message_id: &str, stage: Stage, failure: Option<Failure>) {
        let now = self.millis();
        let Some(message) = self.messages.get_mut(message_id) else {
            return;
        };
        while let Some(current) = message.stage
            && current != stage
        {
            let next = match stage {
                Stage::Failed | Stage::Cancelled => stage,
                _ => current.next().unwrap_or(stage),
            };
            message.advance(next, now);
            let message_id = message_id.to_owned();
            self.notices.extend(match next {
                Stage::Sent => Some(Notice::Sent { message_id }),
                Stage::Delivered => Some(Notice::Delivered { message_id }),
                Stage::Read => Some(Notice::Read { message_id }),
                Stage::Failed => Some(Notice::Failed { message_id }),
                Stage::Queued | Stage::Cancelled => None,
            });
        }
        if failure.is_some() {
            message.failure = failure;
        }
        self.changes.publish(ChangeKind::Message, message_id);
        if !stage.is_end() {
            self.schedule_step(message_id);
        }
    }

    /// Lets the messages that an answer names fail instead of being delivered.
    pub(crate) fn doom(&mut self, answer: &Value, code: &str) {
        let several = answer["message_ids"].as_array().into_iter().flatten();
        let ids = several.chain(answer.get("message_id"));
        for id in ids.filter_map(Value::as_str) {
            if let Some(message) = self.messages.get_mut(id) {
                message.fate = Some(Failure {
                    code: code.to_owned(),
                    message: "the sandbox was told to let it fail".to_owned(),
                });
            }
        }
    }

    /// Does what is due by the clock, and returns the events to post.
    pub(crate) fn run_due(&mut self) -> Vec<String> {
        let now = self.millis();
        let mut events = Vec::new();
        while let Some(task) = self.agenda.pop_due(now) {
            match task {
                Task::Step { message_id } => self.step(&message_id),
                Task::Deliver { event_id } => events.push(event_id),
            }
        }
        events
    }

    fn schedule_step(&mut self, message_id: &str) {
        if let Lifecycle::ByClock(interval) = self.lifecycle {
            let interval = i64::try_from(interval.as_millis()).unwrap_or(i64::MAX);
            let due = self.millis().saturating_add(interval);
            let message_id = message_id.to_owned();
            self.agenda.add(due, Task::Step { message_id });
        }
    }
}

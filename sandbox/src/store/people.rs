//! The actions of people on the other side: they write, react, vote, and switch
//! their devices off and on.

use super::Store;
use super::changes::ChangeKind;
use super::messages::{Attachment, Direction, Message, Reaction, ReplyTo, Stage};
use super::notice::Notice;
use super::polls::{Poll, PollOption};

/// A message that a person writes.
pub(crate) struct Letter {
    /// The person.
    pub(crate) from: String,
    /// The group, if it is not written to the account alone.
    pub(crate) group: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) reply_to: Option<ReplyTo>,
    /// The account's number; that of the last message, or the first, if None.
    pub(crate) line: Option<String>,
}

impl Store {
    /// Puts a message from a person into its chat, and returns its id.
    pub(crate) fn receive(&mut self, letter: Letter) -> String {
        let now = self.millis();
        let chat = letter.group.unwrap_or_else(|| letter.from.clone());
        let line = letter.line.unwrap_or_else(|| self.usual_line(&chat));
        let id = self.ids.message();
        let message = Message {
            id: id.clone(),
            guid: self.ids.guid(),
            direction: Direction::Inbound,
            line,
            text: letter.text,
            attachments: letter.attachments,
            effect: None,
            reactions: Vec::new(),
            time_sent: now,
            time_delivered: Some(now),
            time_read: None,
            stage: None,
            failure: None,
            fate: None,
            reach: self.reach(&chat),
            sender: Some(letter.from),
            reply_to: letter.reply_to,
            chat,
        };
        self.add_message(message);
        id
    }

    /// Adds a reaction to a message.
    pub(crate) fn react(&mut self, message_id: &str, reaction: Reaction) {
        if let Some(message) = self.messages.get_mut(message_id) {
            message.reactions.push(reaction);
            let index = message.reactions.len() - 1;
            let message_id = message_id.to_owned();
            self.changes.publish(ChangeKind::Message, &message_id);
            self.notices
                .push_back(Notice::Reacted { message_id, index });
        }
    }

    /// Adds a poll, and returns its id.
    pub(crate) fn add_poll(
        &mut self,
        chat: String,
        sender: Option<String>,
        title: Option<String>,
        options: Vec<PollOption>,
    ) -> String {
        let id = self.ids.plain("poll_", 16);
        let poll_id = id.clone();
        self.notices.push_back(if sender.is_some() {
            Notice::PollReceived { poll_id }
        } else {
            Notice::PollCreated { poll_id }
        });
        let poll = Poll {
            id: id.clone(),
            line: self.usual_line(&chat),
            chat,
            direction: if sender.is_some() {
                Direction::Inbound
            } else {
                Direction::Outbound
            },
            sender,
            title,
            options,
            sent_at: self.millis(),
        };
        self.polls.add(poll);
        self.changes.publish(ChangeKind::Poll, &id);
        id
    }

    /// Lets a person choose one option of a poll, given by its index; an
    /// earlier choice is taken back. False if there is no such option.
    pub(crate) fn vote(&mut self, poll_id: &str, voter: &str, option: usize) -> bool {
        let Some(poll) = self.polls.get_mut(poll_id) else {
            return false;
        };
        if option >= poll.options.len() {
            return false;
        }
        for (index, one) in poll.options.iter_mut().enumerate() {
            if index == option {
                one.voters.insert(voter.to_owned());
            } else {
                one.voters.remove(voter);
            }
        }
        self.notices.push_back(Notice::PollVoted {
            poll_id: poll_id.to_owned(),
            voter: voter.to_owned(),
        });
        self.changes.publish(ChangeKind::Poll, poll_id);
        true
    }

    /// Switches a person's device on; what waited for it is delivered.
    pub(crate) fn go_online(&mut self, person: &str) {
        if !self.account.offline.remove(person) {
            return;
        }
        let waiting = self.messages.of(person);
        let waiting = waiting.filter(|message| message.stage == Some(Stage::Sent));
        let waiting: Vec<String> = waiting.map(|message| message.id.clone()).collect();
        for id in waiting {
            self.advance(&id, Stage::Delivered, None);
        }
    }

    /// The line that a chat last used, or the first that is active.
    pub(crate) fn usual_line(&self, chat: &str) -> String {
        let last = self.messages.of(chat).next_back();
        last.map(|last| last.line.clone())
            .or_else(|| Some(self.account.first_active()?.number.clone()))
            .unwrap_or_default()
    }
}

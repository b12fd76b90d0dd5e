//! Messages and the chats that they make up.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::account::Reach;
use super::record::SentMessage;
use super::reply::put_some;

/// Which way a message went.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Inbound,
    Outbound,
}

impl Direction {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        match word {
            "inbound" => Some(Self::Inbound),
            "outbound" => Some(Self::Outbound),
            _ => None,
        }
    }
}

/// How far an outbound message has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Queued,
    Sent,
    Delivered,
    Cancelled,
}

impl Status {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Cancelled => "cancelled",
        }
    }

    /// The step after this one; an end stays what it is.
    pub(super) fn next(self) -> Self {
        match self {
            Self::Queued => Self::Sent,
            Self::Sent | Self::Delivered => Self::Delivered,
            Self::Cancelled => Self::Cancelled,
        }
    }
}

/// An attachment of a message.
#[derive(Clone)]
pub(super) struct Attachment {
    pub(super) url: String,
    pub(super) name: Option<String>,
}

/// What a message answers to.
#[derive(Clone)]
pub(super) struct ReplyTo {
    pub(super) message_id: Option<String>,
    pub(super) guid: Option<String>,
    pub(super) part_index: u64,
}

/// A message, in or out.
pub(super) struct Message {
    pub(super) id: String,
    pub(super) guid: String,
    pub(super) chat: String,
    pub(super) direction: Direction,
    /// The account's own number.
    pub(super) line: String,
    pub(super) text: Option<String>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) effect: Option<String>,
    pub(super) sender: Option<String>,
    pub(super) reactions: Vec<Value>,
    pub(super) time_sent: i64,
    pub(super) time_delivered: Option<i64>,
    /// None for an inbound message.
    pub(super) status: Option<Status>,
    pub(super) reach: Reach,
    pub(super) reply_to: Option<ReplyTo>,
}

impl Message {
    /// Moves an outbound message to `status`.
    pub(super) fn advance(&mut self, status: Status, now: i64) {
        if status == Status::Delivered && self.time_delivered.is_none() {
            self.time_delivered = Some(now);
        }
        self.status = Some(status);
    }

    pub(super) fn status_str(&self) -> Option<&'static str> {
        self.status.map(Status::as_str)
    }

    /// Undecided until the message has left.
    fn protocol(&self) -> &'static str {
        match self.status {
            Some(Status::Queued | Status::Cancelled) => "pending",
            _ => self.reach.protocol(),
        }
    }

    /// The schema `Message`, without what only a list or a single one has.
    pub(super) fn fields(&self) -> Map<String, Value> {
        let attachments = self.attachments.iter();
        let attachments: Vec<Value> = attachments
            .map(|one| json!({"url": one.url, "name": one.name}))
            .collect();
        let mut fields = self.status_fields();
        put_some(
            &mut fields,
            "reply_to",
            self.reply_to.as_ref().map(ReplyTo::to_json),
        );
        fields.insert("internal_id".into(), json!(self.line));
        fields.insert("text".into(), json!(self.text));
        fields.insert("attachments".into(), json!(attachments));
        fields.insert("sender".into(), json!(self.sender));
        fields.insert("reactions".into(), json!(self.reactions));
        fields
    }

    /// The schema `MessageStatus`, without `chat_id`.
    pub(super) fn status_fields(&self) -> Map<String, Value> {
        let mut fields = Map::new();
        fields.insert("message_id".into(), json!(self.id));
        fields.insert("direction".into(), json!(self.direction.as_str()));
        fields.insert("status".into(), json!(self.status_str()));
        fields.insert("protocol".into(), json!(self.protocol()));
        fields.insert("time_sent".into(), json!(self.time_sent));
        fields.insert("time_delivered".into(), json!(self.time_delivered));
        fields.insert("error".into(), Value::Null);
        fields
    }
}

impl ReplyTo {
    fn to_json(&self) -> Value {
        json!({
            "message_id": self.message_id,
            "guid": self.guid,
            "part_index": self.part_index,
        })
    }
}

/// Every message, in the order of arrival, found by id, GUID and chat.
#[derive(Default)]
pub(super) struct Messages {
    all: Vec<Message>,
    by_id: HashMap<String, usize>,
    by_guid: HashMap<String, usize>,
    by_chat: HashMap<String, Vec<usize>>,
}

impl Messages {
    pub(super) fn add(&mut self, message: Message) {
        let index = self.all.len();
        self.by_id.insert(message.id.clone(), index);
        self.by_guid.insert(message.guid.clone(), index);
        self.by_chat
            .entry(message.chat.clone())
            .or_default()
            .push(index);
        self.all.push(message);
    }

    pub(super) fn get(&self, id: &str) -> Option<&Message> {
        self.all.get(*self.by_id.get(id)?)
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut Message> {
        self.all.get_mut(*self.by_id.get(id)?)
    }

    pub(super) fn by_guid(&self, guid: &str) -> Option<&Message> {
        self.all.get(*self.by_guid.get(guid)?)
    }

    /// The messages of a chat, oldest first.
    pub(super) fn of(&self, chat: &str) -> impl DoubleEndedIterator<Item = &Message> {
        let indices = self
            .by_chat
            .get(chat)
            .map(Vec::as_slice)
            .unwrap_or_default();
        indices.iter().filter_map(|index| self.all.get(*index))
    }

    /// The chats that have messages, the one last active at the end.
    pub(super) fn chats(&self) -> Vec<&str> {
        let mut chats: Vec<(&String, &Vec<usize>)> = self.by_chat.iter().collect();
        chats.sort_unstable_by_key(|(_, indices)| indices.last().copied());
        chats.into_iter().map(|(chat, _)| chat.as_str()).collect()
    }

    /// Whether a chat has any message.
    pub(super) fn has(&self, chat: &str) -> bool {
        self.by_chat.contains_key(chat)
    }

    pub(super) fn count(&self, direction: Direction) -> usize {
        self.all
            .iter()
            .filter(|one| one.direction == direction)
            .count()
    }

    pub(super) fn last_sent(&self) -> Option<i64> {
        let mut sent = self.all.iter().rev();
        sent.find(|one| one.direction == Direction::Outbound)
            .map(|one| one.time_sent)
    }

    /// The outbound messages, oldest first.
    pub(super) fn sent(&self) -> Vec<SentMessage> {
        let outbound = self
            .all
            .iter()
            .filter(|one| one.direction == Direction::Outbound);
        outbound
            .map(|one| SentMessage {
                id: one.id.clone(),
                chat_id: one.chat.clone(),
                from: one.line.clone(),
                text: one.text.clone(),
                attachments: one
                    .attachments
                    .iter()
                    .map(|file| file.url.clone())
                    .collect(),
                effect: one.effect.clone(),
                status: one.status_str().unwrap_or_default(),
            })
            .collect()
    }
}

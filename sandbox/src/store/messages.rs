//! Messages and their chats. Both are bounded: the oldest message makes room for
//! the newest, so that a long run stays as fast and as small as a short one.

use std::collections::{HashMap, VecDeque};

use crate::store::account::Reach;

/// The direction of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Inbound,
    Outbound,
}

impl Direction {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        match word {
            "inbound" => Some(Self::Inbound),
            "outbound" => Some(Self::Outbound),
            _ => None,
        }
    }
}

/// The stage of an outbound message.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Accepted by the service.
    Queued,
    /// Handed to the network.
    Sent,
    /// Arrived on the device.
    Delivered,
    /// Opened, by a person who sends read receipts. The status of the message
    /// stays `delivered`; only the event `message.read` tells.
    Read,
    /// Not delivered, for good.
    Failed,
    /// Called back before it was sent.
    Cancelled,
}

impl Stage {
    /// The word that the API uses for the status of the message.
    ///
    /// ```
    /// use blooio_sandbox::Stage;
    ///
    /// assert_eq!(Stage::Read.as_status(), "delivered");
    /// ```
    pub fn as_status(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered | Self::Read => "delivered",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// The stage in one word, as the control plane writes it.
    ///
    /// ```
    /// use blooio_sandbox::Stage;
    ///
    /// assert_eq!(Stage::Read.as_str(), "read");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            _ => self.as_status(),
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        [
            Self::Queued,
            Self::Sent,
            Self::Delivered,
            Self::Read,
            Self::Failed,
            Self::Cancelled,
        ]
        .into_iter()
        .find(|stage| stage.as_str() == word)
    }

    /// Whether it is an end without delivery.
    pub(crate) fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::Cancelled)
    }

    /// Whether nothing follows by itself.
    pub(crate) fn is_end(self) -> bool {
        self.next().is_none()
    }

    /// The stage that follows by itself; None at an end.
    pub(crate) fn next(self) -> Option<Self> {
        match self {
            Self::Queued => Some(Self::Sent),
            Self::Sent => Some(Self::Delivered),
            Self::Delivered => Some(Self::Read),
            Self::Read | Self::Failed | Self::Cancelled => None,
        }
    }
}

/// An attachment of a message.
#[derive(Clone, Debug)]
pub(crate) struct Attachment {
    pub(crate) url: String,
    pub(crate) name: Option<String>,
}

/// The message that another one replies to.
#[derive(Clone, Debug)]
pub(crate) struct ReplyTo {
    pub(crate) message_id: Option<String>,
    pub(crate) guid: Option<String>,
    pub(crate) part_index: u64,
}

/// A reaction to a message, or the removal of one.
#[derive(Clone, Debug)]
pub(crate) struct Reaction {
    /// A tapback's name or an emoji.
    pub(crate) reaction: String,
    pub(crate) is_added: bool,
    pub(crate) time_sent: i64,
    /// The person, or the account's own number.
    pub(crate) sender: String,
    pub(crate) direction: Direction,
}

/// Why a message failed.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) code: String,
    pub(crate) message: String,
}

/// A message, in or out.
#[derive(Clone)]
pub(crate) struct Message {
    pub(crate) id: String,
    pub(crate) guid: String,
    pub(crate) chat: String,
    pub(crate) direction: Direction,
    /// The account's own number.
    pub(crate) line: String,
    pub(crate) text: Option<String>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) effect: Option<String>,
    /// The person who wrote it, for an inbound message.
    pub(crate) sender: Option<String>,
    pub(crate) reactions: Vec<Reaction>,
    pub(crate) time_sent: i64,
    pub(crate) time_delivered: Option<i64>,
    pub(crate) time_read: Option<i64>,
    /// None for an inbound message.
    pub(crate) stage: Option<Stage>,
    pub(crate) failure: Option<Failure>,
    /// The failure that it meets instead of being delivered.
    pub(crate) fate: Option<Failure>,
    pub(crate) reach: Reach,
    pub(crate) reply_to: Option<ReplyTo>,
}

impl Message {
    /// Moves an outbound message to `stage`.
    pub(crate) fn advance(&mut self, stage: Stage, now: i64) {
        if matches!(stage, Stage::Delivered | Stage::Read) {
            self.time_delivered.get_or_insert(now);
        }
        if stage == Stage::Read {
            self.time_read.get_or_insert(now);
        }
        self.stage = Some(stage);
    }

    pub(crate) fn status(&self) -> Option<&'static str> {
        self.stage.map(Stage::as_status)
    }

    /// The protocol; undecided until the message has left.
    pub(crate) fn protocol(&self) -> &'static str {
        match self.stage {
            Some(Stage::Queued | Stage::Cancelled) => "pending",
            _ => self.reach.protocol(),
        }
    }
}

/// What is known of a chat without reading its messages.
#[derive(Clone, Default)]
pub(crate) struct Chat {
    /// Sequence numbers of the messages that are kept, oldest first.
    kept: VecDeque<u64>,
    pub(crate) inbound: u64,
    pub(crate) outbound: u64,
    pub(crate) first_time: i64,
    pub(crate) last_inbound: Option<i64>,
    pub(crate) last_outbound: Option<i64>,
}

/// The messages that are kept, in the order of arrival, indexed by id, GUID and
/// chat.
#[derive(Clone)]
pub(crate) struct Messages {
    keep: usize,
    all: VecDeque<Message>,
    /// Sequence number of the oldest message that is kept.
    first: u64,
    by_id: HashMap<String, u64>,
    by_guid: HashMap<String, u64>,
    chats: HashMap<String, Chat>,
    pub(crate) inbound: u64,
    pub(crate) outbound: u64,
    pub(crate) last_sent: Option<i64>,
}

impl Messages {
    /// Keeps the newest `keep` messages, at least one.
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            keep: keep.max(1),
            all: VecDeque::new(),
            first: 0,
            by_id: HashMap::new(),
            by_guid: HashMap::new(),
            chats: HashMap::new(),
            inbound: 0,
            outbound: 0,
            last_sent: None,
        }
    }

    pub(crate) fn add(&mut self, message: Message) {
        if self.all.len() >= self.keep {
            self.drop_oldest();
        }
        let number = self.first + self.all.len() as u64;
        self.by_id.insert(message.id.clone(), number);
        self.by_guid.insert(message.guid.clone(), number);
        let chat = self
            .chats
            .entry(message.chat.clone())
            .or_insert_with(|| Chat {
                first_time: message.time_sent,
                ..Chat::default()
            });
        chat.kept.push_back(number);
        match message.direction {
            Direction::Inbound => {
                chat.inbound += 1;
                chat.last_inbound = Some(message.time_sent);
                self.inbound += 1;
            }
            Direction::Outbound => {
                chat.outbound += 1;
                chat.last_outbound = Some(message.time_sent);
                self.outbound += 1;
                self.last_sent = Some(message.time_sent);
            }
        }
        self.all.push_back(message);
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Message> {
        self.at(*self.by_id.get(id)?)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Message> {
        let index = self.by_id.get(id)?.checked_sub(self.first)?;
        self.all.get_mut(usize::try_from(index).ok()?)
    }

    pub(crate) fn by_guid(&self, guid: &str) -> Option<&Message> {
        self.at(*self.by_guid.get(guid)?)
    }

    /// The messages of a chat, oldest first.
    pub(crate) fn of(&self, chat: &str) -> impl DoubleEndedIterator<Item = &Message> {
        let kept = self.chats.get(chat).map(|chat| chat.kept.iter());
        kept.into_iter()
            .flatten()
            .filter_map(|number| self.at(*number))
    }

    pub(crate) fn chat(&self, chat: &str) -> Option<&Chat> {
        self.chats.get(chat)
    }

    /// The chats that have messages, the one last active at the end.
    pub(crate) fn chats(&self) -> Vec<&str> {
        let mut chats: Vec<(&String, &Chat)> = self.chats.iter().collect();
        chats.sort_unstable_by_key(|(_, chat)| chat.kept.back().copied());
        chats.into_iter().map(|(chat, _)| chat.as_str()).collect()
    }

    /// Whether a chat has any message.
    pub(crate) fn has(&self, chat: &str) -> bool {
        self.chats.contains_key(chat)
    }

    /// All that are kept, oldest first.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.all.iter()
    }

    fn at(&self, number: u64) -> Option<&Message> {
        let index = number.checked_sub(self.first)?;
        self.all.get(usize::try_from(index).ok()?)
    }

    fn drop_oldest(&mut self) {
        let Some(oldest) = self.all.pop_front() else {
            return;
        };
        self.first += 1;
        self.by_id.remove(&oldest.id);
        self.by_guid.remove(&oldest.guid);
        let is_empty = self.chats.get_mut(&oldest.chat).is_some_and(|chat| {
            chat.kept.pop_front();
            chat.kept.is_empty()
        });
        if is_empty {
            self.chats.remove(&oldest.chat);
        }
    }
}

//! What happened, and the details that only that kind of event has.

use std::fmt;

use super::parts::ReactionAction;

/// What an event reports.
///
/// Events that this version does not know are [`Unknown`](EventKind::Unknown):
/// answer them with 2xx like all others.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind {
    /// Somebody wrote to one of your lines.
    Received,
    /// Your message waits to be sent.
    Queued,
    /// Your message was sent.
    Sent,
    /// Your message reached a device.
    Delivered,
    /// Your message could not be sent.
    Failed(Failure),
    /// Your message was read (iMessage, where read receipts are on).
    Read,
    /// A reaction was put on a message, or taken back.
    Reaction(Reaction),
    /// You created a poll.
    PollCreated(Poll),
    /// Somebody sent a poll to one of your lines.
    PollReceived(Poll),
    /// Somebody voted in a poll.
    PollVoted(Poll),
    /// An event of this name. Its content is in
    /// [`Event::json`](super::Event::json).
    Unknown(String),
}

impl EventKind {
    /// The event's name on the wire.
    ///
    /// ```
    /// use blooio_client::webhook::EventKind;
    ///
    /// assert_eq!(EventKind::Received.name(), "message.received");
    /// assert_eq!(EventKind::Unknown("typing.started".into()).name(), "typing.started");
    /// ```
    pub fn name(&self) -> &str {
        match self {
            Self::Received => "message.received",
            Self::Queued => "message.queued",
            Self::Sent => "message.sent",
            Self::Delivered => "message.delivered",
            Self::Failed(_) => "message.failed",
            Self::Read => "message.read",
            Self::Reaction(_) => "message.reaction",
            Self::PollCreated(_) => "poll.created",
            Self::PollReceived(_) => "poll.received",
            Self::PollVoted(_) => "poll.voted",
            Self::Unknown(name) => name,
        }
    }
}

/// Why a message could not be sent. No document lists the codes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Failure {
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
}

impl Failure {
    /// The code, to decide by.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// An explanation for people. It may contain a number or an address.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}

/// A reaction to a message. Which message is
/// [`Event::message_id`](super::Event::message_id), who reacted is
/// [`Event::sender`](super::Event::sender).
#[derive(Clone, PartialEq, Eq)]
pub struct Reaction {
    pub(super) reaction: Option<String>,
    pub(super) action: Option<ReactionAction>,
    pub(super) original_text: Option<String>,
}

impl Reaction {
    /// A tapback such as `love`, or an emoji.
    pub fn reaction(&self) -> Option<&str> {
        self.reaction.as_deref()
    }

    /// Whether it was put on or taken back.
    pub fn action(&self) -> Option<&ReactionAction> {
        self.action.as_ref()
    }

    /// The text of the message reacted to.
    pub fn original_text(&self) -> Option<&str> {
        self.original_text.as_deref()
    }
}

impl fmt::Debug for Reaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reaction")
            .field("reaction", &self.reaction)
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// A poll. No document shows the body of a poll event; whatever else it has is
/// in [`Event::json`](super::Event::json).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    pub(super) id: Option<String>,
}

impl Poll {
    /// The poll's id.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

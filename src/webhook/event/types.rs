//! The kinds of events, and the types of their details.

use std::fmt;

use crate::generated::events::{Direction, EventName, ReactionAction};
use crate::webhook::private::{Id, Length};

/// Kind of an event, with the details that only this kind has.
///
/// Events without a variant of their own are [`Unknown`](EventKind::Unknown):
/// answer them with 2xx like all others.
///
/// ```
/// use blooio_client::webhook::{Event, EventKind};
///
/// let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
/// let event = Event::parse(body, &http::HeaderMap::new())?;
/// match event.kind() {
///     EventKind::Received => println!("a message"),
///     EventKind::Failed(failure) => println!("failed: {:?}", failure.code()),
///     EventKind::Reaction(reaction) => println!("reacted: {:?}", reaction.action()),
///     other => println!("{}", other.name()),
/// }
/// # Ok::<(), blooio_client::webhook::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind {
    /// A message came in on one of your lines.
    Received,
    /// Your message is queued.
    Queued,
    /// Your message was sent.
    Sent,
    /// Your message reached a device.
    Delivered,
    /// Your message could not be sent.
    Failed(Failure),
    /// Your message was read (iMessage, where the recipient shares it).
    Read,
    /// A reaction was added to a message, or removed.
    Reaction(Reaction),
    /// You created a poll.
    PollCreated(Poll),
    /// A poll came in on one of your lines.
    PollReceived(Poll),
    /// A vote was cast in a poll.
    PollVoted(Poll),
    /// An event of this name. Its content is in
    /// [`Event::json`](super::Event::json).
    Unknown(EventName),
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
            Self::Received => EventName::MessageReceived.as_str(),
            Self::Queued => EventName::MessageQueued.as_str(),
            Self::Sent => EventName::MessageSent.as_str(),
            Self::Delivered => EventName::MessageDelivered.as_str(),
            Self::Failed(_) => EventName::MessageFailed.as_str(),
            Self::Read => EventName::MessageRead.as_str(),
            Self::Reaction(_) => EventName::MessageReaction.as_str(),
            Self::PollCreated(_) => EventName::PollCreated.as_str(),
            Self::PollReceived(_) => EventName::PollReceived.as_str(),
            Self::PollVoted(_) => EventName::PollVoted.as_str(),
            Self::Unknown(name) => name.as_str(),
        }
    }

    /// Direction of events of this kind; `None` where it depends on the event.
    pub(super) fn direction(&self) -> Option<Direction> {
        match self {
            Self::Received | Self::PollReceived(_) => Some(Direction::Inbound),
            Self::Queued
            | Self::Sent
            | Self::Delivered
            | Self::Failed(_)
            | Self::Read
            | Self::PollCreated(_) => Some(Direction::Outbound),
            Self::Reaction(_) | Self::PollVoted(_) | Self::Unknown(_) => None,
        }
    }
}

/// Reason why a message could not be sent. No document lists the codes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Failure {
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
}

impl Failure {
    /// Code of the reason.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, EventKind};
    ///
    /// let body = br#"{"event":"message.failed","message_id":"msg_abc",
    ///     "error_code":"unreachable","error_message":"No route to +15559876543"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let EventKind::Failed(failure) = event.kind() else { unreachable!() };
    /// assert_eq!(failure.code(), Some("unreachable"));
    /// assert_eq!(failure.message(), Some("No route to +15559876543"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// An explanation for people. It may contain a number or an address.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Shows whether there is a code, and hides the service's text.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("code", &self.code.as_deref().map(Length))
            .finish_non_exhaustive()
    }
}

/// A reaction to a message. The message is
/// [`Event::message_id`](super::Event::message_id), the person who reacted
/// [`Event::sender`](super::Event::sender).
#[derive(Clone, PartialEq, Eq)]
pub struct Reaction {
    pub(super) reaction: Option<String>,
    pub(super) action: Option<ReactionAction>,
    pub(super) original_text: Option<String>,
}

impl Reaction {
    /// A tapback such as `love`, or an emoji.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, EventKind, ReactionAction};
    ///
    /// let body = br#"{"event":"message.reaction","message_id":"msg_abc","reaction":"love",
    ///     "action":"add","original_text":"Hello"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let EventKind::Reaction(reaction) = event.kind() else { unreachable!() };
    /// assert_eq!(reaction.reaction(), Some("love"));
    /// assert_eq!(reaction.action(), Some(&ReactionAction::Add));
    /// assert_eq!(reaction.original_text(), Some("Hello"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn reaction(&self) -> Option<&str> {
        self.reaction.as_deref()
    }

    /// Whether it was added or removed.
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
            .field("reaction", &self.reaction.as_deref().map(Length))
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// A poll. No document shows the body of a poll event: fields beside the id are
/// in [`Event::json`](super::Event::json).
#[derive(Clone, PartialEq, Eq)]
pub struct Poll {
    pub(super) id: Option<String>,
}

impl Poll {
    /// The poll's id, as the operation `getPollResults` takes it.
    ///
    /// ```
    /// use blooio_client::webhook::{Event, EventKind};
    ///
    /// let body = br#"{"event":"poll.voted","poll_id":"poll_a1b2c3d4"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let EventKind::PollVoted(poll) = event.kind() else { unreachable!() };
    /// assert_eq!(poll.id(), Some("poll_a1b2c3d4"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

impl fmt::Debug for Poll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poll")
            .field("id", &self.id.as_deref().map(Id))
            .finish()
    }
}

/// A file that came with a message.
///
/// The address may expire: fetch the file soon, and only from hosts that you
/// trust.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    pub(super) url: String,
    pub(super) name: Option<String>,
}

impl Attachment {
    /// The address of the file.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc",
    ///     "attachments":[{"url":"https://cdn.example.com/1","name":"photo.jpg"}]}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.attachments()[0].url(), "https://cdn.example.com/1");
    /// assert_eq!(event.attachments()[0].name(), Some("photo.jpg"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The file's name, where the service gives one.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Attachment(redacted)")
    }
}

/// The group chat that an event belongs to.
#[derive(Clone, PartialEq, Eq)]
pub struct Group {
    pub(super) id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) participants: Vec<Participant>,
}

impl Group {
    /// The group's id, `grp_…`.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc","is_group":true,
    ///     "group_id":"grp_1","group_name":"Team","participants":[{"identifier":"+15559876543"}]}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let group = event.group().unwrap();
    /// assert_eq!((group.id(), group.name()), (Some("grp_1"), Some("Team")));
    /// assert_eq!(group.participants()[0].identifier(), Some("+15559876543"));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The group's name; most have none.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The members, where the delivery lists them.
    pub fn participants(&self) -> &[Participant] {
        &self.participants
    }
}

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Group")
            .field("id", &self.id.as_deref().map(Id))
            .field("participants", &self.participants.len())
            .finish_non_exhaustive()
    }
}

/// A member of a group.
#[derive(Clone, PartialEq, Eq)]
pub struct Participant {
    pub(super) contact_id: Option<String>,
    pub(super) identifier: Option<String>,
    pub(super) name: Option<String>,
}

impl Participant {
    /// The service's id of the contact.
    pub fn contact_id(&self) -> Option<&str> {
        self.contact_id.as_deref()
    }

    /// The phone number or email address.
    pub fn identifier(&self) -> Option<&str> {
        self.identifier.as_deref()
    }

    /// The contact's name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

impl fmt::Debug for Participant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Participant")
            .field("contact_id", &self.contact_id.as_deref().map(Id))
            .finish_non_exhaustive()
    }
}

/// The message that a reply answers.
#[derive(Clone, PartialEq, Eq)]
pub struct ReplyTo {
    pub(super) message_id: Option<String>,
    pub(super) guid: Option<String>,
    pub(super) part_index: Option<u64>,
}

impl ReplyTo {
    /// The service's id of that message, where it knows the message.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.received","message_id":"msg_abc",
    ///     "reply_to":{"message_id":"msg_0","guid":"9C3A","part_index":1}}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let reply_to = event.reply_to().unwrap();
    /// assert_eq!(reply_to.message_id(), Some("msg_0"));
    /// assert_eq!((reply_to.guid(), reply_to.part_index()), (Some("9C3A"), Some(1)));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn message_id(&self) -> Option<&str> {
        self.message_id.as_deref()
    }

    /// Apple's id of that message.
    pub fn guid(&self) -> Option<&str> {
        self.guid.as_deref()
    }

    /// Which part of that message, from 0.
    pub fn part_index(&self) -> Option<u64> {
        self.part_index
    }
}

impl fmt::Debug for ReplyTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyTo")
            .field("message_id", &self.message_id.as_deref().map(Id))
            .field("part_index", &self.part_index)
            .finish_non_exhaustive()
    }
}

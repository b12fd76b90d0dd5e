//! What an event is made of: attachments, the group, the message answered.

use std::fmt;

macro_rules! open_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
            /// A value that this version does not know, as it was written.
            Other(String),
        }

        impl $name {
            pub(super) fn read(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    other => Self::Other(other.to_owned()),
                }
            }

            /// The value as it was written.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Other(other) => other,
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

open_enum! {
    /// How a message travels.
    Protocol {
        /// Not decided yet.
        Pending = "pending",
        /// The service does not know.
        Unknown = "unknown",
        /// iMessage.
        Imessage = "imessage",
        /// SMS.
        Sms = "sms",
        /// RCS.
        Rcs = "rcs",
        /// SMS or RCS, as older deliveries put it.
        NonImessage = "non-imessage",
    }
}

open_enum! {
    /// Which way a message or a reaction went.
    Direction {
        /// From somebody to your line.
        Inbound = "inbound",
        /// From your line to somebody.
        Outbound = "outbound",
    }
}

open_enum! {
    /// Whether a reaction was put on a message or taken back.
    ReactionAction {
        /// Put on.
        Add = "add",
        /// Taken back.
        Remove = "remove",
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
    /// Where the file is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What the file is called, where the service says it.
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
            .field("id", &self.id)
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

    /// The phone number or e-mail address.
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
            .field("contact_id", &self.contact_id)
            .finish_non_exhaustive()
    }
}

/// The message that a message answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTo {
    pub(super) message_id: Option<String>,
    pub(super) guid: Option<String>,
    pub(super) part_index: Option<u64>,
}

impl ReplyTo {
    /// The service's id of that message, where it knows the message.
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

//! Which identifiers can be used as which others.

use super::chat::ChatId;
use super::invalid::InvalidId;
use super::opaque::{ContactId, GroupId, LineNumber, LocationContactId, MessageId, MessageRef};
use super::person::{Email, PhoneNumber};

/// Converts a narrower identifier into the wider ones that it can be used as.
macro_rules! widens {
    ($($narrow:ident => $($wide:ident),+;)*) => {$($(
        impl From<$narrow> for $wide {
            fn from(value: $narrow) -> Self {
                Self(value.0)
            }
        }

        impl From<&$narrow> for $wide {
            fn from(value: &$narrow) -> Self {
                Self(value.0.clone())
            }
        }
    )+)*};
}

widens!(
    PhoneNumber => ChatId, ContactId, LineNumber, LocationContactId;
    Email => ChatId, ContactId, LocationContactId;
    GroupId => ChatId;
    MessageId => MessageRef;
);

/// The group that a chat is, if it is one with an id.
impl TryFrom<ChatId> for GroupId {
    type Error = InvalidId;

    fn try_from(chat: ChatId) -> Result<Self, InvalidId> {
        if chat.0.starts_with("grp_") {
            return Ok(Self(chat.0));
        }
        let reason = "the chat is not a group with an id; group ids begin with grp_";
        Err(InvalidId::new("group_id", reason))
    }
}

impl TryFrom<&ChatId> for GroupId {
    type Error = InvalidId;

    fn try_from(chat: &ChatId) -> Result<Self, InvalidId> {
        chat.clone().try_into()
    }
}

/// The chat with a contact, which is named by a number or an address.
impl TryFrom<ContactId> for ChatId {
    type Error = InvalidId;

    fn try_from(contact: ContactId) -> Result<Self, InvalidId> {
        contact.0.try_into()
    }
}

impl TryFrom<&ContactId> for ChatId {
    type Error = InvalidId;

    fn try_from(contact: &ContactId) -> Result<Self, InvalidId> {
        contact.as_str().try_into()
    }
}

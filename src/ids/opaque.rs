//! Identifiers that the documents describe only loosely: any text that can be one
//! segment of a path.

use super::invalid::{InvalidId, check_segment};
use super::traits::id_traits;

/// Declares such an identifier.
macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident, $label:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(super) String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            fn check(value: &str) -> Result<(), InvalidId> {
                check_segment($label, value)
            }
        }
    };
}

opaque_id!(
    /// A message. Some documents print `msg_…`, live ids are bare (`Qm8FhbH3P7R`).
    MessageId, "message_id"
);
opaque_id!(
    /// The message that a reaction is for: an id, or a position from the end (`-1`
    /// is the last message, `-2` the one before).
    MessageRef, "message_id"
);
opaque_id!(
    /// A group, documented as `grp_` and letters or digits; live ids also hold hyphens.
    GroupId, "group_id"
);
opaque_id!(
    /// A webhook subscription, documented as `wh_` and letters or digits.
    WebhookId, "webhook_id"
);
opaque_id!(
    /// One delivery in a webhook's log.
    EventId, "event_id"
);
opaque_id!(
    /// A poll.
    PollId, "poll_id"
);
opaque_id!(
    /// A label on a contact.
    Tag, "tag"
);
opaque_id!(
    /// A contact, named by its phone number or email address.
    ContactId, "contact_id"
);
opaque_id!(
    /// One of the account's own lines, named by its phone number.
    LineNumber, "line_number"
);
opaque_id!(
    /// A person who shares a location: a phone number or an email address.
    LocationContactId, "location_contact_id"
);

impl MessageRef {
    /// The last message of the chat (1), the one before it (2), and so on.
    ///
    /// ```
    /// use blooio_client::MessageRef;
    ///
    /// assert_eq!(MessageRef::last(1).as_str(), "-1");
    /// ```
    pub fn last(back: u32) -> Self {
        Self(format!("-{}", back.max(1)))
    }
}

id_traits!(
    ContactId private,
    LineNumber private,
    LocationContactId private,
    Tag private,
    MessageId open,
    MessageRef open,
    GroupId open,
    WebhookId open,
    EventId open,
    PollId open,
);

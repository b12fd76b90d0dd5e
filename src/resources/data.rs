//! Accessors of returned data: documents call the same field `id` or `message_id`,
//! and a response may have either. Data can be passed where an id is wanted:
//! `client.chat(&listed)`.

use crate::error::Error;
use crate::generated::types::{
    Chat, ChatDetail, Contact, ContactCapabilities, CreateWebhookResponse, CreatedGroup, Group,
    GroupMember, Message, MessageDetail, MessageStatus, Number, SendPollResponse, UpdatedGroup,
    Webhook, WebhookLog,
};
use crate::ids::{ChatId, ContactId, EventId, GroupId, LineNumber, MessageId, PollId, WebhookId};
use crate::wire::timestamp::Timestamp;

/// Gives data an accessor for its id, and makes an id of the data.
macro_rules! identified {
    ($($data:ident.$accessor:ident: $id:ident = $first:ident $(| $field:ident)*;)*) => {$(
        impl $data {
            #[doc = concat!(
                "The id that paths take, from `", stringify!($first), "`" $(, " or `", stringify!($field), "`")*,
                ". `None` if the service gave none."
            )]
            pub fn $accessor(&self) -> Option<$id> {
                let first = self.$first.as_ref().and_then(|id| id.as_str().parse().ok());
                $(let first = first.or_else(|| {
                    self.$field.as_ref().and_then(|id| id.as_str().parse().ok())
                });)*
                first
            }
        }

        impl TryFrom<&$data> for $id {
            type Error = Error;

            fn try_from(data: &$data) -> Result<Self, Error> {
                let missing = || Error::invalid(stringify!($accessor), "the service returned none");
                data.$accessor().ok_or_else(missing)
            }
        }

        impl TryFrom<$data> for $id {
            type Error = Error;

            fn try_from(data: $data) -> Result<Self, Error> {
                Self::try_from(&data)
            }
        }
    )*};
}

identified! {
    Chat.chat_id: ChatId = id | group_id;
    ChatDetail.chat_id: ChatId = id | group_id;
    Contact.contact_id: ContactId = identifier | contact_id | id;
    GroupMember.contact_id: ContactId = identifier | contact_id | id;
    Group.group_id: GroupId = group_id | id;
    CreatedGroup.group_id: GroupId = group_id | id;
    UpdatedGroup.group_id: GroupId = group_id | id;
    Message.message_id: MessageId = message_id | id;
    MessageDetail.message_id: MessageId = message_id | id;
    MessageStatus.message_id: MessageId = message_id | id;
    Webhook.webhook_id: WebhookId = webhook_id | id;
    CreateWebhookResponse.webhook_id: WebhookId = webhook_id;
    WebhookLog.event_id: EventId = event_id;
    Number.line_number: LineNumber = phone_number;
    SendPollResponse.poll_id: PollId = poll_id;
}

/// Gives messages an accessor for the time at which they were sent.
macro_rules! sent {
    ($($data:ident),*) => {$(
        impl $data {
            /// When it was sent: `time_sent`, or `created_at` in the guide's form.
            pub fn sent_at(&self) -> Option<Timestamp> {
                self.time_sent.or(self.created_at)
            }
        }
    )*};
}

sent!(Message, MessageDetail, MessageStatus);

/// Whether the contact can be reached this way; false where the service does not
/// say.
impl ContactCapabilities {
    /// Whether the contact takes iMessage.
    pub fn has_imessage(&self) -> bool {
        self.capabilities.as_ref().and_then(|known| known.imessage) == Some(true)
    }

    /// Whether the contact takes SMS.
    pub fn has_sms(&self) -> bool {
        self.capabilities.as_ref().and_then(|known| known.sms) == Some(true)
    }

    /// Whether the contact takes FaceTime calls.
    pub fn has_facetime(&self) -> bool {
        self.capabilities.as_ref().and_then(|known| known.facetime) == Some(true)
    }

    /// When this was last checked; documents write the field in two ways.
    pub fn last_checked(&self) -> Option<Timestamp> {
        self.last_checked.or(self.last_checked_camel)
    }
}

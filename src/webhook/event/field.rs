//! The names that any generation of bodies gives its fields, so that the rest
//! of the parser speaks of numbers.

macro_rules! fields {
    ($($field:ident = $name:literal,)*) => {
        /// A known field of a body, or of the `data` inside it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Field { $($field,)* }

        impl Field {
            pub(super) const COUNT: usize = [$(Self::$field),*].len();

            pub(super) fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$field),)*
                    _ => None,
                }
            }

            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$field => $name,)*
                }
            }
        }
    };
}

fields! {
    Event = "event",
    Type = "type",
    Id = "id",
    CreatedAt = "created_at",
    MessageId = "message_id",
    ExternalId = "external_id",
    InternalId = "internal_id",
    ChatId = "chat_id",
    Sender = "sender",
    From = "from",
    Text = "text",
    OriginalText = "original_text",
    Attachments = "attachments",
    Participants = "participants",
    ReplyTo = "reply_to",
    Contact = "contact",
    Status = "status",
    Protocol = "protocol",
    IsGroup = "is_group",
    GroupId = "group_id",
    GroupName = "group_name",
    Timestamp = "timestamp",
    ReceivedAt = "received_at",
    SentAt = "sent_at",
    DeliveredAt = "delivered_at",
    ReadAt = "read_at",
    ErrorCode = "error_code",
    ErrorMessage = "error_message",
    Direction = "direction",
    Reaction = "reaction",
    Action = "action",
    TargetMessageId = "target_message_id",
    ReactedMessageId = "reacted_message_id",
    PollId = "poll_id",
}

impl Field {
    /// Whether it holds an array or an object that is worth keeping.
    pub(super) fn is_structured(self) -> bool {
        matches!(
            self,
            Self::Attachments | Self::Participants | Self::ReplyTo | Self::Contact
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn names_lead_back_to_their_fields() {
        assert_eq!(Field::named("text"), Some(Field::Text));
        assert_eq!(Field::Text.name(), "text");
        assert_eq!(Field::PollId as usize, Field::COUNT - 1);
        assert_eq!(Field::named("Text"), None);
        assert_eq!(Field::named(""), None);
    }
}

//! One pass over a body: every field that any generation has, and the rest
//! skipped.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::value::{Lenient, Reading, Slot};

macro_rules! fields {
    ($($field:ident = $name:literal,)*) => {
        /// A known field of a body, or of the `data` inside it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Field { $($field,)* }

        impl Field {
            const COUNT: usize = [$(Self::$field),*].len();

            fn from_name(name: &str) -> Option<Self> {
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
    OccurredAt = "occurred_at",
    MessageId = "message_id",
    ExternalId = "external_id",
    InternalId = "internal_id",
    ChannelAddress = "channel_address",
    ChatId = "chat_id",
    ChatGuid = "chat_guid",
    Sender = "sender",
    From = "from",
    Recipient = "recipient",
    Contact = "contact",
    Text = "text",
    OriginalText = "original_text",
    Attachments = "attachments",
    Participants = "participants",
    ReplyTo = "reply_to",
    Status = "status",
    Protocol = "protocol",
    Group = "group",
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
    /// Whether an array or an object is kept, because some generation has one.
    fn is_structured(self) -> bool {
        matches!(
            self,
            Self::Attachments
                | Self::Contact
                | Self::From
                | Self::Group
                | Self::Participants
                | Self::Recipient
                | Self::ReplyTo
                | Self::Sender
        )
    }
}

/// The known fields of a body, or of the `data` inside it.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    values: [Lenient<'a>; Field::COUNT],
    data: Data<'a>,
}

/// `data`: a second body inside the first, or something else of that name.
#[derive(Debug)]
pub(super) enum Data<'a> {
    Missing,
    Fields(Box<Fields<'a>>),
    /// Not an object; its type.
    Other(&'static str),
}

impl<'de> Fields<'de> {
    pub(super) const fn new() -> Self {
        Self {
            values: [const { Lenient::Null }; Field::COUNT],
            data: Data::Missing,
        }
    }

    /// Reads a body. The fields are filled where they are, since there are many.
    pub(super) fn read(&mut self, body: &'de str, reading: Reading) -> serde_json::Result<()> {
        let mut reader = serde_json::Deserializer::from_str(body);
        reader.deserialize_map(Body {
            fields: self,
            reading,
        })?;
        reader.end()
    }

    /// A field's value; null if it is missing.
    pub(super) fn get(&self, field: Field) -> &Lenient<'de> {
        &self.values[field as usize]
    }

    pub(super) fn data(&self) -> &Data<'de> {
        &self.data
    }

    fn fill<A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        depth: Depth,
        reading: Reading,
    ) -> Result<(), A::Error> {
        while let Some(key) = map.next_key()? {
            match key {
                Key::Known(field) => map.next_value_seed(Slot {
                    target: &mut self.values[field as usize],
                    keeps_all: field.is_structured(),
                    reading,
                })?,
                Key::Data if depth == Depth::Body => {
                    self.data = map.next_value_seed(Nested(reading))?;
                }
                Key::Data | Key::Unknown => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Body,
    Data,
}

struct Body<'f, 'de> {
    fields: &'f mut Fields<'de>,
    reading: Reading,
}

impl<'de> Visitor<'de> for Body<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.fields.fill(&mut map, Depth::Body, self.reading)
    }
}

enum Key {
    Known(Field),
    Data,
    Unknown,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Key, E> {
                Ok(match Field::from_name(name) {
                    Some(field) => Key::Known(field),
                    None if name == "data" => Key::Data,
                    None => Key::Unknown,
                })
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}

struct Nested(Reading);

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Data<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Data<'de>, D::Error> {
        match self.0 {
            Reading::Strict => deserializer.deserialize_any(self),
            // What no type holds, such as `1e400`, is skipped unread.
            Reading::Lenient => {
                let raw = <&RawValue>::deserialize(deserializer)?.get();
                if !raw.starts_with('{') {
                    return Ok(match Lenient::from_raw(raw, false) {
                        Lenient::Null => Data::Missing,
                        other => Data::Other(other.type_name()),
                    });
                }
                let mut reader = serde_json::Deserializer::from_str(raw);
                reader
                    .deserialize_map(self)
                    .map_err(serde::de::Error::custom)
            }
        }
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Data<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data<'de>, A::Error> {
        let mut fields = Box::new(Fields::new());
        fields.fill(&mut map, Depth::Data, self.0)?;
        Ok(Data::Fields(fields))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Data<'de>, A::Error> {
        IgnoredAny.visit_seq(seq).map(|_| Data::Other("an array"))
    }

    fn visit_unit<E>(self) -> Result<Data<'de>, E> {
        Ok(Data::Missing)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Data<'de>, E> {
        Ok(Data::Other("a boolean"))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Data<'de>, E> {
        Ok(Data::Other("a number"))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Data<'de>, E> {
        Ok(Data::Other("a number"))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Data<'de>, E> {
        Ok(Data::Other("a number"))
    }

    fn visit_str<E>(self, _: &str) -> Result<Data<'de>, E> {
        Ok(Data::Other("a string"))
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn field_names_round_trip() {
        assert_eq!(Field::from_name("text"), Some(Field::Text));
        assert_eq!(Field::Text.name(), "text");
        assert_eq!(Field::PollId as usize, Field::COUNT - 1);
        assert_eq!(Field::from_name("Text"), None);
        assert_eq!(Field::from_name(""), None);
    }
}

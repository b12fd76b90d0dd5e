//! One pass over a body: every field that any generation has, read without
//! insisting on its type, and the rest skipped.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A value of whatever type stood there.
#[derive(Clone, Debug, Default)]
pub(super) enum Loose<'a> {
    #[default]
    Missing,
    Null,
    Bool(bool),
    Integer(i64),
    Number(f64),
    Text(Cow<'a, str>),
    /// An array, kept only where one is expected.
    Array(Vec<Value>),
    /// An object, kept only where one is expected.
    Object(Value),
}

impl Loose<'_> {
    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Self::Missing | Self::Null)
    }

    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Missing => "nothing",
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

macro_rules! fields {
    ($($name:ident)*) => {
        /// The known fields of a body, or of the `data` inside it.
        #[derive(Debug, Default)]
        pub(super) struct Fields<'a> {
            $(pub(super) $name: Loose<'a>,)*
            /// `type`, which Rust keeps for itself.
            pub(super) kind: Loose<'a>,
            pub(super) data: Data<'a>,
        }

        #[allow(non_camel_case_types, reason = "the names are those on the wire")]
        enum Key { $($name,)* kind, data, unknown }

        impl Key {
            fn of(name: &str) -> Self {
                match name {
                    $(stringify!($name) => Self::$name,)*
                    "type" => Self::kind,
                    "data" => Self::data,
                    _ => Self::unknown,
                }
            }
        }

        impl<'de> Fields<'de> {
            fn fill<A: MapAccess<'de>>(&mut self, map: &mut A, depth: Depth) -> Result<(), A::Error> {
                while let Some(key) = map.next_key()? {
                    match key {
                        $(Key::$name => {
                            let kept = Kept::of(stringify!($name));
                            self.$name = map.next_value_seed(kept)?;
                        })*
                        Key::kind => self.kind = map.next_value_seed(Kept::Scalars)?,
                        Key::data if depth == Depth::Body => {
                            self.data = map.next_value_seed(Nested)?;
                        }
                        Key::data | Key::unknown => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(())
            }
        }
    };
}

fields! {
    event id created_at
    message_id external_id internal_id chat_id sender from
    text original_text attachments participants reply_to contact
    status protocol is_group group_id group_name
    timestamp received_at sent_at delivered_at read_at
    error_code error_message
    direction reaction action target_message_id reacted_message_id
    poll_id
}

impl<'de> Fields<'de> {
    /// Reads a body. The fields are filled where they are, since there are many.
    pub(super) fn read(&mut self, body: &'de str) -> serde_json::Result<()> {
        struct Body<'f, 'de>(&'f mut Fields<'de>);

        impl<'de> Visitor<'de> for Body<'_, 'de> {
            type Value = ();

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
                self.0.fill(&mut map, Depth::Body)
            }
        }

        let mut reader = serde_json::Deserializer::from_str(body);
        reader.deserialize_map(Body(self))?;
        reader.end()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Body,
    Data,
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
                Ok(Key::of(name))
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}

/// `data`: a second body inside the first, or something else of that name.
#[derive(Debug, Default)]
pub(super) enum Data<'a> {
    #[default]
    Missing,
    Fields(Box<Fields<'a>>),
    /// Not an object; its type.
    Other(&'static str),
}

struct Nested;

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Data<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Data<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Data<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data<'de>, A::Error> {
        let mut fields = Box::<Fields<'de>>::default();
        fields.fill(&mut map, Depth::Data)?;
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

/// Reads a [`Loose`]: which arrays and objects are kept, and which skipped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Scalars,
    Everything,
}

impl Kept {
    fn of(name: &str) -> Self {
        match name {
            "attachments" | "participants" | "reply_to" | "contact" => Self::Everything,
            _ => Self::Scalars,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Kept {
    type Value = Loose<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Kept {
    type Value = Loose<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<Loose<'de>, E> {
        Ok(Loose::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Loose<'de>, E> {
        Ok(Loose::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Loose<'de>, E> {
        Ok(Loose::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Loose<'de>, E> {
        Ok(i64::try_from(value).map_or(Loose::Number(value as f64), Loose::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Loose<'de>, E> {
        Ok(Loose::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Loose<'de>, E> {
        Ok(Loose::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Loose<'de>, E> {
        Ok(Loose::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Loose<'de>, A::Error> {
        match self {
            Self::Scalars => IgnoredAny.visit_seq(seq).map(|_| Loose::Array(Vec::new())),
            Self::Everything => Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Loose::Array),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Loose<'de>, A::Error> {
        match self {
            Self::Scalars => IgnoredAny
                .visit_map(map)
                .map(|_| Loose::Object(Value::Null)),
            Self::Everything => {
                Value::deserialize(MapAccessDeserializer::new(map)).map(Loose::Object)
            }
        }
    }
}

//! A value read without insisting on its type: what is wrong with it is found
//! out later, and is then worth a warning and no error.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A value of whatever type stood there.
#[derive(Debug)]
pub(super) enum Loose<'a> {
    /// Null, or nothing at all.
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
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    pub(super) fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn as_array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(super) fn as_object(&self) -> Option<&Value> {
        match self {
            Self::Object(value) => Some(value),
            _ => None,
        }
    }
}

/// Reads a [`Loose`] to where it belongs: handing it up through every layer of
/// the deserializer would copy it at each.
pub(super) struct Slot<'f, 'de> {
    pub(super) place: &'f mut Loose<'de>,
    /// Whether arrays and objects are kept, or skipped.
    pub(super) keeps_all: bool,
}

impl<'de> DeserializeSeed<'de> for Slot<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Slot<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        *self.place = Loose::Null;
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        *self.place = Loose::Bool(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        *self.place = Loose::Integer(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        *self.place = i64::try_from(value).map_or(Loose::Number(value as f64), Loose::Integer);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        *self.place = Loose::Number(value);
        Ok(())
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<(), E> {
        *self.place = Loose::Text(Cow::Borrowed(value));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        *self.place = Loose::Text(Cow::Owned(value.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        *self.place = Loose::Array(if self.keeps_all {
            Vec::deserialize(SeqAccessDeserializer::new(seq))?
        } else {
            IgnoredAny.visit_seq(seq)?;
            Vec::new()
        });
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        *self.place = Loose::Object(if self.keeps_all {
            Value::deserialize(MapAccessDeserializer::new(map))?
        } else {
            IgnoredAny.visit_map(map)?;
            Value::Null
        });
        Ok(())
    }
}

//! One pass over a body: every field that any generation has, and the rest
//! skipped.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::field::Field;
use super::loose::{Loose, Slot};

/// The known fields of a body, or of the `data` inside it.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    values: [Loose<'a>; Field::COUNT],
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
            values: [const { Loose::Null }; Field::COUNT],
            data: Data::Missing,
        }
    }

    /// Reads a body. The fields are filled where they are, since there are many.
    pub(super) fn read(&mut self, body: &'de str) -> serde_json::Result<()> {
        let mut reader = serde_json::Deserializer::from_str(body);
        reader.deserialize_map(Body(self))?;
        reader.end()
    }

    /// A field's value; null if it is missing.
    pub(super) fn get(&self, field: Field) -> &Loose<'de> {
        &self.values[field as usize]
    }

    pub(super) fn data(&self) -> &Data<'de> {
        &self.data
    }

    fn fill<A: MapAccess<'de>>(&mut self, map: &mut A, depth: Depth) -> Result<(), A::Error> {
        while let Some(key) = map.next_key()? {
            match key {
                Key::Known(field) => map.next_value_seed(Slot {
                    place: &mut self.values[field as usize],
                    keeps_all: field.is_structured(),
                })?,
                Key::Data if depth == Depth::Body => self.data = map.next_value_seed(Nested)?,
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
                Ok(match Field::named(name) {
                    Some(field) => Key::Known(field),
                    None if name == "data" => Key::Data,
                    None => Key::Unknown,
                })
            }
        }

        deserializer.deserialize_identifier(Name)
    }
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
        let mut fields = Box::new(Fields::new());
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

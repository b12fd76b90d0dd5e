//! Reads JSON objects. serde's derive writes three types and a dozen functions
//! for each, and for 150 of them took half of this crate's time to build; here
//! a type only says which fields it has.

use std::fmt;

use serde::Deserialize;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};

/// Implements `Deserialize` for a struct by its fields: place, name in Rust,
/// name on the wire, and what it means if the field is missing. The generated
/// code calls it.
macro_rules! object {
    ($name:ident { $($index:literal $field:ident $wire:literal $presence:ident,)* }) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                #[inline]
                fn place(name: &str) -> usize {
                    match name {
                        $($wire => $index,)*
                        _ => usize::MAX,
                    }
                }

                struct Fields;

                impl<'de> ::serde::de::Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str(::std::concat!("an object (", ::std::stringify!($name), ")"))
                    }

                    fn visit_map<A: ::serde::de::MapAccess<'de>>(
                        self,
                        mut map: A,
                    ) -> ::std::result::Result<$name, A::Error> {
                        $(let mut $field = ::std::option::Option::None;)*
                        while let ::std::option::Option::Some(index) =
                            $crate::wire::object::next(&mut map, place)?
                        {
                            let filled = match index {
                                $($index => $crate::wire::object::fill(&mut $field, $wire, &mut map),)*
                                _ => $crate::wire::object::skip(&mut map),
                            };
                            filled?;
                        }
                        ::std::result::Result::Ok($name {
                            $($field: $crate::wire::object::object!(@$presence $field $wire),)*
                        })
                    }
                }

                deserializer.deserialize_map(Fields)
            }
        }
    };

    (@optional $field:ident $wire:literal) => { $field.flatten() };
    (@default $field:ident $wire:literal) => { $field.unwrap_or_default() };
    (@required $field:ident $wire:literal) => { $crate::wire::object::required($field, $wire)? };
}

pub(crate) use object;

/// How the error of a union begins of which no member's field was there.
pub(crate) const MISSING_ONE_OF: &str = "missing one of the fields ";

/// That error; `fields` are the names of the members' fields, as the spec has them.
pub(crate) fn missing_one_of<E: Error>(fields: &'static [&'static str]) -> E {
    E::custom(format_args!("{MISSING_ONE_OF}{}", fields.join(", ")))
}

/// Reads a body. It is JSON and so UTF-8, and to check that once for the whole is
/// several times cheaper than string by string.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    let text = str::from_utf8(body).map_err(serde_json::Error::custom)?;
    serde_json::from_str(text)
}

/// The place of the next field; `None` at the end of the object.
pub(crate) fn next<'de, A: MapAccess<'de>>(
    map: &mut A,
    place: fn(&str) -> usize,
) -> Result<Option<usize>, A::Error> {
    map.next_key_seed(Name(place))
}

/// Reads the value of a field, once.
pub(crate) fn fill<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    field: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *field = Some(map.next_value()?);
    Ok(())
}

/// Reads the value of a field that the type does not have; the reply's raw body
/// still does.
pub(crate) fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value().map(|IgnoredAny| ())
}

/// A field that must be there.
pub(crate) fn required<T, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}

/// Reads a field's name as its place.
struct Name(fn(&str) -> usize);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        Ok((self.0)(name))
    }
}

#[cfg(test)]
mod tests {
    #[derive(Debug, PartialEq)]
    struct Parcel {
        weight: Option<u32>,
        labels: Vec<String>,
        to: String,
        note: Option<String>,
    }

    object! {
        Parcel {
            0 weight "weight" optional,
            1 labels "labels" default,
            2 to "sent-to" required,
            3 note "note" required,
        }
    }

    fn read(text: impl AsRef<[u8]>) -> Result<Parcel, String> {
        super::read(text.as_ref()).map_err(|error| error.to_string())
    }

    #[test]
    fn fields_come_in_any_order_and_unknown_ones_are_skipped() {
        let parcel = read(r#"{"note":null,"colour":{"r":[1]},"sent-to":"Ada","weight":3}"#);
        assert_eq!(
            parcel,
            Ok(Parcel {
                weight: Some(3),
                labels: Vec::new(),
                to: "Ada".into(),
                note: None,
            })
        );
    }

    #[test]
    fn a_nullable_field_may_be_null_but_not_missing() {
        let error = read(r#"{"sent-to":"Ada"}"#).unwrap_err();
        assert!(error.starts_with("missing field `note`"), "{error}");
        let error = read(r#"{"note":null}"#).unwrap_err();
        assert!(error.starts_with("missing field `sent-to`"), "{error}");
    }

    #[test]
    fn a_repeated_field_is_refused() {
        let error = read(r#"{"weight":null,"weight":1,"sent-to":"","note":null}"#).unwrap_err();
        assert!(error.starts_with("duplicate field `weight`"), "{error}");
    }

    #[test]
    fn what_is_not_utf_8_is_refused_by_its_place() {
        let error = read(b"{\"sent-to\":\"\xff\",\"note\":null}").unwrap_err();
        assert!(
            error.starts_with("invalid utf-8 sequence of 1 bytes from index 12"),
            "{error}"
        );
    }

    #[test]
    fn what_is_no_object_is_refused_by_its_type() {
        let error = read(r#"[3,[],"Ada",null]"#).unwrap_err();
        assert!(
            error.starts_with("invalid type: sequence, expected an object (Parcel)"),
            "{error}"
        );
    }
}

//! Values read without a fixed type: an unexpected type is noticed later, and gives
//! a warning instead of an error.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// Counts below this are seconds, others milliseconds. As seconds it is the
/// year 5138, as milliseconds March 1973.
const FIRST_MILLISECONDS: i64 = 100_000_000_000;

/// Levels of a document that [`json`] descends one by one when it cannot be
/// read as a whole.
const LEVELS: usize = 8;

/// How a body is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// In one pass, which fails at a value that no type holds.
    Strict,
    /// Each value on its own, so that one that no type holds costs no other.
    Lenient,
}

/// A value of any type.
#[derive(Debug)]
pub(super) enum Lenient<'a> {
    /// Null or missing.
    Null,
    Bool(bool),
    Integer(i64),
    Number(f64),
    Text(Cow<'a, str>),
    /// An array, kept only where one is expected.
    Array(Vec<Value>),
    /// An object, kept only where one is expected.
    Object(Value),
    /// An array or an object of which no type holds some part; that part is the
    /// text it is written as.
    Partial(Value),
    /// A number that no type holds.
    TooLarge,
}

impl<'a> Lenient<'a> {
    /// Reads a value by itself.
    pub(super) fn from_raw(raw: &'a str, keeps_all: bool) -> Self {
        let mut value = Self::Null;
        let slot = Slot {
            target: &mut value,
            keeps_all,
            reading: Reading::Strict,
        };
        match slot.deserialize(&mut serde_json::Deserializer::from_str(raw)) {
            Ok(()) => value,
            Err(_) if raw.starts_with(['[', '{']) => Self::Partial(json(raw)),
            Err(_) => Self::TooLarge,
        }
    }

    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::Array(_) | Self::Partial(Value::Array(_)) => "an array",
            Self::Object(_) | Self::Partial(_) => "an object",
            Self::TooLarge => "a number that is too large",
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
            Self::Array(items) | Self::Partial(Value::Array(items)) => Some(items),
            _ => None,
        }
    }

    pub(super) fn as_object(&self) -> Option<&Value> {
        match self {
            Self::Object(value) | Self::Partial(value @ Value::Object(_)) => Some(value),
            _ => None,
        }
    }

    /// A time as any document writes it: seconds, milliseconds or ISO 8601.
    pub(super) fn as_time(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Integer(count) => time_from_count(*count),
            // A fraction of a millisecond is dropped.
            Self::Number(count) if count.abs() < FIRST_MILLISECONDS as f64 => {
                DateTime::from_timestamp_millis((count * 1000.0) as i64)
            }
            Self::Number(count) => DateTime::from_timestamp_millis(*count as i64),
            Self::Text(text) => time_from_text(text.trim()),
            _ => None,
        }
    }
}

/// JSON of which no part is lost: what no type holds (`1e400`, or levels too
/// deep) becomes a string of the text it is written as.
pub(super) fn json(text: &str) -> Value {
    partial_json(text, LEVELS)
}

fn partial_json(text: &str, levels: usize) -> Value {
    if let Ok(value) = serde_json::from_str(text) {
        return value;
    }
    let below = levels.saturating_sub(1);
    let text = text.trim_ascii();
    if levels > 0
        && let Ok(members) = serde_json::from_str::<BTreeMap<String, &RawValue>>(text)
    {
        let members = members.into_iter();
        let members = members.map(|(name, member)| (name, partial_json(member.get(), below)));
        return Value::Object(members.collect());
    }
    if levels > 0
        && let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(text)
    {
        let items = items.into_iter();
        return Value::Array(items.map(|item| partial_json(item.get(), below)).collect());
    }
    Value::String(text.to_owned())
}

fn time_from_count(count: i64) -> Option<DateTime<Utc>> {
    if count.unsigned_abs() < FIRST_MILLISECONDS.unsigned_abs() {
        DateTime::from_timestamp(count, 0)
    } else {
        DateTime::from_timestamp_millis(count)
    }
}

fn time_from_text(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(count) = text.parse() {
        return time_from_count(count);
    }
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.to_utc());
    }
    // Without an offset: UTC, like everything else that the service writes.
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .map(|time| time.and_utc())
}

/// Reads a [`Lenient`] into its target: handing it up through every layer of
/// the deserializer would copy it at each.
pub(super) struct Slot<'f, 'de> {
    pub(super) target: &'f mut Lenient<'de>,
    /// Whether arrays and objects are kept, or skipped.
    pub(super) keeps_all: bool,
    pub(super) reading: Reading,
}

impl<'de> DeserializeSeed<'de> for Slot<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.reading {
            Reading::Strict => deserializer.deserialize_any(self),
            Reading::Lenient => {
                let raw = <&RawValue>::deserialize(deserializer)?;
                *self.target = Lenient::from_raw(raw.get(), self.keeps_all);
                Ok(())
            }
        }
    }
}

impl<'de> Visitor<'de> for Slot<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        *self.target = Lenient::Null;
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        *self.target = Lenient::Bool(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        *self.target = Lenient::Integer(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        *self.target = i64::try_from(value).map_or(Lenient::Number(value as f64), Lenient::Integer);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        *self.target = Lenient::Number(value);
        Ok(())
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<(), E> {
        *self.target = Lenient::Text(Cow::Borrowed(value));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        *self.target = Lenient::Text(Cow::Owned(value.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        *self.target = Lenient::Array(if self.keeps_all {
            Vec::deserialize(SeqAccessDeserializer::new(seq))?
        } else {
            IgnoredAny.visit_seq(seq)?;
            Vec::new()
        });
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        *self.target = Lenient::Object(if self.keeps_all {
            Value::deserialize(MapAccessDeserializer::new(map))?
        } else {
            IgnoredAny.visit_map(map)?;
            Value::Null
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_milliseconds_and_iso_name_one_instant() {
        let expected = "2026-04-19T12:34:56Z".parse().ok();
        for value in [
            Lenient::Integer(1_776_602_096),
            Lenient::Integer(1_776_602_096_000),
            Lenient::Number(1_776_602_096.0),
            Lenient::Number(1_776_602_096_000.0),
            Lenient::Text("2026-04-19T12:34:56Z".into()),
            Lenient::Text("2026-04-19T14:34:56+02:00".into()),
            Lenient::Text("2026-04-19T12:34:56".into()),
            Lenient::Text("2026-04-19 12:34:56.000".into()),
            Lenient::Text("1776602096".into()),
            Lenient::Text("1776602096000".into()),
        ] {
            assert_eq!(value.as_time(), expected, "{value:?}");
        }
    }

    #[test]
    fn fractions_of_a_second_are_kept_to_the_millisecond() {
        let time = |value: Lenient<'_>| value.as_time().map(|time| time.timestamp_millis());
        assert_eq!(time(Lenient::Number(1.5)), Some(1500));
        assert_eq!(time(Lenient::Number(-1.5)), Some(-1500));
        assert_eq!(
            time(Lenient::Number(100_000_000_000.0)),
            Some(100_000_000_000)
        );
        assert_eq!(
            time(Lenient::Number(100_000_000_000.5)),
            Some(100_000_000_000)
        );
        assert_eq!(
            time(Lenient::Integer(99_999_999_999)),
            Some(99_999_999_999_000)
        );
        assert_eq!(
            time(Lenient::Integer(100_000_000_000)),
            Some(100_000_000_000)
        );
        assert_eq!(
            time(Lenient::Integer(-99_999_999_999)),
            Some(-99_999_999_999_000)
        );
    }

    #[test]
    fn other_values_are_not_times() {
        for value in [
            Lenient::Integer(i64::MAX),
            Lenient::Integer(i64::MIN),
            Lenient::Number(f64::MAX),
            Lenient::Number(f64::INFINITY),
            Lenient::Text("yesterday".into()),
            Lenient::Bool(true),
            Lenient::TooLarge,
        ] {
            assert_eq!(value.as_time(), None, "{value:?}");
        }
    }

    #[test]
    fn json_keeps_unreadable_parts_as_their_text() {
        let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
        let text = format!(r#" {{"a":[1e400,2],"b":{deep},"c":"x"}}"#);
        let value = json(&text);
        assert_eq!(value["a"][0], "1e400");
        assert_eq!(value["a"][1], 2);
        assert_eq!(value["c"], "x");
        assert_eq!(
            value["b"]
                .pointer(&"/0".repeat(LEVELS - 1))
                .unwrap()
                .as_str()
                .unwrap(),
            &deep[LEVELS - 1..deep.len() + 1 - LEVELS]
        );
    }
}

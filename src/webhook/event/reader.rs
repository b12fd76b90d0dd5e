//! Tolerant reading: a value of the expected type, from the first of two places
//! that has one, and a warning for whatever stands there instead.

use std::borrow::Cow;
use std::fmt;
use std::mem;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::fields::Loose;
use super::parts::{Attachment, Participant, ReplyTo};
use super::time;
use super::warning::Warning;

/// Where one field may stand: at the top, and in `data`.
pub(super) type Places<'f, 'a> = [Option<&'f mut Loose<'a>>; 2];

pub(super) struct Reader {
    pub(super) warnings: Vec<Warning>,
}

impl Reader {
    /// The first of two places that holds what `read` understands; whatever it
    /// does not is worth a warning.
    fn pick<'a, T>(
        &mut self,
        name: &str,
        expected: &'static str,
        places: Places<'_, 'a>,
        read: impl Fn(&mut Self, Place<'_>, Loose<'a>) -> Result<Option<T>, &'static str>,
    ) -> Option<T> {
        let mut picked = None;
        for (prefix, value) in ["", "/data"].into_iter().zip(places) {
            let Some(value) = value.filter(|value| !value.is_absent()) else {
                continue;
            };
            let place = Place { prefix, name };
            match read(self, place, mem::take(value)) {
                Ok(Some(value)) if picked.is_none() => picked = Some(value),
                Ok(_) => {}
                Err(found) => self.warn(&place.to_string(), expected, found),
            }
        }
        picked
    }

    /// A string; an empty one counts as none.
    pub(super) fn text<'a>(&mut self, name: &str, places: Places<'_, 'a>) -> Option<Cow<'a, str>> {
        // Nearly every field of nearly every body takes one of these two ways.
        match places {
            [Some(Loose::Missing | Loose::Null), None] => None,
            [Some(Loose::Text(text)), None] if !text.is_empty() => Some(mem::take(text)),
            places => self.pick(name, "a string", places, |_, _, value| match value {
                Loose::Text(text) => Ok((!text.is_empty()).then_some(text)),
                other => Err(other.type_name()),
            }),
        }
    }

    pub(super) fn string(&mut self, name: &str, places: Places<'_, '_>) -> Option<String> {
        self.text(name, places).map(Cow::into_owned)
    }

    pub(super) fn flag(&mut self, name: &str, places: Places<'_, '_>) -> Option<bool> {
        self.pick(name, "a boolean", places, |_, _, value| match value {
            Loose::Bool(flag) => Ok(Some(flag)),
            other => Err(other.type_name()),
        })
    }

    pub(super) fn time(&mut self, name: &str, places: Places<'_, '_>) -> Option<DateTime<Utc>> {
        self.pick(name, "a time", places, |_, _, value| {
            time::parse(&value).map(Some).ok_or(value.type_name())
        })
    }

    pub(super) fn attachments(
        &mut self,
        name: &str,
        places: Places<'_, '_>,
    ) -> Option<Vec<Attachment>> {
        self.list(name, places, |reader, pointer, value| match value {
            Value::String(url) => Some(Attachment {
                url: url.clone(),
                name: None,
            }),
            _ => {
                let Some(url) = value.get("url").and_then(Value::as_str) else {
                    reader.warn(
                        pointer,
                        "an address or an object with one",
                        type_name(value),
                    );
                    return None;
                };
                Some(Attachment {
                    url: url.to_owned(),
                    name: reader.member(pointer, value, "name"),
                })
            }
        })
    }

    pub(super) fn participants(
        &mut self,
        name: &str,
        places: Places<'_, '_>,
    ) -> Option<Vec<Participant>> {
        self.list(name, places, |reader, pointer, value| match value {
            Value::String(identifier) => Some(Participant {
                contact_id: None,
                identifier: Some(identifier.clone()),
                name: None,
            }),
            Value::Object(_) => Some(Participant {
                contact_id: reader.member(pointer, value, "contact_id"),
                identifier: reader.member(pointer, value, "identifier"),
                name: reader.member(pointer, value, "name"),
            }),
            _ => {
                reader.warn(pointer, "a participant", type_name(value));
                None
            }
        })
    }

    /// A list, of which an item that is not understood does not spoil the rest.
    fn list<T>(
        &mut self,
        name: &str,
        places: Places<'_, '_>,
        read: impl Fn(&mut Self, &str, &Value) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.pick(name, "an array", places, |reader, place, value| {
            let Loose::Array(items) = value else {
                return Err(value.type_name());
            };
            let items = items.iter().enumerate();
            Ok(Some(
                items
                    .filter_map(|(index, item)| read(reader, &format!("{place}/{index}"), item))
                    .collect(),
            ))
        })
    }

    pub(super) fn reply_to(&mut self, name: &str, places: Places<'_, '_>) -> Option<ReplyTo> {
        self.pick(name, "an object", places, |reader, place, value| {
            let Loose::Object(value) = value else {
                return Err(value.type_name());
            };
            let pointer = &place.to_string();
            let part_index = value.get("part_index").filter(|index| !index.is_null());
            if let Some(index) = part_index
                && !index.is_u64()
            {
                reader.warn(
                    &format!("{pointer}/part_index"),
                    "an index",
                    type_name(index),
                );
            }
            Ok(Some(ReplyTo {
                message_id: reader.member(pointer, &value, "message_id"),
                guid: reader.member(pointer, &value, "guid"),
                part_index: part_index.and_then(Value::as_u64),
            }))
        })
    }

    pub(super) fn contact<'a>(
        &mut self,
        name: &str,
        places: Places<'_, 'a>,
    ) -> Option<Cow<'a, str>> {
        self.pick(name, "an object", places, |reader, place, value| {
            let Loose::Object(value) = value else {
                return Err(value.type_name());
            };
            let identifier = reader.member(&place.to_string(), &value, "identifier");
            Ok(identifier.map(Cow::Owned))
        })
    }

    /// A string inside an object.
    fn member(&mut self, pointer: &str, value: &Value, name: &str) -> Option<String> {
        match value.get(name)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => {
                self.warn(&format!("{pointer}/{name}"), "a string", type_name(other));
                None
            }
        }
    }

    fn warn(&mut self, pointer: &str, expected: &'static str, found: &'static str) {
        self.warnings.push(Warning::new(pointer, expected, found));
    }
}

/// Where a value stands; written out only for a warning.
#[derive(Clone, Copy)]
struct Place<'a> {
    prefix: &'a str,
    name: &'a str,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.prefix, self.name)
    }
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

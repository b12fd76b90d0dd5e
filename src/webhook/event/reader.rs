//! Tolerant reading: a value of the expected type, from the first of two places
//! that has one, and a warning for whatever stands there instead.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::field::Field;
use super::fields::{Data, Fields};
use super::loose::Loose;
use super::parts::{Attachment, Participant, ReplyTo};
use super::time;
use super::warning::Warning;

/// Reads the fields of a body, and notes what is wrong with them.
pub(super) struct Reader<'f> {
    top: &'f Fields<'f>,
    data: Option<&'f Fields<'f>>,
    pub(super) warnings: Vec<Warning>,
}

/// Where a field may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Top,
    Data,
}

impl<'f> Reader<'f> {
    pub(super) fn new(top: &'f Fields<'f>) -> Self {
        let mut warnings = Vec::new();
        let data = match top.data() {
            Data::Fields(data) => Some(&**data),
            Data::Missing => None,
            Data::Other(found) => {
                warnings.push(Warning::new("/data", "an object", found));
                None
            }
        };
        Self {
            top,
            data,
            warnings,
        }
    }

    pub(super) fn is_nested(&self) -> bool {
        self.data.is_some()
    }

    pub(super) fn has(&self, place: Place, field: Field) -> bool {
        self.get(place, field).is_some()
    }

    /// A string; an empty one counts as none.
    pub(super) fn text(&mut self, field: Field) -> Option<&'f str> {
        self.first(|reader, place| reader.text_at(place, field))
    }

    /// A string that means something else in the other place.
    pub(super) fn text_at(&mut self, place: Place, field: Field) -> Option<&'f str> {
        self.read(place, field, "a string", Loose::as_text)
            .filter(|text| !text.is_empty())
    }

    pub(super) fn string(&mut self, field: Field) -> Option<String> {
        self.text(field).map(str::to_owned)
    }

    pub(super) fn flag(&mut self, field: Field) -> Option<bool> {
        self.first(|reader, place| reader.read(place, field, "a boolean", Loose::as_bool))
    }

    pub(super) fn time(&mut self, field: Field) -> Option<DateTime<Utc>> {
        self.first(|reader, place| reader.read(place, field, "a time", time::parse))
    }

    pub(super) fn attachments(&mut self) -> Option<Vec<Attachment>> {
        self.list(Field::Attachments, |reader, pointer, value| match value {
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
                    name: reader.member(pointer, value, "name").map(str::to_owned),
                })
            }
        })
    }

    pub(super) fn participants(&mut self) -> Option<Vec<Participant>> {
        self.list(Field::Participants, |reader, pointer, value| match value {
            Value::String(identifier) => Some(Participant {
                contact_id: None,
                identifier: Some(identifier.clone()),
                name: None,
            }),
            Value::Object(_) => Some(Participant {
                contact_id: reader
                    .member(pointer, value, "contact_id")
                    .map(str::to_owned),
                identifier: reader
                    .member(pointer, value, "identifier")
                    .map(str::to_owned),
                name: reader.member(pointer, value, "name").map(str::to_owned),
            }),
            _ => {
                reader.warn(pointer, "a participant", type_name(value));
                None
            }
        })
    }

    pub(super) fn reply_to(&mut self) -> Option<ReplyTo> {
        self.first(|reader, place| {
            let value = reader.read(place, Field::ReplyTo, "an object", Loose::as_object)?;
            let pointer = Pointer::to(place, Field::ReplyTo);
            let part_index = value.get("part_index").filter(|index| !index.is_null());
            if let Some(index) = part_index
                && !index.is_u64()
            {
                reader.warn(
                    format_args!("{pointer}/part_index"),
                    "an index",
                    type_name(index),
                );
            }
            Some(ReplyTo {
                message_id: reader
                    .member(pointer, value, "message_id")
                    .map(str::to_owned),
                guid: reader.member(pointer, value, "guid").map(str::to_owned),
                part_index: part_index.and_then(Value::as_u64),
            })
        })
    }

    pub(super) fn contact(&mut self) -> Option<&'f str> {
        self.first(|reader, place| {
            let value = reader.read(place, Field::Contact, "an object", Loose::as_object)?;
            reader.member(Pointer::to(place, Field::Contact), value, "identifier")
        })
    }

    /// What the first of the two places has. Both are read, since both may be
    /// worth a warning.
    fn first<T>(&mut self, read: impl Fn(&mut Self, Place) -> Option<T>) -> Option<T> {
        let top = read(self, Place::Top);
        let data = read(self, Place::Data);
        top.or(data)
    }

    /// What `understand` makes of a field; if nothing, that is worth a warning.
    fn read<T>(
        &mut self,
        place: Place,
        field: Field,
        expected: &'static str,
        understand: impl Fn(&'f Loose<'f>) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(place, field)?;
        let understood = understand(value);
        if understood.is_none() {
            self.warn(Pointer::to(place, field), expected, value.type_name());
        }
        understood
    }

    /// A field's value, unless it is missing or null.
    fn get(&self, place: Place, field: Field) -> Option<&'f Loose<'f>> {
        let fields = match place {
            Place::Top => self.top,
            Place::Data => self.data?,
        };
        match fields.get(field) {
            Loose::Null => None,
            value => Some(value),
        }
    }

    /// A list, of which an item that is not understood does not spoil the rest.
    fn list<T>(
        &mut self,
        field: Field,
        read: impl Fn(&mut Self, Pointer, &'f Value) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.first(|reader, place| {
            let items = reader.read(place, field, "an array", Loose::as_array)?;
            let pointer = Pointer::to(place, field);
            let items = items.iter().enumerate();
            Some(
                items
                    .filter_map(|(index, item)| read(reader, pointer.item(index), item))
                    .collect(),
            )
        })
    }

    /// A string inside an object.
    fn member(&mut self, pointer: Pointer, value: &'f Value, name: &str) -> Option<&'f str> {
        match value.get(name)? {
            Value::Null => None,
            Value::String(text) => Some(text),
            other => {
                self.warn(
                    format_args!("{pointer}/{name}"),
                    "a string",
                    type_name(other),
                );
                None
            }
        }
    }

    fn warn(&mut self, pointer: impl fmt::Display, expected: &'static str, found: &'static str) {
        self.warnings
            .push(Warning::new(pointer.to_string(), expected, found));
    }
}

/// Where a value stands, as a JSON pointer; written out only for a warning.
#[derive(Clone, Copy)]
struct Pointer {
    place: Place,
    field: Field,
    /// Which item of a list.
    index: Option<usize>,
}

impl Pointer {
    fn to(place: Place, field: Field) -> Self {
        Self {
            place,
            field,
            index: None,
        }
    }

    fn item(self, index: usize) -> Self {
        Self {
            index: Some(index),
            ..self
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = match self.place {
            Place::Top => "",
            Place::Data => "/data",
        };
        write!(f, "{prefix}/{}", self.field.name())?;
        match self.index {
            Some(index) => write!(f, "/{index}"),
            None => Ok(()),
        }
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

//! Tolerant reading: a value of the expected type, from the top of the body or
//! from its `data`, and a warning for any other value found there.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::fields::{Data, Field, Fields};
use super::types::{Attachment, Participant, ReplyTo};
use super::value::Lenient;
use super::warning::{Problem, Warning};

/// Reads the fields of a body, and notes what is wrong with them.
pub(super) struct Reader<'f> {
    top: &'f Fields<'f>,
    data: Option<&'f Fields<'f>>,
    pub(super) warnings: Vec<Warning>,
}

/// The object that holds a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
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
                let expected = "an object";
                warnings.push(Warning::new("/data", Problem::Type { expected, found }));
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

    pub(super) fn has(&self, level: Level, field: Field) -> bool {
        self.get(level, field).is_some()
    }

    /// A string; an empty one counts as none.
    pub(super) fn text(&mut self, field: Field) -> Option<&'f str> {
        self.first(|reader, level| reader.text_at(level, field))
    }

    /// A string that means something else on the other level.
    pub(super) fn text_at(&mut self, level: Level, field: Field) -> Option<&'f str> {
        self.read(level, field, "a string", Lenient::as_text)
            .filter(|text| !text.is_empty())
    }

    pub(super) fn string(&mut self, field: Field) -> Option<String> {
        self.text(field).map(str::to_owned)
    }

    pub(super) fn flag(&mut self, field: Field) -> Option<bool> {
        self.first(|reader, level| reader.read(level, field, "a boolean", Lenient::as_bool))
    }

    pub(super) fn time(&mut self, field: Field) -> Option<DateTime<Utc>> {
        self.first(|reader, level| reader.read(level, field, "a time", Lenient::as_time))
    }

    /// A person or a line: a string, or an object with an `identifier`.
    pub(super) fn party(&mut self, field: Field) -> Option<&'f str> {
        self.named_by(field, "identifier")
    }

    /// A string, or the member `name` of an object.
    pub(super) fn named_by(&mut self, field: Field, name: &str) -> Option<&'f str> {
        let text = self.first(|reader, level| match reader.get(level, field)? {
            Lenient::Text(text) => Some(&**text),
            _ => reader.member_at(level, field, name),
        });
        text.filter(|text| !text.is_empty())
    }

    /// A member of an object.
    pub(super) fn member(&mut self, field: Field, name: &str) -> Option<&'f str> {
        let text = self.first(|reader, level| match reader.get(level, field)? {
            Lenient::Text(_) => None,
            _ => reader.member_at(level, field, name),
        });
        text.filter(|text| !text.is_empty())
    }

    pub(super) fn attachments(&mut self) -> Vec<Attachment> {
        self.list(Field::Attachments, |reader, pointer, value| match value {
            Value::String(url) => Some(Attachment {
                url: url.clone(),
                name: None,
            }),
            _ => {
                let Some(url) = value.get("url").and_then(Value::as_str) else {
                    let expected = "an address or an object with one";
                    reader.unexpected(pointer, expected, type_name(value));
                    return None;
                };
                Some(Attachment {
                    url: url.to_owned(),
                    name: reader.inside(pointer, value, "name").map(str::to_owned),
                })
            }
        })
    }

    pub(super) fn participants(&mut self) -> Vec<Participant> {
        self.list(Field::Participants, |reader, pointer, value| match value {
            Value::String(identifier) => Some(Participant {
                contact_id: None,
                identifier: Some(identifier.clone()),
                name: None,
            }),
            Value::Object(_) => {
                let mut string = |name| reader.inside(pointer, value, name).map(str::to_owned);
                Some(Participant {
                    contact_id: string("contact_id"),
                    identifier: string("identifier"),
                    name: string("name"),
                })
            }
            _ => {
                reader.unexpected(pointer, "a participant", type_name(value));
                None
            }
        })
    }

    pub(super) fn reply_to(&mut self) -> Option<ReplyTo> {
        self.first(|reader, level| {
            let field = Field::ReplyTo;
            let value = reader.read(level, field, "an object", Lenient::as_object)?;
            let pointer = Pointer::to(level, field);
            let part_index = value.get("part_index").filter(|index| !index.is_null());
            if let Some(index) = part_index
                && !index.is_u64()
            {
                let pointer = format_args!("{pointer}/part_index");
                reader.unexpected(pointer, "an index", type_name(index));
            }
            let mut string = |name| reader.inside(pointer, value, name).map(str::to_owned);
            Some(ReplyTo {
                message_id: string("message_id"),
                guid: string("guid"),
                part_index: part_index.and_then(Value::as_u64),
            })
        })
    }

    /// Adds a warning about a field.
    pub(super) fn warn(&mut self, level: Level, field: Field, problem: Problem) {
        self.push(Pointer::to(level, field), problem);
    }

    /// The value at the top of the body, or else in its `data`. Both are read, since
    /// both may need a warning.
    fn first<T>(&mut self, read: impl Fn(&mut Self, Level) -> Option<T>) -> Option<T> {
        let top = read(self, Level::Top);
        let data = read(self, Level::Data);
        top.or(data)
    }

    /// The result of `understand` for a field; a warning if there is none.
    fn read<T>(
        &mut self,
        level: Level,
        field: Field,
        expected: &'static str,
        understand: impl Fn(&'f Lenient<'f>) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(level, field)?;
        let understood = understand(value);
        if understood.is_none() {
            self.unexpected(Pointer::to(level, field), expected, value.type_name());
        } else if matches!(value, Lenient::Partial(_)) {
            self.warn(level, field, Problem::Unreadable);
        }
        understood
    }

    /// A field's value, unless it is missing or null.
    fn get(&self, level: Level, field: Field) -> Option<&'f Lenient<'f>> {
        let fields = match level {
            Level::Top => self.top,
            Level::Data => self.data?,
        };
        match fields.get(field) {
            Lenient::Null => None,
            value => Some(value),
        }
    }

    /// A list, of which an item that is not understood does not spoil the rest.
    fn list<T>(
        &mut self,
        field: Field,
        read: impl Fn(&mut Self, Pointer, &'f Value) -> Option<T>,
    ) -> Vec<T> {
        let items = self.first(|reader, level| {
            let items = reader.read(level, field, "an array", Lenient::as_array)?;
            let pointer = Pointer::to(level, field);
            let items = items.iter().enumerate();
            let items = items.filter_map(|(index, item)| read(reader, pointer.item(index), item));
            Some(items.collect())
        });
        items.unwrap_or_default()
    }

    fn member_at(&mut self, level: Level, field: Field, name: &str) -> Option<&'f str> {
        let value = self.read(level, field, "an object", Lenient::as_object)?;
        self.inside(Pointer::to(level, field), value, name)
    }

    /// A string inside an object.
    fn inside(&mut self, pointer: Pointer, value: &'f Value, name: &str) -> Option<&'f str> {
        match value.get(name)? {
            Value::Null => None,
            Value::String(text) => Some(text),
            other => {
                let pointer = format_args!("{pointer}/{name}");
                self.unexpected(pointer, "a string", type_name(other));
                None
            }
        }
    }

    fn unexpected(
        &mut self,
        pointer: impl fmt::Display,
        expected: &'static str,
        found: &'static str,
    ) {
        self.push(pointer, Problem::Type { expected, found });
    }

    /// Notes a problem once, since some fields are read twice.
    fn push(&mut self, pointer: impl fmt::Display, problem: Problem) {
        let warning = Warning::new(pointer.to_string(), problem);
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}

/// A JSON pointer to a value; written out only for a warning.
#[derive(Clone, Copy)]
struct Pointer {
    level: Level,
    field: Field,
    /// Which item of a list.
    index: Option<usize>,
}

impl Pointer {
    fn to(level: Level, field: Field) -> Self {
        Self {
            level,
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
        let prefix = match self.level {
            Level::Top => "",
            Level::Data => "/data",
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

//! Parameters and columns of statements: the tables have only numbers, texts and
//! nulls.

use std::fmt;

use crate::error::{Error, ErrorKind};

/// One parameter or one column.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
}

/// Omits the value: parameters contain recipients and messages.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Value(…)")
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row of a result.
pub(crate) struct Row(pub(super) Vec<Value>);

impl Row {
    pub(crate) fn int(&self, column: usize) -> Result<i64, Error> {
        self.optional_int(column)?.ok_or_else(unexpected)
    }

    pub(crate) fn optional_int(&self, column: usize) -> Result<Option<i64>, Error> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Ok(Some(*value)),
            Some(Value::Null) => Ok(None),
            _ => Err(unexpected()),
        }
    }

    pub(crate) fn text(&self, column: usize) -> Result<String, Error> {
        self.optional_text(column)?.ok_or_else(unexpected)
    }

    pub(crate) fn optional_text(&self, column: usize) -> Result<Option<String>, Error> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Ok(Some(value.clone())),
            Some(Value::Null) => Ok(None),
            _ => Err(unexpected()),
        }
    }
}

fn unexpected() -> Error {
    Error::new(
        ErrorKind::Database,
        "a column does not hold what the schema says; was the table changed by hand?",
    )
}

//! Schemas and operations by the names that the spec gives them, so that a test
//! can go through all of them without a list of its own.

use std::fmt;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::Error;

/// The Rust type of one schema.
pub struct SchemaType {
    name: &'static str,
    round_trip: fn(&[u8]) -> Result<Value, serde_json::Error>,
    json_schema: fn() -> Schema,
    written_json_schema: fn() -> Schema,
    debug: fn(&[u8]) -> Result<String, serde_json::Error>,
}

impl SchemaType {
    pub(crate) fn of<T: Serialize + DeserializeOwned + JsonSchema + fmt::Debug>(
        name: &'static str,
    ) -> Self {
        Self {
            name,
            round_trip: |document| serde_json::to_value(serde_json::from_slice::<T>(document)?),
            json_schema: || schemars::schema_for!(T),
            written_json_schema: || {
                let settings = SchemaSettings::default().for_serialize();
                settings.into_generator().into_root_schema_for::<T>()
            },
            debug: |document| Ok(format!("{:?}", serde_json::from_slice::<T>(document)?)),
        }
    }

    /// The schema's name in the spec.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Reads a document into the type and writes it again.
    ///
    /// # Errors
    /// If the type does not take the document.
    pub fn round_trip(&self, document: &[u8]) -> Result<Value, serde_json::Error> {
        (self.round_trip)(document)
    }

    /// The JSON schema that the type derives, of what it reads.
    pub fn json_schema(&self) -> Schema {
        (self.json_schema)()
    }

    /// The JSON schema that the type derives, of what it writes.
    pub fn written_json_schema(&self) -> Schema {
        (self.written_json_schema)()
    }

    /// What `{:?}` prints of a document.
    ///
    /// # Errors
    /// If the type does not take the document.
    pub fn debug(&self, document: &[u8]) -> Result<String, serde_json::Error> {
        (self.debug)(document)
    }
}

impl fmt::Debug for SchemaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SchemaType").field(&self.name).finish()
    }
}

/// What an operation is called with: its parameters and its body.
#[derive(Clone, Default)]
pub struct Arguments {
    parameters: Map<String, Value>,
    body: Option<Value>,
}

impl Arguments {
    /// Parameters by the names that the spec gives them.
    pub fn new(parameters: Map<String, Value>) -> Self {
        Self {
            parameters,
            body: None,
        }
    }

    /// A JSON body.
    #[must_use = "this returns the arguments with the body"]
    pub fn with_body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    pub(crate) fn string(&self, name: &str) -> Result<Option<String>, CallError> {
        match self.parameters.get(name) {
            None => Ok(None),
            Some(Value::String(value)) => Ok(Some(value.clone())),
            Some(_) => Err(CallError::Argument(name.to_owned())),
        }
    }

    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, CallError> {
        let Some(value) = self.parameters.get(name) else {
            return Ok(None);
        };
        value
            .as_i64()
            .map(Some)
            .ok_or_else(|| CallError::Argument(name.to_owned()))
    }

    pub(crate) fn body<T: DeserializeOwned>(&self) -> Result<Option<T>, CallError> {
        let body = self.body.clone().map(serde_json::from_value).transpose();
        body.map_err(|error| CallError::Argument(format!("body: {error}")))
    }
}

impl fmt::Debug for Arguments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arguments").finish_non_exhaustive()
    }
}

/// A success: its status and its body as the type wrote it again.
#[derive(Clone)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The value.
    pub value: Value,
}

impl Reply {
    pub(crate) fn read<T: Serialize>(
        result: Result<crate::reply::Reply<T>, Error>,
    ) -> Result<Self, CallError> {
        let response = result.map_err(CallError::Failed)?;
        let status = response.http_status().as_u16();
        let value = serde_json::to_value(response.into_inner());
        let value = value.map_err(|error| CallError::Argument(error.to_string()))?;
        Ok(Self { status, value })
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// The error of a call whose response is no success and came at `now`, without a
/// connection: for the fuzzers of headers and of bodies.
pub fn error_of(
    status: StatusCode,
    headers: HeaderMap,
    body: impl Into<Bytes>,
    now: DateTime<Utc>,
) -> Error {
    crate::transport::error_of(status, headers, body.into(), now)
}

/// Why a call by name did not succeed.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// No such operation among those that are generated.
    Unknown,
    /// This argument has the wrong type.
    Argument(String),
    /// The call failed.
    Failed(Error),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("no such generated operation"),
            Self::Argument(name) => write!(f, "argument {name} has the wrong type"),
            Self::Failed(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}

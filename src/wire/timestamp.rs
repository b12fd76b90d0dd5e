//! Timestamps of the service: some documents show ISO 8601, others milliseconds
//! since 1970, and a response may have either.

use std::fmt;

use chrono::{DateTime, TimeZone, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment, in the form in which the service sent it.
///
/// ```
/// use blooio_client::Timestamp;
///
/// let millis: Timestamp = serde_json::from_str("1703123457474")?;
/// let iso: Timestamp = serde_json::from_str(r#""2026-04-19T12:34:56Z""#)?;
/// assert_eq!(millis.to_datetime().unwrap().timestamp(), 1703123457);
/// assert!(iso.to_datetime() > millis.to_datetime());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Timestamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    Millis(i64),
    /// An ISO 8601 date and time, in UTC.
    DateTime(DateTime<Utc>),
}

impl Timestamp {
    /// The moment itself. `None` only for a count of milliseconds that lies
    /// outside of the years that chrono can express.
    pub fn to_datetime(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Millis(millis) => DateTime::from_timestamp_millis(millis),
            Self::DateTime(at) => Some(at),
        }
    }
}

impl<Z: TimeZone> From<DateTime<Z>> for Timestamp {
    fn from(at: DateTime<Z>) -> Self {
        Self::DateTime(at.with_timezone(&Utc))
    }
}

/// Milliseconds since 1970.
impl From<i64> for Timestamp {
    fn from(millis: i64) -> Self {
        Self::Millis(millis)
    }
}

/// Milliseconds since 1970.
impl From<Timestamp> for i64 {
    fn from(at: Timestamp) -> Self {
        match at {
            Timestamp::Millis(millis) => millis,
            Timestamp::DateTime(at) => at.timestamp_millis(),
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_datetime() {
            Some(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%M:%S%.3fZ")),
            None => f.write_str("out of range"),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Timestamp {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let at = DateTime::parse_from_rfc3339(text)?;
        Ok(Self::DateTime(at.with_timezone(&Utc)))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Millis(millis) => serializer.serialize_i64(*millis),
            Self::DateTime(at) => at.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("milliseconds since 1970 or an ISO 8601 date and time")
            }

            fn visit_i64<E: serde::de::Error>(self, millis: i64) -> Result<Timestamp, E> {
                Ok(Timestamp::Millis(millis))
            }

            fn visit_u64<E: serde::de::Error>(self, millis: u64) -> Result<Timestamp, E> {
                i64::try_from(millis)
                    .map(Timestamp::Millis)
                    .map_err(E::custom)
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Timestamp, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "oneOf": [
                { "type": "string", "format": "date-time" },
                { "type": "integer", "format": "int64" },
            ],
        })
    }
}

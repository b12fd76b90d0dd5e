//! Parsing, printing, serde and a redacting `Debug`, for all identifiers.

/// Implements them. `private` identifiers name people: their `Debug` hides the
/// value; that of the others shows it where it looks like an id.
macro_rules! id_traits {
    ($($name:ident $visibility:ident),* $(,)?) => {$(
        impl std::str::FromStr for $name {
            type Err = InvalidId;

            fn from_str(value: &str) -> Result<Self, InvalidId> {
                Self::check(value)?;
                Ok(Self(value.to_owned()))
            }
        }

        impl TryFrom<&str> for $name {
            type Error = InvalidId;

            fn try_from(value: &str) -> Result<Self, InvalidId> {
                value.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(value: String) -> Result<Self, InvalidId> {
                Self::check(&value)?;
                Ok(Self(value))
            }
        }

        impl TryFrom<&String> for $name {
            type Error = InvalidId;

            fn try_from(value: &String) -> Result<Self, InvalidId> {
                value.parse()
            }
        }

        impl From<&$name> for $name {
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                id_traits!(@debug $visibility $name, self, f)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = String::deserialize(deserializer)?;
                Self::try_from(value).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                std::borrow::Cow::Borrowed(stringify!($name))
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "minLength": 1 })
            }
        }
    )*};
    (@debug open $name:ident, $this:ident, $f:ident) => {
        $f.debug_tuple(stringify!($name))
            .field(&$crate::wire::redact::opaque(&$this.0))
            .finish()
    };
    (@debug private $name:ident, $this:ident, $f:ident) => {
        $f.write_str(concat!(stringify!($name), "(…)"))
    };
}

pub(super) use id_traits;

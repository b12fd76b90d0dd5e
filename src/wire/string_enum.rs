//! Strings with names for the values that the spec lists: open ones, which keep
//! a value that the spec does not list, and lenient ones, which read other spellings.

/// Declares an enum whose values are strings. The generated code calls it.
macro_rules! string_enum {
    (
        $(#[doc = $doc:expr])*
        open $name:ident { $($(#[doc = $variant_doc:expr])* $variant:ident = $value:literal,)* }
    ) => {
        $(#[doc = $doc])*
        ///
        /// The list may grow: a value that the spec does not name is kept as
        /// `Other`, letter for letter.
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant,)*
            /// A value that the spec does not name. It may hold anything, so
            /// `Debug` shows its length alone.
            Other(::std::string::String),
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $(Self::$variant => f.write_str(::std::stringify!($variant)),)*
                    Self::Other(value) => {
                        let length = value.chars().count();
                        ::std::write!(f, "Other({length} characters)")
                    }
                }
            }
        }

        impl $name {
            /// The values that the spec names, in its order.
            pub const KNOWN: &'static [&'static str] = &[$($value,)*];

            /// The value as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(value) => value,
                }
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                match value.as_str() {
                    $($value => Self::$variant,)*
                    _ => Self::Other(value),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::wire::string_enum::read(deserializer, |value| {
                    ::std::result::Result::<_, ::std::convert::Infallible>::Ok(Self::from(value))
                })
            }
        }

        $crate::wire::string_enum::string_enum!(@shared $name, "x-extensible-enum" = Self::KNOWN);
    };

    (
        $(#[doc = $doc:expr])*
        lenient $name:ident { $($(#[doc = $variant_doc:expr])* $variant:ident = $value:literal,)* }
    ) => {
        $(#[doc = $doc])*
        ///
        /// It is read in any case, with spaces or underscores for dashes, and
        /// written as the documents write it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant,)*
        }

        impl $name {
            /// Every value, in the order of the spec.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The value as it is on the wire.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $value,)*
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::wire::string_enum::UnknownValue;

            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                match $crate::wire::string_enum::fold(value).as_str() {
                    $($value => ::std::result::Result::Ok(Self::$variant),)*
                    _ => ::std::result::Result::Err($crate::wire::string_enum::UnknownValue {
                        expected: &[$($value,)*],
                    }),
                }
            }
        }

        impl ::std::convert::TryFrom<&str> for $name {
            type Error = $crate::wire::string_enum::UnknownValue;

            fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
                value.parse()
            }
        }

        impl ::std::convert::TryFrom<::std::string::String> for $name {
            type Error = $crate::wire::string_enum::UnknownValue;

            fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, Self::Error> {
                value.parse()
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::wire::string_enum::read(deserializer, |value| value.parse())
            }
        }

        $crate::wire::string_enum::string_enum!(@shared $name, "enum" = [$($value,)*]);
    };

    (@shared $name:ident, $keyword:literal = $values:expr) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::stringify!($name))
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "type": "string", $keyword: $values })
            }
        }
    };
}

pub(crate) use string_enum;

use std::fmt;
use std::marker::PhantomData;

/// A value that a closed list does not hold.
#[cfg(feature = "client")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    pub(crate) expected: &'static [&'static str],
}

#[cfg(feature = "client")]
impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown value; use one of {}", self.expected.join(", "))
    }
}

#[cfg(feature = "client")]
impl std::error::Error for UnknownValue {}

/// One spelling for all that the documents accept: lower case, with dashes.
#[cfg(feature = "client")]
pub(crate) fn fold(value: &str) -> String {
    value
        .trim()
        .chars()
        .map(|letter| match letter {
            ' ' | '_' => '-',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

/// Reads a string without a copy where it can.
pub(crate) fn read<'de, D, T, E>(
    deserializer: D,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    E: fmt::Display,
{
    struct Visitor<F, T, E>(F, PhantomData<(T, E)>);

    impl<T, E: fmt::Display, F: Fn(&str) -> Result<T, E>> serde::de::Visitor<'_> for Visitor<F, T, E> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<R: serde::de::Error>(self, value: &str) -> Result<T, R> {
            (self.0)(value).map_err(R::custom)
        }
    }

    deserializer.deserialize_str(Visitor(parse, PhantomData))
}

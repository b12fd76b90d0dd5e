//! Why a generated builder has no value for a parameter or a field. Every builder
//! begins with the reasons for what it requires, so they are not errors yet.

use super::Error;

#[derive(Clone)]
pub(crate) enum NoValue {
    /// The parameter or field of this name was not given.
    Missing(&'static str),
    /// The value that was given was refused.
    Refused(Error),
}

impl NoValue {
    /// The error of a value's conversion, under the name of the parameter or field
    /// that the value is for.
    pub(crate) fn refused(name: &'static str, error: impl Into<Error>) -> Self {
        Self::Refused(Error::of_parameter(name, error))
    }
}

impl From<NoValue> for Error {
    fn from(reason: NoValue) -> Self {
        match reason {
            NoValue::Missing(name) => Self::invalid(name, "it is required and was not given"),
            NoValue::Refused(error) => error,
        }
    }
}

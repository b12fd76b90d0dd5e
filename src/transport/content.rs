//! The body of a generated builder: the value that it was given, or a builder of
//! the value. A value goes through no builder, which would move it twice.

use crate::error::Error;

/// A body of type `T`, or its builder `B`.
#[derive(Clone)]
pub(crate) enum Content<T, B> {
    Value(T),
    Builder(B),
    Refused(Error),
}

impl<T, B> Content<T, B>
where
    B: From<T>,
    T: TryFrom<B, Error = Error>,
{
    pub(crate) fn of(value: impl TryInto<T, Error: Into<Error>>) -> Self {
        match value.try_into() {
            Ok(value) => Self::Value(value),
            Err(error) => Self::Refused(error.into()),
        }
    }

    /// Changes the builder, which begins with the value if there is one.
    pub(crate) fn map(self, change: impl FnOnce(B) -> B) -> Self {
        match self {
            Self::Value(value) => Self::Builder(change(value.into())),
            Self::Builder(builder) => Self::Builder(change(builder)),
            Self::Refused(error) => Self::Refused(error),
        }
    }

    pub(crate) fn finish(self) -> Result<T, Error> {
        match self {
            Self::Value(value) => Ok(value),
            Self::Builder(builder) => builder.try_into(),
            Self::Refused(error) => Err(error),
        }
    }
}

impl<T, B: Default> Default for Content<T, B> {
    fn default() -> Self {
        Self::Builder(B::default())
    }
}

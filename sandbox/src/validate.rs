//! Requests and responses against the spec, so that nothing passes here that
//! the spec forbids, in either direction.

mod explain;
mod request;
mod response;
mod schemas;

pub(crate) use self::request::{check as request, warnings};
pub(crate) use self::response::check as response;

#[cfg(test)]
pub(crate) use self::schemas::errors;

/// The first thing that is not as the spec says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Invalid {
    /// The field in the words of the guide: `parts[0].url`; for a parameter
    /// its name.
    pub(crate) field: String,
    /// What is wrong, without the field.
    pub(crate) reason: String,
}

//! Validates requests and responses against the spec, so that neither a client
//! nor the sandbox departs from it unnoticed.

mod explain;
mod request;
mod response;
mod schemas;
mod warnings;

pub(crate) use self::request::check as request;
pub(crate) use self::response::check as response;
pub(crate) use self::warnings::{path_warning, warnings};

#[cfg(test)]
pub(crate) use self::schemas::errors;

/// The first violation of the spec.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Invalid {
    /// The field in the words of the guide: `parts[0].url`; for a parameter
    /// its name.
    pub(crate) field: String,
    /// What is wrong, without the field.
    pub(crate) reason: String,
}

//! HTTP for the API: reads requests and shapes answers.

pub(crate) mod envelope;
pub(crate) mod identifier;
pub(crate) mod payload;
pub(crate) mod reply;
pub(crate) mod request;

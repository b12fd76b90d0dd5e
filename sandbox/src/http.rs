//! The API's side of HTTP: reading a request, the shapes of an answer.

pub(crate) mod envelope;
pub(crate) mod identifier;
pub(crate) mod payload;
pub(crate) mod reply;
pub(crate) mod request;

//! What generated code is built on: readers of objects and open enums, times,
//! the type of an operation, and the headers that every response may have.

#[cfg(feature = "client")]
pub(crate) mod encode;
#[cfg(feature = "client")]
pub(crate) mod object;
#[cfg(feature = "client")]
pub mod operation;
#[cfg(feature = "client")]
pub(crate) mod rate_limit;
#[cfg(feature = "client")]
pub(crate) mod redact;
#[cfg(feature = "client")]
pub(crate) mod request_id;
pub(crate) mod sample;
pub(crate) mod string_enum;
#[cfg(feature = "client")]
pub(crate) mod timestamp;

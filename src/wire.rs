//! What generated code is built on: readers of objects and open enums, times,
//! the type of an operation, and the headers that every response may have.

pub(crate) mod object;
pub mod operation;
pub(crate) mod rate_limit;
pub(crate) mod redact;
pub(crate) mod request_id;
pub(crate) mod sample;
pub(crate) mod string_enum;
pub(crate) mod timestamp;

//! The spec, the generated types and the wire, compared with each other.
//!
//! The spec is read at run time, from `BLOOIO_SPEC` or `openapi/blooio.yaml`, so
//! that a changed one can be compared with what was compiled from the old one.
//! `PROPTEST_CASES` (default 32) is the number of documents that each schema is tried with.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod breakage;
mod callbacks;
mod capture;
mod documents;
mod lossless;
mod messages;
mod operations;
mod report;
mod requests;
mod responses;
mod schema_to_type;
mod shape;
mod spec_under_test;
mod strategy;
mod tables;
mod text;
mod type_to_schema;
mod wrappers;

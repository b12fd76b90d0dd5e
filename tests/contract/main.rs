//! The spec, the generated types and the wire, held against each other.
//!
//! The spec is read at run time, from `BLOOIO_SPEC` or `openapi/blooio.yaml`, so
//! that a changed one can be held against what was compiled from the old one.
//! `PROPTEST_CASES` (default 32) says how many documents each schema is tried with.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod bounds;
mod breakage;
mod callbacks;
mod capture;
mod documents;
#[path = "../../xtask/src/json_schema.rs"]
mod json_schema;
mod lossless;
mod messages;
#[path = "../../openapi/codegen/nullable.rs"]
mod nullable;
mod report;
mod requests;
mod responses;
mod schema_to_type;
mod shape;
#[path = "../../xtask/src/spec.rs"]
mod spec;
mod strategy;
mod tables;
mod text;
mod type_to_schema;
mod world;
mod wrappers;
#[path = "../../openapi/codegen/yaml.rs"]
mod yaml;

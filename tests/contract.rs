//! The spec, the generated types and the wire, held against each other.
//!
//! The spec is read at run time, from `BLOOIO_SPEC` or `openapi/blooio.yaml`, so
//! that a changed one can be held against what was compiled from the old one.
//! `PROPTEST_CASES` (default 32) says how many documents each schema is tried with.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "contract/bounds.rs"]
mod bounds;
#[path = "contract/breakage.rs"]
mod breakage;
#[path = "contract/capture.rs"]
mod capture;
#[path = "contract/documents.rs"]
mod documents;
#[path = "../xtask/src/json_schema.rs"]
mod json_schema;
#[path = "contract/lossless.rs"]
mod lossless;
#[path = "contract/messages.rs"]
mod messages;
#[path = "contract/report.rs"]
mod report;
#[path = "contract/requests.rs"]
mod requests;
#[path = "contract/responses.rs"]
mod responses;
#[path = "contract/schema_to_type.rs"]
mod schema_to_type;
#[path = "contract/shape.rs"]
mod shape;
#[path = "../xtask/src/spec.rs"]
mod spec;
#[path = "contract/strategy.rs"]
mod strategy;
#[path = "contract/tables.rs"]
mod tables;
#[path = "contract/text.rs"]
mod text;
#[path = "contract/type_to_schema.rs"]
mod type_to_schema;
#[path = "contract/world.rs"]
mod world;
#[path = "contract/wrappers.rs"]
mod wrappers;
#[path = "../openapi/codegen/yaml.rs"]
mod yaml;

//! The parts of xtask that the contract tests use too: reading a spec,
//! generating from it, and validating documents against its schemas.

#[path = "../../openapi/codegen/lib.rs"]
pub mod codegen;
pub mod json_schema;

//! The spec's schemas as text, for programs that check documents against them.
//! The sandbox is one; the client itself parses into types.

/// One schema a line: `schema NAME JSON` or `parameter OPERATION.NAME JSON`,
/// the last being JSON Schema draft 4 whose references are
/// `#/definitions/NAME`.
pub const SCHEMAS: &str = include_str!("../openapi/generated_schemas.txt");

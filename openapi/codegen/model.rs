//! A spec in the form that progenitor accepts, and the facts that the generated
//! tables are made from.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::events::Events;
use super::operations::Operation;
use super::string_enums::StringEnum;

/// A spec in the form that progenitor accepts, and what was taken out of it.
#[derive(Default)]
pub(super) struct Lowered {
    pub(super) document: Value,
    /// The first of the spec's servers.
    pub(super) server: String,
    pub(super) operations: Vec<Operation>,
    pub(super) enums: Vec<StringEnum>,
    pub(super) limits: Vec<Limit>,
    pub(super) codes: Vec<CodeList>,
    /// What callbacks use and show.
    pub(super) events: Events,
    /// Names of the properties that hold a time, in alphabetical order.
    pub(super) times: BTreeSet<String>,
    /// Schema name to the Rust type that replaces it.
    pub(super) replacements: BTreeMap<String, String>,
    /// Schemas for which a Rust type exists, in the spec's order.
    pub(super) schemas: Vec<String>,
    /// Schemas that take null.
    pub(super) nullable: Vec<String>,
    /// Unions of objects, each with the members to try, in order.
    pub(super) unions: BTreeMap<String, Vec<String>>,
}

/// A bound of one property.
pub(super) struct Limit {
    pub(super) name: String,
    pub(super) value: u64,
    pub(super) place: String,
}

/// A list of values that an extension of an enum names, such as `x-quota-codes`.
pub(super) struct CodeList {
    pub(super) name: String,
    pub(super) values: Vec<String>,
    pub(super) place: String,
}

//! The locations of people who share them.

use std::collections::BTreeMap;

/// A location, as a device last reported it.
#[derive(Clone, Copy)]
pub(crate) struct Location {
    pub(crate) latitude: f64,
    pub(crate) longitude: f64,
    pub(crate) updated_at: i64,
}

/// The locations, by number or address.
pub(crate) type Locations = BTreeMap<String, Location>;

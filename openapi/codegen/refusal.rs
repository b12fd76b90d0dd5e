//! The error of lowering: why a spec is refused, and where.

use std::fmt;

/// Why a spec cannot be lowered.
#[derive(Debug)]
pub(super) struct Refusal {
    place: String,
    reason: String,
    /// Where in the spec to look.
    pub(super) pointer: String,
}

impl Refusal {
    pub(super) fn new(
        place: impl Into<String>,
        pointer: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            place: place.into(),
            reason: reason.into(),
            pointer: pointer.into(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

//! One change of a spec, as a caller sees it.

use crate::flags::Class;

/// One change, as a caller sees it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    pub(crate) class: Class,
    /// The operation, type or field.
    pub(crate) place: String,
    pub(crate) message: String,
    /// The line in the new spec, or in the old one for what is gone.
    pub(crate) line: usize,
}

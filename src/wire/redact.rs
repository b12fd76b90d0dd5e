//! What stands in `Debug` for a text, a number or an address.

use std::fmt;

/// Prints an ellipsis, whatever it stands for.
pub(crate) struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Whether something is there, and nothing of what it is.
pub(crate) fn hidden<T>(value: &Option<T>) -> Option<Hidden> {
    value.as_ref().map(|_| Hidden)
}

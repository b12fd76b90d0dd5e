//! A picture that was uploaded. Its bytes are looked at and dropped.

/// The icon of a group or the background of a chat.
pub(crate) struct Picture {
    pub(crate) id: String,
    pub(crate) url: String,
    /// 1 for the first picture of its place, and one more for each that
    /// replaces it.
    pub(crate) version: u64,
}

//! An uploaded picture, without its bytes, which are checked and dropped.

/// The icon of a group or the background of a chat.
#[derive(Clone)]
pub(crate) struct Picture {
    pub(crate) id: String,
    pub(crate) url: String,
    /// 1 for the first picture of a group or chat, and one more for each that
    /// replaces it.
    pub(crate) version: u64,
}

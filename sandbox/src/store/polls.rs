//! Polls and their votes.

use std::collections::HashMap;

/// A poll.
pub(crate) struct Poll {
    pub(crate) id: String,
    pub(crate) chat: String,
    pub(crate) title: Option<String>,
    pub(crate) options: Vec<PollOption>,
    pub(crate) sent_at: i64,
}

/// One choice of a poll.
pub(crate) struct PollOption {
    pub(crate) text: String,
    pub(crate) votes: u64,
}

/// The polls, by id.
pub(crate) type Polls = HashMap<String, Poll>;

//! Polls and their votes.

use std::collections::{BTreeSet, HashMap};

use super::messages::Direction;

/// A poll.
#[derive(Clone)]
pub(crate) struct Poll {
    pub(crate) id: String,
    pub(crate) chat: String,
    pub(crate) direction: Direction,
    pub(crate) line: String,
    /// The person who sent it, for an inbound poll.
    pub(crate) sender: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) options: Vec<PollOption>,
    pub(crate) sent_at: i64,
}

/// One choice of a poll.
#[derive(Clone)]
pub(crate) struct PollOption {
    pub(crate) text: String,
    /// The people who chose it.
    pub(crate) voters: BTreeSet<String>,
}

impl PollOption {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            voters: BTreeSet::new(),
        }
    }
}

/// The polls, by id.
pub(crate) type Polls = HashMap<String, Poll>;

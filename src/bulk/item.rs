//! The result of one message of a campaign.

use std::fmt;

use crate::error::Error;
use crate::ids::ChatId;
use crate::resources::Sent;

/// One message of a campaign and its result.
#[derive(Clone)]
#[non_exhaustive]
pub struct BulkItem {
    /// Position in the input, from 0.
    pub index: u64,
    /// The recipient; `None` if the input's text is not a chat id.
    pub recipient: Option<ChatId>,
    /// Its result.
    pub result: BulkResult,
}

/// The result of one message.
#[derive(Clone, Debug)]
pub enum BulkResult {
    /// The service accepted it, now or when the campaign ran before
    /// ([`Sent::replayed`]).
    Sent(Box<Sent>),
    /// It was not accepted, or may not have been: see [`Error::outcome`]. Running
    /// the campaign again is safe.
    Failed(Error),
    /// The input named this recipient before; nothing was sent.
    Duplicate,
}

impl fmt::Debug for BulkItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkItem")
            .field("index", &self.index)
            .field("result", &self.result)
            .finish_non_exhaustive()
    }
}

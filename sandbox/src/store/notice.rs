//! Notices of what happened in the store, of which `deliver` makes the bodies of
//! webhook events.

/// Something that happened.
#[derive(Clone, Debug)]
pub(crate) enum Notice {
    Received {
        message_id: String,
    },
    Sent {
        message_id: String,
    },
    Delivered {
        message_id: String,
    },
    Read {
        message_id: String,
    },
    Failed {
        message_id: String,
    },
    /// The reaction at this index of the message.
    Reacted {
        message_id: String,
        index: usize,
    },
    PollCreated {
        poll_id: String,
    },
    PollReceived {
        poll_id: String,
    },
    PollVoted {
        poll_id: String,
        voter: String,
    },
}

impl Notice {
    /// The event's name.
    pub(crate) fn event(&self) -> &'static str {
        match self {
            Self::Received { .. } => "message.received",
            Self::Sent { .. } => "message.sent",
            Self::Delivered { .. } => "message.delivered",
            Self::Read { .. } => "message.read",
            Self::Failed { .. } => "message.failed",
            Self::Reacted { .. } => "message.reaction",
            Self::PollCreated { .. } => "poll.created",
            Self::PollReceived { .. } => "poll.received",
            Self::PollVoted { .. } => "poll.voted",
        }
    }

    /// Whether a webhook of type `kind` gets it.
    pub(crate) fn is_for(&self, kind: &str) -> bool {
        match kind {
            "all" => true,
            "poll" => self.event().starts_with("poll."),
            "status" => matches!(
                self,
                Self::Sent { .. }
                    | Self::Delivered { .. }
                    | Self::Read { .. }
                    | Self::Failed { .. }
            ),
            _ => self.event().starts_with("message."),
        }
    }
}

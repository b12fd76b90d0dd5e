//! A feed of what changed, for a page and for tests that wait.

use tokio::sync::broadcast;

/// Changes that a slow reader may be behind before it misses some.
const CAPACITY: usize = 1024;

/// What changed in the sandbox.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// A message is new, or its stage or its reactions changed; the id is its
    /// own.
    Message,
    /// A poll is new or was voted on; the id is its own.
    Poll,
    /// The account began or stopped typing, or read a chat; the id is the
    /// chat's.
    Chat,
    /// A request was answered; the id is its sequence number.
    Request,
    /// An attempt to deliver a webhook ended; the id is the event's.
    Delivery,
    /// A request met a fault; the id is the fault's number. Or faults were added
    /// or removed; the id is empty.
    Fault,
    /// Everything was reset, or a snapshot was restored; the id is empty.
    Reset,
}

impl ChangeKind {
    /// The name in the feed of the control plane.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Poll => "poll",
            Self::Chat => "chat",
            Self::Request => "request",
            Self::Delivery => "delivery",
            Self::Fault => "fault",
            Self::Reset => "reset",
        }
    }
}

/// One change. `Debug` shows no id: that of a chat is a person's number.
#[derive(Clone)]
pub struct Change {
    /// Number of the change, from 1, without gaps.
    pub sequence: u64,
    /// What changed.
    pub kind: ChangeKind,
    /// Identifier of what changed, as [`ChangeKind`] says.
    pub id: String,
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Change")
            .field("sequence", &self.sequence)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// The sending end of the feed.
#[derive(Clone)]
pub(crate) struct Changes {
    sender: broadcast::Sender<Change>,
    sequence: u64,
}

impl Changes {
    pub(crate) fn publish(&mut self, kind: ChangeKind, id: impl Into<String>) {
        self.sequence += 1;
        // Without a reader there is nothing to do.
        let _ = self.sender.send(Change {
            sequence: self.sequence,
            kind,
            id: id.into(),
        });
    }

    pub(crate) fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.sender.subscribe()
    }
}

impl Default for Changes {
    fn default() -> Self {
        Self {
            sender: broadcast::channel(CAPACITY).0,
            sequence: 0,
        }
    }
}

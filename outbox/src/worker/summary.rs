//! The figures of a worker's run.

/// What a worker did until it stopped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Messages that the service accepted.
    pub sent: u64,
    /// Attempts after which a job was queued again.
    pub postponed: u64,
    /// Messages that the service rejected.
    pub dead: u64,
    /// Jobs parked as unknown.
    pub parked: u64,
}

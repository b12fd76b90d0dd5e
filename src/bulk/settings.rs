//! What a campaign is configured with, for its builder and for its run.

use std::time::Duration;

use crate::client::Client;

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) client: Client,
    /// Its name, from which the idempotency keys are derived.
    pub(super) campaign: String,
    pub(super) concurrency: usize,
    /// How many of the latest recipients are remembered.
    pub(super) memory: usize,
    pub(super) deadline: Duration,
    pub(super) total: Option<u64>,
}

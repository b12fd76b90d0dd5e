//! Snapshots of everything in the sandbox, so that a test can go back to one.

use std::fmt;
use std::sync::Arc;

use super::{Control, ControlError};
use crate::service::State;

/// Everything in a sandbox at one moment. Clones share it.
#[derive(Clone)]
pub struct Snapshot(pub(super) Arc<State>);

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").finish_non_exhaustive()
    }
}

/// Snapshots.
impl Control {
    /// Copies everything as it is now: messages, contacts, groups, webhooks and
    /// the events that wait for them, faults, counts and records.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.receive("+15551234567", "Is my order ready?");
    /// let asked = sandbox.snapshot();
    ///
    /// let client = sandbox.client().build()?;
    /// client.chat("+15551234567")?.send("It is!").await?;
    /// sandbox.restore(&asked);
    /// assert!(sandbox.messages_sent().is_empty());
    /// assert_eq!(sandbox.messages("+15551234567").len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn snapshot(&self) -> Snapshot {
        Snapshot(Arc::new(self.shared.current().capture()))
    }

    /// Restores everything but the clock. A snapshot can be restored any number
    /// of times, and in another sandbox as well. Events that were being posted
    /// when it was taken are posted again.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let before = sandbox.snapshot();
    /// sandbox.receive("+15551234567", "And now?");
    /// sandbox.restore(&before);
    /// assert_eq!(sandbox.messages("+15551234567").len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn restore(&self, snapshot: &Snapshot) {
        self.change(|service| service.restore(&snapshot.0));
        self.shared.wake();
    }

    /// Keeps a snapshot for the control plane, and returns its number.
    pub(super) fn keep_snapshot(&self) -> Result<u64, ControlError> {
        let state = self.snapshot().0;
        let kept = self.change(|service| service.keep(state));
        kept.ok_or(ControlError("there are 16 snapshots; remove one first"))
    }

    pub(super) fn restore_kept(&self, id: u64) -> Result<(), ControlError> {
        let kept = self.change(|service| service.kept(id));
        let state = kept.ok_or(ControlError("there is no such snapshot"))?;
        self.restore(&Snapshot(state));
        Ok(())
    }

    pub(super) fn drop_kept(&self, id: u64) -> Result<(), ControlError> {
        let is_removed = self.change(|service| service.drop_kept(id));
        is_removed
            .then_some(())
            .ok_or(ControlError("there is no such snapshot"))
    }
}

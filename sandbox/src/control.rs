//! Controls a sandbox from a test: acts for people, injects faults, decides what
//! happens to messages, and shows the state. The Rust API, the HTTP control
//! plane and the page use the same methods.

mod breakage;
mod endpoints;
mod guard;
mod incoming;
mod looks;
mod newest;
mod outcomes;
mod people;
mod plane;
mod snapshot;
mod view;

use std::fmt;
use std::time::Duration;

pub(crate) use self::guard::guard;
pub use self::incoming::Incoming;
pub(crate) use self::plane::router;
pub use self::snapshot::Snapshot;
pub use self::view::{
    AttachmentView, ChatView, DeliveryView, MessageView, PollOptionView, PollView, ReactionView,
};

use crate::service::Service;
use crate::shared::Shared;

/// Controls a running sandbox. Clones control the same one.
///
/// [`Sandbox`](crate::Sandbox) dereferences to it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use blooio_sandbox::{Sandbox, Stage};
///
/// let sandbox = Sandbox::start().await?;
/// let client = sandbox.client().build()?;
/// let sent = client.chat("+15551234567")?.send("Hello").await?;
/// let id = sandbox.messages_sent()[0].message_id().to_owned();
///
/// sandbox.advance(&id, Stage::Read)?;
/// sandbox.react(&id, "+15551234567", "+love")?;
/// sandbox.receive("+15551234567", "Hello to you!");
/// # drop(sent);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Control {
    shared: Shared,
}

impl Control {
    pub(crate) fn new(shared: Shared) -> Self {
        Self { shared }
    }

    /// Waits for this time by the clock of the sandbox.
    pub(crate) async fn pause(&self, by: Duration) {
        let clock = self.clock();
        clock.sleep_until(clock.now() + by).await;
    }

    fn change<T>(&self, change: impl FnOnce(&mut Service) -> T) -> T {
        self.shared.change(change)
    }
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control").finish_non_exhaustive()
    }
}

/// Why something could not be done in the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ControlError(&'static str);

impl fmt::Display for ControlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for ControlError {}

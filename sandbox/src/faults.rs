//! Faults that a test orders: what the next requests meet instead of the
//! service.

use std::collections::VecDeque;
use std::time::Duration;

use crate::http::reply::{Refusal, Reply};

/// What [`Sandbox::fail_next`](crate::Sandbox::fail_next) makes the next
/// requests meet.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use std::time::Duration;
/// use blooio_sandbox::{Fault, Sandbox};
///
/// let sandbox = Sandbox::start().await?;
/// sandbox.fail_next(2, Fault::Status(503));
/// sandbox.fail_next(1, Fault::RateLimited { retry_after: Duration::from_secs(2) });
/// // The next two requests get a 503, the third a 429; then all is well.
/// # Ok(())
/// # }
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Answers with this HTTP status (400 to 599) without doing anything: the
    /// request was certainly not processed.
    Status(u16),
    /// Answers 429 with `Retry-After` in whole seconds, rounded up, without
    /// doing anything.
    RateLimited {
        /// How long the client is asked to wait.
        retry_after: Duration,
    },
    /// Does what was asked and then answers with this HTTP status (400 to
    /// 599): the outcome that a client cannot know.
    StatusAfterProcessing(u16),
}

/// The faults still to come, oldest first.
#[derive(Default)]
pub(crate) struct Faults(VecDeque<Fault>);

impl Faults {
    pub(crate) fn push(&mut self, requests: usize, fault: Fault) {
        self.0.extend(std::iter::repeat_n(fault, requests));
    }

    pub(crate) fn next(&mut self) -> Option<Fault> {
        self.0.pop_front()
    }
}

impl Fault {
    /// The answer, if the request is not to be processed at all.
    pub(crate) fn before(self) -> Option<Reply> {
        match self {
            Self::Status(status) => Some(refused(status).into()),
            Self::RateLimited { retry_after } => {
                let seconds = retry_after.as_millis().div_ceil(1000);
                let seconds = u64::try_from(seconds).unwrap_or(u64::MAX);
                Some(refused(429).retry_after(seconds).into())
            }
            Self::StatusAfterProcessing(_) => None,
        }
    }

    /// The answer that replaces the real one.
    pub(crate) fn after(self) -> Option<Reply> {
        match self {
            Self::StatusAfterProcessing(status) => Some(refused(status).into()),
            Self::Status(_) | Self::RateLimited { .. } => None,
        }
    }
}

fn refused(status: u16) -> Refusal {
    Refusal::new(status, "a fault that the sandbox was told to show")
}

//! Faults that a test injects into requests and webhooks.

mod rule;
mod webhook;

use std::time::Duration;

use serde_json::Value;

pub use self::rule::{FaultId, FaultRule};
pub use self::webhook::{WebhookFault, WebhookFaultRule};

use crate::http::reply::{Refusal, Reply};

/// A fault of a request.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use std::time::Duration;
/// use blooio_sandbox::{Fault, FaultRule, Sandbox};
///
/// let sandbox = Sandbox::start().await?;
/// sandbox.fail_next(2, Fault::Status(503));
/// sandbox.fail_next(1, Fault::RateLimited { retry_after: Duration::from_secs(2) });
/// // The next two requests get a 503, the third a 429; then all is well, but
/// // that one send in ten breaks off after it was processed.
/// sandbox.fault(FaultRule::new(Fault::ResetAfter).on("sendMessage").probability(0.1));
/// # Ok(())
/// # }
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Answers with this HTTP status (400 to 599) without doing anything: the
    /// request was certainly not processed.
    Status(u16),
    /// Answers with this HTTP status and this body, as a proxy may, without
    /// doing anything.
    Body {
        /// The status.
        status: u16,
        /// The body, sent as `text/html`.
        body: String,
    },
    /// Answers 429 with `Retry-After` in whole seconds, rounded up, without
    /// doing anything.
    RateLimited {
        /// Time that the client is asked to wait.
        retry_after: Duration,
    },
    /// Answers 429 with `Retry-After` as an HTTP date, without doing anything.
    RateLimitedUntil {
        /// Time from now to the date.
        retry_after: Duration,
    },
    /// Answers 429 without `Retry-After`, without doing anything.
    RateLimitedSilently,
    /// Does what was asked and then answers with this HTTP status (400 to
    /// 599): a client cannot know that it was done.
    StatusAfterProcessing(u16),
    /// Waits before doing anything.
    Delay(Duration),
    /// Does what was asked, answers the head at once and the body after this
    /// wait.
    SlowBody(Duration),
    /// Does what was asked and breaks off in the middle of the body.
    CutBody,
    /// Closes the connection without doing or answering anything.
    ResetBefore,
    /// Does what was asked and closes the connection without an answer.
    ResetAfter,
    /// Accepts a message that then fails with this `error_code` instead of
    /// being delivered.
    MessageFails(String),
}

/// The faults still to come.
#[derive(Clone)]
pub(crate) struct Faults {
    rules: Vec<(FaultId, FaultRule)>,
    webhooks: Vec<(FaultId, WebhookFaultRule)>,
    next: u64,
    random: fastrand::Rng,
}

impl Faults {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            rules: Vec::new(),
            webhooks: Vec::new(),
            next: 1,
            random: fastrand::Rng::with_seed(seed),
        }
    }

    pub(crate) fn add(&mut self, rule: FaultRule) -> FaultId {
        let id = self.take_id();
        self.rules.push((id, rule));
        id
    }

    pub(crate) fn add_webhook(&mut self, rule: WebhookFaultRule) -> FaultId {
        let id = self.take_id();
        self.webhooks.push((id, rule));
        id
    }

    pub(crate) fn remove(&mut self, id: FaultId) -> bool {
        let before = self.rules.len() + self.webhooks.len();
        self.rules.retain(|(known, _)| *known != id);
        self.webhooks.retain(|(known, _)| *known != id);
        self.rules.len() + self.webhooks.len() != before
    }

    pub(crate) fn clear(&mut self) {
        self.rules.clear();
        self.webhooks.clear();
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (FaultId, &FaultRule)> {
        self.rules.iter().map(|(id, rule)| (*id, rule))
    }

    pub(crate) fn all_webhook(&self) -> impl Iterator<Item = (FaultId, &WebhookFaultRule)> {
        self.webhooks.iter().map(|(id, rule)| (*id, rule))
    }

    /// The fault of a request, from the first rule that matches.
    pub(crate) fn next(
        &mut self,
        operation: Option<&str>,
        path: &str,
        body: Option<&Value>,
    ) -> Option<(FaultId, Fault)> {
        let random = &mut self.random;
        let found = self
            .rules
            .iter_mut()
            .find(|(_, rule)| rule.matches(operation, path, body) && rule.chance(|| random.f64()));
        let (id, rule) = found?;
        let (id, fault) = (*id, rule.take());
        self.rules.retain(|(_, rule)| !rule.is_used_up());
        Some((id, fault))
    }

    /// The fault of a webhook event, from the first rule that matches.
    pub(crate) fn next_webhook(&mut self, event: &str) -> Option<WebhookFault> {
        let random = &mut self.random;
        let found = self
            .webhooks
            .iter_mut()
            .find(|(_, rule)| rule.matches(event) && rule.chance(|| random.f64()));
        let fault = found.map(|(_, rule)| rule.take());
        self.webhooks.retain(|(_, rule)| !rule.is_used_up());
        fault
    }

    fn take_id(&mut self) -> FaultId {
        let id = FaultId(self.next);
        self.next += 1;
        id
    }
}

impl Fault {
    /// The fault in a few words, as the page shows it.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Status(status) | Self::Body { status, .. } => format!("answer {status}"),
            Self::RateLimited { .. }
            | Self::RateLimitedUntil { .. }
            | Self::RateLimitedSilently => "answer 429".to_owned(),
            Self::StatusAfterProcessing(status) => format!("process, then answer {status}"),
            Self::Delay(wait) => format!("delay of {} ms", wait.as_millis()),
            Self::SlowBody(wait) => format!("body {} ms late", wait.as_millis()),
            Self::CutBody => "cut the body".to_owned(),
            Self::ResetBefore => "reset before processing".to_owned(),
            Self::ResetAfter => "reset after processing".to_owned(),
            Self::MessageFails(code) => format!("the message fails with {code}"),
        }
    }

    /// The answer, if the request is not to be processed at all.
    pub(crate) fn before(&self, now: chrono::DateTime<chrono::Utc>) -> Option<Reply> {
        match self {
            Self::Status(status) => Some(refused(*status).into()),
            Self::Body { status, body } => Some(Reply::text(*status, body.clone())),
            Self::RateLimited { retry_after } => {
                let seconds = retry_after.as_millis().div_ceil(1000).to_string();
                Some(Reply::from(refused(429)).with_retry_after(seconds))
            }
            Self::RateLimitedUntil { retry_after } => {
                let date = chrono::TimeDelta::from_std(*retry_after).ok();
                let date = date
                    .and_then(|after| now.checked_add_signed(after))
                    .unwrap_or(now);
                let date = date.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
                Some(Reply::from(refused(429)).with_retry_after(date))
            }
            Self::RateLimitedSilently => Some(refused(429).into()),
            // Nothing of it is sent.
            Self::ResetBefore => Some(refused(500).into()),
            _ => None,
        }
    }

    /// The answer that replaces the real one.
    pub(crate) fn after(&self) -> Option<Reply> {
        match self {
            Self::StatusAfterProcessing(status) => Some(refused(*status).into()),
            _ => None,
        }
    }
}

fn refused(status: u16) -> Refusal {
    Refusal::new(status, "a fault that the sandbox was told to show")
}

//! Rules that choose the webhook events that meet a fault, and how often.

use std::time::Duration;

/// A fault of a webhook event.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebhookFault {
    /// The event is delivered twice.
    Twice,
    /// The event is delivered after the next event of the same webhook, or
    /// after a second.
    AfterTheNext,
    /// The event is delivered this much later.
    Late(Duration),
    /// The event has no signature.
    Unsigned,
}

/// A fault of webhooks, the events that may meet it, and how often they do.
///
/// The first rule that matches applies, in the order in which they were added.
/// An event for two webhooks counts twice.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use blooio_sandbox::{Sandbox, WebhookFault, WebhookFaultRule};
///
/// let sandbox = Sandbox::builder().seed(7).start().await?;
/// let rule = WebhookFaultRule::new(WebhookFault::Twice)
///     .on("message.received")
///     .probability(0.25);
/// let id = sandbox.fault_webhooks(rule);
/// assert_eq!(sandbox.webhook_faults()[0].0, id);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a rule does nothing until it is given to Sandbox::fault_webhooks()"]
pub struct WebhookFaultRule {
    pub(crate) fault: WebhookFault,
    pub(crate) event: Option<String>,
    pub(crate) times: Option<u64>,
    pub(crate) probability: f64,
}

impl WebhookFaultRule {
    /// A fault that every event meets until it is removed.
    pub fn new(fault: WebhookFault) -> Self {
        Self {
            fault,
            event: None,
            times: None,
            probability: 1.0,
        }
    }

    /// Only events of this name, such as `message.received`. Default: all.
    pub fn on(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// The number of events that meet it before it is removed. Default: no limit.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// The probability with which an event meets it, from 0 to 1, drawn from
    /// the seed of the sandbox. Default: 1.
    pub fn probability(mut self, share: f64) -> Self {
        self.probability = share;
        self
    }

    /// The rule in a line, as the page shows it.
    pub(crate) fn describe(&self) -> String {
        let mut line = match self.fault {
            WebhookFault::Twice => "webhooks: delivered twice".to_owned(),
            WebhookFault::AfterTheNext => "webhooks: delivered after the next".to_owned(),
            WebhookFault::Late(by) => format!("webhooks: {} ms late", by.as_millis()),
            WebhookFault::Unsigned => "webhooks: without a signature".to_owned(),
        };
        if let Some(event) = &self.event {
            line.push_str(&format!(", on {event}"));
        }
        match self.times {
            Some(1) => line.push_str(", for the next event"),
            Some(times) => line.push_str(&format!(", for {times} events")),
            None => {}
        }
        if self.probability < 1.0 {
            line.push_str(&format!(", {:.0} % of the time", self.probability * 100.0));
        }
        line
    }

    pub(super) fn matches(&self, event: &str) -> bool {
        !self.is_used_up() && self.event.as_deref().is_none_or(|one| one == event)
    }

    pub(super) fn chance(&self, draw: impl FnOnce() -> f64) -> bool {
        self.probability >= 1.0 || draw() < self.probability
    }

    pub(super) fn take(&mut self) -> WebhookFault {
        if let Some(times) = &mut self.times {
            *times = times.saturating_sub(1);
        }
        self.fault
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.times == Some(0)
    }
}

//! What becomes of messages, and of the account.

use blooio_client::Clock;
use tokio::sync::broadcast;

use super::{Control, ControlError};
use crate::service::Service;
use crate::store::account::{Line, Plan};
use crate::store::messages::{Failure, Stage};

/// What becomes of messages, and of the account.
impl Control {
    /// Moves an outbound message to a stage, through those before it, and
    /// tells the webhooks.
    ///
    /// # Errors
    ///
    /// If there is no such message, or if it is inbound or has reached an end.
    pub fn advance(&self, message_id: &str, stage: Stage) -> Result<(), ControlError> {
        let failure = (stage == Stage::Failed).then_some(("unknown", "the message failed"));
        self.move_to(message_id, stage, failure)
    }

    /// Delivers an outbound message now.
    ///
    /// # Errors
    ///
    /// As of [`advance`](Self::advance).
    pub fn deliver(&self, message_id: &str) -> Result<(), ControlError> {
        self.advance(message_id, Stage::Delivered)
    }

    /// Lets an outbound message fail with an `error_code`.
    ///
    /// # Errors
    ///
    /// As of [`advance`](Self::advance).
    pub fn fail(&self, message_id: &str, error_code: &str) -> Result<(), ControlError> {
        let failure = (error_code, "the message failed");
        self.move_to(message_id, Stage::Failed, Some(failure))
    }

    /// Waits until a message has reached a stage, or one after it.
    ///
    /// # Errors
    ///
    /// If there is no such message, or if it ended elsewhere.
    pub async fn wait_for(&self, message_id: &str, stage: Stage) -> Result<(), ControlError> {
        let mut changes = self.changes();
        loop {
            let current = {
                let service = self.shared.current();
                let message = service.store.messages.get(message_id);
                message
                    .ok_or(ControlError("there is no such message"))?
                    .stage
            };
            let current = current.ok_or(ControlError("the message is inbound"))?;
            if current == stage || (!current.is_failure() && current > stage) {
                return Ok(());
            }
            if current.is_end() {
                return Err(ControlError("the message has reached another end"));
            }
            // Having missed some changes is a reason to look again, too.
            if let Err(broadcast::error::RecvError::Closed) = changes.recv().await {
                return Err(ControlError("the sandbox has stopped"));
            }
        }
    }

    /// Accepts another API key of the same account. Rate limits and
    /// idempotency keys are counted for each API key on its own.
    pub fn add_api_key(&self, key: impl Into<String>) {
        let key = key.into();
        self.change(|service| service.store.account.keys.push(key));
    }

    /// Sets the plan of a line.
    ///
    /// # Errors
    ///
    /// If the account has no such number.
    pub fn set_plan(&self, number: &str, plan: Plan) -> Result<(), ControlError> {
        self.with_line(number, |line| line.plan = plan)
    }

    /// Takes a line out of service: nothing is sent from it.
    ///
    /// # Errors
    ///
    /// If the account has no such number.
    pub fn deactivate_line(&self, number: &str) -> Result<(), ControlError> {
        self.with_line(number, |line| line.is_active = false)
    }

    /// Puts a line back into service.
    ///
    /// # Errors
    ///
    /// If the account has no such number.
    pub fn activate_line(&self, number: &str) -> Result<(), ControlError> {
        self.with_line(number, |line| line.is_active = true)
    }

    /// The signing secret of the oldest webhook with this URL.
    pub fn webhook_secret(&self, url: &str) -> Option<String> {
        let service = self.shared.current();
        let webhook = service.store.webhooks.by_url(url);
        webhook.map(|webhook| webhook.secret.clone())
    }

    /// The clock of the sandbox.
    pub fn clock(&self) -> Clock {
        self.shared.current().store.clock.clone()
    }

    /// Forgets everything since the start: messages, contacts, webhooks,
    /// faults, records and counts. Settings stay.
    pub fn reset(&self) {
        self.change(Service::reset);
    }
}

impl Control {
    fn with_line(&self, number: &str, change: impl FnOnce(&mut Line)) -> Result<(), ControlError> {
        self.change(|service| {
            let line = service.store.account.line_mut(number);
            change(line.ok_or(ControlError("the account has no such number"))?);
            Ok(())
        })
    }

    fn move_to(
        &self,
        message_id: &str,
        stage: Stage,
        failure: Option<(&str, &str)>,
    ) -> Result<(), ControlError> {
        self.change(|service| {
            let message = service.store.messages.get(message_id);
            let message = message.ok_or(ControlError("there is no such message"))?;
            let current = message
                .stage
                .ok_or(ControlError("the message is inbound"))?;
            if current == stage {
                return Ok(());
            }
            if current.is_end() || (!stage.is_failure() && current > stage) {
                return Err(ControlError("the message is past that stage"));
            }
            let failure = failure.map(|(code, message)| Failure {
                code: code.to_owned(),
                message: message.to_owned(),
            });
            service.store.advance(message_id, stage, failure);
            Ok(())
        })
    }
}

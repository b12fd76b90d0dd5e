//! Control over what happens to messages, and over the account.

use blooio_client::Clock;
use tokio::sync::broadcast;

use super::{Control, ControlError};
use crate::service::Service;
use crate::store::account::{Line, Plan};
use crate::store::messages::{Failure, Stage};

/// Messages and the account.
impl Control {
    /// Moves an outbound message to a stage, through those before it, and
    /// notifies the webhooks.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// use blooio_sandbox::Stage;
    ///
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// let id = sandbox.messages_sent()[0].message_id().to_owned();
    /// sandbox.advance(&id, Stage::Read)?;
    /// assert_eq!(sandbox.message(&id).and_then(|one| one.stage), Some("read"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// let id = sandbox.messages_sent()[0].message_id().to_owned();
    /// sandbox.deliver(&id)?;
    /// assert_eq!(sandbox.messages_sent()[0].status(), "delivered");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// As of [`advance`](Self::advance).
    pub fn deliver(&self, message_id: &str) -> Result<(), ControlError> {
        self.advance(message_id, Stage::Delivered)
    }

    /// Lets an outbound message fail with an `error_code`.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// let id = sandbox.messages_sent()[0].message_id().to_owned();
    /// sandbox.fail(&id, "recipient_unreachable")?;
    /// assert_eq!(sandbox.messages_sent()[0].status(), "failed");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// use blooio_sandbox::Stage;
    ///
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// let id = sandbox.messages_sent()[0].message_id().to_owned();
    /// sandbox.deliver(&id)?;
    /// sandbox.wait_for(&id, Stage::Delivered).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such message, or if it ended in another stage.
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
            // If some changes were missed, the message is looked at again as well.
            if let Err(broadcast::error::RecvError::Closed) = changes.recv().await {
                return Err(ControlError("the sandbox has stopped"));
            }
        }
    }

    /// Accepts another API key of the same account. Rate limits and
    /// idempotency keys are separate for each API key.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.add_api_key("bl_test_other");
    /// let other = sandbox.client().api_key("bl_test_other").build()?;
    /// other.me().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn add_api_key(&self, key: impl Into<String>) {
        let key = key.into();
        self.change(|service| service.store.account.keys.push(key));
    }

    /// Sets the plan of a line.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// use blooio_sandbox::Plan;
    ///
    /// sandbox.set_plan("+15550001111", Plan::Inbound)?;
    /// let error = client.chat("+15559876543")?.send("Hello").await.unwrap_err();
    /// let code = error.code().map(|code| code.as_str());
    /// assert_eq!(code, Some("inbound_only_no_prior_inbound"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If the account has no such number.
    pub fn set_plan(&self, number: &str, plan: Plan) -> Result<(), ControlError> {
        self.with_line(number, |line| line.plan = plan)
    }

    /// Takes a line out of service: nothing is sent from it.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// sandbox.deactivate_line("+15550001111")?;
    /// let client = sandbox.client().retry(blooio_client::RetryPolicy::never()).build()?;
    /// let error = client.chat("+15551234567")?.send("Hello").await.unwrap_err();
    /// assert_eq!(error.status().map(|one| one.as_u16()), Some(503));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If the account has no such number.
    pub fn deactivate_line(&self, number: &str) -> Result<(), ControlError> {
        self.with_line(number, |line| line.is_active = false)
    }

    /// Puts a line back into service.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// sandbox.deactivate_line("+15550001111")?;
    /// sandbox.activate_line("+15550001111")?;
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If the account has no such number.
    pub fn activate_line(&self, number: &str) -> Result<(), ControlError> {
        self.with_line(number, |line| line.is_active = true)
    }

    /// The signing secret of the oldest webhook with this URL.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert_eq!(sandbox.webhook_secret("http://127.0.0.1:3000/hook"), None);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn webhook_secret(&self, url: &str) -> Option<String> {
        let service = self.shared.current();
        let webhook = service.store.webhooks.by_url(url);
        webhook.map(|webhook| webhook.secret.clone())
    }

    /// The clock of the sandbox.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let before = sandbox.clock().now();
    /// assert!(sandbox.clock().now() >= before);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn clock(&self) -> Clock {
        self.shared.current().store.clock.clone()
    }

    /// Forgets everything since the start: messages, contacts, webhooks,
    /// faults, records and counts. Settings stay.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// sandbox.reset();
    /// assert!(sandbox.messages_sent().is_empty());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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

//! Control over the faults that requests and webhooks meet.

use super::{Control, ControlError};
use crate::faults::{Fault, FaultId, FaultRule, Faults, WebhookFault, WebhookFaultRule};
use crate::store::changes::ChangeKind;

/// Faults.
impl Control {
    /// Makes the next `requests` requests meet `fault`, after the faults that
    /// were ordered before.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::{Fault, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.fail_next(1, Fault::ResetAfter);
    /// let client = sandbox.client().build()?;
    /// // The client repeats the send under the same key.
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// assert!(sent.replayed());
    /// assert_eq!(sandbox.messages_sent().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fail_next(&self, requests: usize, fault: Fault) {
        let times = u64::try_from(requests).unwrap_or(u64::MAX);
        if times > 0 {
            self.fault(FaultRule::new(fault).times(times));
        }
    }

    /// Adds a fault rule after the existing ones.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::{Fault, FaultRule, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let id = sandbox.fault(FaultRule::new(Fault::Status(503)).on("getMe"));
    /// assert_eq!(sandbox.faults().len(), 1);
    /// sandbox.remove_fault(id)?;
    /// assert!(sandbox.remove_fault(id).is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn fault(&self, rule: FaultRule) -> FaultId {
        self.change_faults(|faults| faults.add(rule))
    }

    /// The fault rules that are in force, in order.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::{Fault, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.fail_next(3, Fault::Status(503));
    /// assert_eq!(sandbox.faults().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn faults(&self) -> Vec<(FaultId, FaultRule)> {
        let service = self.shared.current();
        let faults = service.faults.all();
        faults.map(|(id, rule)| (id, rule.clone())).collect()
    }

    /// Removes a fault rule, of requests or of webhooks.
    ///
    /// # Errors
    ///
    /// If it is used up or was removed.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::{Sandbox, WebhookFault, WebhookFaultRule};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let id = sandbox.fault_webhooks(WebhookFaultRule::new(WebhookFault::Unsigned));
    /// sandbox.remove_fault(id)?;
    /// assert!(sandbox.webhook_faults().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_fault(&self, id: FaultId) -> Result<(), ControlError> {
        let is_removed = self.change_faults(|faults| faults.remove(id));
        is_removed
            .then_some(())
            .ok_or(ControlError("there is no such fault"))
    }

    /// Removes every fault, those of webhooks included.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::{Fault, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.fail_next(3, Fault::Status(503));
    /// sandbox.clear_faults();
    /// assert!(sandbox.faults().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn clear_faults(&self) {
        self.change_faults(Faults::clear);
    }

    /// Makes the next `events` webhook events meet `fault`, after the faults
    /// that were ordered before. An event for two webhooks counts twice.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_sandbox::{Sandbox, WebhookFault};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.fail_next_webhook(1, WebhookFault::Twice);
    /// assert_eq!(sandbox.webhook_faults().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fail_next_webhook(&self, events: usize, fault: WebhookFault) {
        let times = u64::try_from(events).unwrap_or(u64::MAX);
        if times > 0 {
            self.fault_webhooks(WebhookFaultRule::new(fault).times(times));
        }
    }

    /// Adds a fault rule of webhooks after the existing ones. See
    /// [`WebhookFaultRule`] for an example.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// use blooio_sandbox::{WebhookFault, WebhookFaultRule};
    ///
    /// let rule = WebhookFaultRule::new(WebhookFault::Twice).on("message.received");
    /// sandbox.fault_webhooks(rule.probability(0.1));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn fault_webhooks(&self, rule: WebhookFaultRule) -> FaultId {
        self.change_faults(|faults| faults.add_webhook(rule))
    }

    /// The fault rules of webhooks that are in force, in order. See
    /// [`WebhookFaultRule`] for an example.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert!(sandbox.webhook_faults().is_empty());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn webhook_faults(&self) -> Vec<(FaultId, WebhookFaultRule)> {
        let service = self.shared.current();
        let faults = service.faults.all_webhook();
        faults.map(|(id, rule)| (id, rule.clone())).collect()
    }

    /// Changes the faults, and publishes that they changed.
    fn change_faults<T>(&self, change: impl FnOnce(&mut Faults) -> T) -> T {
        self.change(|service| {
            let value = change(&mut service.faults);
            service.store.changes.publish(ChangeKind::Fault, "");
            value
        })
    }
}

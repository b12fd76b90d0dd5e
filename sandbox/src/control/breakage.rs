//! What goes wrong: the faults that requests and webhooks meet.

use super::{Control, ControlError};
use crate::faults::{Fault, FaultId, FaultRule, WebhookFault};

/// What goes wrong.
impl Control {
    /// Makes the next `requests` requests meet `fault`, after the faults that
    /// were ordered before.
    pub fn fail_next(&self, requests: usize, fault: Fault) {
        let times = u64::try_from(requests).unwrap_or(u64::MAX);
        if times > 0 {
            self.fault(FaultRule::new(fault).times(times));
        }
    }

    /// Adds a fault rule, after those that are there.
    pub fn fault(&self, rule: FaultRule) -> FaultId {
        self.change(|service| service.faults.add(rule))
    }

    /// The fault rules that are in force, in order.
    pub fn faults(&self) -> Vec<(FaultId, FaultRule)> {
        let service = self.shared.current();
        let faults = service.faults.all();
        faults.map(|(id, rule)| (id, rule.clone())).collect()
    }

    /// Removes a fault rule.
    ///
    /// # Errors
    ///
    /// If it is used up or was removed.
    pub fn remove_fault(&self, id: FaultId) -> Result<(), ControlError> {
        let is_removed = self.change(|service| service.faults.remove(id));
        is_removed
            .then_some(())
            .ok_or(ControlError("there is no such fault"))
    }

    /// Removes every fault, those of webhooks included.
    pub fn clear_faults(&self) {
        self.change(|service| service.faults.clear());
    }

    /// Makes the next `events` webhook events meet `fault`, after the faults
    /// that were ordered before. An event for two webhooks counts twice.
    pub fn fail_next_webhook(&self, events: usize, fault: WebhookFault) {
        self.change(|service| service.faults.add_webhook(events, fault));
    }
}

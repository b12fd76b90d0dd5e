//! Rules that choose the requests that meet a fault, and how often.

use serde_json::Value;

use super::Fault;

/// A number that names a fault rule until it is used up or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FaultId(pub u64);

/// A fault, the requests that may meet it, and how often they do.
///
/// The first rule that matches applies, in the order in which they were added.
///
/// ```
/// use blooio_sandbox::{Fault, FaultRule};
///
/// let rule = FaultRule::new(Fault::Status(503))
///     .on("sendMessage")
///     .body_contains("invoice")
///     .times(3);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a rule does nothing until it is given to Sandbox::fault()"]
pub struct FaultRule {
    pub(crate) fault: Fault,
    pub(crate) operation: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) times: Option<u64>,
    pub(crate) probability: f64,
}

impl FaultRule {
    /// A fault that every request meets until it is removed.
    pub fn new(fault: Fault) -> Self {
        Self {
            fault,
            operation: None,
            path: None,
            body: None,
            times: None,
            probability: 1.0,
        }
    }

    /// Only requests of this operation, named by its operationId. Default: all.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    /// Only requests whose path contains this text, as it is on the wire.
    /// Default: all.
    pub fn path_contains(mut self, text: impl Into<String>) -> Self {
        self.path = Some(text.into());
        self
    }

    /// Only requests whose JSON body has a string that contains this text.
    /// Default: all.
    pub fn body_contains(mut self, text: impl Into<String>) -> Self {
        self.body = Some(text.into());
        self
    }

    /// The number of requests that meet it before it is removed. Default: no limit.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// The probability with which a request meets it, from 0 to 1, drawn from
    /// the seed of the sandbox. Default: 1.
    pub fn probability(mut self, share: f64) -> Self {
        self.probability = share;
        self
    }

    /// The rule in a line, as the page shows it.
    pub(crate) fn describe(&self) -> String {
        let mut line = self.fault.describe();
        let scope = [
            ("on ", &self.operation),
            ("path has ", &self.path),
            ("body has ", &self.body),
        ];
        for (word, value) in scope {
            if let Some(value) = value {
                line.push_str(&format!(", {word}{value}"));
            }
        }
        match self.times {
            Some(1) => line.push_str(", for the next request"),
            Some(times) => line.push_str(&format!(", for {times} requests")),
            None => {}
        }
        if self.probability < 1.0 {
            line.push_str(&format!(", {:.0} % of the time", self.probability * 100.0));
        }
        line
    }

    pub(super) fn matches(
        &self,
        operation: Option<&str>,
        path: &str,
        body: Option<&Value>,
    ) -> bool {
        let is_operation = self.operation.is_none() || self.operation.as_deref() == operation;
        let is_path = self.path.as_ref().is_none_or(|text| path.contains(text));
        let is_body = match (&self.body, body) {
            (None, _) => true,
            (Some(text), Some(body)) => contains(body, text),
            (Some(_), None) => false,
        };
        is_operation && is_path && is_body && !self.is_used_up()
    }

    pub(super) fn chance(&self, draw: impl FnOnce() -> f64) -> bool {
        self.probability >= 1.0 || draw() < self.probability
    }

    pub(super) fn take(&mut self) -> Fault {
        if let Some(times) = &mut self.times {
            *times = times.saturating_sub(1);
        }
        self.fault.clone()
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.times == Some(0)
    }
}

fn contains(value: &Value, text: &str) -> bool {
    match value {
        Value::String(one) => one.contains(text),
        Value::Array(items) => items.iter().any(|one| contains(one, text)),
        Value::Object(fields) => fields.values().any(|one| contains(one, text)),
        _ => false,
    }
}

//! The actions of the page's forms: each is one call of [`Control`].

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use crate::control::{Control, ControlError, Incoming};
use crate::faults::{Fault, FaultId, FaultRule, WebhookFault, WebhookFaultRule};
use crate::store::messages::Stage;

/// The faults that a form offers: name and title.
pub(super) const FAULTS: [(&str, &str); 12] = [
    ("status", "answer a status"),
    ("status-after", "process, then answer a status"),
    ("rate-limit", "429 with Retry-After"),
    ("delay", "delay"),
    ("reset-before", "reset before processing"),
    ("reset-after", "reset after processing"),
    ("cut", "cut the body"),
    ("slow", "slow body"),
    ("webhook-twice", "webhooks: deliver twice"),
    ("webhook-reorder", "webhooks: deliver after the next"),
    ("webhook-late", "webhooks: deliver late"),
    ("webhook-unsigned", "webhooks: leave the signature out"),
];

/// Why a form was refused.
#[derive(Debug)]
pub(super) enum Refused {
    /// The field is missing or invalid.
    Field(&'static str),
    /// The form's action is unknown.
    Unknown,
    /// The sandbox cannot do it.
    Control(ControlError),
}

/// Performs a form's action, and returns the chat to open afterwards.
///
/// # Errors
/// If a field is missing or the sandbox cannot do it.
pub(super) async fn act(control: &Control, body: &str) -> Result<Option<String>, Refused> {
    let form = Form(
        form_urlencoded::parse(body.as_bytes())
            .into_owned()
            .collect(),
    );
    match form.text("act")? {
        "receive" => return receive(control, &form),
        "react" => {
            let reaction = format!("+{}", form.text("reaction")?);
            control.react(form.text("message")?, form.text("from")?, &reaction)?;
        }
        "vote" => {
            let option = usize::try_from(form.number("option")?);
            let option = option.map_err(|_| Refused::Field("option"))?;
            control.vote(form.text("message")?, form.text("from")?, option)?;
        }
        "delivered" => control.advance(form.text("message")?, Stage::Delivered)?,
        "read" => control.advance(form.text("message")?, Stage::Read)?,
        "fail" => control.fail(form.text("message")?, "unknown")?,
        "offline" => control.go_offline(form.text("chat")?),
        "online" => control.go_online(form.text("chat")?),
        "replay" => {
            control
                .replay(form.text("webhook")?, form.text("event")?)
                .await?;
        }
        "fault-on" => match webhook_fault(&form)? {
            Some(fault) => {
                let mut rule = WebhookFaultRule::new(fault).probability(share(&form)?);
                if let Some(times) = times(&form)? {
                    rule = rule.times(times);
                }
                control.fault_webhooks(rule);
            }
            None => {
                control.fault(rule(&form)?);
            }
        },
        "fault-off" => control.remove_fault(FaultId(form.number("fault")?))?,
        "reset" => control.reset(),
        _ => return Err(Refused::Unknown),
    }
    Ok(form.optional("chat").map(str::to_owned))
}

fn receive(control: &Control, form: &Form) -> Result<Option<String>, Refused> {
    let from = form.text("from")?;
    let mut message = Incoming::new(from).text(form.text("text")?);
    if let Some(group) = form.optional("group") {
        message = message.group(group);
    }
    control.receive_message(message)?;
    let chat = form.optional("group").unwrap_or(from);
    Ok(Some(chat.to_owned()))
}

fn rule(form: &Form) -> Result<FaultRule, Refused> {
    let status = || match u16::try_from(form.number("status")?) {
        Ok(status @ 400..=599) => Ok(status),
        _ => Err(Refused::Field("status")),
    };
    let wait = || form.number("ms").map(Duration::from_millis);
    let fault = match form.text("kind")? {
        "status" => Fault::Status(status()?),
        "status-after" => Fault::StatusAfterProcessing(status()?),
        "rate-limit" => Fault::RateLimited {
            retry_after: wait()?,
        },
        "delay" => Fault::Delay(wait()?),
        "reset-before" => Fault::ResetBefore,
        "reset-after" => Fault::ResetAfter,
        "cut" => Fault::CutBody,
        "slow" => Fault::SlowBody(wait()?),
        _ => return Err(Refused::Field("kind")),
    };
    let mut rule = FaultRule::new(fault);
    if let Some(operation) = form.optional("operation") {
        rule = rule.on(operation);
    }
    if let Some(times) = times(form)? {
        rule = rule.times(times);
    }
    Ok(rule.probability(share(form)?))
}

/// The fault of webhooks that a form means; None for one of requests.
fn webhook_fault(form: &Form) -> Result<Option<WebhookFault>, Refused> {
    Ok(match form.text("kind")? {
        "webhook-twice" => Some(WebhookFault::Twice),
        "webhook-reorder" => Some(WebhookFault::AfterTheNext),
        "webhook-late" => {
            let wait = Duration::from_millis(form.number("ms")?);
            Some(WebhookFault::Late(wait))
        }
        "webhook-unsigned" => Some(WebhookFault::Unsigned),
        _ => None,
    })
}

/// The number of times; None for no limit.
fn times(form: &Form) -> Result<Option<u64>, Refused> {
    match form.optional("times") {
        Some(_) => Ok(Some(form.number("times")?.max(1))),
        None => Ok(None),
    }
}

/// The percentage as a number from 0 to 1.
fn share(form: &Form) -> Result<f64, Refused> {
    match u8::try_from(form.number("percent")?) {
        Ok(percent @ 1..=100) => Ok(f64::from(percent) / 100.0),
        _ => Err(Refused::Field("percent")),
    }
}

/// The fields of a form; an empty one counts as missing.
struct Form(HashMap<String, String>);

impl Form {
    fn optional(&self, name: &str) -> Option<&str> {
        let value = self.0.get(name).map(String::as_str);
        value.filter(|value| !value.trim().is_empty())
    }

    fn text(&self, name: &'static str) -> Result<&str, Refused> {
        self.optional(name).ok_or(Refused::Field(name))
    }

    fn number(&self, name: &'static str) -> Result<u64, Refused> {
        let value = self.text(name)?.parse();
        value.map_err(|_| Refused::Field(name))
    }
}

impl From<ControlError> for Refused {
    fn from(error: ControlError) -> Self {
        Self::Control(error)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(f, "the field {name} is missing or has another form"),
            Self::Unknown => f.write_str("the form says nothing that the sandbox can do"),
            Self::Control(error) => error.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FAULTS, act};
    use crate::Sandbox;

    #[tokio::test]
    async fn every_fault_that_is_offered_can_be_switched_on_and_off() {
        let sandbox = Sandbox::start().await.unwrap();
        for (kind, title) in FAULTS {
            let form = format!("act=fault-on&kind={kind}&status=503&ms=50&times=2&percent=25");
            act(&sandbox, &form).await.unwrap();
            let requests = sandbox.faults().into_iter();
            let requests = requests.map(|(id, rule)| (id, rule.describe()));
            let webhooks = sandbox.webhook_faults().into_iter();
            let webhooks = webhooks.map(|(id, rule)| (id, rule.describe()));
            let on: Vec<_> = requests.chain(webhooks).collect();
            let [(id, described)] = on.as_slice() else {
                panic!("{title}: {}", on.len());
            };
            assert!(described.ends_with(", 25 % of the time"), "{described}");
            assert_eq!(
                described.starts_with("webhooks"),
                kind.starts_with("webhook")
            );
            act(&sandbox, &format!("act=fault-off&fault={}", id.0))
                .await
                .unwrap();
            assert!(sandbox.faults().is_empty() && sandbox.webhook_faults().is_empty());
        }
        let refused = act(&sandbox, "act=fault-on&kind=webhook-twice&percent=0").await;
        assert!(refused.is_err());
    }
}

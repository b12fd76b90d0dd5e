//! The queue of events: makes them from notices, gives them to the worker in
//! their turn, and logs or repeats them when an attempt has ended.

use std::sync::Arc;

use axum::http::Uri;
use serde_json::Value;

use super::body;
use crate::faults::{Faults, WebhookFault};
use crate::store::Store;
use crate::store::agenda::Task;
use crate::store::changes::ChangeKind;
use crate::store::deliveries::{Attempt, Delivery, Signing};
use crate::store::webhooks::Webhook;

/// Waits before the second and every later attempt, in milliseconds. No
/// document states a schedule; it says that repeated failures back off.
const RETRY_DELAYS: [i64; 5] = [1_000, 5_000, 30_000, 120_000, 600_000];

/// Longest time for which an event is held to let the next one pass.
const HOLD: i64 = 1_000;

/// Events that may wait for one webhook; older ones are dropped.
const LONGEST_QUEUE: usize = 10_000;

/// An event on its way to a receiver.
pub(crate) struct Job {
    pub(crate) delivery: Delivery,
    pub(crate) url: String,
    pub(crate) secret: String,
    /// The epoch of the service when the job was taken.
    pub(crate) epoch: u64,
}

/// Makes events from the notices since the last call.
pub(crate) fn flush(store: &mut Store, faults: &mut Faults) {
    let now = store.millis();
    while let Some(notice) = store.notices.pop_front() {
        let wanted = store.webhooks.all().into_iter();
        let wanted = wanted.filter(|one| one.is_active(now) && notice.is_for(&one.kind));
        let wanted: Vec<String> = wanted.map(|one| one.webhook_id.clone()).collect();
        if wanted.is_empty() {
            continue;
        }
        let Some(fields) = body::of(store, &notice, now) else {
            continue;
        };
        let message_id = fields.get("message_id").and_then(Value::as_str);
        let message_id = message_id.map(str::to_owned);
        let body: Arc<str> = Value::Object(fields).to_string().into();
        for webhook_id in wanted {
            let delivery = Delivery {
                event_id: store.ids.plain("evt_", 16),
                webhook_id,
                event: notice.event(),
                message_id: message_id.clone(),
                body: body.clone(),
                replay_of: None,
                signing: store.signing,
                attempts: 0,
                is_doubled: false,
            };
            let fault = faults.next_webhook(delivery.event);
            enqueue(store, delivery, fault);
        }
    }
}

/// Does what is due by the clock.
pub(crate) fn run_due(store: &mut Store) {
    for event_id in store.run_due() {
        release(store, event_id);
    }
}

/// The events to post now: the first of each webhook that is not busy.
pub(crate) fn take_jobs(store: &mut Store, epoch: u64) -> Vec<Job> {
    let mut jobs = Vec::new();
    let (webhooks, deliveries) = (&mut store.webhooks, &store.deliveries);
    for webhook in webhooks.all_mut().filter(|one| one.busy.is_none()) {
        while let Some(event_id) = webhook.queue.pop_front() {
            if let Some(delivery) = deliveries.waiting(&event_id) {
                jobs.push(job(webhook, delivery.clone(), epoch));
                webhook.busy = Some(event_id);
                break;
            }
        }
    }
    jobs
}

/// Makes an event that repeats a logged one, to be posted at once. None if
/// there is no such event.
pub(crate) fn replay(
    store: &mut Store,
    epoch: u64,
    webhook_id: &str,
    event_id: &str,
) -> Option<Job> {
    let original = store
        .deliveries
        .last(webhook_id, event_id)?
        .delivery
        .clone();
    let delivery = Delivery {
        event_id: store.ids.plain("evt_", 16),
        replay_of: Some(original.replay_of.unwrap_or(original.event_id)),
        signing: store.signing,
        attempts: 0,
        ..original
    };
    Some(job(store.webhooks.get(webhook_id)?, delivery, epoch))
}

/// Logs an attempt and decides whether there is another.
pub(crate) fn finish(store: &mut Store, attempt: Attempt) {
    let is_replay = attempt.delivery.replay_of.is_some();
    let event_id = attempt.delivery.event_id.clone();
    let index = usize::try_from(attempt.number).unwrap_or(usize::MAX) - 1;
    let delay = RETRY_DELAYS.get(index).copied();
    let may_retry = !attempt.is_success() && !is_replay && is_local(&attempt.url);
    let delay = delay.filter(|_| may_retry);
    if let Some(webhook) = store.webhooks.get_mut(&attempt.delivery.webhook_id) {
        webhook.last_triggered = Some(attempt.attempted_at);
        webhook.failures += u64::from(!attempt.is_success());
        if !is_replay {
            webhook.busy = None;
        }
    }
    store.changes.publish(ChangeKind::Delivery, &event_id);
    let again = delay.is_none() && store.deliveries.take_again(&event_id);
    store.deliveries.record(attempt, delay.is_none() && !again);
    if again {
        release(store, event_id);
    } else if let Some(delay) = delay {
        let due = store.millis().saturating_add(delay);
        store.agenda.add(due, Task::Deliver { event_id });
    }
}

fn job(webhook: &Webhook, delivery: Delivery, epoch: u64) -> Job {
    Job {
        epoch,
        delivery,
        url: webhook.url.clone(),
        secret: webhook.secret.clone(),
    }
}

fn enqueue(store: &mut Store, mut delivery: Delivery, fault: Option<WebhookFault>) {
    let now = store.millis();
    let event_id = delivery.event_id.clone();
    if fault == Some(WebhookFault::Unsigned) {
        delivery.signing = Signing::Unsigned;
    }
    delivery.is_doubled = fault == Some(WebhookFault::Twice);
    let webhook_id = delivery.webhook_id.clone();
    store.deliveries.wait(delivery);
    match fault {
        Some(WebhookFault::Late(by)) => {
            let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
            store
                .agenda
                .add(now.saturating_add(by), Task::Deliver { event_id });
            return;
        }
        Some(WebhookFault::AfterTheNext) => {
            if let Some(webhook) = store.webhooks.get_mut(&webhook_id)
                && webhook.held.is_none()
            {
                webhook.held = Some(event_id.clone());
                store.agenda.add(now + HOLD, Task::Deliver { event_id });
                return;
            }
        }
        Some(WebhookFault::Twice | WebhookFault::Unsigned) | None => {}
    }
    release(store, event_id);
}

/// Puts an event, and the one held for it, at the end of its queue.
fn release(store: &mut Store, event_id: String) {
    let Some(delivery) = store.deliveries.waiting(&event_id) else {
        return;
    };
    let Some(webhook) = store.webhooks.get_mut(&delivery.webhook_id) else {
        return;
    };
    let held = webhook.held.take_if(|held| *held != event_id);
    if webhook.held.as_deref() == Some(event_id.as_str()) {
        webhook.held = None;
    }
    webhook.queue.push_back(event_id);
    webhook.queue.extend(held);
    while webhook.queue.len() > LONGEST_QUEUE
        && let Some(oldest) = webhook.queue.pop_front()
    {
        store.deliveries.drop_waiting(&oldest);
    }
}

/// Whether a URL is plain HTTP to this machine.
pub(super) fn is_local(url: &str) -> bool {
    let Ok(uri) = url.parse::<Uri>() else {
        return false;
    };
    let is_loopback = uri.host().is_some_and(|host| {
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let address = host.parse::<std::net::IpAddr>();
        host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    });
    uri.scheme_str() == Some("http") && is_loopback
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn only_plain_http_to_loopback_is_posted_to() {
        for url in [
            "http://127.0.0.1:80/hook",
            "http://localhost/",
            "http://[::1]:8080/x",
        ] {
            assert!(is_local(url), "{url}");
        }
        for url in [
            "https://127.0.0.1/",
            "http://example.com/",
            "http://localhost.example.com/",
            "http://127.0.0.1@example.com/",
            "ftp://localhost/",
            "",
        ] {
            assert!(!is_local(url), "{url}");
        }
    }
}

//! Everything the sandbox knows, in one struct behind one lock, and the one
//! way a request passes through it.

use std::collections::HashMap;

use super::account::{API_KEY, Account, Reach};
use super::call::{Arrival, Call};
use super::contacts::Contacts;
use super::faults::Faults;
use super::groups::Groups;
use super::idempotency::Replays;
use super::ids::Ids;
use super::limiter::{Limiter, Meter};
use super::message::{Direction, Message, Messages};
use super::payload::Payload;
use super::pictures::Picture;
use super::polls::Poll;
use super::record::RecordedRequest;
use super::reply::{Outcome, Refusal, Reply};
use super::routes;
use super::webhooks::Webhooks;
use super::{Delivery, SandboxBuilder};
use blooio_client::clock::Clock;

/// The whole of the emulated service.
pub(super) struct State {
    pub(super) clock: Clock,
    pub(super) delivery: Delivery,
    pub(super) account: Account,
    pub(super) ids: Ids,
    pub(super) contacts: Contacts,
    pub(super) groups: Groups,
    pub(super) messages: Messages,
    pub(super) replays: Replays,
    /// By poll id.
    pub(super) polls: HashMap<String, Poll>,
    /// By chat id.
    pub(super) backgrounds: HashMap<String, Picture>,
    pub(super) webhooks: Webhooks,
    pub(super) faults: Faults,
    pub(super) requests: Vec<RecordedRequest>,
    limiter: Limiter,
}

impl State {
    pub(super) fn new(settings: SandboxBuilder) -> Self {
        let account = Account {
            keys: vec![API_KEY.to_owned()],
            numbers: settings.numbers,
            reach: HashMap::new(),
            created_at: settings.clock.now(),
        };
        Self {
            delivery: settings.delivery,
            account,
            ids: Ids::default(),
            contacts: Contacts::default(),
            groups: Groups::default(),
            messages: Messages::default(),
            replays: Replays::default(),
            polls: HashMap::new(),
            backgrounds: HashMap::new(),
            webhooks: Webhooks::default(),
            faults: Faults::default(),
            requests: Vec::new(),
            limiter: Limiter::new(settings.rate_limit),
            clock: settings.clock,
        }
    }

    /// Takes one request from its arrival to its answer: count, fault,
    /// authorise, limit, route, act, record.
    pub(super) fn handle(&mut self, arrival: Arrival) -> (Reply, Meter) {
        let now = self.clock.now();
        let key = arrival
            .bearer()
            .filter(|key| self.account.keys.iter().any(|known| known == key));
        let meter = self.limiter.take(key.unwrap_or_default(), now);
        let fault = self.faults.next();

        let reply = match fault.and_then(super::Fault::before) {
            Some(reply) => reply,
            None => {
                let outcome = self.answer(&arrival, key, now, meter);
                let reply = outcome.unwrap_or_else(Reply::from);
                fault.and_then(super::Fault::after).unwrap_or(reply)
            }
        };
        self.requests
            .push(RecordedRequest::new(arrival, reply.status));
        (reply, meter)
    }

    fn answer(
        &mut self,
        arrival: &Arrival,
        key: Option<&str>,
        now: chrono::DateTime<chrono::Utc>,
        meter: Meter,
    ) -> Outcome {
        let key = key.ok_or_else(|| Refusal::new(401, "Invalid or missing API key."))?;
        if let Some(seconds) = meter.exceeded {
            return Err(Refusal::new(429, "Too many requests.").retry_after(seconds));
        }
        if matches!(arrival.payload, Payload::TooLarge) {
            return Err(Refusal::new(413, "the body is too large"));
        }
        let (route, params) =
            routes::find(arrival).ok_or_else(|| Refusal::not_found("resource"))?;
        let call = Call {
            arrival,
            params,
            key,
            now,
        };
        (route.act)(self, &call)
    }

    /// Puts a message from `from` into its chat.
    pub(super) fn receive(&mut self, from: String, text: String) -> String {
        let now = self.clock.now().timestamp_millis();
        let usual = self
            .messages
            .of(&from)
            .next_back()
            .map(|last| last.line.clone());
        let line = usual.or_else(|| self.account.numbers.first().cloned());
        let id = self.ids.message();
        self.messages.add(Message {
            id: id.clone(),
            guid: self.ids.guid(),
            chat: from.clone(),
            direction: Direction::Inbound,
            line: line.unwrap_or_default(),
            text: Some(text),
            attachments: Vec::new(),
            effect: None,
            reactions: Vec::new(),
            time_sent: now,
            time_delivered: Some(now),
            status: None,
            reach: self.reach(&from),
            sender: Some(from),
            reply_to: None,
        });
        id
    }

    /// How a chat is reached: a group by iMessage only if everybody is.
    pub(super) fn reach(&self, chat: &str) -> Reach {
        let Some(group) = self.groups.get(chat) else {
            return self.account.reach(chat);
        };
        let mut members = group
            .members
            .iter()
            .map(|member| self.account.reach(&member.identifier));
        members
            .find(|reach| *reach != Reach::Imessage)
            .unwrap_or(Reach::Imessage)
    }
}

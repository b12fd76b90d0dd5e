//! The test's side of the sandbox: what people do, what the clock does, what
//! goes wrong, and what can be looked at. The Rust API, the HTTP control plane
//! and a page use the same methods.

mod endpoints;
mod faults;
mod guard;
mod plane;
mod view;

use std::fmt;
use std::time::Duration;

use blooio_client::Clock;
use serde_json::{Value, json};
use tokio::sync::broadcast;

pub(crate) use self::guard::guard;
pub(crate) use self::plane::router;
pub use self::view::{
    AttachmentView, ChatView, DeliveryView, MessageView, PollOptionView, PollView, ReactionView,
};

use crate::deliver::{self, Poster};
use crate::faults::{Fault, FaultId, FaultRule, WebhookFault};
use crate::http::identifier::contact_type;
use crate::operations::parse_reaction;
use crate::record::{RecordedRequest, SentMessage};
use crate::service::Service;
use crate::shared::Shared;
use crate::store::account::{Plan, Reach};
use crate::store::changes::Change;
use crate::store::locations::Location;
use crate::store::messages::{Attachment, Direction, Failure, Reaction, ReplyTo, Stage};
use crate::store::people::Letter;
use crate::store::polls::PollOption;

/// Controls a running sandbox. Clones control the same one.
///
/// [`Sandbox`](crate::Sandbox) dereferences to it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use blooio_sandbox::{Sandbox, Stage};
///
/// let sandbox = Sandbox::start().await?;
/// let client = sandbox.client().build()?;
/// let sent = client.chat("+15551234567")?.send("Hello").await?;
/// let id = sandbox.messages_sent()[0].message_id().to_owned();
///
/// sandbox.advance(&id, Stage::Read)?;
/// sandbox.react(&id, "+15551234567", "+love")?;
/// sandbox.receive("+15551234567", "Hello to you!");
/// # drop(sent);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Control {
    shared: Shared,
}

/// A message that a person writes to the account.
///
/// ```
/// use blooio_sandbox::Incoming;
///
/// let photo = Incoming::new("+15551234567").attachment("https://example.com/cat.png");
/// ```
#[derive(Clone)]
#[must_use = "it arrives when it is given to receive_message()"]
pub struct Incoming {
    letter_from: String,
    group: Option<String>,
    text: Option<String>,
    attachments: Vec<Attachment>,
    reply_to: Option<String>,
    line: Option<String>,
}

impl Incoming {
    /// An empty message from a number or an address.
    pub fn new(from: impl Into<String>) -> Self {
        Self {
            letter_from: from.into(),
            group: None,
            text: None,
            attachments: Vec::new(),
            reply_to: None,
            line: None,
        }
    }

    /// The text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// One attachment more.
    pub fn attachment(mut self, url: impl Into<String>) -> Self {
        let url = url.into();
        self.attachments.push(Attachment { url, name: None });
        self
    }

    /// The group that it is written to. Default: the account alone.
    pub fn group(mut self, group_id: impl Into<String>) -> Self {
        self.group = Some(group_id.into());
        self
    }

    /// The message that it answers to.
    pub fn reply_to(mut self, message_id: impl Into<String>) -> Self {
        self.reply_to = Some(message_id.into());
        self
    }

    /// The account's number that it comes in on. Default: the one last used
    /// in the chat, or the first.
    pub fn to_number(mut self, number: impl Into<String>) -> Self {
        self.line = Some(number.into());
        self
    }
}

/// What people do.
impl Control {
    pub(crate) fn new(shared: Shared) -> Self {
        Self { shared }
    }

    /// Lets `from` write to the account, and returns the new message's id.
    /// The message comes in on the number that was last used with `from`, or
    /// else on the account's first.
    pub fn receive(&self, from: impl Into<String>, text: impl Into<String>) -> String {
        let letter = Letter {
            from: from.into(),
            group: None,
            text: Some(text.into()),
            attachments: Vec::new(),
            reply_to: None,
            line: None,
        };
        self.change(|service| service.store.receive(letter))
    }

    /// Lets a person write a message, and returns its id.
    ///
    /// # Errors
    ///
    /// If the group, the number of the account or the message that it answers
    /// to is unknown, or if it has neither text nor attachment.
    pub fn receive_message(&self, incoming: Incoming) -> Result<String, ControlError> {
        self.change(|service| {
            let store = &mut service.store;
            if incoming.text.is_none() && incoming.attachments.is_empty() {
                return Err(ControlError("the message has neither text nor attachment"));
            }
            if contact_type(&incoming.letter_from).is_none() {
                return Err(ControlError(
                    "`from` is no phone number and no email address",
                ));
            }
            if let Some(group) = &incoming.group
                && store.groups.get(group).is_none()
            {
                return Err(ControlError("there is no such group"));
            }
            if let Some(line) = &incoming.line
                && store.account.line(line).is_none()
            {
                return Err(ControlError("the account has no such number"));
            }
            let reply_to = match &incoming.reply_to {
                None => None,
                Some(id) => {
                    let parent = store.messages.get(id);
                    let parent = parent.ok_or(ControlError("there is no such message"))?;
                    Some(ReplyTo {
                        message_id: Some(parent.id.clone()),
                        guid: Some(parent.guid.clone()),
                        part_index: 0,
                    })
                }
            };
            Ok(store.receive(Letter {
                from: incoming.letter_from,
                group: incoming.group,
                text: incoming.text,
                attachments: incoming.attachments,
                reply_to,
                line: incoming.line,
            }))
        })
    }

    /// Lets a person send a poll, and returns its id.
    pub fn receive_poll<O: Into<String>>(
        &self,
        from: impl Into<String>,
        title: impl Into<String>,
        options: impl IntoIterator<Item = O>,
    ) -> String {
        let from = from.into();
        let options = options.into_iter().map(PollOption::new).collect();
        let title = Some(title.into());
        self.change(|service| {
            service
                .store
                .add_poll(from.clone(), Some(from), title, options)
        })
    }

    /// Lets a person react to a message: `+` or `-`, then a tapback's name or
    /// an emoji.
    ///
    /// # Errors
    ///
    /// If there is no such message, or the reaction has another form.
    pub fn react(
        &self,
        message_id: &str,
        from: impl Into<String>,
        reaction: &str,
    ) -> Result<(), ControlError> {
        let parsed = parse_reaction(reaction);
        let (is_added, reaction) = parsed.map_err(|_| {
            ControlError("the reaction has to be `+` or `-` and a tapback or an emoji")
        })?;
        let reaction = reaction.to_owned();
        self.change(|service| {
            let store = &mut service.store;
            if store.messages.get(message_id).is_none() {
                return Err(ControlError("there is no such message"));
            }
            let reaction = Reaction {
                reaction,
                is_added,
                time_sent: store.millis(),
                sender: from.into(),
                direction: Direction::Inbound,
            };
            store.react(message_id, reaction);
            Ok(())
        })
    }

    /// Lets a person choose an option of a poll, by its index from 0. An
    /// earlier choice is taken back.
    ///
    /// # Errors
    ///
    /// If there is no such poll or option.
    pub fn vote(&self, poll_id: &str, voter: &str, option: usize) -> Result<(), ControlError> {
        let is_done = self.change(|service| service.store.vote(poll_id, voter, option));
        is_done
            .then_some(())
            .ok_or(ControlError("there is no such poll or option"))
    }

    /// Sets how a number or address can be reached. Default for all:
    /// [`Reach::Imessage`].
    pub fn set_capability(&self, contact: impl Into<String>, reach: Reach) {
        let contact = contact.into();
        self.change(|service| service.store.account.reach.insert(contact, reach));
    }

    /// Switches a person's device off: what is sent to it stays `sent`.
    pub fn go_offline(&self, person: impl Into<String>) {
        let person = person.into();
        self.change(|service| service.store.account.offline.insert(person));
    }

    /// Switches a person's device on again, which delivers what waited.
    pub fn go_online(&self, person: &str) {
        self.change(|service| service.store.go_online(person));
    }

    /// Lets a person share a place, in degrees.
    pub fn share_location(&self, handle: impl Into<String>, latitude: f64, longitude: f64) {
        let handle = handle.into();
        self.change(|service| {
            let updated_at = service.store.millis();
            let location = Location {
                latitude,
                longitude,
                updated_at,
            };
            service.store.locations.insert(handle, location)
        });
    }
}

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

/// What can be looked at.
impl Control {
    /// The requests so far, oldest first, refused ones included. The newest
    /// 10 000 are kept, unless
    /// [`keep_requests`](crate::SandboxBuilder::keep_requests) says otherwise.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.current().requests().cloned().collect()
    }

    /// The messages that the account sent, oldest first: what the people
    /// written to would have got. A repeated request adds none. The newest
    /// 100 000 are kept, unless
    /// [`keep_messages`](crate::SandboxBuilder::keep_messages) says otherwise.
    pub fn messages_sent(&self) -> Vec<SentMessage> {
        let service = self.shared.current();
        let all = service.store.messages.all();
        all.filter(|message| message.direction == Direction::Outbound)
            .map(SentMessage::new)
            .collect()
    }

    /// The chats that have messages, the one last active first.
    pub fn chats(&self) -> Vec<ChatView> {
        let service = self.shared.current();
        let ids = service.store.messages.chats().into_iter().rev();
        ids.map(|id| ChatView::of(&service.store, id)).collect()
    }

    /// The messages of a chat, oldest first.
    pub fn messages(&self, chat: &str) -> Vec<MessageView> {
        let service = self.shared.current();
        let messages = service.store.messages.of(chat);
        messages.map(MessageView::of).collect()
    }

    /// A message.
    pub fn message(&self, message_id: &str) -> Option<MessageView> {
        let service = self.shared.current();
        service.store.messages.get(message_id).map(MessageView::of)
    }

    /// The polls of a chat, oldest first.
    pub fn polls(&self, chat: &str) -> Vec<PollView> {
        let service = self.shared.current();
        let polls = service.store.polls.values();
        let mut polls: Vec<PollView> = polls
            .filter(|poll| poll.chat == chat)
            .map(PollView::of)
            .collect();
        polls.sort_by(|one, other| (one.sent_at, &one.id).cmp(&(other.sent_at, &other.id)));
        polls
    }

    /// The attempts to deliver webhooks, oldest first.
    pub fn deliveries(&self) -> Vec<DeliveryView> {
        let service = self.shared.current();
        let log = service.store.deliveries.log();
        log.map(DeliveryView::of).collect()
    }

    /// Posts a logged webhook event once more, and returns the attempt.
    ///
    /// # Errors
    ///
    /// If there is no such event in the log.
    pub async fn replay(
        &self,
        webhook_id: &str,
        event_id: &str,
    ) -> Result<DeliveryView, ControlError> {
        let job = self.change(|service| deliver::replay(&mut service.store, webhook_id, event_id));
        let job = job.ok_or(ControlError("there is no such event"))?;
        let attempt = Poster::new(self.clock()).post(job).await;
        let view = DeliveryView::of(&attempt);
        self.change(|service| deliver::finish(&mut service.store, attempt));
        Ok(view)
    }

    /// A feed of what changes from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.shared.current().store.changes.subscribe()
    }

    /// Everything that can be looked at, as JSON.
    pub fn snapshot(&self) -> Value {
        let chats = self.chats().into_iter().map(|chat| {
            let (messages, polls) = (self.messages(&chat.id), self.polls(&chat.id));
            json!({"chat": chat, "messages": messages, "polls": polls})
        });
        let chats: Vec<Value> = chats.collect();
        json!({
            "time": self.clock().now().timestamp_millis(),
            "chats": chats,
            "requests": self.requests().iter().map(endpoints::request_to_json).collect::<Vec<_>>(),
            "deliveries": self.deliveries(),
        })
    }
}

impl Control {
    fn change<T>(&self, change: impl FnOnce(&mut Service) -> T) -> T {
        self.shared.change(change)
    }

    fn with_line(
        &self,
        number: &str,
        change: impl FnOnce(&mut crate::store::account::Line),
    ) -> Result<(), ControlError> {
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

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control").finish_non_exhaustive()
    }
}

/// Why something could not be done in the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ControlError(&'static str);

impl fmt::Display for ControlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for ControlError {}

impl Control {
    /// Waits until the clock of the sandbox shows a time this much later.
    pub(crate) async fn pause(&self, by: Duration) {
        let clock = self.clock();
        clock.sleep_until(clock.now() + by).await;
    }
}

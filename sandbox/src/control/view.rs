//! The values in which a test or the page sees the sandbox: copies of its state.

use serde::Serialize;

use crate::http::identifier::contact_type;
use crate::store::Store;
use crate::store::deliveries::Attempt;
use crate::store::messages::Message;
use crate::store::polls::Poll;

/// A chat.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct ChatView {
    /// The person's number or address, or the group's id.
    pub id: String,
    /// Name of the group or the contact, if it has one.
    pub name: Option<String>,
    /// Members of a group; empty for a person.
    pub members: Vec<String>,
    /// Protocol by which it is reached: `imessage`, `rcs` or `sms`.
    pub protocol: &'static str,
    /// Messages that passed in it.
    pub message_count: u64,
    /// Time of the last message, in epoch milliseconds.
    pub last_message_time: Option<i64>,
    /// Whether the account is typing in it.
    pub is_typing: bool,
    /// Whether the person's device is switched off.
    pub is_offline: bool,
    /// Address of the background picture.
    pub background_url: Option<String>,
}

/// A message, in or out.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct MessageView {
    /// The message's id.
    pub id: String,
    /// The chat's id.
    pub chat: String,
    /// `inbound` or `outbound`.
    pub direction: &'static str,
    /// The account's number.
    pub line: String,
    /// The person who wrote it, if inbound.
    pub sender: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// Addresses and names of the attachments.
    pub attachments: Vec<AttachmentView>,
    /// The effect, e.g. `confetti`.
    pub effect: Option<String>,
    /// Stage of an outbound message: `queued`, `sent`, `delivered`, `read`,
    /// `failed` or `cancelled`.
    pub stage: Option<&'static str>,
    /// Code of the failure.
    pub error_code: Option<String>,
    /// `imessage`, `rcs`, `sms`, or `pending` before it left.
    pub protocol: &'static str,
    /// Time of sending, in epoch milliseconds.
    pub time_sent: i64,
    /// Time of delivery.
    pub time_delivered: Option<i64>,
    /// Time of reading.
    pub time_read: Option<i64>,
    /// The message that it replies to.
    pub reply_to: Option<String>,
    /// The reactions that it has now.
    pub reactions: Vec<ReactionView>,
}

/// An attachment of a message.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct AttachmentView {
    /// Its address.
    pub url: String,
    /// Its name.
    pub name: Option<String>,
}

/// A reaction to a message.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct ReactionView {
    /// A tapback's name or an emoji.
    pub reaction: String,
    /// The person, or the account's number.
    pub sender: String,
}

/// A poll.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct PollView {
    /// The poll's id.
    pub id: String,
    /// The chat's id.
    pub chat: String,
    /// `inbound` or `outbound`.
    pub direction: &'static str,
    /// The title.
    pub title: Option<String>,
    /// The choices and who chose them.
    pub options: Vec<PollOptionView>,
    /// Time of sending, in epoch milliseconds.
    pub sent_at: i64,
}

/// One choice of a poll.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct PollOptionView {
    /// The text.
    pub text: String,
    /// The people who chose it.
    pub voters: Vec<String>,
}

/// One attempt to deliver a webhook event.
#[non_exhaustive]
#[derive(Clone, Serialize)]
pub struct DeliveryView {
    /// Number of the attempt, from 1, over all webhooks.
    pub sequence: u64,
    /// The event's id; the same for each attempt.
    pub event_id: String,
    /// The webhook's id.
    pub webhook_id: String,
    /// The event, e.g. `message.received`.
    pub event: &'static str,
    /// The message that it is about.
    pub message_id: Option<String>,
    /// The receiver's address.
    pub url: String,
    /// From 1 for each event.
    pub attempt: u32,
    /// Names and values of the headers that were sent.
    pub headers: Vec<(String, String)>,
    /// The body that was sent.
    pub body: String,
    /// Time of the attempt, in epoch milliseconds.
    pub attempted_at: i64,
    /// Time that the receiver took, in milliseconds.
    pub duration: i64,
    /// The receiver's status, if it answered.
    pub status: Option<u16>,
    /// The body of the receiver's answer.
    pub answer: Option<String>,
    /// Why there was no answer.
    pub error: Option<String>,
    /// The event that this one repeats.
    pub replay_of: Option<String>,
}

impl ChatView {
    pub(super) fn of(store: &Store, id: &str) -> Self {
        let group = store.groups.get(id);
        let contact = store.contacts.get(id);
        let members = group.map(|group| group.members.iter());
        let members = members.into_iter().flatten();
        let chat = store.messages.chat(id);
        let last = store.messages.of(id).next_back();
        Self {
            id: id.to_owned(),
            name: group
                .and_then(|group| group.name.clone())
                .or_else(|| contact.and_then(|contact| contact.name.clone())),
            members: members.map(|member| member.identifier.clone()).collect(),
            protocol: store.reach(id).protocol(),
            message_count: chat.map_or(0, |chat| chat.inbound + chat.outbound),
            last_message_time: last.map(|last| last.time_sent),
            is_typing: store.typing.contains(id),
            is_offline: contact_type(id).is_some() && store.account.offline.contains(id),
            background_url: store.backgrounds.get(id).map(|one| one.url.clone()),
        }
    }
}

impl MessageView {
    pub(super) fn of(message: &Message) -> Self {
        let attachments = message.attachments.iter();
        Self {
            id: message.id.clone(),
            chat: message.chat.clone(),
            direction: message.direction.as_str(),
            line: message.line.clone(),
            sender: message.sender.clone(),
            text: message.text.clone(),
            attachments: attachments
                .map(|one| AttachmentView {
                    url: one.url.clone(),
                    name: one.name.clone(),
                })
                .collect(),
            effect: message.effect.clone(),
            stage: message.stage.map(|stage| stage.as_str()),
            error_code: message.failure.as_ref().map(|one| one.code.clone()),
            protocol: message.protocol(),
            time_sent: message.time_sent,
            time_delivered: message.time_delivered,
            time_read: message.time_read,
            reply_to: message
                .reply_to
                .as_ref()
                .and_then(|parent| parent.message_id.clone().or_else(|| parent.guid.clone())),
            reactions: reactions(message),
        }
    }
}

impl PollView {
    pub(super) fn of(poll: &Poll) -> Self {
        let options = poll.options.iter();
        Self {
            id: poll.id.clone(),
            chat: poll.chat.clone(),
            direction: poll.direction.as_str(),
            title: poll.title.clone(),
            options: options
                .map(|option| PollOptionView {
                    text: option.text.clone(),
                    voters: option.voters.iter().cloned().collect(),
                })
                .collect(),
            sent_at: poll.sent_at,
        }
    }
}

impl DeliveryView {
    pub(super) fn of(attempt: &Attempt) -> Self {
        let delivery = &attempt.delivery;
        Self {
            sequence: attempt.sequence,
            event_id: delivery.event_id.clone(),
            webhook_id: delivery.webhook_id.clone(),
            event: delivery.event,
            message_id: delivery.message_id.clone(),
            url: attempt.url.clone(),
            attempt: attempt.number,
            headers: attempt.headers.clone(),
            body: delivery.body.to_string(),
            attempted_at: attempt.attempted_at,
            duration: attempt.duration(),
            status: attempt.status(),
            answer: attempt.answer.as_ref().ok().map(|one| one.body.clone()),
            error: attempt.answer.as_ref().err().cloned(),
            replay_of: delivery.replay_of.clone(),
        }
    }
}

/// The reactions that were added and not taken back: one of each person and
/// kind.
fn reactions(message: &Message) -> Vec<ReactionView> {
    let mut shown: Vec<ReactionView> = Vec::new();
    for one in &message.reactions {
        let sender = one.sender.clone();
        shown.retain(|known| known.sender != sender || known.reaction != one.reaction);
        if one.is_added {
            shown.push(ReactionView {
                reaction: one.reaction.clone(),
                sender,
            });
        }
    }
    shown
}

//! Everything that the emulated service knows. Nothing in here speaks HTTP:
//! `operations` decode a request, change or read the store, and encode.

pub(crate) mod account;
pub(crate) mod contacts;
pub(crate) mod groups;
pub(crate) mod ids;
pub(crate) mod messages;
pub(crate) mod picture;
pub(crate) mod polls;
pub(crate) mod replays;
pub(crate) mod webhooks;

use std::collections::{BTreeSet, HashMap};

use blooio_client::clock::Clock;

use self::account::{Account, Reach};
use self::contacts::Contacts;
use self::groups::{Group, Groups, Member};
use self::ids::Ids;
use self::messages::{Direction, Message, Messages, Stage};
use self::picture::Picture;
use self::polls::Polls;
use self::replays::Replays;
use self::webhooks::{FOREVER, Webhook, Webhooks};

/// What moves outbound messages from `queued` to `delivered`.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifecycle {
    /// Each `GET …/status` answers where the message is and then moves it one
    /// step: the first read says `queued`, the second `sent`, the third and
    /// every later one `delivered`. Other reads move nothing.
    ByStatusReads,
    /// Only the test moves a message.
    ByHand,
}

/// The whole of the emulated service.
pub(crate) struct Store {
    pub(crate) clock: Clock,
    pub(crate) lifecycle: Lifecycle,
    pub(crate) account: Account,
    pub(crate) ids: Ids,
    pub(crate) contacts: Contacts,
    pub(crate) groups: Groups,
    pub(crate) messages: Messages,
    pub(crate) replays: Replays,
    pub(crate) polls: Polls,
    /// By chat id.
    pub(crate) backgrounds: HashMap<String, Picture>,
    pub(crate) webhooks: Webhooks,
}

impl Store {
    /// An empty one that keeps the newest `keep` messages and idempotency
    /// keys.
    pub(crate) fn new(clock: Clock, lifecycle: Lifecycle, account: Account, keep: usize) -> Self {
        Self {
            clock,
            lifecycle,
            account,
            ids: Ids::default(),
            contacts: Contacts::default(),
            groups: Groups::default(),
            messages: Messages::new(keep),
            replays: Replays::new(keep),
            polls: Polls::new(),
            backgrounds: HashMap::new(),
            webhooks: Webhooks::default(),
        }
    }

    /// The time in the form that the API uses, epoch milliseconds.
    pub(crate) fn millis(&self) -> i64 {
        self.clock.now().timestamp_millis()
    }

    /// Puts a message from `from` into its chat, and returns its id.
    pub(crate) fn receive(&mut self, from: String, text: String) -> String {
        let now = self.millis();
        let usual = self.messages.of(&from).next_back();
        let usual = usual.map(|last| last.line.clone());
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
            time_read: None,
            stage: None,
            failure: None,
            reach: self.reach(&from),
            sender: Some(from),
            reply_to: None,
        });
        id
    }

    /// The way in which a chat is reached: a group by iMessage only if each
    /// member is.
    pub(crate) fn reach(&self, chat: &str) -> Reach {
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

    /// Makes a group, and the contacts that its members lack. Returns its id
    /// and the contacts made.
    pub(crate) fn establish(
        &mut self,
        name: Option<String>,
        chat_guid: Option<String>,
        people: &BTreeSet<String>,
    ) -> (String, Vec<String>) {
        let now = self.millis();
        let unknown = people.iter().filter(|one| self.contacts.get(one).is_none());
        let made: Vec<String> = unknown.cloned().collect();
        let members = people.iter().map(|one| {
            let contact = self.contacts.ensure(&mut self.ids, one, now);
            Member {
                contact_id: contact.contact_id.clone(),
                identifier: one.clone(),
                added_at: now,
            }
        });
        let members = members.collect();
        let group_id = self.ids.plain("grp_", 16);
        self.groups.insert(Group {
            group_id: group_id.clone(),
            name,
            chat_guid,
            icon: None,
            members,
            created_at: now,
            made: self.ids.made(),
        });
        (group_id, made)
    }

    /// Gives a group its chat on Apple's side if it has none, and returns that
    /// chat's name; None if there is no such group.
    pub(crate) fn link(&mut self, group_id: &str) -> Option<String> {
        let group = self.groups.get_mut(group_id)?;
        let guid = group
            .chat_guid
            .get_or_insert_with(|| self.ids.plain("iMessage;+;chat", 18));
        Some(guid.clone())
    }

    /// Makes a subscription and returns it.
    pub(crate) fn subscribe(
        &mut self,
        url: String,
        kind: String,
        valid_until: Option<i64>,
    ) -> &Webhook {
        let webhook = Webhook {
            webhook_id: self.ids.plain("wh_", 16),
            url,
            kind,
            created_at: self.millis(),
            deprecated_at: None,
            valid_until: valid_until.unwrap_or(FOREVER),
            secret: self.ids.secret(),
            rotations: 0,
            made: self.ids.made(),
        };
        self.webhooks.insert(webhook)
    }

    /// Moves an outbound message on by itself, as a read of its status does.
    pub(crate) fn step(&mut self, message_id: &str) {
        let now = self.millis();
        if let Some(message) = self.messages.get_mut(message_id)
            && let Some(next) = message.stage.and_then(Stage::next)
            && next <= Stage::Delivered
        {
            message.advance(next, now);
        }
    }
}

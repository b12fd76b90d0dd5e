//! The state of the emulated service, independent of HTTP: `operations` decode a
//! request, read or change the store, and encode the answer.

pub(crate) mod account;
pub(crate) mod agenda;
pub(crate) mod changes;
pub(crate) mod contacts;
pub(crate) mod deliveries;
pub(crate) mod groups;
pub(crate) mod ids;
mod lifecycle;
pub(crate) mod locations;
pub(crate) mod messages;
pub(crate) mod notice;
pub(crate) mod people;
pub(crate) mod picture;
pub(crate) mod polls;
pub(crate) mod replays;
pub(crate) mod webhooks;

use std::collections::{BTreeSet, HashMap, VecDeque};

use blooio_client::clock::Clock;

pub use self::lifecycle::Lifecycle;

use self::account::{Account, Network, Reach};
use self::agenda::Agenda;
use self::changes::Changes;
use self::contacts::Contacts;
use self::deliveries::{Deliveries, Signing};
use self::groups::{Group, Groups, Member};
use self::ids::Ids;
use self::locations::Locations;
use self::messages::Messages;
use self::notice::Notice;
use self::picture::Picture;
use self::polls::Polls;
use self::replays::Replays;
use self::webhooks::{FOREVER, Webhook, Webhooks};

/// The number of each record that is kept.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    pub(crate) messages: usize,
    pub(crate) deliveries: usize,
}

/// The state of the emulated service.
#[derive(Clone)]
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
    /// The chats in which the account is typing.
    pub(crate) typing: BTreeSet<String>,
    pub(crate) locations: Locations,
    pub(crate) webhooks: Webhooks,
    pub(crate) signing: Signing,
    pub(crate) deliveries: Deliveries,
    pub(crate) agenda: Agenda,
    /// Notices that are not webhook events yet.
    pub(crate) notices: VecDeque<Notice>,
    pub(crate) changes: Changes,
}

impl Store {
    /// An empty store.
    pub(crate) fn new(
        clock: Clock,
        lifecycle: Lifecycle,
        account: Account,
        bounds: Bounds,
    ) -> Self {
        Self {
            clock,
            lifecycle,
            account,
            ids: Ids::default(),
            contacts: Contacts::default(),
            groups: Groups::default(),
            messages: Messages::new(bounds.messages),
            replays: Replays::new(bounds.messages),
            polls: Polls::new(bounds.messages),
            backgrounds: HashMap::new(),
            typing: BTreeSet::new(),
            locations: Locations::new(),
            webhooks: Webhooks::default(),
            signing: Signing::Timestamped,
            deliveries: Deliveries::new(bounds.deliveries),
            agenda: Agenda::default(),
            notices: VecDeque::new(),
            changes: Changes::default(),
        }
    }

    /// The time in the form that the API uses, epoch milliseconds.
    pub(crate) fn millis(&self) -> i64 {
        self.clock.now().timestamp_millis()
    }

    /// The way in which a chat is reached: a group by iMessage only if each
    /// member is.
    pub(crate) fn reach(&self, chat: &str) -> Reach {
        if self.account.network == Network::Twilio {
            return Reach::Sms;
        }
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
        if let Some(guid) = &self.groups.get(group_id)?.chat_guid {
            return Some(guid.clone());
        }
        let guid = self.ids.plain("iMessage;+;chat", 18);
        self.groups
            .change(group_id, |group| group.chat_guid = Some(guid.clone()))?;
        Some(guid)
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
            last_triggered: None,
            failures: 0,
            queue: VecDeque::new(),
            held: None,
            busy: None,
            made: self.ids.made(),
        };
        self.webhooks.insert(webhook)
    }
}

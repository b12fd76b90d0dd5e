//! What people do: they write, react, vote, and switch their devices off.

use super::{Control, ControlError, Incoming};
use crate::http::identifier::contact_type;
use crate::operations::parse_reaction;
use crate::store::account::Reach;
use crate::store::locations::Location;
use crate::store::messages::{Direction, Reaction, ReplyTo};
use crate::store::people::Letter;
use crate::store::polls::PollOption;

/// What people do.
impl Control {
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
            if contact_type(&incoming.from).is_none() {
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
                from: incoming.from,
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

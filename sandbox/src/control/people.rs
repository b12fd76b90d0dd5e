//! Control that acts for people: they write, react, vote, and switch their
//! devices off.

use super::{Control, ControlError, Incoming};
use crate::http::identifier::contact_type;
use crate::operations::parse_reaction;
use crate::store::account::Reach;
use crate::store::locations::Location;
use crate::store::messages::{Direction, Reaction, ReplyTo};
use crate::store::people::Letter;
use crate::store::polls::PollOption;

/// Acting for people.
impl Control {
    /// Lets `from` write to the account, and returns the new message's id.
    /// The message comes in on the number that was last used with `from`, or
    /// else on the account's first.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let id = sandbox.receive("+15551234567", "And now?");
    /// assert_eq!(sandbox.messages("+15551234567")[1].id, id);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// use blooio_sandbox::Incoming;
    ///
    /// let asked = sandbox.receive("+15551234567", "Which one?");
    /// let photo = Incoming::new("+15551234567")
    ///     .text("This one")
    ///     .attachment("https://example.com/cat.png")
    ///     .reply_to(asked);
    /// sandbox.receive_message(photo)?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let id = sandbox.receive_poll("+15551234567", "Lunch?", ["Yes", "No"]);
    /// assert_eq!(sandbox.polls("+15551234567")[0].id, id);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// let id = sandbox.messages_sent()[0].message_id().to_owned();
    /// sandbox.react(&id, "+15551234567", "+love")?;
    /// assert_eq!(sandbox.message(&id).map(|one| one.reactions.len()), Some(1));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such message, or the reaction is not in this form.
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
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let id = sandbox.receive_poll("+15551234567", "Lunch?", ["Yes", "No"]);
    /// sandbox.vote(&id, "+15551234567", 0)?;
    /// assert!(sandbox.vote(&id, "+15551234567", 2).is_err());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// use blooio_sandbox::Reach;
    ///
    /// sandbox.set_capability("+15551234567", Reach::Sms);
    /// let contact = client.contact("+15551234567")?;
    /// assert!(!contact.capabilities().await?.has_imessage());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn set_capability(&self, contact: impl Into<String>, reach: Reach) {
        let contact = contact.into();
        self.change(|service| service.store.account.reach.insert(contact, reach));
    }

    /// Switches a person's device off: what is sent to it stays `sent`.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.go_offline("+15551234567");
    /// assert!(sandbox.chats()[0].is_offline);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn go_offline(&self, person: impl Into<String>) {
        let person = person.into();
        self.change(|service| service.store.account.offline.insert(person));
    }

    /// Switches a person's device on again, which delivers what waited.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.go_offline("+15551234567");
    /// sandbox.go_online("+15551234567");
    /// assert!(!sandbox.chats()[0].is_offline);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn go_online(&self, person: &str) {
        self.change(|service| service.store.go_online(person));
    }

    /// Lets a person share a location, in degrees.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.share_location("+15551234567", 52.52, 13.405);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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

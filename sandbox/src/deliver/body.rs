//! The bodies of the events, in the vendor's flat form.

use serde_json::{Map, Value, json};

use crate::store::Store;
use crate::store::messages::{Direction, Message};
use crate::store::notice::Notice;
use crate::store::polls::Poll;

/// The body of an event; None if its subject is gone.
pub(super) fn of(store: &Store, notice: &Notice, now: i64) -> Option<Map<String, Value>> {
    let message = |id: &String| store.messages.get(id);
    let mut body = match notice {
        Notice::Received { message_id } => {
            let message = message(message_id)?;
            let mut body = message_body(store, message, "received");
            body.insert("received_at".into(), json!(message.time_sent));
            if let Some(parent) = &message.reply_to {
                body.insert(
                    "reply_to".into(),
                    json!({
                        "message_id": parent.message_id,
                        "guid": parent.guid,
                        "part_index": parent.part_index,
                    }),
                );
            }
            if let Some(group) = store.groups.get(&message.chat) {
                body.insert("chat_guid".into(), json!(group.chat_guid));
            }
            body
        }
        Notice::Sent { message_id } => {
            let mut body = message_body(store, message(message_id)?, "sent");
            body.insert("sent_at".into(), json!(now));
            body
        }
        Notice::Delivered { message_id } => {
            let message = message(message_id)?;
            let mut body = message_body(store, message, "delivered");
            body.insert("delivered_at".into(), json!(message.time_delivered));
            body
        }
        Notice::Read { message_id } => {
            let message = message(message_id)?;
            let mut body = message_body(store, message, "read");
            body.insert("read_at".into(), json!(message.time_read));
            body
        }
        Notice::Failed { message_id } => {
            let message = message(message_id)?;
            let mut body = message_body(store, message, "failed");
            let failure = message.failure.as_ref();
            body.insert("error_code".into(), json!(failure.map(|one| &one.code)));
            let text = failure.map(|one| &one.message);
            body.insert("error_message".into(), json!(text));
            body
        }
        Notice::Reacted { message_id, index } => {
            let message = message(message_id)?;
            let reaction = message.reactions.get(*index)?;
            let mut body = chat_body(store, &message.chat, &message.line);
            body.insert("message_id".into(), json!(message.id));
            body.insert("protocol".into(), json!(message.reach.protocol()));
            body.insert("direction".into(), json!(reaction.direction.as_str()));
            body.insert("reaction".into(), json!(reaction.reaction));
            let action = if reaction.is_added { "add" } else { "remove" };
            body.insert("action".into(), json!(action));
            body.insert("sender".into(), json!(reaction.sender));
            body.insert("original_text".into(), json!(message.text));
            body
        }
        Notice::PollCreated { poll_id } | Notice::PollReceived { poll_id } => {
            let poll = store.polls.get(poll_id)?;
            poll_body(store, poll, poll.sender.as_deref())
        }
        Notice::PollVoted { poll_id, voter } => {
            poll_body(store, store.polls.get(poll_id)?, Some(voter))
        }
    };
    body.insert("event".into(), json!(notice.event()));
    body.insert("timestamp".into(), json!(now));
    Some(body)
}

fn message_body(store: &Store, message: &Message, status: &str) -> Map<String, Value> {
    let mut body = chat_body(store, &message.chat, &message.line);
    body.insert("message_id".into(), json!(message.id));
    body.insert("status".into(), json!(status));
    body.insert("protocol".into(), json!(message.reach.protocol()));
    body.insert("text".into(), json!(message.text));
    let attachments = message.attachments.iter();
    let attachments: Vec<Value> = attachments
        .map(|one| json!({"url": one.url, "name": one.name}))
        .collect();
    body.insert("attachments".into(), json!(attachments));
    let sender = match message.direction {
        Direction::Inbound => message.sender.as_deref(),
        Direction::Outbound => None,
    };
    body.insert("sender".into(), json!(sender));
    body
}

fn poll_body(store: &Store, poll: &Poll, sender: Option<&str>) -> Map<String, Value> {
    let mut body = chat_body(store, &poll.chat, &poll.line);
    body.insert("poll_id".into(), json!(poll.id));
    body.insert("chat_id".into(), json!(poll.chat));
    body.insert("protocol".into(), json!("imessage"));
    body.insert("sender".into(), json!(sender));
    body
}

fn chat_body(store: &Store, chat: &str, line: &str) -> Map<String, Value> {
    let group = store.groups.get(chat);
    let participants = group.map(|group| {
        let members = group.members.iter().map(|member| {
            let contact = store.contacts.get(&member.identifier);
            json!({
                "contact_id": member.contact_id,
                "identifier": member.identifier,
                "name": contact.and_then(|contact| contact.name.as_deref()),
            })
        });
        members.collect::<Vec<Value>>()
    });
    let mut body = Map::new();
    body.insert("external_id".into(), json!(chat));
    body.insert("internal_id".into(), json!(line));
    body.insert("is_group".into(), json!(group.is_some()));
    let group_id = group.map(|group| &group.group_id);
    body.insert("group_id".into(), json!(group_id));
    let name = group.and_then(|group| group.name.as_deref());
    body.insert("group_name".into(), json!(name));
    body.insert("participants".into(), json!(participants));
    body
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::of;
    use crate::store::messages::{Direction, Reaction};
    use crate::store::notice::Notice;
    use crate::store::people::Letter;
    use crate::store::polls::PollOption;
    use crate::validate;

    #[test]
    fn every_body_is_valid_under_the_spec() {
        let mut store = crate::Sandbox::builder().store();
        let person = "+15551234567".to_owned();
        let message_id = store.receive(Letter {
            from: person.clone(),
            group: None,
            text: Some("Hello".to_owned()),
            attachments: Vec::new(),
            reply_to: None,
            line: None,
        });
        store.react(
            &message_id,
            Reaction {
                reaction: "love".to_owned(),
                is_added: true,
                time_sent: 1,
                sender: person.clone(),
                direction: Direction::Inbound,
            },
        );
        let options = vec![PollOption::new("Yes"), PollOption::new("No")];
        let poll_id = store.add_poll(person.clone(), None, None, options);
        let id = || message_id.clone();
        let notices = [
            Notice::Received { message_id: id() },
            Notice::Sent { message_id: id() },
            Notice::Delivered { message_id: id() },
            Notice::Read { message_id: id() },
            Notice::Failed { message_id: id() },
            Notice::Reacted {
                message_id: id(),
                index: 0,
            },
            Notice::PollCreated {
                poll_id: poll_id.clone(),
            },
            Notice::PollReceived {
                poll_id: poll_id.clone(),
            },
            Notice::PollVoted {
                poll_id,
                voter: person,
            },
        ];
        for notice in notices {
            let body = Value::Object(of(&store, &notice, 1).unwrap());
            let errors = validate::errors("WebhookEventPayload", &body);
            assert_eq!(errors, Vec::<String>::new(), "{}", notice.event());
            assert_eq!(body["event"], notice.event());
        }
    }
}

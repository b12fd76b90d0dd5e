//! One call through the wrappers for every operation. An operation without a
//! line here fails the tests of requests.

use std::pin::Pin;

use blooio_client::resources::{NewWebhook, WebhookUpdate};
use blooio_client::types::{
    ChatSort, ContactSort, DirectionFilter, SortOrder, UpdateContactCardRequest,
};
use blooio_client::{Client, Error, Message, PhoneNumber, Reaction, Upload};
use chrono::DateTime;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::requests::Sample;

type Calling<'a> = Pin<Box<dyn Future<Output = Result<(), Error>> + 'a>>;
type Wrapper = for<'a> fn(&'a Client, &'a Sample) -> Calling<'a>;

macro_rules! wrappers {
    ($($id:literal: |$client:ident, $sample:ident| $call:expr;)*) => {
        /// Every operation's wrapper, by operationId.
        pub(crate) const WRAPPERS: &[(&str, Wrapper)] = &[$(
            ($id, |$client, $sample| Box::pin(async move { $call.await?; Ok(()) })),
        )*];
    };
}

/// A list with the page, and those of the filters that the sample has.
macro_rules! page {
    ($list:expr, $sample:ident $(, $filter:ident: $kind:ty)*) => {{
        let mut list = $list;
        if let Some(limit) = $sample.parameter("limit") {
            list = list.limit(limit);
        }
        if let Some(offset) = $sample.parameter("offset") {
            list = list.offset(offset);
        }
        $(
            if let Some(value) = $sample.parameter::<$kind>(stringify!($filter)) {
                list = list.$filter(value);
            }
        )*
        async move { list.page().await }
    }};
}

impl Sample {
    fn parameter<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_value(self.parameters.get(name)?.clone()).ok()
    }

    fn path(&self, name: &str) -> &str {
        self.parameters
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    fn field<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_value(self.body.as_ref()?.get(name)?.clone()).ok()
    }

    fn word(&self, name: &str) -> String {
        self.field(name).unwrap_or_default()
    }

    fn words(&self, name: &str) -> Vec<String> {
        self.field(name).unwrap_or_default()
    }
}

fn image() -> Result<Upload, Error> {
    Upload::bytes("image.png", vec![0_u8, 255, 13, 10])
}

fn reaction(sample: &Sample) -> Reaction {
    let word = sample.word("reaction");
    let reaction = match word.strip_prefix('-') {
        Some(name) => Reaction::remove(name),
        None => Reaction::add(word.strip_prefix('+').unwrap_or(&word)),
    };
    match sample.field("direction") {
        Some(direction) => reaction.among(direction),
        None => reaction,
    }
}

fn new_webhook(sample: &Sample) -> NewWebhook {
    let mut webhook = NewWebhook::new(sample.word("webhook_url"));
    if let Some(events) = sample.field("webhook_type") {
        webhook = webhook.events(events);
    }
    match sample
        .field("valid_until")
        .and_then(DateTime::from_timestamp_millis)
    {
        Some(end) => webhook.valid_until(end),
        None => webhook,
    }
}

fn webhook_update(sample: &Sample) -> WebhookUpdate {
    let mut update = WebhookUpdate::new();
    if let Some(events) = sample.field("webhook_type") {
        update = update.events(events);
    }
    update = match sample.field::<i64>("valid_until") {
        Some(-1) => update.never_expires(),
        other => match other.and_then(DateTime::from_timestamp_millis) {
            Some(end) => update.valid_until(end),
            None => update,
        },
    };
    match sample.field("deprecate") {
        Some(true) => update.pause(),
        Some(false) => update.unpause(),
        None => update,
    }
}

fn message(sample: &Sample) -> Message {
    let text = sample
        .field::<String>("text")
        .filter(|text| !text.is_empty());
    let texts = sample.field::<Vec<String>>("text");
    match (text, texts) {
        (Some(text), _) => Message::text(text),
        (_, Some(texts)) => Message::texts(texts),
        _ => Message::texts(Vec::<String>::new()),
    }
}

/// A sample in the words of a wrapper's own types, which say more than the spec.
pub(crate) fn narrowed(mut sample: Sample) -> Sample {
    if let Some(to) = sample
        .body
        .as_mut()
        .and_then(|body| body.get_mut("forward_to"))
    {
        *to = format!("+1555{:07}", to.to_string().len()).into();
    }
    sample
}

wrappers! {
    "getMe": |client, _sample| client.me();
    "listNumbers": |client, _sample| async { client.numbers().list().await };
    "getMyContactCard": |client, s| async { client.number(s.path("number"))?.contact_card().await };
    "updateMyContactCard": |client, s| async {
        let card = s.body.clone().and_then(|body| serde_json::from_value(body).ok());
        let card: UpdateContactCardRequest = card.unwrap_or_default();
        client.number(s.path("number"))?.update_contact_card(card).await
    };
    "requestCallForwarding": |client, s| async {
        let to: PhoneNumber = s.word("forward_to").parse()?;
        client.number(s.path("number"))?.forward_calls(to).await
    };
    "listContacts": |client, s| page!(client.contacts().list(), s, q: String, sort: ContactSort);
    "createContact": |client, s| async {
        client.contacts().create(s.word("identifier"), s.field::<String>("name").as_deref()).await
    };
    "getContact": |client, s| async { client.contact(s.path("contactId"))?.get().await };
    "updateContact": |client, s| async {
        client.contact(s.path("contactId"))?.rename(s.field::<String>("name").as_deref()).await
    };
    "deleteContact": |client, s| async { client.contact(s.path("contactId"))?.delete().await };
    "getContactCapabilities": |client, s| async {
        client.contact(s.path("contactId"))?.capabilities().await
    };
    "listContactTags": |client, s| async { client.contact(s.path("contactId"))?.tags().await };
    "addContactTags": |client, s| async {
        client.contact(s.path("contactId"))?.add_tags(s.words("tags")).await
    };
    "removeContactTag": |client, s| async {
        client.contact(s.path("contactId"))?.remove_tag(s.path("tag")).await
    };
    "listLocationContacts": |client, _sample| async { client.location().list().await };
    "refreshLocationContacts": |client, _sample| async { client.location().refresh().await };
    "getLocationContact": |client, s| async { client.location().get(s.path("handle")).await };
    "callFaceTime": |client, s| async { client.face_time().call(&s.word("handle")).await };
    "listGroups": |client, s| page!(client.groups().list(), s, q: String, sort: ContactSort);
    "createGroup": |client, s| async {
        client.groups().create(&s.word("name"), s.words("members")).await
    };
    "getGroup": |client, s| async { client.group(s.path("groupId"))?.get().await };
    "updateGroup": |client, s| async { client.group(s.path("groupId"))?.rename(&s.word("name")).await };
    "deleteGroup": |client, s| async { client.group(s.path("groupId"))?.delete().await };
    "setGroupIcon": |client, s| async { client.group(s.path("groupId"))?.set_icon(image()?).await };
    "removeGroupIcon": |client, s| async { client.group(s.path("groupId"))?.remove_icon().await };
    "listGroupMembers": |client, s| async {
        page!(client.group(s.path("groupId"))?.members(), s).await
    };
    "addGroupMember": |client, s| async {
        client.group(s.path("groupId"))?.add_member(s.word("contact_id")).await
    };
    "removeGroupMember": |client, s| async {
        client.group(s.path("groupId"))?.remove_member(s.path("contactId")).await
    };
    "listWebhooks": |client, _sample| async { client.webhooks().list().await };
    "createWebhook": |client, s| async { client.webhooks().create(new_webhook(s)).await };
    "getWebhook": |client, s| async { client.webhook(s.path("webhookId"))?.get().await };
    "updateWebhook": |client, s| async {
        client.webhook(s.path("webhookId"))?.update(webhook_update(s)).await
    };
    "deleteWebhook": |client, s| async { client.webhook(s.path("webhookId"))?.delete().await };
    "rotateWebhookSecret": |client, s| async {
        client.webhook(s.path("webhookId"))?.rotate_secret().await
    };
    "listWebhookLogs": |client, s| async {
        let logs = client.webhook(s.path("webhookId"))?.logs();
        page!(logs, s, sort: SortOrder, status: i32, min_status: i32, max_status: i32).await
    };
    "replayWebhookEvent": |client, s| async {
        client.webhook(s.path("webhookId"))?.replay(s.path("eventId")).await
    };
    "listChats": |client, s| page!(client.chats().list(), s, q: String, sort: ChatSort);
    "getChat": |client, s| async { client.chat(s.path("chatId"))?.get().await };
    "getChatBackground": |client, s| async { client.chat(s.path("chatId"))?.background().await };
    "setChatBackground": |client, s| async {
        client.chat(s.path("chatId"))?.set_background(image()?).await
    };
    "removeChatBackground": |client, s| async {
        client.chat(s.path("chatId"))?.remove_background().await
    };
    "shareContactCard": |client, s| async { client.chat(s.path("chatId"))?.share_contact_card().await };
    "startTyping": |client, s| async { client.chat(s.path("chatId"))?.start_typing().await };
    "stopTyping": |client, s| async { client.chat(s.path("chatId"))?.stop_typing().await };
    "markChatRead": |client, s| async { client.chat(s.path("chatId"))?.mark_read().await };
    "listChatMessages": |client, s| async {
        let messages = client.chat(s.path("chatId"))?.messages();
        page!(messages, s, sort: SortOrder, direction: DirectionFilter, since: i64, until: i64).await
    };
    "sendMessage": |client, s| async { client.chat(s.path("chatId"))?.send(message(s)).await };
    "getMessage": |client, s| async {
        client.chat(s.path("chatId"))?.message(s.path("messageId"))?.get().await
    };
    "getMessageStatus": |client, s| async {
        client.chat(s.path("chatId"))?.message(s.path("messageId"))?.status().await
    };
    "cancelMessage": |client, s| async {
        client.chat(s.path("chatId"))?.message(s.path("messageId"))?.cancel().await
    };
    "addReaction": |client, s| async {
        let to: blooio_client::MessageRef = s.path("messageId").parse()?;
        client.chat(s.path("chatId"))?.react(to, reaction(s)).await
    };
    "sendPoll": |client, s| async {
        client.chat(s.path("chatId"))?.send_poll(&s.word("title"), s.words("options")).await
    };
    "getPollResults": |client, s| async {
        client.chat(s.path("chatId"))?.poll_results(s.path("pollId")).await
    };
    "lookupPhoneNumber": |client, s| async { client.phone_numbers().lookup(s.path("number")).await };
    "lookupPhoneNumberPost": |client, s| async {
        client.phone_numbers().lookup_privately(&s.word("number")).await
    };
    "batchLookupPhoneNumbers": |client, s| async {
        client.phone_numbers().lookup_all(s.words("numbers")).await
    };
}

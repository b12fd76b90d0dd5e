//! Messages: every form that the builder makes is what `build` said, and valid
//! under the spec.

use blooio_client::{Attachment, Effect, LinkPreview, Message, MessageId, Part, ReplyTo};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use crate::capture::Wire;
use crate::report::{CheckError, Findings, Problem, Shown, cases};
use crate::spec_under_test::SpecUnderTest;
use crate::text::{any_text, chat_id, text_of_length, url};

/// A message and the chat that it goes to.
#[derive(Clone, Debug)]
struct Letter {
    chat: String,
    message: Message,
}

impl Shown for Letter {
    fn shown(&self) -> String {
        let body = self.message.clone().build().ok();
        serde_json::to_string(&body).unwrap_or_default()
    }
}

#[test]
fn every_message_that_builds_arrives_as_it_was_built() {
    let subject = SpecUnderTest::load();
    let wire = Wire::open();
    let mut findings = Findings::new(&subject);
    let operations = subject.operations();
    let Some(operation) = operations.iter().find(|one| one.id == "sendMessage") else {
        panic!("the spec has no sendMessage");
    };
    let Some((_, schema)) = operation.body() else {
        panic!("sendMessage has no body")
    };
    let letters = (chat_id(), decorated()).prop_map(|(chat, message)| Letter { chat, message });
    findings.try_all(
        "sendMessage",
        &operation.pointer,
        cases(64),
        &letters,
        |letter| {
            let Ok(built) = letter.message.clone().build() else {
                return Err(CheckError::Skip);
            };
            let built =
                serde_json::to_value(built).map_err(|error| Problem::at("", error.to_string()))?;
            let (_, seen) = wire.call(async |client| {
                client
                    .chat(letter.chat.as_str())?
                    .send(letter.message.clone())
                    .await
                    .map(|_| ())
            });
            let body: Option<Value> = seen
                .first()
                .and_then(|one| serde_json::from_slice(&one.body).ok());
            if body.as_ref() != Some(&built) {
                return Err(CheckError::Wrong(Problem::at(
                    "",
                    format!("{built} arrived as {body:?}"),
                )));
            }
            match subject.errors(schema, &built).into_iter().next() {
                Some((pointer, reason)) => Err(CheckError::Wrong(Problem::at(pointer, reason))),
                None => Ok(()),
            }
        },
    );
    findings.finish();
}

/// The forms that a message can have.
fn plain() -> BoxedStrategy<Message> {
    let attachment = || {
        (url(), proptest::option::of(any_text())).prop_map(|(url, name)| match name {
            Some(name) => Attachment::url(url).name(name),
            None => Attachment::url(url),
        })
    };
    let part = prop_oneof![
        text_of_length(1, None).prop_map(Part::text),
        (text_of_length(1, None), any_text()).prop_map(|(text, who)| Part::mention(text, who)),
        attachment().prop_map(Part::from),
    ];
    prop_oneof![
        text_of_length(1, None).prop_map(Message::text),
        vec(text_of_length(1, None), 1..4).prop_map(Message::texts),
        vec(attachment(), 1..3).prop_map(Message::attachments_only),
        (any_text(), attachment()).prop_map(|(text, file)| Message::text(text).attachment(file)),
        vec(part, 1..4).prop_map(Message::parts),
        vec((url(), preview()), 1..4).prop_map(Message::link_batch),
        (url(), preview()).prop_map(|(url, preview)| Message::text(url).link_preview(preview)),
    ]
    .boxed()
}

/// With what a message can have beside its form; some of it is refused.
fn decorated() -> BoxedStrategy<Message> {
    let effects = [Effect::Slam, Effect::InvisibleInk, Effect::None];
    let effect = proptest::option::weighted(0.3, select(effects.to_vec()));
    let reply = prop_oneof![
        "[A-Za-z0-9]{1,12}".prop_filter_map("an id", |id| Some(ReplyTo::from(
            id.parse::<MessageId>().ok()?
        ))),
        any_text().prop_map(ReplyTo::guid),
    ];
    let reply = (reply, any::<u16>()).prop_map(|(reply, part)| reply.part(part));
    let reply = proptest::option::weighted(0.3, reply);
    let data = proptest::option::weighted(0.3, crate::strategy::any_json());
    (plain(), effect, reply, data, any::<bool>())
        .prop_map(|(mut message, effect, reply, data, share)| {
            if let Some(effect) = effect {
                message = message.effect(effect);
            }
            if let Some(reply) = reply {
                message = message.reply_to(reply);
            }
            if let Some(data) = data {
                message = message.metadata([("data".to_owned(), data)].into_iter().collect());
            }
            if share {
                message.share_contact()
            } else {
                message
            }
        })
        .boxed()
}

fn preview() -> BoxedStrategy<LinkPreview> {
    (
        proptest::option::of(text_of_length(0, Some(200))),
        proptest::option::of(url()),
    )
        .prop_map(|(title, image)| {
            let mut preview = LinkPreview::new();
            if let Some(title) = title {
                preview = preview.title(title);
            }
            match image {
                Some(image) => preview.image_url(image),
                None => preview,
            }
        })
        .boxed()
}

//! A message to send, in one of the forms that the service accepts. What the
//! documents reject cannot be written, or fails in [`Message::build`].

mod from;
mod part;
mod rules;

pub use part::{Attachment, LinkPreview, Part, ReplyTo};
pub(crate) use rules::check;

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::Error;
use crate::generated::types::{self, Effect, MessageText, SendMessageRequest};
use crate::ids::PhoneNumber;

/// A message to send. The constructors are the forms that the service knows:
///
/// - [`text`](Self::text): one bubble of text;
/// - [`texts`](Self::texts): several messages, one for each text;
/// - [`attachments_only`](Self::attachments_only): files alone;
/// - [`parts`](Self::parts): text and files in one bubble;
/// - [`link_batch`](Self::link_batch): several rich links, one message each.
///
/// ```
/// use blooio_client::{Effect, Message};
///
/// let message = Message::text("Shipped!").effect("Invisible Ink".parse::<Effect>()?);
/// assert_eq!(
///     serde_json::to_value(message.build()?)?,
///     serde_json::json!({ "text": "Shipped!", "effect": "invisible-ink" }),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It serializes as the body of the request and deserializes from it, so that it
/// can be stored in a database or a queue.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
#[must_use = "a message does nothing until it is sent"]
pub struct Message {
    request: SendMessageRequest,
}

/// Whether the recipient sees that a message is being typed before it arrives.
///
/// ```
/// use blooio_client::{Message, TypingIndicator};
///
/// let message = Message::text("Hello").typing_indicator(TypingIndicator::Skip);
/// # assert!(message.build().is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypingIndicator {
    /// Shown before the message arrives.
    Show,
    /// Not shown.
    Skip,
}

impl Message {
    /// One text. A text that is exactly one http(s) URL becomes a rich link.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::text("Hello");
    /// assert_eq!(serde_json::to_value(&message)?, serde_json::json!({ "text": "Hello" }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(SendMessageRequest {
            text: Some(MessageText::String(text.into())),
            ..Default::default()
        })
    }

    /// Several texts, sent as one message each, in order.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::texts(["First", "Second"]);
    /// assert_eq!(serde_json::to_value(&message)?, serde_json::json!({ "text": ["First", "Second"] }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn texts<I>(texts: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let texts = texts.into_iter().map(Into::into).collect();
        Self::of(SendMessageRequest {
            text: Some(MessageText::Array(texts)),
            ..Default::default()
        })
    }

    /// Files without text. The service refuses this as the first message of a
    /// new chat.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::attachments_only(["https://example.com/menu.pdf"]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn attachments_only<I>(attachments: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Attachment>,
    {
        Self::default().attachments(attachments)
    }

    /// Texts and files as one bubble, in order.
    ///
    /// ```
    /// use blooio_client::{Message, Part};
    ///
    /// let message = Message::parts([
    ///     Part::text("See attached"),
    ///     Part::attachment("https://example.com/file.pdf"),
    /// ]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn parts<I>(parts: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Part>,
    {
        let parts = parts.into_iter().map(|part| part.into().0).collect();
        Self::of(SendMessageRequest {
            parts: Some(parts),
            ..Default::default()
        })
    }

    /// Rich links, one message each, sent in order. Each has a preview of its
    /// own; an empty one lets the service read the page's.
    ///
    /// ```
    /// use blooio_client::{LinkPreview, Message};
    ///
    /// let message = Message::link_batch([
    ///     ("https://example.com/a", LinkPreview::new().title("First")),
    ///     ("https://example.com/b", LinkPreview::new()),
    /// ]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn link_batch<I, U>(links: I) -> Self
    where
        I: IntoIterator<Item = (U, LinkPreview)>,
        U: Into<String>,
    {
        let part = |(url, preview): (U, LinkPreview)| types::MessagePart {
            text: Some(url.into()),
            link_preview: Some(preview.0),
            ..Default::default()
        };
        Self::of(SendMessageRequest {
            parts: Some(links.into_iter().map(part).collect()),
            ..Default::default()
        })
    }

    /// Adds a file to a text.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::text("The menu").attachment("https://example.com/menu.pdf");
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn attachment(mut self, attachment: impl Into<Attachment>) -> Self {
        self.request
            .attachments
            .get_or_insert_default()
            .push(attachment.into().0);
        self
    }

    /// Adds files to a text, in order.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::text("The documents")
    ///     .attachments(["https://example.com/a.pdf", "https://example.com/b.pdf"]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn attachments<I>(mut self, attachments: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Attachment>,
    {
        let attachments = attachments.into_iter().map(|one| one.into().0);
        let all = self.request.attachments.get_or_insert_default();
        all.extend(attachments);
        self
    }

    /// iMessage effect. Default: none. SMS and RCS arrive without it. Not possible
    /// with parts; each of several texts has it.
    ///
    /// ```
    /// use blooio_client::{Effect, Message};
    ///
    /// let message = Message::text("Congratulations!").effect(Effect::Confetti);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn effect(mut self, effect: Effect) -> Self {
        self.request.effect = Some(effect);
        self
    }

    /// Makes this an inline reply. iMessage only; the parent is in the same
    /// chat, on the same line, and at most 30 days old. Not with several
    /// messages at once.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Message;
    ///
    /// let chat = client.chat("+15551234567")?;
    /// let question = chat.send("Does noon work?").await?;
    /// chat.send(Message::text("Or one o'clock?").reply_to(question.message_id())).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn reply_to(mut self, parent: impl Into<ReplyTo>) -> Self {
        self.request.reply_to = Some(parent.into().0);
        self
    }

    /// Line to send from. Default: the client's, else the service chooses.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Message;
    ///
    /// let message = Message::text("Hello").from("+15550001111".parse()?);
    /// client.chat("+15551234567")?.send(message).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn from(mut self, number: PhoneNumber) -> Self {
        self.request.from_number = Some(number.into());
        self
    }

    /// Shares the line's name and photo along with the message. Default: no.
    /// Dedicated Commercial and Enterprise plans only; others get a 403.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::text("It is us, save the number").share_contact();
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn share_contact(mut self) -> Self {
        self.request.share_contact = Some(true);
        self
    }

    /// Whether a typing indicator is shown first. Default: the organisation's
    /// setting.
    ///
    /// ```
    /// use blooio_client::{Message, TypingIndicator};
    ///
    /// let message = Message::text("Hello").typing_indicator(TypingIndicator::Show);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn typing_indicator(mut self, typing: TypingIndicator) -> Self {
        self.request.use_typing_indicator = Some(typing == TypingIndicator::Show);
        self
    }

    /// Preview of a message that is one URL. Default: the page's own.
    ///
    /// ```
    /// use blooio_client::{LinkPreview, Message};
    ///
    /// let preview = LinkPreview::new().title("Our spring sale");
    /// let message = Message::text("https://example.com/sale").link_preview(preview);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn link_preview(mut self, preview: LinkPreview) -> Self {
        self.request.link_preview = Some(preview.0);
        self
    }

    /// Data of your own, at most 1 KiB as JSON. Only the older documents describe
    /// it, and the service may ignore it.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let message = Message::text("Hello")
    ///     .metadata(serde_json::Map::from_iter([("order".into(), "4281".into())]));
    /// assert_eq!(serde_json::to_value(&message)?, serde_json::json!({ "text": "Hello", "metadata": { "order": "4281" } }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn metadata(mut self, metadata: Map<String, Value>) -> Self {
        self.request.metadata = Some(metadata);
        self
    }

    /// Checks the message and returns the body of the request.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// assert!(Message::text("Hello").build().is_ok());
    /// let error = Message::text("").build().unwrap_err();
    /// assert_eq!(error.field(), Some("text"));
    /// ```
    ///
    /// # Errors
    /// If the documents reject the message; [`Error::field`] names the field, such as
    /// `parts[1].mention`.
    pub fn build(self) -> Result<SendMessageRequest, Error> {
        check(&self.request)?;
        Ok(self.request)
    }

    fn of(request: SendMessageRequest) -> Self {
        Self { request }
    }

    /// This message from `number`, unless it names a line itself.
    pub(crate) fn or_from(mut self, number: Option<&PhoneNumber>) -> Self {
        if self.request.from_number.is_none() {
            self.request.from_number = number.map(|number| number.as_str().to_owned());
        }
        self
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.request.fmt(f)
    }
}

//! A message to send, in one of the forms that the service accepts. What the
//! documents reject cannot be written, or fails in [`Message::build`].

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
/// It is serialized as the body of the request, and read from one, so that it can
/// wait in a database or a queue.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
#[must_use = "a message does nothing until it is sent"]
pub struct Message {
    request: SendMessageRequest,
}

/// Whether the recipient sees that a message is being typed before it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypingIndicator {
    /// Shown before the message arrives.
    Show,
    /// Not shown.
    Skip,
}

impl Message {
    /// One text. If it is exactly one http(s) URL it becomes a rich link.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(SendMessageRequest {
            text: Some(MessageText::String(text.into())),
            ..Default::default()
        })
    }

    /// Several texts, sent as one message each, in order.
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

    /// An iMessage effect. Default: none. SMS and RCS arrive without it. Not
    /// with parts; every one of several texts gets it.
    pub fn effect(mut self, effect: Effect) -> Self {
        self.request.effect = Some(effect);
        self
    }

    /// Makes this an inline reply. iMessage only; the parent is in the same
    /// chat, on the same line, and at most 30 days old. Not with several
    /// messages at once.
    pub fn reply_to(mut self, parent: impl Into<ReplyTo>) -> Self {
        self.request.reply_to = Some(parent.into().0);
        self
    }

    /// The line to send from. Default: the client's, else the service's choice.
    pub fn from(mut self, number: PhoneNumber) -> Self {
        self.request.from_number = Some(number.into());
        self
    }

    /// Shares the line's name and photo along with the message. Default: not.
    /// Dedicated Commercial and Enterprise plans only; others get a 403.
    pub fn share_contact(mut self) -> Self {
        self.request.share_contact = Some(true);
        self
    }

    /// Whether a typing indicator comes first. Default: as the organisation set it.
    pub fn typing_indicator(mut self, typing: TypingIndicator) -> Self {
        self.request.use_typing_indicator = Some(typing == TypingIndicator::Show);
        self
    }

    /// What a message that is one URL shows. Default: what the page says.
    pub fn link_preview(mut self, preview: LinkPreview) -> Self {
        self.request.link_preview = Some(preview.0);
        self
    }

    /// Data of your own, at most 1 KiB as JSON. Only the older documents know
    /// it; the service may ignore it.
    pub fn metadata(mut self, metadata: Map<String, Value>) -> Self {
        self.request.metadata = Some(metadata);
        self
    }

    /// The request body, if the service would accept it.
    ///
    /// # Errors
    /// Names the field that the documents reject, such as `parts[1].mention`.
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

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<&String> for Message {
    fn from(text: &String) -> Self {
        Self::text(text)
    }
}

impl From<&Message> for Message {
    fn from(message: &Message) -> Self {
        message.clone()
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

/// A body built by hand. It is checked as any other.
impl From<SendMessageRequest> for Message {
    fn from(request: SendMessageRequest) -> Self {
        Self::of(request)
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.request.fmt(f)
    }
}

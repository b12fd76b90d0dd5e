//! The pieces of a message.

use crate::generated::types;
use crate::ids::MessageId;

/// A file that the service fetches from a public URL.
///
/// ```
/// use blooio_client::{Attachment, Message};
///
/// let contract = Attachment::url("https://cdn.example.com/doc.pdf").name("contract.pdf");
/// let message = Message::text("Please sign").attachment(contract);
/// # assert!(message.build().is_ok());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment(pub(super) types::AttachmentInput);

impl Attachment {
    /// A file, under the name that its URL has.
    pub fn url(url: impl Into<String>) -> Self {
        Self(types::AttachmentInput::String(url.into()))
    }

    /// The name that the recipient sees. Default: the URL's.
    #[must_use = "this returns the attachment with its name"]
    pub fn name(self, name: impl Into<String>) -> Self {
        let url = match self.0 {
            types::AttachmentInput::String(url) => url,
            types::AttachmentInput::AttachmentObject(object) => object.url,
        };
        let name = Some(name.into());
        Self(types::AttachmentInput::AttachmentObject(
            types::AttachmentObject { name, url },
        ))
    }
}

impl From<&str> for Attachment {
    fn from(url: &str) -> Self {
        Self::url(url)
    }
}

impl From<String> for Attachment {
    fn from(url: String) -> Self {
        Self::url(url)
    }
}

/// A piece of a bubble: a text, a mention, or a file.
///
/// ```
/// use blooio_client::{Message, Part};
///
/// let message = Message::parts([
///     Part::mention("@John see attached", "+15551234567"),
///     Part::attachment("https://example.com/file.pdf").name("spec.pdf"),
/// ]);
/// # assert!(message.build().is_ok());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Part(pub(super) types::MessagePart);

impl Part {
    /// A piece of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self(types::MessagePart {
            text: Some(text.into()),
            ..Default::default()
        })
    }

    /// A text that mentions a participant, by phone number or email address.
    /// All of it is shown as the mention. The vendor offers this in groups.
    pub fn mention(text: impl Into<String>, participant: impl Into<String>) -> Self {
        Self(types::MessagePart {
            text: Some(text.into()),
            mention: Some(participant.into()),
            ..Default::default()
        })
    }

    /// A file that the service fetches from a public URL.
    pub fn attachment(url: impl Into<String>) -> Self {
        Self(types::MessagePart {
            url: Some(url.into()),
            ..Default::default()
        })
    }

    /// The name of a file. A text has none, and is refused with one.
    #[must_use = "this returns the part with its name"]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.0.name = Some(name.into());
        self
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<Attachment> for Part {
    fn from(attachment: Attachment) -> Self {
        match attachment.0 {
            types::AttachmentInput::String(url) => Self::attachment(url),
            types::AttachmentInput::AttachmentObject(object) => Self(types::MessagePart {
                url: Some(object.url),
                name: object.name,
                ..Default::default()
            }),
        }
    }
}

/// What a link shows instead of what its page says.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a preview does nothing until a message has it"]
pub struct LinkPreview(pub(super) types::LinkPreview);

impl LinkPreview {
    /// What the page says.
    pub fn new() -> Self {
        Self::default()
    }

    /// The line of text, at most 200 characters. Default: the page's title.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.0.title = Some(title.into());
        self
    }

    /// The picture: an https URL of a PNG, JPEG, WebP or GIF of at most 16 MB.
    /// Default: the page's. If it cannot be fetched, the page's is shown.
    pub fn image_url(mut self, url: impl Into<String>) -> Self {
        self.0.image_url = Some(url.into());
        self
    }
}

/// The message that is replied to.
///
/// ```
/// use blooio_client::{Message, MessageId, ReplyTo};
///
/// let parent: MessageId = "Qm8FhbH3P7R".parse()?;
/// let whole = Message::text("Yes").reply_to(parent.clone());
/// let second_part = Message::text("Yes").reply_to(ReplyTo::from(parent).part(1));
/// # Ok::<(), blooio_client::InvalidId>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyTo(pub(super) types::ReplyToRequest);

impl ReplyTo {
    /// A message that the service may not know, by its raw iMessage GUID. If it
    /// does not, the message is sent all the same and
    /// [`Sent::is_parent_unresolved`](crate::Sent::is_parent_unresolved) is true.
    pub fn guid(guid: impl Into<String>) -> Self {
        Self(types::ReplyToRequest {
            guid: Some(guid.into()),
            ..Default::default()
        })
    }

    /// Which part of the parent, counted from 0. Default 0.
    #[must_use = "this returns the parent with its part"]
    pub fn part(mut self, index: u16) -> Self {
        self.0.part_index = Some(i32::from(index));
        self
    }
}

impl From<MessageId> for ReplyTo {
    fn from(id: MessageId) -> Self {
        Self(types::ReplyToRequest {
            message_id: Some(id),
            ..Default::default()
        })
    }
}

impl From<&MessageId> for ReplyTo {
    fn from(id: &MessageId) -> Self {
        Self::from(id.clone())
    }
}

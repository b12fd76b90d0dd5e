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
    ///
    /// ```
    /// use blooio_client::{Attachment, Message};
    ///
    /// let menu = Attachment::url("https://example.com/menu.pdf");
    /// let message = Message::attachments_only([menu]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn url(url: impl Into<String>) -> Self {
        Self(types::AttachmentInput::String(url.into()))
    }

    /// File name that the recipient sees. Default: the URL's.
    ///
    /// ```
    /// use blooio_client::{Attachment, Message};
    ///
    /// let menu = Attachment::url("https://example.com/7f3a.pdf").name("menu.pdf");
    /// let message = Message::attachments_only([menu]);
    /// # assert!(message.build().is_ok());
    /// ```
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
    ///
    /// ```
    /// use blooio_client::{Message, Part};
    ///
    /// let message = Message::parts([Part::text("Hello"), Part::text("and welcome")]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn text(text: impl Into<String>) -> Self {
        Self(types::MessagePart {
            text: Some(text.into()),
            ..Default::default()
        })
    }

    /// A text that mentions a participant, by phone number or email address. The
    /// whole text is shown as the mention. The vendor offers this in groups.
    ///
    /// ```
    /// use blooio_client::{Message, Part};
    ///
    /// let message = Message::parts([Part::mention("@Ana", "+15551234567"), Part::text(" look!")]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn mention(text: impl Into<String>, participant: impl Into<String>) -> Self {
        Self(types::MessagePart {
            text: Some(text.into()),
            mention: Some(participant.into()),
            ..Default::default()
        })
    }

    /// A file that the service fetches from a public URL.
    ///
    /// ```
    /// use blooio_client::{Message, Part};
    ///
    /// let file = Part::attachment("https://example.com/spec.pdf");
    /// let message = Message::parts([Part::text("The spec:"), file]);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn attachment(url: impl Into<String>) -> Self {
        Self(types::MessagePart {
            url: Some(url.into()),
            ..Default::default()
        })
    }

    /// File name that the recipient sees. A text with a name is refused.
    ///
    /// ```
    /// use blooio_client::{Message, Part};
    ///
    /// let file = Part::attachment("https://example.com/7f3a.pdf").name("spec.pdf");
    /// let message = Message::parts([file]);
    /// # assert!(message.build().is_ok());
    /// ```
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

/// Preview of a link, in place of the page's own.
///
/// ```
/// use blooio_client::{LinkPreview, Message};
///
/// let preview = LinkPreview::new()
///     .title("Our spring sale")
///     .image_url("https://example.com/sale.png");
/// let message = Message::text("https://example.com/sale").link_preview(preview);
/// # assert!(message.build().is_ok());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a preview does nothing until a message has it"]
pub struct LinkPreview(pub(super) types::LinkPreview);

impl LinkPreview {
    /// The page's own preview.
    ///
    /// ```
    /// use blooio_client::{LinkPreview, Message};
    ///
    /// let links = ["https://example.com/a", "https://example.com/b"];
    /// let message = Message::link_batch(links.map(|link| (link, LinkPreview::new())));
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Line of text, at most 200 characters. Default: the page's title.
    ///
    /// ```
    /// use blooio_client::LinkPreview;
    ///
    /// let preview = LinkPreview::new().title("Our spring sale");
    /// ```
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.0.title = Some(title.into());
        self
    }

    /// Picture: an https URL of a PNG, JPEG, WebP or GIF of at most 16 MB. Default:
    /// the page's, which is also shown if this one cannot be fetched.
    ///
    /// ```
    /// use blooio_client::LinkPreview;
    ///
    /// let preview = LinkPreview::new().image_url("https://example.com/sale.png");
    /// ```
    pub fn image_url(mut self, url: impl Into<String>) -> Self {
        self.0.image_url = Some(url.into());
        self
    }
}

/// The message that a reply answers.
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
    /// A message by its raw iMessage GUID. If the service does not know it, the reply
    /// is sent as a plain message and
    /// [`Sent::is_parent_unresolved`](crate::Sent::is_parent_unresolved) is true.
    ///
    /// ```
    /// use blooio_client::{Message, ReplyTo};
    ///
    /// let parent = ReplyTo::guid("8F3B1C2E-5B7A-4F0D-9C1E-2D3A4B5C6D7E");
    /// let message = Message::text("Yes").reply_to(parent);
    /// # assert!(message.build().is_ok());
    /// ```
    pub fn guid(guid: impl Into<String>) -> Self {
        Self(types::ReplyToRequest {
            guid: Some(guid.into()),
            ..Default::default()
        })
    }

    /// Index of the part that is answered, from 0. Default 0.
    ///
    /// ```
    /// use blooio_client::{Message, MessageId, ReplyTo};
    ///
    /// let parent: MessageId = "Qm8FhbH3P7R".parse()?;
    /// let message = Message::text("Yes").reply_to(ReplyTo::from(parent).part(1));
    /// # assert!(message.build().is_ok());
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
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

//! The builder of a message from a person, for tests.

use crate::store::messages::Attachment;

/// A message that a person writes to the account.
///
/// ```
/// use blooio_sandbox::Incoming;
///
/// let photo = Incoming::new("+15551234567").attachment("https://example.com/cat.png");
/// ```
#[derive(Clone)]
#[must_use = "it arrives when it is given to receive_message()"]
pub struct Incoming {
    pub(super) from: String,
    pub(super) group: Option<String>,
    pub(super) text: Option<String>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) reply_to: Option<String>,
    pub(super) line: Option<String>,
}

impl Incoming {
    /// An empty message from a number or an address.
    pub fn new(from: impl Into<String>) -> Self {
        Self {
            from: from.into(),
            group: None,
            text: None,
            attachments: Vec::new(),
            reply_to: None,
            line: None,
        }
    }

    /// The text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Adds an attachment.
    pub fn attachment(mut self, url: impl Into<String>) -> Self {
        let url = url.into();
        self.attachments.push(Attachment { url, name: None });
        self
    }

    /// The group that it is written to. Default: the account alone.
    pub fn group(mut self, group_id: impl Into<String>) -> Self {
        self.group = Some(group_id.into());
        self
    }

    /// The message that it replies to.
    pub fn reply_to(mut self, message_id: impl Into<String>) -> Self {
        self.reply_to = Some(message_id.into());
        self
    }

    /// The account's number that it comes in on. Default: the one last used
    /// in the chat, or the first.
    pub fn to_number(mut self, number: impl Into<String>) -> Self {
        self.line = Some(number.into());
        self
    }
}

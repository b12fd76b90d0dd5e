//! The result of a send, in every form that the documents show.

use crate::error::Error;
use crate::generated::types::{SendMessageResponse, SendStatus};
use crate::idempotency::IdempotencyKey;
use crate::ids::{GroupId, MessageId};
use crate::reply::Reply;

/// The result of a send.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let sent = client.chat("+15551234567")?.send("Hello").await?;
/// println!("{}: {}", sent.message_id(), sent.status());
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Sent {
    reply: Reply<SendMessageResponse>,
    /// All ids, unless the response's `message_id` is the only one.
    ids: Vec<MessageId>,
    status: SendStatus,
}

impl Sent {
    pub(super) fn read(reply: Reply<SendMessageResponse>) -> Result<Self, Error> {
        let mut ids: Vec<MessageId> = Vec::new();
        let is_only = |only| reply.message_ids.iter().flatten().all(|id| id == only);
        if !reply.message_id.as_ref().is_some_and(is_only) {
            let listed = reply.message_ids.iter().flatten();
            for id in reply.message_id.iter().chain(listed) {
                if !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
            if ids.is_empty() {
                // The guide's form of a single resource.
                match reply.id.as_deref().and_then(|id| id.parse().ok()) {
                    Some(id) => ids.push(id),
                    None => return Err(reply.unreadable("the response names no message")),
                }
            }
        }
        Ok(Self {
            status: reply.status.clone().unwrap_or(SendStatus::Queued),
            ids,
            reply,
        })
    }

    /// The message's id; the first one of several.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// println!("{}", sent.message_id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn message_id(&self) -> &MessageId {
        #[allow(clippy::indexing_slicing, reason = "there is at least one")]
        &self.message_ids()[0]
    }

    /// The ids of all messages, in the order of their texts or links.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Message;
    ///
    /// let texts = Message::texts(["First", "Second"]);
    /// let sent = client.chat("+15551234567")?.send(texts).await?;
    /// assert_eq!(sent.message_ids().len(), 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn message_ids(&self) -> &[MessageId] {
        if self.ids.is_empty() {
            self.reply.message_id.as_slice()
        } else {
            &self.ids
        }
    }

    /// Status of the message: usually queued. Later statuses come by webhook or from
    /// [`MessageHandle::status`](crate::resources::MessageHandle::status).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// assert_eq!(sent.status().as_str(), "queued");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn status(&self) -> &SendStatus {
        &self.status
    }

    /// Whether this is the response to an earlier send with the same key: the message
    /// was not sent again.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// chat.send_with_key("welcome-4281", "Hello").await?;
    /// assert!(chat.send_with_key("welcome-4281", "Hello").await?.replayed());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn replayed(&self) -> bool {
        self.reply.http_status() == http::StatusCode::OK
    }

    /// Idempotency key of all attempts.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// assert!(sent.idempotency_key().is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.reply.idempotency_key()
    }

    /// The whole response with its metadata: attempts, rate limit, request id.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// assert_eq!(sent.reply().attempts(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn reply(&self) -> &Reply<SendMessageResponse> {
        &self.reply
    }

    /// The group, if the message went to several people.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567,+15559876543")?.send("Hello").await?;
    /// assert!(sent.group_id().is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn group_id(&self) -> Option<&GroupId> {
        self.reply.group_id.as_ref()
    }

    /// Whether this send created the group.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567,+15559876543")?.send("Hello").await?;
    /// assert!(sent.is_group_created());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn is_group_created(&self) -> bool {
        self.reply.group_created == Some(true)
    }

    /// Members of the group, if the message went to several people.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567,+15559876543")?.send("Hello").await?;
    /// assert_eq!(sent.participants().len(), 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn participants(&self) -> &[String] {
        self.reply.participants.as_deref().unwrap_or_default()
    }

    /// Whether a reply's parent, named by its GUID, is unknown to the service.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// assert!(!sent.is_parent_unresolved());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn is_parent_unresolved(&self) -> bool {
        self.reply.parent_unresolved == Some(true)
    }
}

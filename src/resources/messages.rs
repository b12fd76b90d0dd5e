//! Messages: sending them, reading them, and what is done to one.

use crate::error::Error;
use crate::generated::types::{
    CancelMessageResponse, DirectionFilter, MessageDetail, MessageStatus, ReactionRequest,
    ReactionResponse, SendMessageResponse, SendStatus, SortOrder,
};
use crate::idempotency::IdempotencyKey;
use crate::ids::{ChatId, GroupId, MessageId, MessageRef};
use crate::message::Message;
use crate::reply::Reply;
use crate::resources::{ChatHandle, list};
use crate::wire::timestamp::Timestamp;

impl ChatHandle {
    /// Sends a message. Its idempotency key is made once, before the first
    /// attempt; [`Sent`] and every error have it.
    ///
    /// ```no_run
    /// # async fn example(client: blooio_client::Client) -> Result<(), blooio_client::Error> {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// println!("Message ID: {}, status: {}", sent.message_id(), sent.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// If the documents reject the message (nothing was sent), or the request
    /// fails; [`Error::outcome`] tells whether it may have been sent.
    pub async fn send(&self, message: impl Into<Message>) -> Result<Sent, Error> {
        self.send_once(message.into(), None).await
    }

    /// Sends a message under a key of yours: for 24 hours the same key sends it
    /// only once, and answers with the first message's id.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send_with_key("order-4281-shipped", "Shipped!").await?;
    /// let again = chat.send_with_key("order-4281-shipped", "Shipped!").await?;
    /// assert_eq!(sent.message_id(), again.message_id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn send_with_key(
        &self,
        key: impl TryInto<IdempotencyKey, Error: Into<Error>>,
        message: impl Into<Message>,
    ) -> Result<Sent, Error> {
        let key = key.try_into().map_err(Into::into)?;
        self.send_once(message.into(), Some(key)).await
    }

    async fn send_once(
        &self,
        message: Message,
        key: Option<IdempotencyKey>,
    ) -> Result<Sent, Error> {
        let body = message.or_from(self.client.sender()).build()?;
        let mut request = self
            .client
            .raw()
            .send_message()
            .chat_id(&self.id)
            .body(body);
        if let Some(key) = key {
            request = request.idempotency_key(key);
        }
        Sent::read(request.send().await?)
    }

    /// The chat's messages, newest first unless sorted.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let newest = chat.messages().limit(20).page().await?;
    /// assert_eq!(newest.items.len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn messages(&self) -> ListMessages {
        ListMessages::new(self.client.clone(), self.id.clone())
    }

    /// One message.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send("Hello").await?;
    /// let message = chat.message(sent.message_id())?;
    /// println!("{:?}", message.status().await?.status);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path.
    pub fn message(
        &self,
        id: impl TryInto<MessageId, Error: Into<Error>>,
    ) -> Result<MessageHandle, Error> {
        Ok(MessageHandle {
            chat: self.clone(),
            id: id.try_into().map_err(Into::into)?,
        })
    }

    /// Reacts to a message, or to the last one ([`MessageRef::last`]).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::{MessageRef, Reaction};
    ///
    /// let chat = client.chat("+15551234567")?;
    /// chat.react(MessageRef::last(1), Reaction::add("love")).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn react(
        &self,
        to: impl Into<MessageRef>,
        reaction: Reaction,
    ) -> Result<Reply<ReactionResponse>, Error> {
        self.client
            .raw()
            .add_reaction()
            .chat_id(&self.id)
            .message_id(to.into())
            .body(reaction.0)
            .send()
            .await
    }
}

list! {
    /// A list of a chat's messages.
    ListMessages of Message = list_chat_messages(chat_id: ChatId) {
        /// The order. Default: newest first.
        sort: SortOrder,
        /// Only those received, or only those sent.
        direction: DirectionFilter,
        /// Only those from this time on: a `DateTime`, or milliseconds since 1970.
        since: Timestamp,
        /// Only those up to this time: a `DateTime`, or milliseconds since 1970.
        until: Timestamp,
    }
}

/// The result of a send.
#[derive(Clone, Debug)]
pub struct Sent {
    reply: Reply<SendMessageResponse>,
    /// All ids, unless the response's `message_id` is the only one.
    ids: Vec<MessageId>,
    status: SendStatus,
}

impl Sent {
    fn read(reply: Reply<SendMessageResponse>) -> Result<Self, Error> {
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

    /// The state of the message: queued, as a rule. Its further states come by
    /// webhook or from [`MessageHandle::status`].
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

    /// Whether this answers an earlier send with the same key: the message was
    /// not sent again.
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

    /// The key of every attempt.
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

    /// The whole response, with its facts: attempts, rate limit, request id.
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

    /// The group, when several people were written to.
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

    /// Whether this send made the group.
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

    /// Who is in the group, when several people were written to.
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

/// One message of a chat.
#[derive(Clone, Debug)]
pub struct MessageHandle {
    chat: ChatHandle,
    id: MessageId,
}

impl MessageHandle {
    /// Its id.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send("Hello").await?;
    /// let message = chat.message(sent.message_id())?;
    /// assert_eq!(message.id(), sent.message_id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn id(&self) -> &MessageId {
        &self.id
    }

    /// The whole message.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send("Hello").await?;
    /// let message = chat.message(sent.message_id())?;
    /// assert_eq!(message.get().await?.text.as_deref(), Some("Hello"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn get(&self) -> Result<Reply<MessageDetail>, Error> {
        self.chat
            .client
            .raw()
            .get_message()
            .chat_id(&self.chat.id)
            .message_id(&self.id)
            .send()
            .await
    }

    /// The state of the message.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send("Hello").await?;
    /// let message = chat.message(sent.message_id())?;
    /// println!("{:?}", message.status().await?.status);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn status(&self) -> Result<Reply<MessageStatus>, Error> {
        self.chat
            .client
            .raw()
            .get_message_status()
            .chat_id(&self.chat.id)
            .message_id(&self.id)
            .send()
            .await
    }

    /// Reacts to it.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Reaction;
    ///
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send("Hello").await?;
    /// let message = chat.message(sent.message_id())?;
    /// message.react(Reaction::add("🔥")).await?;
    /// message.react(Reaction::remove("🔥")).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn react(&self, reaction: Reaction) -> Result<Reply<ReactionResponse>, Error> {
        self.chat.react(self.id.clone(), reaction).await
    }

    /// Stops it from being sent, while it is queued. Only prose mentions this
    /// operation, so the service may not know it.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let sent = chat.send("Hello").await?;
    /// let message = chat.message(sent.message_id())?;
    /// message.cancel().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails; a message that is on its way already is a
    /// [`Conflict`](crate::ErrorKind::Conflict).
    pub async fn cancel(&self) -> Result<Reply<CancelMessageResponse>, Error> {
        self.chat
            .client
            .raw()
            .cancel_message()
            .chat_id(&self.chat.id)
            .message_id(&self.id)
            .send()
            .await
    }
}

/// A tapback or an emoji, put on a message or taken off it.
///
/// ```
/// use blooio_client::Reaction;
///
/// let love = Reaction::add("love");
/// let no_more_fire = Reaction::remove("🔥");
/// # let _ = (love, no_more_fire);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a reaction does nothing until it is sent"]
pub struct Reaction(ReactionRequest);

impl Reaction {
    /// Puts a tapback (love, like, dislike, laugh, emphasize, question) or an
    /// emoji on a message.
    ///
    /// ```
    /// use blooio_client::Reaction;
    ///
    /// let reactions = [Reaction::add("love"), Reaction::add("🔥")];
    /// # let _ = reactions;
    /// ```
    pub fn add(reaction: impl AsRef<str>) -> Self {
        Self::of('+', reaction.as_ref())
    }

    /// Takes it off again.
    ///
    /// ```
    /// use blooio_client::Reaction;
    ///
    /// let reaction = Reaction::remove("love");
    /// # let _ = reaction;
    /// ```
    pub fn remove(reaction: impl AsRef<str>) -> Self {
        Self::of('-', reaction.as_ref())
    }

    /// Counts a relative reference ([`MessageRef::last`]) among the messages of
    /// one direction only. Default: among all.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::{MessageRef, Reaction, types::DirectionFilter};
    ///
    /// let reaction = Reaction::add("like").among(DirectionFilter::Inbound);
    /// client.chat("+15551234567")?.react(MessageRef::last(1), reaction).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn among(mut self, direction: DirectionFilter) -> Self {
        self.0.direction = Some(direction);
        self
    }

    fn of(sign: char, reaction: &str) -> Self {
        Self(ReactionRequest {
            reaction: format!("{sign}{reaction}"),
            direction: None,
        })
    }
}

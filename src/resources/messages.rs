//! Messages: sending them, listing them, and operations on one.

use crate::error::Error;
use crate::generated::types::{
    CancelMessageResponse, DirectionFilter, MessageDetail, MessageStatus, ReactionResponse,
    SortOrder,
};
use crate::idempotency::IdempotencyKey;
use crate::ids::{ChatId, MessageId, MessageRef};
use crate::message::Message;
use crate::reply::Reply;
use crate::resources::{ChatHandle, Reaction, Sent, list};
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
    /// fails; [`Error::outcome`] says whether it may have been sent.
    pub async fn send(&self, message: impl Into<Message>) -> Result<Sent, Error> {
        self.send_once(message.into(), None).await
    }

    /// Sends a message with an idempotency key of your own: for 24 hours the same key
    /// sends it only once, and returns the first message's id.
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
            .body(reaction.into_request())
            .send()
            .await
    }
}

list! {
    /// A list of a chat's messages.
    ListMessages of Message = list_chat_messages(chat_id: ChatId) {
        /// The order. Default: newest first.
        sort: SortOrder,
        /// Only received messages, or only sent ones.
        direction: DirectionFilter,
        /// Only messages from this time on: a `DateTime`, or milliseconds since 1970.
        since: Timestamp,
        /// Only messages up to this time: a `DateTime`, or milliseconds since 1970.
        until: Timestamp,
    }
}

/// Handle of one message of a chat.
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
#[derive(Clone, Debug)]
pub struct MessageHandle {
    chat: ChatHandle,
    id: MessageId,
}

impl MessageHandle {
    /// The message's id.
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

    /// Fetches the message.
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

    /// Fetches the message's status.
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

    /// Reacts to the message.
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

    /// Cancels the message while it is queued. Only prose mentions this operation, so
    /// the service may not offer it.
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
    /// If the request fails; [`Conflict`](crate::ErrorKind::Conflict) for a message
    /// that was already sent.
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

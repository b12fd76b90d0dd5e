//! Chats: their lists and details, and operations on a chat as a whole.

use crate::client::Client;
use crate::error::Error;
use crate::generated::operations;
use crate::generated::types::{
    ChatBackgroundResponse, ChatDetail, ChatSort, ReadResponse, ShareContactCardResponse,
    TypingResponse,
};
use crate::ids::ChatId;
use crate::reply::Reply;
use crate::resources::list;
use crate::transport::upload::Upload;

impl Client {
    /// All chats.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let newest = client.chats().list().limit(10).page().await?;
    /// assert_eq!(newest.items.len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn chats(&self) -> Chats {
        Chats(self.clone())
    }

    /// One chat: a phone number, an email address, a group, or several people.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let one = client.chat("+15551234567")?;
    /// let several = client.chat("+15551234567,user@example.com")?;
    /// assert!(several.id().is_group() && !one.id().is_group());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If it is not a valid chat id; see [`ChatId`].
    pub fn chat(&self, id: impl TryInto<ChatId, Error: Into<Error>>) -> Result<ChatHandle, Error> {
        Ok(ChatHandle {
            client: self.clone(),
            id: id.try_into().map_err(Into::into)?,
        })
    }
}

/// All chats of the account.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let newest = client.chats().list().limit(10).page().await?;
/// assert_eq!(newest.items.len(), 1);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct Chats(Client);

impl Chats {
    /// The chats, most recent first unless sorted.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let mut chats = client.chats().list().items();
    /// while let Some(chat) = chats.next().await {
    ///     client.chat(chat?)?.mark_read().await?;
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn list(&self) -> ListChats {
        ListChats::new(self.0.clone())
    }
}

list! {
    /// A list of chats.
    ListChats of Chat = list_chats() {
        /// Only chats whose number, address or contact name matches.
        q: String,
        /// The order. Default: most recent first.
        sort: ChatSort,
    }
}

/// Handle of one chat. It owns what it needs and can be moved into a task.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let chat = client.chat("+15551234567")?;
/// chat.start_typing().await?;
/// chat.send("On my way").await?;
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct ChatHandle {
    pub(crate) client: Client,
    pub(crate) id: ChatId,
}

impl ChatHandle {
    /// The chat's id.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// assert_eq!(chat.id().as_str(), "+15551234567");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn id(&self) -> &ChatId {
        &self.id
    }

    /// Fetches the chat's details.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// println!("{:?} messages", chat.get().await?.message_count);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn get(&self) -> Result<Reply<ChatDetail>, Error> {
        self.client.raw().get_chat().chat_id(&self.id).send().await
    }

    /// Shows the typing indicator. RCS chats answer with a warning.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// chat.start_typing().await?;
    /// chat.send("One moment …").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn start_typing(&self) -> Result<Reply<TypingResponse>, Error> {
        self.client
            .raw()
            .start_typing()
            .chat_id(&self.id)
            .send()
            .await
    }

    /// Hides the typing indicator.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// chat.start_typing().await?;
    /// chat.stop_typing().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn stop_typing(&self) -> Result<Reply<TypingResponse>, Error> {
        self.client
            .raw()
            .stop_typing()
            .chat_id(&self.id)
            .send()
            .await
    }

    /// Marks the chat as read.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// chat.mark_read().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn mark_read(&self) -> Result<Reply<ReadResponse>, Error> {
        self.client
            .raw()
            .mark_chat_read()
            .chat_id(&self.id)
            .send()
            .await
    }

    /// Shares the line's name and photo along with the next message.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// chat.share_contact_card().await?;
    /// chat.send("It is us, save the number").await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn share_contact_card(&self) -> Result<Reply<ShareContactCardResponse>, Error> {
        self.client
            .raw()
            .share_contact_card()
            .chat_id(&self.id)
            .send()
            .await
    }

    /// Fetches the chat's background.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let background = chat.background().await?;
    /// println!("{}", background.json()?);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn background(&self) -> Result<Reply<ChatBackgroundResponse>, Error> {
        self.client
            .raw()
            .get_chat_background()
            .chat_id(&self.id)
            .send()
            .await
    }

    /// Sets the chat's background, at most 10 MB.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Upload;
    ///
    /// let picture = Upload::bytes("sky.png", b"\x89PNG\r\n\x1a\n".to_vec())?;
    /// client.chat("+15551234567")?.set_background(picture).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the file cannot be read or the request fails.
    pub async fn set_background(
        &self,
        image: Upload,
    ) -> Result<Reply<ChatBackgroundResponse>, Error> {
        let operation = &operations::SET_CHAT_BACKGROUND;
        self.client
            .upload(operation, &[self.id.as_str()], image)
            .await
    }

    /// Removes the chat's background.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// chat.remove_background().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the request fails.
    pub async fn remove_background(&self) -> Result<Reply<ChatBackgroundResponse>, Error> {
        self.client
            .raw()
            .remove_chat_background()
            .chat_id(&self.id)
            .send()
            .await
    }
}

//! Polls in a chat.

use crate::error::Error;
use crate::generated::limits::{
    SEND_POLL_REQUEST_OPTIONS_MAX_ITEMS, SEND_POLL_REQUEST_OPTIONS_MIN_ITEMS,
};
use crate::generated::types::{PollResults, SendPollRequest, SendPollResponse};
use crate::ids::PollId;
use crate::reply::Reply;
use crate::resources::ChatHandle;

impl ChatHandle {
    /// Sends a poll with 2 to 10 options.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let poll = chat.send_poll("Lunch?", ["Pizza", "Sushi"]).await?;
    /// println!("{:?}", poll.poll_id);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If there are fewer or more options, or the request fails. The request is not
    /// repeated after an unknown outcome.
    pub async fn send_poll<I>(
        &self,
        title: &str,
        options: I,
    ) -> Result<Reply<SendPollResponse>, Error>
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let options: Vec<String> = options.into_iter().map(Into::into).collect();
        let (least, most) = (
            SEND_POLL_REQUEST_OPTIONS_MIN_ITEMS,
            SEND_POLL_REQUEST_OPTIONS_MAX_ITEMS,
        );
        if !(least..=most).contains(&options.len()) {
            let reason = format!("there are {}; a poll has {least} to {most}", options.len());
            return Err(Error::invalid("options", reason));
        }
        let title = (!title.is_empty()).then(|| title.to_owned());
        self.client
            .raw()
            .send_poll()
            .chat_id(&self.id)
            .body(SendPollRequest { title, options })
            .send()
            .await
    }

    /// Fetches the results of a poll so far.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let poll = chat.send_poll("Lunch?", ["Pizza", "Sushi"]).await?;
    /// println!("{}", chat.poll_results(&*poll).await?.json()?);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the id cannot be a segment of a path, or the request fails.
    pub async fn poll_results(
        &self,
        poll: impl TryInto<PollId, Error: Into<Error>>,
    ) -> Result<Reply<PollResults>, Error> {
        let poll = poll.try_into().map_err(Into::into)?;
        self.client
            .raw()
            .get_poll_results()
            .chat_id(&self.id)
            .poll_id(poll)
            .send()
            .await
    }
}

//! Control that only reads: requests, messages, chats, polls and deliveries.

use serde_json::{Value, json};
use tokio::sync::broadcast;

use super::endpoints::request_to_json;
use super::{ChatView, Control, ControlError, DeliveryView, MessageView, PollView};
use crate::deliver::Poster;
use crate::record::{RecordedRequest, SentMessage};
use crate::store::changes::Change;
use crate::store::messages::Direction;

/// Reading the state.
impl Control {
    /// The requests so far, oldest first, refused ones included. The newest
    /// 10 000 are kept, unless
    /// [`keep_requests`](crate::SandboxBuilder::keep_requests) says otherwise.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// let requests = sandbox.requests();
    /// assert_eq!(requests.last().map(|one| one.status()), Some(202));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.current().requests().cloned().collect()
    }

    /// The messages that the account sent, oldest first: what the recipients
    /// would have got. A repeated request adds no message. The newest 100 000
    /// are kept, unless
    /// [`keep_messages`](crate::SandboxBuilder::keep_messages) says otherwise.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// assert_eq!(sandbox.messages_sent()[0].text(), Some("Hello"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn messages_sent(&self) -> Vec<SentMessage> {
        let service = self.shared.current();
        let all = service.store.messages.all();
        all.filter(|message| message.direction == Direction::Outbound)
            .map(SentMessage::new)
            .collect()
    }

    /// The chats that have messages, the one last active first.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.receive("jane@example.com", "Hello");
    /// assert_eq!(sandbox.chats()[0].id, "jane@example.com");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn chats(&self) -> Vec<ChatView> {
        let service = self.shared.current();
        let ids = service.store.messages.chats().into_iter().rev();
        ids.map(|id| ChatView::of(&service.store, id)).collect()
    }

    /// The messages of a chat, oldest first.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.receive("+15551234567", "And now?");
    /// let messages = sandbox.messages("+15551234567");
    /// assert_eq!(messages[1].text.as_deref(), Some("And now?"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn messages(&self, chat: &str) -> Vec<MessageView> {
        let service = self.shared.current();
        let messages = service.store.messages.of(chat);
        messages.map(MessageView::of).collect()
    }

    /// A message.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let id = sandbox.receive("+15551234567", "And now?");
    /// assert!(sandbox.message(&id).is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn message(&self, message_id: &str) -> Option<MessageView> {
        let service = self.shared.current();
        service.store.messages.get(message_id).map(MessageView::of)
    }

    /// The polls of a chat, oldest first.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// sandbox.receive_poll("+15551234567", "Lunch?", ["Yes", "No"]);
    /// assert_eq!(sandbox.polls("+15551234567")[0].options.len(), 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn polls(&self, chat: &str) -> Vec<PollView> {
        let service = self.shared.current();
        service.store.polls.of(chat).map(PollView::of).collect()
    }

    /// The attempts to deliver webhooks, oldest first.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// // There is no webhook yet.
    /// assert!(sandbox.deliveries().is_empty());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn deliveries(&self) -> Vec<DeliveryView> {
        let service = self.shared.current();
        let log = service.store.deliveries.log();
        log.map(DeliveryView::of).collect()
    }

    /// Posts a logged webhook event once more, and returns the attempt.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert!(sandbox.replay("wh_unknown", "evt_unknown").await.is_err());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such event in the log.
    pub async fn replay(
        &self,
        webhook_id: &str,
        event_id: &str,
    ) -> Result<DeliveryView, ControlError> {
        let job = self.shared.replay(webhook_id, event_id);
        let job = job.ok_or(ControlError("there is no such event"))?;
        let epoch = job.epoch;
        let attempt = Poster::new(self.clock()).post(job).await;
        let view = DeliveryView::of(&attempt);
        self.shared.finish(attempt, epoch);
        Ok(view)
    }

    /// A feed of what changes from now on.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// use blooio_sandbox::ChangeKind;
    ///
    /// let mut changes = sandbox.changes();
    /// sandbox.receive("+15551234567", "And now?");
    /// assert_eq!(changes.recv().await?.kind, ChangeKind::Message);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.shared.current().store.changes.subscribe()
    }

    /// The whole state, as JSON.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.receive("+15551234567", "Hello");
    /// assert_eq!(sandbox.overview()["chats"][0]["messages"][0]["text"], "Hello");
    /// # Ok(())
    /// # }
    /// ```
    pub fn overview(&self) -> Value {
        let chats = self.chats().into_iter().map(|chat| {
            let (messages, polls) = (self.messages(&chat.id), self.polls(&chat.id));
            json!({"chat": chat, "messages": messages, "polls": polls})
        });
        let chats: Vec<Value> = chats.collect();
        json!({
            "time": self.clock().now().timestamp_millis(),
            "chats": chats,
            "requests": self.requests().iter().map(request_to_json).collect::<Vec<_>>(),
            "deliveries": self.deliveries(),
        })
    }
}

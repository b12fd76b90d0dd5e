//! What can be looked at.

use serde_json::{Value, json};
use tokio::sync::broadcast;

use super::endpoints::request_to_json;
use super::{ChatView, Control, ControlError, DeliveryView, MessageView, PollView};
use crate::deliver::{self, Poster};
use crate::record::{RecordedRequest, SentMessage};
use crate::store::changes::Change;
use crate::store::messages::Direction;

/// What can be looked at.
impl Control {
    /// The requests so far, oldest first, refused ones included. The newest
    /// 10 000 are kept, unless
    /// [`keep_requests`](crate::SandboxBuilder::keep_requests) says otherwise.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.current().requests().cloned().collect()
    }

    /// The messages that the account sent, oldest first: what the people
    /// written to would have got. A repeated request adds none. The newest
    /// 100 000 are kept, unless
    /// [`keep_messages`](crate::SandboxBuilder::keep_messages) says otherwise.
    pub fn messages_sent(&self) -> Vec<SentMessage> {
        let service = self.shared.current();
        let all = service.store.messages.all();
        all.filter(|message| message.direction == Direction::Outbound)
            .map(SentMessage::new)
            .collect()
    }

    /// The chats that have messages, the one last active first.
    pub fn chats(&self) -> Vec<ChatView> {
        let service = self.shared.current();
        let ids = service.store.messages.chats().into_iter().rev();
        ids.map(|id| ChatView::of(&service.store, id)).collect()
    }

    /// The messages of a chat, oldest first.
    pub fn messages(&self, chat: &str) -> Vec<MessageView> {
        let service = self.shared.current();
        let messages = service.store.messages.of(chat);
        messages.map(MessageView::of).collect()
    }

    /// The newest message of a chat.
    pub(crate) fn last_message(&self, chat: &str) -> Option<MessageView> {
        let service = self.shared.lock();
        let newest = service.store.messages.of(chat).next_back();
        newest.map(MessageView::of)
    }

    /// A message.
    pub fn message(&self, message_id: &str) -> Option<MessageView> {
        let service = self.shared.current();
        service.store.messages.get(message_id).map(MessageView::of)
    }

    /// The polls of a chat, oldest first.
    pub fn polls(&self, chat: &str) -> Vec<PollView> {
        let service = self.shared.current();
        let polls = service.store.polls.values();
        let mut polls: Vec<PollView> = polls
            .filter(|poll| poll.chat == chat)
            .map(PollView::of)
            .collect();
        polls.sort_by(|one, other| (one.sent_at, &one.id).cmp(&(other.sent_at, &other.id)));
        polls
    }

    /// The attempts to deliver webhooks, oldest first.
    pub fn deliveries(&self) -> Vec<DeliveryView> {
        let service = self.shared.current();
        let log = service.store.deliveries.log();
        log.map(DeliveryView::of).collect()
    }

    /// Posts a logged webhook event once more, and returns the attempt.
    ///
    /// # Errors
    ///
    /// If there is no such event in the log.
    pub async fn replay(
        &self,
        webhook_id: &str,
        event_id: &str,
    ) -> Result<DeliveryView, ControlError> {
        let job = self.change(|service| deliver::replay(&mut service.store, webhook_id, event_id));
        let job = job.ok_or(ControlError("there is no such event"))?;
        let attempt = Poster::new(self.clock()).post(job).await;
        let view = DeliveryView::of(&attempt);
        self.change(|service| deliver::finish(&mut service.store, attempt));
        Ok(view)
    }

    /// A feed of what changes from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.shared.current().store.changes.subscribe()
    }

    /// Everything that can be looked at, as JSON.
    pub fn snapshot(&self) -> Value {
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

//! The newest of each record, for a page that shows some of them, so that the
//! others are not copied.

use super::{ChatView, Control, DeliveryView, MessageView, PollView};
use crate::record::RecordedRequest;

impl Control {
    /// The newest requests that `lists` takes, newest first.
    pub(crate) fn newest_requests(
        &self,
        limit: usize,
        lists: impl Fn(&RecordedRequest) -> bool,
    ) -> Vec<RecordedRequest> {
        let service = self.shared.current();
        let requests = service.requests().rev().filter(|one| lists(one));
        requests.take(limit).cloned().collect()
    }

    /// The newest deliveries, newest first.
    pub(crate) fn newest_deliveries(&self, limit: usize) -> Vec<DeliveryView> {
        let service = self.shared.current();
        let log = service.store.deliveries.log().rev().take(limit);
        log.map(DeliveryView::of).collect()
    }

    /// The newest messages of a chat, newest first.
    pub(crate) fn newest_messages(&self, chat: &str, limit: usize) -> Vec<MessageView> {
        let service = self.shared.current();
        let messages = service.store.messages.of(chat).rev().take(limit);
        messages.map(MessageView::of).collect()
    }

    /// The newest polls of a chat, newest first.
    pub(crate) fn newest_polls(&self, chat: &str, limit: usize) -> Vec<PollView> {
        let service = self.shared.current();
        let polls = service.store.polls.of(chat).rev().take(limit);
        polls.map(PollView::of).collect()
    }

    /// The chats last active, the latest first.
    pub(crate) fn newest_chats(&self, limit: usize) -> Vec<ChatView> {
        let service = self.shared.current();
        let ids = service.store.messages.chats().into_iter().rev().take(limit);
        ids.map(|id| ChatView::of(&service.store, id)).collect()
    }

    /// A chat that has messages.
    pub(crate) fn chat(&self, id: &str) -> Option<ChatView> {
        let service = self.shared.current();
        let is_known = service.store.messages.has(id);
        is_known.then(|| ChatView::of(&service.store, id))
    }

    /// Requests with a higher sequence number, oldest first.
    pub(crate) fn requests_after(&self, after: u64, limit: usize) -> Vec<RecordedRequest> {
        let service = self.shared.current();
        let requests = service.requests().filter(|one| one.sequence() > after);
        requests.take(limit).cloned().collect()
    }

    /// Deliveries with a higher sequence number, oldest first.
    pub(crate) fn deliveries_after(&self, after: u64, limit: usize) -> Vec<DeliveryView> {
        let service = self.shared.current();
        let log = service.store.deliveries.log();
        let log = log.filter(|one| one.sequence > after).take(limit);
        log.map(DeliveryView::of).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::Sandbox;

    #[tokio::test]
    async fn the_newest_come_first_and_no_more_than_asked_for() {
        let sandbox = Sandbox::start().await.unwrap();
        let client = sandbox.client().build().unwrap();
        for number in 1..=4 {
            sandbox.receive(format!("+1555000000{number}"), format!("{number}"));
            sandbox.receive("+15550000009", format!("{number}"));
            client.me().await.unwrap();
        }
        sandbox.receive_poll("+15550000009", "First", ["Yes", "No"]);
        sandbox.receive_poll("+15550000009", "Second", ["Yes", "No"]);

        let sequences = |all: Vec<crate::RecordedRequest>| -> Vec<u64> {
            all.iter().map(|one| one.sequence()).collect()
        };
        assert_eq!(sequences(sandbox.newest_requests(2, |_| true)), [4, 3]);
        let odd = sandbox.newest_requests(2, |one| one.sequence() % 2 == 1);
        assert_eq!(sequences(odd), [3, 1]);
        assert_eq!(sequences(sandbox.requests_after(1, 2)), [2, 3]);
        let messages = sandbox.newest_messages("+15550000009", 2);
        let texts: Vec<_> = messages.iter().map(|one| one.text.as_deref()).collect();
        assert_eq!(texts, [Some("4"), Some("3")]);
        let polls = sandbox.newest_polls("+15550000009", 1);
        assert_eq!(polls[0].title.as_deref(), Some("Second"));
        let chats = sandbox.newest_chats(2);
        let ids: Vec<_> = chats.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["+15550000009", "+15550000004"]);
        assert!(sandbox.chat("+15550000001").is_some());
        assert!(sandbox.chat("+15550000005").is_none());
    }
}

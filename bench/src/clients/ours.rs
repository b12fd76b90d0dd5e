//! This client, as its README says to use it.

use blooio_client::IdempotencyKey;

use super::{API_KEY, CHAT, Client, PAGE};
use crate::Problem;

pub(crate) struct Ours(blooio_client::Client);

impl Client for Ours {
    fn new(base: &str) -> Result<Self, Problem> {
        let client = blooio_client::Client::builder()
            .api_key(API_KEY)
            .base_url(base)
            .build()?;
        Ok(Self(client))
    }

    async fn send(&self, text: &str) -> Result<(), Problem> {
        let sent = self.0.chat(CHAT)?.send(text).await?;
        std::hint::black_box(sent.message_id());
        Ok(())
    }

    async fn send_with_key(&self, key: &str, text: &str) -> Result<(), Problem> {
        let key = IdempotencyKey::new(key)?;
        self.0.chat(CHAT)?.send_with_key(key, text).await?;
        Ok(())
    }

    async fn list(&self) -> Result<u64, Problem> {
        let mut messages = self.0.chat(CHAT)?.messages().limit(PAGE as u32).items();
        let mut count = 0;
        while let Some(message) = messages.next().await {
            std::hint::black_box(&message?);
            count += 1;
        }
        Ok(count)
    }
}

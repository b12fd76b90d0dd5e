//! `blooio` from the registry, as its examples use it.

use blooio::resources::chats::ListChatMessages;
use blooio::{BlooioCreds, ClientConfig};

use super::{API_KEY, CHAT, Client, PAGE};
use crate::Problem;

pub(crate) struct Handwritten {
    client: blooio::Client,
    creds: BlooioCreds,
}

impl Client for Handwritten {
    fn new(base: &str) -> Result<Self, Problem> {
        let config = ClientConfig::new().with_base_url(base);
        Ok(Self {
            client: blooio::Client::from_config(config)?,
            creds: BlooioCreds::new(API_KEY),
        })
    }

    async fn send(&self, text: &str) -> Result<(), Problem> {
        let account = self.client.account(&self.creds);
        let sent = account.chat(CHAT).send_text(text).await?;
        std::hint::black_box(sent.ids());
        Ok(())
    }

    async fn send_keyed(&self, key: &str, text: &str) -> Result<(), Problem> {
        let chat = self.client.account(&self.creds).chat(CHAT);
        chat.send(chat.message().text(text).idempotency_key(key))
            .await?;
        Ok(())
    }

    async fn list(&self) -> Result<u64, Problem> {
        let chat = self.client.account(&self.creds).chat(CHAT);
        let mut count = 0_u32;
        // Its paginator asks for 50; the others ask for 100, so this does too.
        loop {
            let page = chat
                .list_messages_with(ListChatMessages {
                    limit: Some(PAGE as u32),
                    offset: Some(count),
                    ..ListChatMessages::new(CHAT)
                })
                .await?;
            for message in page.messages {
                std::hint::black_box(&message);
                count += 1;
            }
            let total = page.pagination.and_then(|pagination| pagination.total);
            if total.is_none_or(|total| i64::from(count) >= total) {
                return Ok(count.into());
            }
        }
    }
}

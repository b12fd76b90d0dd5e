//! `blooio` from the registry, as its examples use it.

use blooio::resources::chats::ListChatMessages;
use blooio::{BlooioCreds, ClientConfig};

use super::{API_KEY, CHAT, Client, PAGE};
use crate::Problem;

pub(crate) struct Handwritten {
    client: blooio::Client,
    creds: BlooioCreds,
}

impl Handwritten {
    /// With what the features of this whole program give it.
    pub(crate) fn unified(base: &str) -> Result<Self, Problem> {
        let config = ClientConfig::new().with_base_url(base);
        Ok(Self::with(blooio::Client::from_config(config)?))
    }

    fn with(client: blooio::Client) -> Self {
        let creds = BlooioCreds::new(API_KEY);
        Self { client, creds }
    }
}

impl Client for Handwritten {
    fn new(base: &str) -> Result<Self, Problem> {
        if !base.starts_with("https:") {
            return Self::unified(base);
        }
        // Alone in a program it has a reqwest without `http2`, which offers
        // HTTP/1.1 only. Here the others turn that on, so it is turned off again
        // in what is otherwise the client that `from_config` makes.
        let config = ClientConfig::new().with_base_url(base);
        let http = reqwest::Client::builder()
            .timeout(config.timeout)
            .user_agent(config.user_agent.clone())
            .redirect(reqwest::redirect::Policy::none())
            .http1_only()
            .build()?;
        let client = blooio::Client::try_from_config_and_http_client(config, http)?;
        Ok(Self::with(client))
    }

    async fn send(&self, text: &str) -> Result<(), Problem> {
        let account = self.client.account(&self.creds);
        let sent = account.chat(CHAT).send_text(text).await?;
        std::hint::black_box(sent.ids());
        Ok(())
    }

    async fn send_with_key(&self, key: &str, text: &str) -> Result<(), Problem> {
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

//! The handle of a running sandbox, as a test holds it.

use std::fmt;
use std::io;

use crate::builder::SandboxBuilder;
use crate::faults::Fault;
use crate::http::request::BASE_PATH;
use crate::record::{RecordedRequest, SentMessage};
use crate::server::{Core, Server};
use crate::store::account::{API_KEY, Reach};
use crate::store::messages::{Direction, Stage};

/// A running emulator. It stops when it is dropped.
///
/// It has to be started inside a Tokio runtime, and serves as long as that
/// runtime runs. Any number can run at the same time, each with its own port
/// and its own state.
#[must_use = "the sandbox stops when it is dropped"]
pub struct Sandbox {
    core: Core,
    server: Server,
}

impl Sandbox {
    /// Starts one on a free port of 127.0.0.1, with the defaults of
    /// [`SandboxBuilder`].
    ///
    /// # Errors
    ///
    /// If no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Settings before the start.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }

    pub(crate) fn new(core: Core, server: Server) -> Self {
        Self { core, server }
    }

    /// The base URL, `/v2/api` included, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}{BASE_PATH}", self.server.address)
    }

    /// An API key that it accepts; the same in every sandbox.
    pub fn api_key(&self) -> &str {
        API_KEY
    }

    /// A builder of a client that talks to this sandbox.
    pub fn client(&self) -> blooio_client::ClientBuilder {
        blooio_client::Client::builder()
            .api_key(self.api_key())
            .base_url(self.url())
    }

    /// Accepts another API key of the same account. Rate limits and
    /// idempotency keys are counted for each API key on its own.
    pub fn add_api_key(&self, key: impl Into<String>) {
        self.core.lock().store.account.keys.push(key.into());
    }

    /// The signing secret of the oldest webhook with this URL.
    pub fn webhook_secret(&self, url: &str) -> Option<String> {
        let service = self.core.lock();
        let webhook = service.store.webhooks.by_url(url);
        webhook.map(|webhook| webhook.secret.clone())
    }

    /// Sets how a number or address can be reached. Default for all:
    /// [`Reach::Imessage`].
    pub fn set_capability(&self, contact: impl Into<String>, reach: Reach) {
        let mut service = self.core.lock();
        service.store.account.reach.insert(contact.into(), reach);
    }

    /// Delivers an outbound message now.
    ///
    /// # Errors
    ///
    /// If there is no such message, or if it is inbound or was cancelled.
    pub fn deliver(&self, message_id: &str) -> Result<(), InvalidDelivery> {
        let mut service = self.core.lock();
        let now = service.store.millis();
        let message = service.store.messages.get_mut(message_id);
        let message = message.ok_or(InvalidDelivery("there is no such message"))?;
        match message.stage {
            None => Err(InvalidDelivery("the message is inbound")),
            Some(Stage::Cancelled) => Err(InvalidDelivery("the message was cancelled")),
            Some(_) => {
                message.advance(Stage::Delivered, now);
                Ok(())
            }
        }
    }

    /// Lets `from` write to the account, and returns the new message's id.
    /// The message comes in on the number that was last used with `from`, or
    /// else on the account's first.
    pub fn receive(&self, from: impl Into<String>, text: impl Into<String>) -> String {
        self.core.lock().store.receive(from.into(), text.into())
    }

    /// Makes the next `requests` requests meet `fault`, after the faults that
    /// were ordered before.
    pub fn fail_next(&self, requests: usize, fault: Fault) {
        self.core.lock().faults.push(requests, fault);
    }

    /// The requests so far, oldest first, refused ones included. The newest
    /// 10 000 are kept, unless
    /// [`keep_requests`](SandboxBuilder::keep_requests) says otherwise.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.core.lock().requests().cloned().collect()
    }

    /// The messages that the account sent, oldest first: what the people
    /// written to would have got. A repeated request adds none. The newest
    /// 100 000 are kept, unless
    /// [`keep_messages`](SandboxBuilder::keep_messages) says otherwise.
    pub fn messages_sent(&self) -> Vec<SentMessage> {
        let service = self.core.lock();
        let all = service.store.messages.all();
        all.filter(|message| message.direction == Direction::Outbound)
            .map(SentMessage::new)
            .collect()
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("url", &self.url())
            .finish_non_exhaustive()
    }
}

/// Why a message could not be delivered by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDelivery(&'static str);

impl fmt::Display for InvalidDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the message cannot be delivered: {}", self.0)
    }
}

impl std::error::Error for InvalidDelivery {}

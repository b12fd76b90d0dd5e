//! An emulator of the API in the same process, for tests, examples and
//! demonstrations: no account, no network beyond 127.0.0.1, no real messages.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use blooio_sandbox::{Reach, Sandbox};
//!
//! let sandbox = Sandbox::start().await?;
//! sandbox.set_capability("+15559876543", Reach::Sms);
//! sandbox.receive("+15551234567", "Is my order ready?");
//!
//! // Point a client at it …
//! let client = sandbox.client().build()?;
//! client.chat("+15551234567")?.send("It is!").await?;
//!
//! // … and look at what arrived.
//! assert_eq!(sandbox.messages_sent()[0].text(), Some("It is!"));
//! assert!(sandbox.requests()[0].idempotency_key().is_some());
//! # Ok(())
//! # }
//! ```
//!
//! # What it does
//!
//! It keeps contacts, groups, chats, messages, polls and webhook subscriptions
//! in memory, enforces the documented rules of sending and answers errors in
//! the documented shapes. Ids are the same in every run. The time comes from a
//! [`Clock`], so that a test can let a day pass.
//!
//! Where the documents leave room it does this:
//!
//! - An `Idempotency-Key` counts for 24 hours, for one API key, and on sending
//!   only. The same request again gets 200 with the first ids and the status
//!   of now; another request with the same key gets 409.
//! - A `limit` is 1 to 200, 50 by default; one outside is refused.
//! - A message is `queued` first. Each read of its status answers where it is
//!   and then moves it on: `queued`, `sent`, `delivered`. See [`Delivery`].
//! - Invalid fields are refused in the guide's shape, which names the field;
//!   everything else in the vendor's newer shape, with `code` where there is
//!   one.
//!
//! # What it does not do
//!
//! It delivers no webhooks yet, and has no contact card of the account's own,
//! call forwarding, location or FaceTime: those paths answer 404. Plans, caps
//! and Twilio keys do not exist in it.

mod account;
mod call;
mod chats;
mod contacts;
mod content;
mod faults;
mod groups;
mod idempotency;
mod identifier;
mod ids;
mod limiter;
mod lookup;
mod message;
mod messages;
mod page;
mod payload;
mod pictures;
mod polls;
mod presence;
mod reactions;
mod record;
mod reply;
mod routes;
mod send;
mod server;
mod state;
mod tags;
mod webhooks;

use std::fmt;
use std::io;
use std::time::Duration;

pub use account::Reach;
pub use faults::Fault;
pub use record::{RecordedRequest, SentMessage};

use blooio_client::clock::Clock;
use message::Status;
use server::{Core, Server};
use state::State;

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
    /// When no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Settings before the start.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder {
            clock: Clock::system(),
            rate_limit: limiter::DEFAULT_LIMIT,
            delivery: Delivery::StepPerStatusRead,
            numbers: account::NUMBERS.map(str::to_owned).to_vec(),
        }
    }

    /// The base URL, `/v2/api` included, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.server.address, call::BASE_PATH)
    }

    /// An API key that it accepts; the same in every sandbox.
    pub fn api_key(&self) -> &str {
        account::API_KEY
    }

    /// A client of this sandbox, to be settled further and built.
    pub fn client(&self) -> blooio_client::ClientBuilder {
        blooio_client::Client::builder()
            .api_key(self.api_key())
            .base_url(self.url())
    }

    /// Accepts another API key of the same account. Rate limits and
    /// idempotency keys are counted for each API key on its own.
    pub fn add_api_key(&self, key: impl Into<String>) {
        self.core.lock().account.keys.push(key.into());
    }

    /// Says how a number or address can be reached. Without this everybody
    /// has iMessage.
    pub fn set_capability(&self, contact: impl Into<String>, reach: Reach) {
        self.core.lock().account.reach.insert(contact.into(), reach);
    }

    /// Lets an outbound message arrive now.
    ///
    /// # Errors
    ///
    /// When there is no such message, or when it is inbound or was cancelled.
    pub fn deliver(&self, message_id: &str) -> Result<(), InvalidDelivery> {
        let mut state = self.core.lock();
        let now = state.clock.now().timestamp_millis();
        let message = state.messages.get_mut(message_id);
        let message = message.ok_or(InvalidDelivery("there is no such message"))?;
        match message.status {
            None => Err(InvalidDelivery("the message is inbound")),
            Some(Status::Cancelled) => Err(InvalidDelivery("the message was cancelled")),
            Some(_) => {
                message.advance(Status::Delivered, now);
                Ok(())
            }
        }
    }

    /// Lets `from` write to the account, and answers the new message's id.
    /// The message comes in on the number that was last used with `from`, or
    /// else on the account's first.
    pub fn receive(&self, from: impl Into<String>, text: impl Into<String>) -> String {
        self.core.lock().receive(from.into(), text.into())
    }

    /// Makes the next `requests` requests meet `fault`, after the faults that
    /// were ordered before.
    pub fn fail_next(&self, requests: usize, fault: Fault) {
        self.core.lock().faults.push(requests, fault);
    }

    /// Every request so far, oldest first, refused ones included.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.core.lock().requests.clone()
    }

    /// Every message that the account sent, oldest first: what the people
    /// written to would have got. A repeated request adds none.
    pub fn messages_sent(&self) -> Vec<SentMessage> {
        self.core.lock().messages.sent()
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("url", &self.url())
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Sandbox`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use blooio_client::Clock;
/// use blooio_sandbox::{Delivery, Sandbox};
///
/// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
/// let sandbox = Sandbox::builder()
///     .clock(clock.clone())
///     .rate_limit(10, Duration::from_secs(1))
///     .auto_deliver(Delivery::ByHand)
///     .start()
///     .await?;
/// # drop(sandbox);
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder does nothing until start() is called"]
pub struct SandboxBuilder {
    clock: Clock,
    rate_limit: (u32, Duration),
    delivery: Delivery,
    numbers: Vec<String>,
}

impl SandboxBuilder {
    /// Where the time comes from. Default: the system's clock.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// How many requests each API key may make in a window of `per`; beyond
    /// it a request gets 429 and `Retry-After`. The window begins with its
    /// first request. Default: 100 000 a minute.
    pub fn rate_limit(mut self, requests: u32, per: Duration) -> Self {
        self.rate_limit = (requests, per);
        self
    }

    /// How messages get from `queued` to `delivered`. Default:
    /// [`Delivery::StepPerStatusRead`].
    pub fn auto_deliver(mut self, delivery: Delivery) -> Self {
        self.delivery = delivery;
        self
    }

    /// The account's own numbers, in E.164 form; messages go out from the
    /// first unless the caller says otherwise. Without any, sending answers
    /// 503. Default: `+15550100001` and `+15550100002`.
    pub fn numbers<N: Into<String>>(mut self, numbers: impl IntoIterator<Item = N>) -> Self {
        self.numbers = numbers.into_iter().map(Into::into).collect();
        self
    }

    /// Starts it on a free port of 127.0.0.1. Needs a Tokio runtime.
    ///
    /// # Errors
    ///
    /// When no port can be bound.
    pub async fn start(self) -> io::Result<Sandbox> {
        let core = Core::new(State::new(self));
        let server = Server::start(core.clone()).await?;
        Ok(Sandbox { core, server })
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SandboxBuilder")
            .field("clock", &self.clock)
            .field("rate_limit", &self.rate_limit)
            .field("delivery", &self.delivery)
            .finish_non_exhaustive()
    }
}

/// How outbound messages get from `queued` to `delivered`.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Each `GET …/status` answers where the message is and then moves it one
    /// step: the first read says `queued`, the second `sent`, the third and
    /// every later one `delivered`. Other reads move nothing.
    StepPerStatusRead,
    /// Only [`Sandbox::deliver`] moves a message.
    ByHand,
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

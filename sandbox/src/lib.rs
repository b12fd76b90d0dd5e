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
//! [`Clock`](blooio_client::Clock), so that a test can let a day pass.
//!
//! Where the documents leave room it does this:
//!
//! - An `Idempotency-Key` counts for 24 hours, for one API key, and on sending
//!   only. The same request again gets 200 with the ids and the status of the
//!   first time; another request with the same key gets 409.
//! - A `limit` is 1 to 200, 50 by default; one outside is refused.
//! - A message is `queued` first. Each read of its status answers where it is
//!   and then moves it on: `queued`, `sent`, `delivered`. See [`Lifecycle`].
//! - Invalid fields are refused in the guide's shape, which names the field;
//!   everything else in the vendor's newer shape, with `code` where there is
//!   one.
//!
//! # What it does not do
//!
//! It delivers no webhooks yet, and has no contact card of the account's own,
//! call forwarding, location or FaceTime: those paths answer 404. Plans, caps
//! and Twilio keys do not exist in it.

mod builder;
mod faults;
mod http;
mod limiter;
mod operations;
mod record;
mod sandbox;
mod server;
mod service;
mod store;

pub use builder::SandboxBuilder;
pub use faults::Fault;
pub use record::{RecordedRequest, SentMessage};
pub use sandbox::{InvalidDelivery, Sandbox};
pub use store::Lifecycle;
pub use store::account::Reach;
pub use store::messages::Stage;

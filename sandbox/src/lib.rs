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
//! It has every operation of the spec, keeps contacts, groups, chats, messages,
//! polls and webhooks in memory, enforces the documented rules of sending and
//! answers errors in the documented shapes. Each request is validated against
//! the spec before it is acted on, and each answer before it leaves. Webhooks
//! are posted to this machine: signed, retried, logged, replayable. Identifiers
//! are the same in every run with the same [seed](SandboxBuilder::seed). The
//! time comes from a [`Clock`](blooio_client::Clock), so that a test can let a
//! day pass.
//!
//! A test in another language has the same control over HTTP, under
//! `/_sandbox/`; `GET /_sandbox/openapi.json` describes it.
//!
//! Where the documents leave room it does this:
//!
//! - An `Idempotency-Key` is valid for 24 hours and for one API key, on every
//!   operation that takes one. The same request again gets the first answer, a
//!   send with the status 200 instead of 202; another request with the same key
//!   gets 409. A repetition waits until the first request is answered.
//! - A list has 50 items a page unless `limit` says otherwise.
//! - A message is `queued` first. See [`Lifecycle`] for what moves it.
//! - Invalid fields are refused in the guide's shape, which names the field;
//!   everything else in the vendor's newer shape, with `code` where there is
//!   one.
//! - What the service would ignore or misread (an unknown field, a preview
//!   without a link, a `+` that is not encoded, another host of the vendor) is a
//!   [warning](RecordedRequest::warnings), or refused by
//!   [`strict`](SandboxBuilder::strict).
//! - A webhook that is not answered with 2xx within 5 s is posted again after
//!   1 s, 5 s, 30 s, 2 min and 10 min.
//! - Requests, messages and deliveries are kept up to a settable number; the
//!   oldest make room for the newest.
//!
//! # What it does not do
//!
//! It posts webhooks to `http` addresses of this machine only, fetches no
//! attachment or link preview, and takes no payment: a trial that is used up
//! stays so. What the vendor calls coming soon answers 501, unless
//! [`enable_coming_soon`](SandboxBuilder::enable_coming_soon) is set.

mod builder;
mod control;
mod deliver;
mod example;
mod faults;
mod http;
mod limiter;
mod operations;
mod page;
mod record;
mod sandbox;
mod server;
mod service;
mod settings;
mod shared;
mod store;
mod validate;

pub use builder::SandboxBuilder;
pub use control::{
    AttachmentView, ChatView, Control, ControlError, DeliveryView, Incoming, MessageView,
    PollOptionView, PollView, ReactionView, Snapshot,
};
#[doc(hidden)]
pub use example::example;
pub use faults::{Fault, FaultId, FaultRule, WebhookFault, WebhookFaultRule};
pub use record::{RecordedRequest, SentMessage};
pub use sandbox::Sandbox;
pub use store::Lifecycle;
pub use store::account::{Network, OutboundMode, Plan, Reach};
pub use store::changes::{Change, ChangeKind};
pub use store::deliveries::Signing;
pub use store::messages::Stage;

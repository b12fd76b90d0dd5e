#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used
)]

pub mod clock;
#[cfg(feature = "sandbox")]
pub mod sandbox;
#[cfg(feature = "webhook")]
pub mod webhook;

#[cfg(feature = "schemars")]
pub mod by_name;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
mod error;
#[cfg(feature = "client")]
pub mod generated;
#[cfg(feature = "client")]
mod idempotency;
#[cfg(feature = "client")]
mod ids;
#[cfg(feature = "client")]
mod message;
#[cfg(feature = "client")]
mod object;
#[cfg(feature = "client")]
pub mod operation;
#[cfg(feature = "client")]
mod page;
#[cfg(feature = "client")]
mod rate_limit;
#[cfg(feature = "client")]
mod redact;
#[cfg(feature = "client")]
mod reply;
#[cfg(feature = "client")]
mod request_id;
#[cfg(feature = "client")]
pub mod resources;
#[cfg(feature = "client")]
pub mod string_enum;
#[cfg(feature = "client")]
mod timestamp;
#[cfg(feature = "client")]
mod tls;
#[cfg(feature = "client")]
mod transport;
#[cfg(feature = "client")]
mod upload;

#[cfg(feature = "client")]
pub use self::{
    client::{Client, ClientBuilder},
    clock::Randomness,
    error::{Error, ErrorKind, Outcome, Quota},
    generated::types::{self, Effect, ErrorCode},
    idempotency::{IdempotencyKey, InvalidIdempotencyKey},
    ids::{
        ChatId, ContactId, Email, EventId, GroupId, InvalidId, LineNumber, LocationHandle,
        MessageId, MessageRef, PhoneNumber, PollId, Tag, WebhookId,
    },
    message::{Attachment, LinkPreview, Message, Part, ReplyTo, TypingIndicator},
    page::{Items, Page},
    rate_limit::RateLimit,
    reply::Reply,
    resources::{Chat, Reaction, Sent},
    timestamp::Timestamp,
    transport::{Context, Pacing, RetryPolicy, TrustedKeys},
    upload::Upload,
};
pub use clock::Clock;

#![doc = include_str!("../README.md")]
#![cfg_attr(
    all(feature = "client", feature = "webhook"),
    doc = include_str!("guide.md")
)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used
)]

pub mod clock;
#[cfg(feature = "webhook")]
pub mod webhook;

#[cfg(feature = "client")]
mod bulk;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
mod error;
#[cfg(any(feature = "client", feature = "webhook"))]
pub mod generated;
#[cfg(feature = "client")]
mod idempotency;
#[cfg(feature = "client")]
mod ids;
#[cfg(feature = "client")]
mod message;
#[cfg(feature = "client")]
mod page;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod reflect;
#[cfg(feature = "client")]
mod reply;
#[cfg(feature = "client")]
mod request;
#[cfg(feature = "client")]
pub mod resources;
#[cfg(feature = "client")]
#[doc(hidden)]
pub mod schemas;
#[cfg(feature = "client")]
mod transport;
#[cfg(any(feature = "client", feature = "webhook"))]
mod wire;

#[cfg(feature = "client")]
pub use self::{
    bulk::{Bulk, BulkEnd, BulkItem, BulkProgress, BulkResult, BulkRun},
    client::{Client, ClientBuilder},
    clock::Randomness,
    error::{Error, ErrorKind, Outcome, Quota},
    generated::types::{self, Effect, ErrorCode},
    idempotency::{IdempotencyKey, InvalidIdempotencyKey},
    ids::{
        ChatId, ContactId, Email, EventId, GroupId, InvalidId, LineNumber, LocationContactId,
        MessageId, MessageRef, PhoneNumber, PollId, Tag, WebhookId,
    },
    message::{Attachment, LinkPreview, Message, Part, ReplyTo, TypingIndicator},
    page::{Items, Page},
    reply::Reply,
    request::RequestBuilder,
    resources::{Reaction, Sent},
    transport::{Pacing, RetryPolicy, TrustedKeys, upload::Upload},
    wire::{
        operation, rate_limit::RateLimit, sample::Sample, string_enum::UnknownValue,
        timestamp::Timestamp,
    },
};
pub use clock::Clock;
/// The crate of the `Method`, `StatusCode` and `HeaderMap` in this crate's functions.
pub use http;
/// The HTTP library whose client [`ClientBuilder::http_client`] takes.
#[cfg(feature = "client")]
pub use reqwest;

//! Receiving: verify a delivery, parse it, and handle it once.
//!
//! The service POSTs inbound messages and the progress of outbound ones to your
//! address, signed with a secret that you get when you create the webhook. This
//! module needs no HTTP client and no framework: bytes and headers go in, an
//! event comes out.
//!
//! # From a request to an event
//!
//! Keep the body as bytes. The signature covers these bytes, and parsing and
//! printing JSON does not give them back.
//!
//! ```
//! use blooio_client::Clock;
//! use blooio_client::webhook::{EventKind, SigningSecret, Verifier, sign_at};
//! use http::{HeaderMap, StatusCode};
//!
//! fn receive(verifier: &Verifier, headers: &HeaderMap, body: &[u8]) -> StatusCode {
//!     let event = match verifier.verify_and_parse(body, headers) {
//!         Ok(event) => event,
//!         Err(error) => return error.status(), // 401 or 400, and no detail
//!     };
//!     match event.kind() {
//!         EventKind::Received => println!("{} attachments", event.attachments().len()),
//!         EventKind::Failed(failure) => println!("failed: {:?}", failure.code()),
//!         _ => {} // unknown events too are acknowledged
//!     }
//!     StatusCode::OK
//! }
//!
//! let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
//! let verifier = Verifier::new(secret.clone()).require_timestamp();
//! # let body = br#"{"event":"message.received","message_id":"msg_abc","text":"Hello"}"#;
//! # let mut headers = HeaderMap::new();
//! # headers.insert("x-blooio-signature", sign_at(&secret, body, Clock::system().now()).parse()?);
//! # assert_eq!(receive(&verifier, &headers, body), StatusCode::OK);
//! # assert_eq!(receive(&verifier, &headers, b"{}"), StatusCode::UNAUTHORIZED);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What the signature proves
//!
//! The documents show two forms of `X-Blooio-Signature`. A [`Verifier`] accepts
//! both, unless [`require_timestamp`](Verifier::require_timestamp) is set. Set
//! it if your deliveries carry `t=`: without a timestamp, whoever gets hold of
//! one delivery can send it again for ever. The headers beside the signature
//! are signed in neither form.
//!
//! # Repeats and disorder
//!
//! The service tries again when an answer is late or is not 2xx, and deliveries
//! overtake each other. A [`Deduplicator`] tells repeats from first sights by
//! [`Event::dedupe_key`]; a [`DeliveryState`] folds what is known of a message
//! into the furthest state, in whatever order it arrives.
//!
//! # With axum
//!
//! The feature `axum` adds the module `axum`: an extractor, and a ready router
//! that acknowledges at once and hands the events to a channel.

#[cfg(feature = "axum")]
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
pub mod axum;
mod dedupe;
mod delivery_state;
mod event;
mod headers;
mod private;
mod receive;
mod sample;
mod secret;
mod signature;

#[cfg(feature = "sqlite")]
pub use self::dedupe::SqliteDeduplicator;
pub use self::dedupe::{
    DEFAULT_RETENTION, DedupeError, DedupeKey, Deduplicator, MemoryDeduplicator, Sight,
};
pub use self::delivery_state::{DeliveryState, Stage};
pub use self::event::{
    Attachment, Direction, Event, EventKind, EventName, EventStatus, Failure, Group, ParseError,
    Participant, Poll, Protocol, Reaction, ReactionAction, ReplyTo, Warning,
};
pub use self::receive::WebhookError;
pub use self::sample::{Sample, SampleDelivery};
pub use self::secret::{InvalidSecret, Secrets, SigningSecret};
pub use self::signature::{DEFAULT_WINDOW, Verified, Verifier, VerifyError, sign, sign_at};

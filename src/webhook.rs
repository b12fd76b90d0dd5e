//! Receiving: verify a delivery, parse it, and handle it once.
//!
//! The service POSTs inbound messages and the progress of outbound ones to your
//! address, signed with a secret that you get when you create the webhook. This
//! module needs neither an HTTP client nor a framework: bytes and headers go in,
//! an event comes out.
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
//! it if your deliveries have `t=`: without a timestamp, a delivery that leaks
//! once can be sent to you again at any later time. No other header is signed
//! in either form.
//!
//! # Repeated and reordered deliveries
//!
//! The service delivers an event again when an answer is late or is not 2xx,
//! and deliveries overtake each other. [`Event::claim`] recognises repeats, which a
//! [`Deduplicator`] remembers. Claim an event before you handle it; confirm the
//! claim when that worked, and release it when it did not. A claim that is neither
//! confirmed nor released, because the process or the store failed, expires after
//! [`DEFAULT_LEASE`]. So an event is handled **at least once** in any case,
//! and **once** where nothing fails.
//!
//! ```
//! use blooio_client::webhook::{Deduplicator, Event, MemoryDeduplicator, Sight};
//!
//! # fn handle(event: &Event) -> Result<(), ()> { event.text().map(|_| ()).ok_or(()) }
//! fn status(seen: &impl Deduplicator, event: &Event) -> u16 {
//!     match event.claim(seen) {
//!         Ok(Sight::First(claim)) => match handle(event) {
//!             Ok(()) => {
//!                 let _ = claim.confirm(); // It was handled, even if the store fails.
//!                 200
//!             }
//!             Err(()) => {
//!                 let _ = claim.release();
//!                 503
//!             }
//!         },
//!         Ok(Sight::Repeat) => 200,
//!         Ok(Sight::InProgress) | Err(_) => 503, // The service tries again.
//!     }
//! }
//! # use blooio_client::webhook::{ClaimStatus, DedupeError, DedupeKey};
//! # use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
//! # struct Failing(MemoryDeduplicator, AtomicBool);
//! # impl Deduplicator for Failing {
//! #     fn claim(&self, key: &DedupeKey) -> Result<ClaimStatus, DedupeError> {
//! #         if self.1.swap(false, Relaxed) { return Err(DedupeError::new("disk full")) }
//! #         self.0.claim(key)
//! #     }
//! #     fn confirm(&self, key: &DedupeKey) -> Result<(), DedupeError> { self.0.confirm(key) }
//! #     fn release(&self, key: &DedupeKey) -> Result<(), DedupeError> { self.0.release(key) }
//! #     fn is_confirmed(&self, key: &DedupeKey) -> Result<bool, DedupeError> { self.0.is_confirmed(key) }
//! # }
//! # let seen = Failing(MemoryDeduplicator::default(), AtomicBool::new(false));
//! # let parse = |body: &str| Event::parse(body.as_bytes(), &http::HeaderMap::new());
//! # let fails = parse(r#"{"event":"message.received","message_id":"msg_1"}"#)?;
//! # assert_eq!([status(&seen, &fails), status(&seen, &fails)], [503, 503]);
//! # let works = parse(r#"{"event":"message.received","message_id":"msg_2","text":"Hi"}"#)?;
//! # assert_eq!(status(&seen, &works), 200);
//! # seen.1.store(true, Relaxed);
//! # assert_eq!(status(&seen, &works), 503);
//! # assert!(matches!(works.claim(&seen)?, Sight::Repeat), "the failure forgot the event");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What counts as the same event is [`Event::dedupe_key`]. The name and the
//! message are not enough: a message may get several reactions.
//!
//! A [`DeliveryState`] folds what is known of a message into the furthest
//! state, in any order of arrival.
//!
//! # With axum
//!
//! The feature `axum` adds the module `axum`: extractors, and a ready router
//! that acknowledges at once and hands the events to a channel.
//!
//! # Trying it out
//!
//! [`Sample`] makes a signed delivery of every documented event.

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
    Claim, ClaimStatus, DEFAULT_LEASE, DEFAULT_RETENTION, DedupeError, DedupeKey, Deduplicator,
    MemoryDeduplicator, Sight,
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

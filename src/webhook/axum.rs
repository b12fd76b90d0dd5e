//! Receiving with axum: an extractor for handlers of your own, and a router
//! that acknowledges at once and works later.
//!
//! The service waits a few seconds for an answer. The router therefore only
//! verifies, parses and drops repeats before it answers, and hands the event to
//! a bounded channel:
//!
//! ```
//! use blooio_client::webhook::axum::Endpoint;
//! use blooio_client::webhook::{MemoryDeduplicator, SigningSecret, Verifier};
//! use tokio::sync::mpsc;
//!
//! let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?).require_timestamp();
//! let (sender, mut events) = mpsc::channel(1024);
//! let app = Endpoint::new(verifier, sender)
//!     .deduplicator(MemoryDeduplicator::default())
//!     .into_router("/webhooks/blooio");
//! # let _: axum::Router = app;
//!
//! // Beside `axum::serve(listener, app)`:
//! let worker = async move {
//!     while let Some(event) = events.recv().await {
//!         println!("{}", event.name());
//!     }
//! };
//! # drop(worker);
//! # Ok::<(), blooio_client::webhook::InvalidSecret>(())
//! ```
//!
//! What waits in the channel is lost when the process dies, since it was
//! acknowledged. Where that matters, use the extractor [`Delivery`], store the
//! event, and answer after that.

mod delivery;
mod endpoint;

pub use self::delivery::{BODY_LIMIT, Delivery, Refusal};
pub use self::endpoint::{Endpoint, WhenFull};

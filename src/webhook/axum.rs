//! Receiving with axum: extractors for handlers of your own, and a router that
//! acknowledges at once and works later.
//!
//! The service waits a few seconds for an answer. So the router only verifies,
//! parses and claims an event before it answers, and hands it to a bounded
//! channel:
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
//! An event in the channel was acknowledged and is lost when the process dies.
//! Where that matters, use the extractor [`Delivery`], store the event, and
//! answer after that:
//!
//! ```
//! use std::sync::Arc;
//! use axum::extract::{FromRef, State};
//! use axum::http::StatusCode;
//! use blooio_client::webhook::axum::Delivery;
//! use blooio_client::webhook::{Deduplicator, Event, Sight, Verifier};
//!
//! #[derive(Clone)]
//! struct App {
//!     verifier: Arc<Verifier>,
//!     seen: Arc<dyn Deduplicator>,
//! }
//!
//! impl FromRef<App> for Arc<Verifier> {
//!     fn from_ref(app: &App) -> Self {
//!         app.verifier.clone()
//!     }
//! }
//!
//! # async fn store(_: &Event) -> Result<(), ()> { Ok(()) }
//! async fn receive(State(app): State<App>, Delivery(event): Delivery) -> StatusCode {
//!     match event.claim(app.seen) {
//!         Ok(Sight::First(claim)) if store(&event).await.is_ok() => {
//!             let _ = claim.confirm();
//!             StatusCode::OK
//!         }
//!         Ok(Sight::Repeat) => StatusCode::OK,
//!         // A claim that was not confirmed is given back when it is dropped.
//!         _ => StatusCode::SERVICE_UNAVAILABLE,
//!     }
//! }
//! # let _: axum::routing::MethodRouter<App> = axum::routing::post(receive);
//! ```

mod delivery;
mod endpoint;

pub use self::delivery::{BODY_LIMIT, Deliveries, Delivery, DeliveryRejection};
pub use self::endpoint::{Endpoint, WhenFull};

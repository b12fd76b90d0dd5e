//! The ready route: verify, drop repeats, hand over, acknowledge.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::routing::{MethodRouter, post};
use http::StatusCode;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{OwnedPermit, Sender};

use super::delivery::{BODY_LIMIT, Refusal, read};
use crate::webhook::{Deduplicator, Event, Sight, Verifier};

/// What becomes of an event for which the channel has no room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhenFull {
    /// Answer 503 and forget it: the service tries again later. The default.
    #[default]
    Refuse,
    /// Let the service wait until there is room, or until it gives up and
    /// tries again. Each wait holds a connection.
    Wait,
    /// Acknowledge it and drop it. It will not come again.
    Discard,
}

/// A webhook's address: answers deliveries and passes their events on.
///
/// It answers 401 to a wrong signature, 400 to a body that is no event, 413 to
/// one that is too large, 503 where it cannot take an event now (the channel is
/// full or closed, or the deduplicator fails), and 200 to everything else,
/// unknown events and repeats included. No answer has a body.
#[must_use = "an endpoint receives nothing until it is made a router and served"]
pub struct Endpoint {
    verifier: Verifier,
    sender: Sender<Event>,
    deduplicator: Option<Arc<dyn Deduplicator>>,
    when_full: WhenFull,
    body_limit: usize,
}

impl Endpoint {
    /// Verifies deliveries with `verifier` and sends their events to `sender`.
    pub fn new(verifier: Verifier, sender: Sender<Event>) -> Self {
        Self {
            verifier,
            sender,
            deduplicator: None,
            when_full: WhenFull::default(),
            body_limit: BODY_LIMIT,
        }
    }

    /// Drops repeats. Without it they are passed on like first deliveries.
    pub fn deduplicator(mut self, deduplicator: impl Deduplicator + 'static) -> Self {
        self.deduplicator = Some(Arc::new(deduplicator));
        self
    }

    /// What happens when the channel is full. [`WhenFull::Refuse`] unless set.
    pub fn when_full(mut self, when_full: WhenFull) -> Self {
        self.when_full = when_full;
        self
    }

    /// The largest body that is read, in bytes. [`BODY_LIMIT`] unless set.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// A router that serves this endpoint, and nothing else, at `path`.
    ///
    /// # Panics
    ///
    /// If `path` does not begin with `/`, as [`Router::route`] does.
    pub fn into_router(self, path: &str) -> Router {
        Router::new().route(path, self.into_route())
    }

    /// The route alone, to be mounted in a router of your own.
    pub fn into_route<S: Clone + Send + Sync + 'static>(self) -> MethodRouter<S> {
        post(receive).with_state(Arc::new(self))
    }

    async fn take(&self, event: Event) -> StatusCode {
        // Room first, claim second: an event that is refused for want of room
        // must not count as seen when it comes again.
        let room = match self.room().await {
            Ok(room) => room,
            Err(status) => return status,
        };
        let Some(deduplicator) = self.deduplicator.clone() else {
            return hand_over(event, room);
        };
        // In one step that goes on if the service hangs up meanwhile: an event
        // that was claimed is handed over.
        let step = move || match deduplicator.observe(&event) {
            Ok(Sight::First) => hand_over(event, room),
            Ok(Sight::Repeat) => StatusCode::OK,
            Err(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        let step = tokio::task::spawn_blocking(step).await;
        step.unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
    }

    /// A place in the channel, or none for an event to be dropped.
    async fn room(&self) -> Result<Option<OwnedPermit<Event>>, StatusCode> {
        let sender = self.sender.clone();
        match (sender.try_reserve_owned(), self.when_full) {
            (Ok(room), _) => Ok(Some(room)),
            (Err(TrySendError::Full(_)), WhenFull::Discard) => Ok(None),
            (Err(TrySendError::Full(sender)), WhenFull::Wait) => match sender.reserve_owned().await
            {
                Ok(room) => Ok(Some(room)),
                Err(_) => Err(StatusCode::SERVICE_UNAVAILABLE),
            },
            (Err(_), _) => Err(StatusCode::SERVICE_UNAVAILABLE),
        }
    }
}

fn hand_over(event: Event, room: Option<OwnedPermit<Event>>) -> StatusCode {
    if let Some(room) = room {
        room.send(event);
    }
    StatusCode::OK
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("verifier", &self.verifier)
            .field("when_full", &self.when_full)
            .field("body_limit", &self.body_limit)
            .finish_non_exhaustive()
    }
}

async fn receive(
    State(endpoint): State<Arc<Endpoint>>,
    request: Request,
) -> Result<StatusCode, Refusal> {
    let (headers, body) = read(request, endpoint.body_limit).await?;
    let event = endpoint.verifier.verify_and_parse(&body, &headers)?;
    Ok(endpoint.take(event).await)
}

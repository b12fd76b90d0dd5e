//! The ready route: verify, claim, hand over, acknowledge.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::routing::{MethodRouter, post};
use http::StatusCode;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{OwnedPermit, Sender};

use super::delivery::{BODY_LIMIT, DeliveryRejection, read};
use crate::webhook::{Deduplicator, Event, Sight, Verifier};

/// What to do with an event when the channel is full.
///
/// ```
/// use blooio_client::webhook::axum::{Endpoint, WhenFull};
/// use blooio_client::webhook::{SigningSecret, Verifier};
///
/// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
/// let (sender, events) = tokio::sync::mpsc::channel(1024);
/// let endpoint = Endpoint::new(verifier, sender).when_full(WhenFull::Refuse);
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhenFull {
    /// Answers 503: the service delivers it again later. The default.
    #[default]
    Refuse,
    /// Makes the service wait until there is room, or until it gives up and tries
    /// again. Each wait holds a connection.
    Wait,
    /// Acknowledges and drops it. It is not delivered again.
    Discard,
}

/// Endpoint of a webhook: answers deliveries and passes their events to a channel.
///
/// | answer | to |
/// |---|---|
/// | 200 | events that were handed over, repeats and unknown events included |
/// | 401 | a wrong signature |
/// | 400 | a body that is not an event |
/// | 413 | a body that is too large |
/// | 503 | an event that cannot be taken now: the channel is full or closed, the deduplicator fails, or another delivery of the event is being handed over |
///
/// No answer has a body. An event is in the channel before it is acknowledged,
/// and a claim of one that was not handed over is given back, so the service's
/// next delivery gets through. Of a body that is an array, events are handed
/// over until one cannot be taken.
///
/// ```
/// use blooio_client::webhook::axum::{Endpoint, WhenFull};
/// use blooio_client::webhook::{MemoryDeduplicator, SigningSecret, Verifier};
///
/// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?).require_timestamp();
/// let (sender, events) = tokio::sync::mpsc::channel(1024);
/// let route = Endpoint::new(verifier, sender)
///     .deduplicator(MemoryDeduplicator::default())
///     .when_full(WhenFull::Wait)
///     .body_limit(64 * 1024)
///     .into_route();
/// let app: axum::Router = axum::Router::new().route("/webhooks/blooio", route);
/// # drop(events);
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
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
    ///
    /// ```
    /// use blooio_client::webhook::axum::Endpoint;
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
    /// let (sender, events) = tokio::sync::mpsc::channel(1024);
    /// let endpoint = Endpoint::new(verifier, sender);
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn new(verifier: Verifier, sender: Sender<Event>) -> Self {
        Self {
            verifier,
            sender,
            deduplicator: None,
            when_full: WhenFull::default(),
            body_limit: BODY_LIMIT,
        }
    }

    /// Store that recognises repeats, which are then not passed on. Default: none.
    ///
    /// ```
    /// use blooio_client::webhook::axum::Endpoint;
    /// use blooio_client::webhook::{MemoryDeduplicator, SigningSecret, Verifier};
    ///
    /// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
    /// let (sender, events) = tokio::sync::mpsc::channel(1024);
    /// let endpoint = Endpoint::new(verifier, sender).deduplicator(MemoryDeduplicator::default());
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn deduplicator(mut self, deduplicator: impl Deduplicator + 'static) -> Self {
        self.deduplicator = Some(Arc::new(deduplicator));
        self
    }

    /// What happens when the channel is full. Default: [`WhenFull::Refuse`].
    ///
    /// ```
    /// use blooio_client::webhook::axum::{Endpoint, WhenFull};
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
    /// let (sender, events) = tokio::sync::mpsc::channel(1024);
    /// let endpoint = Endpoint::new(verifier, sender).when_full(WhenFull::Wait);
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn when_full(mut self, when_full: WhenFull) -> Self {
        self.when_full = when_full;
        self
    }

    /// Size of the largest body that is read, in bytes. Default: [`BODY_LIMIT`].
    ///
    /// ```
    /// use blooio_client::webhook::axum::Endpoint;
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
    /// let (sender, events) = tokio::sync::mpsc::channel(1024);
    /// let endpoint = Endpoint::new(verifier, sender).body_limit(64 * 1024);
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Router that serves this endpoint at `path`, and nothing else.
    ///
    /// ```
    /// use blooio_client::webhook::axum::Endpoint;
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
    /// let (sender, events) = tokio::sync::mpsc::channel(1024);
    /// let app = Endpoint::new(verifier, sender).into_router("/webhooks/blooio");
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    ///
    /// # Panics
    ///
    /// If `path` does not begin with `/`; see [`Router::route`].
    pub fn into_router(self, path: &str) -> Router {
        Router::new().route(path, self.into_route())
    }

    /// The route alone, for a router of your own.
    ///
    /// ```
    /// use blooio_client::webhook::axum::Endpoint;
    /// use blooio_client::webhook::{SigningSecret, Verifier};
    ///
    /// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
    /// let (sender, events) = tokio::sync::mpsc::channel(1024);
    /// let route = Endpoint::new(verifier, sender).into_route();
    /// let app: axum::Router = axum::Router::new().route("/webhooks/blooio", route);
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn into_route<S: Clone + Send + Sync + 'static>(self) -> MethodRouter<S> {
        post(receive).with_state(Arc::new(self))
    }

    /// Hands events over until one cannot be taken.
    async fn take_all(&self, events: Vec<Event>) -> StatusCode {
        for event in events {
            let status = self.take(event).await;
            if status != StatusCode::OK {
                return status;
            }
        }
        StatusCode::OK
    }

    async fn take(&self, event: Event) -> StatusCode {
        // Room first, claim second: an event that is refused for want of room
        // is not claimed when it comes again.
        let room = match self.room().await {
            Room::Free(room) => room,
            Room::Discard => return StatusCode::OK,
            Room::Refuse => return StatusCode::SERVICE_UNAVAILABLE,
        };
        let Some(deduplicator) = self.deduplicator.clone() else {
            return status(hand_over(event, room));
        };
        // In one step that goes on if the service hangs up meanwhile.
        let step =
            tokio::task::spawn_blocking(move || claim_and_hand_over(deduplicator, event, room));
        step.await.unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
    }

    async fn room(&self) -> Room {
        let sender = self.sender.clone();
        match (sender.try_reserve_owned(), self.when_full) {
            (Ok(room), _) => Room::Free(room),
            (Err(TrySendError::Full(_)), WhenFull::Discard) => Room::Discard,
            (Err(TrySendError::Full(sender)), WhenFull::Wait) => {
                let room = sender.reserve_owned().await;
                room.map_or(Room::Refuse, Room::Free)
            }
            (Err(_), _) => Room::Refuse,
        }
    }
}

/// Whether the channel takes an event.
enum Room {
    Free(OwnedPermit<Event>),
    Discard,
    Refuse,
}

/// Whether an event is in the hands of a receiver.
enum Handed {
    Over,
    Lost,
}

fn claim_and_hand_over(
    deduplicator: Arc<dyn Deduplicator>,
    event: Event,
    room: OwnedPermit<Event>,
) -> StatusCode {
    let claim = match event.claim(deduplicator) {
        Ok(Sight::First(claim)) => claim,
        Ok(Sight::Repeat) => return StatusCode::OK,
        Ok(Sight::InProgress) | Err(_) => return StatusCode::SERVICE_UNAVAILABLE,
    };
    let handed = hand_over(event, room);
    // A failing store changes no answer: the claim ends by itself.
    let _ = match handed {
        Handed::Over => claim.confirm(),
        Handed::Lost => claim.release(),
    };
    status(handed)
}

/// Sends an event, which a channel whose receiver is gone loses in silence.
fn hand_over(event: Event, room: OwnedPermit<Event>) -> Handed {
    let sender = room.send(event);
    match sender.is_closed() {
        true => Handed::Lost,
        false => Handed::Over,
    }
}

fn status(handed: Handed) -> StatusCode {
    match handed {
        Handed::Over => StatusCode::OK,
        Handed::Lost => StatusCode::SERVICE_UNAVAILABLE,
    }
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
) -> Result<StatusCode, DeliveryRejection> {
    let (headers, body) = read(request, endpoint.body_limit).await?;
    let events = endpoint.verifier.verify_and_parse_all(&body, &headers)?;
    Ok(endpoint.take_all(events).await)
}

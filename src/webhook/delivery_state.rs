//! The state of a message: deliveries overtake each other and repeat, so it is
//! the furthest one reported, not the last.

use std::fmt;

use chrono::{DateTime, Utc};

use super::{Event, EventKind, Failure};

/// A stage in the life of a message. Later stages are greater.
///
/// A message that failed and was delivered all the same (by another protocol,
/// say) was delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Waiting to be sent.
    Queued,
    /// Sent.
    Sent,
    /// Not sent, or not delivered.
    Failed,
    /// On the recipient's device.
    Delivered,
    /// Read by the recipient.
    Read,
}

impl Stage {
    const COUNT: usize = 5;

    fn of(kind: &EventKind) -> Option<Self> {
        match kind {
            EventKind::Queued => Some(Self::Queued),
            EventKind::Sent => Some(Self::Sent),
            EventKind::Failed(_) => Some(Self::Failed),
            EventKind::Delivered => Some(Self::Delivered),
            EventKind::Read => Some(Self::Read),
            _ => None,
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
        })
    }
}

/// State of one message that you sent, from its events in any order.
///
/// The same events give the same state in any order, even if some are applied more
/// than once.
///
/// ```
/// use blooio_client::webhook::{DeliveryState, Event, Stage};
///
/// let mut state = DeliveryState::new("msg_abc");
/// for body in [
///     r#"{"event":"message.delivered","message_id":"msg_abc","timestamp":1776602098000}"#,
///     r#"{"event":"message.queued","message_id":"msg_abc","timestamp":1776602096000}"#,
/// ] {
///     state.apply(&Event::parse(body.as_bytes(), &http::HeaderMap::new())?);
/// }
/// assert_eq!(state.stage(), Some(Stage::Delivered));
/// assert!(state.reached_at(Stage::Queued) < state.reached_at(Stage::Delivered));
/// # Ok::<(), blooio_client::webhook::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryState {
    message_id: String,
    stage: Option<Stage>,
    times: [Option<DateTime<Utc>>; Stage::COUNT],
    failure: Option<Failed>,
}

/// Ordered, so that of two failures the same one is kept in any order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Failed {
    at: Option<DateTime<Utc>>,
    failure: Failure,
}

impl DeliveryState {
    /// The state of a message before its first event.
    ///
    /// ```
    /// use blooio_client::webhook::DeliveryState;
    ///
    /// assert_eq!(DeliveryState::new("msg_abc").stage(), None);
    /// ```
    pub fn new(message_id: impl Into<String>) -> Self {
        Self {
            message_id: message_id.into(),
            stage: None,
            times: [None; Stage::COUNT],
            failure: None,
        }
    }

    /// Applies an event, and returns whether the message reached a further stage.
    /// Events of other messages, and events that report no progress, change nothing.
    ///
    /// ```
    /// use blooio_client::webhook::{DeliveryState, Event};
    ///
    /// let body = br#"{"event":"message.delivered","message_id":"msg_abc","timestamp":1776602098000}"#;
    /// let delivered = Event::parse(body, &http::HeaderMap::new())?;
    /// let mut state = DeliveryState::new("msg_abc");
    /// assert!(state.apply(&delivered));
    /// assert!(!state.apply(&delivered)); // no further stage
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn apply(&mut self, event: &Event) -> bool {
        let Some(stage) = Stage::of(event.kind()) else {
            return false;
        };
        if event.message_id() != Some(&self.message_id) {
            return false;
        }
        let at = event.occurred_at();
        if let Some(time) = self.times.get_mut(stage as usize) {
            *time = earliest(*time, at);
        }
        if let EventKind::Failed(failure) = event.kind() {
            let failed = Failed {
                at,
                failure: failure.clone(),
            };
            self.failure = earliest(self.failure.take(), Some(failed));
        }
        let advanced = Some(stage) > self.stage;
        self.stage = self.stage.max(Some(stage));
        advanced
    }

    /// The message.
    ///
    /// ```
    /// use blooio_client::webhook::DeliveryState;
    ///
    /// assert_eq!(DeliveryState::new("msg_abc").message_id(), "msg_abc");
    /// ```
    pub fn message_id(&self) -> &str {
        &self.message_id
    }

    /// The furthest stage reached; `None` before the first event.
    ///
    /// ```
    /// use blooio_client::webhook::{DeliveryState, Event, Stage};
    ///
    /// let body = br#"{"event":"message.delivered","message_id":"msg_abc","timestamp":1776602098000}"#;
    /// let mut state = DeliveryState::new("msg_abc");
    /// state.apply(&Event::parse(body, &http::HeaderMap::new())?);
    /// assert_eq!(state.stage(), Some(Stage::Delivered));
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn stage(&self) -> Option<Stage> {
        self.stage
    }

    /// When the stage was reached, by the earliest report of it.
    ///
    /// ```
    /// use blooio_client::webhook::{DeliveryState, Event, Stage};
    ///
    /// let body = br#"{"event":"message.delivered","message_id":"msg_abc","timestamp":1776602098000}"#;
    /// let mut state = DeliveryState::new("msg_abc");
    /// state.apply(&Event::parse(body, &http::HeaderMap::new())?);
    /// assert!(state.reached_at(Stage::Delivered).is_some());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn reached_at(&self, stage: Stage) -> Option<DateTime<Utc>> {
        self.times.get(stage as usize).copied().flatten()
    }

    /// The first failure reported, if any, even of a message that arrived later.
    ///
    /// ```
    /// use blooio_client::webhook::{DeliveryState, Event};
    ///
    /// let body = br#"{"event":"message.delivered","message_id":"msg_abc","timestamp":1776602098000}"#;
    /// let mut state = DeliveryState::new("msg_abc");
    /// state.apply(&Event::parse(body, &http::HeaderMap::new())?);
    /// assert_eq!(state.failure(), None);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref().map(|failed| &failed.failure)
    }

    /// Whether the message has failed or arrived, so that nothing but a later
    /// stage of the same can follow.
    ///
    /// ```
    /// use blooio_client::webhook::{DeliveryState, Event};
    ///
    /// let body = br#"{"event":"message.delivered","message_id":"msg_abc","timestamp":1776602098000}"#;
    /// let mut state = DeliveryState::new("msg_abc");
    /// state.apply(&Event::parse(body, &http::HeaderMap::new())?);
    /// assert!(state.is_settled());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn is_settled(&self) -> bool {
        self.stage >= Some(Stage::Failed)
    }
}

fn earliest<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

//! Identity of an event over all its deliveries. A key holds ids and digests and no
//! text, number or address, so that it can be stored and logged.

use std::borrow::Cow;
use std::fmt;

use sha2::{Digest, Sha256};

use crate::webhook::private::is_id;
use crate::webhook::{Event, EventKind, ReactionAction};

/// Identifies an event over all its deliveries.
///
/// ```
/// use blooio_client::webhook::Event;
///
/// let body = br#"{"event":"message.sent","message_id":"msg_abc","timestamp":1}"#;
/// let again = br#"{"event":"message.sent","message_id":"msg_abc","timestamp":2}"#;
/// let none = http::HeaderMap::new();
/// let key = Event::parse(body, &none)?.dedupe_key();
/// assert_eq!(key, Event::parse(again, &none)?.dedupe_key());
/// assert_eq!(key.as_str(), "message.sent:msg_abc");
/// # Ok::<(), blooio_client::webhook::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DedupeKey(Box<str>);

impl DedupeKey {
    /// The key as text, to store or to log.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// println!("{}", event.dedupe_key().as_str());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DedupeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Event {
    /// A key that is equal for all deliveries of this event, and for no two
    /// events.
    ///
    /// In this order: the envelope's id; for a state of a message, the event's
    /// name and the message; for a reaction also who, what, whether put on or
    /// taken off, and when, since a message may get several; for a poll made or
    /// received, the poll. All others are told apart by the whole body, together
    /// with the `X-Blooio-Message-Id` header where the body names no message.
    /// That is the one case in which something unsigned counts.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// let again = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.dedupe_key(), again.dedupe_key());
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn dedupe_key(&self) -> DedupeKey {
        if let Some(id) = self.envelope_id() {
            return envelope(id);
        }
        let name = self.name();
        let of_message = || Some(format!("{name}:{}", shown(self.signed_message_id()?)));
        let identified = match self.kind() {
            EventKind::Unknown(_) | EventKind::PollVoted(_) => None,
            EventKind::PollCreated(poll) | EventKind::PollReceived(poll) => {
                poll.id().map(|id| format!("{name}:{}", shown(id)))
            }
            EventKind::Reaction(reaction) => of_message().map(|message| {
                let at = self
                    .emitted_at()
                    .map(|at| at.timestamp_millis().to_string());
                let parts = [
                    reaction.reaction(),
                    reaction.action().map(ReactionAction::as_str),
                    self.sender(),
                    at.as_deref(),
                ];
                format!("{message}:{}", digest(parts))
            }),
            _ => of_message(),
        };
        DedupeKey(identified.unwrap_or_else(|| self.body_key(name)).into())
    }

    /// The key of the event that this one replays, if its headers name one.
    ///
    /// The header is not signed: look the key up, to take this event for a
    /// repeat, and never claim it.
    ///
    /// ```
    /// use blooio_client::webhook::Event;
    ///
    /// let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    /// let event = Event::parse(body, &http::HeaderMap::new())?;
    /// assert_eq!(event.original_dedupe_key(), None);
    /// # Ok::<(), blooio_client::webhook::ParseError>(())
    /// ```
    pub fn original_dedupe_key(&self) -> Option<DedupeKey> {
        self.original_event_id().map(envelope)
    }

    fn body_key(&self, name: &str) -> String {
        let unsigned_id = self
            .message_id()
            .filter(|_| self.signed_message_id().is_none());
        let parts = [Some(name), unsigned_id, Some(self.body())];
        format!("body:{}", digest(parts))
    }
}

fn envelope(id: &str) -> DedupeKey {
    DedupeKey(format!("id:{}", shown(id)).into())
}

/// An id, or the digest of one that may hold a number, an address or a text.
fn shown(id: &str) -> Cow<'_, str> {
    if is_id(id) {
        Cow::Borrowed(id)
    } else {
        Cow::Owned(format!("sha256:{}", digest([Some(id)])))
    }
}

/// A digest of the parts in their order, each with its length, so that no two
/// lists run into each other.
fn digest<const N: usize>(parts: [Option<&str>; N]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        match part {
            Some(part) => {
                hasher.update([1]);
                hasher.update((part.len() as u64).to_be_bytes());
                hasher.update(part);
            }
            None => hasher.update([0]),
        }
    }
    base16ct::lower::encode_string(&hasher.finalize())
}

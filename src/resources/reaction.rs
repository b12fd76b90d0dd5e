//! Reactions, which the API writes as a text with a sign.

use crate::generated::types::{DirectionFilter, ReactionRequest};

/// Reaction to a message: a tapback or an emoji, added or removed.
///
/// ```
/// use blooio_client::Reaction;
///
/// let love = Reaction::add("love");
/// let no_more_fire = Reaction::remove("🔥");
/// ```
#[derive(Clone, Debug)]
#[must_use = "a reaction does nothing until it is sent"]
pub struct Reaction(ReactionRequest);

impl Reaction {
    /// Adds a tapback (love, like, dislike, laugh, emphasize, question) or an emoji.
    ///
    /// ```
    /// use blooio_client::Reaction;
    ///
    /// let reactions = [Reaction::add("love"), Reaction::add("🔥")];
    /// ```
    pub fn add(reaction: impl AsRef<str>) -> Self {
        Self::of('+', reaction.as_ref())
    }

    /// Removes a reaction.
    ///
    /// ```
    /// use blooio_client::Reaction;
    ///
    /// let reaction = Reaction::remove("love");
    /// ```
    pub fn remove(reaction: impl AsRef<str>) -> Self {
        Self::of('-', reaction.as_ref())
    }

    /// Direction of the messages that a relative reference
    /// ([`MessageRef::last`](crate::MessageRef::last)) counts. Default: both.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::{MessageRef, Reaction, types::DirectionFilter};
    ///
    /// let reaction = Reaction::add("like").among(DirectionFilter::Inbound);
    /// client.chat("+15551234567")?.react(MessageRef::last(1), reaction).await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn among(mut self, direction: DirectionFilter) -> Self {
        self.0.direction = Some(direction);
        self
    }

    pub(super) fn into_request(self) -> ReactionRequest {
        self.0
    }

    fn of(sign: char, reaction: &str) -> Self {
        Self(ReactionRequest {
            reaction: format!("{sign}{reaction}"),
            direction: None,
        })
    }
}

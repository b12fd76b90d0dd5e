//! The same work done by this client, by the hand-written client of the same
//! API, and by bare reqwest as a careful user would write it.

mod bare;
mod handwritten;
mod ours;

use std::str::FromStr;

use crate::Problem;

pub(crate) use bare::Bare;
pub(crate) use handwritten::Handwritten;
pub(crate) use ours::Ours;

pub(crate) const API_KEY: &str = "sk_live_0123456789abcdef0123456789abcdef";
pub(crate) const CHAT: &str = "+15551234567";
/// `CHAT` as a path has it.
pub(crate) const CHAT_ENCODED: &str = "%2B15551234567";
pub(crate) const PAGE: u64 = 100;

/// What each of them can do. A message's text is its number, so that the peer
/// can tell which arrived.
pub(crate) trait Client: Send + Sync + 'static {
    fn new(base: &str) -> Result<Self, Problem>
    where
        Self: Sized;

    /// Sends under a key of the client's making.
    fn send(&self, text: &str) -> impl Future<Output = Result<(), Problem>> + Send;

    /// Sends under the caller's key, for a message that may have to be repeated.
    fn send_with_key(
        &self,
        key: &str,
        text: &str,
    ) -> impl Future<Output = Result<(), Problem>> + Send;

    /// Reads a whole list in pages of [`PAGE`], and returns how many there were.
    fn list(&self) -> impl Future<Output = Result<u64, Problem>> + Send;
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Bare,
    Ours,
    Handwritten,
    /// The same, in a program where something else turns on reqwest's `http2`.
    HandwrittenHttp2,
}

impl Kind {
    /// The baseline first: ratios are to it.
    pub(crate) const ALL: [Self; 3] = [Self::Bare, Self::Ours, Self::Handwritten];
    /// Over TLS it matters which protocols a client was built with.
    pub(crate) const OVER_TLS: [Self; 4] = [
        Self::Bare,
        Self::Ours,
        Self::Handwritten,
        Self::HandwrittenHttp2,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Ours => "blooio-client",
            Self::Handwritten => "blooio",
            Self::HandwrittenHttp2 => "blooio, with http2",
        }
    }
}

impl FromStr for Kind {
    type Err = Problem;

    fn from_str(name: &str) -> Result<Self, Problem> {
        let mut known = Self::OVER_TLS.into_iter();
        let found = known.find(|kind| kind.name() == name);
        found.ok_or_else(|| format!("no client is called {name}").into())
    }
}

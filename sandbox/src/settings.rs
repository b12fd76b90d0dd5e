//! The settings of a sandbox, from which it starts and is reset.

use std::net::SocketAddr;
use std::time::Duration;

use blooio_client::Clock;

use crate::http::request::RawPlus;
use crate::store::account::{Account, Network, OutboundMode, Plan};
use crate::store::changes::Changes;
use crate::store::deliveries::Signing;
use crate::store::{Bounds, Lifecycle, Store};

/// Whether a request that the service would partly ignore is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// It is answered, and shown with a warning.
    Lenient,
    /// It gets 400.
    Strict,
}

/// Whether the operations that the vendor calls coming soon work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ComingSoon {
    /// It answers 501.
    Refused,
    /// It works.
    Working,
}

/// Whether a browser is shown a page at `/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// Only the API and the control plane.
    None,
    /// The page as well.
    Page,
}

/// The settings of a sandbox.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) address: SocketAddr,
    pub(crate) clock: Clock,
    pub(crate) rate_limit: (u32, Duration),
    pub(crate) lifecycle: Lifecycle,
    pub(crate) numbers: Vec<String>,
    pub(crate) plan: Plan,
    pub(crate) new_conversations: Option<u64>,
    pub(crate) outbound: Option<(u64, OutboundMode)>,
    pub(crate) trial_messages: Option<u64>,
    pub(crate) network: Network,
    pub(crate) seed: u64,
    pub(crate) webhooks: Vec<String>,
    pub(crate) signing: Signing,
    pub(crate) raw_plus: RawPlus,
    pub(crate) strictness: Strictness,
    pub(crate) coming_soon: ComingSoon,
    pub(crate) face: Face,
    pub(crate) keep_requests: usize,
    pub(crate) keep_messages: usize,
}

impl Settings {
    /// A store as it is at the start.
    pub(crate) fn store(&self, changes: Changes) -> Store {
        let mut account = Account::new(self.numbers.clone(), self.plan, self.clock.now());
        account.outbound = self.outbound;
        if let Some(cap) = self.new_conversations {
            account.new_conversations = cap;
        }
        if let Some(cap) = self.trial_messages {
            account.trial_messages = cap;
        }
        account.network = self.network;
        account.has_coming_soon = self.coming_soon == ComingSoon::Working;
        let bounds = Bounds {
            messages: self.keep_messages,
            deliveries: self.keep_requests,
        };
        let mut store = Store::new(self.clock.clone(), self.lifecycle, account, bounds);
        store.signing = self.signing;
        store.changes = changes;
        store.ids.seed(self.seed);
        for url in &self.webhooks {
            store.subscribe(url.clone(), "all".to_owned(), None);
        }
        store
    }
}

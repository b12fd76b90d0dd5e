//! The settings of a sandbox before it starts.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use blooio_client::clock::Clock;

use crate::limiter::{DEFAULT_LIMIT, Limiter};
use crate::sandbox::Sandbox;
use crate::server::{Core, Server};
use crate::service::Service;
use crate::store::account::Account;
use crate::store::{Lifecycle, Store};

/// The numbers of the account, unless the builder names others.
const NUMBERS: [&str; 2] = ["+15550100001", "+15550100002"];

const KEEP_REQUESTS: usize = 10_000;
const KEEP_MESSAGES: usize = 100_000;

/// Settings of a [`Sandbox`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use blooio_client::Clock;
/// use blooio_sandbox::{Lifecycle, Sandbox};
///
/// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
/// let sandbox = Sandbox::builder()
///     .clock(clock.clone())
///     .rate_limit(10, Duration::from_secs(1))
///     .lifecycle(Lifecycle::ByHand)
///     .start()
///     .await?;
/// # drop(sandbox);
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder does nothing until start() is called"]
pub struct SandboxBuilder {
    address: SocketAddr,
    clock: Clock,
    rate_limit: (u32, Duration),
    lifecycle: Lifecycle,
    numbers: Vec<String>,
    seed: u64,
    webhooks: Vec<String>,
    keep_requests: usize,
    keep_messages: usize,
}

impl SandboxBuilder {
    pub(crate) fn new() -> Self {
        Self {
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            clock: Clock::system(),
            rate_limit: DEFAULT_LIMIT,
            lifecycle: Lifecycle::ByStatusReads,
            numbers: NUMBERS.map(str::to_owned).to_vec(),
            seed: 0,
            webhooks: Vec::new(),
            keep_requests: KEEP_REQUESTS,
            keep_messages: KEEP_MESSAGES,
        }
    }

    /// Port to listen on; 0 takes a free one. Default: 0.
    pub fn port(mut self, port: u16) -> Self {
        self.address.set_port(port);
        self
    }

    /// Address to listen on. Default: 127.0.0.1. Whoever can reach another
    /// address can read and change everything in the sandbox, which then
    /// prints a warning to standard error when it starts.
    pub fn bind(mut self, address: impl Into<IpAddr>) -> Self {
        self.address.set_ip(address.into());
        self
    }

    /// Source of the time. Default: the system's clock.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Requests that each API key may make in a window of `per`; beyond it a
    /// request gets 429 and `Retry-After`. The window begins with its first
    /// request. Default: 100 000 a minute.
    pub fn rate_limit(mut self, requests: u32, per: Duration) -> Self {
        self.rate_limit = (requests, per);
        self
    }

    /// What moves messages from `queued` to `delivered`. Default:
    /// [`Lifecycle::ByStatusReads`].
    pub fn lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = lifecycle;
        self
    }

    /// Seed of everything that looks random: identifiers, secrets and faults
    /// with a probability. The same seed and the same requests give the same
    /// answers. Default: 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Subscribes an address to all events from the start; may be called
    /// several times. The secret is in
    /// [`Sandbox::webhook_secret`](crate::Sandbox::webhook_secret).
    pub fn webhook(mut self, url: impl Into<String>) -> Self {
        self.webhooks.push(url.into());
        self
    }

    /// The account's own numbers, in E.164 form; messages go out from the
    /// first unless the caller says otherwise. Without any, sending answers
    /// 503. Default: `+15550100001` and `+15550100002`.
    pub fn numbers<N: Into<String>>(mut self, numbers: impl IntoIterator<Item = N>) -> Self {
        self.numbers = numbers.into_iter().map(Into::into).collect();
        self
    }

    /// Requests that are kept for [`Sandbox::requests`](crate::Sandbox::requests);
    /// the oldest make room for the newest. Default: 10 000.
    pub fn keep_requests(mut self, requests: usize) -> Self {
        self.keep_requests = requests;
        self
    }

    /// Messages and idempotency keys that are kept; the oldest make room for
    /// the newest. Default: 100 000.
    pub fn keep_messages(mut self, messages: usize) -> Self {
        self.keep_messages = messages;
        self
    }

    /// Starts the sandbox. Needs a Tokio runtime.
    ///
    /// # Errors
    ///
    /// If the address and port cannot be bound.
    pub async fn start(self) -> io::Result<Sandbox> {
        let account = Account::new(self.numbers, self.clock.now());
        let mut store = Store::new(self.clock, self.lifecycle, account, self.keep_messages);
        store.ids.seed(self.seed);
        for url in self.webhooks {
            store.subscribe(url, "all".to_owned(), None);
        }
        let service = Service::new(store, Limiter::new(self.rate_limit), self.keep_requests);
        let core = Core::new(service);
        let server = Server::start(core.clone(), self.address).await?;
        Ok(Sandbox::new(core, server))
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SandboxBuilder")
            .field("address", &self.address)
            .field("clock", &self.clock)
            .field("rate_limit", &self.rate_limit)
            .field("lifecycle", &self.lifecycle)
            .finish_non_exhaustive()
    }
}

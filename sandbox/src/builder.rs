//! Configures and starts a sandbox.

mod account;

use std::fmt;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use blooio_client::clock::Clock;

use crate::http::request::RawPlus;
use crate::limiter::DEFAULT_LIMIT;
use crate::sandbox::Sandbox;
use crate::server::Server;
use crate::service::Service;
use crate::settings::{ComingSoon, Face, Settings, Strictness};
use crate::shared::Shared;
use crate::store::Lifecycle;
use crate::store::account::{Network, Plan};
use crate::store::deliveries::Signing;

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
    settings: Settings,
}

impl Sandbox {
    /// Starts one on a free port of 127.0.0.1, with the defaults of
    /// [`SandboxBuilder`].
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let client = sandbox.client().build()?;
    /// assert_eq!(client.me().await?.api_key.as_deref(), Some(sandbox.api_key()));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Configures a sandbox before it starts.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }
}

impl SandboxBuilder {
    fn new() -> Self {
        Self {
            settings: Settings {
                address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
                clock: Clock::system(),
                rate_limit: DEFAULT_LIMIT,
                lifecycle: Lifecycle::ByStatusReads,
                numbers: NUMBERS.map(str::to_owned).to_vec(),
                plan: Plan::Dedicated,
                new_conversations: None,
                outbound: None,
                trial_messages: None,
                network: Network::Apple,
                seed: 0,
                webhooks: Vec::new(),
                signing: Signing::Timestamped,
                raw_plus: RawPlus::Space,
                strictness: Strictness::Lenient,
                coming_soon: ComingSoon::Refused,
                face: Face::Page,
                keep_requests: KEEP_REQUESTS,
                keep_messages: KEEP_MESSAGES,
            },
        }
    }

    /// Port to listen on; 0 chooses a free one. Default: 0.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().port(0).start().await?;
    /// assert_ne!(sandbox.address().port(), 0);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn port(mut self, port: u16) -> Self {
        self.settings.address.set_port(port);
        self
    }

    /// Serves only the API and the control plane, without the page at `/`.
    /// Default: the page shows the chats and the traffic.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().without_page().start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn without_page(mut self) -> Self {
        self.settings.face = Face::None;
        self
    }

    /// Address to listen on. Default: 127.0.0.1. Everyone who can reach another
    /// address can read and change everything in the sandbox, so that it prints
    /// a warning to standard error when it starts.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().bind([127, 0, 0, 1]).start().await?;
    /// assert!(sandbox.address().ip().is_loopback());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn bind(mut self, address: impl Into<IpAddr>) -> Self {
        self.settings.address.set_ip(address.into());
        self
    }

    /// Source of the time. Default: the system's clock.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use std::time::Duration;
    /// use blooio_client::Clock;
    /// use blooio_sandbox::Sandbox;
    ///
    /// let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    /// let sandbox = Sandbox::builder().clock(clock.clone()).start().await?;
    /// clock.advance(Duration::from_secs(3_600));
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn clock(mut self, clock: Clock) -> Self {
        self.settings.clock = clock;
        self
    }

    /// Requests that each API key may make in a window of `per`; beyond it a
    /// request gets 429 and `Retry-After`. The window begins with its first
    /// request. Default: 100 000 a minute.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use std::time::Duration;
    /// use blooio_sandbox::Sandbox;
    ///
    /// let hour = Duration::from_secs(3_600);
    /// let sandbox = Sandbox::builder().rate_limit(10, hour).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn rate_limit(mut self, requests: u32, per: Duration) -> Self {
        self.settings.rate_limit = (requests, per);
        self
    }

    /// What moves messages from `queued` to `delivered`. Default:
    /// [`Lifecycle::ByStatusReads`].
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use std::time::Duration;
    /// use blooio_sandbox::{Lifecycle, Sandbox};
    ///
    /// let lifecycle = Lifecycle::ByClock(Duration::from_millis(300));
    /// let sandbox = Sandbox::builder().lifecycle(lifecycle).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.settings.lifecycle = lifecycle;
        self
    }

    /// Seed of everything that looks random: identifiers, secrets and faults
    /// with a probability. The same seed and the same requests give the same
    /// answers. Default: 0.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let one = Sandbox::builder().seed(7).start().await?;
    /// let other = Sandbox::builder().seed(7).start().await?;
    /// let id = |sandbox: &Sandbox| sandbox.receive("+15551234567", "Hello");
    /// assert_eq!(id(&one), id(&other));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    /// Subscribes an address to all events from the start; may be called
    /// several times. The secret is in
    /// [`Sandbox::webhook_secret`](crate::Control::webhook_secret).
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let url = "http://127.0.0.1:3000/hook";
    /// let sandbox = Sandbox::builder().webhook(url).start().await?;
    /// assert!(sandbox.webhook_secret(url).is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn webhook(mut self, url: impl Into<String>) -> Self {
        self.settings.webhooks.push(url.into());
        self
    }

    /// Requests that are kept for [`Sandbox::requests`](crate::Control::requests);
    /// the oldest make room for the newest. Default: 10 000.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().keep_requests(100).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn keep_requests(mut self, requests: usize) -> Self {
        self.settings.keep_requests = requests;
        self
    }

    /// Messages and idempotency keys that are kept; the oldest make room for
    /// the newest. Default: 100 000.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().keep_messages(1_000).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn keep_messages(mut self, messages: usize) -> Self {
        self.settings.keep_messages = messages;
        self
    }

    /// Format of the webhook signatures. Default: [`Signing::Timestamped`].
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, _| {
    /// use blooio_sandbox::{Sandbox, Signing};
    ///
    /// let sandbox = Sandbox::builder().signing(Signing::Bare).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn signing(mut self, signing: Signing) -> Self {
        self.settings.signing = signing;
        self
    }

    /// Starts the sandbox. Needs a Tokio runtime.
    ///
    /// # Errors
    ///
    /// If the address and port cannot be bound.
    pub async fn start(self) -> io::Result<Sandbox> {
        let settings = self.settings;
        if !settings.address.ip().is_loopback() {
            // Standard error may be closed; the sandbox starts all the same.
            let _ = writeln!(
                io::stderr(),
                "warning: the sandbox listens on {}, where others can reach it; it asks nobody for a password",
                settings.address
            );
        }
        let shared = Shared::new(Service::new(settings.clone()));
        let server = Server::start(shared.clone(), settings).await?;
        Ok(Sandbox::new(shared, server))
    }
}

#[cfg(test)]
impl SandboxBuilder {
    /// The store with which a sandbox would start.
    pub(crate) fn store(&self) -> crate::store::Store {
        self.settings
            .store(crate::store::changes::Changes::default())
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = &self.settings;
        f.debug_struct("SandboxBuilder")
            .field("address", &settings.address)
            .field("clock", &settings.clock)
            .field("rate_limit", &settings.rate_limit)
            .field("lifecycle", &settings.lifecycle)
            .finish_non_exhaustive()
    }
}

//! The settings of a sandbox before it starts.

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
use crate::store::account::{OutboundMode, Plan};
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
    /// # Errors
    ///
    /// If no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Settings before the start.
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

    /// Port to listen on; 0 takes a free one. Default: 0.
    pub fn port(mut self, port: u16) -> Self {
        self.settings.address.set_port(port);
        self
    }

    /// Serves no page at `/`, but the API and the control plane alone. Default:
    /// a browser is shown the chats and the traffic.
    pub fn without_page(mut self) -> Self {
        self.settings.face = Face::None;
        self
    }

    /// Address to listen on. Default: 127.0.0.1. Whoever can reach another
    /// address can read and change everything in the sandbox, which then
    /// prints a warning to standard error when it starts.
    pub fn bind(mut self, address: impl Into<IpAddr>) -> Self {
        self.settings.address.set_ip(address.into());
        self
    }

    /// Source of the time. Default: the system's clock.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.settings.clock = clock;
        self
    }

    /// Requests that each API key may make in a window of `per`; beyond it a
    /// request gets 429 and `Retry-After`. The window begins with its first
    /// request. Default: 100 000 a minute.
    pub fn rate_limit(mut self, requests: u32, per: Duration) -> Self {
        self.settings.rate_limit = (requests, per);
        self
    }

    /// What moves messages from `queued` to `delivered`. Default:
    /// [`Lifecycle::ByStatusReads`].
    pub fn lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.settings.lifecycle = lifecycle;
        self
    }

    /// Seed of everything that looks random: identifiers, secrets and faults
    /// with a probability. The same seed and the same requests give the same
    /// answers. Default: 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    /// Subscribes an address to all events from the start; may be called
    /// several times. The secret is in
    /// [`Sandbox::webhook_secret`](crate::Control::webhook_secret).
    pub fn webhook(mut self, url: impl Into<String>) -> Self {
        self.settings.webhooks.push(url.into());
        self
    }

    /// The account's own numbers, in E.164 form; messages go out from the
    /// first unless the caller says otherwise. Without any, sending answers
    /// 503. Default: `+15550100001` and `+15550100002`.
    pub fn numbers<N: Into<String>>(mut self, numbers: impl IntoIterator<Item = N>) -> Self {
        self.settings.numbers = numbers.into_iter().map(Into::into).collect();
        self
    }

    /// Requests that are kept for [`Sandbox::requests`](crate::Control::requests);
    /// the oldest make room for the newest. Default: 10 000.
    pub fn keep_requests(mut self, requests: usize) -> Self {
        self.settings.keep_requests = requests;
        self
    }

    /// Messages and idempotency keys that are kept; the oldest make room for
    /// the newest. Default: 100 000.
    pub fn keep_messages(mut self, messages: usize) -> Self {
        self.settings.keep_messages = messages;
        self
    }

    /// Plan of the lines. Default: [`Plan::Dedicated`].
    pub fn plan(mut self, plan: Plan) -> Self {
        self.settings.plan = plan;
        self
    }

    /// New conversations a day on a line of [`Plan::Shared`]; the day is that
    /// of UTC. Default: 15.
    pub fn new_conversation_cap(mut self, cap: u64) -> Self {
        self.settings.new_conversations = Some(cap);
        self
    }

    /// Cap on the people that the organization writes to for the first time
    /// in a day of UTC. Default: none.
    pub fn outbound_cap(mut self, cap: u64, mode: OutboundMode) -> Self {
        self.settings.outbound = Some((cap, mode));
        self
    }

    /// Form of the signature of webhooks. Default: [`Signing::Timestamped`].
    pub fn signing(mut self, signing: Signing) -> Self {
        self.settings.signing = signing;
        self
    }

    /// Takes a `+` in a path as it is, for clients that do not encode it, such
    /// as the vendor's Python SDK 1.1.0. Default: it is a space, as the guides
    /// say, and refused.
    pub fn accept_raw_plus(mut self) -> Self {
        self.settings.raw_plus = RawPlus::Plus;
        self
    }

    /// Answers 400 to a request that the service would partly ignore, instead
    /// of recording a [warning](crate::RecordedRequest::warnings).
    pub fn strict(mut self) -> Self {
        self.settings.strictness = Strictness::Strict;
        self
    }

    /// Lets the operations work that the vendor calls coming soon. Default:
    /// they answer 501.
    pub fn enable_coming_soon(mut self) -> Self {
        self.settings.coming_soon = ComingSoon::Working;
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
            // Standard error may be closed; that is no reason not to start.
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
    /// A store as a sandbox would start with.
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

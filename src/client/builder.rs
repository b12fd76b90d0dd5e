//! The settings of a client, each with its default.

use std::fmt;
use std::time::Duration;

use crate::client::Client;
use crate::clock::{Clock, Randomness};
use crate::generated;
use crate::ids::PhoneNumber;
use crate::transport::{Pacing, RetryPolicy, Settings};

impl Client {
    /// Configures and builds a client.
    ///
    /// ```
    /// let client = blooio_client::Client::builder().api_key("sk_live_your_key_here").build()?;
    /// # Ok::<(), blooio_client::Error>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

/// Configures and builds a [`Client`].
///
/// ```
/// use std::time::Duration;
/// use blooio_client::{Client, RetryPolicy};
///
/// let client = Client::builder()
///     .api_key("sk_live_your_key_here")
///     .attempt_timeout(Duration::from_secs(10))
///     .retry(RetryPolicy::default().attempts(5))
///     .build()?;
/// # Ok::<(), blooio_client::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    pub(super) api_key: Option<String>,
    pub(super) base_url: String,
    pub(super) sender: Option<PhoneNumber>,
    pub(super) connect_timeout: Duration,
    pub(super) proxy: Option<String>,
    pub(super) root_certificates: Vec<Vec<u8>>,
    pub(super) user_agent: Option<String>,
    pub(super) http: Option<reqwest::Client>,
    pub(super) settings: Settings,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            api_key: None,
            base_url: generated::DEFAULT_SERVER.to_owned(),
            sender: None,
            connect_timeout: Duration::from_secs(10),
            proxy: None,
            root_certificates: Vec::new(),
            user_agent: None,
            http: None,
            settings: Settings {
                attempt_timeout: Duration::from_secs(30),
                deadline: Duration::from_secs(120),
                response_cap: 16 * 1024 * 1024,
                retry: RetryPolicy::default(),
                pacing: Pacing::default(),
                clock: Clock::system(),
                randomness: Randomness::system(),
            },
        }
    }
}

impl ClientBuilder {
    /// The API key, sent as a bearer token. Required.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder().api_key("sk_live_your_key_here").build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Base URL of the API. Default: the first server of the spec. It must be
    /// https, unless the host is this machine's loopback.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .base_url("http://127.0.0.1:8080/v2/api")
    ///     .build()?;
    /// # Ok::<(), blooio_client::Error>(())
    /// ```
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Line that messages are sent from unless they name another. Default: the
    /// service chooses.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .from_number("+15550001111".parse()?)
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_number(mut self, number: PhoneNumber) -> Self {
        self.sender = Some(number);
        self
    }

    /// Timeout of connecting. Default 10 s. Has no effect with
    /// [`http_client`](Self::http_client).
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .connect_timeout(Duration::from_secs(3))
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// HTTP or HTTPS proxy for every request, such as
    /// `http://user:password@host:8080`. Default: the one that the environment names
    /// in `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` when the client is built. A base
    /// URL on loopback never uses one. Has no effect with [`http_client`](Self::http_client).
    ///
    /// ```
    /// # #[cfg(feature = "rustls")] {
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .proxy("http://proxy.example.com:8080")
    ///     .build()?;
    /// # }
    /// # Ok::<(), blooio_client::Error>(())
    /// ```
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Trusts the certificates in `pem` as well as those of the platform. There may
    /// be several, each from `BEGIN CERTIFICATE` on. Has no effect with
    /// [`http_client`](Self::http_client).
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = blooio_client::Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .root_certificate(std::fs::read("company-ca.pem")?)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }

    /// Timeout of one attempt, connecting and reading included. Default 30 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .attempt_timeout(Duration::from_secs(10))
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.settings.attempt_timeout = timeout;
        self
    }

    /// Timeout of a call with all its attempts and waits. Default 120 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .deadline(Duration::from_secs(30))
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.deadline = deadline;
        self
    }

    /// Retry policy. Default: [`RetryPolicy::default`].
    ///
    /// ```
    /// use blooio_client::{Client, RetryPolicy};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .retry(RetryPolicy::default().attempts(5))
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.retry = policy;
        self
    }

    /// Whether requests wait for the rate limit. Default: [`Pacing::On`].
    ///
    /// ```
    /// use blooio_client::{Client, Pacing};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .pacing(Pacing::Off)
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pacing(mut self, pacing: Pacing) -> Self {
        self.settings.pacing = pacing;
        self
    }

    /// Size of the largest response body that is read, in bytes. Default 16 MiB.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .response_cap(1024 * 1024)
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn response_cap(mut self, bytes: usize) -> Self {
        self.settings.response_cap = bytes;
        self
    }

    /// Product that `User-Agent` names before this crate. Default: none.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .user_agent("my-shop/1.4")
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// Sends by a reqwest client of your own, for what this builder has no setting
    /// for: client certificates, resolvers, SOCKS proxies. It has to be of the
    /// version re-exported as `blooio_client::reqwest`. Turn its redirects off, since
    /// a redirected POST becomes a GET. Its own timeouts apply as well.
    ///
    /// ```no_run
    /// use blooio_client::{Client, reqwest};
    ///
    /// let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .http_client(http.build()?)
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Source of the time. Default: the system.
    ///
    /// ```
    /// use blooio_client::{Client, Clock};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .clock(Clock::manual("2026-04-19T12:34:56Z".parse()?))
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn clock(mut self, clock: Clock) -> Self {
        self.settings.clock = clock;
        self
    }

    /// Source of jitter and of idempotency keys. Default: the system.
    ///
    /// ```
    /// use blooio_client::{Client, Randomness};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .randomness(Randomness::seeded(7))
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn randomness(mut self, randomness: Randomness) -> Self {
        self.settings.randomness = randomness;
        self
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

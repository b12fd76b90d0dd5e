//! The client: an API key, a connection pool, and handles to everything.

use std::env::VarError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use reqwest::Url;

use crate::clock::{Clock, Randomness};
use crate::error::Error;
use crate::generated;
use crate::ids::PhoneNumber;
use crate::transport::pool::Pool;
use crate::transport::tls::{Connecting, is_loopback};
use crate::transport::{Pacing, RetryPolicy, Settings, Transport};
use crate::wire::rate_limit::RateLimit;

/// The host that four of the five documents name.
const DEFAULT_BASE_URL: &str = generated::DEFAULT_SERVER;
const ENV_API_KEY: &str = "BLOOIO_API_KEY";
const ENV_BASE_URL: &str = "BLOOIO_BASE_URL";
const ENV_FROM_NUMBER: &str = "BLOOIO_FROM_NUMBER";

/// A client of the Blooio API.
///
/// Cloning is cheap; clones share one connection pool, one view of the rate
/// limit and one retry budget. Handles such as [`ChatHandle`](crate::resources::ChatHandle) own what
/// they need and can be moved into a task.
///
/// Requests need a [Tokio](https://docs.rs/tokio) runtime whose I/O and time are
/// enabled, as `#[tokio::main]` makes one. Outside of a runtime a call returns an
/// error of kind [`Invalid`](crate::ErrorKind::Invalid) that names `runtime`.
///
/// ```no_run
/// # async fn example() -> Result<(), blooio_client::Error> {
/// let client = blooio_client::Client::from_env()?;
/// let sent = client.chat("+15551234567")?.send("Hello").await?;
/// println!("Message ID: {}, status: {}", sent.message_id(), sent.status());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Shared>);

struct Shared {
    api: generated::Client,
    sender: Option<PhoneNumber>,
}

impl Client {
    /// A client of `BLOOIO_API_KEY`; `BLOOIO_BASE_URL` and `BLOOIO_FROM_NUMBER`
    /// are read where they are set.
    ///
    /// # Errors
    /// If the key is missing, or a variable is not what it should be.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(|name| std::env::var(name))
    }

    fn from_variables(variable: impl Fn(&str) -> Result<String, VarError>) -> Result<Self, Error> {
        let read = |name: &'static str| match variable(name) {
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(Error::invalid(name, "it is not UTF-8")),
        };
        let Some(key) = read(ENV_API_KEY)? else {
            return Err(Error::invalid(
                ENV_API_KEY,
                "it is not set; export your API key under this name",
            ));
        };
        let mut builder = Self::builder().api_key(key);
        if let Some(url) = read(ENV_BASE_URL)? {
            builder = builder.base_url(url);
        }
        if let Some(number) = read(ENV_FROM_NUMBER)? {
            let number = number.parse::<PhoneNumber>();
            let number =
                number.map_err(|error| Error::invalid(ENV_FROM_NUMBER, error.to_string()))?;
            builder = builder.from_number(number);
        }
        builder.build()
    }

    /// Configures and builds a client.
    ///
    /// ```
    /// let client = blooio_client::Client::builder().api_key("sk_live_your_key_here").build()?;
    /// # let _ = client;
    /// # Ok::<(), blooio_client::Error>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client for another account over the same connection pool and retry
    /// budget, with a rate limit of its own and no default sender.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let other = client.with_api_key("sk_live_of_another_account")?;
    /// # let _ = other;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the key is empty or has characters that no header can carry.
    pub fn with_api_key(&self, key: impl Into<String>) -> Result<Self, Error> {
        let transport = self.transport();
        let other = Transport::new(
            transport.pool.clone(),
            authorization(&key.into())?,
            transport.user_agent.clone(),
            transport.settings.clone(),
            Some(Arc::clone(&transport.budget)),
        );
        Ok(Self(Arc::new(Shared {
            api: generated::Client::new_with_client(
                &self.0.api.baseurl,
                self.0.api.client.clone(),
                Arc::new(other),
            ),
            sender: None,
        })))
    }

    /// A client of the same account that sends from another of its lines, unless
    /// a message names one. It shares everything else with this one.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, sandbox| {
    /// let support = client.with_from_number("+15550001111")?;
    /// support.chat("+15551234567")?.send("How can we help?").await?;
    /// # assert_eq!(sandbox.messages_sent()[0].from_number(), "+15550001111");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If it is not a phone number in E.164 form.
    pub fn with_from_number(
        &self,
        number: impl TryInto<PhoneNumber, Error: Into<Error>>,
    ) -> Result<Self, Error> {
        let number = number.try_into();
        let number = number.map_err(|error| Error::of_parameter("from_number", error))?;
        Ok(Self(Arc::new(Shared {
            api: self.0.api.clone(),
            sender: Some(number),
        })))
    }

    /// The generated client: every operation of the spec as a raw builder. Its
    /// requests go through the same transport, and it returns the same
    /// [`Reply`](crate::Reply) and [`Error`].
    ///
    /// ```no_run
    /// # async fn example(client: blooio_client::Client) -> Result<(), blooio_client::Error> {
    /// let me = client.raw().get_me().send().await?;
    /// println!("{:?}", me.valid);
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw(&self) -> &generated::Client {
        &self.0.api
    }

    /// The base URL, without a slash at its end.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .base_url("http://127.0.0.1:8080/v2/api")
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn base_url(&self) -> &str {
        &self.0.api.baseurl
    }

    /// The rate limit as the last response stated it, if any did.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// if let Some(limit) = client.rate_limit() {
    ///     println!("{:?} requests left", limit.remaining);
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.transport().pacer.last()
    }

    pub(crate) fn sender(&self) -> Option<&PhoneNumber> {
        self.0.sender.as_ref()
    }

    pub(crate) fn transport(&self) -> &Arc<Transport> {
        &self.0.api.inner
    }
}

/// The key never shows.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
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
    api_key: Option<String>,
    base_url: String,
    sender: Option<PhoneNumber>,
    connect_timeout: Duration,
    proxy: Option<String>,
    root_certificates: Vec<Vec<u8>>,
    user_agent: Option<String>,
    http: Option<reqwest::Client>,
    settings: Settings,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            api_key: None,
            base_url: DEFAULT_BASE_URL.to_owned(),
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
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Where the API is. Default: the first server of the spec. It must be
    /// https, unless the host is this machine's loopback.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// The line that messages are sent from unless they name another. Default:
    /// none, the service chooses.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .from_number("+15550001111".parse()?)
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_number(mut self, number: PhoneNumber) -> Self {
        self.sender = Some(number);
        self
    }

    /// How long making a connection may take. Default 10 s. Has no effect with
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
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// The proxy for every request, such as `http://user:password@host:8080`; it
    /// is http or https. Default: what the environment names in `HTTPS_PROXY`,
    /// `ALL_PROXY` and `NO_PROXY` when the client is built. A base URL on loopback
    /// never uses one. Has no effect with [`http_client`](Self::http_client).
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

    /// Trusts the certificates of `pem` beside those of the platform: one or
    /// several, each from `BEGIN CERTIFICATE` on. Has no effect with
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

    /// How long one attempt may take, connecting and reading included. Default 30 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .attempt_timeout(Duration::from_secs(10))
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.settings.attempt_timeout = timeout;
        self
    }

    /// How long a call may take with all its attempts and waits. Default 120 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .deadline(Duration::from_secs(30))
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.deadline = deadline;
        self
    }

    /// When to try again. Default: [`RetryPolicy::default`].
    ///
    /// ```
    /// use blooio_client::{Client, RetryPolicy};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .retry(RetryPolicy::default().attempts(5))
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.retry = policy;
        self
    }

    /// Whether to keep to the rate limit. Default: [`Pacing::On`].
    ///
    /// ```
    /// use blooio_client::{Client, Pacing};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .pacing(Pacing::Off)
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pacing(mut self, pacing: Pacing) -> Self {
        self.settings.pacing = pacing;
        self
    }

    /// The largest response body that is read, in bytes. Default 16 MiB.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .response_cap(1024 * 1024)
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn response_cap(mut self, bytes: usize) -> Self {
        self.settings.response_cap = bytes;
        self
    }

    /// The product that `User-Agent` names before this crate. Default: none.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .user_agent("my-shop/1.4")
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// A reqwest client of your own, for what this builder does not settle:
    /// client certificates, resolvers, SOCKS proxies. `blooio_client::reqwest` is
    /// the version that it has to be of. Turn its redirects off: a redirected POST becomes a GET, and its own timeouts cut
    /// into those set here.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Where the time comes from. Default: the system.
    ///
    /// ```
    /// use blooio_client::{Client, Clock};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .clock(Clock::manual("2026-04-19T12:34:56Z".parse()?))
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn clock(mut self, clock: Clock) -> Self {
        self.settings.clock = clock;
        self
    }

    /// Where jitter and idempotency keys come from. Default: the system.
    ///
    /// ```
    /// use blooio_client::{Client, Randomness};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .randomness(Randomness::seeded(7))
    ///     .build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn randomness(mut self, randomness: Randomness) -> Self {
        self.settings.randomness = randomness;
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    /// If the key is missing, the base URL is neither https nor loopback, a
    /// value cannot be that of a header, the proxy or a certificate is unusable, or
    /// TLS cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let Some(key) = &self.api_key else {
            return Err(Error::invalid(
                "api_key",
                "it is missing; call ClientBuilder::api_key",
            ));
        };
        let authorization = authorization(key)?;
        let base = base_url(&self.base_url)?;
        let own = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        let user_agent = match &self.user_agent {
            Some(product) => format!("{product} {own}"),
            None => own.to_owned(),
        };
        let user_agent = HeaderValue::from_str(&user_agent).map_err(|_| {
            Error::invalid("user_agent", "it has characters that no header can carry")
        })?;
        let connecting = Connecting {
            timeout: self.connect_timeout,
            proxy: self.proxy,
            root_certificates: self.root_certificates,
            #[cfg(feature = "rustls")]
            clock: self.settings.clock.clone(),
        };
        let pool = match self.http {
            Some(http) => Pool::of_reqwest(http),
            None => connecting.pool(&base)?,
        };
        let http = pool.builder().clone();
        let transport = Transport::new(pool, authorization, user_agent, self.settings, None);
        let base = base.as_str().trim_end_matches('/');
        Ok(Client(Arc::new(Shared {
            api: generated::Client::new_with_client(base, http, Arc::new(transport)),
            sender: self.sender,
        })))
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

fn authorization(key: &str) -> Result<HeaderValue, Error> {
    if key.is_empty() {
        return Err(Error::invalid("api_key", "it is empty"));
    }
    if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        let reason = "it has a space, a line break or another character that is not visible ASCII";
        return Err(Error::invalid("api_key", reason));
    }
    let mut value = HeaderValue::from_str(&format!("Bearer {key}"))
        .map_err(|_| Error::invalid("api_key", "it cannot be the value of a header"))?;
    value.set_sensitive(true);
    Ok(value)
}

fn base_url(text: &str) -> Result<Url, Error> {
    let refuse = |reason: &'static str| Err(Error::invalid("base_url", reason));
    let Ok(url) = Url::parse(text) else {
        return refuse("it is not a URL; write one such as https://host/v2/api");
    };
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => return refuse("it is not https, so the API key would travel in the clear"),
        _ => return refuse("it is neither http nor https"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("it holds a user name or password; use the API key");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("it holds a query or a fragment; leave them out");
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_url_is_https_unless_loopback() {
        for good in [
            "https://api.example.com/v2/api",
            "http://127.0.0.1:8080/v2/api",
            "http://[::1]:8080",
            "http://localhost/x/",
        ] {
            assert!(base_url(good).is_ok(), "{good}");
        }
        for bad in [
            "http://api.example.com",
            "http://127.0.0.1.example.com",
            "http://evil.localhost",
            "http://localhost.",
            "http://0.0.0.0",
            "ftp://localhost",
            "https://user:secret@api.example.com",
            "https://api.example.com?x=1",
            "api.example.com",
        ] {
            let error = base_url(bad).unwrap_err();
            assert_eq!(error.field(), Some("base_url"), "{bad}");
            assert!(!error.to_string().contains("secret"));
        }
    }

    #[test]
    fn the_key_is_checked_and_never_shown() {
        for bad in ["", "with space", "line\nbreak", "ключ"] {
            assert_eq!(
                Client::builder().api_key(bad).build().unwrap_err().field(),
                Some("api_key")
            );
        }
        let builder = Client::builder().api_key("sk_live_secret");
        let client = builder.clone().build().unwrap();
        let shown = format!("{builder:?} {client:?} {:?}", client.raw());
        assert!(!shown.contains("secret"), "{shown}");
    }

    #[test]
    fn the_environment_is_read_and_refused_by_name() {
        let from = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                .collect();
            Client::from_variables(move |name| {
                let found = pairs.iter().find(|(key, _)| key == name);
                found
                    .map(|(_, value)| value.clone())
                    .ok_or(VarError::NotPresent)
            })
        };
        let key = (ENV_API_KEY, "sk_live_your_key_here");
        assert_eq!(from(&[]).unwrap_err().field(), Some(ENV_API_KEY));
        assert_eq!(from(&[key]).unwrap().base_url(), DEFAULT_BASE_URL);
        let own = from(&[
            key,
            (ENV_BASE_URL, "http://localhost:1/"),
            (ENV_FROM_NUMBER, "+15550001111"),
        ]);
        let own = own.unwrap();
        assert_eq!(
            (own.base_url(), own.sender().unwrap().as_str()),
            ("http://localhost:1", "+15550001111")
        );
        let error = from(&[key, (ENV_FROM_NUMBER, "5550001111")]).unwrap_err();
        assert_eq!(error.field(), Some(ENV_FROM_NUMBER));
        assert!(!error.to_string().contains("5550001111"));
    }

    #[test]
    fn clients_move_between_tasks() {
        fn assert_shareable<T: Clone + Send + Sync + 'static>() {}
        assert_shareable::<Client>();
        assert_shareable::<Error>();
    }
}

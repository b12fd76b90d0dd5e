//! The client: an API key, a connection pool, and handles to everything.

use std::fmt;
use std::sync::Arc;

use crate::error::Error;
use crate::generated;
use crate::ids::PhoneNumber;
use crate::transport::Transport;
use crate::wire::rate_limit::RateLimit;
use checks::authorization;

mod build;
mod builder;
mod checks;
mod environment;

pub use builder::ClientBuilder;

/// A client of the Blooio API.
///
/// Cloning is cheap; clones share one connection pool, one view of the rate
/// limit and one retry budget. Handles such as
/// [`ChatHandle`](crate::resources::ChatHandle) own what they need and can be moved
/// into a task.
///
/// Requests need a [Tokio](https://docs.rs/tokio) runtime whose I/O and time are
/// enabled, which `#[tokio::main]` provides. Outside a runtime a call returns an
/// error of kind [`Invalid`](crate::ErrorKind::Invalid) with the field `runtime`.
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
    /// A client for another account over the same connection pool and retry
    /// budget, with a rate limit of its own and no default sender.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let other = client.with_api_key("sk_live_of_another_account")?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the key is empty or has characters that a header cannot hold.
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

    /// The base URL, without a trailing slash.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .base_url("http://127.0.0.1:8080/v2/api")
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn base_url(&self) -> &str {
        &self.0.api.baseurl
    }

    /// The rate limit from the latest response that stated one.
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

/// Hides the key.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_move_between_tasks() {
        fn assert_shareable<T: Clone + Send + Sync + 'static>() {}
        assert_shareable::<Client>();
        assert_shareable::<Error>();
    }
}

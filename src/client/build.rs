//! How a client is made of its settings.

use std::sync::Arc;

use http::HeaderValue;

use super::builder::ClientBuilder;
use super::checks::{authorization, base_url};
use super::{Client, Shared};
use crate::error::Error;
use crate::generated;
use crate::transport::Transport;
use crate::transport::pool::Pool;
use crate::transport::tls::Connecting;

impl ClientBuilder {
    /// Builds the client.
    ///
    /// ```
    /// use blooio_client::Client;
    ///
    /// assert!(Client::builder().api_key("sk_live_your_key_here").build().is_ok());
    /// let error = Client::builder().build().unwrap_err();
    /// assert_eq!(error.field(), Some("api_key"));
    /// ```
    ///
    /// # Errors
    /// If the key is missing, the base URL is neither https nor loopback, a header
    /// cannot hold a value, the proxy or a certificate is unusable, or TLS cannot
    /// be set up.
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
            Error::invalid("user_agent", "it has characters that a header cannot hold")
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

#[cfg(test)]
mod tests {
    use super::*;

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
}

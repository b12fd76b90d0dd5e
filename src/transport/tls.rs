//! How connections are made: TLS by the library that the features choose, proxies
//! and certificates. Where several are on, rustls with ring is used.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::Url;

use super::pool::Pool;
use crate::error::Error;
#[cfg(any(feature = "rustls-aws-lc", feature = "native-tls"))]
use connecting::bad_certificate;
use connecting::{NO_PROXY_URL, bad_proxy};

mod connecting;
#[cfg(feature = "rustls")]
mod ring;

pub(crate) use connecting::{Connecting, is_loopback};

impl Connecting {
    /// A pool for the host of `base`. Redirects are errors: following one would
    /// turn a POST into a GET.
    pub(crate) fn pool(&self, base: &Url) -> Result<Pool, Error> {
        #[cfg(feature = "rustls")]
        if base.scheme() == "https" {
            let builder = without_tls(reqwest::Client::builder().no_proxy());
            let builder = builder.build().map_err(unusable)?;
            return Ok(Pool::of_hyper(self.hyper(base)?, builder));
        }
        #[cfg(not(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls")))]
        if base.scheme() == "https" {
            let reason = "https needs one of the features rustls, rustls-aws-lc and native-tls";
            return Err(Error::invalid("base_url", reason));
        }
        self.reqwest(base).map(Pool::of_reqwest)
    }

    fn reqwest(&self, base: &Url) -> Result<reqwest::Client, Error> {
        let mut builder = reqwest::Client::builder()
            .connect_timeout(self.timeout)
            .redirect(reqwest::redirect::Policy::none());
        if is_loopback(base) {
            // The port is that of the URL.
            let addresses = [
                SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
                SocketAddr::from((Ipv6Addr::LOCALHOST, 0)),
            ];
            builder = builder.no_proxy().resolve_to_addrs("localhost", &addresses);
            if base.scheme() == "http" {
                builder = without_tls(builder);
            }
        } else if let Some(proxy) = &self.proxy {
            let proxy = reqwest::Proxy::all(proxy).map_err(|_| bad_proxy(NO_PROXY_URL))?;
            builder = builder.proxy(proxy);
        }
        #[cfg(any(feature = "rustls-aws-lc", feature = "native-tls"))]
        for pem in &self.root_certificates {
            let certificates = reqwest::Certificate::from_pem_bundle(pem);
            let certificates = certificates.ok().filter(|found| !found.is_empty());
            let certificates = certificates.ok_or_else(bad_certificate)?;
            builder = builder.tls_certs_merge(certificates);
        }
        #[cfg(not(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls")))]
        if !self.root_certificates.is_empty() {
            let reason = "it needs one of the features rustls, rustls-aws-lc and native-tls";
            return Err(Error::invalid("root_certificate", reason));
        }
        builder.build().map_err(unusable)
    }
}

/// A client that needs no certificates: to load the platform's takes time.
fn without_tls(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    #[cfg(feature = "rustls-aws-lc")]
    let builder = builder.tls_backend_rustls();
    #[cfg(any(feature = "rustls-aws-lc", feature = "native-tls"))]
    let builder = builder.tls_certs_only([]);
    builder
}

fn unusable(error: reqwest::Error) -> Error {
    Error::invalid("tls", "it cannot be set up").because(error.without_url())
}

//! How connections are made: TLS by the library that the features choose, proxies
//! and certificates. Where several are on, rustls with ring is used.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::Url;

use super::pool::Pool;
use crate::error::Error;

#[cfg(feature = "rustls")]
pub(super) mod ring;

/// What a pool is built with. Its proxy may hold a password.
pub(crate) struct Connecting {
    pub(crate) timeout: Duration,
    /// The proxy for every request; otherwise the environment names one.
    pub(crate) proxy: Option<String>,
    /// In PEM, beside those of the platform.
    pub(crate) root_certificates: Vec<Vec<u8>>,
    #[cfg(feature = "rustls")]
    pub(crate) clock: crate::clock::Clock,
}

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

/// Whether a URL's host is this machine: an address of its loopback, or exactly
/// `localhost`, which is then never looked up.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match host.trim_matches(['[', ']']).parse::<std::net::IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => host == "localhost",
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

const NO_PROXY_URL: &str = "it is not a URL; write one such as http://host:8080";

fn bad_proxy(reason: &'static str) -> Error {
    Error::invalid("proxy", reason)
}

#[cfg(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls"))]
fn bad_certificate() -> Error {
    let reason = "it holds no certificate in PEM, which begins with BEGIN CERTIFICATE";
    Error::invalid("root_certificate", reason)
}

fn unusable(error: reqwest::Error) -> Error {
    Error::invalid("tls", "it cannot be set up").because(error.without_url())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_is_its_addresses_and_exactly_localhost() {
        for (url, expected) in [
            ("http://127.0.0.1:1", true),
            ("http://127.9.9.9", true),
            ("http://[::1]:8080/x", true),
            ("http://localhost", true),
            ("http://LOCALHOST:80", true),
            ("http://evil.localhost", false),
            ("http://localhost.", false),
            ("http://localhost.example.com", false),
            ("http://0.0.0.0", false),
            ("http://[::]", false),
            ("http://10.0.0.1", false),
            ("http://127.0.0.1.example.com", false),
        ] {
            assert_eq!(is_loopback(&url.parse().unwrap()), expected, "{url}");
        }
    }
}

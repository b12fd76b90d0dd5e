//! What connections are made with, and what is refused of it by every TLS library.

use std::time::Duration;

use reqwest::Url;

use crate::error::Error;

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

/// Whether a URL's host is this machine: an address of its loopback, or exactly
/// `localhost`, which is then never looked up.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match host.trim_matches(['[', ']']).parse::<std::net::IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => host == "localhost",
    }
}

pub(super) const NO_PROXY_URL: &str = "it is not a URL; write one such as http://host:8080";

pub(super) fn bad_proxy(reason: &'static str) -> Error {
    Error::invalid("proxy", reason)
}

#[cfg(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls"))]
pub(super) fn bad_certificate() -> Error {
    let reason = "it holds no certificate in PEM, which begins with BEGIN CERTIFICATE";
    Error::invalid("root_certificate", reason)
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

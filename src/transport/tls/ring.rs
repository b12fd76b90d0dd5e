//! Connections by rustls with ring, directly or through a proxy.

use std::sync::Arc;
use std::time::Duration;

use http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::connect::{Connect, HttpConnector};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use reqwest::{Body, Url};
use rustls::ClientConfig;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::connecting::{Connecting, NO_PROXY_URL, bad_certificate, bad_proxy, is_loopback};
use crate::error::Error;
use crate::transport::hyper_pool::{HyperPool, Timed};

impl Connecting {
    pub(super) fn hyper(&self, base: &Url) -> Result<HyperPool, Error> {
        let tls = Arc::new(self.rustls()?);
        let direct = HttpsConnector::from((tcp(), Arc::clone(&tls)));
        Ok(match self.proxy(base)? {
            None => HyperPool::Direct(Box::new(self.client(direct))),
            Some(proxy) => {
                // To the proxy itself HTTP/2 is of no use.
                let mut to_proxy = ClientConfig::clone(&tls);
                to_proxy.alpn_protocols = vec![b"http/1.1".to_vec()];
                let to_proxy = HttpsConnector::from((tcp(), Arc::new(to_proxy)));
                let mut tunnel = Tunnel::new(proxy.uri().clone(), to_proxy);
                if let Some(authorization) = proxy.basic_auth() {
                    tunnel = tunnel.with_auth(authorization.clone());
                }
                HyperPool::Proxied(Box::new(self.client(HttpsConnector::from((tunnel, tls)))))
            }
        })
    }

    /// The proxy for the base URL: the builder's, or the environment's.
    fn proxy(&self, base: &Url) -> Result<Option<Intercept>, Error> {
        if is_loopback(base) {
            return Ok(None);
        }
        let matcher = match &self.proxy {
            Some(proxy) => {
                let url = Url::parse(proxy).map_err(|_| bad_proxy(NO_PROXY_URL))?;
                if !url.has_host() {
                    return Err(bad_proxy(NO_PROXY_URL));
                }
                Matcher::builder().all(proxy.as_str()).build()
            }
            None => Matcher::from_env(),
        };
        let base: Uri = base
            .as_str()
            .parse()
            .map_err(|_| Error::invalid("base_url", "it is not a URL that can be connected to"))?;
        let Some(proxy) = matcher.intercept(&base) else {
            return match &self.proxy {
                Some(_) => Err(bad_proxy(NO_PROXY_URL)),
                None => Ok(None),
            };
        };
        match proxy.uri().scheme_str() {
            Some("http" | "https") => Ok(Some(proxy)),
            _ => Err(bad_proxy(
                "it is neither http nor https; give a reqwest client that knows it to http_client",
            )),
        }
    }

    fn rustls(&self) -> Result<ClientConfig, Error> {
        let refuse =
            |error: rustls::Error| Error::invalid("tls", "it cannot be set up").because(error);
        let mut roots = Vec::new();
        for pem in &self.root_certificates {
            let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
            let found = found.ok().filter(|found| !found.is_empty());
            roots.extend(found.ok_or_else(bad_certificate)?);
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = verifier(roots, Arc::clone(&provider))?;
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(refuse)?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        if cfg!(feature = "http2") {
            config.alpn_protocols.push(b"h2".to_vec());
        }
        config.alpn_protocols.push(b"http/1.1".to_vec());
        Ok(config)
    }

    fn client<C>(&self, connector: C) -> Client<Timed<C>, Body>
    where
        Timed<C>: Connect + Clone,
    {
        /// Time after which an idle connection is closed.
        const IDLE: Duration = Duration::from_secs(90);
        Client::builder(TokioExecutor::new())
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .build(Timed {
                connector,
                timeout: self.timeout,
                clock: self.clock.clone(),
            })
    }
}

#[cfg(not(target_os = "android"))]
fn verifier(
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<rustls::crypto::CryptoProvider>,
) -> Result<rustls_platform_verifier::Verifier, Error> {
    let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(roots, provider);
    verifier.map_err(|error| Error::invalid("tls", "it cannot be set up").because(error))
}

#[cfg(target_os = "android")]
fn verifier(
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<rustls::crypto::CryptoProvider>,
) -> Result<rustls_platform_verifier::Verifier, Error> {
    if !roots.is_empty() {
        let reason = "Android takes certificates from its own store only";
        return Err(Error::invalid("root_certificate", reason));
    }
    let verifier = rustls_platform_verifier::Verifier::new(provider);
    verifier.map_err(|error| Error::invalid("tls", "it cannot be set up").because(error))
}

fn tcp() -> HttpConnector {
    /// Finds out that a peer is gone while a response is waited for.
    const KEEPALIVE: Duration = Duration::from_secs(15);
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp.set_keepalive(Some(KEEPALIVE));
    tcp
}

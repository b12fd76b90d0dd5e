//! The connection pool, with the TLS library that the features choose. Where
//! several are on, rustls with ring is used.

use std::time::Duration;

use crate::error::Error;

/// A pool for the whole client. Redirects are errors: following one would turn
/// a POST into a GET.
pub(crate) fn http_client(
    connect_timeout: Duration,
    scheme: &str,
) -> Result<reqwest::Client, Error> {
    let builder = reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(reqwest::redirect::Policy::none());
    with_tls(builder, scheme)?
        .build()
        .map_err(|error| Error::invalid("tls", format!("it cannot be set up: {error}")))
}

#[cfg(feature = "rustls")]
fn with_tls(
    builder: reqwest::ClientBuilder,
    scheme: &str,
) -> Result<reqwest::ClientBuilder, Error> {
    use rustls_platform_verifier::BuilderVerifierExt;

    let refuse =
        |error: rustls::Error| Error::invalid("tls", format!("it cannot be set up: {error}"));
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(refuse)?;
    let mut config = if scheme == "https" {
        config
            .with_platform_verifier()
            .map_err(refuse)?
            .with_no_client_auth()
    } else {
        // Plain HTTP to this machine needs no certificates.
        config
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth()
    };
    if cfg!(feature = "http2") {
        config.alpn_protocols.push(b"h2".to_vec());
    }
    config.alpn_protocols.push(b"http/1.1".to_vec());
    Ok(builder.tls_backend_preconfigured(config))
}

#[cfg(all(
    not(feature = "rustls"),
    any(feature = "rustls-aws-lc", feature = "native-tls")
))]
fn with_tls(builder: reqwest::ClientBuilder, _: &str) -> Result<reqwest::ClientBuilder, Error> {
    Ok(builder)
}

#[cfg(not(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls")))]
fn with_tls(
    builder: reqwest::ClientBuilder,
    scheme: &str,
) -> Result<reqwest::ClientBuilder, Error> {
    if scheme == "https" {
        let reason = "https needs one of the features rustls, rustls-aws-lc and native-tls";
        return Err(Error::invalid("base url", reason));
    }
    Ok(builder)
}

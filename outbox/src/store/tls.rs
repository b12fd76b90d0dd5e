//! TLS to PostgreSQL: what a URL asks of it by libpq's names, and the connector.

use std::error::Error as _;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::{self, PemObject as _};
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt as _;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::Error;

/// The certificate authorities that the server's certificate is verified with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// None: the connection has no TLS.
    Nobody,
    /// Those that the platform trusts.
    Platform,
    /// Those in this PEM file, and no others.
    File(PathBuf),
}

/// Takes `sslmode` and `sslrootcert` out of a URL, since the driver knows neither
/// `verify-full` nor a file. Returns the URL for it.
pub(super) fn take(url: &str) -> Result<(String, Trust), Error> {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let (mut mode, mut file) = (None, None);
    let mut rest = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("sslmode", value)) => mode = Some(value),
            Some(("sslrootcert", value)) => file = Some(value),
            _ if pair.is_empty() => {}
            _ => rest.push(pair),
        }
    }
    let trust = match (mode, file) {
        (None | Some("disable" | "prefer"), None) => Trust::Nobody,
        (Some("disable" | "prefer"), Some(_)) => {
            return Err(Error::invalid(
                "the database's URL has sslrootcert, but its sslmode goes without TLS; \
                 write sslmode=verify-full",
            ));
        }
        (None | Some("require" | "verify-full"), Some("system"))
        | (Some("require" | "verify-full"), None) => Trust::Platform,
        (None | Some("require" | "verify-full"), Some(file)) => {
            let file = percent_decode_str(file).decode_utf8_lossy();
            Trust::File(file.as_ref().into())
        }
        _ => {
            return Err(Error::invalid(
                "the sslmode of the database's URL is none of disable, prefer, require \
                 and verify-full",
            ));
        }
    };
    rest.push(match trust {
        Trust::Nobody => "sslmode=disable",
        Trust::Platform | Trust::File(_) => "sslmode=require",
    });
    Ok((format!("{address}?{}", rest.join("&")), trust))
}

impl Trust {
    /// Verifies the server's certificate and the name in it. There is one without
    /// TLS as well, since another type would have all of the driver compiled twice.
    pub(super) fn connector(&self) -> Result<MakeRustlsConnect, Error> {
        let failed = |error: rustls::Error| Error::invalid("TLS cannot be set up").because(error);
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(failed)?;
        let config = match self {
            Self::Nobody => config.with_root_certificates(RootCertStore::empty()),
            Self::Platform => config.with_platform_verifier().map_err(failed)?,
            Self::File(file) => {
                let certificates = CertificateDer::pem_file_iter(file).map_err(no_certificate)?;
                let mut roots = RootCertStore::empty();
                for certificate in certificates {
                    let certificate = certificate.map_err(no_certificate)?;
                    roots.add(certificate).map_err(failed)?;
                }
                if roots.is_empty() {
                    return Err(no_certificate(pem::Error::NoItemsFound));
                }
                config.with_root_certificates(roots)
            }
        };
        Ok(MakeRustlsConnect::new(config.with_no_client_auth()))
    }
}

/// What TLS failed for, if it is why there is no connection.
pub(super) fn reason(error: &tokio_postgres::Error) -> Option<String> {
    let source = error.source()?;
    if source.to_string() == "server does not support TLS" {
        return Some("the database's URL asks for TLS, which PostgreSQL does not offer".to_owned());
    }
    let source = source.downcast_ref::<io::Error>()?.get_ref()?;
    let source = source.downcast_ref::<rustls::Error>()?;
    Some(format!("TLS to PostgreSQL failed: {source}"))
}

fn no_certificate(error: pem::Error) -> Error {
    let reason = "sslrootcert of the database's URL names no file of certificates in PEM, \
                  which begin with BEGIN CERTIFICATE";
    Error::invalid(reason).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_asks_for_tls_by_the_names_of_libpq() {
        let file = |path: &str| Trust::File(path.into());
        for (query, rest, trust) in [
            ("?sslmode=disable", "?sslmode=disable", Trust::Nobody),
            (
                "?sslmode=prefer&user=a",
                "?user=a&sslmode=disable",
                Trust::Nobody,
            ),
            ("?sslmode=require", "?sslmode=require", Trust::Platform),
            ("?sslmode=verify-full", "?sslmode=require", Trust::Platform),
            ("?sslrootcert=system", "?sslmode=require", Trust::Platform),
            (
                "?sslrootcert=%2Fmy%20ca.pem",
                "?sslmode=require",
                file("/my ca.pem"),
            ),
            (
                "?user=a&sslmode=require&sslrootcert=ca.pem",
                "?user=a&sslmode=require",
                file("ca.pem"),
            ),
            ("", "?sslmode=disable", Trust::Nobody),
        ] {
            let taken = take(&format!("postgres://host/app{query}")).unwrap();
            let expected = (format!("postgres://host/app{rest}"), trust);
            assert_eq!(taken, expected, "{query}");
            // The driver can read what is left.
            taken.0.parse::<tokio_postgres::Config>().unwrap();
        }
    }

    #[test]
    fn a_mode_that_would_protect_less_than_it_says_is_refused() {
        for (query, named) in [
            ("sslmode=verify-ca", "sslmode"),
            ("sslmode=allow", "sslmode"),
            ("sslmode=", "sslmode"),
            ("sslmode=prefer&sslrootcert=ca.pem", "sslrootcert"),
            ("sslmode=disable&sslrootcert=ca.pem", "sslrootcert"),
        ] {
            let error = take(&format!("postgres://host/app?{query}")).unwrap_err();
            assert!(error.to_string().contains(named), "{query}: {error}");
        }
    }

    #[test]
    fn a_file_without_a_certificate_is_refused() {
        let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        for file in [manifest, PathBuf::from("/there/is/none.pem")] {
            let error = Trust::File(file).connector().err().unwrap();
            assert!(error.to_string().contains("BEGIN CERTIFICATE"), "{error}");
        }
    }
}

//! The HTTP client of what is no API call: deliveries that are forwarded or
//! triggered.

use std::time::Duration;

use crate::failure::Failure;

/// How long a receiver may take; the service gives it about five seconds.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A client that follows no redirect: a delivery that is redirected has failed.
///
/// # Errors
/// If TLS cannot be set up.
pub(crate) fn client() -> Result<reqwest::Client, Failure> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(TIMEOUT)
        .no_proxy()
        .build()
        .map_err(|error| Failure::usage(format!("the HTTP client cannot be set up: {error}")))
}

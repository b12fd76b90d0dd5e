//! The handle of a running sandbox: its addresses, its key and a client.

use std::fmt;
use std::net::SocketAddr;
use std::ops::Deref;

use crate::control::Control;
use crate::http::request::BASE_PATH;
use crate::server::Server;
use crate::shared::Shared;
use crate::store::account::API_KEY;

/// A running emulator. It stops when it is dropped.
///
/// It has to be started inside a Tokio runtime, and serves as long as that
/// runtime runs. Any number can run at the same time, each with its own port
/// and its own state. The methods for tests are in [`Control`].
#[must_use = "the sandbox stops when it is dropped"]
pub struct Sandbox {
    control: Control,
    server: Server,
}

impl Sandbox {
    pub(crate) fn new(shared: Shared, server: Server) -> Self {
        Self {
            control: Control::new(shared),
            server,
        }
    }

    /// The address that it listens on.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert!(sandbox.address().ip().is_loopback());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn address(&self) -> SocketAddr {
        self.server.address
    }

    /// The base URL, `/v2/api` included, without a slash at the end.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert!(sandbox.url().ends_with("/v2/api"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn url(&self) -> String {
        format!("http://{}{BASE_PATH}", self.server.address)
    }

    /// The URL of the control plane, without a slash at the end.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert!(sandbox.control_url().ends_with("/_sandbox"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn control_url(&self) -> String {
        format!("http://{}/_sandbox", self.server.address)
    }

    /// An API key that it accepts; the same in every sandbox.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// assert_eq!(sandbox.api_key(), "bl_test_sandbox");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn api_key(&self) -> &str {
        API_KEY
    }

    /// A builder of a client that talks to this sandbox.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let client = sandbox.client().build()?;
    /// client.me().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn client(&self) -> blooio_client::ClientBuilder {
        blooio_client::Client::builder()
            .api_key(self.api_key())
            .base_url(self.url())
    }

    /// A handle that controls the sandbox without keeping it running.
    ///
    /// ```
    /// # blooio_sandbox::example(async |_, sandbox| {
    /// let control = sandbox.control();
    /// control.receive("+15551234567", "And now?");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn control(&self) -> Control {
        self.control.clone()
    }
}

impl Deref for Sandbox {
    type Target = Control;

    fn deref(&self) -> &Control {
        &self.control
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("url", &self.url())
            .finish_non_exhaustive()
    }
}

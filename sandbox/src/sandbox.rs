//! The handle of a running sandbox, as a test holds it.

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
/// and its own state. What a test does with it is in [`Control`].
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
    pub fn address(&self) -> SocketAddr {
        self.server.address
    }

    /// The base URL, `/v2/api` included, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}{BASE_PATH}", self.server.address)
    }

    /// The URL of the control plane, without a slash at the end.
    pub fn control_url(&self) -> String {
        format!("http://{}/_sandbox", self.server.address)
    }

    /// An API key that it accepts; the same in every sandbox.
    pub fn api_key(&self) -> &str {
        API_KEY
    }

    /// A builder of a client that talks to this sandbox.
    pub fn client(&self) -> blooio_client::ClientBuilder {
        blooio_client::Client::builder()
            .api_key(self.api_key())
            .base_url(self.url())
    }

    /// A handle that controls the sandbox without keeping it running.
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

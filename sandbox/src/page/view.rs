//! The view of the sandbox that all parts of the page share.

use std::net::SocketAddr;

use super::query::Query;
use crate::control::{ChatView, Control};
use crate::http::request::BASE_PATH;
use crate::store::account::API_KEY;

/// The sandbox that a page shows, and its address.
#[derive(Clone)]
pub(super) struct Page {
    pub(super) control: Control,
    pub(super) address: SocketAddr,
}

impl Page {
    pub(super) fn new(control: Control, address: SocketAddr) -> Self {
        Self { control, address }
    }

    /// The base URL of the API.
    pub(super) fn base_url(&self) -> String {
        format!("http://{}{BASE_PATH}", self.address)
    }

    pub(super) fn api_key(&self) -> &'static str {
        API_KEY
    }

    /// The address, if other machines may be able to reach it.
    pub(super) fn exposed(&self) -> Option<String> {
        let is_exposed = !self.address.ip().is_loopback();
        is_exposed.then(|| self.address.to_string())
    }

    /// The chat that the query names, or else the one last active.
    pub(super) fn open(&self, query: &Query, chats: &[ChatView]) -> Option<ChatView> {
        match &query.chat {
            Some(id) => self.control.chat(id),
            None => chats.first().cloned(),
        }
    }
}

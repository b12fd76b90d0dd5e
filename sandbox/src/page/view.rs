//! The sandbox as every part of the page sees it.

use std::net::SocketAddr;

use super::query::Query;
use crate::control::{ChatView, Control};
use crate::http::request::BASE_PATH;
use crate::store::account::API_KEY;

/// The sandbox that a page shows, and where it is.
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

    /// The address, if other machines may reach it.
    pub(super) fn exposed(&self) -> Option<String> {
        let is_exposed = !self.address.ip().is_loopback();
        is_exposed.then(|| self.address.to_string())
    }

    /// The chat that the query names, or else the one last active.
    pub(super) fn open<'a>(&self, query: &Query, chats: &'a [ChatView]) -> Option<&'a ChatView> {
        match &query.chat {
            Some(id) => chats.iter().find(|chat| chat.id == *id),
            None => chats.first(),
        }
    }
}

//! The API by its resources, as thin methods over the generated operations.
//!
//! Three names for each resource, by one rule:
//!
//! - `Chats` is the collection: it lists and creates.
//! - [`ChatHandle`] names one chat and has its operations; making a handle sends
//!   nothing.
//! - [`types::Chat`](crate::types::Chat) is data: the chat as the service
//!   returned it.
//!
//! A method parses the ids, checks what the documents reject, and calls the
//! generated operation.

mod account;
mod chats;
mod contacts;
mod data;
mod group_members;
mod groups;
mod location;
mod messages;
mod numbers;
mod phone_numbers;
mod polls;
mod reaction;
mod sent;
mod webhook_settings;
mod webhooks;

pub use chats::{ChatHandle, Chats, ListChats};
pub use contacts::{ContactHandle, Contacts, ListContacts};
pub use group_members::ListGroupMembers;
pub use groups::{GroupHandle, Groups, ListGroups};
pub use location::{FaceTime, Location};
pub use messages::{ListMessages, MessageHandle};
pub use numbers::{LineHandle, Numbers};
pub use phone_numbers::PhoneNumbers;
pub use reaction::Reaction;
pub use sent::Sent;
pub use webhook_settings::{NewWebhook, WebhookUpdate};
pub use webhooks::{ListWebhookLogs, WebhookHandle, Webhooks};

use http::HeaderMap;

use crate::client::Client;
use crate::error::Error;
use crate::reply::{self, Reply};
use crate::transport::Outgoing;
use crate::transport::upload::Upload;
use crate::wire::operation::Operation;

impl Client {
    /// Sends a file to a multipart operation, which the generator does not write.
    pub(crate) async fn upload<T: serde::de::DeserializeOwned>(
        &self,
        operation: &'static Operation,
        segments: &[&str],
        upload: Upload,
    ) -> Result<Reply<T>, Error> {
        let url = operation.url(self.base_url(), segments);
        let url = url
            .parse()
            .map_err(|_| Error::invalid("url", "it cannot be built"))?;
        let method = operation
            .method
            .parse()
            .map_err(|_| Error::invalid("method", "it is not one"))?;
        let outgoing = Outgoing::new(reqwest::Request::new(method, url), HeaderMap::new())
            .with_upload(upload.in_field_of(operation));
        let (body, report) = self.transport().execute(operation, outgoing).await?;
        reply::read(body, report)
    }
}

/// Declares a list: its filters, a page of it, and the stream of its items.
macro_rules! list {
    (
        $(#[$doc:meta])*
        $name:ident of $item:ident = $operation:ident($($id:ident: $id_type:ty),*)
        { $($(#[$filter_doc:meta])* $filter:ident: $filter_type:ty,)* }
    ) => {
        $(#[$doc])*
        #[derive(Clone)]
        #[must_use = "nothing is fetched until `page` or `items` is called"]
        pub struct $name {
            client: $crate::client::Client,
            $($id: $id_type,)*
            limit: Option<u32>,
            offset: u64,
            $($filter: Option<$filter_type>,)*
        }

        /// Hides the filters: what is searched for may be a number or an address.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name))
                    .field("limit", &self.limit)
                    .field("offset", &self.offset)
                    .finish_non_exhaustive()
            }
        }

        impl $name {
            pub(crate) fn new(client: $crate::client::Client, $($id: $id_type),*) -> Self {
                Self {
                    client,
                    $($id,)*
                    limit: None,
                    offset: 0,
                    $($filter: None,)*
                }
            }

            /// Number of items on a page: 1 to 100, which the documents of both
            /// envelopes allow. Default: the service chooses.
            ///
            /// ```
            /// # blooio_sandbox::example(async |client, _| {
            /// let page = client.contacts().list().limit(100).page().await?;
            /// assert!(page.items.len() <= 100);
            /// # Ok(())
            /// # }).unwrap();
            /// ```
            pub fn limit(mut self, limit: u32) -> Self {
                self.limit = Some(limit);
                self
            }

            /// Number of items to skip. Default 0.
            ///
            /// ```
            /// # blooio_sandbox::example(async |client, _| {
            /// let page = client.contacts().list().offset(1).page().await?;
            /// assert!(page.items.is_empty());
            /// # Ok(())
            /// # }).unwrap();
            /// ```
            pub fn offset(mut self, offset: u64) -> Self {
                self.offset = offset;
                self
            }

            $(
                $(#[$filter_doc])*
                pub fn $filter(mut self, $filter: impl Into<$filter_type>) -> Self {
                    self.$filter = Some($filter.into());
                    self
                }
            )*

            /// Fetches one page.
            ///
            /// ```
            /// # blooio_sandbox::example(async |client, _| {
            /// let page = client.contacts().list().page().await?;
            /// assert_eq!(page.has_more, Some(false));
            /// # Ok(())
            /// # }).unwrap();
            /// ```
            ///
            /// # Errors
            /// If the limit or the offset is out of range, or the request fails. An unknown
            /// envelope is an error, never an empty list.
            pub async fn page(
                &self,
            ) -> Result<
                $crate::reply::Reply<$crate::page::Page<$crate::generated::types::$item>>,
                $crate::error::Error,
            > {
                let limit = $crate::page::check_limit(self.limit)?;
                let mut request = self.client.raw().$operation()$(.$id(&self.$id))*;
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                if let Some(offset) = $crate::page::check_offset(self.offset)? {
                    request = request.offset(offset);
                }
                $(
                    if let Some(value) = self.$filter.clone() {
                        request = request.$filter(value);
                    }
                )*
                let list = request.send().await?;
                Ok(list.map(|list| $crate::page::Page::from(list).counted_from(self.offset)))
            }

            /// Stream of all items from the offset on; the limit is the page size.
            ///
            /// ```
            /// # blooio_sandbox::example(async |client, _| {
            /// let mut contacts = client.contacts().list().limit(100).items();
            /// while let Some(contact) = contacts.next().await {
            ///     println!("{:?}", contact?.created_at);
            /// }
            /// # Ok(())
            /// # }).unwrap();
            /// ```
            pub fn items(&self) -> $crate::page::Items<$crate::generated::types::$item> {
                let list = self.clone();
                let fetch = move |limit, offset| -> $crate::page::Fetching<_> {
                    let list = Self { limit, offset, ..list.clone() };
                    Box::pin(async move { Ok(list.page().await?.into_inner()) })
                };
                $crate::page::Items::new(Box::new(fetch), self.limit, self.offset)
            }
        }
    };
}

pub(crate) use list;

//! Lists: a page at a time, or item by item over all pages.

use std::fmt;

use crate::error::Error;
use crate::generated::limits::{LIMIT_PARAM_MAXIMUM, LIMIT_PARAM_MINIMUM};
use crate::generated::types;

mod items;

pub(crate) use items::Fetching;
pub use items::Items;

/// One page of a list.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let page = client.contacts().list().limit(10).page().await?;
/// for contact in &page.items {
///     println!("{:?}", contact.contact_id);
/// }
/// assert_eq!(page.has_more, Some(false));
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Page size that the service used.
    pub limit: Option<u64>,
    /// Number of items before this page.
    pub offset: Option<u64>,
    /// Number of items in the whole list.
    pub total: Option<u64>,
    /// Whether there are more items: as the service states, or from its total.
    pub has_more: Option<bool>,
}

impl<T> Page<T> {
    /// This page, asked for from `offset` on: where the service gives a total
    /// and does not say whether there is more, the total tells.
    pub(crate) fn counted_from(mut self, offset: u64) -> Self {
        let seen = self
            .offset
            .unwrap_or(offset)
            .saturating_add(self.items.len() as u64);
        self.has_more = self.has_more.or(self.total.map(|total| seen < total));
        self
    }
}

impl<T: fmt::Debug> fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("items", &self.items.len())
            .field("offset", &self.offset)
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

/// Refuses an offset that the query cannot hold.
pub(crate) fn check_offset(offset: u64) -> Result<Option<i64>, Error> {
    match i64::try_from(offset) {
        Ok(0) => Ok(None),
        Ok(offset) => Ok(Some(offset)),
        Err(_) => Err(Error::invalid(
            "offset",
            format!("it is {offset}; at most {} items can be skipped", i64::MAX),
        )),
    }
}

/// Refuses a page size that one of the documents does not allow.
pub(crate) fn check_limit(limit: Option<u32>) -> Result<Option<i32>, Error> {
    let Some(limit) = limit else { return Ok(None) };
    let allowed = LIMIT_PARAM_MINIMUM..=LIMIT_PARAM_MAXIMUM;
    match i32::try_from(limit) {
        Ok(value) if allowed.contains(&(limit as usize)) => Ok(Some(value)),
        _ => Err(Error::invalid(
            "limit",
            format!(
                "it is {limit}; a page holds {LIMIT_PARAM_MINIMUM} to {LIMIT_PARAM_MAXIMUM} items"
            ),
        )),
    }
}

/// A list as generated code reads it, in either envelope, becomes a page.
macro_rules! pages {
    ($($list:ident: $item:ident = $page:ident.$key:ident | $guide:ident $paged:tt;)*) => {$(
        impl From<types::$list> for Page<types::$item> {
            fn from(list: types::$list) -> Self {
                match list {
                    types::$list::Page(list) => pages!(@page $paged, list, $key),
                    types::$list::GuideList(list) => {
                        let count = whole(list.count);
                        Self {
                            limit: whole(list.limit),
                            offset: whole(list.offset),
                            // The guide's `count` may be the total or the page's.
                            total: count.filter(|count| *count > list.data.len() as u64),
                            has_more: None,
                            items: list.data,
                        }
                    }
                }
            }
        }
    )*};
    (@page (paged $($has_more:ident)?), $list:ident, $key:ident) => {{
        let pagination = $list.pagination.unwrap_or_default();
        Self {
            items: $list.$key,
            limit: whole(pagination.limit),
            offset: whole(pagination.offset),
            total: whole(pagination.total),
            has_more: None$(.or(pagination.$has_more))?,
        }
    }};
    (@page (whole), $list:ident, $key:ident) => {
        Self {
            total: Some($list.$key.len() as u64),
            items: $list.$key,
            limit: None,
            offset: None,
            has_more: Some(false),
        }
    };
}

pages! {
    ContactList: Contact = ContactPage.contacts | ContactGuideList (paged);
    GroupList: Group = GroupPage.groups | GroupGuideList (paged);
    GroupMemberList: GroupMember = GroupMemberPage.members | GroupMemberGuideList (paged);
    ChatList: Chat = ChatPage.chats | ChatGuideList (paged);
    MessageList: Message = MessagePage.messages | MessageGuideList (paged);
    WebhookLogList: WebhookLog = WebhookLogPage.logs | WebhookLogGuideList (paged has_more);
    WebhookList: Webhook = WebhookPage.webhooks | WebhookGuideList (whole);
    NumberList: Number = NumberPage.numbers | NumberGuideList (whole);
    ContactTagList: ContactTag = ContactTagPage.tags | ContactTagGuideList (whole);
    ContactLocationList: ContactLocation = ContactLocationPage.friends | ContactLocationGuideList (whole);
    PhoneNumberLookupList: PhoneNumberLookupResult =
        PhoneNumberLookupPage.results | PhoneNumberLookupGuideList (whole);
}

fn whole(number: Option<i64>) -> Option<u64> {
    number.and_then(|number| u64::try_from(number).ok())
}

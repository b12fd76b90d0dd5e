//! Lists: a page at a time, or item by item over all pages.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::error::{Error, ErrorKind, Inner, Outcome};
use crate::generated::limits::{LIMIT_PARAM_MAXIMUM, LIMIT_PARAM_MINIMUM};
use crate::generated::types;

/// One page of a list.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// The page size that the service used.
    pub limit: Option<u64>,
    /// How many items come before this page.
    pub offset: Option<u64>,
    /// How many items there are in all.
    pub total: Option<u64>,
    /// Whether there are more: as the service says, or from its total.
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

pub(crate) type Fetching<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Error>> + Send>>;
type Fetch<T> = Box<dyn Fn(Option<u32>, u64) -> Fetching<T> + Send + Sync>;

/// The items of a list, over all its pages; a page is fetched when it is needed.
///
/// It is a [`Stream`], and has [`next`](Self::next) for those who want no other
/// crate for it. After an error it ends; [`resume`](Self::resume) lets it go on
/// at the page that failed.
#[must_use = "nothing is fetched until the items are asked for"]
pub struct Items<T> {
    fetch: Fetch<T>,
    limit: Option<u32>,
    offset: u64,
    page: std::vec::IntoIter<T>,
    /// The first item of the last page, to see a page that comes again.
    first: Option<T>,
    landmark: Option<Landmark<T>>,
    state: State<T>,
}

/// An earlier page, to see a service that goes round in circles: its place
/// doubles each time, so that a circle of any length comes past it.
struct Landmark<T> {
    items: Vec<T>,
    total: Option<u64>,
    /// How many pages are compared with it, and how many have been.
    pages: u64,
    compared: u64,
}

enum State<T> {
    /// The next page is to be fetched.
    Idle,
    Fetching(Fetching<T>),
    Failed,
    Done,
}

impl<T: Clone + PartialEq> Items<T> {
    pub(crate) fn new(fetch: Fetch<T>, limit: Option<u32>, offset: u64) -> Self {
        Self {
            fetch,
            limit,
            offset,
            page: Vec::new().into_iter(),
            first: None,
            landmark: None,
            state: State::Idle,
        }
    }

    /// The next item. `None` at the end of the list and after an error.
    ///
    /// # Errors
    /// As the list's operation; and [`ErrorKind::Stalled`] if the service keeps
    /// answering the same page.
    #[allow(clippy::should_implement_trait, reason = "it is asynchronous")]
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All items that are left.
    ///
    /// # Errors
    /// As [`next`](Self::next). Items that came before the error are lost; use
    /// `next` to keep them.
    pub async fn try_collect(mut self) -> Result<Vec<T>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    /// How many items come before the page that is fetched next: where to
    /// begin again in another process.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Goes on after an error, at the page that failed.
    pub fn resume(&mut self) {
        if matches!(self.state, State::Failed) {
            self.state = State::Idle;
        }
    }

    /// Takes a page in; fails if it does not lead on.
    fn accept(&mut self, page: Page<T>) -> Result<(), Error> {
        let elsewhere = page.offset.is_some_and(|offset| offset != self.offset);
        let again = page
            .items
            .first()
            .is_some_and(|first| self.first.as_ref() == Some(first));
        let missing = page.items.is_empty() && page.total.is_some_and(|total| total > self.offset);
        if elsewhere || again && page.offset.is_none() || missing || self.is_circle(&page) {
            return Err(Error::new(Inner {
                kind: ErrorKind::Stalled,
                reason: "the list makes no progress: the service does not answer the page that was asked for".into(),
                outcome: Outcome::Rejected,
                attempts: 1,
                ..Inner::default()
            }));
        }
        let count = page.items.len();
        self.offset = self.offset.saturating_add(count as u64);
        let short = match (page.total, page.limit.or(self.limit.map(u64::from))) {
            (Some(total), _) => self.offset >= total,
            (None, Some(limit)) => (count as u64) < limit,
            (None, None) => false,
        };
        if count == 0 || !page.has_more.unwrap_or(!short) {
            self.state = State::Done;
        } else {
            self.state = State::Idle;
            self.first = page.items.first().cloned();
        }
        self.page = page.items.into_iter();
        Ok(())
    }
}

impl<T: Clone + PartialEq> Items<T> {
    /// Whether the service has answered this page before.
    fn is_circle(&mut self, page: &Page<T>) -> bool {
        let Some(landmark) = &mut self.landmark else {
            self.landmark = Some(Landmark::new(page, 1));
            return false;
        };
        // In a list that grows, items move on to the next page.
        if !page.items.is_empty() && page.items == landmark.items && page.total <= landmark.total {
            return true;
        }
        landmark.compared += 1;
        if landmark.compared == landmark.pages {
            let pages = landmark.pages.saturating_mul(2);
            self.landmark = Some(Landmark::new(page, pages));
        }
        false
    }
}

impl<T: Clone> Landmark<T> {
    fn new(page: &Page<T>, pages: u64) -> Self {
        Self {
            items: page.items.clone(),
            total: page.total,
            pages,
            compared: 0,
        }
    }
}

impl<T: Clone + PartialEq> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match &mut this.state {
                State::Done | State::Failed => return Poll::Ready(None),
                State::Idle => this.state = State::Fetching((this.fetch)(this.limit, this.offset)),
                State::Fetching(fetching) => {
                    let result = match fetching.as_mut().poll(context) {
                        Poll::Pending => return Poll::Pending,
                        Poll::Ready(result) => result,
                    };
                    if let Err(error) = result.and_then(|page| this.accept(page)) {
                        this.state = State::Failed;
                        return Poll::Ready(Some(Err(error)));
                    }
                }
            }
        }
    }
}

impl<T> Unpin for Items<T> {}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("offset", &self.offset)
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
    (@page (paged), $list:ident, $key:ident) => {{
        let pagination = $list.pagination.unwrap_or_default();
        Self {
            items: $list.$key,
            limit: whole(pagination.limit),
            offset: whole(pagination.offset),
            total: whole(pagination.total),
            has_more: None,
        }
    }};
    (@page (logged), $list:ident, $key:ident) => {{
        let pagination = $list.pagination.unwrap_or_default();
        Self {
            items: $list.$key,
            limit: whole(pagination.limit),
            offset: whole(pagination.offset),
            total: whole(pagination.total),
            has_more: pagination.has_more,
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
    WebhookLogList: WebhookLog = WebhookLogPage.logs | WebhookLogGuideList (logged);
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

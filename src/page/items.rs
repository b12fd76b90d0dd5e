//! The items of a list over all its pages, one after the other.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::Page;
use crate::error::{Error, ErrorKind, Inner, Outcome};

pub(crate) type Fetching<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Error>> + Send>>;
type Fetch<T> = Box<dyn Fn(Option<u32>, u64) -> Fetching<T> + Send + Sync>;

/// The items of a list, over all its pages; a page is fetched when it is needed.
///
/// It is a [`Stream`], and [`next`](Self::next) reads it without another crate.
/// After an error it ends; [`resume`](Self::resume) continues at the page that
/// failed.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let mut contacts = client.contacts().list().items();
/// while let Some(contact) = contacts.next().await {
///     println!("{:?}", contact?.contact_id);
/// }
/// # Ok(())
/// # }).unwrap();
/// ```
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
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let mut contacts = client.contacts().list().items();
    /// let first = contacts.next().await.transpose()?;
    /// assert!(first.is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If a request fails; [`ErrorKind::Stalled`] if the service keeps returning the
    /// same page.
    #[allow(clippy::should_implement_trait, reason = "it is asynchronous")]
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Collects all remaining items.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let contacts = client.contacts().list().items().try_collect().await?;
    /// assert_eq!(contacts.len(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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

    /// Number of items before the page that is fetched next: the offset from which
    /// another process can continue.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let mut contacts = client.contacts().list().items();
    /// while contacts.next().await.transpose()?.is_some() {}
    /// assert_eq!(contacts.offset(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Continues after an error, at the page that failed.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let mut contacts = client.contacts().list().items();
    /// while let Some(contact) = contacts.next().await {
    ///     match contact {
    ///         Ok(contact) => println!("{:?}", contact.contact_id),
    ///         Err(error) if error.is_retryable() => contacts.resume(),
    ///         Err(error) => return Err(error.into()),
    ///     }
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
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

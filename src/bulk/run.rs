//! A campaign under way: takes from the input as results leave, so that memory
//! does not grow with the input's length.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use tokio::task::JoinSet;

use super::input::Texts;
use super::recent::Recent;
use super::settings::Settings;
use super::{BulkEnd, BulkItem, BulkProgress, BulkResult};
use crate::client::Client;
use crate::clock::{Clock, Tick};
use crate::error::{Error, ErrorKind, Inner, Outcome};
use crate::generated::types::ErrorCode;
use crate::idempotency::IdempotencyKey;
use crate::ids::ChatId;
use crate::message::Message;
use crate::resources::Sent;

/// Wait after a rate limit that names no time.
const THROTTLE_WAIT: Duration = Duration::from_secs(1);

type Input = Pin<Box<dyn Stream<Item = (String, Message)> + Send>>;

/// A campaign under way: a stream of results in the order of completion.
///
/// It sends while it is polled for results, up to the campaign's concurrency.
/// Cancelling a call of [`next`](Self::next) loses no result. Dropping the run
/// cancels the messages under way, with an unknown outcome;
/// [`stop`](Self::stop) lets them finish.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
/// let mut run = client.bulk("spring-sale").send(people);
/// while let Some(item) = run.next().await {
///     println!("{}: {:?}", item.index, item.result);
/// }
/// # assert_eq!(run.progress().sent, 2);
/// # Ok(())
/// # }).unwrap();
/// ```
#[must_use = "nothing is sent until the results are asked for"]
pub struct BulkRun {
    client: Client,
    campaign: String,
    concurrency: usize,
    input: Option<Input>,
    recent: Recent,
    under_way: JoinSet<BulkItem>,
    counts: BulkProgress,
    total: Option<u64>,
    started: Tick,
    deadline: Tick,
    end: Option<BulkEnd>,
}

impl BulkRun {
    pub(super) fn new<S, R, M>(settings: Settings, messages: S) -> Self
    where
        S: Stream<Item = (R, M)> + Send + 'static,
        R: AsRef<str>,
        M: Into<Message>,
    {
        let started = clock(&settings.client).tick();
        let (least, most) = messages.size_hint();
        let length = most.filter(|most| *most == least);
        Self {
            deadline: started.plus(settings.deadline),
            started,
            recent: Recent::new(settings.memory),
            total: settings.total.or(length.map(|length| length as u64)),
            client: settings.client,
            campaign: settings.campaign,
            concurrency: settings.concurrency,
            input: Some(Box::pin(Texts(Box::pin(messages)))),
            under_way: JoinSet::new(),
            counts: BulkProgress::default(),
            end: None,
        }
    }

    /// The next result; `None` when the campaign has ended and every message
    /// that it took has its result.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").send(people);
    /// while let Some(item) = run.next().await {
    ///     println!("{}: {:?}", item.index, item.result);
    /// }
    /// # assert_eq!(run.progress().sent, 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub async fn next(&mut self) -> Option<BulkItem> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Takes no further message; those under way still give their results.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").concurrency(1).send(people);
    /// let first = run.next().await;
    /// run.stop();
    /// assert!(first.is_some() && run.next().await.is_none());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn stop(&mut self) {
        self.close(BulkEnd::Stopped);
    }

    /// Progress so far.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").send(people);
    /// while run.next().await.is_some() {
    ///     let progress = run.progress();
    ///     println!("{} done, {:?} left", progress.done(), progress.left);
    /// }
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn progress(&self) -> BulkProgress {
        let counts = BulkProgress {
            under_way: self.under_way.len() as u64,
            ..self.counts
        };
        let elapsed = clock(&self.client).tick().since(self.started);
        counts.at(elapsed, self.total)
    }

    /// Reason why it takes no further message; `None` while it does.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::BulkEnd;
    ///
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").send(people);
    /// while run.next().await.is_some() {}
    /// assert!(matches!(run.end(), Some(BulkEnd::Exhausted)));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn end(&self) -> Option<&BulkEnd> {
        self.end.as_ref()
    }

    fn close(&mut self, end: BulkEnd) {
        self.input = None;
        self.end.get_or_insert(end);
    }

    /// Takes one message: begins to send it, or has its result at once.
    fn take(&mut self, recipient: &str, message: Message) -> Option<BulkItem> {
        let index = self.counts.taken;
        self.counts.taken += 1;
        let chat = match recipient.parse::<ChatId>() {
            Ok(chat) => chat,
            Err(error) => {
                let result = BulkResult::Failed(error.into());
                return Some(self.count(BulkItem {
                    index,
                    recipient: None,
                    result,
                }));
            }
        };
        if !self.recent.insert(recipient) {
            return Some(self.count(BulkItem {
                index,
                recipient: Some(chat),
                result: BulkResult::Duplicate,
            }));
        }
        let key = IdempotencyKey::derive([self.campaign.as_str(), recipient]);
        let (client, deadline) = (self.client.clone(), self.deadline);
        self.under_way.spawn(async move {
            let result = match send(&client, &chat, key, message, deadline).await {
                Ok(sent) => BulkResult::Sent(Box::new(sent)),
                Err(error) => BulkResult::Failed(error),
            };
            BulkItem {
                index,
                recipient: Some(chat),
                result,
            }
        });
        None
    }

    /// Counts a result, and ends the campaign if it shows that no further
    /// message can be sent.
    fn count(&mut self, item: BulkItem) -> BulkItem {
        match &item.result {
            BulkResult::Sent(sent) if sent.replayed() => self.counts.replayed += 1,
            BulkResult::Sent(_) => self.counts.sent += 1,
            BulkResult::Duplicate => self.counts.duplicates += 1,
            BulkResult::Failed(error) => {
                self.counts.failed += 1;
                if is_fatal(error) {
                    self.close(BulkEnd::Refused(error.clone()));
                }
            }
        }
        item
    }
}

impl Stream for BulkRun {
    type Item = BulkItem;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<BulkItem>> {
        let this = self.get_mut();
        while let Some(input) = this.input.as_mut() {
            if clock(&this.client).tick() >= this.deadline {
                this.close(BulkEnd::Deadline);
                break;
            }
            if this.under_way.len() >= this.concurrency {
                break;
            }
            match input.as_mut().poll_next(context) {
                Poll::Ready(Some((recipient, message))) => {
                    if let Some(item) = this.take(&recipient, message) {
                        return Poll::Ready(Some(item));
                    }
                }
                Poll::Ready(None) => this.close(BulkEnd::Exhausted),
                Poll::Pending => break,
            }
        }
        if this.under_way.is_empty() && this.input.is_some() {
            return Poll::Pending;
        }
        match ready!(this.under_way.poll_join_next(context)) {
            None => Poll::Ready(None),
            Some(Ok(item)) => Poll::Ready(Some(this.count(item))),
            // A task ends early by a panic alone, which goes on in the caller.
            Some(Err(error)) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => Poll::Ready(None),
            },
        }
    }
}

impl fmt::Debug for BulkRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkRun")
            .field("progress", &self.progress())
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}

/// Sends one message. Waits for a rate limit even beyond the client's longest
/// wait, since the message was certainly not sent.
async fn send(
    client: &Client,
    chat: &ChatId,
    key: IdempotencyKey,
    message: Message,
    deadline: Tick,
) -> Result<Sent, Error> {
    let chat = client.chat(chat)?;
    let clock = clock(client);
    let sending = async {
        loop {
            match chat.send_with_key(&key, message.clone()).await {
                Err(error) if error.kind() == ErrorKind::RateLimited => {
                    clock
                        .wait(error.retry_after().unwrap_or(THROTTLE_WAIT))
                        .await;
                }
                other => return other,
            }
        }
    };
    match clock.until(deadline, sending).await {
        Some(result) => result,
        None => Err(Error::new(Inner {
            kind: ErrorKind::Timeout,
            reason: "the campaign's deadline passed".into(),
            key: Some(key),
            outcome: Outcome::Unknown,
            ..Inner::default()
        })),
    }
}

/// Whether an error means that no further message can be sent. Caps of a single
/// conversation do not.
fn is_fatal(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Unauthorized => true,
        ErrorKind::Quota => !matches!(
            error.code(),
            Some(
                ErrorCode::ConversationAwaitingReply
                    | ErrorCode::ConversationStreakLimit
                    | ErrorCode::ConversationInactivePaused
            )
        ),
        _ => error.status().is_some_and(|status| status.as_u16() == 402),
    }
}

fn clock(client: &Client) -> &Clock {
    &client.transport().settings.clock
}

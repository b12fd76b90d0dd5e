//! Bulk sending: a campaign of any length, a bounded number of requests at a
//! time, and a result for each message. The Node guide asks to bound parallel
//! requests and to keep one idempotency key for each recipient.

mod input;
mod item;
mod progress;
mod recent;
mod run;
mod settings;

use std::fmt;
use std::time::Duration;

use futures_core::Stream;

use crate::client::Client;
use crate::message::Message;
use input::Ready;
use settings::Settings;

pub use item::{BulkItem, BulkResult};
pub use progress::{BulkEnd, BulkProgress};
pub use run::BulkRun;

impl Client {
    /// Sends a campaign: many messages, at most one for each recipient.
    ///
    /// A message's idempotency key is derived from the campaign's name and the
    /// recipient. So running the same campaign again within 24 hours sends
    /// nothing twice; a message to the same people under the same name is the
    /// same message.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use blooio_client::BulkResult;
    ///
    /// let sandbox = blooio_sandbox::Sandbox::start().await?;
    /// let client = sandbox.client().build()?;
    ///
    /// let people = [("+15551234567", "Ana"), ("+15559876543", "Ben")];
    /// let messages = people.map(|(number, name)| (number, format!("Hi {name}!")));
    /// let mut run = client.bulk("spring-sale").send(messages);
    /// while let Some(item) = run.next().await {
    ///     match item.result {
    ///         BulkResult::Sent(sent) => println!("{}: {}", item.index, sent.message_id()),
    ///         BulkResult::Failed(error) => println!("{}: {error}", item.index),
    ///         BulkResult::Duplicate => println!("{}: duplicate", item.index),
    ///     }
    /// }
    /// assert_eq!(run.progress().sent, 2);
    /// # Ok(())
    /// # }
    /// ```
    pub fn bulk(&self, campaign: impl Into<String>) -> Bulk {
        Bulk(Settings {
            client: self.clone(),
            campaign: campaign.into(),
            concurrency: 10,
            memory: 100_000,
            deadline: Duration::MAX,
            total: None,
        })
    }
}

/// Configures a campaign before it runs.
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
#[derive(Clone)]
#[must_use = "a campaign does nothing until `send` or `send_stream` is called"]
pub struct Bulk(Settings);

impl Bulk {
    /// Number of messages sent at the same time, at least 1. Default 10.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").concurrency(4).send(people);
    /// while let Some(item) = run.next().await {
    ///     println!("{}: {:?}", item.index, item.result);
    /// }
    /// # assert_eq!(run.progress().sent, 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn concurrency(mut self, messages: usize) -> Self {
        self.0.concurrency = messages.max(1);
        self
    }

    /// Number of recipients remembered to find duplicates, about 60 bytes each.
    /// Default 100,000. A duplicate found too late is sent under the same key, so
    /// the service sends no second message; its result is
    /// [`replayed`](crate::Sent::replayed).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").memory(1_000_000).send(people);
    /// while let Some(item) = run.next().await {
    ///     println!("{}: {:?}", item.index, item.result);
    /// }
    /// # assert_eq!(run.progress().sent, 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn memory(mut self, recipients: usize) -> Self {
        self.0.memory = recipients;
        self
    }

    /// Time limit of the whole campaign. Default: no limit. When it has passed, no
    /// message is started, and those under way fail with a timeout.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use std::time::Duration;
    ///
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let hour = Duration::from_secs(60 * 60);
    /// let mut run = client.bulk("spring-sale").deadline(hour).send(people);
    /// while let Some(item) = run.next().await {
    ///     println!("{}: {:?}", item.index, item.result);
    /// }
    /// # assert_eq!(run.progress().sent, 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.0.deadline = deadline;
        self
    }

    /// Number of messages in the input, for [`BulkProgress::left`]. Default: the
    /// length that the iterator or stream reports.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let run = client.bulk("spring-sale").total(2).send(people.into_iter().filter(|_| true));
    /// assert_eq!(run.progress().left, None); // until the first result
    /// # drop(run);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn total(mut self, messages: u64) -> Self {
        self.0.total = Some(messages);
        self
    }

    /// Sends the messages of an iterator. Each is taken from it only when it can be
    /// sent.
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
    pub fn send<I, R, M>(self, messages: I) -> BulkRun
    where
        I: IntoIterator<Item = (R, M), IntoIter: Send + 'static>,
        R: AsRef<str>,
        M: Into<Message>,
    {
        self.send_stream(Ready(messages.into_iter()))
    }

    /// Sends the messages of a stream.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use futures_util::stream;
    ///
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").send_stream(stream::iter(people));
    /// while let Some(item) = run.next().await {
    ///     println!("{}: {:?}", item.index, item.result);
    /// }
    /// # assert_eq!(run.progress().sent, 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn send_stream<S, R, M>(self, messages: S) -> BulkRun
    where
        S: Stream<Item = (R, M)> + Send + 'static,
        R: AsRef<str>,
        M: Into<Message>,
    {
        BulkRun::new(self.0, messages)
    }
}

/// Hides the campaign's name, which may be private.
impl fmt::Debug for Bulk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk")
            .field("concurrency", &self.0.concurrency)
            .field("memory", &self.0.memory)
            .field("total", &self.0.total)
            .finish_non_exhaustive()
    }
}

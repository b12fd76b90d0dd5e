//! Bulk sending: a campaign of any length, a bounded number of requests at a
//! time, and a result for each message. The Node guide asks to bound parallel
//! requests and to keep one idempotency key for each recipient.

mod item;
mod progress;
mod recent;
mod run;

use std::fmt;
use std::time::Duration;

use futures_core::Stream;

use crate::client::Client;
use crate::message::Message;

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
        Bulk {
            client: self.clone(),
            campaign: campaign.into(),
            concurrency: 10,
            memory: 100_000,
            deadline: Duration::MAX,
            total: None,
        }
    }
}

/// Configures a campaign before it runs.
#[derive(Clone)]
#[must_use = "a campaign does nothing until `send` or `send_stream` is called"]
pub struct Bulk {
    client: Client,
    campaign: String,
    concurrency: usize,
    memory: usize,
    deadline: Duration,
    total: Option<u64>,
}

impl Bulk {
    /// How many messages are sent at the same time, at least 1. Default 10.
    pub fn concurrency(mut self, messages: usize) -> Self {
        self.concurrency = messages.max(1);
        self
    }

    /// How many of the latest recipients are remembered to find duplicates,
    /// about 60 bytes each. Default 100,000. A repeat that comes later is sent
    /// under the same key, so the service sends no second message; its result
    /// is [`replayed`](crate::Sent::replayed).
    pub fn memory(mut self, recipients: usize) -> Self {
        self.memory = recipients;
        self
    }

    /// How long the campaign may take. Default: no limit. After it nothing
    /// begins, and what is under way fails with a timeout.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// How many messages there are, for [`BulkProgress::left`]. Default: what
    /// the input says of its length.
    pub fn total(mut self, messages: u64) -> Self {
        self.total = Some(messages);
        self
    }

    /// Sends the messages of an iterator, which is asked for the next one when
    /// there is room for it.
    pub fn send<I, R, M>(self, messages: I) -> BulkRun
    where
        I: IntoIterator<Item = (R, M), IntoIter: Send + 'static>,
        R: AsRef<str>,
        M: Into<Message>,
    {
        self.send_stream(run::Ready(messages.into_iter()))
    }

    /// Sends the messages of a stream.
    pub fn send_stream<S, R, M>(self, messages: S) -> BulkRun
    where
        S: Stream<Item = (R, M)> + Send + 'static,
        R: AsRef<str>,
        M: Into<Message>,
    {
        BulkRun::new(self, messages)
    }
}

/// The campaign's name is the caller's, and is not shown.
impl fmt::Debug for Bulk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk")
            .field("concurrency", &self.concurrency)
            .field("memory", &self.memory)
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

//! A message to enqueue: its recipient, the exact bytes to send, and the
//! idempotency key that makes a repeat harmless.

use std::fmt::{self, Write};

use blooio_client::{ChatId, IdempotencyKey, Message};
use chrono::{DateTime, Utc};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::Error;

/// A message to enqueue.
///
/// The body is fixed here, byte by byte, since the service refuses a repeated
/// key with another body. So the client's own default line is not added later:
/// name the line with [`Message::from`] where it matters.
///
/// `Debug` shows nothing of the message.
///
/// ```
/// use blooio_client::{ChatId, IdempotencyKey, Message};
/// use blooio_outbox::Draft;
///
/// let chat: ChatId = "+15551234567".parse()?;
/// let key = IdempotencyKey::derive(["may", chat.as_str()]);
/// let draft = Draft::new(chat, Message::text("Hello"), key)?.priority(5)?.tag("may")?;
/// # let _ = draft;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
#[must_use = "a draft does nothing until it is enqueued"]
pub struct Draft {
    row: Fields,
}

#[derive(Clone, Serialize)]
struct Fields {
    key: String,
    key_digest: String,
    account: String,
    recipient: String,
    body: String,
    tags: String,
    priority: u8,
    /// Milliseconds since 1970; 0 means due at once.
    run_at: i64,
    /// Null means the database's time.
    created_at: Option<i64>,
}

impl Draft {
    /// A message for `chat` under `key`, due at once.
    ///
    /// # Errors
    /// If the documents reject the message; the error names the field.
    pub fn new(
        chat: impl Into<ChatId>,
        message: impl Into<Message>,
        key: impl Into<IdempotencyKey>,
    ) -> Result<Self, Error> {
        let (chat, key) = (chat.into(), key.into());
        let body = serde_json::to_string(&message.into().build()?).map_err(|error| {
            Error::invalid("the message cannot be written as JSON").because(error)
        })?;
        Ok(Self {
            row: Fields {
                key_digest: digest(key.as_str()),
                key: key.as_str().to_owned(),
                account: String::new(),
                recipient: chat.as_str().to_owned(),
                body,
                tags: "\n".to_owned(),
                priority: 0,
                run_at: 0,
                created_at: None,
            },
        })
    }

    /// Earliest time of sending. Default: at once.
    pub fn at(mut self, time: DateTime<Utc>) -> Self {
        self.row.run_at = time.timestamp_millis();
        self
    }

    /// Priority from 0 to 9; higher ones are sent first. Default 0. A job that is
    /// enqueued while a worker is busy with others may wait for it a quarter of a
    /// second.
    ///
    /// # Errors
    /// If it is above 9.
    pub fn priority(mut self, priority: u8) -> Result<Self, Error> {
        if priority > 9 {
            return Err(Error::invalid("priority is from 0 to 9"));
        }
        self.row.priority = priority;
        Ok(self)
    }

    /// Adds a label to list and pause by: 1 to 64 visible ASCII characters.
    ///
    /// # Errors
    /// If it is empty, longer, or has another character in it.
    pub fn tag(mut self, tag: impl AsRef<str>) -> Result<Self, Error> {
        let tag = check_name("tag", tag.as_ref())?;
        self.row.tags.push_str(tag);
        self.row.tags.push('\n');
        Ok(self)
    }

    /// The account that sends it, by a name of your choice: a worker takes the
    /// jobs of its own account only. Default: the unnamed account.
    ///
    /// # Errors
    /// If it is empty, longer than 64 characters, or not visible ASCII.
    pub fn account(mut self, account: impl AsRef<str>) -> Result<Self, Error> {
        self.row.account = check_name("account", account.as_ref())?.to_owned();
        Ok(self)
    }

    /// The one parameter of [`SQLITE_INSERT`](crate::SQLITE_INSERT) and
    /// [`POSTGRES_INSERT`](crate::POSTGRES_INSERT): the job as JSON text.
    pub fn to_row(&self) -> String {
        rows(std::slice::from_ref(self), None)
    }
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft")
            .field("priority", &self.row.priority)
            .field("run_at", &self.row.run_at)
            .finish_non_exhaustive()
    }
}

/// Several drafts as one parameter.
pub(crate) fn rows(drafts: &[Draft], created_at: Option<i64>) -> String {
    let rows = drafts.iter().map(|draft| Fields {
        created_at,
        ..draft.row.clone()
    });
    let rows: Vec<_> = rows.collect();
    // Texts and numbers always serialize.
    serde_json::to_string(&rows).unwrap_or_default()
}

/// The digest of a key, which is kept when the key itself is forgotten.
pub(crate) fn digest(key: &str) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(key.as_bytes()) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The name of a tag or an account.
pub(crate) fn check_name<'a>(what: &'static str, name: &'a str) -> Result<&'a str, Error> {
    if (1..=64).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(name)
    } else {
        Err(Error::invalid(format!(
            "{what} is 1 to 64 visible ASCII characters"
        )))
    }
}

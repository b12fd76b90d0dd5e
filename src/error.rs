//! One error for everything that can go wrong, which always says whether the
//! request may have been carried out.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::generated::types::ErrorCode;
use crate::idempotency::IdempotencyKey;
use crate::wire::rate_limit::RateLimit;
use crate::wire::request_id::RequestId;

mod body;
mod construct;
mod convert;
mod excerpt;
mod inner;
mod kind;
mod no_value;
mod text;

pub use body::Quota;
pub(crate) use body::ServiceError;
pub(crate) use convert::undecodable;
pub(crate) use excerpt::excerpt;
pub(crate) use inner::Inner;
pub use kind::{ErrorKind, Outcome};
pub(crate) use no_value::NoValue;

/// Error of every operation: what went wrong, and whether the request may have been
/// carried out.
///
/// Its text names the operation, the reason and the remedy, and never a key, a
/// number, an address or a body. Of the service's answer it shows only codes and
/// field names that the spec lists; the rest is in [`message`](Self::message) and
/// [`body`](Self::body). Cloning is cheap.
///
/// ```
/// use blooio_client::{Error, Message, Outcome};
///
/// let error: Error = Message::text("").build().unwrap_err();
/// assert_eq!(error.field(), Some("text"));
/// assert_eq!(error.outcome(), Outcome::NotSent);
/// ```
#[derive(Clone)]
pub struct Error(Arc<Inner>);

impl Error {
    /// Kind of the error.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::ErrorKind;
    ///
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::NotFound);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the request may have been carried out.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::Outcome;
    ///
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert_eq!(error.outcome(), Outcome::Rejected);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// operationId of the call; `None` outside a call.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert_eq!(error.operation(), Some("getMessage"));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// HTTP status of the last response.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Code of the service, which is stable while its message may change.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// println!("{:?}", error.code());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn code(&self) -> Option<&ErrorCode> {
        self.0.service.code.as_ref()
    }

    /// Description of the error: the service's, which may quote what was sent, or
    /// the client's for a request that it refused.
    ///
    /// ```
    /// use blooio_client::Message;
    ///
    /// let error = Message::text("").build().unwrap_err();
    /// assert_eq!(error.message(), Some("it is empty; give a text or an attachment"));
    /// ```
    pub fn message(&self) -> Option<&str> {
        let own = || (self.kind() == ErrorKind::Invalid).then_some(&*self.0.reason);
        self.0.service.message.as_deref().or_else(own)
    }

    /// Field or parameter that the client or the service refused, in snake_case as
    /// the API writes it: `text`, `chat_id`, `parts[1].mention`.
    ///
    /// ```
    /// use blooio_client::{Message, Part};
    ///
    /// let parts = [Part::text("Hello"), Part::text("")];
    /// let error = Message::parts(parts).build().unwrap_err();
    /// assert_eq!(error.field(), Some("parts[1].text"));
    /// ```
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref().or(self.0.service.field.as_deref())
    }

    /// Details of the cap that was reached, for [`ErrorKind::Quota`].
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert!(error.quota().is_none());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn quota(&self) -> Option<&Quota> {
        self.0.service.quota.as_ref()
    }

    /// First 16 KiB of the last response's body, which may have any format.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// let body: serde_json::Value = serde_json::from_slice(error.body())?;
    /// assert!(body.is_object());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// Request id of the service, for questions to its support.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// println!("Please look into request {:?}", error.request_id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_ref().and_then(RequestId::as_str)
    }

    /// Wait that the service asks for (`Retry-After`).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert_eq!(error.retry_after(), None);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Rate limit that the last response stated.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// println!("{:?}", error.rate_limit());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.0.rate_limit
    }

    /// Number of requests that were made, the first included.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert_eq!(error.attempts(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Idempotency key of all attempts. Keep it to send the same message again
    /// without delivering it twice.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use blooio_client::{Client, RetryPolicy};
    ///
    /// let client = Client::builder()
    ///     .api_key("sk_live_your_key_here")
    ///     .base_url("http://127.0.0.1:1") // nothing listens there
    ///     .retry(RetryPolicy::never())
    ///     .build()?;
    /// let error = client.chat("+15551234567")?.send("Hello").await.unwrap_err();
    /// assert!(error.idempotency_key().is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// # })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.0.key.as_ref()
    }

    /// Whether the same call may succeed later. Whether repeating it is harmless
    /// depends on the [`outcome`](Self::outcome).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert!(!error.is_retryable());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn is_retryable(&self) -> bool {
        use ErrorKind::*;
        matches!(
            self.kind(),
            Connect | Dns | Timeout | Interrupted | RateLimited | Server | Stalled
        )
    }

    /// Whether a timeout or the deadline passed.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert!(!error.is_timeout());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Whether the service knows the idempotency key already (409 on a keyed
    /// call, which the REST guide documents in place of a 200).
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let chat = client.chat("+15551234567")?;
    /// let error = chat.message("Qm8FhbH3P7R")?.get().await.unwrap_err();
    /// assert!(!error.is_duplicate());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn is_duplicate(&self) -> bool {
        self.kind() == ErrorKind::Conflict && self.0.key.is_some()
    }
}

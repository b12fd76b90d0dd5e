//! A value together with the metadata of its response.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::StatusCode;

use crate::error::{Error, Inner, undecodable};
use crate::idempotency::IdempotencyKey;
use crate::wire::rate_limit::RateLimit;
use crate::wire::request_id::RequestId;

/// Result of a call: a value, to which it dereferences, and the metadata of the
/// response.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let sent = client.chat("+15551234567")?.send("Hello").await?;
/// let message = client.chat("+15551234567")?.message(sent.message_id())?.get().await?;
/// assert_eq!(message.text.as_deref(), Some("Hello")); // a field of the value
/// assert_eq!(message.attempts(), 1); // metadata
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone)]
pub struct Reply<T> {
    value: T,
    body: Bytes,
    report: Report,
}

/// What is known of a call beside its value.
#[derive(Clone)]
pub(crate) struct Report {
    pub(crate) status: StatusCode,
    pub(crate) operation: &'static str,
    pub(crate) attempts: u32,
    pub(crate) key: Option<IdempotencyKey>,
    pub(crate) request_id: Option<RequestId>,
    pub(crate) rate_limit: Option<RateLimit>,
}

impl<T> Reply<T> {
    /// The value without the metadata.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me: blooio_client::types::MeResponse = client.me().await?.into_inner();
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn into_inner(self) -> T {
        self.value
    }

    /// HTTP status of the response.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me = client.me().await?;
    /// assert_eq!(me.http_status(), 200);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn http_status(&self) -> StatusCode {
        self.report.status
    }

    /// Request id of the service, if it gave one.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me = client.me().await?;
    /// println!("{:?}", me.request_id());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn request_id(&self) -> Option<&str> {
        self.report.request_id.as_ref().and_then(RequestId::as_str)
    }

    /// Rate limit that this response stated.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me = client.me().await?;
    /// println!("{:?}", me.rate_limit());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.report.rate_limit
    }

    /// Number of requests that were made, the first included.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me = client.me().await?;
    /// assert_eq!(me.attempts(), 1);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn attempts(&self) -> u32 {
        self.report.attempts
    }

    /// Idempotency key of the request, if it was a POST.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let sent = client.chat("+15551234567")?.send("Hello").await?;
    /// let reply = sent.reply();
    /// assert!(reply.idempotency_key().is_some());
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.report.key.as_ref()
    }

    /// The whole body as JSON, including fields that the value's type does not have.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let me = client.me().await?;
    /// println!("{}", me.json()?["organization"]["name"]);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the body is not JSON, which no successful call returns.
    pub fn json(&self) -> Result<serde_json::Value, Error> {
        serde_json::from_slice(&self.body).map_err(|error| {
            Error::new(about(
                self.report.clone(),
                undecodable(self.body.clone(), &error),
            ))
        })
    }

    /// The same response with another value.
    pub(crate) fn map<U>(self, map: impl FnOnce(T) -> U) -> Reply<U> {
        let Self {
            value,
            body,
            report,
        } = self;
        Reply {
            value: map(value),
            body,
            report,
        }
    }

    /// The error of a success that lacks what the documents promise.
    pub(crate) fn unreadable(self, reason: &'static str) -> Error {
        let error = Inner {
            reason: reason.into(),
            ..Inner::unreadable()
        };
        Error::new(about(self.report, error))
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("value", &self.value)
            .field("http_status", &self.report.status)
            .field("attempts", &self.report.attempts)
            .finish_non_exhaustive()
    }
}

/// The reply of a success, from the whole of its body.
pub(crate) fn read<T: serde::de::DeserializeOwned>(
    body: Bytes,
    report: Report,
) -> Result<Reply<T>, Error> {
    match crate::wire::object::read(&body) {
        Ok(value) => Ok(Reply {
            value,
            body,
            report,
        }),
        Err(error) => Err(Error::new(about(report, undecodable(body, &error)))),
    }
}

fn about(report: Report, error: Inner) -> Inner {
    Inner {
        operation: Some(report.operation),
        status: Some(report.status),
        attempts: report.attempts,
        key: report.key,
        request_id: report.request_id,
        rate_limit: report.rate_limit,
        ..error
    }
}

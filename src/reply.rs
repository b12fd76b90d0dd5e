//! A value together with what its response said beside it.

use std::fmt;
use std::ops::Deref;

use http::StatusCode;

use crate::error::{Error, Inner, undecodable};
use crate::generated;
use crate::idempotency::IdempotencyKey;
use crate::transport::Report;
use crate::wire::rate_limit::RateLimit;
use crate::wire::request_id::RequestId;

/// What a call returned: the value, which it dereferences to, and the facts of
/// its response.
#[derive(Clone)]
pub struct Reply<T> {
    value: T,
    status: StatusCode,
    report: Report,
}

impl<T> Reply<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The HTTP status.
    pub fn http_status(&self) -> StatusCode {
        self.status
    }

    /// The service's name for the request, if it gave one.
    pub fn request_id(&self) -> Option<&str> {
        self.report.request_id.as_ref().and_then(RequestId::as_str)
    }

    /// The rate limit as this response stated it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.report.rate_limit
    }

    /// How many requests it took.
    pub fn attempts(&self) -> u32 {
        self.report.attempts
    }

    /// The key that the request carried, if it was a POST.
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.report.key.as_ref()
    }

    /// The same response with another value.
    pub(crate) fn map<U>(self, map: impl FnOnce(T) -> U) -> Reply<U> {
        let Self {
            value,
            status,
            report,
        } = self;
        Reply {
            value: map(value),
            status,
            report,
        }
    }

    /// The error of a success that lacks what the documents promise.
    pub(crate) fn unreadable(self, reason: &'static str) -> Error {
        let error = Inner {
            reason: reason.into(),
            ..Inner::unreadable()
        };
        Error::new(about(self.report, self.status, error))
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
            .field("http_status", &self.status)
            .field("attempts", &self.report.attempts)
            .finish_non_exhaustive()
    }
}

/// A call that a wrapper makes: the generated client for it, and its report.
pub(crate) struct Call(generated::Client);

impl Call {
    pub(crate) fn new(api: generated::Client) -> Self {
        Self(api)
    }

    pub(crate) fn api(&self) -> &generated::Client {
        &self.0
    }

    /// Joins what the generated code returned with the report.
    pub(crate) fn finish<T>(
        mut self,
        result: Result<progenitor_client::ResponseValue<T>, progenitor_client::Error<()>>,
    ) -> Result<Reply<T>, Error> {
        match result {
            Ok(response) => Ok(Reply {
                status: response.status(),
                value: response.into_inner(),
                report: self.0.inner.take_report(),
            }),
            Err(progenitor_client::Error::InvalidResponsePayload(body, error)) => {
                let report = self.0.inner.take_report();
                let status = report.status;
                Err(Error::new(about(report, status, undecodable(body, &error))))
            }
            Err(error) => Err(Error::from(error)),
        }
    }
}

/// A reply whose body the caller reads.
pub(crate) fn read<T: serde::de::DeserializeOwned>(
    body: bytes::Bytes,
    report: Report,
) -> Result<Reply<T>, Error> {
    let status = report.status;
    match crate::wire::object::read(&body) {
        Ok(value) => Ok(Reply {
            value,
            status,
            report,
        }),
        Err(error) => Err(Error::new(about(report, status, undecodable(body, &error)))),
    }
}

fn about(report: Report, status: StatusCode, error: Inner) -> Inner {
    Inner {
        operation: Some(report.operation),
        status: Some(status),
        attempts: report.attempts,
        key: report.key,
        request_id: report.request_id,
        rate_limit: report.rate_limit,
        ..error
    }
}

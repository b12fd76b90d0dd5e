//! The connection pool: hyper's, with rustls, or a reqwest client. reqwest's own
//! TLS by ring would be a feature of reqwest for the whole program, and one that
//! makes another `reqwest::Client::new()` in it panic.

use std::error::Error as StdError;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::attempt_error::{AttemptError, OVERDUE, connect_problem};
use crate::error::{ErrorKind, Outcome};

#[cfg(feature = "rustls")]
use super::hyper_pool::HyperPool;

/// Sends requests to one host.
#[derive(Clone)]
pub(crate) struct Pool {
    /// Makes the requests, and sends them where there is no other way.
    reqwest: reqwest::Client,
    #[cfg(feature = "rustls")]
    hyper: Option<HyperPool>,
}

/// A response whose body has not been read.
pub(super) struct Response {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Body,
}

pub(super) enum Body {
    Reqwest(reqwest::Response),
    #[cfg(feature = "rustls")]
    Hyper(hyper::body::Incoming),
}

impl Pool {
    /// Sends by a reqwest client.
    pub(crate) fn of_reqwest(client: reqwest::Client) -> Self {
        Self {
            reqwest: client,
            #[cfg(feature = "rustls")]
            hyper: None,
        }
    }

    /// Sends by hyper the requests that a reqwest client makes.
    #[cfg(feature = "rustls")]
    pub(super) fn of_hyper(hyper: HyperPool, client: reqwest::Client) -> Self {
        Self {
            reqwest: client,
            hyper: Some(hyper),
        }
    }

    /// What builds requests.
    pub(crate) fn builder(&self) -> &reqwest::Client {
        &self.reqwest
    }

    pub(super) async fn send(&self, request: reqwest::Request) -> Result<Response, AttemptError> {
        #[cfg(feature = "rustls")]
        if let Some(hyper) = &self.hyper {
            let request = http::Request::try_from(request).map_err(from_reqwest)?;
            let response = hyper.request(request).await.map_err(from_hyper)?;
            let (head, body) = response.into_parts();
            return Ok(Response {
                status: head.status,
                headers: head.headers,
                body: Body::Hyper(body),
            });
        }
        let response = self.reqwest.execute(request).await;
        let mut response = response.map_err(from_reqwest)?;
        Ok(Response {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            body: Body::Reqwest(response),
        })
    }
}

impl Body {
    /// The length that the response states.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Reqwest(response) => response.content_length(),
            #[cfg(feature = "rustls")]
            Self::Hyper(body) => hyper::body::Body::size_hint(body).exact(),
        }
    }

    pub(super) async fn chunk(&mut self) -> Result<Option<Bytes>, AttemptError> {
        match self {
            Self::Reqwest(response) => response.chunk().await.map_err(|error| {
                let kind = if error.is_timeout() {
                    ErrorKind::Timeout
                } else {
                    ErrorKind::Interrupted
                };
                broken_off(kind, error.without_url())
            }),
            #[cfg(feature = "rustls")]
            Self::Hyper(body) => loop {
                let frame = std::future::poll_fn(|context| {
                    hyper::body::Body::poll_frame(std::pin::Pin::new(&mut *body), context)
                });
                match frame.await {
                    None => return Ok(None),
                    Some(Err(error)) => return Err(broken_off(ErrorKind::Interrupted, error)),
                    Some(Ok(frame)) => {
                        // What is no data is a trailer, and says nothing to us.
                        if let Ok(data) = frame.into_data() {
                            return Ok(Some(data));
                        }
                    }
                }
            },
        }
    }
}

fn broken_off(kind: ErrorKind, error: impl StdError + Send + Sync + 'static) -> AttemptError {
    AttemptError {
        source: Some(Box::new(error)),
        ..AttemptError::new(kind, Outcome::Unknown, "the response broke off")
    }
}

fn from_reqwest(error: reqwest::Error) -> AttemptError {
    let (kind, outcome, reason) = if error.is_builder() {
        let reason = "the request cannot be built";
        (ErrorKind::Invalid, Outcome::NotSent, reason)
    } else if error.is_connect() {
        let (kind, reason) = if error.is_timeout() {
            OVERDUE
        } else {
            connect_problem(&error)
        };
        (kind, Outcome::NotSent, reason)
    } else if error.is_timeout() {
        let reason = "the attempt timed out";
        (ErrorKind::Timeout, Outcome::Unknown, reason)
    } else {
        (ErrorKind::Interrupted, Outcome::Unknown, NO_RESPONSE)
    };
    AttemptError {
        source: Some(Box::new(error.without_url())),
        ..AttemptError::new(kind, outcome, reason)
    }
}

#[cfg(feature = "rustls")]
fn from_hyper(error: hyper_util::client::legacy::Error) -> AttemptError {
    let (kind, outcome, reason) = if error.is_connect() {
        let (kind, reason) = connect_problem(&error);
        (kind, Outcome::NotSent, reason)
    } else {
        (ErrorKind::Interrupted, Outcome::Unknown, NO_RESPONSE)
    };
    AttemptError {
        source: Some(Box::new(error)),
        ..AttemptError::new(kind, outcome, reason)
    }
}

const NO_RESPONSE: &str = "the connection broke before a response came";

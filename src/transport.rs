//! The transport. Every request of every client, raw, wrapped or uploaded, goes
//! through [`Transport::execute`]: authorise, key, pace, attempt, classify, repeat.

mod attempt;
mod call;
mod encode;
mod outgoing;
mod pacing;
mod retry;
pub(crate) mod tls;
pub(crate) mod upload;

use std::borrow::Cow;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::header::HeaderValue;
use tracing::Instrument;

use crate::clock::{Clock, Randomness, Tick};
use crate::error::{Error, ErrorKind, Inner, Outcome, ServiceError, excerpt};
use crate::idempotency::IdempotencyKey;
use crate::reply::Report;
use crate::wire::operation::Operation;
use crate::wire::rate_limit::{RateLimit, retry_after};
use crate::wire::request_id::RequestId;

use attempt::{AttemptError, Received, attempt};
use pacing::{HeldBack, Pacer};
use retry::{Budget, Disposition, classify};

pub(crate) use call::{call, header_value, json, unbuildable};
pub(crate) use encode::encode_segment;
pub(crate) use outgoing::Outgoing;
pub use pacing::Pacing;
pub use retry::{RetryPolicy, TrustedKeys};

/// How requests go out, for one account.
pub(crate) struct Transport {
    pub(crate) http: reqwest::Client,
    pub(crate) authorization: HeaderValue,
    pub(crate) user_agent: HeaderValue,
    pub(crate) settings: Settings,
    pub(crate) pacer: Pacer,
    pub(crate) budget: Arc<Budget>,
}

/// What a client was built with.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) attempt_timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) response_cap: usize,
    pub(crate) retry: RetryPolicy,
    pub(crate) pacing: Pacing,
    pub(crate) clock: Clock,
    pub(crate) randomness: Randomness,
}

/// A call under way: what the attempts so far have shown.
struct Call<'a> {
    operation: &'static Operation,
    /// When the deadline passes.
    end: Tick,
    attempts: u32,
    key: Option<IdempotencyKey>,
    /// An attempt that may have been carried out makes the whole call so.
    unknown: bool,
    repeatable: bool,
    transport: &'a Transport,
}

impl Transport {
    pub(crate) fn new(
        http: reqwest::Client,
        authorization: HeaderValue,
        user_agent: HeaderValue,
        settings: Settings,
        budget: Option<Arc<Budget>>,
    ) -> Self {
        Self {
            http,
            authorization,
            user_agent,
            pacer: Pacer::new(settings.pacing),
            budget: budget.unwrap_or_else(|| Arc::new(Budget::new(&settings.retry))),
            settings,
        }
    }

    /// Sends a request, as often as its operation allows, and returns the
    /// response if it is a success.
    pub(crate) async fn execute(
        &self,
        operation: &'static Operation,
        outgoing: Outgoing,
    ) -> Result<(Received, Report), Error> {
        let span = tracing::debug_span!("blooio", operation = operation.id);
        self.run(operation, outgoing).instrument(span).await
    }

    async fn run(
        &self,
        operation: &'static Operation,
        mut outgoing: Outgoing,
    ) -> Result<(Received, Report), Error> {
        let Settings {
            clock,
            randomness,
            retry,
            ..
        } = &self.settings;
        let key = outgoing.key(randomness);
        let started = clock.tick();
        let mut call = Call {
            operation,
            end: started.plus(self.settings.deadline),
            attempts: 0,
            repeatable: retry.repeats(operation.retry, key.is_some()),
            key,
            unknown: false,
            transport: self,
        };
        // The clock is read as seldom as may be: a reading is a system call on
        // some machines.
        let mut now = started;
        loop {
            let longest = retry.retry_after_cap;
            let permit = match self.pacer.acquire(clock, now, call.end, longest).await {
                Ok(permit) => permit,
                Err(HeldBack::ByLimit(wait)) => return Err(call.held_back(wait)),
                Err(HeldBack::ByQueue) => return Err(call.overdue()),
            };
            let begun = permit.begun();
            call.attempts += 1;
            let last = call.attempts >= retry.attempts || outgoing.is_spent_after_one();
            let request = match outgoing.request(last, self, call.key.as_ref()).await {
                Ok(request) => request,
                Err(error) => return Err(error.in_operation(operation.id)),
            };
            let end = call.end.min(begun.plus(self.settings.attempt_timeout));
            // Pinned here, since handing it on would move two kilobytes.
            let work = pin!(attempt(&self.http, request, self.settings.response_cap));
            let result = clock.until(end, work).await.unwrap_or_else(|| {
                let reason = "no complete response came in time";
                Err(AttemptError::new(
                    ErrorKind::Timeout,
                    Outcome::Unknown,
                    reason,
                ))
            });
            let status = match &result {
                Ok(received) => Some(received.status.as_u16()),
                Err(error) => error.status.map(|status| status.as_u16()),
            };
            let elapsed = || clock.tick().since(begun).as_millis();
            tracing::debug!(
                attempt = call.attempts,
                status,
                elapsed_ms = u64::try_from(elapsed()).unwrap_or(u64::MAX),
                "attempt"
            );

            let (disposition, error) = match result {
                Ok(received) => {
                    let rate_limit = RateLimit::read(&received.headers, || clock.now());
                    self.pacer.learn(&permit, rate_limit, clock);
                    if received.status.is_success() {
                        self.budget.succeeded();
                        let report = call.report(&received, rate_limit);
                        return Ok((received, report));
                    }
                    call.refused(received, rate_limit)
                }
                Err(error) => call.without_response(error),
            };
            let wait = retry
                .backoff(call.attempts, randomness)
                .max(error.retry_after.unwrap_or_default());
            if disposition == Disposition::Throttled {
                self.pacer.cool_down(wait, clock);
            }
            // Whoever is next sees the cool-down.
            drop(permit);
            call.unknown |= disposition == Disposition::Unknown;
            let allowed = !last
                && call.may_repeat(disposition)
                && wait <= retry.retry_after_cap.max(retry.backoff_cap)
                && clock.tick().plus(wait) < call.end
                && (disposition == Disposition::Throttled || self.budget.draw());
            if !allowed {
                return Err(call.failed(error));
            }
            // A throttled account waits at the pacer, with everybody else.
            if disposition != Disposition::Throttled {
                clock.wait(wait).await;
            }
            now = clock.tick();
        }
    }
}

impl Call<'_> {
    fn may_repeat(&self, disposition: Disposition) -> bool {
        match disposition {
            Disposition::Final => false,
            Disposition::NotProcessed | Disposition::Throttled => true,
            Disposition::Unknown => self.repeatable,
        }
    }

    fn report(&mut self, received: &Received, rate_limit: Option<RateLimit>) -> Report {
        Report {
            status: received.status,
            operation: self.operation.id,
            attempts: self.attempts,
            key: self.key.take(),
            request_id: RequestId::read(&received.headers),
            rate_limit,
        }
    }

    /// A response that is no success.
    fn refused(&self, received: Received, rate_limit: Option<RateLimit>) -> (Disposition, Inner) {
        let Received {
            status,
            headers,
            body,
        } = received;
        let service = ServiceError::read(&body);
        let disposition = classify(status, service.is_quota());
        let (kind, reason) = describe(status.as_u16(), disposition);
        let outcome = if disposition == Disposition::Unknown {
            Outcome::Unknown
        } else {
            Outcome::Rejected
        };
        let error = Inner {
            kind,
            reason: Cow::Borrowed(reason),
            status: Some(status),
            request_id: RequestId::read(&headers),
            retry_after: retry_after(&headers, self.transport.settings.clock.now()),
            service,
            body: excerpt(body),
            rate_limit,
            outcome,
            ..Inner::default()
        };
        (disposition, error)
    }

    /// No response, or a part of one.
    fn without_response(&self, error: AttemptError) -> (Disposition, Inner) {
        let disposition = match (error.kind, error.outcome) {
            // It would be as large, or as untrusted, the next time.
            (ErrorKind::TooLarge | ErrorKind::Tls | ErrorKind::Invalid, _) => Disposition::Final,
            (_, Outcome::NotSent) => Disposition::NotProcessed,
            _ => Disposition::Unknown,
        };
        let inner = Inner {
            kind: error.kind,
            reason: error.reason,
            status: error.status,
            outcome: error.outcome,
            rate_limit: self.transport.pacer.last(),
            source: error.source.map(Into::into),
            ..Inner::default()
        };
        (disposition, inner)
    }

    fn failed(self, error: Inner) -> Error {
        let outcome = if self.unknown {
            Outcome::Unknown
        } else {
            error.outcome
        };
        Error::new(Inner {
            operation: Some(self.operation.id),
            attempts: self.attempts,
            key: self.key,
            outcome,
            ..error
        })
    }

    fn overdue(self) -> Error {
        self.failed(Inner {
            kind: ErrorKind::Timeout,
            reason: Cow::Borrowed("the deadline of the whole call passed"),
            ..Inner::default()
        })
    }

    /// The rate limit would hold the request back for longer than may be waited.
    fn held_back(self, wait: Duration) -> Error {
        let rate_limit = self.transport.pacer.last();
        self.failed(Inner {
            kind: ErrorKind::RateLimited,
            reason: Cow::Borrowed("the rate limit is used up for longer than the client may wait"),
            retry_after: Some(wait),
            rate_limit,
            ..Inner::default()
        })
    }
}

fn describe(status: u16, disposition: Disposition) -> (ErrorKind, &'static str) {
    match status {
        401 => (
            ErrorKind::Unauthorized,
            "the API key is missing or wrong; check BLOOIO_API_KEY",
        ),
        402 => (ErrorKind::Forbidden, "the plan's limit is reached"),
        403 => (
            ErrorKind::Forbidden,
            "the key or the plan does not allow this",
        ),
        404 => (ErrorKind::NotFound, "there is no such resource"),
        409 => (
            ErrorKind::Conflict,
            "it exists already, or its state does not allow this",
        ),
        429 if disposition == Disposition::Final => (
            ErrorKind::Quota,
            "a cap is reached that waiting does not clear",
        ),
        429 => (ErrorKind::RateLimited, "too many requests; wait and repeat"),
        501 => (ErrorKind::Rejected, "the service does not offer this yet"),
        _ if disposition == Disposition::Unknown || status >= 500 => {
            (ErrorKind::Server, "the service failed")
        }
        _ => (ErrorKind::Rejected, "the service refused the request"),
    }
}

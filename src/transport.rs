//! The transport. Every request of every client, raw, wrapped or uploaded, goes
//! through [`Transport::execute`]: authorise, key, pace, attempt, classify, repeat.

mod attempt;
mod attempt_error;
mod call;
mod content;
mod disposition;
mod failure;
#[cfg(feature = "rustls")]
mod hyper_pool;
mod outgoing;
mod pacing;
pub(crate) mod pool;
mod retry;
pub(crate) mod tls;
pub(crate) mod upload;

use std::borrow::Cow;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::HeaderValue;
use tracing::Instrument;

use crate::clock::{Clock, Randomness, Tick};
use crate::error::{Error, ErrorKind, Inner, Outcome};
use crate::idempotency::IdempotencyKey;
use crate::reply::Report;
use crate::wire::operation::Operation;
use crate::wire::rate_limit::RateLimit;
use crate::wire::request_id::RequestId;

use attempt::{Received, attempt};
use attempt_error::AttemptError;
use disposition::Disposition;
use failure::{Failure, overdue};
use pacing::{HeldBack, Pacer, Permit};
use pool::Pool;
use retry::Budget;

pub(crate) use call::{call, header_value, json, unbuildable};
pub(crate) use content::Content;
#[cfg(feature = "schemars")]
pub(crate) use failure::error_of;
pub(crate) use outgoing::Outgoing;
pub use pacing::Pacing;
pub use retry::{RetryPolicy, TrustedKeys};

/// How requests go out, for one account.
pub(crate) struct Transport {
    pub(crate) pool: Pool,
    pub(crate) authorization: HeaderValue,
    pub(crate) user_agent: HeaderValue,
    pub(crate) settings: Settings,
    pub(crate) pacer: Pacer,
    pub(crate) budget: Arc<Budget>,
}

/// Settings of a client.
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

/// State of a call: the results of its attempts so far.
struct Call<'a> {
    transport: &'a Transport,
    operation: &'static Operation,
    outgoing: &'a mut Outgoing,
    key: Option<IdempotencyKey>,
    /// Whether it may be repeated after an unknown outcome.
    repeatable: bool,
    /// When the deadline passes.
    end: Tick,
    attempts: u32,
    /// An attempt that may have been carried out makes the whole call so.
    unknown: bool,
}

impl Transport {
    pub(crate) fn new(
        pool: Pool,
        authorization: HeaderValue,
        user_agent: HeaderValue,
        settings: Settings,
        budget: Option<Arc<Budget>>,
    ) -> Self {
        Self {
            pool,
            authorization,
            user_agent,
            pacer: Pacer::new(settings.pacing),
            budget: budget.unwrap_or_else(|| Arc::new(Budget::new(&settings.retry))),
            settings,
        }
    }

    /// Sends a request, as often as its operation allows, and returns the
    /// response's body if it is a success.
    pub(crate) async fn execute(
        &self,
        operation: &'static Operation,
        mut outgoing: Outgoing,
    ) -> Result<(Bytes, Report), Error> {
        let span = tracing::debug_span!("blooio", operation = operation.id);
        // Pinned here, since handing it on would move two kilobytes.
        let run = pin!(self.run(operation, &mut outgoing));
        run.instrument(span).await
    }

    async fn run(
        &self,
        operation: &'static Operation,
        outgoing: &mut Outgoing,
    ) -> Result<(Bytes, Report), Error> {
        if tokio::runtime::Handle::try_current().is_err() {
            let reason = "there is no Tokio runtime here; call it from a task of one";
            return Err(Error::invalid("runtime", reason).in_operation(operation.id));
        }
        let Settings { clock, retry, .. } = &self.settings;
        // The clock is read as seldom as may be: a reading is a system call on
        // some machines.
        let mut now = clock.tick();
        let mut call = Call::new(self, operation, outgoing, now);
        loop {
            let request = call.request().await?;
            if call.outgoing.opens_a_file() {
                now = clock.tick();
            }
            let permit = self
                .pacer
                .acquire(clock, now, call.end, retry.retry_after_cap);
            let permit = permit.await.map_err(|held| call.held_back(held))?;
            let failure = match call.attempt(request, &permit).await {
                Ok(done) => return Ok(done),
                Err(failure) => failure,
            };
            let wait = call.wait_after(&failure);
            if failure.disposition == Disposition::Throttled {
                self.pacer.cool_down(wait, clock);
            }
            // The next in the queue has to see the cool-down.
            drop(permit);
            if !call.goes_on(&failure, wait) {
                return Err(call.failed(failure.error));
            }
            // A throttled account waits at the pacer, in its queue.
            if failure.disposition != Disposition::Throttled {
                clock.wait(wait).await;
            }
            now = clock.tick();
        }
    }
}

impl<'a> Call<'a> {
    fn new(
        transport: &'a Transport,
        operation: &'static Operation,
        outgoing: &'a mut Outgoing,
        now: Tick,
    ) -> Self {
        let Settings {
            deadline,
            randomness,
            retry,
            ..
        } = &transport.settings;
        let key = outgoing.key(randomness);
        Self {
            transport,
            operation,
            outgoing,
            repeatable: retry.repeats(operation.retry, key.is_some()),
            key,
            end: now.plus(*deadline),
            attempts: 0,
            unknown: false,
        }
    }

    /// The next attempt's request. A file is opened here, inside the deadline and
    /// before there is a permit that others wait for.
    async fn request(&mut self) -> Result<reqwest::Request, Error> {
        let last = self.attempts + 1 >= self.transport.settings.retry.attempts;
        let opens_a_file = self.outgoing.opens_a_file();
        let request = self
            .outgoing
            .request(last, self.transport, self.key.as_ref());
        let request = if opens_a_file {
            let clock = &self.transport.settings.clock;
            clock.until(self.end, request).await
        } else {
            Some(request.await)
        };
        match request {
            Some(Ok(request)) => Ok(request),
            Some(Err(error)) => Err(self.refused_before_sending(error)),
            None => Err(self.failed(overdue("the deadline passed before the file was opened"))),
        }
    }

    async fn attempt(
        &mut self,
        request: reqwest::Request,
        permit: &Permit<'_>,
    ) -> Result<(Bytes, Report), Failure> {
        let Transport {
            pool,
            pacer,
            budget,
            settings,
            ..
        } = self.transport;
        let clock = &settings.clock;
        self.attempts += 1;
        let end = self.end.min(permit.begun().plus(settings.attempt_timeout));
        // Pinned here, since handing it on would move two kilobytes.
        let work = pin!(attempt(pool, request, settings.response_cap));
        let result = clock.until(end, work).await.unwrap_or_else(|| {
            let reason = "no complete response came in time";
            Err(AttemptError::new(
                ErrorKind::Timeout,
                Outcome::Unknown,
                reason,
            ))
        });
        self.trace(&result, permit);
        let received = match result {
            Ok(received) => received,
            Err(error) => return Err(Failure::without_response(error, pacer.last())),
        };
        let rate_limit = RateLimit::read(&received.headers, || clock.now());
        pacer.learn(permit, rate_limit, clock);
        if !received.status.is_success() {
            return Err(Failure::refused(received, rate_limit, clock.now()));
        }
        budget.succeeded();
        let report = self.report(&received, rate_limit);
        Ok((received.body, report))
    }

    fn trace(&self, result: &Result<Received, AttemptError>, permit: &Permit<'_>) {
        let status = match result {
            Ok(received) => Some(received.status.as_u16()),
            Err(error) => error.status.map(|status| status.as_u16()),
        };
        let clock = &self.transport.settings.clock;
        let elapsed = || clock.tick().since(permit.begun()).as_millis();
        tracing::debug!(
            attempt = self.attempts,
            status,
            elapsed_ms = u64::try_from(elapsed()).unwrap_or(u64::MAX),
            "attempt"
        );
    }

    /// The wait before another attempt: never less than the service asks for.
    fn wait_after(&self, failure: &Failure) -> Duration {
        let Settings {
            randomness, retry, ..
        } = &self.transport.settings;
        let backoff = retry.backoff(self.attempts, randomness);
        backoff.max(failure.error.retry_after.unwrap_or_default())
    }

    /// Whether another attempt follows, which the budget then pays for.
    fn goes_on(&mut self, failure: &Failure, wait: Duration) -> bool {
        let Settings { clock, retry, .. } = &self.transport.settings;
        let may_repeat = match failure.disposition {
            Disposition::Final => false,
            Disposition::NotProcessed | Disposition::Throttled => true,
            Disposition::Unknown => {
                self.unknown = true;
                self.repeatable
            }
        };
        may_repeat
            && !self.outgoing.is_spent()
            && wait <= retry.retry_after_cap.max(retry.backoff_cap)
            && clock.tick().plus(wait) < self.end
            && (failure.disposition == Disposition::Throttled || self.transport.budget.draw())
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

    /// The error of the whole call.
    fn failed(&mut self, error: Inner) -> Error {
        Error::new(self.about(error))
    }

    /// No request was made this time; there may have been one before.
    fn refused_before_sending(&mut self, error: Error) -> Error {
        error.with(|inner| *inner = self.about(std::mem::take(inner)))
    }

    fn about(&mut self, error: Inner) -> Inner {
        let outcome = if self.unknown {
            Outcome::Unknown
        } else {
            error.outcome
        };
        Inner {
            operation: Some(self.operation.id),
            attempts: self.attempts,
            key: self.key.take(),
            outcome,
            ..error
        }
    }

    /// There was no permit in time.
    fn held_back(&mut self, held: HeldBack) -> Error {
        match held {
            HeldBack::ByQueue => self.failed(overdue(
                "the deadline passed while requests before it were waiting for responses",
            )),
            HeldBack::ByLimit(wait) => self.failed(Inner {
                kind: ErrorKind::RateLimited,
                reason: Cow::Borrowed(
                    "the rate limit is used up for longer than the client may wait",
                ),
                retry_after: Some(wait),
                rate_limit: self.transport.pacer.last(),
                ..Inner::default()
            }),
        }
    }
}

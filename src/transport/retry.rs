//! Whether to try again, and when: what happened, whether repeating is
//! harmless, and how long to wait are three separate questions.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use http::StatusCode;

use crate::clock::Randomness;
use crate::wire::operation::Retry;

/// When the client tries again. The defaults suit an interactive service.
///
/// ```
/// use std::time::Duration;
/// use blooio_client::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(5).retry_after_cap(Duration::from_secs(120));
/// let once = RetryPolicy::never();
/// # let _ = (patient, once);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a policy does nothing until a client is built with it"]
#[non_exhaustive]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) base: Duration,
    pub(crate) backoff_cap: Duration,
    pub(crate) retry_after_cap: Duration,
    pub(crate) budget_percent: u32,
    pub(crate) budget_reserve: u32,
    pub(crate) trusted_keys: TrustedKeys,
}

/// Which operations an `Idempotency-Key` makes safe to repeat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrustedKeys {
    /// Those whose reference documents the header: sending a message.
    #[default]
    Documented,
    /// Every POST, as the REST guide says.
    EveryPost,
}

impl RetryPolicy {
    /// One attempt, whatever happens.
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How many requests one call may make, the first included. Default 3, at
    /// least 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The wait before the second attempt, doubled for each further one.
    /// Default 250 ms. What is waited lies between half of it and all of it.
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// The longest wait that the client chooses by itself. Default 10 s.
    pub fn backoff_cap(mut self, cap: Duration) -> Self {
        self.backoff_cap = cap;
        self
    }

    /// The longest `Retry-After` that is waited for. A longer one is returned
    /// as [`Error::retry_after`](crate::Error::retry_after). Default 60 s.
    pub fn retry_after_cap(mut self, cap: Duration) -> Self {
        self.retry_after_cap = cap;
        self
    }

    /// How many extra requests an outage may cost: `percent` of the requests
    /// that succeed, and `reserve` that are there from the start. Default 20 %
    /// and 10. A wait that the service asked for costs nothing.
    pub fn budget(mut self, percent: u32, reserve: u32) -> Self {
        self.budget_percent = percent;
        self.budget_reserve = reserve;
        self
    }

    /// Which operations an idempotency key makes safe to repeat after an
    /// unknown outcome. Default [`TrustedKeys::Documented`].
    pub fn trusted_keys(mut self, keys: TrustedKeys) -> Self {
        self.trusted_keys = keys;
        self
    }

    /// The wait before the next attempt, after `attempts` of them: exponential,
    /// capped, and between half and all of that, so that it is never near zero.
    pub(crate) fn backoff(&self, attempts: u32, chance: &Randomness) -> Duration {
        let doublings = attempts.saturating_sub(1).min(20);
        let full = self
            .base
            .saturating_mul(1 << doublings)
            .min(self.backoff_cap);
        full.mul_f64(0.5 + chance.fraction() / 2.0)
    }

    /// Whether an operation may be repeated although it may have been carried out.
    pub(crate) fn repeats(&self, class: Retry, keyed: bool) -> bool {
        match class {
            Retry::Idempotent => true,
            Retry::Keyed => keyed,
            Retry::Never => keyed && self.trusted_keys == TrustedKeys::EveryPost,
        }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(250),
            backoff_cap: Duration::from_secs(10),
            retry_after_cap: Duration::from_secs(60),
            budget_percent: 20,
            budget_reserve: 10,
            trusted_keys: TrustedKeys::default(),
        }
    }
}

/// What an attempt says about trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disposition {
    /// The answer stands.
    Final,
    /// It certainly was not carried out: try again whatever the operation.
    NotProcessed,
    /// The service asks to slow down; it was not carried out.
    Throttled,
    /// It may have been carried out.
    Unknown,
}

/// What a status says about trying again. A quota is no throttle: waiting a
/// little does not clear it.
pub(crate) fn classify(status: StatusCode, is_quota: bool) -> Disposition {
    match status.as_u16() {
        429 if !is_quota => Disposition::Throttled,
        408 | 425 | 500 | 502 | 503 | 504 => Disposition::Unknown,
        _ => Disposition::Final,
    }
}

/// Bounds what an outage costs: successes pay in, repetitions draw.
#[derive(Debug)]
pub(crate) struct Budget {
    /// In hundredths of a request.
    tokens: Mutex<u32>,
    deposit: u32,
    capacity: u32,
}

impl Budget {
    const REQUEST: u32 = 100;

    pub(crate) fn new(policy: &RetryPolicy) -> Self {
        let capacity = policy.budget_reserve.saturating_mul(Self::REQUEST);
        Self {
            tokens: Mutex::new(capacity),
            deposit: policy.budget_percent.min(Self::REQUEST),
            capacity,
        }
    }

    pub(crate) fn succeeded(&self) {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        *tokens = tokens.saturating_add(self.deposit).min(self.capacity);
    }

    /// Takes the price of a repetition, if it is there.
    pub(crate) fn draw(&self) -> bool {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        match tokens.checked_sub(Self::REQUEST) {
            Some(rest) => {
                *tokens = rest;
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_cap_and_are_never_near_zero() {
        let policy = RetryPolicy::default();
        for seed in 0..200 {
            let chance = Randomness::seeded(seed);
            for (attempts, full) in [
                (1, 250),
                (2, 500),
                (3, 1000),
                (6, 8000),
                (7, 10_000),
                (60, 10_000),
            ] {
                let wait = policy.backoff(attempts, &chance).as_millis();
                assert!((full / 2..=full).contains(&wait), "{wait} after {attempts}");
            }
        }
    }

    #[test]
    fn an_outage_draws_the_reserve_and_no_more() {
        let budget = Budget::new(&RetryPolicy::default());
        assert_eq!((0..500).filter(|_| budget.draw()).count(), 10);
        (0..5).for_each(|_| budget.succeeded());
        assert_eq!((0..500).filter(|_| budget.draw()).count(), 1);
    }

    #[test]
    fn a_key_is_trusted_where_the_reference_documents_it() {
        let policy = RetryPolicy::default();
        assert!(policy.repeats(Retry::Keyed, true) && !policy.repeats(Retry::Keyed, false));
        assert!(!policy.repeats(Retry::Never, true));
        assert!(
            policy
                .trusted_keys(TrustedKeys::EveryPost)
                .repeats(Retry::Never, true)
        );
    }
}

//! The retry policy: whether repeating is harmless, how long to wait, and what an
//! outage may cost. What a response means is decided in `disposition`.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use crate::clock::Randomness;
use crate::wire::operation::Retry;

/// When the client repeats a request. The defaults suit an interactive service.
///
/// ```
/// use std::time::Duration;
/// use blooio_client::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(5).retry_after_cap(Duration::from_secs(120));
/// let once = RetryPolicy::never();
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

/// Operations that an `Idempotency-Key` makes safe to repeat.
///
/// ```
/// use blooio_client::{RetryPolicy, TrustedKeys};
///
/// let policy = RetryPolicy::default().trusted_keys(TrustedKeys::Documented);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrustedKeys {
    /// Operations whose reference documents the header: sending a message.
    #[default]
    Documented,
    /// Every POST, as the REST guide says.
    EveryPost,
}

impl RetryPolicy {
    /// A policy of one attempt and no retries.
    ///
    /// ```
    /// use blooio_client::{Client, RetryPolicy};
    ///
    /// let policy = RetryPolicy::never();
    /// let client = Client::builder().api_key("sk_live_your_key_here").retry(policy).build()?;
    /// # Ok::<(), blooio_client::Error>(())
    /// ```
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// Number of requests that one call may make, the first included. Default 3, at
    /// least 1.
    ///
    /// ```
    /// use blooio_client::{Client, RetryPolicy};
    ///
    /// let policy = RetryPolicy::default().attempts(5);
    /// let client = Client::builder().api_key("sk_live_your_key_here").retry(policy).build()?;
    /// # Ok::<(), blooio_client::Error>(())
    /// ```
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// Wait before the second attempt, doubled for each further one. Default 250 ms.
    /// The actual wait is random, between half of it and all of it.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::RetryPolicy;
    ///
    /// let policy = RetryPolicy::default().base(Duration::from_millis(500));
    /// ```
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// Longest wait that the client chooses by itself. Default 10 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::RetryPolicy;
    ///
    /// let policy = RetryPolicy::default().backoff_cap(Duration::from_secs(5));
    /// ```
    pub fn backoff_cap(mut self, cap: Duration) -> Self {
        self.backoff_cap = cap;
        self
    }

    /// Longest `Retry-After` that is waited for. A longer one is returned as
    /// [`Error::retry_after`](crate::Error::retry_after). Default 60 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use blooio_client::RetryPolicy;
    ///
    /// let policy = RetryPolicy::default().retry_after_cap(Duration::from_secs(120));
    /// ```
    pub fn retry_after_cap(mut self, cap: Duration) -> Self {
        self.retry_after_cap = cap;
        self
    }

    /// Budget of extra requests in an outage: `percent` of the requests that succeed,
    /// and a reserve of `reserve` at the start. Default 20 % and 10. A repetition
    /// that the service asked for (`Retry-After`) costs nothing.
    ///
    /// ```
    /// use blooio_client::RetryPolicy;
    ///
    /// let policy = RetryPolicy::default().budget(10, 100);
    /// ```
    pub fn budget(mut self, percent: u32, reserve: u32) -> Self {
        self.budget_percent = percent;
        self.budget_reserve = reserve;
        self
    }

    /// Operations that an idempotency key makes safe to repeat after an unknown
    /// outcome. Default [`TrustedKeys::Documented`].
    ///
    /// ```
    /// use blooio_client::{RetryPolicy, TrustedKeys};
    ///
    /// let policy = RetryPolicy::default().trusted_keys(TrustedKeys::EveryPost);
    /// ```
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
        let part = full.as_secs_f64() * (0.5 + chance.fraction() / 2.0);
        // The longest durations are beyond what the product can hold.
        Duration::try_from_secs_f64(part).map_or(full, |part| part.min(full))
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
    fn waits_are_spread_evenly() {
        let (policy, chance) = (RetryPolicy::default(), Randomness::seeded(7));
        let waits = (0..1000).map(|_| policy.backoff(3, &chance).as_millis());
        let (low, high) = waits.fold((0, 0), |(low, high), wait| match wait {
            ..750 => (low + 1, high),
            _ => (low, high + 1),
        });
        assert!((400..600).contains(&low), "{low} and {high}");
    }

    #[test]
    fn a_policy_has_what_it_was_given() {
        let policy = RetryPolicy::default()
            .attempts(5)
            .retry_after_cap(Duration::from_secs(7))
            .budget(50, 3);
        assert_eq!(policy.attempts, 5);
        assert_eq!(policy.retry_after_cap, Duration::from_secs(7));
        let budget = Budget::new(&policy);
        assert_eq!((0..9).filter(|_| budget.draw()).count(), 3);
        (0..2).for_each(|_| budget.succeeded());
        assert_eq!((0..9).filter(|_| budget.draw()).count(), 1);
    }

    #[test]
    fn the_longest_waits_do_not_overflow() {
        let policy = RetryPolicy::default()
            .base(Duration::MAX)
            .backoff_cap(Duration::MAX);
        for seed in 0..200 {
            let wait = policy.backoff(u32::MAX, &Randomness::seeded(seed));
            assert!(wait >= Duration::MAX / 3, "{wait:?}");
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

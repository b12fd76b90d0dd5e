//! The rate limit that all workers of an account share: the tokens of the
//! current window, kept in one row and taken when jobs are claimed.

/// Wait for the first response to state the limit, in milliseconds.
const PROBE: i64 = 5000;

/// Window assumed until a response states one, in milliseconds.
const WINDOW: i64 = 60_000;

/// An account's gate. Times are milliseconds of the database's clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gate {
    pub(crate) limit: Limit,
    pub(crate) tokens: i64,
    pub(crate) resets_at: i64,
    pub(crate) blocked_until: i64,
    pub(crate) probe_until: i64,
}

/// What is known of the limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Limit {
    /// No response yet: one request goes first.
    #[default]
    Unknown,
    /// The service states no limit.
    None,
    /// Requests in a window.
    Window(i64),
}

/// What a response said of the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    pub(crate) limit: i64,
    pub(crate) remaining: i64,
    /// Milliseconds until the window ends.
    pub(crate) reset_in: i64,
}

impl Gate {
    /// Number of requests that may begin now, while `running` are under way.
    pub(crate) fn allowance(&mut self, now: i64, running: i64) -> i64 {
        if now < self.blocked_until {
            return 0;
        }
        match self.limit {
            Limit::None => i64::MAX,
            Limit::Unknown if now < self.probe_until => 0,
            Limit::Unknown => 1,
            Limit::Window(limit) => {
                if now >= self.resets_at {
                    // Requests under way may arrive in the new window. One is
                    // allowed in any case, or jobs of dead workers would block it.
                    self.tokens = (limit - running).max(1);
                    self.resets_at = now + WINDOW;
                }
                self.tokens.max(0)
            }
        }
    }

    /// When requests may begin again, after an allowance of 0.
    pub(crate) fn opens_at(&self) -> i64 {
        let window = match self.limit {
            Limit::None => i64::MIN,
            Limit::Unknown => self.probe_until,
            Limit::Window(_) => self.resets_at,
        };
        window.max(self.blocked_until)
    }

    /// Takes tokens for `count` requests, which are at most the allowance.
    pub(crate) fn take(&mut self, now: i64, count: i64) {
        match self.limit {
            Limit::None => {}
            Limit::Unknown if count > 0 => self.probe_until = now + PROBE,
            Limit::Unknown => {}
            Limit::Window(_) => self.tokens -= count,
        }
    }

    /// Updates the limit from a response, while `running` requests are under way.
    pub(crate) fn learn(&mut self, now: i64, said: Option<Statement>, running: i64) {
        let Some(said) = said.filter(|said| said.limit > 0) else {
            if self.limit == Limit::Unknown {
                self.limit = Limit::None;
            }
            return;
        };
        let is_first = !matches!(self.limit, Limit::Window(_));
        self.limit = Limit::Window(said.limit);
        if said.reset_in <= 0 {
            // The response is about a window that is over.
            return;
        }
        if is_first {
            self.tokens = said.remaining - running;
        } else {
            self.tokens = self.tokens.min(said.remaining);
        }
        self.resets_at = now + said.reset_in;
    }

    /// Holds all requests back for `wait` milliseconds.
    pub(crate) fn block(&mut self, now: i64, wait: i64) {
        self.blocked_until = self.blocked_until.max(now.saturating_add(wait));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(limit: i64, remaining: i64, reset_in: i64) -> Option<Statement> {
        Some(Statement {
            limit,
            remaining,
            reset_in,
        })
    }

    #[test]
    fn one_request_probes_before_the_others() {
        let mut gate = Gate::default();
        assert_eq!(gate.allowance(0, 0), 1);
        gate.take(0, 1);
        assert_eq!(gate.allowance(10, 1), 0);
        gate.learn(20, None, 0);
        assert_eq!(gate.allowance(20, 0), i64::MAX);
    }

    #[test]
    fn a_lost_probe_is_repeated() {
        let mut gate = Gate::default();
        gate.take(0, 1);
        assert_eq!(gate.allowance(PROBE, 0), 1);
    }

    #[test]
    fn a_window_gives_its_limit_once() {
        let mut gate = Gate::default();
        gate.learn(0, stated(10, 9, 1000), 0);
        assert_eq!(gate.allowance(1, 0), 9);
        gate.take(1, 9);
        assert_eq!(gate.allowance(999, 9), 0);
        // Two requests are still under way when the next window begins.
        assert_eq!(gate.allowance(1000, 2), 8);
    }

    #[test]
    fn a_lower_remainder_counts_and_a_higher_one_does_not() {
        let mut gate = Gate::default();
        gate.learn(0, stated(10, 9, 1000), 0);
        gate.learn(1, stated(10, 3, 999), 0);
        assert_eq!(gate.allowance(2, 0), 3);
        gate.learn(3, stated(10, 8, 997), 0);
        assert_eq!(gate.allowance(4, 0), 3);
    }

    #[test]
    fn a_block_ends() {
        let mut gate = Gate::default();
        gate.learn(0, None, 0);
        gate.block(0, 500);
        assert_eq!(gate.allowance(499, 0), 0);
        assert_eq!(gate.allowance(500, 0), i64::MAX);
    }
}

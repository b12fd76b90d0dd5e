//! The state of one account's rate limit, without waiting: what the responses
//! said, and whether the next request may go.

use std::time::Duration;

use crate::clock::Tick;
use crate::wire::rate_limit::RateLimit;

#[cfg(test)]
mod tests;

/// The longest that one response can hold requests back. After it one request
/// goes out to see whether the hold is still true.
pub(super) const LONGEST_HOLD: Duration = Duration::from_secs(5 * 60);

/// Number of requests sent before the first response has stated the limit; the
/// guides send about ten at a time.
pub(super) const UNINFORMED: u64 = 10;

/// Whether requests wait for the rate limit instead of getting a 429.
///
/// What a response says holds requests back for at most five minutes. A service
/// that asks for more gets one request after that, and the others wait for its
/// response. A reset that lies more than 31 days ahead is taken for unknown.
///
/// ```
/// use blooio_client::{Client, Pacing};
///
/// let client = Client::builder()
///     .api_key("sk_live_your_key_here")
///     .pacing(Pacing::Off)
///     .build()?;
/// # Ok::<(), blooio_client::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pacing {
    /// Waits for the next window when this one is used up.
    #[default]
    On,
    /// Sends at once; a 429 still makes every clone of the client wait.
    Off,
}

#[derive(Debug)]
pub(super) struct State {
    pacing: Pacing,
    in_flight: u64,
    /// Whether any response has told if there is a limit.
    informed: bool,
    /// What is known is too old or too vague: one request at a time.
    probing: bool,
    hold: Option<Hold>,
    window: Option<Window>,
    last: Option<RateLimit>,
}

/// What to do about the next request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It is counted as under way.
    Go,
    Wait(Duration),
    /// Until a request that is under way comes back.
    Return,
}

/// The time that a 429 asked for.
#[derive(Clone, Copy, Debug)]
struct Hold {
    until: Tick,
    length: Length,
}

#[derive(Debug)]
struct Window {
    limit: Option<u64>,
    /// Negative where more requests were under way than it has room for: each of
    /// them may be counted in it.
    available: i64,
    end: End,
    /// What was sent before may be counted in an earlier window.
    began: Option<Tick>,
}

#[derive(Clone, Copy, Debug)]
enum End {
    /// The responses name it.
    Known(Tick, Length),
    /// The responses do not name it in a form that makes sense.
    Unknown,
    /// It began when the last one ended, and no response has named it yet.
    Untold { last: Tick },
}

/// Whether a time is what the service asked for, or the most that it gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Whole,
    Clamped,
}

impl State {
    pub(super) fn new(pacing: Pacing) -> Self {
        Self {
            pacing,
            in_flight: 0,
            informed: false,
            probing: false,
            hold: None,
            window: None,
            last: None,
        }
    }

    /// Decides about the next request, and counts it if it may go.
    pub(super) fn next(&mut self, now: Tick) -> Next {
        let next = self.decide(now);
        if next == Next::Go {
            self.in_flight += 1;
        }
        next
    }

    fn decide(&mut self, now: Tick) -> Next {
        if let Some(hold) = self.hold {
            let wait = hold.until.since(now);
            if !wait.is_zero() {
                return Next::Wait(wait);
            }
            self.hold = None;
            self.probing |= hold.length == Length::Clamped;
        }
        if self.probing {
            return self.alone();
        }
        if self.pacing == Pacing::Off {
            return Next::Go;
        }
        if !self.informed {
            return match self.in_flight {
                0..UNINFORMED => Next::Go,
                _ => Next::Return,
            };
        }
        self.roll_over(now);
        match &mut self.window {
            None if self.probing => self.alone(),
            None => Next::Go,
            Some(window) if window.available > 0 => {
                window.available -= 1;
                Next::Go
            }
            Some(Window {
                end: End::Known(end, _),
                ..
            }) => Next::Wait(end.since(now)),
            Some(_) if self.in_flight > 0 => Next::Return,
            Some(_) => {
                self.window = None;
                self.probing = true;
                Next::Go
            }
        }
    }

    /// Begins the next window where this one has ended.
    fn roll_over(&mut self, now: Tick) {
        let Some(window) = &mut self.window else {
            return;
        };
        let End::Known(end, length) = window.end else {
            return;
        };
        if end > now {
            return;
        }
        match (window.limit, length) {
            // What is under way may be counted in the new window.
            (Some(limit), Length::Whole) => {
                window.available = difference(limit, self.in_flight);
                window.end = End::Untold { last: end };
                window.began = Some(now);
            }
            _ => {
                self.window = None;
                self.probing = true;
            }
        }
    }

    /// One request at a time.
    fn alone(&self) -> Next {
        if self.in_flight == 0 {
            Next::Go
        } else {
            Next::Return
        }
    }

    /// How long the service holds every request back.
    pub(super) fn hold(&self, now: Tick) -> Option<Duration> {
        let hold = self.hold.map(|hold| hold.until);
        let window = self.window.as_ref().and_then(|window| match window.end {
            End::Known(end, _) if window.available <= 0 && self.pacing == Pacing::On => Some(end),
            _ => None,
        });
        let wait = hold.max(window)?.since(now);
        Some(wait).filter(|wait| !wait.is_zero())
    }

    /// Takes note of a response to a request sent at `sent`. `reset` is when it
    /// arrived, and how long from then the window lasts.
    pub(super) fn learn(
        &mut self,
        sent: Tick,
        read: Option<RateLimit>,
        reset: Option<(Tick, Duration)>,
    ) {
        self.informed = true;
        self.probing = false;
        let Some(read) = read else { return };
        self.last = Some(read);
        let Some(remaining) = read.remaining else {
            return;
        };
        let end = reset.map_or(End::Unknown, |(now, wait)| {
            let (wait, length) = clamp(wait);
            End::Known(now.plus(wait), length)
        });
        let lasts = reset.is_some_and(|(_, wait)| !wait.is_zero());
        // The response's own request is still counted as under way.
        let others = self.in_flight.saturating_sub(1);
        match &mut self.window {
            Some(window) if window.is_after(sent, end, lasts) => {
                let most = window.limit.map_or(i64::MAX, |limit| difference(limit, 0));
                window.available = window.available.saturating_add(1).min(most);
            }
            Some(window) if !end.is_later_than(window.end) => {
                if !matches!(window.end, End::Known(..)) {
                    window.end = end;
                }
                window.limit = read.limit.or(window.limit);
                window.available = window.available.min(difference(remaining, 0));
            }
            window => {
                *window = Some(Window {
                    limit: read.limit,
                    available: difference(remaining, others),
                    end,
                    began: reset.map(|(now, _)| now),
                });
            }
        }
    }

    pub(super) fn cool_down(&mut self, now: Tick, wait: Duration) {
        let (wait, length) = clamp(wait);
        let until = now.plus(wait);
        if self.hold.is_none_or(|hold| hold.until < until) {
            self.hold = Some(Hold { until, length });
        }
    }

    pub(super) fn returned(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    pub(super) fn last(&self) -> Option<RateLimit> {
        self.last
    }
}

impl Window {
    /// Whether an earlier window counted a request sent at `sent`, whose response
    /// names `end`: it takes none of the room of this one.
    fn is_after(&self, sent: Tick, end: End, lasts: bool) -> bool {
        let was_under_way = self.began.is_some_and(|began| sent < began);
        was_under_way
            && match self.end {
                End::Untold { last } => {
                    !(lasts && end.is_later_than(End::Known(last, Length::Whole)))
                }
                End::Known(_, Length::Whole) => self.end.is_later_than(end),
                End::Known(_, Length::Clamped) | End::Unknown => false,
            }
    }
}

impl End {
    /// Whether it is the end of a later window. The responses of one window
    /// differ by rounding and by their way here.
    fn is_later_than(self, known: Self) -> bool {
        const SAME: Duration = Duration::from_millis(250);
        match (self, known) {
            // Both move with the time of their response.
            (Self::Known(_, Length::Clamped), Self::Known(_, Length::Clamped)) => false,
            (Self::Known(read, _), Self::Known(known, _)) => read.since(known) > SAME,
            _ => false,
        }
    }
}

fn difference(count: u64, less: u64) -> i64 {
    let signed = |count| i64::try_from(count).unwrap_or(i64::MAX);
    signed(count).saturating_sub(signed(less))
}

fn clamp(wait: Duration) -> (Duration, Length) {
    if wait > LONGEST_HOLD {
        (LONGEST_HOLD, Length::Clamped)
    } else {
        (wait, Length::Whole)
    }
}

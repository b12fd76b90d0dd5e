//! Progress of a campaign, and the reason why it ended.

use std::time::Duration;

use crate::error::Error;

/// Counts of a campaign. `taken` is the sum of the results and `under_way`.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
/// let mut run = client.bulk("spring-sale").send(people);
/// while run.next().await.is_some() {}
/// let progress = run.progress();
/// assert_eq!((progress.taken, progress.sent, progress.failed), (2, 2, 0));
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BulkProgress {
    /// Messages taken from the input: those from this index on were not sent.
    pub taken: u64,
    /// Messages being sent.
    pub under_way: u64,
    /// Messages that the service accepted in this run.
    pub sent: u64,
    /// Messages that the service had accepted before.
    pub replayed: u64,
    /// Messages that failed.
    pub failed: u64,
    /// Repeats of a recipient, which were not sent.
    pub duplicates: u64,
    /// Results a second since the start; 0 before the first one.
    pub rate: f64,
    /// Time left at this rate, where the length of the input is known.
    pub left: Option<Duration>,
}

impl BulkProgress {
    /// Number of results so far.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// let people = [("+15551234567", "Hello"), ("+15559876543", "Hello")];
    /// let mut run = client.bulk("spring-sale").send(people);
    /// while run.next().await.is_some() {}
    /// assert_eq!(run.progress().done(), 2);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn done(&self) -> u64 {
        self.sent + self.replayed + self.failed + self.duplicates
    }

    pub(super) fn at(mut self, elapsed: Duration, total: Option<u64>) -> Self {
        let seconds = elapsed.as_secs_f64();
        if seconds > 0.0 {
            self.rate = self.done() as f64 / seconds;
        }
        let rest = total.map(|total| total.saturating_sub(self.done()));
        self.left =
            rest.filter(|rest| *rest == 0 || self.rate > 0.0)
                .map(|rest| match rest {
                    0 => Duration::ZERO,
                    rest => Duration::try_from_secs_f64(rest as f64 / self.rate)
                        .unwrap_or(Duration::MAX),
                });
        self
    }
}

/// Reason why a campaign ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BulkEnd {
    /// The input ended.
    Exhausted,
    /// [`BulkRun::stop`](crate::BulkRun::stop) was called.
    Stopped,
    /// The campaign's deadline passed.
    Deadline,
    /// No further message can be sent: the API key is refused (401), or a limit of
    /// the plan (402) or of the account (429 with its code) is reached.
    Refused(Error),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_follows_from_the_rate() {
        let counts = BulkProgress {
            sent: 40,
            failed: 10,
            ..BulkProgress::default()
        };
        let progress = counts.at(Duration::from_secs(5), Some(150));
        assert_eq!(progress.rate, 10.0);
        assert_eq!(progress.left, Some(Duration::from_secs(10)));
        assert_eq!(counts.at(Duration::ZERO, Some(150)).left, None);
        assert_eq!(counts.at(Duration::from_secs(5), None).left, None);
        let over = counts.at(Duration::from_secs(5), Some(50));
        assert_eq!(over.left, Some(Duration::ZERO));
    }
}

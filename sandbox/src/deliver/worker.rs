//! The background task: runs what is due by the clock and posts events, one at a
//! time for each webhook.

use chrono::DateTime;
use tokio::task::JoinSet;

use super::post::Poster;
use super::queue::take_jobs;
use crate::shared::Shared;

/// Runs until it is aborted.
pub(crate) async fn run(shared: Shared) {
    let clock = shared.lock().store.clock.clone();
    let poster = Poster::new(clock.clone());
    let mut posts = JoinSet::new();
    loop {
        let (jobs, next) = shared.change(|service| {
            let epoch = service.epoch();
            let jobs = take_jobs(&mut service.store, epoch);
            (jobs, service.store.agenda.next_due())
        });
        for job in jobs {
            let poster = poster.clone();
            posts.spawn(async move {
                let epoch = job.epoch;
                (poster.post(job).await, epoch)
            });
        }
        let next = next.and_then(DateTime::from_timestamp_millis);
        let due = async {
            match next {
                Some(next) => clock.sleep_until(next).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            Some(attempt) = posts.join_next() => {
                if let Ok((attempt, epoch)) = attempt {
                    shared.finish(attempt, epoch);
                }
            }
            () = due => {}
            () = shared.woken() => {}
        }
    }
}

//! Delivers webhooks: each change becomes an event for every subscription that
//! wants it, which is signed, posted, retried and logged.

mod body;
mod post;
mod queue;
mod worker;

pub(crate) use self::post::Poster;
pub(crate) use self::queue::{Job, finish, flush, replay, run_due};
pub(crate) use self::worker::run;

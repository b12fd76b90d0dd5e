//! Webhooks for real: what happened becomes an event for each subscription
//! that wants it, and is posted, signed, retried and logged.

mod body;
mod post;
mod queue;
mod worker;

pub(crate) use self::post::Poster;
pub(crate) use self::queue::{finish, flush, replay, run_due};
pub(crate) use self::worker::run;

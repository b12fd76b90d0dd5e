#![doc = include_str!("../README.md")]
#![warn(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used
)]

#[cfg(not(any(feature = "sqlite", feature = "postgres")))]
compile_error!("choose a database: the feature `sqlite` or `postgres` of blooio-outbox");

mod draft;
mod error;
mod gate;
mod job;
mod outbox;
mod store;
mod worker;

pub use self::{
    draft::Draft,
    error::{Error, ErrorKind},
    job::{Job, JobFilter, JobId, JobState},
    outbox::{
        Cancelled, Enqueued, Finding, Health, Outbox, OutboxBuilder, POSTGRES_INSERT, Recorded,
        Resolution, SQLITE_INSERT, Scope, Stats,
    },
    worker::{Summary, Worker},
};

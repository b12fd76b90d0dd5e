//! What several tests share.
#![allow(dead_code, reason = "each test binary uses its own part of it")]

pub(crate) mod log;
pub(crate) mod peer;

use blooio_client::{Client, ClientBuilder, Clock, Randomness};

/// A manual clock at a time that the documents print.
pub(crate) fn clock() -> Clock {
    Clock::manual("2026-04-19T12:34:56Z".parse().unwrap())
}

/// A client of `url` with a manual clock and seeded chance.
pub(crate) fn builder(url: &str, clock: &Clock) -> ClientBuilder {
    Client::builder()
        .api_key("sk_live_test")
        .base_url(format!("{url}/v2/api"))
        .clock(clock.clone())
        .randomness(Randomness::seeded(7))
}

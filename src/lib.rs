//! A client for the Blooio API.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod clock;
#[cfg(feature = "webhook")]
pub mod webhook;

pub use clock::Clock;

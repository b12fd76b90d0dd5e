//! A client for the Blooio API.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod clock;
#[cfg(feature = "sandbox")]
pub mod sandbox;
#[cfg(feature = "webhook")]
pub mod webhook;

pub use clock::Clock;

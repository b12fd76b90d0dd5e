//! A client for the Blooio API.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "webhook")]
pub mod webhook;

//! The command as a person or a script uses it: the real binary against a sandbox
//! that the test starts.

mod account;
mod api;
mod bulk;
mod configuration;
mod exit_codes;
mod following;
mod help;
mod outbox;
mod output;
mod privacy;
mod recording;
mod sandbox;
mod sending;
mod signatures;
mod support;
mod webhooks;

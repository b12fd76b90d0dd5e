//! The task that every queue is given: the same messages, in the same batches, by
//! the same client.

use blooio_client::Client;

use crate::Problem;

pub(crate) const CHAT: &str = "+15551234567";

/// Jobs of one transaction.
pub(crate) const BATCH: usize = 1000;

/// Requests of a worker at the same time.
pub(crate) const IN_FLIGHT: usize = 32;

pub(crate) fn key(number: u64) -> String {
    format!("bench:{number:010}")
}

pub(crate) fn text(number: u64) -> String {
    format!("Your order {number} has left our house and arrives tomorrow before noon.")
}

pub(crate) fn client(base: &str) -> Result<Client, Problem> {
    Ok(Client::builder().api_key("bench").base_url(base).build()?)
}

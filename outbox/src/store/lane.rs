//! The choice of a database connection for a transaction.

/// The purpose of a transaction. PostgreSQL has a connection for each, so that
/// a lease is renewed while a long statement runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    Work,
    Lease,
}

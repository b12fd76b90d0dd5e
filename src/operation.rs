//! What the spec says about an operation, as the transport and the tests read it.

/// One operation of the spec.
///
/// The table of all of them is [`operations::ALL`](crate::generated::operations::ALL).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The operationId, as the spec writes it.
    pub id: &'static str,
    /// The name of its method on the generated client.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template, relative to the base URL.
    pub path: &'static str,
    /// When a request may be repeated after an unknown outcome.
    pub retry: Retry,
    /// Whether the service offers it.
    pub availability: Availability,
    /// The status codes that the spec documents.
    pub statuses: &'static [u16],
}

/// When a request may be repeated after an unknown outcome (`x-retry`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Repeating is harmless.
    Idempotent,
    /// Repeating is harmless with the same Idempotency-Key and the same bytes.
    Keyed,
    /// Repeating could do the work twice.
    Never,
}

/// Whether the service offers an operation (`x-availability`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It does.
    Available,
    /// The vendor says that it is not enabled yet.
    ComingSoon,
    /// Only prose mentions it.
    Unconfirmed,
}

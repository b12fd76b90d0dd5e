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
    /// The form field that takes the file, for a multipart operation.
    pub upload: Option<&'static str>,
    /// The status codes that the spec documents.
    pub statuses: &'static [u16],
}

impl Operation {
    /// The URL of this operation, with `segments` for the parameters of its
    /// path, in their order.
    pub(crate) fn url(&self, base: &str, segments: &[&str]) -> String {
        let mut url = String::from(base);
        let mut segments = segments.iter();
        for part in self.path.split('/').skip(1) {
            url.push('/');
            match segments.as_slice().first() {
                Some(segment) if part.starts_with('{') => {
                    url.extend(crate::transport::encode_segment(*segment));
                    segments.next();
                }
                _ => url.push_str(part),
            }
        }
        url
    }
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

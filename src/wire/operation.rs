//! An operation of the spec as data, for the transport and the tests.

/// One operation of the spec.
///
/// The table of all of them is [`operations::ALL`](crate::generated::operations::ALL).
///
/// ```
/// use blooio_client::generated::operations;
/// use blooio_client::operation::Retry;
///
/// let send = &operations::SEND_MESSAGE;
/// assert_eq!((send.method, send.retry), ("POST", Retry::Keyed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The operationId, as the spec writes it.
    pub id: &'static str,
    /// The name of its method on the generated client.
    pub name: &'static str,
    /// Summary of the operation.
    pub summary: &'static str,
    /// Tag of the spec, such as `Contacts`.
    pub tag: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template, relative to the base URL.
    pub path: &'static str,
    /// Its path, query and header parameters, in the order of the spec.
    pub parameters: &'static [Parameter],
    /// Body of its request.
    pub body: Option<RequestBody>,
    /// The schema of a success.
    pub success: Option<&'static str>,
    /// When a request may be repeated after an unknown outcome.
    pub retry: Retry,
    /// Whether the service offers it.
    pub availability: Availability,
    /// The form field that takes the file, for a multipart operation.
    pub upload: Option<&'static str>,
    /// The status codes that the spec documents; a range by its first one, `5XX`
    /// by 500.
    pub statuses: &'static [u16],
}

impl Operation {
    /// The URL of this operation, with `segments` for the parameters of its
    /// path, in their order.
    pub(crate) fn url(&self, base: &str, segments: &[&str]) -> String {
        let values: usize = segments.iter().map(|segment| segment.len()).sum();
        // Room for every character of the values encoded: no growth.
        let mut url = String::with_capacity(base.len() + self.path.len() + 3 * values);
        url.push_str(base);
        let mut segments = segments.iter();
        for part in self.path.split('/').skip(1) {
            url.push('/');
            match segments.as_slice().first() {
                Some(segment) if part.starts_with('{') => {
                    url.extend(crate::wire::encode::encode_segment(*segment));
                    segments.next();
                }
                _ => url.push_str(part),
            }
        }
        url
    }

    /// Whether a path of these segments, not encoded, is this operation's.
    pub(crate) fn is_at(&self, segments: &[String]) -> bool {
        let parts = self.path.split('/').skip(1);
        parts.clone().count() == segments.len()
            && parts
                .zip(segments)
                .all(|(part, segment)| part.starts_with('{') || part == segment)
    }
}

/// A request that the spec does not have, by a method whose repetition RFC 9110
/// calls harmless.
pub(crate) static OTHER_IDEMPOTENT: Operation = Operation {
    retry: Retry::Idempotent,
    ..OTHER
};

/// Any other request that the spec does not have.
pub(crate) static OTHER: Operation = Operation {
    id: "request",
    name: "request",
    summary: "",
    tag: "",
    method: "",
    path: "",
    parameters: &[],
    body: None,
    success: None,
    retry: Retry::Never,
    availability: Availability::Unconfirmed,
    upload: None,
    statuses: &[],
};

/// A parameter of an [`Operation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// Its name, as the spec writes it.
    pub name: &'static str,
    /// The part of the request that it belongs to.
    pub location: Location,
    /// Whether a request needs it.
    pub required: bool,
    /// The schema that it refers to, or its type.
    pub schema: &'static str,
    /// The values that the spec lists for it; empty where any value is good.
    pub values: &'static [&'static str],
    /// Its description.
    pub description: &'static str,
}

/// The part of a request that a [`Parameter`] belongs to (`in`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// A segment of the path.
    Path,
    /// The query string.
    Query,
    /// A header field.
    Header,
}

/// The body that an [`Operation`] takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestBody {
    /// Its media type.
    pub media_type: &'static str,
    /// The name of its schema in the spec.
    pub schema: &'static str,
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
    /// The service offers it.
    Available,
    /// The vendor says that it is not enabled yet.
    ComingSoon,
    /// Only prose mentions it.
    Unconfirmed,
}

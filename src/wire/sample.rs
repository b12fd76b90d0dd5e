//! An example body of a webhook delivery, for tools and tests that need one of
//! each event.

/// An example body of a webhook delivery, as the spec shows it.
///
/// The list of all of them is
/// [`samples::ALL`](crate::generated::samples::ALL).
///
/// ```
/// use blooio_client::generated::samples;
///
/// let sample = samples::ALL.iter().find(|sample| sample.event == "message.received");
/// assert!(sample.is_some_and(|sample| sample.body.starts_with('{')));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sample {
    /// The event, such as `message.received`.
    pub event: &'static str,
    /// The name of the form that the body has, such as `flat`.
    pub name: &'static str,
    /// The body: one JSON object.
    pub body: &'static str,
}

//! Why a text is refused as an identifier, and the rule that all of them share.

use std::borrow::Cow;
use std::fmt;

/// Error of a text that is not a valid identifier.
///
/// It names the kind of identifier and the problem, never the text itself.
///
/// ```
/// use blooio_client::PhoneNumber;
///
/// let error = "5551234567".parse::<PhoneNumber>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "invalid phone number: it does not start with +; write E.164, such as +15551234567",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidId {
    name: &'static str,
    reason: Cow<'static, str>,
}

impl InvalidId {
    pub(super) fn new(name: &'static str, reason: impl Into<Cow<'static, str>>) -> Self {
        let reason = reason.into();
        Self { name, reason }
    }

    pub(crate) fn reason(&self) -> &str {
        &self.reason
    }

    /// The kind of identifier, as a field is named: `chat_id`, `phone_number`, …
    ///
    /// ```
    /// use blooio_client::PhoneNumber;
    ///
    /// let error = "5551234567".parse::<PhoneNumber>().unwrap_err();
    /// assert_eq!(error.name(), "phone_number");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "invalid {}: {}",
            self.name.replace('_', " "),
            self.reason
        )
    }
}

impl std::error::Error for InvalidId {}

/// What every path parameter must be. The URL parser resolves `.` and `..`
/// in every encoding, so these two are refused rather than encoded.
pub(super) fn check_segment(name: &'static str, value: &str) -> Result<(), InvalidId> {
    let reason = if value.is_empty() {
        "it is empty"
    } else if value == "." || value == ".." {
        "it is a dot segment, which would lead to another resource"
    } else if value.bytes().any(|byte| byte.is_ascii_control()) {
        "it contains a control character, such as a line break"
    } else {
        return Ok(());
    };
    Err(InvalidId::new(name, reason))
}

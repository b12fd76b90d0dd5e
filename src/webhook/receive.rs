//! From bytes and headers to an event: verify, then parse, and the one error of
//! both.

use std::fmt;

use http::{HeaderMap, StatusCode};

use super::{Event, ParseError, Verifier, VerifyError};

impl Verifier {
    /// Checks a delivery, then parses it: bytes and headers in, event out.
    ///
    /// ```
    /// use blooio_client::Clock;
    /// use blooio_client::webhook::{SigningSecret, Verifier, sign_at};
    /// use http::HeaderMap;
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let body = br#"{"event":"message.read","message_id":"msg_abc123"}"#;
    /// let mut headers = HeaderMap::new();
    /// let now = Clock::system().now();
    /// headers.insert("x-blooio-signature", sign_at(&secret, body, now).parse()?);
    ///
    /// let verifier = Verifier::new(secret).require_timestamp();
    /// let event = verifier.verify_and_parse(body, &headers)?;
    /// assert_eq!(event.message_id(), Some("msg_abc123"));
    ///
    /// let error = verifier.verify_and_parse(b"{}", &headers).unwrap_err();
    /// assert_eq!(error.status(), 401);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`WebhookError::Signature`] (answer 401) or [`WebhookError::Body`]
    /// (answer 400).
    pub fn verify_and_parse(
        &self,
        body: &[u8],
        headers: &HeaderMap,
    ) -> Result<Event, WebhookError> {
        let _ = self.verify(body, headers)?;
        Ok(Event::parse(body, headers)?)
    }

    /// Checks a delivery whose body may be an array of events, then parses it.
    ///
    /// ```
    /// # use blooio_client::webhook::{SigningSecret, Verifier, sign};
    /// # let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// # let verifier = Verifier::new(secret.clone());
    /// # let mut headers = http::HeaderMap::new();
    /// let body = br#"[{"event":"message.read","message_id":"msg_abc123"}]"#;
    /// # headers.insert("x-blooio-signature", sign(&secret, body).parse()?);
    /// for event in verifier.verify_and_parse_all(body, &headers)? {
    ///     println!("{}", event.name());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`verify_and_parse`](Self::verify_and_parse).
    pub fn verify_and_parse_all(
        &self,
        body: &[u8],
        headers: &HeaderMap,
    ) -> Result<Vec<Event>, WebhookError> {
        let _ = self.verify(body, headers)?;
        Ok(Event::parse_all(body, headers)?)
    }
}

/// Reason why a delivery gave no event.
///
/// ```
/// use blooio_client::webhook::{SigningSecret, Verifier, WebhookError};
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// let headers = http::HeaderMap::new();
/// let error = Verifier::new(secret).verify_and_parse(b"{}", &headers).unwrap_err();
/// assert!(matches!(error, WebhookError::Signature(_)));
/// assert_eq!(error.status(), 401);
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// It may not come from the service. Answer 401, without a detail.
    Signature(VerifyError),
    /// It comes from the service, but is not an event. Answer 400.
    Body(ParseError),
}

impl WebhookError {
    /// HTTP status of the answer: 401 or 400.
    ///
    /// ```
    /// use blooio_client::webhook::{VerifyError, WebhookError};
    ///
    /// assert_eq!(WebhookError::from(VerifyError::Mismatch).status(), 401);
    /// ```
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Signature(_) => StatusCode::UNAUTHORIZED,
            Self::Body(_) => StatusCode::BAD_REQUEST,
        }
    }
}

impl From<VerifyError> for WebhookError {
    fn from(error: VerifyError) -> Self {
        Self::Signature(error)
    }
}

impl From<ParseError> for WebhookError {
    fn from(error: ParseError) -> Self {
        Self::Body(error)
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(error) => error.fmt(f),
            Self::Body(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WebhookError {}

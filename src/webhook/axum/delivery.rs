//! A verified event as a handler's argument, and the answers to what is none.

use std::fmt;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRef, FromRequest, Request};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};

use crate::webhook::{Event, ParseError, Verifier, VerifyError, WebhookError};

/// The largest body that is read: 256 KiB.
pub const BODY_LIMIT: usize = 256 * 1024;

/// The event of a delivery that was verified.
///
/// The state must hold an `Arc<Verifier>`, or be one. Must be the last argument
/// of a handler, because it reads the body, of which it takes at most
/// [`BODY_LIMIT`] bytes.
///
/// ```
/// use std::sync::Arc;
/// use axum::{Router, http::StatusCode, routing::post};
/// use blooio_client::webhook::axum::Delivery;
/// use blooio_client::webhook::{SigningSecret, Verifier};
///
/// async fn receive(Delivery(event): Delivery) -> StatusCode {
///     println!("{}", event.name());
///     StatusCode::OK
/// }
///
/// let verifier = Verifier::new(SigningSecret::new("whsec_a1b2c3d4e5f6")?);
/// let app: Router = Router::new()
///     .route("/webhooks/blooio", post(receive))
///     .with_state(Arc::new(verifier));
/// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
/// ```
#[derive(Clone, Debug)]
pub struct Delivery(pub Event);

impl<S> FromRequest<S> for Delivery
where
    S: Send + Sync,
    Arc<Verifier>: FromRef<S>,
{
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let verifier = Arc::from_ref(state);
        let (headers, body) = read(request, BODY_LIMIT).await?;
        Ok(Self(verifier.verify_and_parse(&body, &headers)?))
    }
}

/// Why a request gave no event. As a response it is a bare status: 401, 400 or
/// 413, with an empty body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The signature: 401.
    Signature(VerifyError),
    /// The body is no event: 400.
    Body(ParseError),
    /// The body broke off: 400.
    Interrupted,
    /// The body is larger than the limit: 413.
    TooLarge,
}

impl Refusal {
    /// The status that this is answered with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Signature(_) => StatusCode::UNAUTHORIZED,
            Self::Body(_) | Self::Interrupted => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }
}

impl From<WebhookError> for Refusal {
    fn from(error: WebhookError) -> Self {
        match error {
            WebhookError::Signature(error) => Self::Signature(error),
            WebhookError::Body(error) => Self::Body(error),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(error) => error.fmt(f),
            Self::Body(error) => error.fmt(f),
            Self::Interrupted => {
                f.write_str("the body broke off: answer 400, the service delivers again")
            }
            Self::TooLarge => f.write_str("the body is larger than the limit: answer 413"),
        }
    }
}

impl std::error::Error for Refusal {}

/// Reads the body, giving up as soon as it is known to be larger than `limit`:
/// by its declared length before the first byte, or by its bytes as they come.
pub(super) async fn read(
    mut request: Request,
    limit: usize,
) -> Result<(HeaderMap, Bytes), Refusal> {
    let declared = request.headers().get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > limit as u64) {
        return Err(Refusal::TooLarge);
    }
    DefaultBodyLimit::max(limit).apply(&mut request);
    let headers = std::mem::take(request.headers_mut());
    match Bytes::from_request(request, &()).await {
        Ok(body) => Ok((headers, body)),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Refusal::TooLarge),
        Err(_) => Err(Refusal::Interrupted),
    }
}

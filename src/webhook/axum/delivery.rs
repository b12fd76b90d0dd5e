//! Verified events as a handler's argument, and the answers to other requests.

use std::fmt;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRef, FromRequest, Request};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};

use crate::webhook::{Event, ParseError, Verifier, VerifyError, WebhookError};

/// Size of the largest body that is read: 256 KiB.
pub const BODY_LIMIT: usize = 256 * 1024;

/// Extractor of the event of a verified delivery.
///
/// The state must hold an `Arc<Verifier>` (see axum's `FromRef`), or be one. It
/// must be the last argument of a handler, because it reads the body, of which
/// it takes at most [`BODY_LIMIT`] bytes.
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
    type Rejection = DeliveryRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, DeliveryRejection> {
        let verifier = Arc::from_ref(state);
        let (headers, body) = read(request, BODY_LIMIT).await?;
        Ok(Self(verifier.verify_and_parse(&body, &headers)?))
    }
}

/// Extractor of all events of a verified delivery: like [`Delivery`], for a body
/// that may be an array.
///
/// ```
/// use axum::http::StatusCode;
/// use blooio_client::webhook::axum::Deliveries;
///
/// async fn receive(Deliveries(events): Deliveries) -> StatusCode {
///     for event in events {
///         println!("{}", event.name());
///     }
///     StatusCode::OK
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Deliveries(pub Vec<Event>);

impl<S> FromRequest<S> for Deliveries
where
    S: Send + Sync,
    Arc<Verifier>: FromRef<S>,
{
    type Rejection = DeliveryRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, DeliveryRejection> {
        let verifier = Arc::from_ref(state);
        let (headers, body) = read(request, BODY_LIMIT).await?;
        Ok(Self(verifier.verify_and_parse_all(&body, &headers)?))
    }
}

/// Reason why a request gave no event. As a response it is a status with an empty
/// body: 401, 400 or 413.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryRejection {
    /// A wrong signature: 401.
    Signature(VerifyError),
    /// A body that is not an event: 400.
    Body(ParseError),
    /// A body that broke off: 400.
    Interrupted,
    /// A body larger than the limit: 413.
    TooLarge,
}

impl DeliveryRejection {
    /// Status of the response.
    ///
    /// ```
    /// use blooio_client::webhook::axum::DeliveryRejection;
    ///
    /// assert_eq!(DeliveryRejection::TooLarge.status(), 413);
    /// ```
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Signature(_) => StatusCode::UNAUTHORIZED,
            Self::Body(_) | Self::Interrupted => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }
}

impl From<WebhookError> for DeliveryRejection {
    fn from(error: WebhookError) -> Self {
        match error {
            WebhookError::Signature(error) => Self::Signature(error),
            WebhookError::Body(error) => Self::Body(error),
        }
    }
}

impl IntoResponse for DeliveryRejection {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}

impl fmt::Display for DeliveryRejection {
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

impl std::error::Error for DeliveryRejection {}

/// Reads the body, giving up as soon as it is known to be larger than `limit`:
/// by its declared length before the first byte, or by its bytes as they come.
pub(super) async fn read(
    mut request: Request,
    limit: usize,
) -> Result<(HeaderMap, Bytes), DeliveryRejection> {
    let declared = request.headers().get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > limit as u64) {
        return Err(DeliveryRejection::TooLarge);
    }
    DefaultBodyLimit::max(limit).apply(&mut request);
    let headers = std::mem::take(request.headers_mut());
    match Bytes::from_request(request, &()).await {
        Ok(body) => Ok((headers, body)),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Err(DeliveryRejection::TooLarge)
        }
        Err(_) => Err(DeliveryRejection::Interrupted),
    }
}

//! A request's body, read once: JSON, a form with files, nothing, or a reason
//! why it could not be read.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::store::replays::KeyedBody;

/// Larger than the largest documented upload (10 MB), with room for the form
/// around it; keeps a runaway test from filling the memory.
pub(crate) const BODY_LIMIT: usize = 12 * 1024 * 1024;

/// What a request carried.
pub(crate) enum Payload {
    Empty,
    Json(Value),
    Form(Vec<FormField>),
    TooLarge,
    /// Neither; the text says why.
    Unreadable(&'static str),
}

/// One field of a `multipart/form-data` body.
pub(crate) struct FormField {
    pub(crate) name: String,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
}

impl Payload {
    /// The body as an idempotency key compares it.
    pub(crate) fn keyed(&self) -> KeyedBody {
        match self {
            Self::Json(value) => KeyedBody::Json(value.clone()),
            Self::Form(fields) => {
                let mut hasher = DefaultHasher::new();
                for field in fields {
                    field.name.hash(&mut hasher);
                    field.bytes.hash(&mut hasher);
                }
                KeyedBody::Other(hasher.finish())
            }
            Self::Empty | Self::TooLarge | Self::Unreadable(_) => KeyedBody::None,
        }
    }

    /// Reads the whole body.
    pub(crate) async fn read(request: Request) -> Self {
        let headers = request.headers().clone();
        // A declared length above the limit is refused before anything is read.
        let declared = headers
            .get(CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok());
        if declared
            .and_then(|length| length.parse().ok())
            .is_some_and(|length: usize| length > BODY_LIMIT)
        {
            return Self::TooLarge;
        }
        let bytes = match Bytes::from_request(request, &()).await {
            Ok(bytes) => bytes,
            Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Self::TooLarge;
            }
            Err(_) => return Self::Unreadable("the body broke off"),
        };
        if is_form(&headers) {
            return Self::form(headers, bytes).await;
        }
        if bytes.is_empty() {
            return Self::Empty;
        }
        match serde_json::from_slice(&bytes) {
            Ok(value) => Self::Json(value),
            Err(_) => Self::Unreadable("the body is not valid JSON"),
        }
    }

    async fn form(headers: HeaderMap, bytes: Bytes) -> Self {
        const BROKEN: Payload = Payload::Unreadable("the form is not valid multipart/form-data");
        let mut request = Request::new(Body::from(bytes));
        *request.headers_mut() = headers;
        DefaultBodyLimit::max(BODY_LIMIT).apply(&mut request);
        let Ok(mut form) = Multipart::from_request(request, &()).await else {
            return BROKEN;
        };
        let mut fields = Vec::new();
        loop {
            let field = match form.next_field().await {
                Ok(Some(field)) => field,
                Ok(None) => return Self::Form(fields),
                Err(_) => return BROKEN,
            };
            let name = field.name().unwrap_or_default().to_owned();
            let content_type = field.content_type().map(str::to_owned);
            let Ok(bytes) = field.bytes().await else {
                return BROKEN;
            };
            fields.push(FormField {
                name,
                content_type,
                bytes,
            });
        }
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value
                .to_ascii_lowercase()
                .starts_with("multipart/form-data")
        })
}

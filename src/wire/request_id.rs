//! The service's id of a request, which its support asks for.

use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};

/// The id as its header holds it: shared with the response, not copied.
#[derive(Clone, Debug)]
pub(crate) struct RequestId(HeaderValue);

impl RequestId {
    pub(crate) fn as_str(&self) -> Option<&str> {
        self.0.to_str().ok()
    }

    pub(crate) fn read(headers: &HeaderMap) -> Option<Self> {
        const NAMES: [HeaderName; 4] = [
            HeaderName::from_static("x-request-id"),
            HeaderName::from_static("request-id"),
            HeaderName::from_static("x-amzn-requestid"),
            HeaderName::from_static("cf-ray"),
        ];
        let value = NAMES.iter().find_map(|name| headers.get(name))?;
        Some(Self(value.clone())).filter(|id| id.as_str().is_some())
    }
}

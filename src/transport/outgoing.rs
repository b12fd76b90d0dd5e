//! A request that can be made again for each attempt. Its headers and its body are
//! set each time, so that a copy is a method and a URL.

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue, USER_AGENT};
use http::{HeaderMap, Method};

use super::Transport;
use crate::clock::Randomness;
use crate::error::Error;
use crate::idempotency::IdempotencyKey;
use crate::transport::upload::Upload;

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// As many as a request of ours has, and those that the transport adds.
const HEADERS: usize = 8;

pub(crate) struct Outgoing {
    /// Method and URL, which the last attempt takes and the others copy.
    request: Option<reqwest::Request>,
    /// The headers that only this request has.
    headers: HeaderMap,
    /// A body in JSON.
    json: Option<Bytes>,
    /// A body that is opened again for each attempt.
    upload: Option<Upload>,
}

impl Outgoing {
    pub(crate) fn new(request: reqwest::Request, headers: HeaderMap) -> Self {
        Self {
            request: Some(request),
            headers,
            json: None,
            upload: None,
        }
    }

    pub(crate) fn with_json(self, json: Option<Bytes>) -> Self {
        Self { json, ..self }
    }

    pub(crate) fn with_upload(self, upload: Upload) -> Self {
        Self {
            upload: Some(upload),
            ..self
        }
    }

    /// The key of a POST for all attempts: the caller's, or a new one.
    pub(super) fn key(&self, randomness: &Randomness) -> Option<IdempotencyKey> {
        let request = self.request.as_ref()?;
        if request.method() != Method::POST {
            return None;
        }
        let given = self.headers.get(IDEMPOTENCY_KEY);
        let given = given.and_then(|key| IdempotencyKey::new(key.to_str().ok()?).ok());
        Some(given.unwrap_or_else(|| IdempotencyKey::from_uuid(randomness.uuid())))
    }

    /// The request of one attempt, authorised and under its key.
    pub(super) async fn request(
        &mut self,
        last: bool,
        transport: &Transport,
        key: Option<&IdempotencyKey>,
    ) -> Result<reqwest::Request, Error> {
        let request = if last {
            self.request.take()
        } else {
            self.request.as_ref().map(copy)
        };
        let mut request =
            request.ok_or_else(|| Error::invalid("request", "it cannot be sent again"))?;
        let json = HeaderValue::from_static("application/json");
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.insert(ACCEPT, json.clone());
        headers.insert(AUTHORIZATION, transport.authorization.clone());
        headers.insert(USER_AGENT, transport.user_agent.clone());
        if let Some(body) = &self.json {
            headers.insert(CONTENT_TYPE, json);
            *request.body_mut() = Some(body.clone().into());
        }
        if !self.headers.is_empty() {
            headers.extend(self.headers.clone());
        }
        if let Some(Ok(key)) = key.map(|key| HeaderValue::from_str(key.as_str())) {
            headers.insert(IDEMPOTENCY_KEY, key);
        }
        *request.headers_mut() = headers;
        match &self.upload {
            Some(upload) => upload.attach(request, transport.pool.builder()).await,
            None => Ok(request),
        }
    }

    /// Whether the last request that could be made of it has been made.
    pub(super) fn is_spent(&self) -> bool {
        self.request.is_none()
    }

    /// Whether making a request may take time.
    pub(super) fn opens_a_file(&self) -> bool {
        self.upload.is_some()
    }
}

/// The same method and URL. reqwest's own copy allocates for what none of these
/// requests has: extensions and a timeout.
fn copy(request: &reqwest::Request) -> reqwest::Request {
    reqwest::Request::new(request.method().clone(), request.url().clone())
}

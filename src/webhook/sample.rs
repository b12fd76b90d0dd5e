//! Deliveries as the service would send them, made from the spec's examples:
//! for tests, and for trying out a receiver.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri, header};
use serde_json::Value;

use super::{SigningSecret, headers, sign_at};
use crate::generated::events::samples;
pub use crate::wire::sample::Sample;

impl Sample {
    /// The example with the most fields of an event, by its name such as
    /// `message.received`. `None` if the spec has no example of it.
    ///
    /// ```
    /// use blooio_client::webhook::Sample;
    ///
    /// assert!(Sample::of("message.received").is_some());
    /// assert!(Sample::of("message.unheard_of").is_none());
    /// ```
    pub fn of(event: &str) -> Option<&'static Self> {
        let samples = samples::ALL.iter();
        let samples = samples.filter(|sample| sample.event == event);
        samples.max_by_key(|sample| sample.body.len())
    }

    /// A delivery of this body, to be changed, signed and posted.
    ///
    /// ```
    /// use blooio_client::webhook::Sample;
    ///
    /// let delivery = Sample::of("message.received").unwrap().delivery();
    /// assert!(delivery.body().contains("message.received"));
    /// ```
    pub fn delivery(&self) -> SampleDelivery {
        SampleDelivery {
            event: self.event,
            body: Cow::Borrowed(self.body),
        }
    }
}

/// A delivery as the service would post it, made from a [`Sample`].
///
/// ```
/// use blooio_client::Clock;
/// use blooio_client::webhook::{EventKind, Sample, SigningSecret, Verifier};
///
/// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
/// let sample = Sample::of("message.received").unwrap();
/// let delivery = sample.delivery().with("text", "Is my order ready?");
/// let headers = delivery.headers(&secret, Clock::system().now());
///
/// let verifier = Verifier::new(secret).require_timestamp();
/// let event = verifier.verify_and_parse(delivery.body().as_bytes(), &headers)?;
/// assert_eq!(event.kind(), &EventKind::Received);
/// assert_eq!(event.text(), Some("Is my order ready?"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleDelivery {
    event: &'static str,
    body: Cow<'static, str>,
}

impl SampleDelivery {
    /// The body, as JSON.
    ///
    /// ```
    /// use blooio_client::webhook::Sample;
    ///
    /// let delivery = Sample::of("message.received").unwrap().delivery();
    /// assert!(delivery.body().starts_with('{'));
    /// ```
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Sets a field at the top of the body, or removes it if the value is null.
    ///
    /// ```
    /// # use blooio_client::webhook::Sample;
    /// use serde_json::{Value, json};
    ///
    /// let delivery = Sample::of("message.delivered").unwrap().delivery();
    /// let delivery = delivery.with("message_id", "msg_42").with("status", Value::Null);
    /// let body: Value = serde_json::from_str(delivery.body())?;
    /// assert_eq!(body["message_id"], "msg_42");
    /// assert_eq!(body.get("status"), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use = "the delivery is moved into the result"]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        if let Ok(Value::Object(mut fields)) = serde_json::from_str(&self.body) {
            match value.into() {
                Value::Null => fields.remove(field),
                value => fields.insert(field.to_owned(), value),
            };
            self.body = Cow::Owned(Value::Object(fields).to_string());
        }
        self
    }

    /// The headers of a delivery of this body, signed at `at` in the
    /// timestamped form.
    ///
    /// ```
    /// use blooio_client::Clock;
    /// use blooio_client::webhook::{Sample, SigningSecret};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let delivery = Sample::of("message.read").unwrap().delivery();
    /// let headers = delivery.headers(&secret, Clock::system().now());
    /// assert!(headers.contains_key("x-blooio-signature"));
    /// # Ok::<(), blooio_client::webhook::InvalidSecret>(())
    /// ```
    pub fn headers(&self, secret: &SigningSecret, at: DateTime<Utc>) -> HeaderMap {
        let mut map = HeaderMap::new();
        let json = HeaderValue::from_static("application/json");
        map.insert(header::CONTENT_TYPE, json);
        map.insert(&headers::EVENT, HeaderValue::from_static(self.event));
        let body: Value = serde_json::from_str(&self.body).unwrap_or_default();
        if let Some(id) = body.get("message_id").and_then(Value::as_str) {
            insert(&mut map, &headers::MESSAGE_ID, id);
        }
        let signature = sign_at(secret, self.body.as_bytes(), at);
        insert(&mut map, &headers::SIGNATURE, &signature);
        map
    }

    /// The whole delivery: a POST to `uri`, signed at `at`.
    ///
    /// ```
    /// use blooio_client::Clock;
    /// use blooio_client::webhook::{Sample, SigningSecret};
    ///
    /// let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    /// let uri = "http://127.0.0.1:3001/webhooks/blooio".parse()?;
    /// let delivery = Sample::of("message.read").unwrap().delivery();
    /// let request = delivery.request(uri, &secret, Clock::system().now());
    /// assert_eq!(request.method(), "POST");
    /// assert_eq!(request.headers()["x-blooio-event"], "message.read");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn request(self, uri: Uri, secret: &SigningSecret, at: DateTime<Utc>) -> Request<String> {
        let headers = self.headers(secret, at);
        let mut request = Request::new(self.body.into_owned());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        request
    }
}

/// Sets a header, unless the value cannot be one.
fn insert(map: &mut HeaderMap, name: &HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        map.insert(name, value);
    }
}

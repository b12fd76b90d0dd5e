//! Requests to paths that the spec does not have, through the same transport and
//! under the same rules as all others.

use std::fmt;

use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, Method};
use reqwest::Url;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::client::Client;
use crate::error::Error;
use crate::generated::operations;
use crate::idempotency::IdempotencyKey;
use crate::reply::{self, Reply};
use crate::transport::Outgoing;
use crate::wire::encode::encode_segment;
use crate::wire::operation::{self, Operation};

impl Client {
    /// A request to a path of the API, relative to the base URL, for what no method
    /// covers: an operation that is newer than this crate, or a body that its types
    /// do not have. Keys, retries, pacing and errors are those of every other
    /// request.
    ///
    /// The path is written in plain text, `/chats/+15551234567/messages`: each
    /// segment is encoded here, exactly once.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let sent = client
    ///     .request(Method::POST, "/chats/+15551234567/messages")
    ///     .json(&serde_json::json!({ "text": "Hello" }))
    ///     .send()
    ///     .await?;
    /// println!("{}", sent["message_id"]);
    ///
    /// let chats = client.request(Method::GET, "/chats").query("limit", 10).send().await?;
    /// println!("{}", chats["chats"]);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let builder = RequestBuilder {
            client: self.clone(),
            method,
            segments: Vec::new(),
            query: Vec::new(),
            body: None,
            headers: HeaderMap::new(),
            problem: None,
        };
        builder.path(path)
    }
}

/// Builder of a request: see [`Client::request`]. [`send`](Self::send) returns the
/// error of a refused value.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// use blooio_client::http::Method;
///
/// let contact = client
///     .request(Method::GET, "/contacts")
///     .segment("+15551234567")
///     .send()
///     .await?;
/// println!("{}", contact["contact_id"]);
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone)]
#[must_use = "nothing is sent until `send` is called"]
pub struct RequestBuilder {
    client: Client,
    method: Method,
    segments: Vec<String>,
    query: Vec<(String, String)>,
    body: Option<Bytes>,
    headers: HeaderMap,
    /// The first thing that was wrong.
    problem: Option<Error>,
}

impl RequestBuilder {
    /// Adds a segment to the path, which may hold any character, `/` included.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let contact = client.request(Method::GET, "/contacts").segment("+15551234567");
    /// println!("{}", contact.send().await?["contact_id"]);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn segment(mut self, segment: impl Into<String>) -> Self {
        let segment = segment.into();
        if segment.is_empty() {
            return self.wrong("path", "a segment is empty");
        }
        if segment == "." || segment == ".." {
            let reason = "it has a dot segment, which would lead to another resource";
            return self.wrong("path", reason);
        }
        if segment.bytes().any(|byte| byte.is_ascii_control()) {
            let reason = "it contains a control character, such as a line break";
            return self.wrong("path", reason);
        }
        self.segments.push(segment);
        self
    }

    /// Adds a query parameter.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let chats = client.request(Method::GET, "/chats").query("limit", 10).send().await?;
    /// println!("{}", chats["chats"]);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn query(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    /// Sets the body to a value as JSON. Default: none.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let request = client.request(Method::POST, "/chats/+15551234567/messages");
    /// let sent = request.json(&serde_json::json!({ "text": "Hello" })).send().await?;
    /// println!("{}", sent["message_id"]);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match crate::transport::json(body) {
            Ok(body) => self.body = Some(body.into()),
            Err(error) => self.problem = self.problem.or(Some(error)),
        }
        self
    }

    /// Sets the body to bytes that are JSON already and are sent as they are.
    /// Default: none.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let stored = r#"{ "text": "Hello" }"#;
    /// let request = client.request(Method::POST, "/chats/+15551234567/messages");
    /// request.body(stored).send().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn body(mut self, json: impl Into<Bytes>) -> Self {
        self.body = Some(json.into());
        self
    }

    /// Sets a header. The transport's own (`Authorization`, `Accept`,
    /// `User-Agent`) cannot be replaced.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let request = client.request(Method::POST, "/chats/+15551234567/messages")
    ///     .header("x-from-number", "+15550001111")
    ///     .json(&serde_json::json!({ "text": "Hello" }));
    /// request.send().await?;
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let Ok(parsed) = name.parse::<HeaderName>() else {
            return self.wrong("header", "its name is not that of a header");
        };
        let own = [
            http::header::AUTHORIZATION,
            http::header::ACCEPT,
            http::header::USER_AGENT,
        ];
        if own.contains(&parsed) {
            return self.wrong("header", "the client sets this header itself");
        }
        let Ok(value) = HeaderValue::from_str(value) else {
            return self.wrong("header", "it has characters that a header cannot hold");
        };
        self.headers.insert(parsed, value);
        self
    }

    /// Sets the idempotency key of a POST. Default: a new one for each send.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let request = client.request(Method::POST, "/chats/+15551234567/messages")
    ///     .idempotency_key("order-4281-shipped")
    ///     .json(&serde_json::json!({ "text": "Shipped!" }));
    /// let sent = request.send().await?;
    /// assert_eq!(sent.idempotency_key().unwrap().as_str(), "order-4281-shipped");
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    pub fn idempotency_key(
        mut self,
        key: impl TryInto<IdempotencyKey, Error: Into<Error>>,
    ) -> Self {
        match key.try_into() {
            Ok(key) => return self.header("idempotency-key", key.as_str()),
            Err(error) => self.problem = self.problem.or(Some(error.into())),
        }
        self
    }

    /// Sends the request and returns the body as JSON, `Null` if it is empty.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// let me = client.request(Method::GET, "/me").send().await?;
    /// println!("{}", me["valid"]);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the path or a header cannot be sent, or the request fails.
    pub async fn send(self) -> Result<Reply<Value>, Error> {
        let (body, report) = self.execute().await?;
        if body.iter().all(u8::is_ascii_whitespace) {
            return reply::read(Bytes::from_static(b"null"), report);
        }
        reply::read(body, report)
    }

    /// Sends the request and reads the body into a type of your own.
    ///
    /// ```
    /// # blooio_sandbox::example(async |client, _| {
    /// use blooio_client::http::Method;
    ///
    /// #[derive(serde::Deserialize)]
    /// struct Me {
    ///     valid: Option<bool>,
    /// }
    ///
    /// let me = client.request(Method::GET, "/me").send_as::<Me>().await?;
    /// println!("{:?}", me.valid);
    /// # Ok(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// As [`send`](Self::send), or if the body does not have the type's form.
    pub async fn send_as<T: DeserializeOwned>(self) -> Result<Reply<T>, Error> {
        let (body, report) = self.execute().await?;
        reply::read(body, report)
    }

    async fn execute(self) -> Result<(Bytes, reply::Report), Error> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let operation = operation_of(&self.method, &self.segments);
        let mut url = self.client.base_url().to_owned();
        for segment in &self.segments {
            url.push('/');
            url.extend(encode_segment(segment));
        }
        let mut url = Url::parse(&url).map_err(|_| Error::invalid("path", "it makes no URL"))?;
        if !self.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&self.query);
        }
        let request = reqwest::Request::new(self.method, url);
        let outgoing = Outgoing::new(request, self.headers).with_json(self.body);
        self.client.transport().execute(operation, outgoing).await
    }

    /// Adds the segments of a path in plain text.
    fn path(self, path: &str) -> Self {
        let Some(path) = path.strip_prefix('/') else {
            return self.wrong("path", "it does not begin with /");
        };
        if let Some(reserved) = path.chars().find(|one| matches!(one, '?' | '#')) {
            let reason = format!(
                "it contains {reserved}; add parameters with `query`, and a segment that has this character with `segment`"
            );
            return self.wrong("path", reason);
        }
        if path.contains('%') {
            let reason = "it contains %; write the path in plain text, it is encoded here";
            return self.wrong("path", reason);
        }
        path.split('/').fold(self, Self::segment)
    }

    fn wrong(
        mut self,
        field: &'static str,
        reason: impl Into<std::borrow::Cow<'static, str>>,
    ) -> Self {
        self.problem = self.problem.or_else(|| Some(Error::invalid(field, reason)));
        self
    }
}

/// The path may hold a number, and the body a text.
impl fmt::Debug for RequestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBuilder")
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

/// The operation of the spec that a request is, for its name and its retry class;
/// else one that knows the method alone.
fn operation_of(method: &Method, segments: &[String]) -> &'static Operation {
    let has_method = |operation: &&Operation| operation.method == method.as_str();
    let found = operations::ALL.iter().filter(has_method);
    found
        .filter(|operation| operation.is_at(segments))
        // Of `/phone-numbers/batch` and a template, the one with fewer parameters.
        .min_by_key(|operation| operation.path.matches('{').count())
        .unwrap_or(match method.as_str() {
            "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" => &operation::OTHER_IDEMPOTENT,
            _ => &operation::OTHER,
        })
}

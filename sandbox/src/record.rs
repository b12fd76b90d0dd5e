//! Records for a test to check: the requests that arrived and the messages that
//! were sent.

use std::fmt;

use axum::http::HeaderMap;
use serde_json::Value;

use crate::http::payload::Payload;
use crate::http::reply::Reply;
use crate::http::request::Arrival;
use crate::store::messages::Message;

/// A request that reached the sandbox, refused ones included.
///
/// `Debug` shows the method and the answer's status only: a path or a body may
/// name people.
///
/// ```
/// # blooio_sandbox::example(async |client, sandbox| {
/// client.chat("+15551234567")?.send("Hello").await?;
/// let requests = sandbox.requests();
/// let sent = requests.last().ok_or("no request")?;
/// assert_eq!((sent.method(), sent.operation()), ("POST", Some("sendMessage")));
/// assert_eq!(sent.path(), "/v2/api/chats/%2B15551234567/messages");
/// assert!(sent.idempotency_key().is_some());
/// assert_eq!(sent.json().map(|body| &body["text"]), Some(&"Hello".into()));
/// assert_eq!(sent.status(), 202);
/// assert!(sent.warnings().is_empty());
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone)]
pub struct RecordedRequest {
    sequence: u64,
    at: i64,
    operation: Option<&'static str>,
    method: String,
    path: String,
    query: Option<String>,
    headers: HeaderMap,
    json: Option<Value>,
    status: u16,
    response: String,
    warnings: Vec<String>,
}

impl RecordedRequest {
    pub(crate) fn new(
        sequence: u64,
        at: i64,
        operation: Option<&'static str>,
        arrival: Arrival,
        reply: &Reply,
        warnings: Vec<String>,
    ) -> Self {
        Self {
            sequence,
            at,
            operation,
            method: arrival.method.as_str().to_owned(),
            path: arrival.uri.path().to_owned(),
            query: arrival.uri.query().map(str::to_owned),
            headers: arrival.headers,
            json: match arrival.payload {
                Payload::Json(value) => Some(value),
                _ => None,
            },
            status: reply.status,
            response: match &reply.text {
                Some(text) => text.clone(),
                None => reply.body.to_string(),
            },
            warnings,
        }
    }

    /// Number of the request, from 1, in the order of the answers.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Time of the answer, in epoch milliseconds of the sandbox's clock.
    pub fn answered_at(&self) -> i64 {
        self.at
    }

    /// The operationId, if path and method are those of an operation.
    pub fn operation(&self) -> Option<&'static str> {
        self.operation
    }

    /// The HTTP method, in capitals.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path as it was on the wire, not decoded, including `/v2/api`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query as it was on the wire, without the question mark.
    pub fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// A header's value, if it came and is text. Names ignore case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The names and values of the headers that are text, in lowercase.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.headers.iter();
        headers.filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
    }

    /// The header `Idempotency-Key`.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.header("idempotency-key")
    }

    /// The body, if it was JSON.
    pub fn json(&self) -> Option<&Value> {
        self.json.as_ref()
    }

    /// The HTTP status that the sandbox answered.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The body that the sandbox answered.
    pub fn response(&self) -> &str {
        &self.response
    }

    /// What the service would ignore in the request: unknown fields and
    /// parameters, a body where none is taken, an id that is not encoded.
    /// [`strict`](crate::SandboxBuilder::strict) refuses such requests.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordedRequest")
            .field("method", &self.method)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// A message that the service accepted, as it is now.
///
/// `Debug` shows the id and the status only.
///
/// ```
/// # blooio_sandbox::example(async |client, sandbox| {
/// use blooio_client::{Effect, Message};
///
/// let message = Message::text("Hello").effect(Effect::Slam);
/// client.chat("+15551234567")?.send(&message).await?;
/// let sent = &sandbox.messages_sent()[0];
/// assert_eq!((sent.chat_id(), sent.from_number()), ("+15551234567", "+15550001111"));
/// assert_eq!((sent.text(), sent.effect()), (Some("Hello"), Some("slam")));
/// assert_eq!((sent.status(), sent.attachments().len()), ("queued", 0));
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone)]
pub struct SentMessage {
    id: String,
    chat_id: String,
    from: String,
    text: Option<String>,
    attachments: Vec<String>,
    effect: Option<String>,
    status: &'static str,
}

impl SentMessage {
    pub(crate) fn new(message: &Message) -> Self {
        let attachments = message.attachments.iter();
        Self {
            id: message.id.clone(),
            chat_id: message.chat.clone(),
            from: message.line.clone(),
            text: message.text.clone(),
            attachments: attachments.map(|file| file.url.clone()).collect(),
            effect: message.effect.clone(),
            status: message.status().unwrap_or_default(),
        }
    }

    /// The message's id.
    pub fn message_id(&self) -> &str {
        &self.id
    }

    /// The person's number or address, or the group's id.
    pub fn chat_id(&self) -> &str {
        &self.chat_id
    }

    /// The account's own number that it was sent from.
    pub fn from_number(&self) -> &str {
        &self.from
    }

    /// The text; the texts of several parts are joined by line breaks.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// The addresses of the attachments, in order.
    pub fn attachments(&self) -> &[String] {
        &self.attachments
    }

    /// The effect in its canonical spelling, e.g. `invisible-ink`.
    pub fn effect(&self) -> Option<&str> {
        self.effect.as_deref()
    }

    /// The status in the API's word, e.g. `queued`.
    pub fn status(&self) -> &str {
        self.status
    }
}

impl fmt::Debug for SentMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentMessage")
            .field("message_id", &self.id)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

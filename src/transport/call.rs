//! Where every generated operation ends: its request goes through the transport,
//! and the response becomes a value.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Outgoing, Transport};
use crate::error::Error;
use crate::reply::{self, Reply};
use crate::wire::operation::Operation;

/// Sends an operation's request. `headers` are those of this request alone, and
/// `body` is its JSON.
pub(crate) async fn call<T: DeserializeOwned>(
    transport: &Transport,
    operation: &'static Operation,
    request: reqwest::Request,
    headers: HeaderMap,
    body: Option<Vec<u8>>,
) -> Result<Reply<T>, Error> {
    let outgoing = Outgoing::new(request, headers).with_json(body.map(Bytes::from));
    let (body, report) = transport.execute(operation, outgoing).await?;
    reply::read(body, report)
}

/// The body of a request.
pub(crate) fn json<T: Serialize + ?Sized>(body: &T) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(body).map_err(|_| Error::invalid("body", "it cannot be written as JSON"))
}

/// The value of a request's header. The parameter is the header in snake_case.
pub(crate) fn header_value(
    name: &'static str,
    value: &(impl AsRef<str> + ?Sized),
) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(value.as_ref()).map_err(|_| {
        let parameter = name.to_ascii_lowercase().replace('-', "_");
        Error::invalid(parameter, "it has characters that a header cannot hold")
    })
}

/// The error of a URL and parameters that make no request.
pub(crate) fn unbuildable(error: reqwest::Error) -> Error {
    Error::invalid("request", "it cannot be built").because(error.without_url())
}

/// Hides the key and the pool.
impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport").finish_non_exhaustive()
    }
}

//! How generated operations reach the transport, and what they carry there.

use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::HeaderMap;
use progenitor_client::{ClientInfo, Error as RawError, ResponseValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Outgoing, Report, Transport};
use crate::error::{Error, carry};
use crate::generated;
use crate::wire::object;
use crate::wire::operation::Operation;

/// What the generated client carries: the way to the transport, and a place where
/// one call's report is left for the wrapper that made it.
pub struct Context {
    transport: Arc<Transport>,
    report: Option<OnceLock<Report>>,
}

impl Context {
    pub(crate) fn new(transport: Arc<Transport>) -> Self {
        Self {
            transport,
            report: None,
        }
    }

    /// The same way out, with a place for one call's report.
    pub(crate) fn reporting(&self) -> Self {
        Self {
            transport: Arc::clone(&self.transport),
            report: Some(OnceLock::new()),
        }
    }

    pub(crate) fn take_report(&mut self) -> Report {
        self.report
            .as_mut()
            .and_then(OnceLock::take)
            .unwrap_or_default()
    }

    pub(crate) fn transport(&self) -> &Arc<Transport> {
        &self.transport
    }
}

/// A clone is another call: it shares the transport and leaves no report.
impl Clone for Context {
    fn clone(&self) -> Self {
        Self::new(Arc::clone(&self.transport))
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").finish_non_exhaustive()
    }
}

/// Every generated operation ends here: its request goes through the transport, and
/// the response becomes a value. `headers` are those of this request alone.
pub(crate) async fn call<T: DeserializeOwned>(
    client: &generated::Client,
    operation: &'static Operation,
    request: reqwest::Request,
    headers: HeaderMap,
) -> Result<ResponseValue<T>, RawError<()>> {
    let context = client.inner();
    let outgoing = Outgoing::new(request, headers);
    let (received, report) = match context.transport.execute(operation, outgoing).await {
        Ok(done) => done,
        Err(error) => return Err(raw(error).await),
    };
    if let Some(place) = &context.report {
        let _ = place.set(report);
    }
    match object::read(&received.body) {
        Ok(value) => Ok(ResponseValue::new(value, received.status, received.headers)),
        Err(error) => Err(RawError::InvalidResponsePayload(received.body, error)),
    }
}

/// A request's body.
#[allow(clippy::result_large_err, reason = "it is generated code's error")]
pub(crate) fn json<T: Serialize>(body: &T) -> Result<Vec<u8>, RawError<()>> {
    serde_json::to_vec(body).map_err(|error| RawError::InvalidRequest(error.to_string()))
}

/// Our error as generated code's, which carries it until it is ours again.
async fn raw(error: Error) -> RawError<()> {
    let Some(status) = error.status().filter(|status| !status.is_success()) else {
        return carry(error).await;
    };
    // The caller of a raw operation sees the response that the error is made of.
    let body = Bytes::copy_from_slice(error.body());
    let mut response = http::Response::new(reqwest::Body::from(body));
    *response.status_mut() = status;
    response.extensions_mut().insert(error);
    RawError::UnexpectedResponse(response.into())
}

//! One attempt: send a request and read the whole response.

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};

use super::attempt_error::AttemptError;
use super::pool::{Pool, Response};
use crate::error::{ErrorKind, Outcome};

/// A response, read to its end.
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Sends a request and reads its response, up to `cap` bytes of body.
pub(crate) async fn attempt(
    pool: &Pool,
    request: reqwest::Request,
    cap: usize,
) -> Result<Received, AttemptError> {
    let mut response = pool.send(request).await?;
    let status = response.status;
    let body = read(&mut response, cap)
        .await
        .map_err(|error| AttemptError {
            status: Some(status),
            ..error
        })?;
    Ok(Received {
        status,
        headers: std::mem::take(&mut response.headers),
        body,
    })
}

async fn read(response: &mut Response, cap: usize) -> Result<Bytes, AttemptError> {
    let too_large = || {
        let reason = format!("the response is larger than the cap of {cap} bytes");
        AttemptError::new(ErrorKind::TooLarge, Outcome::Unknown, reason)
    };
    let length = response.body.length();
    if length.is_some_and(|length| length > cap as u64) {
        return Err(too_large());
    }
    // Nearly every response is one chunk, which then needs no copy.
    let Some(first) = response.body.chunk().await? else {
        return Ok(Bytes::new());
    };
    let Some(second) = response.body.chunk().await? else {
        return if first.len() > cap {
            Err(too_large())
        } else {
            Ok(first)
        };
    };
    let mut body = BytesMut::from(first);
    body.extend_from_slice(&second);
    while let Some(chunk) = response.body.chunk().await? {
        if body.len() + chunk.len() > cap {
            return Err(too_large());
        }
        body.extend_from_slice(&chunk);
    }
    if body.len() > cap {
        Err(too_large())
    } else {
        Ok(body.freeze())
    }
}

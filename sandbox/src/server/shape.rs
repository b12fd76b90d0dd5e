//! Bodies that a fault makes late or incomplete.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::Response;
use axum::http::header::CONTENT_LENGTH;
use blooio_client::Clock;
use futures_util::stream::{self, StreamExt as _};

/// Sends the head now and the body after a wait.
pub(super) fn slow(response: Response<Body>, clock: Clock, delay: Duration) -> Response<Body> {
    let length = response.body().size_hint().exact();
    let (mut head, body) = response.into_parts();
    if let Some(length) = length {
        head.headers.insert(CONTENT_LENGTH, length.into());
    }
    let late = async move {
        clock.sleep_until(clock.now() + delay).await;
        axum::body::to_bytes(body, usize::MAX)
            .await
            .map_err(io::Error::other)
    };
    Response::from_parts(head, Body::from_stream(stream::once(late)))
}

/// Declares the length of the whole body, and sends half of it.
pub(super) fn cut(response: Response<Body>, body: String) -> Response<Body> {
    let (mut head, _) = response.into_parts();
    head.headers.insert(CONTENT_LENGTH, body.len().into());
    let mut half = body.into_bytes();
    half.truncate(half.len() / 2);
    let half = stream::iter([Ok(Bytes::from(half))]);
    // The connection writes what it has while the next part is not ready.
    let end = stream::once(async {
        tokio::task::yield_now().await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    });
    Response::from_parts(head, Body::from_stream(half.chain(end)))
}

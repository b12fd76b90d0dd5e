//! Any framework, or none: bytes and headers in, event out. Here the framework
//! is a socket and forty lines. Try it:
//!
//! ```text
//! BLOOIO_WEBHOOK_SECRET=whsec_test cargo run --example webhook_plain
//! body='{"event":"message.received","message_id":"msg_abc","text":"Hello"}'
//! t=$(date +%s)
//! v1=$(printf '%s.%s' "$t" "$body" | openssl dgst -sha256 -hmac whsec_test | sed 's/.*= //')
//! curl -i localhost:3001 -H "X-Blooio-Signature: t=$t,v1=$v1" -d "$body"
//! ```
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use blooio_client::webhook::{
    Deduplicator, Event, MemoryDeduplicator, Sight, SigningSecret, Verifier,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

type Error = Box<dyn std::error::Error>;

fn main() -> Result<(), Error> {
    let secret = SigningSecret::new(std::env::var("BLOOIO_WEBHOOK_SECRET")?)?;
    let verifier = Verifier::new(secret).require_timestamp();
    let seen = MemoryDeduplicator::default();

    let listener = TcpListener::bind("127.0.0.1:3001")?;
    println!("listening on {}", listener.local_addr()?);
    for stream in listener.incoming() {
        let mut stream = stream?;
        let status = match read(&stream) {
            Ok((headers, body)) => receive(&verifier, &seen, &headers, &body),
            Err(_) => StatusCode::BAD_REQUEST,
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        )?;
    }
    Ok(())
}

/// The part that matters.
fn receive(
    verifier: &Verifier,
    seen: &impl Deduplicator,
    headers: &HeaderMap,
    body: &[u8],
) -> StatusCode {
    let event = match verifier.verify_and_parse(body, headers) {
        Ok(event) => event,
        Err(error) => {
            println!("refused: {error}");
            return error.status();
        }
    };
    match event.claim(seen) {
        Ok(Sight::First(claim)) => {
            handle(&event);
            // It is handled, even if the store fails.
            let _ = claim.confirm();
            StatusCode::OK
        }
        Ok(Sight::Repeat) => StatusCode::OK,
        // The service tries again.
        Ok(Sight::InProgress) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn handle(event: &Event) {
    println!("{event:?}");
    for warning in event.warnings() {
        println!("warning: {warning}");
    }
}

/// Enough of HTTP/1.1 for a request with a length, and no more.
fn read(stream: &TcpStream) -> Result<(HeaderMap, Vec<u8>), Error> {
    let mut lines = BufReader::new(stream.take(256 * 1024));
    let mut headers = HeaderMap::new();
    let mut line = String::new();
    lines.read_line(&mut line)?;
    loop {
        line.clear();
        lines.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        headers.append(
            HeaderName::from_bytes(name.as_bytes())?,
            HeaderValue::from_str(value.trim())?,
        );
    }
    let length = headers.get("content-length").ok_or("no length")?;
    let mut body = vec![0; length.to_str()?.parse::<usize>()?.min(256 * 1024)];
    lines.read_exact(&mut body)?;
    Ok((headers, body))
}

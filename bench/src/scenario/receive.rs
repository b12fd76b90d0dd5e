//! Receiving a webhook of 1 KiB: what verifying and parsing cost beside the HMAC
//! that nobody can do without.

use std::hint::black_box;
use std::time::Instant;

use blooio_client::Clock;
use blooio_client::webhook::{SigningSecret, Verifier, sign_at};
use hmac::{Hmac, KeyInit, Mac};
use http::HeaderMap;
use sha2::Sha256;

use super::Effort;
use crate::Problem;
use crate::measure::median;
use crate::report::Report;

const SECRET: &str = "whsec_0123456789abcdef0123456789abcdef";
const DELIVERIES: u64 = 20_000;

/// A name, and one delivery.
type Receiver<'a> = (&'static str, Box<dyn Fn() -> Result<(), Problem> + 'a>);

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let secret = SigningSecret::new(SECRET)?;
    let body = body();
    let mut headers = HeaderMap::new();
    let signature = sign_at(&secret, &body, Clock::system().now());
    headers.insert("x-blooio-signature", signature.parse()?);
    let tag = hmac(&body)?.finalize().into_bytes();
    let verifier = Verifier::new(secret).require_timestamp();
    let receivers: [Receiver<'_>; 4] = [
        (
            "bare",
            Box::new(|| Ok(hmac(black_box(&body))?.verify(black_box(&tag))?)),
        ),
        (
            "HMAC and serde_json::Value",
            Box::new(|| {
                hmac(black_box(&body))?.verify(black_box(&tag))?;
                black_box(serde_json::from_slice::<serde_json::Value>(&body)?);
                Ok(())
            }),
        ),
        (
            "blooio-client, verify",
            Box::new(|| {
                let _ = black_box(verifier.verify(black_box(&body), &headers)?);
                Ok(())
            }),
        ),
        (
            "blooio-client, verify and parse",
            Box::new(|| {
                black_box(verifier.verify_and_parse(black_box(&body), &headers)?);
                Ok(())
            }),
        ),
    ];
    let mut times = vec![Vec::new(); receivers.len()];
    let deliveries = effort.of(DELIVERIES);
    for _ in 0..10 {
        for ((_, receive), times) in receivers.iter().zip(&mut times) {
            let begun = Instant::now();
            for _ in 0..deliveries {
                receive()?;
            }
            times.push(begun.elapsed().as_secs_f64() * 1e9 / deliveries as f64);
        }
    }
    for ((name, _), times) in receivers.iter().zip(times) {
        report.add("receive", "ns/delivery", name, median(times));
    }
    Ok(())
}

fn hmac(body: &[u8]) -> Result<Hmac<Sha256>, Problem> {
    let mut hmac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes())?;
    hmac.update(body);
    Ok(hmac)
}

/// A delivery of an inbound message, 1 KiB long.
fn body() -> Vec<u8> {
    let start = r#"{"event":"message.received","message_id":"Qm8FhbH3P7R","external_id":"+15551234567","internal_id":"+15559876543","sender":"+15551234567","protocol":"imessage","timestamp":1776600000000,"is_group":false,"attachments":[],"text":""#;
    let mut body = start.to_owned();
    while body.len() < 1022 {
        body.push('x');
    }
    body.push_str("\"}");
    body.into_bytes()
}

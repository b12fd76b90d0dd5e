//! What receiving costs: verifying and parsing a 1 KiB event, against a bare
//! HMAC of the same bytes. `cargo run --release --example webhook_throughput`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use blooio_client::Clock;
use blooio_client::webhook::{Event, SigningSecret, Verifier, sign_at};
use hmac::{Hmac, KeyInit, Mac};
use http::HeaderMap;
use sha2::Sha256;

const ROUNDS: usize = 201;
const REPEATS: u32 = 1000;
const SECRET: &str = "whsec_a1b2c3d4e5f6789012345678901234567890abcdef";

#[allow(clippy::print_stdout, reason = "the table is the purpose")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = SigningSecret::new(SECRET)?;
    let clock = Clock::manual("2026-04-19T12:34:56Z".parse()?);
    let verifier = Verifier::new(secret.clone()).clock(clock.clone());

    println!("| body of 1,024 bytes | HMAC alone | verify | parse | verify and parse | ratio |");
    println!("|---|---|---|---|---|---|");
    for (name, body) in [
        ("plain text", event("The parcel is on its way. ")),
        ("text with escapes", event("Line\\nbreak \\\"quoted\\\" ")),
        ("text beyond ASCII", event("Größe 👋 ")),
    ] {
        let bytes = body.as_bytes();
        let mut headers = HeaderMap::new();
        headers.insert("content-type", "application/json".parse()?);
        headers.insert("x-blooio-event", "message.received".parse()?);
        headers.insert("x-blooio-message-id", "CZIsqG9ZWd9gwjIEhZpHY".parse()?);
        headers.insert(
            "x-blooio-signature",
            sign_at(&secret, bytes, clock.now()).parse()?,
        );
        let _ = verifier.verify_and_parse(bytes, &headers)?;

        // The four take turns, so that a slow moment hits them all.
        let mut times = [const { Vec::new() }; 4];
        for _ in 0..ROUNDS {
            times[0].push(time(|| bare_hmac(black_box(bytes))));
            times[1].push(time(|| verifier.verify(black_box(bytes), &headers)));
            times[2].push(time(|| Event::parse(black_box(bytes), &headers)));
            times[3].push(time(|| {
                verifier.verify_and_parse(black_box(bytes), &headers)
            }));
        }
        let [hmac, verify, parse, both] = times.map(median);
        println!(
            "| {name} | {hmac:.0} ns | {verify:.0} ns | {parse:.0} ns | {both:.0} ns | {:.2} |",
            both / hmac
        );
    }
    Ok(())
}

/// A message as the service delivers it, filled up to 1 KiB.
fn event(filling: &str) -> String {
    let head = r#"{"event":"message.received","message_id":"CZIsqG9ZWd9gwjIEhZpHY","external_id":"+15559876543","protocol":"imessage","timestamp":1776572060036,"internal_id":"+14155551234","received_at":1776572057818,"sender":"+15559876543","is_group":false,"group_id":null,"group_name":null,"participants":null,"status":"received","attachments":[],"text":""#;
    let mut body = head.to_owned();
    while body.len() + filling.len() + 2 <= 1024 {
        body.push_str(filling);
    }
    while body.len() + 2 < 1024 {
        body.push('.');
    }
    body.push_str("\"}");
    body
}

fn bare_hmac(body: &[u8]) -> [u8; 32] {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()) else {
        return [0; 32];
    };
    mac.update(body);
    mac.finalize().into_bytes().into()
}

#[allow(clippy::disallowed_methods, reason = "this measures real time")]
fn time<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..REPEATS {
        black_box(work());
    }
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1e9 / f64::from(REPEATS)
}

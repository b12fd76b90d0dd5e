//! Header and body of a delivery, as an attacker would choose them.
//!
//! The input is the signature header, the event header, and the body, each but
//! the last ended by a line feed:
//!
//! ```text
//! mkdir -p fuzz/corpus/receive
//! cargo +nightly fuzz run receive fuzz/corpus/receive fuzz/seeds/receive -- -max_total_time=60
//! ```
#![no_main]

use std::sync::LazyLock;

use blooio_client::Clock;
use blooio_client::webhook::{DeliveryState, Event, SigningSecret, Verifier, sign, sign_at};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

/// The secret and the hour of the seeds' signatures.
static SECRET: LazyLock<SigningSecret> =
    LazyLock::new(|| SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap());
static CLOCK: LazyLock<Clock> =
    LazyLock::new(|| Clock::manual("2026-04-19T12:34:56Z".parse().unwrap()));
static VERIFIER: LazyLock<Verifier> =
    LazyLock::new(|| Verifier::new(SECRET.clone()).clock(CLOCK.clone()));

fuzz_target!(|input: &[u8]| {
    let mut parts = input.splitn(3, |byte| *byte == b'\n');
    let mut headers = HeaderMap::new();
    for name in ["x-blooio-signature", "x-blooio-event"] {
        if let Ok(value) = HeaderValue::from_bytes(parts.next().unwrap_or_default()) {
            headers.insert(name, value);
        }
    }
    let body = parts.next().unwrap_or_default();

    // What passes carries the one signature that this side makes.
    if let Ok(verified) = VERIFIER.verify(body, &headers) {
        let header = headers["x-blooio-signature"].to_str().unwrap();
        match verified.signed_at() {
            Some(at) => {
                let expected = sign_at(&SECRET, body, at);
                let (_, v1) = expected.split_once(',').unwrap();
                let header = header.to_ascii_lowercase();
                assert!(header.contains(v1) || header.contains("t=0"));
            }
            None => assert!(header.trim().eq_ignore_ascii_case(&sign(&SECRET, body))),
        }
    }

    // Parsing is tried on everything, since no fuzzer guesses a signature.
    if let Ok(event) = Event::parse(body, &headers) {
        assert_eq!(event.body().as_bytes(), body);
        let again = Event::parse(body, &headers).unwrap();
        assert_eq!(event.dedupe_key(), again.dedupe_key());
        for warning in event.warnings() {
            let reachable = event.json().pointer(warning.pointer()).is_some();
            assert!(reachable || event.json().is_null());
        }
        if let Some(id) = event.message_id() {
            DeliveryState::new(id).apply(&event);
        }
        let _ = (event.sender(), event.chat(), event.line(), event.text());
        let _ = (
            event.status(),
            event.envelope_id(),
            event.original_dedupe_key(),
        );
        let _ = format!("{event:?} {:?}", event.group());
    }
});

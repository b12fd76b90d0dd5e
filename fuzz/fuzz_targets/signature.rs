//! The signature header of a delivery, as an attacker would choose it. The seeds
//! hold every signature that the secret made, so that what passes is known.
#![no_main]

use std::sync::LazyLock;

use blooio_client::Clock;
use blooio_client::webhook::{SigningSecret, Verifier};
use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

const BODY: &[u8] = br#"{"event":"message.delivered","message_id":"msg_abc123","external_id":"+15551234567","internal_id":"+15559998888","status":"delivered","protocol":"imessage","timestamp":1716222000123,"is_group":false}"#;
/// A bare signature over it is one of a timestamped `{}` as well.
const DISGUISED: &[u8] = b"1776602096.{}";

/// The signatures over BODY: the timestamped one of this moment, and the bare one.
const NOW: &str = "2026-04-19T12:34:56Z";
const TIMESTAMPED: &str = "3431aae8fc85ccfb6088f940f59ef0c65ffbb6c257e70949196181d6f2ffc065";
const BARE: &str = "f85e2698890feb5f2f66dbb7588aa6c6158d3e55245130fb7a77116006781d48";

static VERIFIER: LazyLock<Verifier> = LazyLock::new(|| {
    let secret = SigningSecret::new("whsec_a1b2c3d4e5f6").unwrap();
    Verifier::new(secret).clock(Clock::manual(now()))
});
static STRICT: LazyLock<Verifier> = LazyLock::new(|| VERIFIER.clone().require_timestamp());

fn now() -> DateTime<Utc> {
    NOW.parse().unwrap()
}

fuzz_target!(|input: &[u8]| {
    let Ok(value) = HeaderValue::from_bytes(input) else {
        return;
    };
    let written = String::from_utf8_lossy(input).to_ascii_lowercase();
    let mut headers = HeaderMap::new();
    headers.insert("x-blooio-signature", value);

    assert!(VERIFIER.verify(DISGUISED, &headers).is_err());
    let strict = STRICT.verify(BODY, &headers);
    match VERIFIER.verify(BODY, &headers) {
        Ok(verified) => match verified.signed_at() {
            Some(at) => {
                assert!(at == now() && written.contains(TIMESTAMPED));
                assert_eq!(strict, Ok(verified));
            }
            None => {
                assert_eq!(written.trim(), BARE);
                assert!(strict.is_err());
            }
        },
        Err(_) => assert!(strict.is_err()),
    }
});

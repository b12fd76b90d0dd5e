//! The event header and the body of a delivery. Parsing is tried on everything,
//! since no fuzzer guesses a signature.
//!
//! The input is the event header, a line feed, and the body.
#![no_main]

use blooio_client::webhook::{DeliveryState, Event};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut parts = input.splitn(2, |byte| *byte == b'\n');
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_bytes(parts.next().unwrap_or_default()) {
        headers.insert("x-blooio-event", value);
    }
    let body = parts.next().unwrap_or_default();

    let Ok(event) = Event::parse(body, &headers) else {
        return;
    };
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
});

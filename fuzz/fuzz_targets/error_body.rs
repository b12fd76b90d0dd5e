//! The status and the body of a response that is no success: they become an error
//! whose answers agree, and whose text shows nothing that the body quotes.
//!
//! The input is the status, a line feed, and the body.
#![no_main]

use blooio_client::{ErrorKind, Outcome, reflect};
use http::{HeaderMap, StatusCode};
use libfuzzer_sys::fuzz_target;

/// As many digits in a row could be a phone number.
const PHONE_NUMBER: usize = 7;

fuzz_target!(|input: &[u8]| {
    let mut parts = input.splitn(2, |byte| *byte == b'\n');
    let status = parts
        .next()
        .and_then(|line| StatusCode::from_bytes(line).ok());
    let Some(status) = status.filter(|status| !status.is_success()) else {
        return;
    };
    let body = parts.next().unwrap_or_default();
    let now = chrono::DateTime::UNIX_EPOCH;
    let error = reflect::error_of(status, HeaderMap::new(), body.to_vec(), now);

    let code = status.as_u16();
    let is_proof = (400..500).contains(&code) && ![408, 425, 499].contains(&code) || code == 501;
    let outcome = if is_proof {
        Outcome::Rejected
    } else {
        Outcome::Unknown
    };
    assert_eq!(error.outcome(), outcome);
    let waits = error.kind() == ErrorKind::RateLimited;
    assert_eq!(error.is_retryable(), waits || !is_proof);
    assert!(code == 429 || error.quota().is_none() && !waits);
    assert_eq!(error.status(), Some(status));
    assert!(body.starts_with(error.body()) && (error.body() == body || body.len() > 16 * 1024));

    // Of the body, only words of the spec are shown: ASCII, and no numbers.
    let shown = format!("{error} {error:?}");
    let mut runs = shown.split(|letter: char| !letter.is_ascii_digit());
    assert!(!runs.any(|run| run.len() >= PHONE_NUMBER), "{shown}");
    assert!(shown.is_ascii(), "{shown}");
});

//! The rate limit's headers, `Retry-After` and `Date` of a response: no time that
//! they name is in the past or more than 31 days ahead.
//!
//! The input is one header a line, as `name: value`.
#![no_main]

use std::time::Duration;

use blooio_client::{ErrorKind, Outcome, reflect};
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use libfuzzer_sys::fuzz_target;

const NOW: &str = "2026-04-19T12:34:56Z";
const LONGEST: Duration = Duration::from_secs(31 * 24 * 60 * 60);

fuzz_target!(|input: &[u8]| {
    let mut headers = HeaderMap::new();
    for line in input.split(|byte| *byte == b'\n').take(16) {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            continue;
        };
        let name = HeaderName::from_bytes(&line[..colon]);
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let error = reflect::error_of(StatusCode::TOO_MANY_REQUESTS, headers, Vec::new(), now);

    assert_eq!(error.kind(), ErrorKind::RateLimited);
    assert_eq!(error.outcome(), Outcome::Rejected);
    assert!(error.retry_after().is_none_or(|wait| wait <= LONGEST));
    if let Some(reset) = error.rate_limit().and_then(|limit| limit.reset) {
        assert!(reset >= now && reset - now <= TimeDelta::from_std(LONGEST).unwrap());
    }
    let _ = format!("{error} {error:?} {:?}", error.rate_limit());
});

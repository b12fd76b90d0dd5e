//! The rate limit that the service states on every response.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

/// The longest time that a header may name: 31 days, a month's quota. A longer
/// one is taken for unknown, never for "now" or for "never".
const LONGEST: Duration = Duration::from_secs(31 * 24 * 60 * 60);

/// Rate limit of a response, from the headers `X-RateLimit-Limit`, `-Remaining` and
/// `-Reset` (REST guide), which are also read without the `X-`. A header that is
/// missing or unreadable is `None`.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// client.chat("+15551234567")?.send("Hello").await?;
/// if let Some(limit) = client.rate_limit() {
///     println!("{:?} of {:?} requests left", limit.remaining, limit.limit);
/// }
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// Number of requests allowed in a window.
    pub limit: Option<u64>,
    /// Number of requests left in this window.
    pub remaining: Option<u64>,
    /// End of the window, by the client's clock.
    pub reset: Option<DateTime<Utc>>,
}

impl RateLimit {
    /// Reads the headers of a response that arrived at `now`, which is asked for
    /// only where they say something.
    pub(crate) fn read(headers: &HeaderMap, now: impl FnOnce() -> DateTime<Utc>) -> Option<Self> {
        let (mut limit, mut remaining, mut reset) = (None, None, None);
        for (name, value) in headers {
            let name = name.as_str();
            let Some(field) = name
                .strip_prefix("x-")
                .unwrap_or(name)
                .strip_prefix("ratelimit-")
            else {
                continue;
            };
            let place = match field {
                "limit" => &mut limit,
                "remaining" => &mut remaining,
                "reset" => &mut reset,
                _ => continue,
            };
            // Where both forms are sent, the documented one counts.
            if place.is_none() || name.starts_with("x-") {
                *place = value.to_str().ok().map(str::trim);
            }
        }
        if limit.is_none() && remaining.is_none() && reset.is_none() {
            return None;
        }
        Some(Self {
            limit: limit.and_then(count),
            remaining: remaining.and_then(count),
            reset: reset.and_then(|value| reset_at(value, headers, now())),
        })
    }
}

/// A number of requests. One that no rate limit has is taken for unknown.
fn count(value: &str) -> Option<u64> {
    const MOST: u64 = 1_000_000;
    value.parse().ok().filter(|count| *count <= MOST)
}

/// How long `Retry-After` asks to wait: seconds, a fraction of them, or a date.
/// `None` where it is missing or makes no sense.
pub(crate) fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse::<f64>() {
        let wait = Duration::try_from_secs_f64(seconds).ok()?;
        return Some(wait).filter(|wait| *wait <= LONGEST);
    }
    let at: DateTime<Utc> = httpdate::parse_http_date(value).ok()?.into();
    wait_until(at, headers, now)
}

/// A unix time in seconds or milliseconds, or seconds from now: no document
/// says which, and their sizes tell them apart. `None` where no reading makes
/// sense.
fn reset_at(value: &str, headers: &HeaderMap, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    const DELTA_BELOW: f64 = 1e9;
    const MILLIS_FROM: f64 = 1e11;
    let value: f64 = value
        .parse()
        .ok()
        .filter(|value: &f64| *value >= 0.0 && *value < 1e14)?;
    let millis = |value: f64| TimeDelta::milliseconds(value.ceil() as i64);
    let wait = if value < DELTA_BELOW {
        Duration::try_from_secs_f64(value).ok()?
    } else {
        let since_1970 = if value < MILLIS_FROM {
            millis(value * 1000.0)
        } else {
            millis(value)
        };
        let at = DateTime::UNIX_EPOCH.checked_add_signed(since_1970)?;
        wait_until(at, headers, now)?
    };
    let wait = TimeDelta::from_std(wait).ok().filter(|_| wait <= LONGEST)?;
    now.checked_add_signed(wait)
}

/// The time until `at` by the service's `Date` or, where that makes no sense, by
/// this machine's clock.
fn wait_until(at: DateTime<Utc>, headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    /// By how much it may have passed on the way here.
    const PASSED: TimeDelta = TimeDelta::seconds(60);
    [server_now(headers, now), now]
        .into_iter()
        .map(|now| at.signed_duration_since(now))
        .filter(|wait| *wait >= -PASSED)
        .map(|wait| wait.to_std().unwrap_or_default())
        .find(|wait| *wait <= LONGEST)
}

/// The service's time, where its `Date` shows a clock that differs from ours by
/// more than its whole seconds and the way here explain.
fn server_now(headers: &HeaderMap, now: DateTime<Utc>) -> DateTime<Utc> {
    const TOLERATED: TimeDelta = TimeDelta::seconds(5);
    let date = headers.get(DATE).and_then(|value| value.to_str().ok());
    let date = date.and_then(|value| httpdate::parse_http_date(value).ok());
    match date.map(DateTime::<Utc>::from) {
        Some(theirs) if (theirs - now).abs() > TOLERATED => theirs,
        _ => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn now() -> DateTime<Utc> {
        "2026-04-19T12:34:56Z".parse().unwrap()
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| ((*name).try_into().unwrap(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn retry_after_is_read_in_every_form() {
        for (value, millis) in [
            ("3", Some(3000)),
            ("1.5", Some(1500)),
            (" 0 ", Some(0)),
            ("Sun, 19 Apr 2026 12:35:06 GMT", Some(10_000)),
            ("Sun, 19 Apr 2026 12:34:50 GMT", Some(0)),
            ("Sun, 19 Apr 2026 12:00:00 GMT", None),
            ("soon", None),
            ("-1", None),
            ("NaN", None),
            ("inf", None),
            ("2678400", Some(2_678_400_000)),
            ("2678401", None),
            ("18446744073709551616", None),
            ("1e300", None),
            ("Fri, 31 Dec 9999 23:59:59 GMT", None),
            ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ] {
            let read = retry_after(&headers(&[("retry-after", value)]), now());
            assert_eq!(read, millis.map(Duration::from_millis), "{value}");
        }
    }

    #[test]
    fn reset_is_read_as_time_or_as_delay() {
        let at = now().timestamp() + 30;
        for value in ["30".to_owned(), at.to_string(), format!("{at}000")] {
            let read = RateLimit::read(&headers(&[("x-ratelimit-reset", &value)]), now);
            assert_eq!(
                read.unwrap().reset,
                Some(now() + TimeDelta::seconds(30)),
                "{value}"
            );
        }
    }

    #[test]
    fn an_absurd_reset_is_unknown() {
        for value in [
            "99999999999",
            "999999999",
            "10000000000000",
            "1000000000",
            "2678401",
            "-1",
            "1e300",
            "NaN",
            "",
        ] {
            let pairs = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", value)];
            let read = RateLimit::read(&headers(&pairs), now).unwrap();
            assert_eq!((read.remaining, read.reset), (Some(0), None), "{value}");
        }
    }

    #[test]
    fn an_honest_reset_beside_an_absurd_date_is_read_by_our_clock() {
        let reset = (now().timestamp() + 10).to_string();
        for date in [
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
        ] {
            let pairs = [("x-ratelimit-reset", reset.as_str()), ("date", date)];
            let read = RateLimit::read(&headers(&pairs), now).unwrap();
            assert_eq!(read.reset, Some(now() + TimeDelta::seconds(10)), "{date}");
            let pairs = [
                ("retry-after", "Sun, 19 Apr 2026 12:35:06 GMT"),
                ("date", date),
            ];
            let wait = retry_after(&headers(&pairs), now());
            assert_eq!(wait, Some(Duration::from_secs(10)), "{date}");
        }
    }

    #[test]
    fn a_clock_that_is_off_does_not_move_the_reset() {
        let theirs = now() + TimeDelta::hours(3);
        let date = httpdate::fmt_http_date(theirs.into());
        let reset = (theirs.timestamp() + 10).to_string();
        let read = RateLimit::read(
            &headers(&[("x-ratelimit-reset", &reset), ("date", &date)]),
            now,
        );
        assert_eq!(read.unwrap().reset, Some(now() + TimeDelta::seconds(10)));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_header_gives_a_time_beyond_the_longest(
            values in proptest::collection::vec("[ -~]{0,24}|[0-9]{1,20}|[0-9]{1,3}e[0-9]{1,3}", 4),
            date in proptest::option::of("(Sun|Thu), [0-9]{2} (Jan|Apr) [0-9]{4} [0-2][0-9]:00:00 GMT"),
        ) {
            let names = ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "retry-after"];
            let mut pairs: Vec<_> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
            pairs.extend(date.as_deref().map(|date| ("date", date)));
            let headers = headers(&pairs);
            let longest = TimeDelta::from_std(LONGEST).unwrap();
            if let Some(reset) = RateLimit::read(&headers, now).and_then(|read| read.reset) {
                prop_assert!(reset >= now() && reset - now() <= longest, "{reset}");
            }
            if let Some(wait) = retry_after(&headers, now()) {
                prop_assert!(wait <= LONGEST, "{wait:?}");
            }
        }
    }

    #[test]
    fn absent_headers_are_no_limit() {
        assert_eq!(RateLimit::read(&headers(&[("x-other", "1")]), now), None);
    }
}

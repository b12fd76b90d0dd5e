//! Times as any document writes them: seconds, milliseconds or ISO 8601.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::loose::Loose;

/// Counts below this are seconds, others milliseconds. As seconds it is the
/// year 5138, as milliseconds March 1973.
const FIRST_MILLISECONDS: i64 = 100_000_000_000;

pub(super) fn parse(value: &Loose<'_>) -> Option<DateTime<Utc>> {
    match value {
        Loose::Integer(count) => integer(*count),
        // A fraction of a millisecond is dropped.
        Loose::Number(count) if count.abs() < FIRST_MILLISECONDS as f64 => {
            DateTime::from_timestamp_millis((count * 1000.0) as i64)
        }
        Loose::Number(count) if count.is_finite() => DateTime::from_timestamp_millis(*count as i64),
        Loose::Text(text) => string(text.trim()),
        _ => None,
    }
}

fn integer(count: i64) -> Option<DateTime<Utc>> {
    if count.unsigned_abs() < FIRST_MILLISECONDS.unsigned_abs() {
        DateTime::from_timestamp(count, 0)
    } else {
        DateTime::from_timestamp_millis(count)
    }
}

fn string(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(count) = text.parse() {
        return integer(count);
    }
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.to_utc());
    }
    // Without an offset: UTC, like everything else that the service writes.
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .map(|time| time.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_milliseconds_and_iso_name_one_instant() {
        let expected = "2026-04-19T12:34:56Z".parse().ok();
        for value in [
            Loose::Integer(1_776_602_096),
            Loose::Integer(1_776_602_096_000),
            Loose::Number(1_776_602_096.0),
            Loose::Number(1_776_602_096_000.0),
            Loose::Text("2026-04-19T12:34:56Z".into()),
            Loose::Text("2026-04-19T14:34:56+02:00".into()),
            Loose::Text("2026-04-19T12:34:56".into()),
            Loose::Text("2026-04-19 12:34:56.000".into()),
            Loose::Text("1776602096".into()),
            Loose::Text("1776602096000".into()),
        ] {
            assert_eq!(parse(&value), expected, "{value:?}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for value in [
            Loose::Integer(i64::MAX),
            Loose::Integer(i64::MIN),
            Loose::Number(f64::MAX),
            Loose::Text("yesterday".into()),
            Loose::Bool(true),
        ] {
            assert_eq!(parse(&value), None, "{value:?}");
        }
    }
}

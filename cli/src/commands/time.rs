//! Times as people write them on a command line.

use std::str::FromStr;

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, TimeDelta, Utc};

/// A time: RFC 3339, a local date and time, a local date, or an age such as `2h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// A point in time.
    At(DateTime<Utc>),
    /// An age, counted back from now.
    Ago(TimeDelta),
}

impl When {
    /// The point in time, with an age counted back from `now`.
    pub(crate) fn seen_from(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::At(at) => at,
            Self::Ago(age) => now
                .checked_sub_signed(age)
                .unwrap_or(DateTime::<Utc>::MIN_UTC),
        }
    }
}

impl FromStr for When {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(age) = age(text) {
            return Ok(Self::Ago(age));
        }
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::At(at.with_timezone(&Utc)));
        }
        let local = [
            "%Y-%m-%d %H:%M:%S",
            "%Y-%m-%d %H:%M",
            "%Y-%m-%dT%H:%M:%S",
            "%Y-%m-%dT%H:%M",
        ]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        let midnight = || {
            let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            date.and_hms_opt(0, 0, 0)
        };
        local
            .or_else(midnight)
            .and_then(|at| at.and_local_timezone(Local).earliest())
            .map(|at| Self::At(at.with_timezone(&Utc)))
            .ok_or("write 2026-04-19T12:34:56Z, '2026-04-19 12:34' in local time, or an age such as 30m, 2h or 3d")
    }
}

fn age(text: &str) -> Option<TimeDelta> {
    let unit = text.chars().last()?;
    let count: i64 = text
        .strip_suffix(unit)?
        .parse()
        .ok()
        .filter(|count| *count >= 0)?;
    match unit {
        's' => TimeDelta::try_seconds(count),
        'm' => TimeDelta::try_minutes(count),
        'h' => TimeDelta::try_hours(count),
        'd' => TimeDelta::try_days(count),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let now = "2026-04-19T12:00:00Z".parse::<DateTime<Utc>>().unwrap();
        let seen = |text: &str| text.parse::<When>().unwrap().seen_from(now).to_rfc3339();
        assert_eq!(seen("2h"), "2026-04-19T10:00:00+00:00");
        assert_eq!(
            seen("2026-04-19T14:00:00+02:00"),
            "2026-04-19T12:00:00+00:00"
        );
        assert!("2026-04-19 12:34".parse::<When>().is_ok());
        assert!("2026-04-19".parse::<When>().is_ok());
        for bad in [
            "",
            "h",
            "-1h",
            "yesterday",
            "2026-13-01",
            "99999999999999999999d",
            "é",
        ] {
            assert!(bad.parse::<When>().is_err(), "{bad}");
        }
    }
}

//! Pages of a list: the query that asks for one and the envelope around it.

use serde_json::{Value, json};

use crate::http::reply::Refusal;
use crate::http::request::Call;

/// The part of a list that was requested.
pub(crate) struct Page {
    limit: usize,
    offset: usize,
}

impl Page {
    /// `limit`, 50 by default, and `offset`, 0 by default; the spec bounds them.
    pub(crate) fn of(call: &Call<'_>) -> Result<Self, Refusal> {
        let limit = number(call, "limit")?.unwrap_or(50);
        let offset = number(call, "offset")?.unwrap_or(0);
        Ok(Self { limit, offset })
    }

    /// The index after the last item of the part.
    pub(crate) fn end(&self) -> usize {
        self.offset.saturating_add(self.limit)
    }

    /// The part, and the object `pagination` that goes with it.
    pub(crate) fn cut<T>(&self, all: Vec<T>) -> (Vec<T>, Value) {
        let pagination = json!({"limit": self.limit, "offset": self.offset, "total": all.len()});
        let part = all.into_iter().skip(self.offset).take(self.limit);
        (part.collect(), pagination)
    }
}

/// The order that `sort` asks for, one of `choices`: by its word, or in the REST
/// guide's form `created_at:desc`. Any other is ignored, with a warning.
pub(crate) fn order<'a>(call: &Call<'_>, choices: &[&'a str]) -> &'a str {
    let known = |word: &str| choices.iter().find(|choice| **choice == word).copied();
    let given = call.query("sort").unwrap_or_default();
    let guides = given.split_once(':').and_then(|(field, direction)| {
        let by_name = known(&format!("{field}_{direction}"));
        let by_time = if direction == "desc" {
            "recent"
        } else {
            "oldest"
        };
        by_name
            .or_else(|| known(by_time))
            .or_else(|| known(direction))
    });
    let first = choices.first().copied().unwrap_or_default();
    known(&given).or(guides).unwrap_or(first)
}

/// A query parameter that is a number, if it is there.
pub(crate) fn number<T: std::str::FromStr>(
    call: &Call<'_>,
    name: &str,
) -> Result<Option<T>, Refusal> {
    call.query(name)
        .map(|text| text.parse())
        .transpose()
        .map_err(|_| Refusal::field(name, format!("{name} must be a number")))
}

/// Whether any of `places` contains the query's `q`, ignoring case.
pub(crate) fn matches(call: &Call<'_>, places: &[Option<&str>]) -> bool {
    let Some(wanted) = call.query("q") else {
        return true;
    };
    let wanted = wanted.to_lowercase();
    let mut places = places.iter().flatten();
    places.any(|place| place.to_lowercase().contains(&wanted))
}

/// Sorts a list by one of the orders `recent`, `oldest`, `name_asc` and
/// `name_desc`; `key` gives the name and the time of the last activity.
pub(crate) fn sort<T>(items: &mut [T], order: &str, key: impl Fn(&T) -> (String, i64)) {
    // A stable sort of a list in order of creation: among equals the later
    // one is the more recent.
    items.sort_by_key(|item| key(item).1);
    match order {
        "recent" => items.reverse(),
        "name_asc" => items.sort_by_key(|item| key(item).0),
        "name_desc" => {
            items.sort_by_key(|item| key(item).0);
            items.reverse();
        }
        _ => {}
    }
}

//! A request as the handlers see it: path segments decoded once, the query,
//! the headers and the body.

use axum::http::{HeaderMap, Method, Uri};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::http::payload::{FormField, Payload};
use crate::http::reply::Refusal;

/// Where the API begins, as in the vendor's base URLs.
pub(crate) const BASE_PATH: &str = "/v2/api";

/// The meaning of a `+` in a path that is not percent-encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RawPlus {
    /// A space, as the guides say.
    Space,
    /// Itself.
    Plus,
}

/// A request as it arrived.
pub(crate) struct Arrival {
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) payload: Payload,
}

impl Arrival {
    /// The value of a header, if it is text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The bearer token.
    pub(crate) fn bearer(&self) -> Option<&str> {
        let (scheme, token) = self.header("authorization")?.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
    }

    /// The path below [`BASE_PATH`], split first and decoded after, so that an
    /// encoded `/` stays inside its segment. None for any other path.
    pub(crate) fn segments(&self, plus: RawPlus) -> Option<Vec<String>> {
        let below = self.uri.path().strip_prefix(BASE_PATH)?.strip_prefix('/')?;
        Some(below.split('/').map(|one| decode(one, plus)).collect())
    }

    /// The values of a query parameter, in order.
    pub(crate) fn query_values(&self, name: &str) -> Vec<String> {
        let pairs = self.query().filter(|(key, _)| key == name);
        pairs.map(|(_, value)| value).collect()
    }

    /// The names of the query parameters, in order.
    pub(crate) fn query_names(&self) -> Vec<String> {
        self.query().map(|(key, _)| key).collect()
    }

    /// The values of a header; bytes that are not text become U+FFFD.
    pub(crate) fn header_values(&self, name: &str) -> Vec<String> {
        let values = self.headers.get_all(name).iter();
        let values = values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        values.collect()
    }

    /// Whether `Content-Type` says that the body is JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.header("content-type")
            .is_some_and(|kind| kind.to_ascii_lowercase().contains("json"))
    }

    fn query(&self) -> impl Iterator<Item = (String, String)> {
        let query = self.uri.query().unwrap_or_default();
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key, RawPlus::Space), decode(value, RawPlus::Space))
        })
    }
}

/// A request that a route took.
pub(crate) struct Call<'a> {
    pub(crate) arrival: &'a Arrival,
    /// The values of the path's parameters, in order.
    pub(crate) params: &'a [String],
    /// The API key it came with.
    pub(crate) key: &'a str,
    pub(crate) now: DateTime<Utc>,
}

impl Call<'_> {
    /// The path parameter at `index`; empty if the route has fewer.
    pub(crate) fn param(&self, index: usize) -> &str {
        self.params.get(index).map_or("", String::as_str)
    }

    /// The time in the form that the API uses everywhere, epoch milliseconds.
    pub(crate) fn millis(&self) -> i64 {
        self.now.timestamp_millis()
    }

    /// The last value of a query parameter.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        self.arrival.query_values(name).pop()
    }

    /// The body, which must be a JSON object.
    pub(crate) fn object(&self) -> Result<&Map<String, Value>, Refusal> {
        match &self.arrival.payload {
            Payload::Json(Value::Object(fields)) => Ok(fields),
            Payload::Unreadable(why) => Err(Refusal::new(400, *why)),
            _ => Err(Refusal::new(400, "the body must be a JSON object")),
        }
    }

    /// A required string of the body.
    pub(crate) fn text(&self, field: &str) -> Result<&str, Refusal> {
        match self.object()?.get(field) {
            Some(Value::String(text)) if !text.is_empty() => Ok(text),
            None | Some(Value::Null) => Err(Refusal::field(field, format!("{field} is required"))),
            Some(_) => Err(Refusal::field(
                field,
                format!("{field} must be a string that is not empty"),
            )),
        }
    }

    /// A field of the body, which must be a form.
    pub(crate) fn form_field(&self, name: &str) -> Result<&FormField, Refusal> {
        match &self.arrival.payload {
            Payload::Form(fields) => fields
                .iter()
                .find(|field| field.name == name)
                .ok_or_else(|| Refusal::field(name, format!("{name} is required"))),
            Payload::Unreadable(why) => Err(Refusal::new(400, *why)),
            _ => Err(Refusal::field(name, "the body must be multipart/form-data")),
        }
    }
}

/// Decodes one segment or query word: each `%XX` exactly once.
fn decode(raw: &str, plus: RawPlus) -> String {
    let bytes = raw.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%')
            .then(|| {
                hex(*bytes.get(at + 1)?)?
                    .checked_mul(16)?
                    .checked_add(hex(*bytes.get(at + 2)?)?)
            })
            .flatten();
        at += if escaped.is_some() { 3 } else { 1 };
        decoded.push(match (escaped, byte) {
            (Some(escaped), _) => escaped,
            (None, b'+') if plus == RawPlus::Space => b' ',
            (None, byte) => byte,
        });
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::{RawPlus, decode};

    #[test]
    fn each_escape_is_decoded_exactly_once() {
        let decode = |raw| decode(raw, RawPlus::Space);
        assert_eq!(decode("%2B15551234567"), "+15551234567");
        assert_eq!(decode("%252B1"), "%2B1");
        assert_eq!(decode("+1555"), " 1555");
        assert_eq!(decode("a%2Fb"), "a/b");
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        let decode = |raw| decode(raw, RawPlus::Space);
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%4"), "%zz%4");
    }
}

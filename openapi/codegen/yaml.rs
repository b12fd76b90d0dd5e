//! Reads YAML as JSON, with the line of every value. A library parses events and
//! this file builds the values, which keeps the build of our users short.

use std::collections::HashMap;
use std::fmt;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};
use serde_json::{Map, Number, Value};

use super::pointer::join;

/// The line of each JSON pointer.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines(HashMap<String, usize>);

/// Why a text cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotYaml {
    pub(super) line: usize,
    reason: String,
}

/// How deep a document may be nested.
const DEEPEST: usize = 128;

/// Reads a text of one document. JSON is YAML too.
///
/// # Errors
/// The text is not YAML, or has what JSON cannot express: a repeated key, a key
/// that is not a scalar, a tag, an infinite number.
pub(super) fn parse(text: &str) -> Result<(Value, Lines), NotYaml> {
    let mut composer = Composer {
        events: Parser::new_from_str(text),
        anchors: HashMap::new(),
        lines: Lines::default(),
        pointer: String::new(),
        depth: 0,
    };
    let value = composer.document()?;
    Ok((value, composer.lines))
}

/// Reads JSON, which may write a character as two `\u` escapes, as YAML may not.
///
/// # Errors
/// The text is not JSON, or repeats a key.
pub(super) fn parse_json(text: &str) -> Result<(Value, Lines), NotYaml> {
    serde_json::from_str::<Value>(text)
        .map_err(|error| NotYaml::new(error.line().max(1), format!("not JSON: {error}")))?;
    parse(&without_surrogates(text))
}

impl Lines {
    /// The line of a JSON pointer, counted from 1: of the key for a property, of
    /// the value for an item, and of the nearest parent for a place that does not
    /// exist.
    pub(super) fn of(&self, pointer: &str) -> usize {
        let mut place = pointer;
        loop {
            if let Some(line) = self.0.get(place) {
                return *line;
            }
            match place.rfind('/') {
                Some(end) => place = &place[..end],
                None => return 1,
            }
        }
    }
}

impl NotYaml {
    fn new(line: usize, reason: impl Into<String>) -> Self {
        Self {
            line,
            reason: reason.into(),
        }
    }
}

impl From<ScanError> for NotYaml {
    fn from(error: ScanError) -> Self {
        Self::new(error.marker().line(), error.info())
    }
}

impl fmt::Display for NotYaml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for NotYaml {}

/// Builds values from the parser's events.
struct Composer<E> {
    events: E,
    anchors: HashMap<usize, Value>,
    lines: Lines,
    pointer: String,
    depth: usize,
}

impl<'a, E: Iterator<Item = Result<(Event<'a>, Span), ScanError>>> Composer<E> {
    fn next(&mut self) -> Result<(Event<'a>, usize), NotYaml> {
        match self.events.next() {
            Some(event) => {
                let (event, span) = event?;
                Ok((event, span.start.line()))
            }
            None => Err(NotYaml::new(1, "the document ends early")),
        }
    }

    fn document(&mut self) -> Result<Value, NotYaml> {
        let mut value = None;
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(value.unwrap_or_default()),
                (Event::DocumentStart(_), line) if value.is_some() => {
                    return Err(NotYaml::new(line, "a second document begins"));
                }
                (Event::DocumentStart(_), _) => {
                    let (event, line) = self.next()?;
                    value = Some(self.value(event, line)?);
                }
                _ => {}
            }
        }
    }

    fn value(&mut self, event: Event<'a>, line: usize) -> Result<Value, NotYaml> {
        self.lines.0.entry(self.pointer.clone()).or_insert(line);
        let tag = match &event {
            Event::Scalar(_, _, _, tag)
            | Event::SequenceStart(_, tag)
            | Event::MappingStart(_, tag) => tag,
            _ => &None,
        };
        if tag.is_some() {
            return Err(NotYaml::new(line, "a tag means nothing in JSON"));
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotYaml::new(line, "it is nested too deeply"));
        }
        let (value, anchor) = match event {
            Event::Scalar(text, ScalarStyle::Plain, anchor, _) => (plain(&text, line)?, anchor),
            Event::Scalar(text, _, anchor, _) => (Value::String(text.into_owned()), anchor),
            Event::SequenceStart(anchor, _) => (self.list()?, anchor),
            Event::MappingStart(anchor, _) => (self.object()?, anchor),
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(value) => (value.clone(), 0),
                None => {
                    return Err(NotYaml::new(
                        line,
                        "an alias refers to a value that contains it",
                    ));
                }
            },
            _ => return Err(NotYaml::new(line, "a value is missing")),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, value.clone());
        }
        self.depth -= 1;
        Ok(value)
    }

    fn list(&mut self) -> Result<Value, NotYaml> {
        let mut list = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(Value::Array(list)),
                (event, line) => {
                    let item = self.step(&list.len().to_string(), event, line)?;
                    list.push(item);
                }
            }
        }
    }

    fn object(&mut self) -> Result<Value, NotYaml> {
        let mut object = Map::new();
        loop {
            let (key, line) = match self.next()? {
                (Event::MappingEnd, _) => return Ok(Value::Object(object)),
                // A key is always a string, even `200` and `null`.
                (Event::Scalar(text, _, _, None), line) => (text.into_owned(), line),
                (_, line) => return Err(NotYaml::new(line, "a key must be a string")),
            };
            if object.contains_key(&key) {
                return Err(NotYaml::new(line, format!("`{key}` is there twice")));
            }
            if key == "<<" {
                return Err(NotYaml::new(line, "write out what `<<` would merge"));
            }
            self.lines.0.insert(join(&self.pointer, &key), line);
            let (event, line) = self.next()?;
            let value = self.step(&key, event, line)?;
            object.insert(key, value);
        }
    }

    /// A value one step further down.
    fn step(&mut self, key: &str, event: Event<'a>, line: usize) -> Result<Value, NotYaml> {
        let end = self.pointer.len();
        self.pointer = join(&self.pointer, key);
        let value = self.value(event, line);
        self.pointer.truncate(end);
        value
    }
}

/// A JSON text in which pairs of surrogate escapes are replaced by their
/// characters; line numbers do not change.
fn without_surrogates(text: &str) -> String {
    let unit = |escape: &str| {
        let digits = escape.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let pair = [unit(rest), rest.get(6..).and_then(unit)];
        if let [Some(high), Some(low)] = pair
            && let Some(Ok(character)) = char::decode_utf16([high, low]).next()
            && character.len_utf16() == 2
        {
            out.push(character);
            rest = &rest[12..];
        } else {
            // An escaped backslash does not start another escape.
            let end = rest
                .char_indices()
                .nth(2)
                .map_or(rest.len(), |(end, _)| end);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    out + rest
}

/// What a scalar without quotes is, by YAML's core schema.
fn plain(text: &str, line: usize) -> Result<Value, NotYaml> {
    Ok(match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => match number(text) {
            Some(number) => Value::Number(
                number.ok_or_else(|| NotYaml::new(line, format!("JSON has no number {text}")))?,
            ),
            None => Value::String(text.to_owned()),
        },
    })
}

/// `Some` if it is a number, with `None` inside if JSON cannot express it.
fn number(text: &str) -> Option<Option<Number>> {
    let radix = |digits, radix| u64::from_str_radix(digits, radix).ok();
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16).map(|number| Some(number.into()));
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8).map(|number| Some(number.into()));
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Some(None);
    }
    let begins = unsigned.strip_prefix('.').unwrap_or(unsigned);
    let spelled = |letter: char| letter.is_ascii_digit() || ".eE+-".contains(letter);
    if !begins.starts_with(|first: char| first.is_ascii_digit()) || !text.chars().all(spelled) {
        return None;
    }
    if let Ok(number) = text.parse::<i64>() {
        return Some(Some(number.into()));
    }
    if let Ok(number) = text.parse::<u64>() {
        return Some(Some(number.into()));
    }
    text.parse().ok().map(Number::from_f64)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn value(text: &str) -> Value {
        parse(text).unwrap().0
    }

    fn refusal(text: &str) -> (usize, String) {
        let error = parse(text).unwrap_err();
        (error.line, error.to_string())
    }

    #[test]
    fn places_have_the_line_of_their_key_or_item() {
        let text = "a:\n  b/c:\n    - 1\n    -\n      x: null\nd: {e: '1', 200: true}\n";
        let (value, lines) = parse(text).unwrap();
        assert_eq!(
            value,
            json!({ "a": { "b/c": [1, { "x": null }] }, "d": { "e": "1", "200": true } })
        );
        for (pointer, line) in [
            ("/a", 1),
            ("/a/b~1c", 2),
            ("/a/b~1c/0", 3),
            ("/a/b~1c/1/x", 5),
            ("/d/e", 6),
            ("/d/e/missing", 6),
            ("/missing", 1),
        ] {
            assert_eq!(lines.of(pointer), line, "{pointer}");
        }
    }

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        for (text, expected) in [
            ("~", json!(null)),
            ("", json!(null)),
            ("True", json!(true)),
            ("yes", json!("yes")),
            ("-7", json!(-7)),
            ("+7", json!(7)),
            ("0x1F", json!(31)),
            ("0o17", json!(15)),
            ("18446744073709551615", json!(u64::MAX)),
            ("1.5e3", json!(1500.0)),
            ("-.5", json!(-0.5)),
            ("1.", json!(1.0)),
            ("3.0.3", json!("3.0.3")),
            ("2026-11-21", json!("2026-11-21")),
            ("12e03x", json!("12e03x")),
            ("+15551234567x", json!("+15551234567x")),
            (".", json!(".")),
            ("-", json!([null])),
            ("infinity", json!("infinity")),
            ("'1'", json!("1")),
            ("\"\\u00e9\"", json!("é")),
            (">-\n  one\n  two\n", json!("one two")),
            ("|\n  one\n  two\n", json!("one\ntwo\n")),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn json_may_write_a_character_as_two_escapes() {
        let text = r#"{"a": "\ud83d\ude00 \u00e9",
          "b": "\\ud83d", "\ud83d\ude00": 1}"#;
        let (value, lines) = parse_json(text).unwrap();
        assert_eq!(
            value,
            json!({ "a": "\u{1f600} é", "b": "\\ud83d", "\u{1f600}": 1 })
        );
        assert_eq!(lines.of("/b"), 2);
        assert!(parse(text).is_err());
        let broken = parse_json("{\n a: 1}").unwrap_err();
        assert_eq!(broken.line, 2);
    }

    #[test]
    fn an_alias_is_what_its_anchor_is() {
        assert_eq!(
            value("a: &one [1, {b: 2}]\nc: *one\n"),
            json!({ "a": [1, { "b": 2 }], "c": [1, { "b": 2 }] })
        );
    }

    #[test]
    fn what_json_cannot_say_is_refused_with_its_line() {
        for (text, line, reason) in [
            ("a: 1\nb: 2\na: 3\n", 3, "`a` is there twice"),
            ("a:\n  {b: 1}: 2\n", 2, "a key must be a string"),
            ("a: 1\nb: !!str 2\n", 2, "a tag means nothing in JSON"),
            ("a: 1\nb: .inf\n", 2, "JSON has no number .inf"),
            ("a: 1\nb: 1e999\n", 2, "JSON has no number 1e999"),
            (
                "a: &x {b: 1}\nc:\n  <<: *x\n",
                3,
                "write out what `<<` would merge",
            ),
            ("a: 1\n---\nb: 2\n", 2, "a second document begins"),
            (
                "a: &x\n  - *x\n",
                2,
                "an alias refers to a value that contains it",
            ),
        ] {
            assert_eq!(refusal(text), (line, reason.to_owned()), "{text}");
        }
        assert_eq!(refusal("a: [1,\nb").0, 2);
        assert_eq!(refusal(&"- ".repeat(200)).1, "it is nested too deeply");
        assert_eq!(refusal(&"[".repeat(100_000)).0, 1);
    }

    #[test]
    fn json_that_repeats_a_key_is_refused() {
        let error = parse_json("{\"a\": 1,\n\"a\": \"\\ud83d\\ude00\"}").unwrap_err();
        assert_eq!(
            (error.line, error.to_string()),
            (2, "`a` is there twice".to_owned())
        );
    }
}

//! The YAML of a new operation: the text of the copied one, adapted to method and
//! path, with placeholders for what only a document can say.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value;

use super::lines::{block, child, children, insert_after};
use super::request::{New, NotWritten};
use crate::check::error_statuses;
use crate::document::{Document, items, join, text};
use crate::util::PLACEHOLDER;
use crate::walk::{Operation, operations};

/// The spec with one more operation.
pub(super) fn with_operation(
    spec: &Document,
    source: &str,
    like: &Operation<'_>,
    new: &New<'_>,
) -> Result<String, NotWritten> {
    let lines: Vec<&str> = source.lines().collect();
    let copied = block(&lines, spec.line(&like.pointer) - 1);
    let writer = Writer {
        spec,
        lines: &lines,
        like,
        new,
    };
    let mut written = writer.operation(&copied)?;
    let item = join("/paths", new.path);
    let neighbour = if spec.at(&item).is_some() {
        item
    } else {
        written.splice(0..0, [String::new(), format!("  {}:", new.path)]);
        like.pointer
            .rsplit_once('/')
            .map_or(like.pointer.clone(), |(item, _)| item.to_owned())
    };
    let neighbour = block(&lines, spec.line(&neighbour) - 1);
    Ok(insert_after(source, neighbour.end - 1, &written))
}

struct Writer<'a> {
    spec: &'a Document,
    lines: &'a [&'a str],
    like: &'a Operation<'a>,
    new: &'a New<'a>,
}

impl Writer<'_> {
    fn operation(&self, copied: &Range<usize>) -> Result<Vec<String>, NotWritten> {
        let new = self.new;
        let part = |key: &str| {
            let found = child(self.lines, copied, key);
            found.map_or_else(Vec::new, |range| self.text(&range))
        };
        let has_body = new.has_body() && self.like.value.get("requestBody").is_some();
        let retry = if new.method == "post" {
            "never"
        } else {
            "idempotent"
        };
        let mut written = vec![
            format!("    {}:", new.method),
            format!("      operationId: {}", new.id),
        ];
        written.extend(part("tags:"));
        written.extend([
            format!("      summary: '{PLACEHOLDER}: what it does, in a few words'"),
            format!("      description: '{PLACEHOLDER}: what a caller must know, in our words'"),
            format!("      x-sources: [{}]", new.source.unwrap_or_default()),
            format!("      x-retry: {retry}"),
        ]);
        written.extend(self.parameters(child(self.lines, copied, "parameters:"))?);
        if has_body {
            written.extend(part("requestBody:"));
        }
        if let Some(responses) = child(self.lines, copied, "responses:") {
            written.extend(self.responses(&responses, has_body));
        }
        Ok(written)
    }

    /// Those of the path, which the spec must have, and of the copied operation
    /// those that are in no path.
    fn parameters(&self, copied: Option<Range<usize>>) -> Result<Vec<String>, NotWritten> {
        let mut written = Vec::new();
        for name in self.new.path_parameters() {
            let reference = self.reference("path", name).ok_or_else(|| NotWritten {
                line: self.spec.line("/components/parameters"),
                reason: format!("no operation has the path parameter `{name}`"),
                remedy: "add it to components.parameters, with a schema that refuses `..`".into(),
            })?;
            written.push(reference);
        }
        let own: Vec<&Value> = items(self.like.value, "parameters").collect();
        let ranges = copied.map_or_else(Vec::new, |range| children(self.lines, &range));
        let is_keyed = self.new.method == "post";
        let mut has_key = false;
        for (range, parameter) in ranges.iter().zip(own) {
            let (parameter, _) = self.spec.resolve(parameter, "");
            let is_key = text(parameter, "name") == "Idempotency-Key";
            if text(parameter, "in") != "path" && (!is_key || is_keyed) {
                has_key |= is_key;
                written.extend(self.text(range));
            }
        }
        if is_keyed && !has_key {
            written.extend(self.reference("header", "Idempotency-Key"));
        }
        if !written.is_empty() {
            written.insert(0, "      parameters:".to_owned());
        }
        Ok(written)
    }

    /// The line that refers to a parameter: as the copied operation writes it, or
    /// another.
    fn reference(&self, place: &str, name: &str) -> Option<String> {
        let all = operations(self.spec);
        let others = all.iter().map(|operation| operation.value);
        let mut parameters = std::iter::once(self.like.value)
            .chain(others)
            .flat_map(|value| items(value, "parameters"));
        let found = parameters.find(|parameter| {
            let (target, _) = self.spec.resolve(parameter, "");
            parameter.get("$ref").is_some()
                && text(target, "in") == place
                && text(target, "name") == name
        })?;
        Some(format!("        - $ref: '{}'", text(found, "$ref")))
    }

    /// Those of the copied operation, without the ones that its method or body
    /// asks for, and with those that ours do.
    fn responses(&self, copied: &Range<usize>, has_body: bool) -> Vec<String> {
        let (like, new) = (self.like, self.new);
        let had_body = like.value.get("requestBody").is_some();
        let asked = error_statuses(like.method, had_body, &like.path);
        let asks = error_statuses(new.method, has_body, new.path);
        let mut responses: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for range in children(self.lines, copied) {
            let key = self.lines[range.start].trim().trim_end_matches(':');
            let status = key.trim_matches(['\'', '"']);
            if asked.contains(&status) && !asks.contains(&status) {
                continue;
            }
            let mut response = self.text(&range);
            let description = child(self.lines, &range, "description:");
            if let Some(description) = description.filter(|_| status.starts_with('2')) {
                let (from, to) = (description.start, description.end);
                response.splice(
                    from - range.start..to - range.start,
                    [format!(
                        "          description: '{PLACEHOLDER}: what the answer means'"
                    )],
                );
            }
            responses.insert(status.to_owned(), response);
        }
        for status in asks {
            if !responses.contains_key(status)
                && let Some(reference) = self.usual_response(status)
            {
                let key = match status.parse::<u16>() {
                    Ok(_) => format!("        '{status}':"),
                    Err(_) => format!("        {status}:"),
                };
                let lines = vec![key, format!("          $ref: '{reference}'")];
                responses.insert(status.to_owned(), lines);
            }
        }
        let header = "      responses:".to_owned();
        std::iter::once(header)
            .chain(responses.into_values().flatten())
            .collect()
    }

    /// The component that operations refer to for a status.
    fn usual_response(&self, status: &str) -> Option<String> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for operation in operations(self.spec) {
            let response = operation
                .value
                .get("responses")
                .and_then(|all| all.get(status));
            let reference = response.map_or("", |response| text(response, "$ref"));
            if !reference.is_empty() {
                *counts.entry(reference.to_owned()).or_default() += 1;
            }
        }
        counts
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map(|(reference, _)| reference)
    }

    fn text(&self, range: &Range<usize>) -> Vec<String> {
        self.lines[range.clone()]
            .iter()
            .map(|line| (*line).to_owned())
            .collect()
    }
}

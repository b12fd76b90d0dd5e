//! The entries of a new operation in the files beside the spec: its retry class,
//! and a fact of its document.

use std::path::Path;

use super::lines::insert_after;
use super::request::New;
use crate::document::{Document, text};
use crate::util::PLACEHOLDER;
use crate::walk::operations;

/// The statuses that the REST guide gives to every operation.
const EVERYWHERE: [&str; 5] = ["401", "403", "409", "429", "5XX"];

/// The table of retry classes with one more row: never, until a reason is given.
pub(super) fn with_retry_class(sources: &str, id: &str) -> Option<String> {
    let lines: Vec<&str> = sources.lines().collect();
    let heading = lines.iter().position(|line| *line == "## Retry classes")?;
    let table = lines[heading..]
        .iter()
        .position(|line| line.starts_with('|'))?
        + heading;
    let rows = lines[table..]
        .iter()
        .take_while(|line| line.starts_with('|'))
        .count();
    let row = format!("| `{id}` | never | {PLACEHOLDER}: why it may be repeated, or why not |");
    Some(insert_after(sources, table + rows - 1, &[row]))
}

/// The parameters and statuses of an operation that its document must name; some
/// statuses belong to every operation.
pub(super) fn said_of(path: &Path, spec: &str, id: &str) -> Vec<String> {
    let Ok(spec) = Document::parse(path, spec) else {
        return Vec::new();
    };
    let all = operations(&spec);
    let Some(written) = all.iter().find(|operation| operation.id() == id) else {
        return Vec::new();
    };
    let parameters = written.parameters(&spec).into_iter();
    let parameters = parameters
        .map(|(parameter, _)| format!("{} {}", text(parameter, "in"), text(parameter, "name")));
    let statuses = written.responses(&spec).into_iter();
    let statuses = statuses.filter(|(status, ..)| !EVERYWHERE.contains(status));
    parameters
        .chain(statuses.map(|(status, ..)| status.to_owned()))
        .collect()
}

/// The facts of a document with the one that it has this operation.
pub(super) fn with_fact(facts: &str, new: &New<'_>, says: &[String]) -> String {
    let says: Vec<String> = says.iter().map(|one| format!("\"{one}\"")).collect();
    let fact = format!(
        "[[fact]]\nsection = \"{PLACEHOLDER}: the heading in the document, and leave out what it does not say\"\n\
         at = \"{}\"\nequals = {{ method = \"{}\", path = \"{}\" }}\nhas = [{}]\n",
        new.id,
        new.method.to_uppercase(),
        new.path,
        says.join(", ")
    );
    match facts.trim_end() {
        "" => fact,
        known => format!("{known}\n\n{fact}"),
    }
}

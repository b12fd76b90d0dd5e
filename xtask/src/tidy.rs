//! `tidy`: house rules that no compiler checks. Every file says what it is in
//! its first line, long files have a reason, no placeholder is left, imports have
//! no cycles, and a room imports only from the rooms below it.

mod imports;
mod order;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::Path;

use crate::finding::{Finding, relative, render};
use crate::flags::{self, Format};
use crate::util::{Outcome, PLACEHOLDER, exit, plural, print, report, root};
use imports::Graph;
use order::{CRATES, LONG_FILES, Package};

/// How many lines a file may have without a reason in `LONG_FILES`.
const LONGEST: usize = 350;
/// Folders whose files need a first line, beside those of [`CRATES`].
const DOCUMENTED: [&str; 4] = ["tests", "examples", "bench/src", "fuzz/fuzz_targets"];

pub(crate) fn run(flags: &flags::Tidy) -> Outcome {
    let mut findings = Vec::new();
    for package in CRATES {
        let graph = Graph::read(&root(), package)?;
        if flags.order {
            print(&graph.listing());
        }
        findings.extend(first_lines(graph.files()));
        findings.extend(placeholders(graph.files()));
        findings.extend(circles(&graph));
        findings.extend(upward(package, &graph));
        findings.extend(lengths(graph.files()));
    }
    for folder in DOCUMENTED {
        let files = imports::files(&root().join(folder))?;
        findings.extend(first_lines(
            files
                .iter()
                .map(|(path, text)| (path.as_path(), text.as_str())),
        ));
    }
    print(&render(&findings, flags.format).trim_end());
    if flags.format == Format::Text {
        report(&match findings.len() {
            0 => "every file is in order".to_owned(),
            count => plural(count, "finding"),
        });
    }
    Ok(exit(findings.len()))
}

fn first_lines<'a>(files: impl Iterator<Item = (&'a Path, &'a str)>) -> Vec<Finding> {
    let silent = files.filter(|(_, text)| {
        // The documentation of a crate may be its README.
        !text.starts_with("//! ") && !text.starts_with("#![doc = ")
    });
    silent
        .map(|(path, _)| Finding {
            file: path.to_owned(),
            line: 1,
            rule: "first-line",
            message: "the file does not say what it is".to_owned(),
            remedy: "begin it with `//!`: what it is, and why it exists".to_owned(),
        })
        .collect()
}

/// Comments that `new-operation` left to a person.
fn placeholders<'a>(files: impl Iterator<Item = (&'a Path, &'a str)>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in files {
        for (index, line) in text.lines().enumerate() {
            let comment = line.trim_start().strip_prefix("//");
            let comment = comment.map(|rest| rest.trim_start_matches(['/', '!', ' ']));
            let Some(asked) = comment.and_then(|text| text.strip_prefix(PLACEHOLDER)) else {
                continue;
            };
            findings.push(Finding {
                file: path.to_owned(),
                line: index + 1,
                rule: "placeholder",
                message: "the comment is a placeholder".to_owned(),
                remedy: match asked.trim_matches([':', ' ', '.']) {
                    "" => "write it".to_owned(),
                    asked => format!("write {asked}"),
                },
            });
        }
    }
    findings
}

fn lengths<'a>(files: impl Iterator<Item = (&'a Path, &'a str)>) -> Vec<Finding> {
    let reason = |path: &Path| {
        let path = relative(path);
        LONG_FILES.iter().find(|(file, _)| *file == path)
    };
    files
        .filter_map(|(path, text)| {
            let lines = text.lines().count();
            let (message, remedy) = match (lines > LONGEST, reason(path)) {
                (true, None) => (
                    format!("the file has {lines} lines; {LONGEST} are the limit"),
                    "split it, or give the reason in LONG_FILES of xtask/src/tidy/order.rs",
                ),
                (false, Some(_)) => (
                    format!("the file has {lines} lines and a reason to have more than {LONGEST}"),
                    "remove its row from LONG_FILES of xtask/src/tidy/order.rs",
                ),
                _ => return None,
            };
            Some(Finding {
                file: path.to_owned(),
                line: LONGEST.min(lines),
                rule: "long-file",
                message,
                remedy: remedy.to_owned(),
            })
        })
        .collect()
}

/// Cycles: files that import each other, directly or through others.
fn circles(graph: &Graph) -> Vec<Finding> {
    let circles = graph.circles();
    let findings = circles.iter().map(|circle| {
        let (file, line) = graph.import(&circle[0], &circle[1 % circle.len()]);
        Finding {
            file,
            line,
            rule: "circle",
            message: format!("{} import each other in a circle", circle.join(" -> ")),
            remedy: "move what both need into a file of its own".to_owned(),
        }
    });
    findings.collect()
}

/// Imports from a room that is above, or that has no place in the order.
fn upward(package: &Package, graph: &Graph) -> Vec<Finding> {
    let rank = |room: &str| package.order.iter().position(|layer| layer.contains(&room));
    let mut findings = Vec::new();
    let mut unplaced = BTreeSet::new();
    for edge in graph.edges() {
        let (from, to) = (edge.source_room(), edge.target_room());
        let (message, remedy) = match (rank(from), rank(to)) {
            _ if from == to || to.is_empty() || from.is_empty() => continue,
            (None, _) if !unplaced.insert(from) => continue,
            (None, _) => (
                format!("`{from}` has no place in the order of rooms"),
                "add it to ORDER in xtask/src/tidy/order.rs",
            ),
            (Some(_), None) => continue,
            (Some(low), Some(high)) if low < high => (
                format!("`{from}` imports from `{to}`, which is above it"),
                "move what it needs into a lower room; xtask/src/tidy/order.rs has the order",
            ),
            _ => continue,
        };
        findings.push(Finding {
            file: edge.file.clone(),
            line: edge.line,
            rule: "order",
            message,
            remedy: remedy.to_owned(),
        });
    }
    findings
}

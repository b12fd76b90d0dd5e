//! `diff`: what a change of the spec means for callers of this client, and the
//! version that it demands. The crate `drift` finds the differences; nodes.rs
//! classifies them.

mod calls;
mod change;
mod compare;
mod lower;
mod nodes;
#[cfg(test)]
mod tests;
mod version;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::json;

use crate::document::Document;
use crate::finding::{annotation, relative};
use crate::flags::{self, Class, Format};
use crate::releases::{LastRelease, Version};
use crate::util::{Outcome, print, root};
use change::Change;
use version::Demand;

const SPEC: &str = "openapi/blooio.yaml";

pub(crate) fn run(flags: &flags::Diff) -> Outcome {
    let base = Side::read(&flags.base)?;
    let rev = match &flags.rev {
        Some(rev) => Side::read(rev)?,
        None => Side::file(&root().join(SPEC))?,
    };
    let changes = compare::changes(&base.spec, &rev.spec)?;
    let demand = demand(&base, &rev, &changes)?;
    let text = match flags.format {
        Format::Text => markdown(&base, &rev, &changes, &demand),
        Format::Json => as_json(&rev, &changes, &demand),
        Format::Github => annotations(&rev, &changes, &demand),
    };
    print(&text.trim_end());
    let failed = flags
        .fail_on
        .is_some_and(|limit| changes.iter().any(|change| change.class <= limit));
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// What the version in Cargo.toml lacks for the changes since the last release;
/// nothing if it will do.
pub(crate) fn unmet() -> Result<Option<String>, Box<dyn std::error::Error>> {
    let rev = Side::file(&root().join(SPEC))?;
    let demand = demand(&rev, &rev, &[])?;
    Ok((demand.satisfied() == Some(false)).then(|| demand.to_string()))
}

/// The version that all changes since the last release demand, not only this one.
/// A version that is not released yet may stay.
fn demand(
    base: &Side,
    rev: &Side,
    changes: &[Change],
) -> Result<Demand, Box<dyn std::error::Error>> {
    let given =
        |changes: &[Change], from: Option<&str>| Demand::new(changes, from, rev.version.as_deref());
    let Some(revision) = &rev.revision else {
        return Ok(given(changes, base.version.as_deref()));
    };
    // If the version itself is tagged already, the last release is the one before.
    let own = rev.version.as_deref().and_then(Version::parse);
    let Some(last) = LastRelease::before(&root(), revision, own) else {
        return Ok(given(&[], None).since("the beginning; nothing is released yet"));
    };
    let released = Side::read(&last.revision)?;
    let changes = compare::changes(&released.spec, &rev.spec)?;
    let version = last.version.to_string();
    Ok(given(&changes, Some(&version)).since(&last.revision))
}

/// One of the two specs, and the version of the crate that goes with it.
struct Side {
    /// What the caller wrote.
    name: String,
    spec: Document,
    version: Option<String>,
    /// The git revision that it belongs to; none for a file from elsewhere.
    revision: Option<String>,
}

impl Side {
    /// A file if there is one of that name, else a revision of git.
    fn read(name: &str) -> Result<Self, Box<dyn std::error::Error>> {
        for path in [PathBuf::from(name), root().join(name)] {
            if path.is_file() {
                return Self::file(&path);
            }
        }
        let (rev, path) = name.split_once(':').unwrap_or((name, SPEC));
        let text = show(rev, path)?;
        let manifest = show(rev, "Cargo.toml").unwrap_or_default();
        Ok(Self {
            name: name.to_owned(),
            spec: Document::parse(Path::new(path), &text)?,
            version: version::of_manifest(&manifest),
            revision: Some(rev.to_owned()),
        })
    }

    fn file(path: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let spec = Document::read(path)?;
        // Only the repository's own spec goes with the repository's version.
        let own = path.canonicalize().ok() == root().join(SPEC).canonicalize().ok();
        let manifest = if own {
            std::fs::read_to_string(root().join("Cargo.toml"))?
        } else {
            String::new()
        };
        Ok(Self {
            name: relative(path),
            spec,
            version: version::of_manifest(&manifest),
            revision: own.then(|| "HEAD".to_owned()),
        })
    }
}

/// A file as it was at a revision.
fn show(rev: &str, path: &str) -> Result<String, String> {
    let object = format!("{rev}:{path}");
    let output = Command::new("git")
        .args(["show", "--end-of-options", &object])
        .current_dir(root())
        .output()
        .map_err(|error| format!("git does not run: {error}; name two files instead"))?;
    if output.status.success() {
        return String::from_utf8(output.stdout).map_err(|error| format!("{object}: {error}"));
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    let reason = reason.lines().next().unwrap_or_default();
    Err(format!(
        "`{rev}` is neither a file nor a revision with {path}: {reason}; fetch it, or name a file"
    ))
}

/// A summary that can be posted as it is.
fn markdown(base: &Side, rev: &Side, changes: &[Change], demand: &Demand) -> String {
    let mut out = String::from("## What the change means for callers\n\n");
    let _ = writeln!(out, "From `{}` to `{}`.", base.name, rev.name);
    for (class, title) in [
        (Class::Breaking, "Breaking"),
        (Class::Additive, "Additive"),
        (Class::Cosmetic, "Cosmetic"),
    ] {
        let of_class: Vec<_> = changes
            .iter()
            .filter(|change| change.class == class)
            .collect();
        if of_class.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n### {title} ({})\n", of_class.len());
        for Change {
            place,
            message,
            line,
            ..
        } in of_class
        {
            let _ = writeln!(out, "- `{place}`: {message} (line {line})");
        }
    }
    if changes.is_empty() {
        out.push_str("\nNothing changes for callers.\n");
    }
    let _ = writeln!(out, "\n{demand}");
    out
}

fn as_json(rev: &Side, changes: &[Change], demand: &Demand) -> String {
    let list: Vec<_> = changes
        .iter()
        .map(|change| {
            json!({
                "class": class_name(change.class),
                "place": change.place,
                "message": change.message,
                "file": relative(&rev.spec.path),
                "line": change.line,
            })
        })
        .collect();
    format!(
        "{:#}",
        json!({ "changes": list, "version": demand.as_json() })
    )
}

fn annotations(rev: &Side, changes: &[Change], demand: &Demand) -> String {
    let file = relative(&rev.spec.path);
    let mut out = String::new();
    for change in changes {
        let level = match change.class {
            Class::Breaking => "warning",
            Class::Additive | Class::Cosmetic => "notice",
        };
        let title = class_name(change.class);
        let message = format!("{}: {}", change.place, change.message);
        let _ = writeln!(
            out,
            "{}",
            annotation(level, &file, change.line, title, &message)
        );
    }
    let level = if demand.satisfied() == Some(false) {
        "error"
    } else {
        "notice"
    };
    let _ = writeln!(
        out,
        "{}",
        annotation(level, "Cargo.toml", 1, "version", &demand.to_string())
    );
    out
}

fn class_name(class: Class) -> &'static str {
    match class {
        Class::Breaking => "breaking",
        Class::Additive => "additive",
        Class::Cosmetic => "cosmetic",
    }
}

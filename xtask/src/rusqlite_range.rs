//! `rusqlite-range`: whether the feature `sqlite` works with the oldest and the
//! newest rusqlite that Cargo.toml allows. Cargo builds one SQLite for a whole
//! program, so users need the version that their other crates ask for.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::util::{Outcome, report, root};

/// A program that keeps a claim on disk, as a dependent would.
const PROGRAM: &str = r##"//! Made by `cargo xtask rusqlite-range`.

use blooio_client::webhook::{Event, Sight, SqliteDeduplicator};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::temp_dir().join(format!("rusqlite-range-{}.db", std::process::id()));
    let seen = SqliteDeduplicator::open(&path)?;
    let body = br#"{"event":"message.sent","message_id":"msg_abc"}"#;
    let event = Event::parse(body, &http::HeaderMap::new())?;
    for confirms in [false, true] {
        match event.claim(&seen)? {
            Sight::First(claim) if confirms => claim.confirm()?,
            Sight::First(claim) => claim.release()?,
            _ => return Err("the claim was not released".into()),
        }
    }
    let repeat = matches!(event.claim(&seen)?, Sight::Repeat);
    drop(seen);
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
    }
    // A version of its own would be a second SQLite, which Cargo refuses.
    let _ = rusqlite::version();
    repeat.then_some(()).ok_or_else(|| "the claim was not kept".into())
}
"##;

pub(crate) fn run() -> Outcome {
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    let (oldest, newest) = ends(&manifest)
        .ok_or("Cargo.toml has no line `rusqlite = { version = \">=0.X, <0.Y\"`; write one")?;
    for version in [oldest, newest] {
        let version = format!("0.{version}");
        if !works(&version)? {
            report(&format!(
                "the feature sqlite does not work with rusqlite {version}; support it, or change \
                 the range in Cargo.toml and outbox/Cargo.toml"
            ));
            return Ok(ExitCode::FAILURE);
        }
        report(&format!("works with rusqlite {version}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds and runs the program with one version.
fn works(version: &str) -> Result<bool, Box<dyn std::error::Error>> {
    let root = root();
    let folder = root.join("target/rusqlite-range").join(version);
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), package(version))?;
    fs::write(folder.join("src/main.rs"), PROGRAM)?;
    // All other dependencies in the versions that we build with.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let status = Command::new("cargo")
        .args(["run", "--quiet", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(target(&root))
        .status()?;
    Ok(status.success())
}

fn package(version: &str) -> String {
    format!(
        "[package]\nname = \"rusqlite-range\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         publish = false\n\n[dependencies]\n\
         blooio-client = {{ path = \"../../..\", default-features = false, features = [\"sqlite\"] }}\n\
         http = \"1\"\nrusqlite = \"{version}\"\n\n[workspace]\n"
    )
}

fn target(root: &Path) -> std::path::PathBuf {
    root.join("target/rusqlite-range/target")
}

/// The first and the last minor version of the range.
fn ends(manifest: &str) -> Option<(u32, u32)> {
    let line = manifest
        .lines()
        .find(|line| line.starts_with("rusqlite ="))?;
    let (_, range) = line.split_once("\">=0.")?;
    let (oldest, range) = range.split_once(", <0.")?;
    let (beyond, _) = range.split_once('"')?;
    Some((
        oldest.parse().ok()?,
        beyond.parse::<u32>().ok()?.checked_sub(1)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn the_ends_of_the_range_are_read_from_the_manifest() {
        let range = r#"rusqlite = { version = ">=0.32, <0.42", optional = true }"#;
        assert_eq!(ends(&format!("a = \"1\"\n{range}\n")), Some((32, 41)));
        assert_eq!(ends("rusqlite = \"0.41\""), None);
        let manifest = include_str!("../../Cargo.toml");
        assert!(ends(manifest).is_some_and(|(oldest, newest)| oldest < newest));
    }
}

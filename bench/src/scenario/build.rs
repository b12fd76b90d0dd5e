//! What a program pays at build time for depending on this: a clean build of a
//! dependent with each choice of features, one after the other.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::Problem;
use crate::report::Report;

struct Choice {
    name: &'static str,
    dependency: fn() -> String,
    main: &'static str,
}

const CHOICES: [Choice; 6] = [
    Choice {
        name: "default",
        dependency: || ours(""),
        main: OURS,
    },
    Choice {
        name: "blooio, default (aws-lc)",
        dependency: || r#"blooio = "=2.0.0-beta.0""#.to_owned(),
        main: HANDWRITTEN,
    },
    Choice {
        name: "committed code, aws-lc",
        dependency: || {
            ours(r#", default-features = false, features = ["rustls-aws-lc", "webhook"]"#)
        },
        main: OURS,
    },
    Choice {
        name: "committed code, ring",
        dependency: || ours(r#", default-features = false, features = ["rustls", "webhook"]"#),
        main: OURS,
    },
    Choice {
        name: "committed code, native-tls",
        dependency: || ours(r#", default-features = false, features = ["native-tls", "webhook"]"#),
        main: OURS,
    },
    Choice {
        name: "blooio, native-tls",
        dependency: || {
            r#"blooio = { version = "=2.0.0-beta.0", default-features = false, features = ["async", "native-tls", "tracing", "webhooks"] }"#.to_owned()
        },
        main: HANDWRITTEN,
    },
];

fn ours(features: &str) -> String {
    let path = root();
    format!(
        "blooio-client = {{ path = {:?}{features} }}",
        path.display().to_string()
    )
}

const OURS: &str = r#"
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), blooio_client::Error> {
    let client = blooio_client::Client::from_env()?;
    let sent = client.chat("+15551234567")?.send("Hello").await?;
    println!("{}", sent.message_id());
    Ok(())
}
"#;

const HANDWRITTEN: &str = r#"
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = blooio::Client::from_env()?;
    let creds = blooio::BlooioCreds::from_env()?;
    let sent = client.account(&creds).chat("+15551234567").send_text("Hello").await?;
    println!("{:?}", sent.ids());
    Ok(())
}
"#;

pub(super) fn run(report: &mut Report) -> Result<(), Problem> {
    let folder = std::env::temp_dir().join(format!("blooio-bench-{}", std::process::id()));
    for choice in &CHOICES {
        // A machine may lack a library that one of them needs.
        if let Err(problem) = measure(choice, &folder, report) {
            println!("{}: left out: {problem}", choice.name);
        }
        fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

fn measure(choice: &Choice, folder: &Path, report: &mut Report) -> Result<(), Problem> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/main.rs"), choice.main)?;
    fs::write(folder.join("Cargo.toml"), manifest(choice))?;
    // The versions that this workspace was tested with.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    cargo(folder, &["fetch"])?;
    let mut build = |arguments: &[&str], measure: &str| {
        let begun = Instant::now();
        let said = cargo(folder, arguments)?;
        let seconds = begun.elapsed().as_secs_f64();
        report.add("build", measure, choice.name, seconds);
        println!("{}: {measure}: {seconds:.1}", choice.name);
        Ok::<String, Problem>(said)
    };
    build(&["build"], "seconds, debug")?;
    let said = build(&["build", "--release"], "seconds, release")?;
    let crates = said.lines().filter(|line| line.contains("Compiling"));
    report.add(
        "build",
        "crates compiled",
        choice.name,
        crates.count() as f64,
    );
    let size = fs::metadata(folder.join("target/release/dependent"))?.len();
    report.add(
        "build",
        "stripped KiB, release",
        choice.name,
        (size / 1024) as f64,
    );
    Ok(())
}

fn manifest(choice: &Choice) -> String {
    let dependency = (choice.dependency)();
    format!(
        r#"[package]
name = "dependent"
version = "0.0.0"
edition = "2024"

[dependencies]
{dependency}
tokio = {{ version = "1", features = ["macros", "rt"] }}

[profile.release]
strip = true

[workspace]
"#
    )
}

/// Runs cargo in the folder, with a target folder of its own, and returns what
/// it said.
fn cargo(folder: &Path, arguments: &[&str]) -> Result<String, Problem> {
    let output = Command::new("cargo")
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        Ok(said)
    } else {
        Err(said.into())
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

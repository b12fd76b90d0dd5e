//! What a program pays at build time for depending on this: a clean build of a
//! dependent with each choice of features, one after the other.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::{Effort, root, said};
use crate::Problem;
use crate::measure::median;
use crate::report::Report;

/// Each is built this often, by turns; once with `--quick`.
const ROUNDS: u64 = 3;

/// One crate that a program may depend on.
struct Choice {
    name: &'static str,
    main: &'static str,
    /// What the program's manifest says of it.
    dependency: fn(Tls) -> String,
}

/// The first is the baseline.
const CHOICES: [Choice; 3] = [
    Choice {
        name: "blooio",
        main: HANDWRITTEN,
        dependency: |tls| match tls {
            Tls::Default | Tls::AwsLc => r#"blooio = "=2.0.0-beta.0""#.to_owned(),
            Tls::Native => {
                let features = r#""async", "native-tls", "tracing", "webhooks""#;
                format!(
                    r#"blooio = {{ version = "=2.0.0-beta.0", default-features = false, features = [{features}] }}"#
                )
            }
        },
    },
    Choice {
        name: "blooio-client, committed code",
        main: OURS,
        dependency: |tls| with(&["webhook", tls.feature()]),
    },
    Choice {
        name: "blooio-client, generated",
        main: OURS,
        dependency: |tls| match tls {
            Tls::Default => ours(""),
            Tls::AwsLc | Tls::Native => with(&["codegen", "webhook", tls.feature()]),
        },
    },
];

/// By which library the requests are encrypted.
#[derive(Clone, Copy)]
enum Tls {
    /// Each client's default: aws-lc, or ring.
    Default,
    AwsLc,
    Native,
}

impl Tls {
    const ALL: [Self; 3] = [Self::Default, Self::AwsLc, Self::Native];

    fn name(self) -> &'static str {
        match self {
            Self::Default => "each one's default TLS",
            Self::AwsLc => "aws-lc",
            Self::Native => "native-tls",
        }
    }

    /// What our crate calls it.
    fn feature(self) -> &'static str {
        match self {
            Self::Default => "rustls",
            Self::AwsLc => "rustls-aws-lc",
            Self::Native => "native-tls",
        }
    }
}

fn with(features: &[&str]) -> String {
    ours(&format!(
        ", default-features = false, features = {features:?}"
    ))
}

fn ours(choice: &str) -> String {
    let path = root().display().to_string();
    format!("blooio-client = {{ path = {path:?}{choice} }}")
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

pub(super) fn run(effort: Effort, report: &mut Report) -> Result<(), Problem> {
    let folder = std::env::temp_dir().join(format!("blooio-bench-{}", std::process::id()));
    for tls in Tls::ALL {
        let mut builds = CHOICES.map(|choice| (choice, Vec::new()));
        for _ in 0..effort.of(ROUNDS) {
            for (choice, builds) in &mut builds {
                let build = measure(&folder, &(choice.dependency)(tls), choice.main);
                fs::remove_dir_all(&folder)?;
                builds.push(build?);
                println!("built with {}: {}", tls.name(), choice.name);
            }
        }
        for (choice, builds) in builds {
            let mut add = |measure: &str, figure: fn(&Build) -> f64| {
                let measure = format!("{measure}, {}", tls.name());
                let value = median(builds.iter().map(figure).collect());
                report.add("build", measure, choice.name, value);
            };
            add("seconds, debug", |build| build.debug);
            add("seconds, release", |build| build.release);
            add("crates compiled", |build| build.crates);
            add("stripped KiB, release", |build| build.size / 1024.0);
        }
    }
    Ok(())
}

/// One dependent, built twice from nothing.
struct Build {
    debug: f64,
    release: f64,
    crates: f64,
    size: f64,
}

fn measure(folder: &Path, dependency: &str, main: &str) -> Result<Build, Problem> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/main.rs"), main)?;
    fs::write(folder.join("Cargo.toml"), manifest(dependency))?;
    // The versions that this workspace was tested with.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    cargo(folder, &["fetch"])?;
    let build = |arguments: &[&str]| {
        let begun = Instant::now();
        let said = cargo(folder, arguments)?;
        Ok::<_, Problem>((begun.elapsed().as_secs_f64(), said))
    };
    let (debug, _) = build(&["build"])?;
    let (release, said) = build(&["build", "--release"])?;
    let crates = said.lines().filter(|line| line.contains("Compiling"));
    Ok(Build {
        debug,
        release,
        crates: crates.count() as f64,
        size: fs::metadata(folder.join("target/release/dependent"))?.len() as f64,
    })
}

fn manifest(dependency: &str) -> String {
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
/// it said. Ours comes from a path, and is built as if from the registry: not
/// incrementally, and without lints.
fn cargo(folder: &Path, arguments: &[&str]) -> Result<String, Problem> {
    let mut command = Command::new("cargo");
    command
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "--cap-lints=allow");
    said(command)
}

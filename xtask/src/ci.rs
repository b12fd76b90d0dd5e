//! `ci`: all checks of a change, in order, each with its time. This is the only
//! list: .ci/run and the workflow start it.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::util::{Outcome, installed, report, root};

/// One command that must succeed.
struct Step {
    name: &'static str,
    command: &'static str,
    env: Option<(&'static str, &'static str)>,
    /// A program that the step needs; without it the step is skipped and named.
    needs: Option<&'static str>,
}

/// The quick ones first, the tests last: their closing lines end the output.
/// What sends and lists cost is counted by valgrind.
const STEPS: [Step; 16] = [
    step("format", "cargo fmt --all --check"),
    step("files and imports", "cargo xtask tidy"),
    step("spec", "cargo xtask check"),
    step("generated code", "cargo xtask gen --check"),
    step("vendor's export", "cargo xtask drift openapi/vendor.json"),
    Step {
        name: "licences, sources and banned crates",
        command: "cargo deny check bans licenses sources",
        env: None,
        needs: Some("cargo-deny"),
    },
    // Of the workspace only the client has features to leave out.
    step(
        "clippy, client alone",
        "cargo clippy --all-targets --no-default-features --features client -- -D warnings",
    ),
    step(
        "clippy, default features",
        "cargo clippy --workspace --all-targets -- -D warnings",
    ),
    step(
        "clippy, all features",
        "cargo clippy --workspace --all-targets --all-features -- -D warnings",
    ),
    Step {
        name: "documentation",
        command: "cargo doc --no-deps --all-features --workspace",
        env: Some(("RUSTDOCFLAGS", "-D warnings")),
        needs: None,
    },
    step("each feature alone", "cargo xtask features"),
    step(
        "what sends and lists cost",
        "cargo run -p bench --release --quiet -- gate",
    ),
    step("both ends of rusqlite", "cargo xtask rusqlite-range"),
    // Beside sqlx, which links an SQLite of its own choice.
    step(
        "outbox in a project with sqlx",
        "cargo test --manifest-path outbox/with-sqlx/Cargo.toml --target-dir target",
    ),
    // With our default features alone, which the tests of the workspace never are.
    step(
        "client in a project with reqwest and native-tls",
        "cargo test --manifest-path tests/beside-native-tls/Cargo.toml --target-dir target",
    ),
    // Properties are tried on the same values in every run: another seed or more
    // cases look for new ones (CONTRIBUTING.md).
    Step {
        name: "tests",
        command: "cargo test --workspace --all-features",
        env: Some(("PROPTEST_RNG_SEED", "1")),
        needs: None,
    },
];

const fn step(name: &'static str, command: &'static str) -> Step {
    Step {
        name,
        command,
        env: None,
        needs: None,
    }
}

pub(crate) fn run() -> Outcome {
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for step in &STEPS {
        if let Some(program) = step.needs.filter(|program| !installed(program)) {
            report(&format!(
                "SKIPPED {}: {program} is not installed; .ci/run installs it",
                step.name
            ));
            continue;
        }
        report(&format!("==> {}: {}", step.name, step.line()));
        let begun = now();
        let status = step.process()?.status();
        let time = begun.elapsed();
        times.push((step.name, time));
        let status = status.map_err(|error| format!("{}: {error}", step.command))?;
        if !status.success() {
            report(&format!(
                "ci failed at \"{}\" after {:.1} s; repeat it with: {}",
                step.name,
                time.as_secs_f64(),
                step.line()
            ));
            return Ok(ExitCode::FAILURE);
        }
        report(&format!(
            "==> {} took {:.1} s",
            step.name,
            time.as_secs_f64()
        ));
    }
    for (name, time) in &times {
        report(&format!("{:>8.1} s  {name}", time.as_secs_f64()));
    }
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    report(&format!(
        "{:>8.1} s  all {} steps passed",
        total.as_secs_f64(),
        times.len()
    ));
    Ok(ExitCode::SUCCESS)
}

impl Step {
    /// The command line of the step.
    fn line(&self) -> String {
        match self.env {
            Some((name, value)) => format!("{name}=\"{value}\" {}", self.command),
            None => self.command.to_owned(),
        }
    }

    /// The process of the step; xtask commands run in this build of xtask.
    fn process(&self) -> std::io::Result<Command> {
        let mut words = self.command.split(' ');
        let mut command = match self.command.strip_prefix("cargo xtask ") {
            Some(rest) => {
                words = rest.split(' ');
                Command::new(std::env::current_exe()?)
            }
            None => Command::new(words.next().unwrap_or_default()),
        };
        command.args(words).current_dir(root());
        command.envs(self.env);
        Ok(command)
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "how long a step takes is what is asked here"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_commands_exist() {
        use clap::Parser;
        for step in &STEPS {
            if let Some(rest) = step.command.strip_prefix("cargo xtask ") {
                let words = std::iter::once("xtask").chain(rest.split(' '));
                assert!(
                    crate::flags::Xtask::try_parse_from(words).is_ok(),
                    "{}",
                    step.command
                );
            }
        }
    }

    #[test]
    fn a_step_is_printed_as_one_types_it() {
        let doc = STEPS.iter().find(|step| step.env.is_some()).unwrap();
        assert_eq!(
            doc.line(),
            "RUSTDOCFLAGS=\"-D warnings\" cargo doc --no-deps --all-features --workspace"
        );
    }
}

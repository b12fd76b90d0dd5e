//! What it takes to generate the client again, and to build after touching the
//! spec, to what it takes after touching a source. Reported only: a maintainer
//! waits for it, nobody else.

use std::fs::File;
use std::process::Command;
use std::time::{Instant, SystemTime};

use super::{root, said};
use crate::Problem;
use crate::measure::median;
use crate::report::Report;

const ROUNDS: usize = 3;

/// The commands of a developer of the client.
const COMMANDS: [(&str, &str); 5] = [
    ("cargo xtask gen", "xtask gen"),
    ("cargo check", "check"),
    ("cargo build", "build"),
    (
        "cargo check, committed code",
        "check --no-default-features --features rustls,webhook",
    ),
    (
        "cargo build, committed code",
        "build --no-default-features --features rustls,webhook",
    ),
];

/// What was touched before, and its file; the baseline first.
const TOUCHED: [(&str, Option<&str>); 3] = [
    ("src/lib.rs touched", Some("src/lib.rs")),
    ("openapi/blooio.yaml touched", Some("openapi/blooio.yaml")),
    ("nothing touched", None),
];

pub(super) fn run(report: &mut Report) -> Result<(), Problem> {
    for (name, arguments) in COMMANDS {
        // The first builds what all need.
        cargo(arguments)?;
        let mut times = TOUCHED.map(|_| Vec::new());
        for _ in 0..ROUNDS {
            for ((_, file), seconds) in TOUCHED.iter().zip(&mut times) {
                if let Some(file) = file {
                    let file = File::options().append(true).open(root().join(file))?;
                    file.set_modified(SystemTime::now())?;
                }
                let begun = Instant::now();
                cargo(arguments)?;
                seconds.push(begun.elapsed().as_secs_f64());
            }
        }
        for ((touched, _), seconds) in TOUCHED.iter().zip(times) {
            let measure = format!("seconds, {name}");
            report.add("generation", measure, touched, median(seconds));
        }
    }
    Ok(())
}

fn cargo(arguments: &str) -> Result<(), Problem> {
    let mut command = Command::new("cargo");
    command.args(arguments.split(' ')).current_dir(root());
    said(command).map(drop)
}

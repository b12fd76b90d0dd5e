//! What it takes to generate the client again, and to build after touching the
//! spec. Reported only: a maintainer waits for it, nobody else.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Problem;
use crate::measure::median;
use crate::report::Report;

pub(super) fn run(report: &mut Report) -> Result<(), Problem> {
    // The first of each builds what it needs.
    for (measure, touch, arguments) in [
        ("seconds, cargo xtask gen", false, &["xtask", "gen"][..]),
        (
            "seconds, cargo check after touching the spec",
            true,
            &["check"],
        ),
    ] {
        cargo(arguments)?;
        let mut seconds = Vec::new();
        for _ in 0..3 {
            if touch {
                let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/blooio.yaml");
                let text = std::fs::read(&spec)?;
                std::fs::write(&spec, text)?;
            }
            let begun = Instant::now();
            cargo(arguments)?;
            seconds.push(begun.elapsed().as_secs_f64());
        }
        report.add("generation", measure, "blooio-client", median(seconds));
    }
    Ok(())
}

fn cargo(arguments: &[&str]) -> Result<(), Problem> {
    let status = Command::new("cargo")
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("cargo {arguments:?} failed").into())
    }
}

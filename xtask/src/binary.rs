//! `binary`: builds the command `blooio` as it is released, and reports its size
//! and start-up time: people download it, and scripts run it often.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::util::{Outcome, report, root};

/// The largest size of the released binary, in bytes.
const LARGEST: u64 = 9_000_000;
/// How often the binary is started; the median counts.
const STARTS: usize = 21;
/// What the queue asks of SQLite is tables and indexes: no searching of texts, no
/// maps, no older names of functions.
const SQLITE: &str = "-USQLITE_ENABLE_FTS3 -USQLITE_ENABLE_FTS3_PARENTHESIS \
    -USQLITE_ENABLE_FTS5 -USQLITE_ENABLE_RTREE -USQLITE_ENABLE_STAT4 \
    -USQLITE_ENABLE_API_ARMOR -USQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_OMIT_DEPRECATED \
    -DSQLITE_OMIT_SHARED_CACHE";
/// Functions with the same instructions become one. It takes lld, which rustc
/// links with on this platform alone.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
const LINKER: &[&str] = &["-C", "link-arg=-Wl,--icf=all"];
#[cfg(not(all(target_os = "linux", target_arch = "x86_64")))]
const LINKER: &[&str] = &[];

pub(crate) fn run() -> Outcome {
    let root = root();
    let status = Command::new("cargo")
        .args(["rustc", "--package", "blooio-cli", "--bin", "blooio"])
        .args(["--profile", "dist", "--"])
        .args(LINKER)
        .env("LIBSQLITE3_FLAGS", SQLITE)
        .current_dir(&root)
        .status()?;
    if !status.success() {
        return Err("the command does not build".into());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let name = format!("blooio{}", std::env::consts::EXE_SUFFIX);
    let binary = root.join(target).join("dist").join(name);
    let size = std::fs::metadata(&binary)?.len();
    let start = median_start(&binary)?;
    report(&format!(
        "{}: {:.2} MB stripped; `blooio --version` takes {:.1} ms",
        binary.display(),
        size as f64 / 1e6,
        start.as_secs_f64() * 1e3,
    ));
    if size > LARGEST {
        report(&format!(
            "the binary is larger than {LARGEST} bytes: see which crate grew with \
             `nm --size-sort --demangle` on a build with strip = false, or say in CHANGELOG.md \
             what it is worth and raise LARGEST in {}",
            file!()
        ));
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// How long the binary takes to say its version.
fn median_start(binary: &Path) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut times = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let begun = now();
        let output = Command::new(binary).arg("--version").output()?;
        times.push(begun.elapsed());
        if !output.status.success() {
            return Err(format!("{} --version failed", binary.display()).into());
        }
    }
    times.sort_unstable();
    Ok(times[STARTS / 2])
}

#[allow(
    clippy::disallowed_methods,
    reason = "how long the start takes is what is asked here"
)]
fn now() -> Instant {
    Instant::now()
}

//! `gen`: the committed client and the surface file, from the spec.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::flags::Gen;
use crate::{Outcome, codegen, report, root};

const SPEC: &str = "openapi/blooio.yaml";
const PREAMBLE: &str = "// Made by `cargo xtask gen` from openapi/blooio.yaml; do not edit.\n\n";

pub(crate) fn run(flags: &Gen) -> Outcome {
    let root = root();
    let generated = codegen::generate(&root.join(SPEC))?;
    let code = format!("{PREAMBLE}{}", generated.code);
    let files = [
        ("openapi/generated.rs", code),
        ("openapi/surface.txt", generated.surface),
    ];
    let mut stale = false;
    for (name, contents) in files {
        stale |= !ensure(&root.join(name), name, &contents, flags)?;
    }
    Ok(if stale {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Makes a file hold `contents`, or with `--check` says that it does not.
fn ensure(path: &Path, name: &str, contents: &str, flags: &Gen) -> std::io::Result<bool> {
    let current = fs::read_to_string(path).unwrap_or_default();
    if current.replace("\r\n", "\n") == contents {
        return Ok(true);
    }
    if flags.check {
        report(&format!(
            "{name} is not what {SPEC} makes; run `cargo xtask gen` and commit it"
        ));
        return Ok(false);
    }
    fs::write(path, contents)?;
    report(&format!("wrote {name}"));
    Ok(true)
}

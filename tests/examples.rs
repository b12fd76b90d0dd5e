//! Every example says what it says it does: the built programs are run, and
//! what they print is compared. `cargo test` builds them.

use std::path::PathBuf;
use std::process::Command;

fn prints(name: &str, expected: &str) {
    let mut folder = PathBuf::from(std::env::current_exe().unwrap());
    folder.pop();
    folder.pop();
    let program = folder.join("examples").join(name);
    assert!(
        program.exists(),
        "{name} is not built; run `cargo test --all-features` without a filter of targets"
    );
    let output = Command::new(program).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {errors}");
    assert_eq!(printed, expected, "{name}");
}

//! The example says what it says it does: the built program is run, and what it
//! prints is compared. `cargo test` builds it.

use std::process::Command;

#[test]
fn an_axum_endpoint_moves_the_job_to_delivered() {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    folder.pop();
    let program = folder.join("examples").join("webhooks");
    assert!(
        program.exists(),
        "it is not built; run `cargo test --all-features` without a filter of targets"
    );
    let output = Command::new(program).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed, "Job 1: sent\nJob 1: delivered\n");
}

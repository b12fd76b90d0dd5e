//! The guides' own scripts, where their interpreters are installed.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::clients::API_KEY;
use crate::worker::Task;

pub(super) struct Script {
    pub(super) name: &'static str,
    interpreter: &'static str,
    /// Arguments that succeed only where the script can run.
    probe: [&'static str; 2],
    file: &'static str,
}

const SCRIPTS: [Script; 2] = [
    Script {
        name: "node fetch",
        interpreter: "node",
        probe: ["-e", "fetch"],
        file: "send.mjs",
    },
    Script {
        name: "python httpx",
        interpreter: "python3",
        probe: ["-c", "import httpx"],
        file: "send.py",
    },
];

pub(super) fn installed() -> impl Iterator<Item = Script> {
    SCRIPTS.into_iter().filter(|script| {
        let installed = Command::new(script.interpreter)
            .args(script.probe)
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if !installed {
            println!("{} is not installed and left out", script.name);
        }
        installed
    })
}

impl Script {
    /// Takes the same arguments as a worker and prints the same line.
    pub(super) fn command(&self, base: &str, task: Task) -> Command {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("scripts")
            .join(self.file);
        let mut command = Command::new(self.interpreter);
        command
            .arg(file)
            .arg(base)
            .args(task.arguments())
            .env("BLOOIO_API_KEY", API_KEY);
        command
    }
}

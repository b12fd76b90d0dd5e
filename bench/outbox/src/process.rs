//! This program as several processes, so that memory is each one's own and a
//! worker can be killed.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Instant;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::Problem;

/// A process that ends with this value.
pub(crate) struct Running {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Running {
    pub(crate) fn start(arguments: &[&str]) -> Result<Self, Problem> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("a process without output")?;
        Ok(Self {
            child,
            output: BufReader::new(output),
        })
    }

    /// The next line that it prints.
    pub(crate) fn line(&mut self) -> Result<String, Problem> {
        let mut line = String::new();
        if self.output.read_line(&mut line)? == 0 {
            return Err("a process ended without saying anything".into());
        }
        Ok(line.trim().to_owned())
    }

    /// SIGKILL.
    pub(crate) fn kill(&mut self) -> Result<(), Problem> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}

/// Runs a process to its end, off the async threads, and reads what it prints.
pub(crate) async fn finished<T: DeserializeOwned>(arguments: &[&str]) -> Result<T, Problem> {
    let arguments: Vec<String> = arguments.iter().map(|one| (*one).to_owned()).collect();
    let line = tokio::task::spawn_blocking(move || {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Running::start(&arguments)?.line()
    });
    Ok(serde_json::from_str(&line.await??)?)
}

/// What a process used.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Used {
    pub(crate) jobs: u64,
    pub(crate) seconds: f64,
    /// The highest resident set.
    pub(crate) peak_mib: f64,
}

impl Used {
    /// Jobs a second.
    pub(crate) fn rate(self) -> f64 {
        self.jobs as f64 / self.seconds
    }

    pub(crate) fn print_since(begun: Instant, jobs: u64) -> Result<(), Problem> {
        let used = Self {
            jobs,
            seconds: begun.elapsed().as_secs_f64(),
            peak_mib: memory_mib("VmHWM")?,
        };
        println!("{}", serde_json::to_string(&used)?);
        Ok(())
    }
}

/// A figure of this process: `VmHWM` is the peak, `VmRSS` the present.
pub(crate) fn memory_mib(name: &str) -> Result<f64, Problem> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with(name));
    let line = line.ok_or("no such figure")?;
    let kib: f64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
    Ok(kib / 1024.0)
}

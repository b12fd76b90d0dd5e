//! Starts the peer and the workers, and hands back what they found.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::Problem;
use crate::clients::Kind;
use crate::measure::Sample;
use crate::peer::{Counts, Orders};
use crate::worker::Task;

/// The peer's process; it ends with this value.
pub(crate) struct Peer {
    process: Child,
    /// Where it takes orders.
    address: String,
    /// Where the clients find it.
    base: String,
}

impl Peer {
    pub(crate) fn start() -> Result<Self, Problem> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("peer");
        Self::spawn(command)
    }

    /// Started by this command, which prints where it takes orders and, if it is
    /// not the same, where it offers TLS.
    pub(crate) fn spawn(mut command: Command) -> Result<Self, Problem> {
        let mut process = command.stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().ok_or("the peer has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let line = line.trim();
        let (address, base) = match line.split_once(' ') {
            Some((address, tls)) => (address, format!("https://{tls}/v2/api")),
            None => (line, format!("http://{line}/v2/api")),
        };
        Ok(Self {
            process,
            address: address.to_owned(),
            base,
        })
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// From now on, and with everything before forgotten.
    pub(crate) fn order(&self, orders: Orders) -> Result<(), Problem> {
        self.control("POST", &serde_json::to_string(&orders)?)?;
        Ok(())
    }

    pub(crate) fn counts(&self) -> Result<Counts, Problem> {
        Ok(serde_json::from_str(&self.control("GET", "")?)?)
    }

    /// A request by hand, so that the driver needs no client.
    fn control(&self, method: &str, body: &str) -> Result<String, Problem> {
        let mut stream = TcpStream::connect(&self.address)?;
        let length = body.len();
        write!(
            stream,
            "{method} /control HTTP/1.1\r\nhost: peer\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
        )?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        match response.split_once("\r\n\r\n") {
            Some((head, body)) if head.starts_with("HTTP/1.1 200") => Ok(body.to_owned()),
            _ => Err(format!("the peer answered: {response}").into()),
        }
    }

    /// Runs a worker to its end.
    pub(crate) fn work(&self, client: Kind, task: Task) -> Result<Sample, Problem> {
        sample(self.worker(Command::new(std::env::current_exe()?), client, task))
    }

    /// A worker as a command, for those who run it under a tool.
    pub(crate) fn worker(&self, mut command: Command, client: Kind, task: Task) -> Command {
        command
            .args(["worker", client.name(), &self.base])
            .args(task.arguments());
        command
    }

    /// Every send accepted under a key of its own, and nothing amiss.
    pub(crate) fn expect_sends(&self, expected: u64) -> Result<(), Problem> {
        let counts = self.counts()?;
        let right = counts.sends == expected
            && counts.texts == expected
            && counts.wrong == 0
            && counts.replays == 0;
        if right {
            Ok(())
        } else {
            Err(format!("of {expected} sends the peer says: {counts:?}").into())
        }
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a worker printed.
pub(crate) fn sample(mut command: Command) -> Result<Sample, Problem> {
    let output = command.stderr(Stdio::piped()).output()?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{command:?}: {reason}").into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

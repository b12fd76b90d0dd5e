//! A PostgreSQL of a test's own, which it may stop, start and fill up without
//! harm to others.

use std::fs::{File, Permissions};
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{TestDatabase, unique};

pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    is_root: bool,
    /// The address that it listens on, besides the socket in its folder.
    port: Option<u16>,
}

impl Cluster {
    /// Makes one and starts it, if this machine has the programs.
    pub fn start() -> Option<Self> {
        let cluster = Self::make()?;
        cluster.go_on();
        Some(cluster)
    }

    /// Makes one that listens on 127.0.0.1 with TLS and this certificate.
    pub fn start_with_tls(certificate: &str, key: &str) -> Option<Self> {
        let mut cluster = Self::make()?;
        for (name, pem) in [("server.crt", certificate), ("server.key", key)] {
            let file = cluster.folder.join(name);
            std::fs::write(&file, pem).unwrap();
            // The server refuses a key that others may read.
            std::fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
            cluster.give(&file);
        }
        cluster.set("ssl = on");
        // Last, or another program could take the port.
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr();
        cluster.port = Some(free.unwrap().port());
        cluster.go_on();
        Some(cluster)
    }

    fn make() -> Option<Self> {
        let cluster = Self {
            programs: programs()?,
            folder: std::env::temp_dir().join(unique()),
            is_root: user() == "0",
            port: None,
        };
        let folder = cluster.folder.display().to_string();
        let initdb = [
            "--pgdata",
            &folder,
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--no-sync",
            "--encoding",
            "UTF8",
        ];
        cluster.run("initdb", &initdb);
        Some(cluster)
    }

    /// Adds a line to its configuration, for the next start.
    pub fn set(&self, line: &str) {
        let file = self.folder.join("postgresql.conf");
        let mut file = File::options().append(true).open(file).unwrap();
        writeln!(file, "{line}").unwrap();
    }

    pub fn database(&self) -> TestDatabase {
        TestDatabase::postgres_at(self.url())
    }

    pub fn url(&self) -> String {
        let folder = self.folder.display();
        let port = self
            .port
            .map(|port| format!("&port={port}"))
            .unwrap_or_default();
        format!("postgres:///postgres?host={folder}&user=postgres{port}")
    }

    /// On the address that it listens on.
    pub fn tcp_url(&self) -> String {
        let port = self.port.unwrap();
        format!("postgres://postgres@127.0.0.1:{port}/postgres")
    }

    /// Stops it as a crash does: no session ends in order.
    pub fn stop(&self) {
        self.control(&["stop", "--mode", "immediate"]);
    }

    /// Starts it after a stop.
    pub fn go_on(&self) {
        let folder = self.folder.display();
        let log = format!("{folder}/log");
        // A socket in its own folder, and no port that could be taken unless a
        // test needs one.
        let listen = match self.port {
            Some(port) => format!("-c listen_addresses=127.0.0.1 -p {port}"),
            None => "-c listen_addresses=''".to_owned(),
        };
        let options = format!("-k {folder} {listen}");
        self.control(&["start", "--log", &log, "--options", &options]);
    }

    /// A folder that the server may write to.
    pub fn give(&self, folder: &Path) {
        if self.is_root {
            let mut command = Command::new("chown");
            done(command.arg("postgres").arg(folder));
        }
    }

    fn control(&self, arguments: &[&str]) {
        let folder = self.folder.display().to_string();
        let arguments = [arguments, &["--wait", "--pgdata", &folder]].concat();
        self.run("pg_ctl", &arguments);
    }

    /// The programs refuse to run as root.
    fn run(&self, program: &str, arguments: &[&str]) {
        let program = self.programs.join(program);
        let mut command = match self.is_root {
            true => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(program);
                command
            }
            false => Command::new(program),
        };
        done(command.args(arguments).current_dir("/"));
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // A second panic would abort the other tests.
        if std::thread::panicking() {
            let stop = std::panic::AssertUnwindSafe(|| self.stop());
            let _ = std::panic::catch_unwind(stop);
        } else {
            self.stop();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub fn user() -> String {
    let output = Command::new("id").arg("-u").output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Runs a command to its end. A server that it leaves behind must not hold its
/// pipes, so it has none.
pub fn done(command: &mut Command) {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null());
    let status = quiet.status().unwrap();
    assert!(status.success(), "{command:?}: {status}");
}

/// The folder of `initdb` and `pg_ctl`: Debian keeps them out of the path.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        let versions = versions.filter_map(Result::ok);
        folders.extend(versions.map(|version| version.path().join("bin")));
    }
    let has = |folder: &PathBuf, name: &str| folder.join(name).is_file();
    folders
        .into_iter()
        .find(|folder| has(folder, "initdb") && has(folder, "pg_ctl"))
}

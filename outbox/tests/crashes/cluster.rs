//! A PostgreSQL of a test's own, which it may stop, start and fill up without
//! harm to others.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::support::{TestDatabase, unique};

pub(crate) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    is_root: bool,
}

impl Cluster {
    /// Makes one and starts it, if this machine has the programs.
    pub(crate) fn start() -> Option<Self> {
        let programs = programs()?;
        let cluster = Self {
            programs,
            folder: std::env::temp_dir().join(unique()),
            is_root: user() == "0",
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
        cluster.go_on();
        Some(cluster)
    }

    pub(crate) fn database(&self) -> TestDatabase {
        TestDatabase::postgres_at(self.url())
    }

    pub(crate) fn url(&self) -> String {
        let folder = self.folder.display();
        format!("postgres:///postgres?host={folder}&user=postgres")
    }

    /// Stops it as a crash does: no session ends in order.
    pub(crate) fn stop(&self) {
        self.control(&["stop", "--mode", "immediate"]);
    }

    /// Starts it after a stop.
    pub(crate) fn go_on(&self) {
        let folder = self.folder.display();
        let log = format!("{folder}/log");
        // A socket in its own folder, and no port that could be taken.
        let options = format!("-k {folder} -c listen_addresses=''");
        self.control(&["start", "--log", &log, "--options", &options]);
    }

    /// A folder that the server may write to.
    pub(crate) fn give(&self, folder: &Path) {
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
        self.stop();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub(crate) fn user() -> String {
    let output = Command::new("id").arg("-u").output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Runs a command to its end. A server that it leaves behind must not hold its
/// pipes, so it has none.
pub(crate) fn done(command: &mut Command) {
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

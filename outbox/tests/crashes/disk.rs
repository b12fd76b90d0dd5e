//! A disk so small that a test can fill it.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::{Connection, ErrorCode};

use super::support::cluster::done;
use super::support::unique;

const MEGABYTE: usize = 1024 * 1024;

pub(crate) struct Disk(PathBuf);

impl Disk {
    /// A disk in memory, where this user may mount one.
    pub(crate) fn mount(megabytes: u32) -> Option<Self> {
        let folder = std::env::temp_dir().join(unique());
        std::fs::create_dir(&folder).unwrap();
        let size = format!("size={megabytes}m");
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(&folder);
        let status = mount.stderr(Stdio::null()).status();
        if status.is_ok_and(|status| status.success()) {
            return Some(Self(folder));
        }
        std::fs::remove_dir(&folder).unwrap();
        None
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    /// Leaves not a byte free.
    pub(crate) fn fill(&self) {
        let mut file = File::create(self.filler()).unwrap();
        for size in [MEGABYTE, 4096, 1] {
            while file.write(&vec![0; size]).is_ok() {}
        }
    }

    /// Makes the room again that `fill` took.
    pub(crate) fn free(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        done(Command::new("umount").arg("--lazy").arg(&self.0));
        let _ = std::fs::remove_dir(&self.0);
    }
}

/// What takes the room that SQLite has within the files it already has.
pub(crate) struct Ballast {
    reader: Connection,
    writer: Connection,
}

impl Ballast {
    /// Until this is freed no commit fits any more: the reader keeps the log from
    /// being begun again, and the writer has filled it to its last page.
    pub(crate) fn fill(connect: impl Fn() -> Connection) -> Self {
        let (reader, writer) = (connect(), connect());
        let first = "BEGIN; SELECT count(*) FROM sqlite_schema;";
        reader.execute_batch(first).unwrap();
        let fits = |sql: &str| match writer.execute(sql, []) {
            Ok(_) => true,
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DiskFull) => false,
            Err(error) => panic!("{error}"),
        };
        if fits("CREATE TABLE ballast (bytes)") {
            for bytes in [100_000, 1000] {
                while fits(&format!("INSERT INTO ballast VALUES (randomblob({bytes}))")) {}
            }
        }
        Self { reader, writer }
    }

    pub(crate) fn free(self) {
        drop((self.reader, self.writer));
    }
}

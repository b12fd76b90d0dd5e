//! A disk so small that a test can fill it.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::support::cluster::done;
use super::support::unique;

const MEGABYTE: usize = 1024 * 1024;

pub(crate) struct Disk(PathBuf);

impl Disk {
    /// A disk in memory, where this user may mount one.
    pub(crate) fn mount(megabytes: usize) -> Option<Self> {
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

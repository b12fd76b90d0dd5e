//! The last release: the newest tag `v1.2.3`, or else the newest dated heading
//! of CHANGELOG.md and the commit that wrote it.

use std::fmt;
use std::path::Path;
use std::process::Command;

/// A released version and the revision that it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LastRelease {
    pub(crate) version: Version,
    /// A tag or a commit.
    pub(crate) revision: String,
}

/// Major, minor and patch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) [u64; 3]);

impl LastRelease {
    /// The last release before a revision of the repository at `folder`, but for
    /// the version that the revision itself may be tagged with; nothing if there is
    /// none, or no repository.
    pub(crate) fn before(folder: &Path, revision: &str, own: Option<Version>) -> Option<Self> {
        let head = git(folder, &["rev-list", "-n", "1", revision]);
        let is_own = |release: &Self| {
            Some(release.version) == own
                && git(folder, &["rev-list", "-n", "1", &release.revision]) == head
        };
        let tags = git(folder, &["tag", "--list", "v*", "--merged", revision])?;
        let tagged = tags.lines().filter_map(|tag| {
            Some(Self {
                version: Version::parse(tag.strip_prefix('v')?)?,
                revision: tag.to_owned(),
            })
        });
        let tagged = tagged.filter(|release| !is_own(release));
        if let Some(last) = tagged.max_by_key(|release| release.version) {
            return Some(last);
        }
        let changelog = git(folder, &["show", &format!("{revision}:CHANGELOG.md")])?;
        let (heading, version) = changelog
            .lines()
            .find_map(|line| Some((line, released_in(line)?)))?;
        let commits = git(
            folder,
            &[
                "log",
                "--format=%H",
                "-S",
                heading,
                revision,
                "--",
                "CHANGELOG.md",
            ],
        )?;
        Some(Self {
            version,
            revision: commits.lines().last()?.to_owned(),
        })
    }
}

/// The version of a dated heading of a changelog: `## 0.2.0 - 2026-12-01`, with
/// or without brackets around the version.
pub(crate) fn released_in(line: &str) -> Option<Version> {
    let (version, date) = line.strip_prefix("## ")?.split_once(' ')?;
    let is_date = |word: &str| {
        word.len() == 10
            && word.char_indices().all(|(at, one)| {
                if at == 4 || at == 7 {
                    one == '-'
                } else {
                    one.is_ascii_digit()
                }
            })
    };
    date.split(' ').any(is_date).then_some(())?;
    Version::parse(version.trim_matches(['[', ']']))
}

impl Version {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let plain = text.split(['-', '+']).next()?;
        let mut numbers = plain.split('.').map(|number| number.parse().ok());
        let version = [numbers.next()??, numbers.next()??, numbers.next()??];
        numbers.next().is_none().then_some(Self(version))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

/// What git prints; nothing if it fails.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .output()
        .ok()?;
    output.status.success().then(|| {
        String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A repository with one commit for each text of CHANGELOG.md.
    fn repository(name: &str, changelogs: &[&str]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("releases-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        git(&folder, &["init", "-q", "-b", "main"]).unwrap();
        for changelog in changelogs {
            std::fs::write(folder.join("CHANGELOG.md"), changelog).unwrap();
            git(&folder, &["add", "-A"]).unwrap();
            let who = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
            let commit = ["commit", "-q", "--no-gpg-sign", "-m", "Change"];
            git(&folder, &[who.as_slice(), commit.as_slice()].concat()).unwrap();
        }
        folder
    }

    #[test]
    fn the_newest_tag_is_the_last_release() {
        let folder = repository("tags", &["one", "two"]);
        for tag in ["v0.9.0", "v0.10.0", "vnext"] {
            git(&folder, &["tag", tag]).unwrap();
        }
        let last = LastRelease::before(&folder, "HEAD", None).unwrap();
        assert_eq!(last.revision, "v0.10.0");
        assert_eq!(last.version, Version([0, 10, 0]));
        // On the tag itself the release is compared with the one before it.
        let own = Some(Version([0, 10, 0]));
        let last = LastRelease::before(&folder, "HEAD", own).unwrap();
        assert_eq!(last.revision, "v0.9.0");
        assert_eq!(LastRelease::before(&folder, "HEAD~1", None), None);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn without_a_tag_the_changelog_says_it() {
        let folder = repository(
            "changelog",
            &[
                "## Unreleased\n",
                "## Unreleased\n\n## 0.1.0 - 2026-11-21\n",
                "## Unreleased\n- more\n\n## 0.1.0 - 2026-11-21\n",
            ],
        );
        let last = LastRelease::before(&folder, "HEAD", None).unwrap();
        let released = git(&folder, &["rev-parse", "HEAD~1"]).unwrap();
        assert_eq!(
            (last.version, last.revision),
            (Version([0, 1, 0]), released)
        );
        assert_eq!(LastRelease::before(&folder, "HEAD~2", None), None);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn only_dated_headings_are_releases() {
        assert_eq!(
            released_in("## [0.2.1] - 2026-12-01"),
            Some(Version([0, 2, 1]))
        );
        assert_eq!(released_in("## 0.2.1 (2026-12-01)"), None);
        assert_eq!(released_in("## 0.2.1 2026-12-01"), Some(Version([0, 2, 1])));
        assert_eq!(released_in("## Unreleased"), None);
        assert_eq!(released_in("## 0.2.1 - soon"), None);
    }
}

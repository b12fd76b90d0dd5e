//! The version that a change demands, by Cargo's rules of semantic versioning:
//! before 1.0.0 a breaking change raises the minor number.

use std::fmt;

use serde_json::{Value, json};

use super::Change;
use crate::flags::Class;
use crate::releases::Version;

/// Which number of the version must grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    None,
    Patch,
    Minor,
    Major,
}

/// The version that the changes demand, and whether Cargo.toml has it.
#[derive(Debug)]
pub(super) struct Demand {
    gravest: Option<Class>,
    base: Option<Version>,
    rev: Option<Version>,
    /// The release that the changes are counted from.
    since: Option<String>,
}

impl Demand {
    pub(super) fn new(changes: &[Change], base: Option<&str>, rev: Option<&str>) -> Self {
        Self {
            gravest: changes.iter().map(|change| change.class).min(),
            base: base.and_then(Version::parse),
            rev: rev.and_then(Version::parse),
            since: None,
        }
    }

    /// Names the release that the changes are counted from.
    pub(super) fn since(mut self, release: &str) -> Self {
        self.since = Some(release.to_owned());
        self
    }

    /// The step from the base's version; before 1.0.0 if that is not known.
    pub(super) fn step(&self) -> Step {
        let stable = self
            .base
            .or(self.rev)
            .is_some_and(|version| version.0[0] > 0);
        match (self.gravest, stable) {
            (Some(Class::Breaking), true) => Step::Major,
            (Some(Class::Breaking), false) | (Some(Class::Additive), true) => Step::Minor,
            (Some(Class::Additive), false) => Step::Patch,
            (Some(Class::Cosmetic) | None, _) => Step::None,
        }
    }

    /// The least version that will do, if the base's is known.
    pub(super) fn demanded(&self) -> Option<Version> {
        let [major, minor, patch] = self.base?.0;
        Some(Version(match self.step() {
            Step::Major => [major + 1, 0, 0],
            Step::Minor => [major, minor + 1, 0],
            Step::Patch => [major, minor, patch + 1],
            Step::None => [major, minor, patch],
        }))
    }

    /// Whether the version after has taken the step; nothing if either is unknown.
    pub(super) fn satisfied(&self) -> Option<bool> {
        Some(self.rev? >= self.demanded()?)
    }

    pub(super) fn as_json(&self) -> Value {
        json!({
            "step": self.step().to_string(),
            "since": self.since,
            "base": self.base.map(|version| version.to_string()),
            "demanded": self.demanded().map(|version| version.to_string()),
            "actual": self.rev.map(|version| version.to_string()),
            "satisfied": self.satisfied(),
        })
    }
}

impl fmt::Display for Demand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = self.step();
        let since = self.since.as_ref().map(|since| format!(" since {since}"));
        let since = since.unwrap_or_default();
        if step == Step::None {
            return write!(f, "Version: no step is demanded{since}.");
        }
        write!(f, "Version: a {step} step is demanded{since}")?;
        if let (Some(base), Some(demanded)) = (self.base, self.demanded()) {
            write!(f, ", from {base} to {demanded} or later")?;
        }
        match (self.satisfied(), self.rev) {
            (Some(true), Some(rev)) => write!(f, "; Cargo.toml says {rev}, which will do."),
            (Some(false), Some(rev)) => write!(f, "; Cargo.toml says {rev}: raise it."),
            _ => f.write_str("."),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

/// The package's version in a manifest.
pub(super) fn of_manifest(text: &str) -> Option<String> {
    let manifest: toml::Table = toml::from_str(text).ok()?;
    Some(
        manifest
            .get("package")?
            .get("version")?
            .as_str()?
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demanded(class: Class, base: &str) -> String {
        let change = Change {
            class,
            place: String::new(),
            message: String::new(),
            line: 1,
        };
        Demand::new(&[change], Some(base), None)
            .demanded()
            .unwrap()
            .to_string()
    }

    #[test]
    fn before_1_0_a_break_takes_a_minor_step() {
        assert_eq!(demanded(Class::Breaking, "0.3.2"), "0.4.0");
        assert_eq!(demanded(Class::Additive, "0.3.2"), "0.3.3");
        assert_eq!(demanded(Class::Cosmetic, "0.3.2"), "0.3.2");
    }

    #[test]
    fn from_1_0_a_break_takes_a_major_step() {
        assert_eq!(demanded(Class::Breaking, "1.3.2"), "2.0.0");
        assert_eq!(demanded(Class::Additive, "1.3.2"), "1.4.0");
    }

    #[test]
    fn a_second_addition_since_a_release_demands_no_second_step() {
        let change = |place: &str| Change {
            class: Class::Additive,
            place: place.to_owned(),
            message: String::new(),
            line: 1,
        };
        let both = [change("first"), change("second")];
        let demand = Demand::new(&both, Some("0.1.0"), Some("0.1.1")).since("v0.1.0");
        assert_eq!(demand.satisfied(), Some(true));
        assert_eq!(
            demand.to_string(),
            "Version: a patch step is demanded since v0.1.0, from 0.1.0 to 0.1.1 or later; \
             Cargo.toml says 0.1.1, which will do."
        );
    }

    #[test]
    fn a_version_that_is_too_low_is_said() {
        let change = Change {
            class: Class::Breaking,
            place: String::new(),
            message: String::new(),
            line: 1,
        };
        let judge = |rev| Demand::new(std::slice::from_ref(&change), Some("0.1.0"), Some(rev));
        assert_eq!(judge("0.1.9").satisfied(), Some(false));
        assert!(judge("0.1.9").to_string().ends_with("raise it."));
        assert_eq!(judge("0.2.0").satisfied(), Some(true));
        assert_eq!(judge("1.0.0-rc.1").satisfied(), Some(true));
    }
}

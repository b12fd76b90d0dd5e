//! openapi/drift.toml: the differences that we chose, and why.

use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use super::facts::Difference;

/// The entries of the file.
pub(super) struct Accepted {
    pub(super) path: PathBuf,
    text: String,
    entries: Vec<Entry>,
}

/// One accepted difference. In every field but the reason `*` matches any text and
/// `?` one character; `ours` and `theirs` may be left out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// Patterns of places; each must explain a difference.
    places: Vec<Spanned<String>>,
    fact: String,
    #[serde(default = "anything")]
    ours: String,
    #[serde(default = "anything")]
    theirs: String,
    reason: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    accepted: Vec<Entry>,
}

impl Accepted {
    /// Reads the file.
    ///
    /// # Errors
    /// It cannot be read, has an unknown key, or an entry has no reason.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let said = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| said(&error))?;
        Self::parse(path, text)
    }

    pub(super) fn parse(path: &Path, text: String) -> Result<Self, String> {
        let file: File = toml::from_str(&text)
            .map_err(|error| format!("{}: {}", path.display(), error.to_string().trim()))?;
        let accepted = Self {
            path: path.to_owned(),
            text,
            entries: file.accepted,
        };
        for entry in &accepted.entries {
            if entry.reason.get_ref().trim().is_empty() {
                let line = accepted.line(&entry.reason.span());
                return Err(format!(
                    "{}:{line}: an entry without a reason; say why",
                    path.display()
                ));
            }
        }
        Ok(accepted)
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether some entry gives the reason of a difference.
    pub(super) fn explain(&self, difference: &Difference) -> bool {
        self.entries.iter().any(|entry| {
            entry
                .places
                .iter()
                .any(|place| entry.matches(place.get_ref(), difference))
        })
    }

    /// The patterns that explain nothing, each with its line.
    pub(super) fn stale(&self, differences: &[Difference]) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for entry in &self.entries {
            for place in &entry.places {
                let used = differences
                    .iter()
                    .any(|difference| entry.matches(place.get_ref(), difference));
                if !used {
                    let what = format!("`{}` ({})", place.get_ref(), entry.fact);
                    found.push((self.line(&place.span()), what));
                }
            }
        }
        found
    }

    fn line(&self, span: &Range<usize>) -> usize {
        self.text[..span.start].lines().count().max(1)
    }
}

impl Entry {
    fn matches(&self, place: &str, difference: &Difference) -> bool {
        glob(place, &difference.place)
            && glob(&self.fact, &difference.fact)
            && glob(&self.ours, &difference.ours)
            && glob(&self.theirs, &difference.theirs)
    }
}

fn anything() -> String {
    "*".to_owned()
}

/// Whether a text matches a pattern with `*` and `?`.
fn glob(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        if p < pattern.len() && pattern[p] == '*' {
            star = Some((p, t));
            p += 1;
        } else if p < pattern.len() && (pattern[p] == '?' || pattern[p] == text[t]) {
            p += 1;
            t += 1;
        } else if let Some((after, from)) = star {
            // Let the last star match one character more.
            star = Some((after, from + 1));
            p = after + 1;
            t = from + 1;
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|letter| *letter == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_whole_texts() {
        assert!(glob("*", ""));
        assert!(glob("* 4?? *.code", "GET /me 401 application/json .code"));
        assert!(!glob("* 4??", "GET /me 401 x"));
        assert!(glob("a[]*", "a[].b"));
        assert!(!glob("a", "ab"));
        assert!(glob("*b*b", "abcb"));
    }

    #[test]
    fn an_entry_without_a_reason_is_refused() {
        let text = "[[accepted]]\nplaces = [\"*\"]\nfact = \"type\"\nreason = \" \"\n";
        let error = Accepted::parse(Path::new("drift.toml"), text.to_owned())
            .err()
            .unwrap();
        assert!(error.starts_with("drift.toml:4: "), "{error}");
        let unknown = text.replace("fact", "facts");
        assert!(Accepted::parse(Path::new("drift.toml"), unknown).is_err());
    }
}

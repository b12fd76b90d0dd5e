//! One fact of a document, as its file states it.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use toml::Spanned;

/// What a document says about one part of the spec.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    /// The heading in the document.
    pub(crate) section: String,
    /// Where in the spec; each address must exist.
    pub(crate) at: Vec<String>,
    /// What must hold there; all of it.
    pub(crate) claims: Vec<Claim>,
    /// The topic of SOURCES.md that decided otherwise.
    pub(crate) decided: Option<String>,
    pub(crate) line: usize,
}

/// One thing that must hold at an address.
#[derive(Debug, Clone)]
pub(crate) enum Claim {
    /// Keywords with these values, or the value itself.
    Equals(Value),
    /// A valid payload whose fields are all named by the spec.
    Accepts(Value),
    /// A valid payload, which may have other fields.
    Tolerates(Value),
    /// A payload that is not valid.
    Refuses(Value),
    /// A parameter, status, header, property, enum value or list item.
    Has(String),
    Lacks(String),
    /// A property or parameter that must be sent.
    Requires(String),
    /// A property or parameter that may be left out.
    Optional(String),
    /// A number or name that only the description can hold.
    Says(String),
}

impl Fact {
    pub(crate) fn at_text(&self) -> String {
        match self.at.as_slice() {
            [one] => format!("`{one}`"),
            [one, rest @ ..] => format!("`{one}` and {} more", rest.len()),
            [] => "nothing".to_owned(),
        }
    }
}

/// Reads a file of facts.
pub(super) fn parse(path: &Path, text: &str) -> Result<Vec<Fact>, String> {
    let file: File = toml::from_str(text)
        .map_err(|error| format!("{}: {}", path.display(), error.to_string().trim()))?;
    let mut facts = Vec::new();
    let mut section = String::new();
    for entry in file.fact {
        let start = entry.span().start;
        let line = text[..start].lines().count() + 1;
        let entry = entry.into_inner();
        // A section without a name of its own continues the one above.
        if let Some(named) = &entry.section {
            section.clone_from(named);
        }
        let said = |reason: String| format!("{}:{line}: {reason}", path.display());
        let claims = entry.claims().map_err(said)?;
        if claims.is_empty() || section.is_empty() {
            return Err(said("a fact needs a section and something to check".into()));
        }
        facts.push(Fact {
            section: section.clone(),
            at: entry.at.into_vec(),
            claims,
            decided: entry.decided,
            line,
        });
    }
    Ok(facts)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    fact: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    section: Option<String>,
    at: OneOrMany,
    equals: Option<toml::Value>,
    /// JSON, because TOML has no null.
    #[serde(default)]
    accepts: OneOrMany,
    #[serde(default)]
    tolerates: OneOrMany,
    #[serde(default)]
    refuses: OneOrMany,
    #[serde(default)]
    has: OneOrMany,
    #[serde(default)]
    lacks: OneOrMany,
    #[serde(default)]
    requires: OneOrMany,
    #[serde(default)]
    optional: OneOrMany,
    #[serde(default)]
    says: OneOrMany,
    decided: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl OneOrMany {
    fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one],
            Self::Many(many) => many,
        }
    }

    fn each(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

impl Entry {
    fn claims(&self) -> Result<Vec<Claim>, String> {
        let json = |text: &String| {
            serde_json::from_str::<Value>(text)
                .map_err(|error| format!("{text} is not JSON: {error}"))
        };
        let mut claims = Vec::new();
        if let Some(value) = &self.equals {
            let value = serde_json::to_value(value).map_err(|error| error.to_string())?;
            claims.push(Claim::Equals(value));
        }
        for text in self.accepts.each() {
            claims.push(Claim::Accepts(json(text)?));
        }
        for text in self.tolerates.each() {
            claims.push(Claim::Tolerates(json(text)?));
        }
        for text in self.refuses.each() {
            claims.push(Claim::Refuses(json(text)?));
        }
        let words = [
            self.has
                .each()
                .iter()
                .cloned()
                .map(Claim::Has as fn(_) -> _),
            self.lacks.each().iter().cloned().map(Claim::Lacks),
            self.requires.each().iter().cloned().map(Claim::Requires),
            self.optional.each().iter().cloned().map(Claim::Optional),
            self.says.each().iter().cloned().map(Claim::Says),
        ];
        claims.extend(words.into_iter().flatten());
        Ok(claims)
    }
}

//! The vendor's recorded export as one more document: which parts of the spec it
//! has too.

use std::collections::BTreeSet;
use std::path::Path;

use crate::document::Document;
use crate::drift::Facts;

/// The facts of openapi/vendor.json.
#[derive(Clone, Default)]
pub(crate) struct Export(Option<Facts>);

impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Export")
    }
}

impl Export {
    /// Its id in SOURCES.md.
    pub(crate) const ID: &'static str = "vendor-reference";

    /// Reads the record; nothing if there is none.
    pub(crate) fn read(path: &Path) -> Self {
        let spec = Document::read(path).ok();
        Self(spec.and_then(|spec| Facts::from_json(&spec.value)))
    }

    /// The keys of what the export and a spec agree on.
    pub(crate) fn touched(&self, spec: &Document) -> BTreeSet<String> {
        self.0
            .as_ref()
            .map(|theirs| Facts::of(spec).shared(theirs))
            .unwrap_or_default()
    }
}
